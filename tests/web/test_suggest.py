"""Typing help over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from fixtures.web_shop import SmallShopSource


def suggest(client: FlaskClient, typed: str) -> dict[str, Any]:
    response = client.get("/suggest", query_string={"q": typed})
    assert response.status_code == 200
    return dict(response.json)


def texts(answer: dict[str, Any]) -> dict[str, list[str]]:
    return {
        group["kind"]: [each["text"] for each in group["suggestions"]] for group in answer["groups"]
    }


def test_what_is_typed_is_finished_by_kind(client: FlaskClient) -> None:
    answer = suggest(client, "spe")
    assert answer["query"] == "spe"
    assert [group["kind"] for group in answer["groups"]] == ["type", "product"]
    assert [group["label"] for group in answer["groups"]] == ["Categories", "Products"]
    found = texts(answer)
    assert found["type"] == ["bluetooth speaker"]
    assert len(found["product"]) == 4
    assert all("speaker" in each.casefold() for each in found["product"])


def test_a_product_can_be_gone_to(client: FlaskClient) -> None:
    [group] = suggest(client, "red running")["groups"]
    assert group["suggestions"] == [
        {"text": "red running shoes", "product_id": "p7", "image": "/pictures/p7/0.webp"}
    ]


def test_brands_are_suggested_as_they_are_written(client: FlaskClient) -> None:
    assert texts(suggest(client, "brand"))["brand"] == ["Brand 0", "Brand 1", "Brand 2"]


@pytest.mark.parametrize("typed", ["", "s", " s ", "?!", "xyzzy"])
def test_nothing_to_go_by_suggests_nothing(client: FlaskClient, typed: str) -> None:
    assert suggest(client, typed) == {"query": typed.strip(), "groups": []}


def test_without_a_query_nothing_is_suggested(client: FlaskClient) -> None:
    assert client.get("/suggest").json == {"query": "", "groups": []}


def test_what_no_person_types_is_refused(client: FlaskClient) -> None:
    for typed in ("a" * 513, "sp\x00"):
        response = client.get("/suggest", query_string={"q": typed})
        assert (response.status_code, response.json["code"]) == (422, "invalid")
    assert client.get("/suggest?q=sp&q=mu").status_code == 422


def test_suggesting_logs_nothing(client: FlaskClient, source: SmallShopSource) -> None:
    before = source.changes_made()
    suggest(client, "spe")
    assert source.changes_made() == before


def search(client: FlaskClient, user_id: str, query: str) -> str:
    answer = client.post("/search", json={"query": query, "user_id": user_id}).json
    return str(answer["event_id"])


def test_what_three_people_searched_for_is_popular(
    client: FlaskClient, source: SmallShopSource
) -> None:
    for user_id in ("ada", "ben", "eve"):
        search(client, user_id, "Speaker  for the desk")
    for _ in range(3):
        search(client, "ada", "speaker for my secret cellar")
    source.opened.popular_searches.catch_up()
    assert texts(suggest(client, "spe"))["search"] == ["speaker for the desk"]


def test_a_popular_search_that_is_forgotten_or_mistyped_is_not_offered(
    client: FlaskClient, source: SmallShopSource
) -> None:
    people = ("ada", "ben", "eve")
    forgotten = [search(client, user_id, "speaker for the desk") for user_id in people]
    for user_id in people:
        search(client, user_id, "speker for the desk")
        search(client, user_id, "bluetooth speaker")
    assert client.delete(f"/users/ada/signals/{forgotten[0]}").status_code == 200
    source.opened.popular_searches.catch_up()
    assert "search" not in texts(suggest(client, "sp"))  # the type of that name is there already


def test_a_product_that_was_withdrawn_is_not_offered(
    client: FlaskClient, source: SmallShopSource
) -> None:
    source.opened.store.products.withdraw(["p7"])
    source.opened.catalogue.forget(["p7"])
    assert suggest(client, "red running")["groups"] == []
