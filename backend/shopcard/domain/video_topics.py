"""Topics of videos, learned from their vectors: spherical k-means (Dhillon & Modha, 2001)."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from shopcard.domain.events import Vectors

FEWEST, MOST = 12, 48
_ROUNDS = 20
_SAMPLE = 1500
"""Videos from which the topics of more are learned."""

_TRIES = 2
"""From other beginnings; the one that fits best counts."""

_SEED = 20261122

Topics = npt.NDArray[np.int32]


def topic_count(videos: int) -> int:
    """How many topics so many videos are told apart by: fewer than 12 only of fewer videos."""
    return min(videos, max(FEWEST, min(MOST, round(math.sqrt(videos)))))


def learn_topics(vectors: Vectors) -> Topics:
    """The topic of each unit row, shape (n,): numbers from 0, none of them left out. The same
    for the same vectors."""
    count = topic_count(len(vectors))
    if count == 0:
        return np.empty(0, dtype=np.int32)
    chance = np.random.default_rng(_SEED)
    sample = vectors
    if len(vectors) > _SAMPLE:
        sample = vectors[np.sort(chance.choice(len(vectors), _SAMPLE, replace=False))]
    tries = (_settled(sample, _spread_out(sample, count, chance)) for _ in range(_TRIES))
    nearness = vectors @ max(tries, key=lambda each: each[0])[1].T
    topics: npt.NDArray[np.intp] = nearness.argmax(axis=1)
    _fill_empty(topics, nearness, count)
    return topics.astype(np.int32)


def _settled(vectors: Vectors, centres: Vectors) -> tuple[float, Vectors]:
    """The centres that these come to, and how near all rows are to their own."""
    topics = np.full(len(vectors), -1)
    for _ in range(_ROUNDS):
        nearness = vectors @ centres.T
        nearest = nearness.argmax(axis=1)
        _fill_empty(nearest, nearness, len(centres))
        if np.array_equal(nearest, topics):
            break
        topics = nearest
        sums = (topics == np.arange(len(centres))[:, np.newaxis]).astype(vectors.dtype) @ vectors
        centres = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    return float((vectors * centres[topics]).sum()), centres


def _spread_out(vectors: Vectors, count: int, chance: np.random.Generator) -> Vectors:
    """Rows to begin with, far from each other (k-means++; Arthur & Vassilvitskii, 2007)."""
    chosen = [int(chance.integers(len(vectors)))]
    distance = np.full(len(vectors), np.inf)
    while len(chosen) < count:
        distance = np.minimum(distance, np.maximum(0, 1 - vectors @ vectors[chosen[-1]]))
        distance[chosen] = 0
        total = distance.sum()
        if total > 0:
            chosen.append(int(chance.choice(len(vectors), p=distance / total)))
        else:  # nothing but copies of what is chosen
            chosen.append(next(row for row in range(len(vectors)) if row not in chosen))
    return vectors[chosen].copy()


def _fill_empty(topics: npt.NDArray[np.intp], nearness: Vectors, count: int) -> None:
    """Gives each topic that has no video the one that suits its own topic least."""
    sizes = np.bincount(topics, minlength=count)
    for empty in np.flatnonzero(sizes == 0):
        fit = np.where(sizes[topics] > 1, nearness[np.arange(len(topics)), topics], np.inf)
        moved = int(fit.argmin())
        sizes[topics[moved]] -= 1
        topics[moved] = empty
        sizes[empty] = 1
