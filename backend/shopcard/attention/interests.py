"""What a person likes and dislikes now: several interests stay several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from shopcard.attention.blueprint import Blueprint
from shopcard.attention.memory import Memory, Noted, vector_of
from shopcard.attention.shelf_map import map_of
from shopcard.attention.traces import JOINS, Trace
from shopcard.domain.events import Vector, Vectors
from shopcard.domain.video_shelf import VideoShelf

RECENCY = 0.88
"""Each signal weighs so much of the next newer one of equal name."""
MOST_DISLIKES = 16
NEAR_DISLIKED = 0.3
"""Cosine from which on a video is pushed away by what is disliked."""
AGAINST = frozenset({"LESS", "HIDE", "REPORT"})
IN_FAVOUR = frozenset({"MORE", "LIKE", "SAVE"})


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Interest:
    """Signals near to each other."""

    label: str
    """What people would call it: a topic of the shelf, or the words of a search."""
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


def interests(
    memory: Memory, blueprint: Blueprint, shelf: VideoShelf, last_n: int | None = None
) -> list[Interest]:
    """The interests in the latest `last_n` positive signals, or in all; the weightiest first.

    Traces count as signals older than all that are noted.
    """
    weights = blueprint.signals
    signals: list[tuple[Noted | Trace, Vector, float]] = []
    for note in reversed(_standing(memory.noted)):
        vector = vector_of(note, shelf)
        if vector is not None and weights.get(note.name, 0) > 0:
            signals.append((note, vector, weights[note.name] * RECENCY ** len(signals)))
    for trace in reversed(memory.traces):
        weight = sum(weights.get(name, 0) * amount for name, amount in trace.names.items())
        if weight > 0:
            signals.append((trace, trace.vector, weight * RECENCY ** len(signals)))
    signals = signals[:last_n]
    if not signals:
        return []
    vectors = np.stack([vector for _, vector, _ in signals])
    groups = _groups(vectors, [weight for _, _, weight in signals])
    found = [_interest([signals[each] for each in group], shelf) for group in groups]
    return sorted(found, key=lambda each: -each.weight)


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


def push(disliked: Dislikes, vectors: Vectors) -> Vector:
    """How strongly each of these vectors is pushed away, 0 or more: shape (n,)."""
    nearness = disliked.vectors @ vectors.T
    np.maximum(nearness - NEAR_DISLIKED, 0, out=nearness)
    return disliked.strengths @ nearness


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


def _groups(vectors: Vectors, weights: Sequence[float]) -> list[list[int]]:
    """The rows of each interest: each row joins the nearest group before it, or begins one."""
    cosines = vectors @ vectors.T
    groups: list[list[int]] = []
    sums: list[npt.NDArray[np.float32]] = []  # of each group, its weighted sum's product with rows
    lengths: list[float] = []  # of that sum, squared
    for row, weight in enumerate(weights):
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


def _interest(
    signals: Sequence[tuple[Noted | Trace, Vector, float]], shelf: VideoShelf
) -> Interest:
    vectors = np.stack([vector for _, vector, _ in signals])
    weights = np.array([weight for _, _, weight in signals], np.float32)
    middle = weights @ vectors
    middle /= np.linalg.norm(middle)
    noted = [place for place, (signal, _, _) in enumerate(signals) if isinstance(signal, Noted)]
    return Interest(
        label=_label(signals, middle, shelf),
        vector=middle,
        weight=float(weights.sum()),
        signals=tuple(each for each, _, _ in signals if isinstance(each, Noted)),
        vectors=vectors[noted],
    )


def _label(
    signals: Sequence[tuple[Noted | Trace, Vector, float]], middle: Vector, shelf: VideoShelf
) -> str:
    newest = signals[0][0]
    if isinstance(newest, Noted) and newest.query is not None:
        return newest.query
    return shelf.topic_names[int(np.argmax(map_of(shelf).sketches @ middle))]
