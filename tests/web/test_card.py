"""The card over HTTP."""

from __future__ import annotations

from flask.testing import FlaskClient

from fixtures.web_shop import SmallShopSource


def test_a_card_says_what_it_is(client: FlaskClient, source: SmallShopSource) -> None:
    client.post("/search", json={"query": "running shoes", "user_id": "ada", "event_id": "s1"})
    response = client.get("/recommend/ada")
    card = response.json
    assert card["request_id"] == response.headers["X-Request-ID"]
    assert (card["user_id"], card["strategy"]) == ("ada", "last-three")
    assert [each["reason"] for each in card["products"]] == [
        {"kind": "search", "text": "Because you searched “running shoes”", "event_id": "s1"}
    ] * 3
    served = source.opened.store.served.get(card["request_id"])
    assert served is not None
    assert list(served.item_ids) == [each["product_id"] for each in card["products"]]


def test_a_seed_makes_the_same_card_again(client: FlaskClient) -> None:
    client.post("/search", json={"query": "mug", "user_id": "ada"})
    cards = [client.get("/recommend/ada?limit=9&seed=7").json["products"] for _ in range(2)]
    assert cards[0] == cards[1]


def test_what_was_shown_already_is_left_out(client: FlaskClient) -> None:
    client.post("/search", json={"query": "desk lamp", "user_id": "ada"})
    first = [each["product_id"] for each in client.get("/recommend/ada").json["products"]]
    for exclude in (
        "exclude=" + ",".join(first),
        "&".join(f"exclude={each}" for each in first),
    ):
        more = client.get(f"/recommend/ada?limit=10&{exclude}").json["products"]
        assert len(more) == 10
        assert not set(first) & {each["product_id"] for each in more}


def test_empty_parameters_count_as_absent(client: FlaskClient) -> None:
    card = client.get("/recommend/ada?limit=&exclude=&strategy=&seed=").json
    assert len(card["products"]) == 3


def test_the_classic_strategy_leaves_a_new_user_with_nothing(client: FlaskClient) -> None:
    card = client.get("/recommend/new?strategy=classic").json
    assert (card["strategy"], card["products"]) == ("classic", [])
