"""Takes in what people do: every event is checked, encoded when it is a signal, and logged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from shopcard.domain.clock import Clock
from shopcard.domain.errors import Conflict, Invalid, NotFound, ShopError
from shopcard.domain.event_rules import checked
from shopcard.domain.events import Embedding, Entry, Event, EventKind, Outcome, Vector
from shopcard.domain.ports import Encoder, Events
from shopcard.domain.product_text import product_text
from shopcard.services.catalogue import Catalogue

REFUSED: Mapping[Outcome, tuple[str, str]] = {
    Outcome.CONFLICT: (
        "This event_id was used before for something else. Give every event an id of its own.",
        "event_id_reused",
    ),
    Outcome.ERASED: (
        "This person's data was erased after the event happened. Drop the event.",
        "erased",
    ),
}
"""Outcomes that are refusals: the sentence and the code for each."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one event: accepted, a duplicate, or refused for `refusal`."""

    event_id: str
    status: str
    refusal: ShopError | None = None


class Tracking:
    """The one way into the event log."""

    def __init__(
        self, events: Events, catalogue: Catalogue, encoder: Encoder, clock: Clock
    ) -> None:
        self._events = events
        self._catalogue = catalogue
        self._encoder = encoder
        self._clock = clock

    def record(self, events: Sequence[Event]) -> list[Receipt]:
        """One receipt per event, in order. A refused event does not touch the others."""
        received_at = self._clock()
        receipts: list[Receipt | None] = [None] * len(events)
        entries: list[tuple[int, Entry]] = []
        for place, event in enumerate(events):
            try:
                entries.append((place, self._entry(event, received_at)))
            except (Invalid, NotFound) as refusal:
                receipts[place] = Receipt(event.event_id, "refused", refusal)
        outcomes = self._events.append([entry for _, entry in entries], received_at)
        for (place, entry), outcome in zip(entries, outcomes, strict=True):
            receipts[place] = _receipt(entry.event.event_id, outcome)
        return [receipt for receipt in receipts if receipt is not None]

    def record_one(self, event: Event, vector: Vector | None = None) -> None:
        """Logs one event, or a repetition of it.

        `vector` is its embedding where the caller has it. Raises Invalid, NotFound or Conflict.
        """
        received_at = self._clock()
        entry = self._entry(event, received_at, vector)
        refusal = _refusal(self._events.append([entry], received_at)[0])
        if refusal is not None:
            raise refusal

    def _entry(self, event: Event, received_at: datetime, vector: Vector | None = None) -> Entry:
        event = checked(event, received_at)
        product = self._catalogue.get(event.product_id) if event.product_id is not None else None
        if event.kind is EventKind.SEARCH and event.query is not None:
            if vector is None:
                vector = self._encoder.encode_query(event.query)
            return Entry(event=event, embedding=self._embedding(vector), text=event.query)
        if event.kind is EventKind.CLICK and product is not None:
            text = product_text(product)
            vector = self._catalogue.shelf.index.vector(product.product_id)
            if vector is None:  # upserted a moment ago, not in the index yet
                vector = self._encoder.encode([text])[0]
            return Entry(event=event, embedding=self._embedding(vector), text=text)
        return Entry(event=event)

    def _embedding(self, vector: Vector) -> Embedding:
        return Embedding(self._encoder.fingerprint, vector)


def _refusal(outcome: Outcome) -> Conflict | None:
    if outcome not in REFUSED:
        return None
    message, code = REFUSED[outcome]
    return Conflict(message, code=code)


def _receipt(event_id: str, outcome: Outcome) -> Receipt:
    refusal = _refusal(outcome)
    return Receipt(event_id, "refused" if refusal else str(outcome), refusal)
