"""Which clips of the feed's videos are there by now."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from shopcard.domain.clip import clips_of
from shopcard.domain.errors import NotFound
from shopcard.domain.ports import ClipFiles
from shopcard.domain.video import Video
from shopcard.domain.video_shelf import VideoShelf
from shopcard.services.catalogue import Catalogue

LOOK_SECONDS = 2.0
"""How often a server looks what was made."""


@dataclass(frozen=True, slots=True)
class FinishedClip:
    """A clip by the name of its files (without their endings)."""

    name: str
    seconds: float


class Clips:
    """Knows from one look at the folder which videos have their clip; requests do not look.

    A clip whose products changed is another one: until that is made, its videos show stills.
    Without `files` there are no clips.
    """

    def __init__(
        self, videos: Sequence[Video], catalogue: Catalogue, files: ClipFiles | None
    ) -> None:
        self.videos = videos
        self._product_ids = _linked(videos)
        self._catalogue = catalogue
        self._files = files
        self._wanted: dict[str, FinishedClip] = {}
        self._is_stale = True
        self._finished: frozenset[str] = frozenset()
        self._unready: tuple[tuple[VideoShelf, frozenset[str]], npt.NDArray[np.bool_]] | None = None

    def catch_up(self) -> None:
        """Looks. Call it every LOOK_SECONDS."""
        if self._files is None:
            return
        if self._is_stale:
            self._is_stale = False
            try:
                self._wanted = self._name_all(self._files)
            except BaseException:
                self._is_stale = True
                raise
        self._finished = self._files.finished()

    def show(self, videos: Sequence[Video]) -> None:
        """From now on these are the videos; their clips are named at the next look."""
        self.videos = videos
        self._product_ids = _linked(videos)
        self._is_stale = True

    def forget(self, product_ids: Collection[str]) -> None:
        """These products changed: what shows them is named anew at the next look."""
        self._is_stale = self._is_stale or not set(self._product_ids).isdisjoint(product_ids)

    def of(self, video: Video) -> FinishedClip | None:
        """The video's clip, if it is made."""
        clip = self._wanted.get(video.clip_id) if video.clip_id is not None else None
        return clip if clip is not None and clip.name in self._finished else None

    def unready(self, shelf: VideoShelf) -> npt.NDArray[np.bool_] | None:
        """Shape (videos,): those whose clip is still to be made. None when all are made."""
        missing = self.missing
        if not missing:
            return None
        known, state = self._unready, (shelf, missing)
        if known is not None and known[0][0] is shelf and known[0][1] == missing:
            return known[1]
        wanted = {clip_id for clip_id, clip in self._wanted.items() if clip.name in missing}
        unready = np.array([each.clip_id in wanted for each in shelf.videos], np.bool_)
        self._unready = (state, unready)
        return unready

    @property
    def missing(self) -> frozenset[str]:
        """The names of the clips that are still to be made."""
        return frozenset(each.name for each in self._wanted.values()) - self._finished

    @property
    def made(self) -> int:
        """How many are there."""
        return self.total - len(self.missing)

    @property
    def total(self) -> int:
        """How many there are to be."""
        return len(self._wanted)

    def file(self, name: str) -> Path:
        """Raises NotFound for a name that no file has."""
        found = self._files.file(name) if self._files is not None else None
        if found is None:
            raise NotFound(
                "There is no such file. Clips get new names when their products change; ask the "
                "feed again.",
                code="unknown_media",
            )
        return found

    def _name_all(self, files: ClipFiles) -> dict[str, FinishedClip]:
        products = {each.product_id: each for each in self._catalogue.get_many(self._product_ids)}
        return {
            clip_id: FinishedClip(files.name(clip), files.seconds(clip))
            for clip_id, clip in clips_of(self.videos, products).items()
        }


def _linked(videos: Sequence[Video]) -> list[str]:
    return sorted({each for video in videos for each in video.product_ids})
