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


def by_pages_of(client: FlaskClient, limit: int) -> list[list[str]]:
    pages, cursor = [], ""
    while cursor is not None:
        answer = client.get(f"/feed/ada?limit={limit}{cursor and f'&cursor={cursor}'}").json
        assert answer is not None
        pages.append([each.get("video_id", "card") for each in answer["items"]])
        cursor = answer["next_cursor"]
    return pages


def test_pages_of_any_size_make_the_same_feed_and_only_the_last_may_be_short(
    client: FlaskClient,
) -> None:
    for number in (4, 5, 6, 7, 8, 9, 10, 11):  # all between two cards, and all at the end
        send(client, "hide", f"h{number}", video_id=f"v{number}")
    whole = kinds(client)
    assert whole == ["v0", "v1", "v2", "card", "v3", "card"]
    for limit in range(1, 8):
        pages = by_pages_of(client, limit)
        assert [each for page in pages for each in page] == whole
        assert [len(page) for page in pages[:-1]] == [limit] * (len(pages) - 1)
        assert pages[-1] != []


def test_no_two_cards_in_a_row_across_pages(client: FlaskClient) -> None:
    for number in range(3, 9):
        send(client, "hide", f"h{number}", video_id=f"v{number}")
    whole = ["v0", "v1", "v2", "card", "v9", "v10", "v11"]
    for limit in range(1, 9):
        assert [each for page in by_pages_of(client, limit) for each in page] == whole


def test_a_hide_and_an_undo_between_pages_neither_repeat_nor_skip(client: FlaskClient) -> None:
    send(client, "hide", "h3", video_id="v3")
    first = client.get("/feed/ada?limit=4").json
    assert first is not None
    send(client, "hide", "h0", video_id="v0")
    send(client, "undo", "u3", undoes="h3")
    rest = client.get(f"/feed/ada?limit=100&cursor={first['next_cursor']}").json
    assert rest is not None
    found = [each.get("video_id") for each in [*first["items"], *rest["items"]]]
    assert [each for each in found if each] == [f"v{number}" for number in range(12)]


def test_products_that_are_gone_are_not_linked(
    client: FlaskClient, source: SmallShopSource
) -> None:
    source.opened.store.products.withdraw(["p1"])
    source.opened.catalogue.forget(["p1"])
    answer = client.get("/feed/ada").json
    assert answer is not None
    (shown,) = (each for each in answer["items"] if each.get("video_id") == "v1")
    assert (shown["product_ids"], shown["poster"]) == ([], None)
