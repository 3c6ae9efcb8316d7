"""The feed's videos in one JSON file, written by the build and read by the server."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from shopcard.adapters.sealed_folder import replace_file
from shopcard.domain.errors import NotBuilt
from shopcard.domain.video import Video, video_from_record, video_to_record


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


def _read(path: Path) -> tuple[str, list[Video]]:
    try:
        content = json.loads(path.read_text("utf-8"))
        return str(content["source"]), [video_from_record(each) for each in content["videos"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NotBuilt(f"{path} cannot be read; it is built anew.") from error
