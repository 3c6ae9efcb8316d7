"""Viewers with tastes that the feed does not know, and what they do with a clip.

Their tastes are topics as the source files its videos, never places among the encoder's vectors:
whoever makes tastes of the vectors measures only that the algorithm uses vectors.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

LEAST_OF_TOPIC = 8
"""Nobody has a taste for a topic of fewer videos: it would be used up at once."""
MOST_TASTES = 3
CHANGE_OF_MIND = 0.25
"""Share of viewers whose tastes are all replaced by others half-way."""
RESTLESS = 0.2
"""Share of viewers who skip at random, however much a clip is to their taste."""
RESTLESS_SKIPS = 0.3

MISSES = 0.08
"""Of clips on taste, those that fail to hold a viewer; and of those off taste, that do hold one."""
FAST_SKIPS = 0.55
"""Of clips that do not hold a viewer: left within the first moments."""
LIKES, TAPS = 0.15, 0.08
"""Of clips that held the viewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """Somebody in front of the feed."""

    viewer_id: str
    tastes: frozenset[str]
    """Topics of the source."""
    later_tastes: frozenset[str]
    """From half-way on: the same ones, unless the viewer changes their mind."""
    is_restless: bool
    seed: int

    @property
    def changes_mind(self) -> bool:
        return self.tastes != self.later_tastes

    def tastes_at(self, place: int, change_at: int) -> frozenset[str]:
        """What is on taste at this place of the feed, when minds change at that one."""
        return self.tastes if place < change_at else self.later_tastes


@dataclass(frozen=True, slots=True)
class Reaction:
    """What a viewer did with one clip."""

    seconds: float
    """Watched, loops counted."""
    skips: bool = False
    likes: bool = False
    taps: bool = False
    """Opens the first linked product, if there is one."""


def tasteful_topics(topics: Iterable[str]) -> list[str]:
    """The topics that a viewer may have a taste for, of the topic of each video, "" for none."""
    counts = Counter(topics)
    return sorted(each for each, count in counts.items() if each and count >= LEAST_OF_TOPIC)


def make_viewers(count: int, topics: Sequence[str], seed: int) -> list[Viewer]:
    """So many viewers with one, two or three of these topics each; the same for the same seed."""
    made = []
    for number in range(count):
        rng = np.random.default_rng([seed, number])
        most = max(1, min(MOST_TASTES, len(topics) // 2))  # others must be left to change to
        tastes = int(rng.integers(1, most + 1))
        chosen = [str(each) for each in rng.permutation(list(topics))[: 2 * tastes]]
        first, others = frozenset(chosen[:tastes]), frozenset(chosen[tastes:])
        changes, restless = rng.random(2) < (CHANGE_OF_MIND, RESTLESS)
        made.append(
            Viewer(
                viewer_id=f"viewer-{number}",
                tastes=first,
                later_tastes=others if changes and others else first,
                is_restless=bool(restless),
                seed=int(rng.integers(2**32)),
            )
        )
    return made


def react(
    viewer: Viewer, on_taste: bool, length_seconds: float, rng: np.random.Generator
) -> Reaction:
    """What the viewer does with a clip of this length: mostly what their taste says, with noise."""
    holds = rng.random() < (1 - MISSES if on_taste else MISSES)
    if viewer.is_restless and rng.random() < RESTLESS_SKIPS:
        holds = False
    if holds:
        share = max(0.3, rng.normal(1.0, 0.35))
        likes, taps = rng.random(2) < (LIKES, TAPS)
        return Reaction(share * length_seconds, likes=bool(likes), taps=bool(taps))
    if rng.random() < FAST_SKIPS:
        return Reaction(min(float(rng.uniform(0.3, 1.4)), length_seconds), skips=True)
    return Reaction(float(rng.uniform(0.05, 0.6)) * length_seconds)
