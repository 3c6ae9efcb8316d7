"""One event as a row of the table, and what is told from one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import numpy as np

from shopcard.domain.events import (
    EXCLUDING_KINDS,
    Arrival,
    Embedding,
    Entry,
    Event,
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

COLUMNS = (
    "user_id",
    "event_id",
    "kind",
    "content_hash",
    "received_at",
    "clicked",
    "excluded",
    "undoes",
    "record",
    "fingerprint",
    "text",
    "vector",
    "understood",
    "intent",
)
SIGNAL_COLUMNS = (
    "received_at", "record", "fingerprint", "text", "vector", "understood", "intent",
)  # fmt: skip
ARRIVAL_COLUMNS = ("seq", "received_at", "record", "fingerprint", "vector")
HISTORY_COLUMNS = ("event_id", "kind", "received_at", "record", "understood", "intent")


def to_row(entry: Entry, received_at: datetime) -> dict[str, Any]:
    """The values of COLUMNS."""
    event, embedding = entry.event, entry.embedding
    intent = intent_text(entry.intent) if entry.intent else None
    return {
        "user_id": event.user_id,
        "event_id": event.event_id,
        "kind": str(event.kind),
        "content_hash": content_hash(event),
        "received_at": to_iso(received_at),
        "clicked": event.product_id if event.kind is EventKind.CLICK else None,
        "excluded": event.product_id if event.kind in EXCLUDING_KINDS else None,
        "undoes": event.undoes if event.kind is EventKind.UNDO else None,
        "record": json.dumps(event_to_record(event)),
        "fingerprint": embedding.fingerprint if embedding else None,
        "text": (entry.text or event.query or "") if embedding else None,
        "vector": np.asarray(embedding.vector, dtype="<f4").tobytes() if embedding else None,
        "understood": intent,
        "intent": intent,
    }


def content_hash(event: Event) -> bytes:
    """`Event.content_hash` as the table holds it."""
    return bytes.fromhex(event.content_hash())


def intent_text(intent: ShoppingIntent) -> str:
    """An intent as the table holds it."""
    return json.dumps(intent_to_record(intent))


def signal_of(row: Sequence[Any]) -> Signal:
    """The signal in the values of SIGNAL_COLUMNS."""
    received_at, record, fingerprint, text, vector, understood, intent = row
    event = json.loads(record)
    return Signal(
        event_id=event["event_id"],
        kind=EventKind(event["kind"]),
        text=text,
        at=from_iso(received_at),
        embedding=_embedding(fingerprint, vector),
        query=event.get("query"),
        product_id=event.get("product_id"),
        understood=_intent(understood),
        intent=_intent(intent),
    )


def arrival_of(row: Sequence[Any]) -> Arrival:
    """The arrival in the values of ARRIVAL_COLUMNS."""
    _, received_at, record, fingerprint, vector = row
    return Arrival(
        event=event_from_record(json.loads(record)),
        received_at=from_iso(received_at),
        embedding=None if fingerprint is None else _embedding(fingerprint, vector),
    )


def record_of(row: Sequence[Any]) -> dict[str, Any]:
    """The event in the values of HISTORY_COLUMNS, as `history` tells it."""
    event_id, kind, received_at, record, understood, intent = row
    event = json.loads(record) if record else {"event_id": event_id, "kind": kind}
    intents = {"understood": understood, "intent": intent}
    told = {name: json.loads(text) for name, text in intents.items() if text is not None}
    return {**event, "received_at": received_at, **told}


def _embedding(fingerprint: str, vector: bytes) -> Embedding:
    return Embedding(fingerprint, np.frombuffer(vector, dtype="<f4"))


def _intent(text: str | None) -> ShoppingIntent | None:
    return None if text is None else intent_from_record(json.loads(text))
