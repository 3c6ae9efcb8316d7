"""Lets the demo people live in the shop's event log."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from shopcard.demo.people import Deed, DemoPerson
from shopcard.domain.events import Embedding, Entry, Event, EventKind
from shopcard.domain.ports import Encoder, Events, Products, VectorIndex
from shopcard.domain.product_text import product_text

PLATFORM = "demo"
"""Marks every event of a demo person."""


def settle(
    people: Sequence[DemoPerson],
    *,
    events: Events,
    products: Products,
    index: VectorIndex,
    encoder: Encoder,
    now: datetime,
    report: Callable[[int, int], None],
) -> None:
    """Logs what the people did, as it would have arrived. Doing it again changes nothing.

    `report` is told (people done, people in all).
    """
    for done, person in enumerate(people, start=1):
        clicked = {each.product_id for each in person.deeds if each.product_id is not None}
        texts = {each.product_id: product_text(each) for each in products.get_many(sorted(clicked))}
        for number, deed in enumerate(person.deeds):
            entry = _entry(person, number, deed, texts, index, encoder)
            if entry is not None:
                events.append([entry], now - timedelta(days=deed.days_ago))
        report(done, len(people))


def _entry(
    person: DemoPerson,
    number: int,
    deed: Deed,
    texts: dict[str, str],
    index: VectorIndex,
    encoder: Encoder,
) -> Entry | None:
    """The deed as an entry; None for a click on what is no longer sold."""
    vector = None
    if deed.query is not None:
        vector, text = encoder.encode_query(deed.query), deed.query
    elif deed.product_id in texts:
        vector, text = index.vector(deed.product_id), texts[deed.product_id]
    if vector is None:
        return None
    event = Event(
        event_id=f"{person.user_id}-{number}",
        kind=EventKind.SEARCH if deed.query is not None else EventKind.CLICK,
        user_id=person.user_id,
        query=deed.query,
        product_id=deed.product_id,
        platform=PLATFORM,
    )
    return Entry(event=event, embedding=Embedding(encoder.fingerprint, vector), text=text)
