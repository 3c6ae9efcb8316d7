"""Small products and events to fill a store with."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import numpy as np

from shopcard.domain.events import Embedding, Entry, Event, EventKind, Vector
from shopcard.domain.product import Product
from shopcard.domain.shopping_intent import Constraint, ShoppingIntent

NOON = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)

STRANGE_IDS = (
    "a/b",
    ".",
    "..",
    "__id__",
    "%2F",
    'o\'clock "quoted"; DROP TABLE events; --',
    "back\\slash",
    " with spaces ",
    "user*[x]~`#?&=:",
    "naïve Ünïcödé 商品",
    "e\u0301 is not \u00e9",
    "\u00e9 is not e\u0301",
    "🙂" * 128,
    "x" * 128,
    "0",
    "00",
)
"""Ids that a client may send (1 to 128 printable characters) and a store may stumble over."""


def moment(seconds: float) -> datetime:
    """So many seconds after noon."""
    return NOON + timedelta(seconds=seconds)


def product(product_id: str, **fields: Any) -> Product:
    return Product(**({"name": f"Product {product_id}", "main_category": "Things"} | fields),
                   product_id=product_id)  # fmt: skip


def rated(product_id: str, rating: float, rating_count: int = 100, **fields: Any) -> Product:
    return product(product_id, rating=rating, rating_count=rating_count, **fields)


def vector(seed: int, dimension: int = 384) -> Vector:
    values = np.random.default_rng(seed).standard_normal(dimension).astype(np.float32)
    return values / np.float32(np.linalg.norm(values))


def event(user_id: str, event_id: str, kind: EventKind, **fields: Any) -> Entry:
    """An event that is no signal."""
    return Entry(event=Event(user_id=user_id, event_id=event_id, kind=kind, **fields))


def search(user_id: str, event_id: str, query: str = "speaker", **fields: Any) -> Entry:
    return Entry(
        event=Event(
            user_id=user_id, event_id=event_id, kind=EventKind.SEARCH, query=query, **fields
        ),
        embedding=Embedding("prints", vector(1)),
        text=query,
    )


def wish(text: str = "shoes", *constraints: Constraint) -> ShoppingIntent:
    return ShoppingIntent(f"{text}, please", text, constraints)


EVERY_WISH = wish(
    "“naïve” 🔊\n\\",
    Constraint(
        field="price",
        minimum=Decimal("0.10"),
        maximum=Decimal(50),
        currency="EUR",
        label="€0.10 to €50",
        said="up to 50 €",
    ),
    Constraint(field="material", values=("leather", "suède"), negated=True, certainty=0.7),
    Constraint(field="in_stock"),
)
"""Every field of an intent, and of a constraint."""


def understood(entry: Entry, intent: ShoppingIntent) -> Entry:
    return replace(entry, intent=intent)


def click(user_id: str, event_id: str, product_id: str = "p1", **fields: Any) -> Entry:
    return Entry(
        event=Event(
            user_id=user_id, event_id=event_id, kind=EventKind.CLICK, product_id=product_id,
            **fields,
        ),
        embedding=Embedding("prints", vector(2)),
        text=f"Text of {product_id}",
    )  # fmt: skip


def hide(user_id: str, event_id: str, product_id: str) -> Entry:
    return event(user_id, event_id, EventKind.HIDE, product_id=product_id)


def undo(user_id: str, event_id: str, undoes: str) -> Entry:
    return event(user_id, event_id, EventKind.UNDO, undoes=undoes)
