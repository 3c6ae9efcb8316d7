"""What a user hid, and what the shop no longer sells, stays out of the feed."""

from __future__ import annotations

from flask.testing import FlaskClient

from fixtures.web_shop import SmallShopSource


def send(client: FlaskClient, kind: str, event_id: str, **fields: str) -> None:
    event = {"event_id": event_id, "kind": kind, "user_id": "ada", **fields}
    response = client.post("/events", json={"events": [event]})
    assert response.json is not None
    assert response.json["results"][0]["status"] == "accepted"


def kinds(client: FlaskClient, user_id: str = "ada", limit: int = 100) -> list[str]:
    """Video ids, and "card" where a card goes."""
    answer = client.get(f"/feed/{user_id}?limit={limit}").json
    assert answer is not None
    return [each.get("video_id", "card") for each in answer["items"]]


def test_a_hidden_video_does_not_come_back_until_it_is_undone(client: FlaskClient) -> None:
    whole = kinds(client)
    send(client, "hide", "h1", video_id="v1")
    assert kinds(client) == [each for each in whole if each != "v1"]
    assert kinds(client, "ben") == whole
    send(client, "undo", "u1", undoes="h1")
    assert kinds(client) == whole


def test_nothing_of_a_hidden_creator_is_shown_and_no_two_cards_in_a_row(
    client: FlaskClient,
) -> None:
    send(client, "hide", "h1", creator_id="c1")
    assert kinds(client) == ["card"]


def test_a_page_is_filled_up_past_what_is_hidden(client: FlaskClient) -> None:
    send(client, "hide", "h1", video_id="v1")
    first = client.get("/feed/ada?limit=3").json
    assert first is not None
    rest = client.get(f"/feed/ada?limit=100&cursor={first['next_cursor']}").json
    assert rest is not None
    found = [each.get("video_id", "card") for each in [*first["items"], *rest["items"]]]
    assert len(first["items"]) == 3
    assert [each for each in found if each != "card"] == [f"v{n}" for n in range(12) if n != 1]


def test_products_that_are_gone_are_not_linked(
    client: FlaskClient, source: SmallShopSource
) -> None:
    source.opened.store.products.withdraw(["p1"])
    source.opened.catalogue.forget(["p1"])
    answer = client.get("/feed/ada").json
    assert answer is not None
    (shown,) = (each for each in answer["items"] if each.get("video_id") == "v1")
    assert (shown["product_ids"], shown["poster"]) == ([], None)
