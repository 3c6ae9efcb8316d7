"""Takes in what people do: every event is checked, encoded when it is a signal, and logged."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from shopcard.domain.clock import Clock
from shopcard.domain.errors import Conflict, Invalid, NotFound, ShopError
from shopcard.domain.event_rules import checked
from shopcard.domain.events import Embedding, Entry, Event, EventKind, Outcome, Vector
from shopcard.domain.ports import Encoder, Events
from shopcard.domain.product import Product
from shopcard.domain.product_text import product_text
from shopcard.services.catalogue import Catalogue, unknown_product
from shopcard.services.query_reading import Reading

ReadQuery = Callable[[str], Reading]
"""What a query says."""

KnowsVideo = Callable[[str], bool]
"""Whether there is a video of that id."""

MAX_SEARCHES = 50
"""Different searches in one batch: encoding them is what costs time."""

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


class _Batch:
    """What the events of one request share, so that nothing is read or encoded twice."""

    def __init__(self, catalogue: Catalogue, read: ReadQuery, events: Sequence[Event]) -> None:
        self._read = read
        ids = [each.product_id for each in events if each.product_id is not None]
        self._products = {each.product_id: each for each in catalogue.get_many(ids)}
        self.readings: dict[str, Reading] = {}

    def product(self, product_id: str) -> Product:
        """Raises NotFound for one that the shop does not sell."""
        if product_id not in self._products:
            raise unknown_product()
        return self._products[product_id]

    def reading(self, query: str) -> Reading:
        """Raises Invalid when the batch holds more searches than a person makes."""
        if query not in self.readings:
            if len(self.readings) >= MAX_SEARCHES:
                raise Invalid(
                    f"A batch may hold {MAX_SEARCHES} different searches. Send others in the next.",
                    code="too_many_searches",
                )
            self.readings[query] = self._read(query)
        return self.readings[query]


class Tracking:
    """The one way into the event log."""

    def __init__(
        self,
        events: Events,
        catalogue: Catalogue,
        encoder: Encoder,
        read: ReadQuery,
        knows_video: KnowsVideo,
        clock: Clock,
    ) -> None:
        self._events = events
        self._catalogue = catalogue
        self._encoder = encoder
        self._read = read
        self._knows_video = knows_video
        self._clock = clock

    def record(self, events: Sequence[Event]) -> list[Receipt]:
        """One receipt per event, in order. A refused event does not touch the others."""
        received_at = self._clock()
        receipts: list[Receipt | None] = [None] * len(events)
        sound: list[tuple[int, Event]] = []
        for place, event in enumerate(events):
            try:
                sound.append((place, checked(event, received_at)))
            except Invalid as refusal:
                receipts[place] = Receipt(event.event_id, "refused", refusal)
        batch = _Batch(self._catalogue, self._read, [event for _, event in sound])
        entries: list[tuple[int, Entry]] = []
        for place, event in sound:
            try:
                entries.append((place, self._entry(event, batch)))
            except (Invalid, NotFound) as refusal:
                refused = Receipt(event.event_id, "refused", refusal)
                receipts[place] = self._decided(event) or refused
        outcomes = self._events.append([entry for _, entry in entries], received_at)
        for (place, entry), outcome in zip(entries, outcomes, strict=True):
            receipts[place] = _receipt(entry.event.event_id, outcome)
        return [receipt for receipt in receipts if receipt is not None]

    def record_one(self, event: Event, reading: Reading | None = None) -> None:
        """Logs one event, or a repetition of it.

        `reading` is that of its query, where the caller has it. Raises Invalid, NotFound or
        Conflict.
        """
        received_at = self._clock()
        event = checked(event, received_at)
        batch = _Batch(self._catalogue, self._read, [event])
        if reading is not None and event.query is not None:
            batch.readings[event.query] = reading
        try:
            entry = self._entry(event, batch)
        except NotFound:
            decided = self._decided(event)
            if decided is None:
                raise
            refusal = decided.refusal
        else:
            refusal = _refusal(self._events.append([entry], received_at)[0])
        if refusal is not None:
            raise refusal

    def _decided(self, event: Event) -> Receipt | None:
        """What the log says of an event that came before, whatever was taken away since."""
        outcome = self._events.outcome(event)
        return None if outcome is None else _receipt(event.event_id, outcome)

    def _entry(self, event: Event, batch: _Batch) -> Entry:
        product = batch.product(event.product_id) if event.product_id is not None else None
        if event.video_id is not None and not self._knows_video(event.video_id):
            raise _unknown_video()
        if event.kind is EventKind.SEARCH and event.query is not None:
            reading = batch.reading(event.query)
            return Entry(
                event=event,
                embedding=self._embedding(reading.vector),
                text=reading.intent.text,
                intent=reading.intent,
            )
        if event.kind is EventKind.CLICK and product is not None:
            text = product_text(product)
            vector = self._catalogue.shelf.index.vector(product.product_id)
            if vector is None:  # upserted a moment ago, not in the index yet
                vector = self._encoder.encode([text])[0]
            return Entry(event=event, embedding=self._embedding(vector), text=text)
        return Entry(event=event)

    def _embedding(self, vector: Vector) -> Embedding:
        return Embedding(self._encoder.fingerprint, vector)


def _unknown_video() -> NotFound:
    return NotFound(
        "There is no such video. It may have been taken out of the feed; drop the event.",
        code="unknown_video",
    )


def _refusal(outcome: Outcome) -> Conflict | None:
    if outcome not in REFUSED:
        return None
    message, code = REFUSED[outcome]
    return Conflict(message, code=code)


def _receipt(event_id: str, outcome: Outcome) -> Receipt:
    refusal = _refusal(outcome)
    return Receipt(event_id, "refused" if refusal else str(outcome), refusal)
