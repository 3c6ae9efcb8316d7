"""What everybody opens lately: decayed click counts, kept in memory."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from threading import Lock

from shopcard.domain.ranking import Reason, Recommendation
from shopcard.recommenders.strategy import Shelf

HALF_LIFE_DAYS = 3.0
WEIGHS_NOTHING_AFTER = timedelta(days=20 * HALF_LIFE_DAYS)
"""A click of then weighs a millionth of one of now."""

_SECONDS_PER_UNIT = HALF_LIFE_DAYS * 86_400 / math.log(2)
_REBASE_ABOVE = 500.0
BATCH = 50
REASON = Reason("trending", "Trending in the shop now")


class Trending:
    """Click counts in which a click weighs half as much after HALF_LIFE_DAYS.

    Forward decay: a click adds exp(age of the log at that click), so that counts never have to
    be decayed afterwards and their order never depends on the present time. Source: Cormode,
    Shkapenyuk, Srivastava, Xu, "Forward decay" (ICDE 2009).
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._landmark: float | None = None
        self._counts: dict[str, float] = {}
        self._ranked: tuple[str, ...] | None = ()

    def add(self, clicks: Iterable[tuple[str, datetime]]) -> None:
        """Counts clicks, each a (product_id, UTC moment)."""
        with self._lock:
            for product_id, at in clicks:
                weight = math.exp(self._age(at.astimezone(UTC).timestamp()))
                self._counts[product_id] = self._counts.get(product_id, 0.0) + weight
                self._ranked = None

    def reset(self, clicks: Iterable[tuple[str, datetime]] = ()) -> None:
        """Forgets everything and starts again with these clicks, unseen by readers in between."""
        fresh = Trending()
        fresh.add(clicks)
        with self._lock:
            self._landmark, self._counts = fresh._landmark, fresh._counts
            self._ranked = None

    def ranked(self) -> tuple[str, ...]:
        """Product ids, most trending first, ties by id."""
        with self._lock:
            if self._ranked is None:
                counts = self._counts
                self._ranked = tuple(sorted(counts, key=lambda each: (-counts[each], each)))
            return self._ranked

    def recommend(self, shelf: Shelf) -> Iterator[Recommendation]:
        """All of them in order, read from the shelf as they are asked for."""
        ranked = self.ranked()
        for start in range(0, len(ranked), BATCH):
            for product in shelf.get_many(ranked[start : start + BATCH]):
                yield Recommendation(product, 0.0, REASON)

    def _age(self, timestamp: float) -> float:
        if self._landmark is None:
            self._landmark = timestamp
        age = (timestamp - self._landmark) / _SECONDS_PER_UNIT
        if age > _REBASE_ABOVE:
            shrink = math.exp(-age)
            self._counts = {key: value * shrink for key, value in self._counts.items()}
            self._landmark, age = timestamp, 0.0
        return age
