"""The ways to choose clips that are held against each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import numpy as np

from shopcard.attention.batches import produce
from shopcard.attention.memory import after_batch, empty_memory, fold
from shopcard.attention.policy import FeedPolicy
from shopcard.domain.events import Arrival
from shopcard.domain.video_shelf import VideoShelf

RANDOM, POPULAR, INFORMED = "random", "popular", "informed"
HELD_AGAINST = (RANDOM, POPULAR, INFORMED)
"""What every blueprint is held against; `run.simulate` brings the informed one."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Videos chosen together, by their rows on the shelf, and the state that chose them."""

    rows: Sequence[int]
    state: str = ""


class Chooser(Protocol):
    """Chooses for one viewer."""

    def next_batch(self, count: int) -> Batch:
        """Fewer than `count` only where the shelf has no more."""
        ...

    def learn(self, arrivals: Sequence[Arrival]) -> None:
        """What the viewer did with the last batch."""
        ...


Open = Callable[[int], Chooser]
"""Opens the feed for a viewer, with a seed."""


class Learning:
    """The algorithm that serves, as `services.feed_making` puts it together: memory, fold and
    batches. Cards are left out."""

    def __init__(self, shelf: VideoShelf, policy: FeedPolicy, seed: int) -> None:
        self._shelf = shelf
        self._policy = policy
        self._seed = seed
        self._memory = empty_memory(policy.blueprint, shelf)
        self._seen: list[str] = []

    def next_batch(self, count: int) -> Batch:
        state = self._memory.node
        picks = produce(
            self._memory,
            state,
            self._policy,
            self._shelf,
            count=count,
            seed=self._seed + len(self._seen),
            seen=self._seen,
        )
        self._memory = after_batch(self._memory, self._policy.blueprint)
        self._seen += [each.video_id for each in picks]
        return Batch([self._shelf.rows[each.video_id] for each in picks], state)

    def learn(self, arrivals: Sequence[Arrival]) -> None:
        self._memory, _ = fold(self._memory, arrivals, self._policy, self._shelf)


class InOrder:
    """One order, whatever the viewer does."""

    def __init__(self, rows: Sequence[int]) -> None:
        self._rows = rows
        self._next = 0

    def next_batch(self, count: int) -> Batch:
        begin, self._next = self._next, self._next + count
        return Batch(self._rows[begin : self._next])

    def learn(self, arrivals: Sequence[Arrival]) -> None:
        """Nothing."""


def systems(shelf: VideoShelf, policies: Sequence[FeedPolicy]) -> dict[str, Open]:
    """By name: the blueprint of each policy, chance, and popularity."""
    popular = np.argsort(-shelf.popularity, kind="stable").tolist()
    found: dict[str, Open] = {
        each.blueprint.name: partial(Learning, shelf, each) for each in policies
    }
    found[RANDOM] = lambda seed: InOrder(
        np.random.default_rng(seed).permutation(len(shelf)).tolist()
    )
    found[POPULAR] = lambda _: InOrder(popular)
    return found
