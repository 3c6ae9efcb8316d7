"""firestore.indexes.json against the queries of the adapter: the emulator asks for no index, so
that a missing one would show in production first."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from shopcard.adapters.firestore import layout
from shopcard.adapters.firestore.layout import FILTERS, ORDERS, Order
from shopcard.config import ROOT

DECLARED: dict[str, Any] = json.loads((ROOT / "firestore.indexes.json").read_text())
SOURCES = sorted((ROOT / "backend" / "shopcard" / "adapters" / "firestore").glob("*.py"))

Composite = tuple[str, str, tuple[tuple[str, str], ...]]


def declared_composites() -> set[Composite]:
    return {
        (
            each["collectionGroup"],
            each["queryScope"],
            tuple((field["fieldPath"], field["order"]) for field in each["fields"]),
        )
        for each in DECLARED["indexes"]
    }


def needed_composites() -> set[Composite]:
    return {
        (
            each.collection,
            "COLLECTION_GROUP" if each.across else "COLLECTION",
            tuple(each.directions()),
        )
        for each in ORDERS
        if len(each.fields) > 1
    }


def single_indexes(collection: str, field: str) -> set[tuple[str, str]]:
    """Scope and direction of the indexes of one field: Firestore's own unless overridden."""
    for each in DECLARED["fieldOverrides"]:
        if (each["collectionGroup"], each["fieldPath"]) == (collection, field):
            return {(index["queryScope"], index["order"]) for index in each["indexes"]}
    return {("COLLECTION", "ASCENDING"), ("COLLECTION", "DESCENDING")}


def test_every_order_over_several_fields_has_its_index_and_no_other_is_paid_for() -> None:
    assert declared_composites() == needed_composites()


@pytest.mark.parametrize("order", [each for each in ORDERS if len(each.fields) == 1], ids=str)
def test_every_order_by_one_field_has_its_index(order: Order) -> None:
    ((field, direction),) = order.directions()
    scope = "COLLECTION_GROUP" if order.across else "COLLECTION"
    assert (scope, direction) in single_indexes(order.collection, field)


@pytest.mark.parametrize(("collection", "field"), FILTERS)
def test_every_field_that_is_compared_is_indexed(collection: str, field: str) -> None:
    assert single_indexes(collection, field)


def test_the_tables_name_every_query_of_the_adapter() -> None:
    compared = set()
    for source in SOURCES:
        text = source.read_text()
        if source.name != "layout.py":
            assert ".order_by(" not in text, f"{source.name} orders by something not in ORDERS"
        compared |= set(re.findall(r"FieldFilter\(\s*\"(\w+)\"", text))
    assert compared == {field for _, field in FILTERS}
    orders = {each for each in vars(layout).values() if isinstance(each, Order)}
    assert orders == set(ORDERS)
