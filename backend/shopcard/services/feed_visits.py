"""What was put into the feed of a person: visit by visit, and all in all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from shopcard.domain.errors import Malformed
from shopcard.domain.events import from_iso, to_iso

KEPT_ITEMS = 200
"""Of a visit under way: how far back a cursor reaches."""
KEPT_OF_OTHERS = 20
"""Of a visit that another was used after."""
KEPT_VISITS = 12
"""Of a person, who may have several devices, and loads pages anew."""
REMEMBERED = 2_000
"""Videos shown to a person: longer ago is as good as never."""


@dataclass(frozen=True, slots=True)
class Place:
    """An item of a visit: the served list that it came in, its number there, from 0, and the
    video; of a card, which has none, why it was there."""

    request_id: str
    number: int
    video_id: str | None
    card: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """The feed from one start on. `places` are its latest items, `dropped` came before them."""

    visit_id: str
    started_at: datetime
    places: tuple[Place, ...] = ()
    dropped: int = 0

    def __len__(self) -> int:
        return self.dropped + len(self.places)

    @property
    def since_card(self) -> int | None:
        """Items after the last card; None without any."""
        for count, place in enumerate(reversed(self.places)):
            if place.video_id is None:
                return count
        return len(self.places) if self.dropped else None

    def cursor(self, number: int) -> str:
        """Leads to what comes after the first `number` items."""
        return f"{self.visit_id}.{number}"

    def extended(self, places: Sequence[Place]) -> Visit:
        """With these at its end."""
        return replace(self, places=(*self.places, *places))._latest(KEPT_ITEMS)

    def put_by(self) -> Visit:
        """The visit once another one is used."""
        return self._latest(KEPT_OF_OTHERS)

    def _latest(self, count: int) -> Visit:
        gone = max(len(self.places) - count, 0)
        return replace(self, places=self.places[gone:], dropped=self.dropped + gone)

    def cut(self, number: int) -> tuple[Visit, tuple[Place, ...]]:
        """The visit of the first `number` items, and what came after them."""
        kept = number - self.dropped
        return replace(self, places=self.places[:kept]), self.places[kept:]


@dataclass(frozen=True, slots=True)
class Shown:
    """A person's visits, the latest last, and the videos shown in them, the oldest first."""

    visits: tuple[Visit, ...] = ()
    videos: tuple[str, ...] = ()

    def find(self, cursor: str) -> tuple[Visit, int]:
        """The visit of a cursor, and the number of its items before it. Raises Malformed."""
        visit_id, _, number = cursor.rpartition(".")
        visit = next((each for each in self.visits if each.visit_id == visit_id), None)
        is_number = number.isascii() and number.isdigit() and len(number) <= 9
        if visit is None or not is_number or not visit.dropped <= int(number) <= len(visit):
            raise bad_cursor()
        return visit, int(number)

    def shown(self, visit: Visit, video_ids: Iterable[str]) -> Shown:
        """With this state of the visit, in which these videos were shown now."""
        now = tuple(video_ids)
        fresh = frozenset(now)
        others = tuple(each.put_by() for each in self.visits if each.visit_id != visit.visit_id)
        before = tuple(each for each in self.videos if each not in fresh)
        return Shown((*others, visit)[-KEPT_VISITS:], (*before, *now)[-REMEMBERED:])

    def taken_back(self, visit: Visit, places: Iterable[Place]) -> Shown:
        """With this state of the visit, and as if those places had never been reached."""
        gone = {each.video_id for each in places}
        others = tuple(each for each in self.visits if each.visit_id != visit.visit_id)
        return Shown((*others, visit), tuple(each for each in self.videos if each not in gone))


def bad_cursor() -> Malformed:
    """The refusal of a cursor that leads nowhere."""
    return Malformed(
        "This cursor is not from this person's feed, or from long ago. Ask for the feed without "
        "one.",
        code="bad_cursor",
    )


def shown_record(shown: Shown) -> dict[str, Any]:
    """A JSON-safe dictionary from which `read_shown` makes an equal one."""
    return {
        "videos": list(shown.videos),
        "visits": [
            {
                "visit_id": each.visit_id,
                "started_at": to_iso(each.started_at),
                "dropped": each.dropped,
                "places": [
                    [place.request_id, place.number, place.video_id, place.card]
                    for place in each.places
                ],
            }
            for each in shown.visits
        ],
    }


def read_shown(record: Mapping[str, Any]) -> Shown:
    """What `shown_record` wrote down."""
    return Shown(
        tuple(
            Visit(
                visit_id=each["visit_id"],
                started_at=from_iso(each["started_at"]),
                places=tuple(Place(*place) for place in each["places"]),
                dropped=each["dropped"],
            )
            for each in record["visits"]
        ),
        tuple(record["videos"]),
    )
