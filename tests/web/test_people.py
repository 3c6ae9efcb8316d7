"""What is held about a person, over HTTP."""

from __future__ import annotations

from flask.testing import FlaskClient

from fixtures.web_shop import JONAS, MIRA, SmallShopSource


def steer(client: FlaskClient) -> None:
    client.post("/search", json={"query": "yoga mat", "user_id": "ada", "event_id": "s1"})
    client.post("/click", json={"product_id": "p0", "user_id": "ada", "event_id": "c1"})


def reasons(client: FlaskClient) -> set[str | None]:
    card = client.get("/recommend/ada?limit=6").json
    return {each["reason"].get("event_id") for each in card["products"]}


def test_a_forgotten_signal_no_longer_steers_the_card(client: FlaskClient) -> None:
    steer(client)
    assert reasons(client) == {"s1", "c1"}
    assert client.delete("/users/ada/signals/s1").json == {"status": "OK"}
    assert reasons(client) == {"c1"}
    response = client.delete("/users/ada/signals/s1")
    assert (response.status_code, response.json["code"]) == (404, "unknown_signal")


def test_forgetting_all(client: FlaskClient) -> None:
    steer(client)
    assert client.delete("/users/ada/signals").json == {"status": "OK", "forgotten": 2}
    assert client.get("/users/ada/signals").json == {"signals": []}
    assert reasons(client) == {None}


def test_a_clicked_product_that_is_gone_is_still_listed(
    client: FlaskClient, source: SmallShopSource
) -> None:
    steer(client)
    source.opened.store.products.withdraw(["p0"])
    source.opened.catalogue.forget(["p0"])
    signals = client.get("/users/ada/signals").json["signals"]
    texts = [each["text"] for each in signals]
    assert texts == ["A product that the shop no longer sells", "yoga mat"]
    assert all("image" not in each for each in signals)


def test_a_clicked_product_is_listed_with_its_picture(client: FlaskClient) -> None:
    for product_id in ("p0", "drawn"):
        client.post("/click", json={"product_id": product_id, "user_id": "ada"})
    images = [each["image"] for each in client.get("/users/ada/signals").json["signals"]]
    assert images == [
        client.get(f"/product/{product_id}").json["image"] for product_id in ("drawn", "p0")
    ]
    assert images[0] == "/pictures/drawn/0.webp"


def test_the_export_holds_everything(client: FlaskClient) -> None:
    steer(client)
    client.get("/recommend/ada")
    client.get("/feed/ada")
    export = client.get("/users/ada/export").json
    assert export["user_id"] == "ada"
    assert [each["event_id"] for each in export["events"]] == ["s1", "c1"]
    assert [each["surface"] for each in export["served"]] == ["search", "card", "feed"]


def test_an_erased_person_is_unknown_and_stays_it(client: FlaskClient) -> None:
    steer(client)
    before = client.get("/users/ada/export").json["exported_at"]
    assert client.delete("/users/ada").json == {"status": "OK"}
    export = client.get("/users/ada/export").json
    assert (export["events"], export["served"]) == ([], [])
    late = {"event_id": "late", "kind": "click", "product_id": "p1", "user_id": "ada"}
    sent = {"events": [late | {"occurred_at": before}]}
    [result] = client.post("/events", json=sent).json["results"]
    assert (result["status"], result["code"]) == ("refused", "erased")


def personas(client: FlaskClient) -> list[str]:
    return [each["user_id"] for each in client.get("/personas").json["personas"]]


def test_a_persona_is_listed_as_long_as_the_shop_knows_them(client: FlaskClient) -> None:
    assert personas(client) == []
    for persona in (JONAS, MIRA):
        client.post("/click", json={"product_id": "p0", "user_id": persona.user_id})
    assert client.get("/personas").json["personas"][0] == {
        "user_id": MIRA.user_id,
        "name": "Mira",
        "tagline": "Records and headphones",
        "emoji": "🎧",
    }
    client.delete(f"/users/{MIRA.user_id}/signals")
    assert personas(client) == [MIRA.user_id, JONAS.user_id]
    client.delete(f"/users/{MIRA.user_id}")
    assert personas(client) == [JONAS.user_id]
