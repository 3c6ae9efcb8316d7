"""The clicks of all users as one log, read piece by piece."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from google.cloud.firestore import FieldFilter, Increment

from shopcard.adapters.firestore.connection import LOAD_SECONDS, Connection
from shopcard.adapters.firestore.layout import CLICKS, sha256
from shopcard.domain.events import from_iso, to_iso
from shopcard.domain.ports import Clicks

OVERLAP = timedelta(seconds=10)
"""How much later than its `clicked_at` a click may come into sight. Firestore sets `clicked_at`
when it begins to work on a commit, and a commit has at most 3 seconds."""


class ClickLog:
    """Clicks in the order in which Firestore received them.

    Clicks become visible a little out of that order. So every reading begins `OVERLAP` before the
    latest click that was read, and the cursor remembers, as short hashes, which clicks of that
    stretch were told already: none is missed, none told twice. A counter that rises with every
    removal of clicks, in the same commit, tells a reader to start over.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._removals = connection.client.collection("counters").document("clicks")

    def restart_if_gone(self, batch: Any, snapshots: Iterable[Any]) -> None:
        """Adds to a batch that takes these events out: readers of the clicks start over."""
        if any("clicked_at" in snapshot.to_dict() for snapshot in snapshots):
            batch.set(self._removals, {"removals": Increment(1)}, merge=True)

    def since(self, cursor: str | None, earliest: datetime) -> Clicks:
        """One read for the counter and one per click in sight, the overlap included."""
        # The counter first: a removal while we read shows at the next reading.
        counter = self._connection.get(self._removals)
        removals = counter.get("removals") if counter.exists else 0
        place = _Place.read(cursor)
        restarted = place is None or place.removals != removals
        if place is None or restarted:
            place = _Place(removals, None, frozenset())
        # The shop's clock said when a click was received, Firestore's when it came there.
        seen = self._after(place.start or earliest - OVERLAP)
        fresh = [each for each in seen if each.key not in place.told]
        return Clicks(
            clicks=tuple(
                (each.product_id, each.received_at)
                for each in fresh
                if each.received_at >= earliest
            ),
            cursor=place.moved(seen).written(),
            restarted=restarted,
        )

    def _after(self, start: datetime) -> list[_Click]:
        events = self._connection.client.collection_group(CLICKS.collection)
        clicks = events.where(filter=FieldFilter("clicked_at", ">=", start))
        query = CLICKS.of(clicks).select(["clicked_at", "arrival", "product_id", "received_at"])
        found = [
            _Click(
                # Events of one commit have the same `clicked_at`: their arrival orders them.
                (snapshot.get("clicked_at"), snapshot.get("arrival")),
                sha256(snapshot.reference.path)[:16],
                snapshot.get("product_id"),
                from_iso(snapshot.get("received_at")),
            )
            for page in self._connection.pages(query, seconds=LOAD_SECONDS)
            for snapshot in page
        ]
        return sorted(found, key=lambda click: click.order)


@dataclass(frozen=True, slots=True)
class _Click:
    order: tuple[datetime, int]
    key: str
    product_id: str
    received_at: datetime


@dataclass(frozen=True, slots=True)
class _Place:
    """What a cursor says: read again from `start`, all but those told already."""

    removals: int
    start: datetime | None
    told: frozenset[str]

    def moved(self, seen: list[_Click]) -> _Place:
        """The place after these clicks, all those in sight from `start` on."""
        if not seen:
            return self
        start = seen[-1].order[0] - OVERLAP
        return _Place(
            self.removals, start, frozenset(each.key for each in seen if each.order[0] >= start)
        )

    def written(self) -> str:
        start = None if self.start is None else to_iso(self.start)
        return json.dumps([self.removals, start, sorted(self.told)])

    @staticmethod
    def read(cursor: str | None) -> _Place | None:
        """None where there is no cursor, or one that another store gave."""
        try:
            removals, start, told = json.loads(cursor or "")
            return _Place(removals, None if start is None else from_iso(start), frozenset(told))
        except (ValueError, TypeError):
            return None
