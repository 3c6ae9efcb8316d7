"""A client of the original prototype, unmodified."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from fixtures import web_shop
from shopcard.domain.money import display_price
from web.likeness import holds

CONVERSATION = json.loads(
    (Path(web_shop.__file__).parent / "prototype_conversation.json").read_text("utf-8")
)


def test_the_conversation(client: FlaskClient) -> None:
    for turn in CONVERSATION:
        response = client.open(
            turn["path"],
            method=turn["method"],
            **({"json": turn["body"]} if "body" in turn else {}),
        )
        assert response.status_code == turn["status"], turn
        assert holds(turn["answer"], response.json), (turn, response.json)


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ({"userID": "ann", "user_id": None}, "ann"),
        ({"userID": None, "user_id": "ann"}, "ann"),
        ({"userID": "ann", "user_id": "bob"}, "bob"),
        ({"userID": 7, "user_id": None}, "7"),
        ({"userID": None, "user_id": None}, "1"),
    ],
)
def test_null_counts_as_absent_where_the_other_spelling_is_given(
    client: FlaskClient, given: dict[str, object], meant: str
) -> None:
    client.post("/click", json={"product_id": None, "productID": "p1", "event_id": "e1"} | given)
    [signal] = client.get(f"/users/{meant}/signals").json["signals"]
    assert signal["event_id"] == "e1"


def test_the_comparison_can_fail() -> None:
    assert not holds({"a": ["..."]}, {"a": [""]})
    assert not holds([1], [True])
    assert not holds({"a": 1}, {"b": 1})


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("89", "USD", "$89.00"),
        ("1299.5", "USD", "$1,299.50"),
        ("32999", "INR", "₹32,999"),
        ("132999", "INR", "₹1,32,999"),
        ("12345678.5", "INR", "₹1,23,45,678.50"),
        ("999", "INR", "₹999"),
        ("0", "INR", "₹0"),
        ("1200", "JPY", "¥1,200"),
        ("12.5", "CHF", "CHF 12.50"),
        ("0", "EUR", "€0.00"),
    ],
)
def test_prices_as_shops_write_them(amount: str, currency: str, text: str) -> None:
    assert display_price(Decimal(amount), currency) == text
