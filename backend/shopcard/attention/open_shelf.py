"""The videos that one batch may still show, and the ways to take one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from shopcard.attention.blueprint import Parameters
from shopcard.attention.interests import Dislikes
from shopcard.attention.queries import Query
from shopcard.attention.shelf_map import map_of
from shopcard.attention.topic_turns import TopicTurns
from shopcard.domain.events import Vector
from shopcard.domain.video_shelf import VideoShelf

POOL = 400
"""So many of the nearest are looked at for each query."""
RANKED = 40
"""And so many of these, after what is disliked has been pushed away, for each place."""
SIMILARITY = 0.85
"""What counts of nearness in a varied batch; the rest is difference from what is in it."""
A_TIE = 0.02
"""Cosines closer than this are told apart by popularity and freshness."""
NEAR_IDENTICAL = 0.95
JUST_SEEN = 10
"""The clips of so many videos shown last count as seen just now."""
CLIP_AGAIN = 0.04
"""Nearness that a video must have more than others when its clip was seen just now."""

Mask = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Found:
    """A video by chance."""

    row: int
    chance: float
    is_new: bool
    """Whether nothing of its topic was shown of late."""


class OpenShelf:
    """Every `take` answers a row that no later one answers again, or None when it finds none."""

    def __init__(
        self,
        shelf: VideoShelf,
        seen: Sequence[int],
        banned: Mask | None,
        disliked: Dislikes,
        queries: Sequence[Query],
        parameters: Parameters,
    ) -> None:
        """`seen`: the rows shown before, oldest first, each once. `banned`: shape (n,)."""
        self._shelf = shelf
        self._map = map_of(shelf)
        self._parameters = parameters
        self._disliked = disliked
        self._just_seen = np.unique(self._map.clips[list(seen[-JUST_SEEN:])])
        self._open = np.ones(len(shelf), np.bool_) if banned is None else ~banned
        self._oldest = [row for row in seen if self._open[row]][::-1]
        self._open[list(seen)] = False
        self._fresh = self._open.copy()
        """Open, and of no clip that is in the batch."""
        self._taken: list[int] = []
        self._pools = self._ranked(queries)

    def take_nearest(self, query: Query) -> tuple[int, float] | None:
        """The best row for one of the queries, and its score. In a varied batch the first is the
        nearest of all, and each further one is near but unlike those before it."""
        pool, scores, values = self._pools[query]
        for mask in (self._fresh, self._open):
            places = np.flatnonzero(mask[pool])[:RANKED]
            if places.size:
                best = places[np.argmax(self._beside_others(pool[places], values[places]))]
                self._take(int(pool[best]))
                return int(pool[best]), float(scores[best])
        return None

    def _ranked(self, queries: Sequence[Query]) -> dict[Query, tuple[Rows, Vector, Vector]]:
        """For each query the open rows near to it, their scores, and these with ties broken, by
        which they descend."""
        distinct = list(dict.fromkeys(queries))
        if not distinct:
            return {}
        nearness = self._shelf.vectors @ np.stack([each.vector for each in distinct], axis=1)
        pools = {}
        for number, query in enumerate(distinct):
            near = nearness[:, number]
            rows = np.flatnonzero(self._open & (near >= self._parameters.apply_threshold))
            rows = _largest(rows, near[rows], POOL)
            scores = near[rows] - self._against(rows)
            values = scores + A_TIE * self._map.appeal[rows]
            order = np.argsort(-values, kind="stable")
            pools[query] = rows[order], scores[order], values[order]
        return pools

    def _against(self, rows: Rows) -> Vector:
        """What pushes these rows away, 0 or more."""
        pushed = self._disliked.push(self._shelf.vectors[rows] @ self._disliked.vectors.T)
        return pushed + CLIP_AGAIN * np.isin(self._map.clips[rows], self._just_seen)

    def _beside_others(self, rows: Rows, values: Vector) -> Vector:
        """What these rows are worth beside those that are in the batch already."""
        if not self._taken:
            return values
        likeness = (self._shelf.vectors[rows] @ self._shelf.vectors[self._taken].T).max(axis=1)
        if self._parameters.apply_mmr:
            values = SIMILARITY * values - (1 - SIMILARITY) * likeness
        if self._parameters.remove_duplicates:
            values = values - (likeness >= NEAR_IDENTICAL)
        return values

    def take_beyond(
        self, turns: TopicTurns, rng: np.random.Generator, *, beyond_liked: bool
    ) -> Found | None:
        """A row of the topic whose turn it is; what appeals to many has more chances."""
        topics = self._shelf.topics
        for rows in self._choices():
            open_topics = np.bincount(topics[rows], minlength=len(self._shelf.topic_names)) > 0
            turn = turns.take(open_topics, beyond_liked=beyond_liked)
            if turn is None:
                return None
            rows = rows[topics[rows] == turn.topic]
            chances = (0.2 + self._map.appeal[rows]) * np.exp(-8 * self._against(rows)) + 1e-9
            chances /= chances.sum()
            place = int(rng.choice(rows.size, p=chances))
            self._take(int(rows[place]))
            return Found(int(rows[place]), float(chances[place]) * turn.chance, turn.is_new)
        return None

    def take_popular(self, topic: int | None = None) -> int | None:
        """The most popular row, of a topic or of all."""
        among = None if topic is None else self._shelf.topics == topic
        for rows in self._choices(among):
            rows = _largest(rows, self._map.appeal[rows], POOL)
            row = int(rows[np.argmax(self._map.appeal[rows] - self._against(rows))])
            self._take(row)
            return row
        return None

    def take_oldest(self) -> int | None:
        """The row that was seen longest ago."""
        return self._oldest.pop() if self._oldest else None

    def open_topics(self) -> Mask:
        """Shape (t,): the topics of which something is left."""
        left = self._shelf.topics[self._open]
        return np.bincount(left, minlength=len(self._shelf.topic_names)) > 0

    def _choices(self, among: Mask | None = None) -> Iterator[Rows]:
        """The fresh rows, and then, where there are none, all that are open."""
        for mask in (self._fresh, self._open):
            rows = np.flatnonzero(mask if among is None else mask & among)
            if rows.size:
                yield rows

    def _take(self, row: int) -> None:
        self._open[row] = self._fresh[row] = False
        self._taken.append(row)
        if self._parameters.remove_duplicates:
            self._fresh &= self._map.clips != self._map.clips[row]


def _largest(rows: Rows, values: Vector, count: int) -> Rows:
    """The rows of the `count` largest values, or all."""
    return rows if rows.size <= count else rows[np.argpartition(values, -count)[-count:]]
