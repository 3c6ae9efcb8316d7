"""The feed's videos in one JSON file, written by the build and read by the server."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from shopcard.domain.errors import NotBuilt
from shopcard.domain.video import Video, video_from_record, video_to_record


def save_videos(path: Path, videos: Sequence[Video]) -> None:
    """Replaces the file in one step."""
    part = path.with_suffix(".part")
    part.write_text(json.dumps([video_to_record(each) for each in videos]), "utf-8")
    part.replace(path)


def load_videos(path: Path) -> list[Video]:
    """Raises NotBuilt for a file that is missing or was not written by `save_videos`."""
    try:
        return [video_from_record(each) for each in json.loads(path.read_text("utf-8"))]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NotBuilt(f"{path} cannot be read; it is built anew.") from error
