"""Searching over HTTP."""

from __future__ import annotations

from flask.testing import FlaskClient

from fixtures.web_shop import SmallShopSource


def ids(answer: dict) -> list[str]:  # type: ignore[type-arg]
    return [each["product_id"] for each in answer["products"]]


def test_a_submitted_search_is_a_signal_and_a_served_list(
    client: FlaskClient, source: SmallShopSource
) -> None:
    sent = {"query": " bluetooth speaker ", "user_id": "ada", "event_id": "s1", "limit": 4}
    response = client.post("/search", json=sent)
    answer = response.json
    assert answer["query"] == "bluetooth speaker"
    assert answer["event_id"] == "s1"
    assert answer["request_id"] == response.headers["X-Request-ID"]
    assert len(answer["products"]) == 4
    assert all("speaker" in each["name"].casefold() for each in answer["products"])
    [signal] = client.get("/users/ada/signals").json["signals"]
    assert signal | {"at": ""} == {
        "event_id": "s1",
        "kind": "search",
        "query": "bluetooth speaker",
        "text": "bluetooth speaker",
        "intent": answer["intent"],
        "at": "",
    }
    served = source.opened.store.served.get(answer["request_id"])
    assert served is not None
    assert list(served.item_ids) == ids(answer)
    assert (served.user_id, served.surface, served.strategy) == ("ada", "search", "shopcard-search")


def test_reading_a_search_logs_nothing(client: FlaskClient, source: SmallShopSource) -> None:
    submitted = client.post("/search", json={"query": "speaker", "user_id": "ada"}).json
    before = source.changes_made()
    answer = client.get("/search?q=speaker").json
    assert source.changes_made() == before
    assert ids(answer) == ids(submitted)
    assert answer["request_id"] is None
    assert answer["event_id"] is None


def test_pages_follow_the_submitted_search_without_repeats(client: FlaskClient) -> None:
    whole = ids(client.get("/search?q=speaker&limit=100").json)
    page = client.post("/search", json={"query": "speaker", "limit": 2}).json
    found = ids(page)
    while page["next_cursor"]:
        page = client.get(
            "/search", query_string={"q": "speaker", "limit": 2, "cursor": page["next_cursor"]}
        ).json
        found += ids(page)
    assert found == whole
    assert len(set(whole)) == len(whole) > 4


def test_filters_and_order_are_the_same_both_ways(client: FlaskClient) -> None:
    filters = {
        "categories": ["Electronics", "Shoes"],
        "min_price": 10,
        "max_price": 14.5,
        "min_rating": 4,
        "in_stock": True,
        "attributes": {"colour": "Red"},
    }
    body = {"query": "red bluetooth speaker", "filters": filters, "sort": "price_high"}
    posted = ids(client.post("/search", json=body).json)
    query = (
        "q=red bluetooth speaker&category=Electronics&category=Shoes&min_price=10&max_price=14.5"
        "&min_rating=4&in_stock=true&attribute=colour:red&sort=price_high"
    )
    assert posted == ids(client.get(f"/search?{query}").json) == ["p7", "p2"]


def test_one_value_may_stand_for_a_list_of_filters(client: FlaskClient) -> None:
    one = {"query": "speaker", "filters": {"category": "Electronics", "brand": "Brand 1"}}
    assert ids(client.post("/search", json=one).json) == ["p1"]
    assert ids(client.get("/search?q=speaker&category=Electronics&brand=Brand 1").json) == ["p1"]


def test_several_values_of_one_attribute_are_alternatives(client: FlaskClient) -> None:
    query = "q=bluetooth speaker&category=Electronics&attribute=colour:red&attribute=colour:Blue"
    read = ids(client.get(f"/search?{query}").json)
    filters = {"category": "Electronics", "attributes": {"colour": ["red", "Blue"]}}
    posted = client.post("/search", json={"query": "bluetooth speaker", "filters": filters}).json
    assert set(read) == set(ids(posted)) == {"p1", "p2"}
    other = client.get(f"/search?{query}&attribute=size:XL").json
    assert ids(other) == []


def test_a_cursor_belongs_to_its_values_in_any_order(client: FlaskClient) -> None:
    red, blue = "attribute=colour:red", "attribute=colour:blue"
    page = client.get(f"/search?q=bluetooth speaker&limit=1&{red}&{blue}").json
    more = f"/search?q=bluetooth speaker&limit=1&cursor={page['next_cursor']}"
    assert client.get(f"{more}&{blue}&{red}").status_code == 200
    assert client.get(f"{more}&{red}").json["code"] == "bad_cursor"


def test_sending_a_search_again_is_one_signal(client: FlaskClient) -> None:
    for _ in range(2):
        sent = {"query": "speaker", "user_id": "ada", "event_id": "s1"}
        assert client.post("/search", json=sent).status_code == 200
    assert len(client.get("/users/ada/signals").json["signals"]) == 1


def test_a_search_that_was_taken_back_is_answered_when_it_is_sent_again(
    client: FlaskClient,
) -> None:
    sent = {"query": "speaker", "user_id": "ada", "event_id": "s1", "filters": {"max_price": 100}}
    first = client.post("/search", json=sent).json
    client.delete("/users/ada/signals/s1")
    again = client.post("/search", json=sent)
    assert again.status_code == 200
    assert again.json["products"] == first["products"]
    assert client.get("/users/ada/signals").json["signals"] == []


def test_an_event_id_used_for_another_search_is_a_conflict(
    client: FlaskClient, source: SmallShopSource
) -> None:
    client.post("/search", json={"query": "speaker", "user_id": "ada", "event_id": "s1"})
    served = len(source.opened.store.served.history("ada"))
    response = client.post("/search", json={"query": "mug", "user_id": "ada", "event_id": "s1"})
    assert response.status_code == 409
    assert response.json["code"] == "event_id_reused"
    assert len(source.opened.store.served.history("ada")) == served


def test_twenty_products_unless_said_otherwise(client: FlaskClient) -> None:
    query = {"query": "speaker", "sort": "rating"}
    assert len(client.post("/search", json=query).json["products"]) <= 20
    assert len(client.post("/search", json=query | {"limit": 1}).json["products"]) == 1


def test_unknown_fields_are_ignored(client: FlaskClient) -> None:
    assert client.post("/search", json={"query": "mug", "page": 2, "x": {}}).status_code == 200
    assert client.get("/search?q=mug&utm_source=mail").status_code == 200


def test_a_search_with_filters_asks_the_card_for_them_too(client: FlaskClient) -> None:
    body = {"query": "speaker", "user_id": "ada", "filters": {"attributes": {"colour": "red"}}}
    client.post("/search", json=body)
    [signal] = client.get("/users/ada/signals").json["signals"]
    assert "colour:red" in [each["key"] for each in signal["intent"]["constraints"]]
