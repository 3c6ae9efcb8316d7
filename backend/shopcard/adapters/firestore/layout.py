"""Where everything lies in Firestore, and every order in which it is read.

    catalogue/state                              revision, count, generation, layout version
    generations/{generation}/products/{product}  one product, or the mark of a withdrawn one
    logs/{SHA-256 of the user id}                how far the user's log has come, when it was erased
    users/{user}/events/{event}                  the user's log
    counters/clicks                              rises whenever clicks are taken out of the logs
    served/{request}                             one list that was shown
    feed_states/{user}                           what the feed made of the user's log
    policies/feed                                the feed's policy

Moments are ISO text as `to_iso` writes it, records are JSON text: Firestore's own maps forget the
order of their keys, which the encoded text of a product depends on, and refuse some keys.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from google.cloud.firestore import Query

LAYOUT_VERSION = 1
"""Stands in catalogue/state. A change that this code could not read is a change of it."""

MAX_ID_BYTES = 1500


def document_id(text: str) -> str:
    """The id under which Firestore keeps what the shop calls `text`, one to one.

    Firestore refuses slashes, `.`, `..`, `__x__`, empty and long ids. A long one becomes its
    SHA-256 behind a `=`, which no encoded id begins with.
    """
    encoded = quote(text, safe="").replace(".", "%2E")
    if encoded.startswith("_"):
        encoded = "%5F" + encoded[1:]
    if not encoded or len(encoded) > MAX_ID_BYTES:
        return "=" + sha256(text)
    return encoded


def sha256(text: str) -> str:
    """Hexadecimal SHA-256 of the UTF-8 text."""
    return hashlib.sha256(text.encode()).hexdigest()


def to_text(record: Mapping[str, Any]) -> str:
    """Compact JSON that keeps the order of keys."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Order:
    """One order in which documents are read. Those without one of the fields are passed over.

    Firestore answers from an index only: it makes one per field by itself, those over several
    fields or `across` all collections of the name are declared in firestore.indexes.json.
    """

    collection: str
    fields: tuple[str, ...]
    """A leading `-` means downwards."""
    across: bool = False

    def directions(self) -> list[tuple[str, str]]:
        """Each field with ASCENDING or DESCENDING."""
        return [
            (field.removeprefix("-"), Query.DESCENDING if field[0] == "-" else Query.ASCENDING)
            for field in self.fields
        ]

    def of(self, parent: Any) -> Any:
        """The query for it, on a collection or a collection group."""
        query = parent
        for field, direction in self.directions():
            query = query.order_by(field, direction=direction)
        return query


PRODUCTS_BY_ID = Order("products", ("product_id",))
PRODUCTS_BY_REVISION = Order("products", ("revision",))
PRODUCTS_BY_POPULARITY = Order("products", ("-popularity", "product_id"))
EVENTS = Order("events", ("arrival",))
SIGNALS = Order("events", ("-signal",))
EXCLUSIONS = Order("events", ("exclusion",))
CLICKS = Order("events", ("clicked_at",), across=True)
SEARCHES = Order("events", ("-searched_at",), across=True)

ORDERS = (
    PRODUCTS_BY_ID,
    PRODUCTS_BY_REVISION,
    PRODUCTS_BY_POPULARITY,
    EVENTS,
    SIGNALS,
    EXCLUSIONS,
    CLICKS,
    SEARCHES,
)
FILTERS = (
    ("served", "user_id"),
    ("products", "revision"),
    ("events", "clicked_at"),
    ("events", "arrival"),
)
"""Fields that a query compares with a value, by collection."""
