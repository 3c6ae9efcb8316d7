"""Keeps the trending counts in step with the click log."""

from __future__ import annotations

from shopcard.domain.clock import Clock
from shopcard.domain.ports import Events
from shopcard.recommenders.trending import WEIGHS_NOTHING_AFTER, Trending

TRENDING_SECONDS = 5.0
"""How often a server looks: processes agree within a minute."""


class TrendingFollower:
    """Reads what is new in the click log into `Trending`, never on the request path."""

    def __init__(self, events: Events, trending: Trending, clock: Clock) -> None:
        self._events = events
        self._trending = trending
        self._clock = clock
        self._cursor: str | None = None

    def catch_up(self) -> None:
        """Counts every click since the last call; counts anew when the log was thinned out, so one
        forgotten click must not cost reading all there ever were."""
        read = self._events.clicks_since(self._cursor, self._clock() - WEIGHS_NOTHING_AFTER)
        if read.restarted:
            self._trending.reset(read.clicks)
        else:
            self._trending.add(read.clicks)
        self._cursor = read.cursor
