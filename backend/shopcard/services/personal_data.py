"""Everything held about a person: hand it out, or erase it everywhere."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from shopcard.domain.clock import Clock
from shopcard.domain.events import to_iso
from shopcard.domain.ports import Events, ServedLists


class PersonalData:
    """Export and erasure across all stores."""

    def __init__(self, events: Events, served: ServedLists, clock: Clock) -> None:
        self._events = events
        self._served = served
        self._clock = clock

    def export(self, user_id: str) -> dict[str, Any]:
        """All events and served lists of a user, oldest first, as JSON-safe dictionaries."""
        return {
            "user_id": user_id,
            "exported_at": to_iso(self._clock()),
            "events": self._events.history(user_id),
            "served": [
                {**asdict(each), "item_ids": list(each.item_ids), "at": to_iso(each.at)}
                for each in self._served.history(user_id)
            ],
        }

    def erase(self, user_id: str) -> None:
        """Removes everything; events that happened before now are refused from now on."""
        self._events.erase(user_id, self._clock())
        self._served.erase(user_id)
