"""Health, metrics, request ids, headers and origins."""

from __future__ import annotations

import logging

import pytest
from flask.testing import FlaskClient

from fixtures.web_shop import SmallShopSource, make_app

ORIGIN = "http://localhost:3000"


def test_every_answer_carries_an_id_of_its_own(client: FlaskClient) -> None:
    paths = ["/health", "/nowhere", "/product/p1", "/recommend/ada?limit=0", "/openapi.json"]
    ids = [client.get(path).headers["X-Request-ID"] for path in paths]
    assert len(set(ids)) == len(paths)


def test_a_clients_own_request_id_is_not_taken_over(client: FlaskClient) -> None:
    response = client.get("/health", headers={"X-Request-ID": "mine\u2028"})
    assert response.headers["X-Request-ID"] != "mine\u2028"


def test_the_metrics_count_by_route_and_never_by_id(
    client: FlaskClient, source: SmallShopSource
) -> None:
    client.get("/product/p1")
    client.get("/product/secret")
    client.get("/secret")
    client.open("/secret", method="SECRET")
    text = client.get("/metrics").text
    count = 'shopcard_request_seconds_count{method="GET",route='
    assert f'{count}"/product/{{product_id}}",status="200"}} 1.0' in text
    assert f'{count}"/product/{{product_id}}",status="404"}} 1.0' in text
    assert f'{count}"unmatched",status="404"}} 1.0' in text
    assert "secret" not in text.casefold()
    assert "shopcard_ready 1.0" in text
    assert f"shopcard_index_products {len(source.opened.catalogue.shelf.index)}.0" in text
    source.close_the_doors()
    assert "shopcard_ready 0.0" in client.get("/metrics").text


def test_the_log_names_the_route_and_not_the_person(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="shopcard.web.observation")
    response = client.get("/users/secret/signals")
    [record] = caplog.records
    assert record.__dict__["route"] == "/users/{user_id}/signals"
    assert record.__dict__["request_id"] == response.headers["X-Request-ID"]
    assert "secret" not in str(record.__dict__)


def test_answers_are_not_cached_nor_sniffed(client: FlaskClient) -> None:
    for path in ("/product/p1", "/nowhere", "/docs", "/recommend/ada"):
        headers = client.get(path).headers
        assert headers["Cache-Control"] == "no-store"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        assert "default-src 'self'" in headers["Content-Security-Policy"]


def test_pages_of_the_configured_origins_may_call(client: FlaskClient) -> None:
    ask = {"Origin": ORIGIN, "Access-Control-Request-Method": "POST",
           "Access-Control-Request-Headers": "content-type"}  # fmt: skip
    preflight = client.options("/search", headers=ask)
    assert preflight.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert "POST" in preflight.headers["Access-Control-Allow-Methods"]
    assert preflight.headers["Access-Control-Allow-Headers"] == "content-type"
    failed = client.get("/nowhere", headers={"Origin": ORIGIN})
    assert failed.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert "X-Request-ID" in failed.headers["Access-Control-Expose-Headers"]


def test_pages_of_other_origins_may_not(client: FlaskClient, source: SmallShopSource) -> None:
    for origin in ("https://evil.example", "http://localhost:3001", "null"):
        answered = client.get("/health", headers={"Origin": origin})
        assert "Access-Control-Allow-Origin" not in answered.headers
    closed = make_app(source, cors_origins=()).test_client()
    answered = closed.get("/health", headers={"Origin": ORIGIN})
    assert "Access-Control-Allow-Origin" not in answered.headers
