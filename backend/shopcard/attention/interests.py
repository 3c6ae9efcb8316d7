"""What a person likes and dislikes now: several interests stay several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from shopcard.attention.blueprint import Blueprint
from shopcard.attention.memory import Memory, Noted, vector_of
from shopcard.attention.shelf_map import map_of
from shopcard.attention.traces import JOINS
from shopcard.domain.events import Vector, Vectors
from shopcard.domain.video_shelf import VideoShelf

RECENCY = 0.88
"""Each signal weighs so much of the next newer one of equal name."""
TRACE_AGE = 16
"""The signals of a trace weigh as if so many had come after them."""
MOST_DISLIKES = 10
NEAR_DISLIKED = 0.4
"""Cosine from which on a video is pushed away by what is disliked."""
AGAINST = frozenset({"LESS", "HIDE", "REPORT"})
IN_FAVOUR = frozenset({"MORE", "LIKE", "SAVE"})


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Interest:
    """Signals near to each other."""

    label: str
    """What people would call it: the words of a search, or else the topic."""
    topic: str
    """The topic of the shelf that it is nearest to."""
    said: Noted | None
    """The search whose words are the label."""
    vector: Vector
    """Shape (d,), a unit vector."""
    weight: float
    signals: tuple[Noted, ...]
    """Newest first; none of an interest of which only traces are left."""
    vectors: Vectors
    """Shape (m, d): of each signal."""


@dataclass(frozen=True, slots=True, eq=False)
class Dislikes:
    """What pushed away of late."""

    vectors: Vectors
    """Shape (m, d), unit rows."""
    strengths: npt.NDArray[np.float32]
    """Shape (m,), positive."""

    def push(self, nearness: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """How strongly videos are pushed away, 0 or more: shape (n,).

        `nearness`: shape (n, m), the cosine of each video with each of `vectors`.
        """
        pushed: npt.NDArray[np.float32] = np.maximum(nearness - NEAR_DISLIKED, 0) @ self.strengths
        return pushed


def interests(
    memory: Memory, blueprint: Blueprint, shelf: VideoShelf, last_n: int | None = None
) -> list[Interest]:
    """The interests in the latest `last_n` positive signals, or in all; the weightiest first.

    Where so many are not noted, traces of older ones count beside them. A shelf that is empty
    knows no topics, and so no interests.
    """
    likings = _likings(memory, blueprint, shelf)[:last_n]
    if not likings or not len(shelf):
        return []
    vectors = np.stack([each.vector for each in likings])
    weights = np.array([each.weight for each in likings], np.float32)
    groups = _groups(vectors, weights)
    shares = np.zeros((len(groups), len(likings)), np.float32)
    for number, group in enumerate(groups):
        shares[number, group] = weights[group]
    middles = shares @ vectors
    middles /= np.linalg.norm(middles, axis=1, keepdims=True)
    topics = np.argmax(middles @ map_of(shelf).sketches.T, axis=1)
    found = []
    for group, middle, topic in zip(groups, middles, topics, strict=True):
        noted = [each for each in group if likings[each].note is not None]
        signals = tuple(note for each in noted if (note := likings[each].note) is not None)
        words = signals[0].query if signals else None
        name = shelf.topic_names[int(topic)]
        interest = Interest(
            label=words or name,
            topic=name,
            said=signals[0] if words else None,
            vector=middle,
            weight=float(weights[group].sum()),
            signals=signals,
            vectors=vectors[noted],
        )
        found.append(interest)
    return sorted(found, key=lambda each: -each.weight)


@dataclass(frozen=True, slots=True, eq=False)
class _Liking:
    """A positive signal, or what is left of several."""

    note: Noted | None
    vector: Vector
    weight: float


def _likings(memory: Memory, blueprint: Blueprint, shelf: VideoShelf) -> list[_Liking]:
    """Newest first; traces last, the latest of them first."""
    likings: list[_Liking] = []
    for note in reversed(_standing(memory.noted)):
        vector, weight = vector_of(note, shelf), blueprint.signals.get(note.name, 0)
        if vector is not None and weight > 0:
            likings.append(_Liking(note, vector, weight * RECENCY ** len(likings)))
    for trace in reversed(memory.traces):
        weights = [blueprint.signals.get(name, 0) * n for name, n in trace.names.items()]
        if trace.vector is not None and (weight := sum(weights)) > 0:
            likings.append(_Liking(None, trace.vector, weight * RECENCY**TRACE_AGE))
    return likings


def dislikes(memory: Memory, blueprint: Blueprint, shelf: VideoShelf) -> Dislikes:
    """The latest signals of negative weight."""
    vectors: list[Vector] = []
    strengths: list[float] = []
    for note in reversed(_standing(memory.noted)):
        vector, weight = vector_of(note, shelf), blueprint.signals.get(note.name, 0)
        if vector is not None and weight < 0 and len(vectors) < MOST_DISLIKES:
            strengths.append(-weight * RECENCY ** len(vectors))
            vectors.append(vector)
    shape = (len(vectors), shelf.vectors.shape[1])
    return Dislikes(np.array(vectors, np.float32).reshape(shape), np.array(strengths, np.float32))


def _standing(noted: Sequence[Noted]) -> list[Noted]:
    """The signals without those that the person's own later word on the same video contradicts."""
    last_word: dict[str | None, bool] = {}
    kept = []
    for note in reversed(noted):
        positive = not note.is_negative
        if note.video_id is None or last_word.get(note.video_id, positive) == positive:
            kept.append(note)
        if note.name in AGAINST or note.name in IN_FAVOUR:
            last_word.setdefault(note.video_id, positive)
    return kept[::-1]


def _groups(vectors: Vectors, weights: npt.NDArray[np.float32]) -> list[list[int]]:
    """The rows of each interest: each row joins the nearest group before it, or begins one."""
    cosines = vectors @ vectors.T
    groups: list[list[int]] = []
    sums: list[npt.NDArray[np.float32]] = []  # of each group, its weighted sum's product with rows
    lengths: list[float] = []  # of that sum, squared
    for row, weight in enumerate(weights.tolist()):
        nearness = [total[row] / length**0.5 for total, length in zip(sums, lengths, strict=True)]
        nearest = int(np.argmax(nearness)) if nearness else -1
        if nearest < 0 or nearness[nearest] < JOINS:
            groups.append([row])
            sums.append(weight * cosines[row])
            lengths.append(weight**2)
        else:
            groups[nearest].append(row)
            lengths[nearest] += 2 * weight * float(sums[nearest][row]) + weight**2
            sums[nearest] = sums[nearest] + weight * cosines[row]
    return groups
