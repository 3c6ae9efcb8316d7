"""Which topic's turn it is when a batch looks beyond what is liked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from shopcard.attention.interests import Dislikes, Interest
from shopcard.attention.shelf_map import map_of
from shopcard.domain.video_shelf import VideoShelf

EXPOSED = 100
"""So many videos shown last tell which topics a person was shown."""
TURNS_LOST = 10
"""A topic pushed away with strength 1 waits as if it had been shown so often."""
LAST = 1000
"""Turns that a topic waits which is liked, or in the batch already: after all others."""

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Turn:
    """A topic by chance."""

    topic: int
    chance: float
    is_new: bool
    """Whether nothing of it was shown of late."""


class TopicTurns:
    """The topics, those shown least first, among equals by chance."""

    def __init__(
        self,
        shelf: VideoShelf,
        seen: Sequence[int],
        disliked: Dislikes,
        liked: Sequence[Interest],
        rng: np.random.Generator,
    ) -> None:
        """`seen`: the rows shown before, oldest first."""
        sketches = map_of(shelf).sketches
        shown = np.bincount(shelf.topics[list(seen[-EXPOSED:])], minlength=len(sketches))
        self._is_new = shown == 0
        self._waits = shown + np.floor(
            TURNS_LOST * disliked.push(sketches @ disliked.vectors.T)
        ).astype(np.int64)
        self._liked = np.zeros(len(sketches), np.bool_)
        for each in liked:
            self._liked[int(np.argmax(sketches @ each.vector))] = True
        self._rng = rng

    def take(self, open_topics: Mask, *, beyond_liked: bool) -> Turn | None:
        """The topic whose turn it is of those that are open (shape (t,)); its next comes last."""
        waits = self._waits + LAST * self._liked if beyond_liked else self._waits
        if not open_topics.any():
            return None
        equals = np.flatnonzero(open_topics & (waits == waits[open_topics].min()))
        topic = int(self._rng.choice(equals))
        self._waits[topic] += LAST
        return Turn(topic, 1 / equals.size, bool(self._is_new[topic]))
