"""A feed that knows what a real one has to guess: how far anything could get."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from shopcard.domain.events import Arrival, EventKind
from shopcard.domain.video_shelf import VideoShelf
from shopcard.simulation.systems import Batch
from shopcard.simulation.viewers import (
    CHANGE_OF_MIND,
    MISSES,
    MOST_TASTES,
    RESTLESS,
    RESTLESS_SKIPS,
    tasteful_topics,
)

SEEN_THROUGH = 0.6
"""Share of a clip from which on it counts as held: who is not held never watches more."""
HELD_SEEN_THROUGH = 0.87
"""Share of the clips that hold a viewer which are watched so far (`react`)."""
CALM = 1 - RESTLESS * RESTLESS_SKIPS
SEEN_IF_ON_TASTE = (1 - MISSES) * CALM * HELD_SEEN_THROUGH
SEEN_IF_OFF_TASTE = MISSES * CALM * HELD_SEEN_THROUGH
NEW_MIND = CHANGE_OF_MIND / 10
"""That a viewer has changed their mind since the batch before."""
TRIES = 1
"""Of a topic that is less likely on taste than not, so many clips at most stand in a batch: with
two or three it reaches less."""

Shares = npt.NDArray[np.float64]


class Informed:
    """Knows under which topic each clip is filed, how many tastes viewers have, how often what
    suits them holds them, and that minds change. By Bayes' rule it keeps, topic by topic, how
    likely that is on taste, and shows the likeliest: no proven optimum, but nothing that has to
    find out what the clips are about should come near it."""

    def __init__(self, shelf: VideoShelf, topics: Sequence[str], seed: int) -> None:
        self._shelf = shelf
        self._rng = np.random.default_rng(seed)
        names = tasteful_topics(topics)
        self._topic_of = {
            row: names.index(each) for row, each in enumerate(topics) if each in names
        }
        self._open: list[list[int]] = [[] for _ in names]
        for row in self._rng.permutation(len(topics)).tolist():
            if row in self._topic_of:
                self._open[self._topic_of[row]].append(row)
        self._others = [row for row in range(len(topics)) if row not in self._topic_of]
        self._prior = (1 + MOST_TASTES) / 2 / len(names)
        self._likely: Shares = np.full(len(names), self._prior)

    def next_batch(self, count: int) -> Batch:
        """See `Chooser.next_batch`."""
        shown: Counter[int] = Counter()
        rows: list[int] = []
        order = self._rng.permutation(len(self._open)).tolist()  # equals are left to chance
        while len(rows) < count:
            left = [each for each in order if self._open[each]]
            worth = [each for each in left if self._likely[each] >= 0.5 or shown[each] < TRIES]
            if left:
                topic = max(worth or left, key=lambda each: self._likely[each])
                shown[topic] += 1
                rows.append(self._open[topic].pop())
            elif self._others:
                rows.append(self._others.pop())
            else:
                break
        return Batch(rows)

    def learn(self, arrivals: Sequence[Arrival]) -> None:
        """From how far each clip was watched."""
        self._likely += NEW_MIND * (self._prior - self._likely)
        for each in arrivals:
            event = each.event
            if event.kind is EventKind.VIEW and event.video_id is not None:
                self._count(event.video_id, (event.completion or 0) >= SEEN_THROUGH)

    def _count(self, video_id: str, seen: bool) -> None:
        topic = self._topic_of.get(self._shelf.rows[video_id])
        if topic is None:
            return
        if_on = SEEN_IF_ON_TASTE if seen else 1 - SEEN_IF_ON_TASTE
        if_off = SEEN_IF_OFF_TASTE if seen else 1 - SEEN_IF_OFF_TASTE
        on, off = if_on * self._likely[topic], if_off * (1 - self._likely[topic])
        self._likely[topic] = on / (on + off)
