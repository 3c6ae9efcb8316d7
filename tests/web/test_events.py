"""Clicks and batches of events."""

from __future__ import annotations

import json

from flask.testing import FlaskClient

from fixtures.web_shop import SmallShopSource, make_app, open_small_shop


def test_a_click_moves_the_very_next_card(client: FlaskClient) -> None:
    assert {each["reason"]["kind"] for each in client.get("/recommend/ada").json["products"]} == {
        "popular"
    }
    clicked = client.post("/click", json={"product_id": "p0", "user_id": "ada"}).json
    assert clicked["status"] == "OK"
    card = client.get("/recommend/ada").json["products"]
    assert [each["reason"]["event_id"] for each in card] == [clicked["event_id"]] * 3
    assert all("black bluetooth speaker" in each["reason"]["text"] for each in card)
    assert "p0" not in {each["product_id"] for each in card}


def test_a_click_names_the_list_it_was_made_on(client: FlaskClient) -> None:
    shown = client.get("/recommend/ada").json
    click = {"product_id": "p1", "user_id": "ada", "request_id": shown["request_id"]}
    client.post("/click", json=click)
    [event] = client.get("/users/ada/export").json["events"]
    assert event["request_id"] == shown["request_id"]


def test_an_unknown_product_is_404_and_logs_nothing(client: FlaskClient) -> None:
    response = client.post("/click", json={"product_id": "unknown", "user_id": "ada"})
    assert (response.status_code, response.json["code"]) == (404, "unknown_product")
    assert client.get("/users/ada/export").json["events"] == []


def test_what_is_done_to_an_unknown_video_is_refused_alone(client: FlaskClient) -> None:
    watched = {"kind": "view", "user_id": "ada", "duration_seconds": 4.5, "completion": 0.8}
    batch = [
        watched | {"event_id": "e1", "video_id": "unknown"},
        watched | {"event_id": "e2", "video_id": "v1"},
        {"event_id": "e3", "kind": "more", "user_id": "ada", "video_id": "unknown"},
        {"event_id": "e4", "kind": "more", "user_id": "ada", "video_id": "v1"},
        {"event_id": "e5", "kind": "undo", "user_id": "ada", "undoes": "e4"},
    ]
    results = client.post("/events", json={"events": batch}).json["results"]
    assert [each.get("code", each["status"]) for each in results] == [
        "unknown_video", "accepted", "unknown_video", "accepted", "accepted",
    ]  # fmt: skip
    logged = client.get("/users/ada/export").json["events"]
    assert [each["event_id"] for each in logged] == ["e2", "e4", "e5"]


def test_a_batch_answers_each_event_in_order(client: FlaskClient) -> None:
    like = {"event_id": "e1", "kind": "like", "product_id": "p1", "user_id": "ada"}
    batch = [
        like,
        {"event_id": "e2", "kind": "click", "product_id": "p2", "user_id": "ada"},
        like,
        like | {"product_id": "p2"},
        {"event_id": "e3", "kind": "search", "query": "mug", "user_id": "ada"},
    ]
    results = client.post("/events", json={"events": batch}).json["results"]
    assert [each["status"] for each in results] == [
        "accepted", "accepted", "duplicate", "refused", "accepted",
    ]  # fmt: skip
    assert results[3]["code"] == "event_id_reused"
    signals = client.get("/users/ada/signals").json["signals"]
    assert [each["event_id"] for each in signals] == ["e3", "e2"]
    assert [each["text"] for each in signals] == ["mug", "red bluetooth speaker"]


def test_a_beacon_may_bring_events_as_plain_text(client: FlaskClient) -> None:
    batch = json.dumps({"events": [{"event_id": "e1", "kind": "like", "product_id": "p1"}]})
    response = client.post("/events", data=batch, content_type="text/plain;charset=UTF-8")
    assert response.json == {"results": [{"event_id": "e1", "status": "accepted"}]}
    assert client.post("/click", data="{}", content_type="text/plain").status_code == 415


def test_plain_text_from_a_foreign_page_is_refused(client: FlaskClient) -> None:
    batch = json.dumps({"events": [{"event_id": "e1", "kind": "like", "product_id": "p1"}]})

    def send(origin: str) -> int:
        headers = {"Origin": origin}
        return client.post(
            "/events", data=batch, content_type="text/plain", headers=headers
        ).status_code

    assert send("https://evil.example") == 403
    assert send("null") == 403
    assert send("http://localhost") == 200
    assert send("https://localhost") == 200  # a proxy in front of us may speak TLS
    assert send("http://localhost:3000") == 200


def test_up_to_500_events_of_up_to_a_mebibyte(client: FlaskClient) -> None:
    events = [
        {"event_id": f"e{n}", "kind": "comment", "product_id": "p1", "text": "x" * 1800}
        for n in range(501)
    ]
    response = client.post("/events", json={"events": events[:500]})
    assert {each["status"] for each in response.json["results"]} == {"accepted"}
    assert client.post("/events", json={"events": events}).status_code == 422
    too_much = [each | {"text": "x" * 2000, "reason": "y" * 200} for each in events[:500]]
    response = client.post("/events", json={"events": too_much})
    assert (response.status_code, response.json["code"]) == (413, "too_large")


def test_other_bodies_are_limited_to_64_kib(client: FlaskClient) -> None:
    body = json.dumps({"query": "mug", "padding": "x" * 64 * 1024})
    response = client.post("/search", data=body, content_type="application/json")
    assert (response.status_code, response.json["code"]) == (413, "too_large")


def test_an_event_without_user_is_the_default_users(source: SmallShopSource) -> None:
    client = make_app(source, default_user="guest").test_client()
    client.post(
        "/events", json={"events": [{"event_id": "e", "kind": "click", "product_id": "p1"}]}
    )
    assert len(client.get("/users/guest/signals").json["signals"]) == 1


def test_an_undo_brings_a_hidden_product_back() -> None:
    client = make_app(SmallShopSource(open_small_shop())).test_client()

    def send(**event: object) -> None:
        sent = {"events": [{"user_id": "ada", **event}]}
        assert client.post("/events", json=sent).json["results"][0]["status"] == "accepted"

    def shown() -> set[str]:
        card = client.get("/recommend/ada?limit=100").json
        return {each["product_id"] for each in card["products"]}

    send(event_id="h", kind="hide", product_id="p3")
    assert "p3" not in shown()
    send(event_id="u", kind="undo", undoes="h")
    assert "p3" in shown()
