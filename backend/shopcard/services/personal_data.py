"""Everything held about a person: hand it out, or erase it everywhere."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from shopcard.domain.clock import Clock
from shopcard.domain.events import to_iso
from shopcard.domain.ports import Store


class PersonalData:
    """Export and erasure across everything that a store holds."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def export(self, user_id: str) -> dict[str, Any]:
        """As JSON-safe dictionaries: all events and served lists of a user, oldest first, and
        what the feed made of them (None: nothing yet)."""
        # First: a store that does not answer says so here sooner than where it has much to read.
        feed = self._store.feed_states.get(user_id)
        return {
            "user_id": user_id,
            "exported_at": to_iso(self._clock()),
            "events": self._store.events.history(user_id),
            "served": [
                {**asdict(each), "item_ids": list(each.item_ids), "at": to_iso(each.at)}
                for each in self._store.served.history(user_id)
            ],
            "feed": None if feed is None else feed.record,
        }

    def erase(self, user_id: str) -> None:
        """Removes everything; what happened before now is refused from now on.

        Pages of the feed may be made meanwhile. The mark that `Events.erase` leaves refuses what
        began before it, so each thing that a page may have read is gone before the next mark, and
        what is made of it goes after that.
        """
        events, states = self._store.events, self._store.feed_states
        events.erase(user_id, self._clock())
        events.erase(user_id, self._clock())  # refuses whoever read the events
        states.erase(user_id)
        events.erase(user_id, self._clock())  # refuses whoever read the state
        self._store.served.erase(user_id)
        states.erase(user_id)  # an old one may have slipped in: versions began at 1 again
