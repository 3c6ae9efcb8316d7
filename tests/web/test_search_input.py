"""Odd queries, filters and cursors: each has an answer that one can do something with."""

import base64
import json

import pytest
from flask.testing import FlaskClient

ODD = [
    "x",
    "x" * 512,
    "the of and",
    "?!… --",
    "蓝牙音箱",
    "блютуз колонка",
    "سماعة بلوتوث",
    "🔊",
    "price under -5",
    "between 50 and 20",
    "speaker between 50 and 20 dollars",
    "not not not",
    "under $",
    "for",
    "speaker under 99999999999999999999999999",
    "$$$ 4 stars 10 years",
    "' OR 1=1 --",
    "\u202espeaker",
]


@pytest.mark.parametrize("query", ODD)
def test_an_odd_query_is_answered_the_same_both_ways(client: FlaskClient, query: str) -> None:
    submitted = client.post("/search", json={"query": query, "user_id": "ada"})
    read = client.get("/search", query_string={"q": query})
    assert (submitted.status_code, read.status_code) == (200, 200)
    for name in ("intent", "relaxed", "total", "matching", "facets", "products"):
        assert submitted.json[name] == read.json[name]
    assert submitted.json["intent"]["text"]
    [signal] = client.get("/users/ada/signals").json["signals"]
    assert signal["query"] == query.strip()


def test_no_price_lies_below_nothing_and_turned_bounds_are_turned_back(client: FlaskClient) -> None:
    below = client.get("/search", query_string={"q": "speaker under -5 dollars"}).json
    assert "price" not in [each["field"] for each in below["intent"]["constraints"]]
    turned = client.get("/search", query_string={"q": "speaker between 50 and 20 dollars"}).json
    [price] = [each for each in turned["intent"]["constraints"] if each["field"] == "price"]
    assert (price["minimum"], price["maximum"]) == (20, 50)


@pytest.mark.parametrize(
    "filters",
    [
        {"category": "No Such Category"},
        {"brand": "Nobody"},
        {"attribute": "flavour:moon"},
        {"attribute": "no such field:red"},
        {"min_price": 50, "max_price": 20},
        {"min_rating": 5, "max_price": 0},
    ],
)
def test_filters_that_nothing_passes_leave_nothing_and_are_never_given_up(
    client: FlaskClient, filters: dict[str, object]
) -> None:
    answer = client.get("/search", query_string={"q": "speaker", **filters})
    assert answer.status_code == 200
    assert (answer.json["products"], answer.json["total"]) == ([], 0)
    assert (answer.json["relaxed"], answer.json["next_cursor"]) == ([], None)


@pytest.mark.parametrize("key", ["colour:red", "no such key", "-", "💥"])
def test_taking_away_what_is_not_there_changes_nothing(client: FlaskClient, key: str) -> None:
    plain = client.get("/search", query_string={"q": "speaker"}).json
    without = client.get("/search", query_string={"q": "speaker", "without": key}).json
    assert without["products"] == plain["products"]


def forged(*content: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


def test_cursors_that_are_forged_or_of_another_query_are_refused(client: FlaskClient) -> None:
    asked = {"q": "speaker", "limit": 1}
    own = client.get("/search", query_string=asked).json["next_cursor"]
    digest, revision, seen, *position = json.loads(base64.b64decode(own + "=="))
    bad = [
        own[:-3],
        forged(digest, revision, -1, *position),
        forged(digest, "now", seen, *position),
        forged(digest, revision, seen, 0, "x", 0, "p"),
        forged(digest, revision, seen),
        forged("0" * 12, revision, seen, *position),
    ]
    for cursor in bad:
        answer = client.get("/search", query_string={**asked, "cursor": cursor})
        assert (answer.status_code, answer.json["code"]) == (400, "bad_cursor"), cursor
    for changed in ({"q": "shoes"}, {"without": "x"}, {"sort": "rating"}, {"exact": "true"}):
        answer = client.get("/search", query_string={**asked, **changed, "cursor": own})
        assert answer.json["code"] == "bad_cursor", changed


def test_a_cursor_far_behind_the_end_or_of_an_old_state_finds_its_place(
    client: FlaskClient,
) -> None:
    asked = {"q": "speaker", "limit": 1}
    first = client.get("/search", query_string=asked).json
    digest, revision, _, *position = json.loads(base64.b64decode(first["next_cursor"] + "=="))
    behind = {**asked, "cursor": forged(digest, revision, 10**9, *position)}
    assert client.get("/search", query_string=behind).json["products"] == []
    old = {**asked, "cursor": forged(digest, 999, 1, *position)}
    second = client.get("/search", query_string=old).json["products"]
    assert second != first["products"]
    follows = client.get("/search", query_string={**asked, "cursor": first["next_cursor"]}).json
    assert second == follows["products"]
