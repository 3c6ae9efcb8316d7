"""One product as Firestore keeps it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from shopcard.adapters.firestore.layout import to_text
from shopcard.domain.product import Product, from_record, to_record


def to_document(product: Product, revision: int) -> dict[str, Any]:
    """`popularity` is there only while the product is in stock: what is popular is found by it."""
    document: dict[str, Any] = {
        "product_id": product.product_id,
        "revision": revision,
        "record": to_text(to_record(product)),
    }
    if product.in_stock:
        document["popularity"] = product.popularity
    return document


def withdrawn(product_id: str, revision: int) -> dict[str, Any]:
    """The mark that a product was there, for those who read what changed."""
    return {"withdrawn": product_id, "revision": revision}


def product_of(document: Mapping[str, Any]) -> Product:
    """The product in a document that is not a mark."""
    return from_record(json.loads(document["record"]))
