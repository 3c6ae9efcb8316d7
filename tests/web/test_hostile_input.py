"""What is broken or hostile gets a clear 4xx in the one error shape and changes nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from fixtures.web_shop import SmallShopSource, open_small_shop
from web.nasty import (
    BAD_BODIES,
    BAD_EVENTS,
    BAD_FIELDS,
    BAD_IDS,
    BAD_INTENTS,
    BAD_ORIGINS,
    BAD_QUERIES,
    PATHS_WITH_IDS,
    POSTS,
    SOUND,
    STRANGE_IDS,
    Ask,
    methods_of,
)


def is_refused(response: TestResponse) -> bool:
    """Whether it is a 4xx in the one error shape, with a sentence."""
    body = json.loads(response.data)
    return (
        400 <= response.status_code < 500
        and set(body) == {"error", "code"}
        and re.fullmatch("[a-z0-9_]+", body["code"]) is not None
        and re.fullmatch(r"[^\x00-\x1f]+[.)]", body["error"]) is not None
        and response.mimetype == "application/json"
    )


@pytest.fixture(scope="module")
def source() -> Iterator[SmallShopSource]:
    """One shop for the whole list: each test leaves it as it was, or cleans up."""
    source = SmallShopSource(open_small_shop())
    yield source
    source.opened.store.close()


@pytest.fixture
def unharmed(source: SmallShopSource, client: FlaskClient) -> Iterator[None]:
    """Nothing was written, and the shop still answers."""
    before = source.changes_made()
    yield
    assert source.changes_made() == before
    assert client.get("/search?q=speaker").status_code == 200


@pytest.mark.usefixtures("unharmed")
@pytest.mark.parametrize(("method", "path"), PATHS_WITH_IDS)
def test_ids_that_cannot_be(client: FlaskClient, method: str, path: str) -> None:
    for each in BAD_IDS:
        assert is_refused(client.open(path.format(each), method=method)), each


@pytest.mark.usefixtures("unharmed")
@pytest.mark.parametrize("path", BAD_QUERIES, ids=lambda path: path[:60])
def test_parameters_that_cannot_be(client: FlaskClient, path: str) -> None:
    assert is_refused(client.get(path))


@pytest.mark.usefixtures("unharmed")
@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("number", range(len(BAD_BODIES)))
def test_bodies_that_cannot_be_read(client: FlaskClient, path: str, number: int) -> None:
    assert is_refused(client.post(path, **BAD_BODIES[number]))


@pytest.mark.usefixtures("unharmed")
@pytest.mark.parametrize("ask", BAD_FIELDS, ids=lambda ask: str(ask.sent["data"])[:70])
def test_fields_that_cannot_be(client: FlaskClient, ask: Ask) -> None:
    assert is_refused(client.open(ask.path, method=ask.method, **ask.sent))


def test_an_intent_that_cannot_be_changes_nothing(
    source: SmallShopSource, client: FlaskClient
) -> None:
    client.post("/search", json={"query": "speaker", "user_id": "ivy", "event_id": "s1"})
    before = source.changes_made()
    for each in BAD_INTENTS:
        body = json.dumps(each)
        path = "/users/ivy/signals/s1/intent"
        response = client.put(path, data=body, content_type="application/json")
        assert is_refused(response), each
        assert response.status_code == 422, each
    for each in BAD_BODIES:
        assert is_refused(client.put("/users/ivy/signals/s1/intent", **each)), each
    assert source.changes_made() == before
    client.delete("/users/ivy")


@pytest.mark.usefixtures("unharmed")
@pytest.mark.parametrize("number", range(len(BAD_EVENTS)))
def test_a_bad_event_is_refused(client: FlaskClient, number: int) -> None:
    body = json.dumps({"events": [BAD_EVENTS[number]]})
    response = client.post("/events", data=body, content_type="application/json")
    assert response.status_code == 200
    [result] = response.json["results"]
    assert result["status"] == "refused"
    assert result["code"]
    assert result["error"].endswith(".")


@pytest.mark.usefixtures("unharmed")
@pytest.mark.parametrize("origin", BAD_ORIGINS)
def test_plain_text_of_a_bad_origin(client: FlaskClient, origin: str) -> None:
    response = client.post(
        "/events",
        data='{"events": [{"event_id": "o1", "kind": "like", "product_id": "p1"}]}',
        content_type="text/plain",
        headers={"Origin": origin},
    )
    assert response.status_code == 403
    assert is_refused(response)


def test_a_bad_event_does_not_spoil_the_others(client: FlaskClient) -> None:
    good = [
        {"event_id": f"g{n}", "kind": "like", "product_id": "p1"} for n in range(len(BAD_EVENTS))
    ]
    mixed = [each for pair in zip(good, BAD_EVENTS, strict=True) for each in pair]
    body = json.dumps({"events": mixed})
    results = client.post("/events", data=body, content_type="application/json").json["results"]
    assert [each["status"] for each in results] == ["accepted", "refused"] * len(BAD_EVENTS)
    assert [each["event_id"] for each in results[::2]] == [each["event_id"] for each in good]


@pytest.mark.parametrize("strange", STRANGE_IDS)
def test_strange_ids_are_just_ids(client: FlaskClient, strange: str) -> None:
    quoted = quote(strange, safe="")
    assert client.get(f"/product/{quoted}").status_code == 404
    client.post("/click", json={"product_id": "p1", "user_id": "ada", "event_id": "hers"})
    click = {"product_id": "p2", "user_id": strange, "event_id": strange}
    assert client.post("/click", json=click).json == {"status": "OK", "event_id": strange}
    [own] = client.get(f"/users/{quoted}/signals").json["signals"]
    assert own["event_id"] == strange
    card = client.get(f"/recommend/{quoted}").json
    assert card["user_id"] == strange
    assert {each["reason"].get("event_id") for each in card["products"]} == {strange}
    assert client.delete(f"/users/{quoted}/signals/{quoted}").status_code == 200
    assert client.delete(f"/users/{quoted}").status_code == 200
    [hers] = client.get("/users/ada/signals").json["signals"]
    assert hers["event_id"] == "hers"


@pytest.mark.usefixtures("unharmed")
@pytest.mark.parametrize("path", ["//search?q=a", "/search/", "/SEARCH?q=a", "/search/../search",
                                  "/product/", "/product//similar", "/users//export",
                                  "/pictures/p1/0.png", "/pictures/p1/-1.webp",
                                  f"/pictures/p1/{'9' * 5000}.webp", "/pictures/p1/٣.webp",
                                  "/.env", "/static/app.js", "/favicon.ico", "/item/", "/item/a/b",
                                  "/etc/passwd", "/assets/../../config.py"])  # fmt: skip
def test_addresses_that_are_not_there(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert is_refused(response)


@pytest.mark.usefixtures("unharmed")
@pytest.mark.parametrize("ask", [ask for ask in SOUND if ask.method == "GET"], ids=str)
def test_asking_for_the_head_alone_changes_nothing(client: FlaskClient, ask: Ask) -> None:
    response = client.head(ask.path)
    if ask.path in ("/recommend/ada", "/feed/ada"):
        assert response.status_code == 405
        assert response.headers["Allow"] == "GET, OPTIONS"
    else:
        assert response.status_code == client.get(ask.path).status_code
        # No clip is made here, and nobody has made a visit.
        assert response.status_code == 200 or ask.path.startswith(("/media/", "/feed/ada/visits/"))


@pytest.mark.usefixtures("unharmed")
@pytest.mark.parametrize("ask", SOUND, ids=lambda ask: f"{ask.method} {ask.path}")
def test_methods_that_a_call_does_not_take(client: FlaskClient, ask: Ask) -> None:
    for method in {"PUT", "PATCH", "TRACE", "BREW"} - methods_of(ask.path):
        response = client.open(ask.path, method=method)
        assert response.status_code == 405
        assert is_refused(response)
        assert response.headers["Allow"]
