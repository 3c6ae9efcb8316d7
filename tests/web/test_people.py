"""What is held about a person, over HTTP."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import numpy as np
from flask.testing import FlaskClient

from fixtures.web_shop import JONAS, MIRA, SmallShopSource
from shopcard.domain.events import Embedding, Entry, Event, EventKind
from shopcard.domain.shopping_intent import Constraint, ShoppingIntent
from shopcard.web import wire


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


def held(client: FlaskClient, event_id: str) -> dict[str, object]:
    signals = client.get("/users/ada/signals").json["signals"]
    [found] = [each for each in signals if each["event_id"] == event_id]
    return found


def test_a_search_asks_for_what_the_person_makes_of_it(client: FlaskClient) -> None:
    steer(client)
    filters = {"brand": "Brand 2", "max_price": 30, "attributes": {"colour": ["red", "blue"]}}
    changed = client.put("/users/ada/signals/s1/intent", json={"filters": filters})
    assert changed.status_code == 200
    assert changed.json == held(client, "s1")
    constraints = changed.json["intent"]["constraints"]
    assert [(each["key"], each["label"]) for each in constraints[:3]] == [
        ("brand:brand 2", "Brand 2"),
        ("colour:blue", "blue or red"),
        ("price", "up to 30"),
    ]
    price = constraints[2]
    assert price == {
        "key": "price",
        "field": "price",
        "values": [],
        "minimum": None,
        "maximum": 30.0,
        "currency": None,
        "negated": False,
        "is_filter": True,
        "label": "up to 30",
        "said": "",
    }
    [exported] = [
        each for each in client.get("/users/ada/export").json["events"] if each["event_id"] == "s1"
    ]
    assert len(exported["intent"]["constraints"]) == len(constraints)


def test_each_change_starts_from_what_was_understood(
    client: FlaskClient, source: SmallShopSource
) -> None:
    boys = Constraint(field="audience", values=("boys",), certainty=0.9, label="for boys")
    cheap = Constraint(field="price", maximum=Decimal(50), currency="USD", label="under $50")
    understood = ShoppingIntent("shoes for my son under $50", "shoes", (boys, cheap))
    event = Event(event_id="s2", kind=EventKind.SEARCH, user_id="ada", query=understood.query)
    embedding = Embedding("words-1", np.ones(1, dtype=np.float32))
    entry = Entry(event=event, embedding=embedding, intent=understood)
    source.opened.store.events.append([entry], datetime.now(UTC))

    def keys_after(body: dict[str, object]) -> list[str]:
        put = client.put("/users/ada/signals/s2/intent", json=body)
        return [each["key"] for each in put.json["intent"]["constraints"]]

    assert keys_after({"without": ["audience:boys"]}) == ["price"]
    assert keys_after({"without": ["audience:boys"]}) == ["price"]
    assert keys_after({"without": ["price", "nothing:known"]}) == ["audience:boys"]
    assert keys_after({"filters": {"max_price": 80}}) == ["price", "audience:boys"]
    assert keys_after({}) == ["audience:boys", "price"]
    assert held(client, "s2")["intent"] == wire.intent(understood)


def test_only_a_search_that_is_there_can_be_changed(client: FlaskClient) -> None:
    steer(client)
    client.delete("/users/ada/signals/s1")
    for event_id in ("s1", "c1", "unknown"):
        response = client.put(f"/users/ada/signals/{event_id}/intent", json={})
        assert (response.status_code, response.json["code"]) == (404, "unknown_signal")
    assert client.put("/users/ben/signals/c1/intent", json={}).status_code == 404
    assert client.get("/users/ben/export").json["events"] == []


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


def test_the_export_holds_what_the_feed_knows_until_it_is_erased(
    client: FlaskClient, source: SmallShopSource
) -> None:
    states = source.opened.store.feed_states
    assert client.get("/users/eve/export").json["feed"] is None
    began_at = datetime(2026, 11, 22, 11, tzinfo=UTC)
    assert states.put("eve", {"node": "H", "seen": ["v1"]}, 0, began_at)
    assert client.get("/users/eve/export").json["feed"] == {"node": "H", "seen": ["v1"]}
    assert client.delete("/users/eve").json == {"status": "OK"}
    assert client.get("/users/eve/export").json["feed"] is None
    assert states.put("eve", {"node": "H", "seen": ["v1"]}, 0, began_at) is False


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
