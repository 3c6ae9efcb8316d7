"""What is held about a person, over HTTP."""

from __future__ import annotations

from flask.testing import FlaskClient

from fixtures.web_shop import SmallShopSource


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
    texts = [each["text"] for each in client.get("/users/ada/signals").json["signals"]]
    assert texts == ["A product that the shop no longer sells", "yoga mat"]


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
