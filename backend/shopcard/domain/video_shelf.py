"""All videos of the feed in one state, as the algorithm reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from shopcard.domain.events import Vector, Vectors
from shopcard.domain.video import Video


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class VideoShelf:
    """Row i of everything belongs to `videos[i]`; rows ascend by video_id. Never changed: what
    comes later is another shelf."""

    videos: tuple[Video, ...]
    vectors: Vectors
    """Shape (n, d), unit rows: of each video's summary."""
    fingerprint: str
    """Of the encoder that made the vectors."""
    topics: npt.NDArray[np.int32]
    """Shape (n,): the topic of each video, learned from the vectors, an index of `topic_names`."""
    topic_names: tuple[str, ...]
    """What people would call each topic."""
    popularity: npt.NDArray[np.float32]
    """Shape (n,), 0 to 1, higher is more popular."""
    freshness: npt.NDArray[np.float32]
    """Shape (n,), 0 to 1, higher is newer."""
    rows: Mapping[str, int]
    """Row by video_id."""

    def __len__(self) -> int:
        return len(self.videos)

    def vector(self, video_id: str) -> Vector | None:
        """Shape (d,); None for a video that is not there."""
        row = self.rows.get(video_id)
        return None if row is None else self.vectors[row]
