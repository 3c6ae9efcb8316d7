"""What people do, and the part of it that steers recommendations."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import numpy as np
import numpy.typing as npt

from shopcard.domain.shopping_intent import ShoppingIntent

Vector = npt.NDArray[np.float32]
"""One embedding: float32, shape (d,), L2-normalised."""

Vectors = npt.NDArray[np.float32]
"""Embeddings: float32, shape (n, d), each row L2-normalised."""


class EventKind(StrEnum):
    """Every kind of event there is."""

    SEARCH = "search"
    CLICK = "click"
    VIEW = "view"
    IMPRESSION = "impression"
    LIKE = "like"
    SHARE = "share"
    SAVE = "save"
    COMMENT = "comment"
    FOLLOW = "follow"
    UNFOLLOW = "unfollow"
    SKIP = "skip"
    HIDE = "hide"
    DISMISS = "dismiss"
    REPORT = "report"
    CART = "cart"
    PURCHASE = "purchase"
    MORE = "more"
    LESS = "less"
    UNDO = "undo"


EXCLUDING_KINDS = frozenset({EventKind.HIDE, EventKind.CART, EventKind.PURCHASE})
"""Kinds after which a product is no longer recommended to that user, until undone."""


MAX_PLACE_DIGITS = 18
"""Places in a log are numbers that 64 bits hold."""

DELIVERY_DETAILS = ("occurred_at", "platform", "position", "request_id")
"""Fields that say how an event came to us, not what was done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that a user did. Append-only and idempotent by (user_id, event_id).

    Times are UTC. `occurred_at` is the client's word, kept for analysis; the order in which
    events arrived at the server is the order that counts.
    """

    event_id: str
    kind: EventKind
    user_id: str
    product_id: str | None = None
    video_id: str | None = None
    creator_id: str | None = None
    query: str | None = None
    request_id: str | None = None
    position: int | None = None
    occurred_at: datetime | None = None
    duration_seconds: float | None = None
    """How long it was watched: only while it played in sight."""
    start_seconds: float | None = None
    """Where in the clip the watching began."""
    completion: float | None = None
    """Share of the clip's length that was watched; loops count, so it may exceed 1."""
    loops: int | None = None
    """How often the clip began again by itself."""
    reason: str | None = None
    text: str | None = None
    platform: str | None = None
    undoes: str | None = None

    def content_hash(self) -> str:
        """SHA-256 of what was done to what, by which a repeat is told from a conflict.

        When, where and how it was sent may differ: the same click may come once directly and
        once more through a client's queue.
        """
        record = event_to_record(self)
        for detail in DELIVERY_DETAILS:
            record.pop(detail, None)
        content = json.dumps(record, sort_keys=True, ensure_ascii=True)
        return hashlib.sha256(content.encode()).hexdigest()


def event_to_record(event: Event) -> dict[str, Any]:
    """A JSON-safe dictionary of the fields that are set."""
    record: dict[str, Any] = {}
    for each in fields(event):
        value = getattr(event, each.name)
        if value is not None:
            record[each.name] = to_iso(value) if isinstance(value, datetime) else value
    record["kind"] = str(event.kind)
    return record


def event_from_record(record: Mapping[str, Any]) -> Event:
    """The event that `event_to_record` wrote down."""
    values = dict(record)
    values["kind"] = EventKind(values["kind"])
    if "occurred_at" in values:
        values["occurred_at"] = from_iso(values["occurred_at"])
    return Event(**values)


def to_iso(moment: datetime) -> str:
    """ISO 8601 in UTC with microseconds and a Z: sorts as text in the order of time."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def from_iso(text: str) -> datetime:
    """The UTC moment that `to_iso` wrote down."""
    return datetime.fromisoformat(text).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Embedding:
    """A vector together with the fingerprint of what made it."""

    fingerprint: str
    vector: Vector


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """An event that can steer a recommendation, with the text that its embedding stands for."""

    event_id: str
    kind: EventKind
    text: str
    at: datetime
    embedding: Embedding
    query: str | None = None
    product_id: str | None = None
    understood: ShoppingIntent | None = None
    """What the words of a search were taken to mean; it stays as it was at the search."""
    intent: ShoppingIntent | None = None
    """What the search asks for now: as understood, until the person changed it."""

    def same_as(self, other: Signal) -> bool:
        """Whether both say the same thing: the same search, or a click on the same product."""
        if self.kind is not other.kind:
            return False
        if self.kind is EventKind.SEARCH:
            return _folded(self.query) == _folded(other.query)
        return self.product_id == other.product_id


def _folded(query: str | None) -> str:
    return " ".join((query or "").casefold().split())


def distinct_in_a_row(signals: Sequence[Signal]) -> list[Signal]:
    """The signals without those that only repeat the one before."""
    kept: list[Signal] = []
    for signal in signals:
        if not kept or not kept[-1].same_as(signal):
            kept.append(signal)
    return kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An event on its way into the log, with its embedding when it is a signal.

    `text` is what the embedding stands for: the query, or the clicked product's encoded text;
    `intent` is what a search was understood to ask for.
    """

    event: Event
    embedding: Embedding | None = None
    text: str | None = None
    intent: ShoppingIntent | None = None


class Outcome(StrEnum):
    """What became of one event offered to the log."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    CONFLICT = "conflict"
    ERASED = "erased"


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """The ids shown in one answer: what a later event means when it names this `request_id`."""

    request_id: str
    user_id: str
    surface: str
    strategy: str
    strategy_version: str
    item_ids: tuple[str, ...]
    at: datetime
    seed: int | None = None
    details: Mapping[str, Any] | None = None
    """JSON-safe: what the strategy says of how it came to this list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An event of the log with when it came, and its embedding when it is a signal."""

    event: Event
    received_at: datetime
    embedding: Embedding | None = None


@dataclass(frozen=True, slots=True)
class Arrivals:
    """A stretch of one user's log, oldest first, and the cursor of its end."""

    arrivals: tuple[Arrival, ...]
    cursor: str


def place_in_log(cursor: str | None) -> int:
    """The place that a cursor of `Arrivals` names; 0, the beginning, for what is none."""
    named = cursor or ""
    return int(named) if named.isdecimal() and len(named) <= MAX_PLACE_DIGITS else 0
