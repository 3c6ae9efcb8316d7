"""Requests that are wrong, one list for every call of the API: what is asked, what it is refused
with, and every call once as it should be."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from shopcard.adapters.blueprint_files import ready_blueprints
from shopcard.attention.policy import FeedPolicy, policy_record

LONG_ID = "x" * 129


@dataclass(frozen=True)
class Ask:
    """A request as the test client takes it."""

    method: str
    path: str
    sent: dict[str, Any] = field(default_factory=dict)


POLICY = policy_record(FeedPolicy(ready_blueprints()[0]))

SOUND = (
    Ask("POST", "/search", {"json": {"query": "speaker"}}),
    Ask("GET", "/search?q=speaker"),
    Ask("GET", "/suggest?q=spe"),
    Ask("POST", "/click", {"json": {"product_id": "p1"}}),
    Ask(
        "POST",
        "/events",
        {"json": {"events": [{"event_id": "e1", "kind": "like", "product_id": "p1"}]}},
    ),
    Ask("GET", "/recommend/ada"),
    Ask("GET", "/feed/ada"),
    Ask("GET", "/feed/ada/state"),
    Ask("GET", "/feed/ada/visits"),
    Ask("GET", "/feed/ada/visits/r1"),
    Ask("GET", "/feed-policy"),
    Ask("PUT", "/feed-policy", {"json": {"revision": 0, "policy": POLICY}}),
    Ask("GET", "/blueprints"),
    Ask("POST", "/blueprints/check", {"json": {"blueprint": POLICY["blueprint"]}}),
    Ask("GET", "/blueprint.schema.json"),
    Ask("POST", "/simulations", {"json": {"viewers": 2, "clips": 10}}),
    Ask("GET", "/videos?q=number"),
    Ask("GET", "/videos/v1"),
    Ask("GET", "/product/p1"),
    Ask("GET", "/product/p1/similar"),
    Ask("GET", "/pictures/p1/0.webp"),
    Ask("GET", "/media/v1.0123456789abcdef.mp4"),
    Ask("GET", "/users/ada/signals"),
    Ask("DELETE", "/users/ada/signals"),
    Ask("DELETE", "/users/ada/signals/e1"),
    Ask("PUT", "/users/ada/signals/s1/intent", {"json": {"filters": {"brands": ["Brand 1"]}}}),
    Ask("GET", "/users/ada/export"),
    Ask("DELETE", "/users/ada"),
    Ask("GET", "/personas"),
    Ask("GET", "/health"),
    Ask("GET", "/ready"),
    Ask("GET", "/metrics"),
)
"""Every call of the document, well asked (a 404 where nothing is known yet)."""

WITHOUT_SHOP = ("/health", "/metrics", "/blueprints/check", "/blueprint.schema.json")
"""Answered however the shop is."""


def methods_of(path: str) -> set[str]:
    """What a path of SOUND takes."""
    return {ask.method for ask in SOUND if ask.path == path}


BAD_IDS = (LONG_ID, "%00", "a%0Ab", "%7F", "%E2%80%AE", "%FF%FE", "%C0%AF", "%ED%A0%80")
"""Too long, control and reordering characters, and bytes that are not UTF-8."""

PATHS_WITH_IDS = (
    ("GET", "/recommend/{}"),
    ("GET", "/feed/{}"),
    ("GET", "/feed/{}/state"),
    ("GET", "/feed/{}/visits"),
    ("GET", "/feed/ada/visits/{}"),
    ("GET", "/videos/{}"),
    ("GET", "/product/{}"),
    ("GET", "/media/{}"),
    ("GET", "/product/{}/similar"),
    ("GET", "/pictures/{}/0.webp"),
    ("GET", "/users/{}/signals"),
    ("DELETE", "/users/{}/signals"),
    ("DELETE", "/users/{}/signals/e1"),
    ("PUT", "/users/{}/signals/s1/intent"),
    ("PUT", "/users/ada/signals/{}/intent"),
    ("DELETE", "/users/ada/signals/{}"),
    ("GET", "/users/{}/export"),
    ("DELETE", "/users/{}"),
)

BAD_QUERIES = (
    "/search",
    "/search?q=",
    "/search?q=%20%20",
    "/search?q=%00",
    "/search?q=%FF",
    "/search?q=" + "x" * 513,
    "/search?q=a&q=b",
    "/search?q=a&limit=0",
    "/search?q=a&limit=101",
    "/search?q=a&limit=-1",
    "/search?q=a&limit=ten",
    "/search?q=a&limit=1e9",
    "/search?q=a&limit=" + "9" * 5000,
    "/search?q=a&sort=random",
    "/search?q=a&min_price=nan",
    "/search?q=a&max_price=inf",
    "/search?q=a&min_price=-1",
    "/search?q=a&min_rating=6",
    "/search?q=a&in_stock=perhaps",
    "/search?q=a&category=" + "x" * 513,
    "/search?q=a&" + "&".join(f"brand=b{n}" for n in range(51)),
    "/search?q=a&attribute=red",
    "/search?q=a&attribute=:red",
    "/search?q=a&cursor=nonsense",
    "/search?q=a&cursor=" + "A" * 1025,
    "/search?q=a&cursor=WyI1NWQyIiwxZTk5OSwwLDAsImEiXQ",
    "/search?q=a&cursor=%F0%9F%99%82",
    "/suggest?q=%00",
    "/suggest?q=%FF",
    "/suggest?q=" + "x" * 513,
    "/suggest?q=ab&q=cd",
    "/recommend/ada?limit=0",
    "/recommend/ada?limit=101",
    "/recommend/ada?limit=3.5",
    "/recommend/ada?strategy=unknown",
    "/recommend/ada?strategy=" + "x" * 65,
    "/recommend/ada?seed=-1",
    "/recommend/ada?seed=" + str(2**64),
    "/recommend/ada?exclude=" + LONG_ID,
    "/recommend/ada?exclude=a%00b",
    "/recommend/ada?exclude=" + ",".join(f"p{n}" for n in range(101)),
    "/feed/ada?limit=0",
    "/feed/ada?cursor=-1",
    "/feed/ada?cursor=99999",
    "/feed/ada?cursor=%C2%B2",
    "/feed/ada?cursor=" + "9" * 1000,
    "/videos",
    "/videos?q=%20",
    "/videos?q=%00",
    "/videos?q=" + "x" * 513,
    "/videos?q=a&limit=0",
    "/videos?q=a&limit=101",
    "/videos?q=a&cursor=nonsense",
    "/videos?q=a&cursor=%F0%9F%99%82",
    "/videos?q=a&cursor=" + "A" * 1025,
    "/product/p1/similar?limit=1000",
)


def _raw(content: bytes, content_type: str = "application/json") -> dict[str, Any]:
    return {"data": content, "content_type": content_type}


_DEEP = b"[" * 30_000 + b"]" * 30_000
_DEEP_OBJECT = b'{"query":' * 6000 + b"1" + b"}" * 6000

BAD_BODIES: tuple[dict[str, Any], ...] = (
    {},
    _raw(b""),
    _raw(b"{"),
    _raw(b"null"),
    _raw(b"[]"),
    _raw(b'"text"'),
    _raw(b"12"),
    _raw(b"{'query': 'x'}"),
    _raw(b'{"query":"a","query":"b","product_id":"p1","product_id":"p2","events":[],"events":[]}'),
    _raw(b'{"query":NaN,"product_id":NaN,"events":NaN}'),
    _raw(b'{"query":1e999,"product_id":1e999,"events":1e999}'),
    _raw(b'{"query":"\xff","product_id":"\xff","events":"\xff"}'),
    _raw(b"\xef\xbb\xbf{}"),
    _raw("{}".encode("utf-16")),
    _raw(_DEEP),
    _raw(_DEEP_OBJECT),
    _raw(b'{"query":' + b"9" * 5000 + b',"product_id":1,"events":1}'),
    _raw(b'{"query":"a"}', "application/x-www-form-urlencoded"),
    _raw(b'{"query":"a"}', "application/xml"),
    _raw(b'{"query":"a"}', "application/json; charset=utf-16"),
    _raw(b'{"query":"a"}', "multipart/form-data; boundary=x"),
    _raw(b'{"query":"' + b"a" * 1024 * 1024 + b'"}'),
)
"""Bodies that no call takes."""

POSTS = ("/search", "/click", "/events")

BAD_VALUES: tuple[Any, ...] = (
    1.5, True, [], {}, ["a"], {"a": 1}, "\x00", "a\x1bb", "\ud800", "x" * 600, "‮evil" + "\x7f",
)  # fmt: skip
"""Values that are neither a text to search for nor an id."""


def _with(sound: dict[str, Any], name: str, value: object) -> dict[str, Any]:
    return _raw(json.dumps({**sound, name: value}).encode())


BAD_FIELDS = tuple(
    Ask("POST", path, _with(sound, name, value))
    for path, sound, names in (
        ("/search", {"query": "speaker"}, ("query", "user_id", "userID", "event_id")),
        ("/click", {"product_id": "p1"}, ("product_id", "user_id", "userID", "request_id")),
    )
    for name in names
    for value in BAD_VALUES
) + tuple(
    Ask("POST", "/search", _with({"query": "speaker"}, name, value))
    for name, value in (
        ("user_id", ""),
        ("limit", 0),
        ("limit", "20"),
        ("limit", 1e9),
        ("sort", "cheapest"),
        ("sort", 1),
        ("filters", []),
        ("filters", {"min_price": "1"}),
        ("filters", {"max_price": -1}),
        ("filters", {"min_rating": 9}),
        ("filters", {"in_stock": "yes"}),
        ("filters", {"categories": "Shoes"}),
        ("filters", {"attributes": {"\ud800\x00": 1}}),
        ("filters", {"attributes": {f"a{n}": "b" for n in range(51)}}),
        ("filters", {"attributes": {"a": 1}}),
        ("filters", {"attributes": {"a": [1]}}),
        ("filters", {"attributes": {"a": ["b"] * 51}}),
        ("filters", {"attributes": {"a": {"b": "c"}}}),
        ("filters", {"attributes": [["a", "b"]]}),
    )
)

BAD_INTENTS: tuple[Any, ...] = (
    {"without": "price"},
    {"without": [1]},
    {"without": None},
    {"without": ["x" * 1025]},
    {"without": ["x"] * 51},
    {"filters": []},
    {"filters": {"min_price": "1"}},
    {"filters": {"brands": ["\ud800"]}},
    {"filters": {"attributes": {"a": ["\ud800"]}}},
)

BAD_EVENTS: tuple[Any, ...] = (
    None,
    1,
    "click",
    [],
    {},
    {"event_id": "e", "kind": "search"},
    {"event_id": "e", "kind": "search", "query": "  "},
    {"event_id": "e", "kind": "search", "query": "\ud800"},
    {"event_id": "e", "kind": "teleport", "product_id": "p1"},
    {"event_id": "e", "kind": ["click"], "product_id": "p1"},
    {"kind": "click", "product_id": "p1"},
    {"event_id": "", "kind": "click", "product_id": "p1"},
    {"event_id": "\ud800", "kind": "click", "product_id": "p1"},
    {"event_id": 7, "kind": "click", "product_id": "p1"},
    {"event_id": "e", "kind": "click"},
    {"event_id": "e", "kind": "click", "product_id": "unknown"},
    {"event_id": "e", "kind": "click", "product_id": LONG_ID},
    {"event_id": "e", "kind": "click", "product_id": "p1", "user_id": ""},
    {"event_id": "e", "kind": "click", "product_id": "p1", "user_id": 1.5},
    {"event_id": "e", "kind": "click", "product_id": "p1", "position": -1},
    {"event_id": "e", "kind": "click", "product_id": "p1", "position": 10**30},
    {"event_id": "e", "kind": "click", "product_id": "p1", "position": "1"},
    {"event_id": "e", "kind": "view", "video_id": "v", "duration_seconds": -1},
    {"event_id": "e", "kind": "view", "video_id": "v", "duration_seconds": 10**300},
    {"event_id": "e", "kind": "like", "video_id": "v", "occurred_at": "yesterday"},
    {"event_id": "e", "kind": "like", "video_id": "v", "occurred_at": "2026-11-22T10:00:00"},
    {"event_id": "e", "kind": "like", "video_id": "v", "occurred_at": 1},
    {"event_id": "e", "kind": "like", "video_id": "v", "occurred_at": "0001-01-01T00:00:00+14:00"},
    {"event_id": "e", "kind": "like", "video_id": "v", "occurred_at": "2001-01-01T00:00:00Z"},
    {"event_id": "e", "kind": "comment", "video_id": "v", "text": "x" * 2001},
    {"event_id": "e", "kind": "comment", "video_id": "v", "text": "\x00"},
    {"event_id": "e", "kind": "undo"},
    {"event_id": "e", "kind": "follow", "product_id": "p1"},
)  # fmt: skip
"""Events that are refused, each alone."""

BAD_ORIGINS = (
    "http://[",
    "http://]",
    "http://[::1",
    "http://localhost:port",
    "http://localhost@evil.example",
    "http://localhost/",
    "http://",
    "//localhost",
    "ftp://localhost",
    "null",
    "[",
)
"""Origins that are none, or none of ours."""

STRANGE_IDS = (
    "'; DROP TABLE events; --",
    '" OR ""="',
    "../../etc/passwd",
    "..",
    "%2e%2e%2f",
    "a/b/signals",
    "<script>alert(1)</script>",
    "{{7*7}}${7*7}",
    "🙂" * 128,
    "e\u0301",
    "null",
    "__proto__",
    "a,b",
    "a?b#c&d=e",
    "\\\\server\\share",
    " leading and trailing ",
)
"""Ids that are odd and nonetheless just ids."""
