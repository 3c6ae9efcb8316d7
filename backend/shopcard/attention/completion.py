"""Vectors of searches and taps for an encoder that was not there when they were made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from shopcard.attention.memory import BEYOND_SHELF, Memory
from shopcard.attention.traces import kept_vector
from shopcard.domain.events import Embedding, Vector

MOST_OF_TRACE = 3
"""So many of a trace's latest searches and taps are its vector."""

EmbeddingOf = Callable[[str], Embedding | None]
"""The present embedding of the search or tap with this event id; None when there is none, or no
more."""


def completed(memory: Memory, embedding_of: EmbeddingOf) -> Memory:
    """The memory with the vectors that were not known when it was read or folded.

    Asks only for what has none, so that it costs nothing until another encoder is promoted. An
    embedding of another fingerprint than the memory's is passed over, and asked for again later.
    """

    def vector_of_event(event_id: str) -> Vector | None:
        found = embedding_of(event_id)
        is_ours = found is not None and found.fingerprint == memory.fingerprint
        return kept_vector(found.vector) if found is not None and is_ours else None

    noted = tuple(
        replace(each, vector=vector_of_event(each.event_id))
        if each.vector is None and each.name in BEYOND_SHELF
        else each
        for each in memory.noted
    )
    traces = tuple(
        replace(each, vector=_mean([vector_of_event(id) for id in each.event_ids[-MOST_OF_TRACE:]]))
        if each.vector is None
        else each
        for each in memory.traces
    )
    return replace(memory, noted=noted, traces=traces)


def _mean(vectors: Sequence[Vector | None]) -> Vector | None:
    known = [each for each in vectors if each is not None]
    return kept_vector(np.sum(known, axis=0, dtype=np.float32)) if known else None
