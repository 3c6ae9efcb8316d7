"""What remains of signals that are too old to be noted: where they were, and what they were."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt

from shopcard.attention.blueprint import NEGATIVE
from shopcard.domain.events import Vector

MOST_TRACES = 12
MOST_VIDEOS = 3
MOST_EVENTS = 32
"""Event ids that a trace keeps: what came before counts for less than two in a hundred of it."""
JOINS = 0.5
"""Cosine from which on two signals are of one interest."""
MOST_AMOUNT = 8.0
"""Signals that a trace counts for at most: older ones make room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """Signals of one interest."""

    vector: Vector | None = field(compare=False)
    """Shape (d,), a unit vector: their mean. None where this encoder's is not known yet."""
    names: Mapping[str, float]
    """About how many signals of each name. Their weights are the blueprint's."""
    video_ids: tuple[str, ...] = ()
    """The latest videos, by which another encoder finds the vector again."""
    event_ids: tuple[str, ...] = ()
    """The latest signals, at most MOST_EVENTS."""

    @property
    def amount(self) -> float:
        return sum(self.names.values())


class Signalled(Protocol):
    """What is asked of a signal to leave a trace."""

    @property
    def event_id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def video_id(self) -> str | None: ...


def traced(
    traces: tuple[Trace, ...], vector: Vector | None, signal: Signalled
) -> tuple[Trace, ...]:
    """The traces with what this signal adds, the latest last. What pushed away leaves none."""
    if vector is None or signal.name in NEGATIVE:
        return traces
    nearness = [-1.0 if each.vector is None else float(each.vector @ vector) for each in traces]
    nearest = int(np.argmax(nearness)) if nearness else -1
    if nearest < 0 or nearness[nearest] < JOINS:
        joined = Trace(vector=vector, names={})
    else:
        joined = traces[nearest]
    room = min(1.0, (MOST_AMOUNT - 1) / max(joined.amount, 1.0))
    names = {name: round(amount * room, 4) for name, amount in joined.names.items()}
    before = np.zeros_like(vector) if joined.vector is None else joined.vector
    videos = (*(each for each in joined.video_ids if each != signal.video_id), signal.video_id)
    latest = Trace(
        vector=kept_vector(before * joined.amount * room + vector),
        names={**names, signal.name: round(names.get(signal.name, 0) + 1, 4)},
        video_ids=tuple(each for each in videos if each is not None)[-MOST_VIDEOS:],
        event_ids=(*joined.event_ids, signal.event_id)[-MOST_EVENTS:],
    )
    return (*(each for each in traces if each is not joined), latest)[-MOST_TRACES:]


def untraced(traces: tuple[Trace, ...], event_ids: Collection[str]) -> tuple[Trace, ...]:
    """The traces without those that one of these signals is part of: what a single one added to
    the mean cannot be told from the rest, and nothing of it may stay."""
    return tuple(each for each in traces if not any(id in event_ids for id in each.event_ids))


def kept_vector(vector: Vector) -> Vector:
    """The unit vector that is left after the vector was written down in bytes."""
    return unpacked(packed(vector))


def packed(vector: Vector) -> bytes:
    """The direction in one byte a dimension: its cosine with the original is above 0.999."""
    largest = float(np.abs(vector).max(initial=0)) or 1.0
    content: bytes = np.rint(vector * (127 / largest)).astype(np.int8).tobytes()
    return content


def unpacked(content: bytes) -> Vector:
    """The unit vector, shape (d,), that `packed` wrote down."""
    vector: npt.NDArray[np.float32] = np.frombuffer(content, np.int8).astype(np.float32)
    return vector / (np.linalg.norm(vector) or np.float32(1))
