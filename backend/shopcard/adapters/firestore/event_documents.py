"""One event as Firestore keeps it.

Beside the record, a document has those fields that its kind is found by: `signal` on a signal,
`exclusion` on what hides a product or undoes that (both hold the arrival), `clicked_at` on a
click, `searched_at` on a search. Firestore passes over documents without the field that a query
orders by, so that each query reads what it needs and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import numpy as np
from google.cloud.firestore import DELETE_FIELD, SERVER_TIMESTAMP

from shopcard.adapters.firestore.layout import to_text
from shopcard.domain.events import (
    EXCLUDING_KINDS,
    Arrival,
    Embedding,
    Entry,
    EventKind,
    Signal,
    event_from_record,
    event_to_record,
    from_iso,
    to_iso,
)
from shopcard.domain.shopping_intent import (
    ShoppingIntent,
    intent_from_record,
    intent_to_record,
)

ARRIVAL_FIELDS = (
    "arrival", "received_at", "content_hash", "record", "signal", "fingerprint", "embedding",
)  # fmt: skip
"""What `arrival_of` looks at."""

HISTORY_FIELDS = ("arrival", "received_at", "record", "understood", "intent")
"""What `record_of` looks at, and what the history is in order of."""

_EXCLUSION_KINDS = EXCLUDING_KINDS | {EventKind.UNDO}
_INTENTS = ("understood", "intent")
_KEPT_WHEN_FORGOTTEN = frozenset({"arrival", "received_at", "record"})


def to_document(entry: Entry, received_at: datetime, arrival: int) -> dict[str, Any]:
    """The event with the place in its user's log that `arrival` gives it."""
    event = entry.event
    document: dict[str, Any] = {
        "arrival": arrival,
        "received_at": to_iso(received_at),
        "content_hash": event.content_hash(),
        "record": to_text(event_to_record(event)),
    }
    if entry.embedding is not None:
        document["signal"] = arrival
        document["text"] = entry.text or event.query or ""
        document["fingerprint"] = entry.embedding.fingerprint
        document["embedding"] = entry.embedding.vector.astype("<f4").tobytes()
        if event.kind is EventKind.SEARCH:
            document["searched_at"] = document["received_at"]
    if entry.intent is not None:
        document["understood"] = document["intent"] = intent_text(entry.intent)
    if event.kind in _EXCLUSION_KINDS:
        document["exclusion"] = arrival
    if event.kind is EventKind.CLICK and event.product_id is not None:
        document["clicked_at"] = SERVER_TIMESTAMP
        document["product_id"] = event.product_id
    return document


def forgotten(document: Mapping[str, Any]) -> dict[str, Any]:
    """The update that leaves of a signal only that it was there.

    Its hash goes too: with the rest of the event known, a query could be found by trying words.
    """
    record = json.loads(document["record"])
    update: dict[str, Any] = dict.fromkeys(document.keys() - _KEPT_WHEN_FORGOTTEN, DELETE_FIELD)
    update["record"] = to_text({key: record[key] for key in ("event_id", "kind")})
    return update


def intent_text(intent: ShoppingIntent) -> str:
    """An intent as a document holds it."""
    return to_text(intent_to_record(intent))


def record_of(document: Mapping[str, Any]) -> dict[str, Any]:
    """The event as `history` tells it."""
    intents = {name: json.loads(document[name]) for name in _INTENTS if name in document}
    return {**json.loads(document["record"]), "received_at": document["received_at"], **intents}


def arrival_of(document: Mapping[str, Any]) -> Arrival | None:
    """The event as the feed reads it; None for a forgotten one."""
    if "content_hash" not in document:
        return None
    return Arrival(
        event=event_from_record(json.loads(document["record"])),
        received_at=from_iso(document["received_at"]),
        embedding=_embedding(document) if "signal" in document else None,
    )


def signal_of(document: Mapping[str, Any]) -> Signal:
    """The signal in a document that has one."""
    record = json.loads(document["record"])
    understood, intent = (
        intent_from_record(json.loads(document[name])) if name in document else None
        for name in _INTENTS
    )
    return Signal(
        event_id=record["event_id"],
        kind=EventKind(record["kind"]),
        text=document["text"],
        at=from_iso(document["received_at"]),
        embedding=_embedding(document),
        query=record.get("query"),
        product_id=record.get("product_id"),
        understood=understood,
        intent=intent,
    )


def _embedding(document: Mapping[str, Any]) -> Embedding:
    vector = np.frombuffer(document["embedding"], dtype="<f4").astype(np.float32)
    return Embedding(document["fingerprint"], vector)
