"""The feed's videos in JSON files, written by the build and by imports and read by the server."""

from __future__ import annotations

import json
import time
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from shopcard.adapters.description_file import DescriptionFile
from shopcard.adapters.english_words import joined_words
from shopcard.adapters.sealed_folder import replace_file
from shopcard.domain.errors import NotBuilt, Unavailable
from shopcard.domain.video import Video, video_from_record, video_to_record
from shopcard.domain.video_description import described
from shopcard.domain.video_text import tag_words

ADD, REPLACE = "add", "replace"
"""What imported videos do to those of the demo."""

SETTLED_SECONDS = 60.0
"""A line of a description is written every few seconds, for hours; to follow each would encode and
sort all videos again each time."""


def save_videos(path: Path, videos: Sequence[Video], source: str) -> None:
    """Replaces the file in one step. `source` names what the videos were made from."""
    content = {"source": source, "videos": [video_to_record(each) for each in videos]}
    replace_file(path, json.dumps(content).encode())


def load_videos(path: Path) -> list[Video]:
    """Raises NotBuilt for a file that is missing or was not written by `save_videos`."""
    return _read(path)[1]


def is_made_from(path: Path, source: str) -> bool:
    """Whether the file is there, whole, and was made from `source`."""
    try:
        return _read(path)[0] == source
    except NotBuilt:
        return False


@dataclass(frozen=True, slots=True)
class VideoFiles:
    """VideoSource: the demo's videos, and beside them, or in their place, imported ones."""

    demo: Path
    imported: Path
    descriptions: Path | None = None
    """What their frames show, if that was ever described."""

    def state(self) -> Hashable:
        """Changes with each file that is replaced, and with the descriptions when they begin to
        grow and SETTLED_SECONDS after they stopped."""
        return _stamp(self.demo), _stamp(self.imported), _settled(self.descriptions)

    def load(self) -> list[Video]:
        """All videos: the imported ones last, in place of demo ones of the same id. Raises
        NotBuilt, and Unavailable for imported ones that are damaged."""
        return self.as_encoded(self._load())

    def as_encoded(self, videos: Sequence[Video]) -> list[Video]:
        """The videos with all that is encoded of them: their hashtags as words, and what their
        frames show."""
        spoken = with_spoken_tags(videos)
        if self.descriptions is None:
            return spoken
        return described(spoken, DescriptionFile(self.descriptions).all())

    def _load(self) -> list[Video]:
        if not self.imported.exists():
            return load_videos(self.demo)
        mode, imported = self._read_imported()
        own = {each.video_id for each in imported}
        demo = [] if mode == REPLACE else load_videos(self.demo)
        return [*(each for each in demo if each.video_id not in own), *imported]

    @property
    def replaces_demo(self) -> bool:
        """Whether the imported videos stand in place of the demo's."""
        return is_made_from(self.imported, REPLACE)

    def load_imported(self) -> list[Video]:
        """Raises Unavailable for a damaged file."""
        return with_spoken_tags(self._read_imported()[1]) if self.imported.exists() else []

    def _read_imported(self) -> tuple[str, list[Video]]:
        try:
            return _read(self.imported)
        except NotBuilt as error:
            raise Unavailable(
                f"{self.imported} is damaged. Run remove-imported-videos, then import-videos again."
            ) from error

    def save_imported(self, videos: Sequence[Video], *, replace: bool) -> None:
        """In one step, and for the next look of running servers."""
        save_videos(self.imported, videos, REPLACE if replace else ADD)

    def remove_imported(self) -> None:
        """From then on the demo's videos are shown alone."""
        self.imported.unlink(missing_ok=True)


def with_spoken_tags(videos: Sequence[Video]) -> list[Video]:
    """The videos with their hashtags as words, as far as English words make them up."""
    split = joined_words().split
    return [
        replace(each, spoken_tags=tuple(split(tag_words(tag)) for tag in each.hashtags))
        for each in videos
    ]


def _settled(path: Path | None) -> Hashable:
    if path is None or not path.exists():
        return None
    is_growing = abs(time.time() - path.stat().st_mtime) < SETTLED_SECONDS
    return "growing" if is_growing else _stamp(path)


def _stamp(path: Path) -> Hashable:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _read(path: Path) -> tuple[str, list[Video]]:
    try:
        content = json.loads(path.read_text("utf-8"))
        return str(content["source"]), [video_from_record(each) for each in content["videos"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NotBuilt(f"{path} cannot be read; it is built anew.") from error
