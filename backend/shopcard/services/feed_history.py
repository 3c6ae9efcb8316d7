"""Looking back at a feed: its visits, and each of them step by step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shopcard.domain.errors import NotFound
from shopcard.domain.events import Served
from shopcard.domain.ports import ServedLists
from shopcard.services.feed import SURFACE

MOST_VISITS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitSummary:
    """A visit as a line in a list."""

    visit_id: str
    started_at: datetime
    ended_at: datetime
    batches: int
    items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something that happened in a visit: a list that was served, or a signal that moved the
    state before it was (`record`, as the feed logged it)."""

    kind: str
    at: datetime
    request_id: str
    record: Mapping[str, Any]


class FeedHistory:
    """What the log of served lists says of a person's visits."""

    def __init__(self, served: ServedLists) -> None:
        self._served = served

    def visits(self, user_id: str) -> list[VisitSummary]:
        """The latest MOST_VISITS, newest first."""
        visits: dict[str, list[Served]] = defaultdict(list)
        for visit_id, served in self._lists(user_id):
            visits[visit_id].append(served)
        summaries = [
            VisitSummary(
                visit_id=visit_id,
                started_at=lists[0].at,
                ended_at=lists[-1].at,
                batches=len(lists),
                items=sum(len((each.details or {})["items"]) for each in lists),
            )
            for visit_id, lists in visits.items()
        ]
        return sorted(summaries, key=lambda each: each.started_at, reverse=True)[:MOST_VISITS]

    def steps(self, user_id: str, visit_id: str) -> list[Step]:
        """Oldest first. Raises NotFound for a visit that this person did not make."""
        steps = []
        for own, served in self._lists(user_id):
            details = served.details or {}
            if own != visit_id:
                continue
            for move in details["moves"]:
                steps.append(_step("signal", served, move))
            steps.append(_step("batch", served, details))
        if not steps:
            raise NotFound("This person has no such visit.", code="unknown_visit")
        return steps

    def _lists(self, user_id: str) -> Iterator[tuple[str, Served]]:
        for each in self._served.history(user_id):
            if each.surface == SURFACE and each.details is not None:
                yield str(each.details["visit"]), each


def _step(kind: str, served: Served, record: Mapping[str, Any]) -> Step:
    return Step(kind=kind, at=served.at, request_id=served.request_id, record=record)
