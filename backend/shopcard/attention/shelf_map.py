"""What batches need to know of a shelf as a whole, worked out once for each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from shopcard.domain.events import Vectors
from shopcard.domain.video_shelf import VideoShelf


@dataclass(frozen=True, slots=True, eq=False)
class ShelfMap:
    """Row i belongs to video i, or to topic i."""

    sketches: Vectors
    """Shape (t, d), unit rows: the middle of each topic."""
    clips: npt.NDArray[np.int32]
    """Shape (n,): equal for videos that show the same clip."""
    appeal: npt.NDArray[np.float32]
    """Shape (n,), 0 to 1: popularity and freshness, which break ties."""


@lru_cache(maxsize=2)
def map_of(shelf: VideoShelf) -> ShelfMap:
    """The map of a shelf, which never changes; a second one is kept while shelves change."""
    sketches = np.zeros((len(shelf.topic_names), shelf.vectors.shape[1]), np.float32)
    for topic in range(len(sketches)):
        sketches[topic] = shelf.vectors[shelf.topics == topic].sum(axis=0)
    sketches /= np.maximum(np.linalg.norm(sketches, axis=1, keepdims=True), 1e-9)
    codes: dict[str, int] = {}
    clips = [codes.setdefault(v.clip_id or v.url or v.video_id, len(codes)) for v in shelf.videos]
    appeal = 0.7 * shelf.popularity + 0.3 * shelf.freshness
    return ShelfMap(sketches, np.array(clips, np.int32), appeal.astype(np.float32))
