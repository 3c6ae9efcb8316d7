"""What the frames of videos show, one line of JSON for each; a line that was cut off is none."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path

from shopcard.domain.video_description import VideoDescription


class DescriptionFile:
    """Descriptions by video_id; of one video the latest counts."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def all(self) -> dict[str, VideoDescription]:
        """Empty when nothing was described yet."""
        try:
            lines = self.path.read_bytes().splitlines()
        except FileNotFoundError:
            return {}
        found: dict[str, VideoDescription] = {}
        for line in lines:
            try:
                description = VideoDescription(**json.loads(line))
            except (ValueError, TypeError):
                continue
            found[description.video_id] = description
        return found

    def add(self, description: VideoDescription) -> None:
        """Kept for good when this returns."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        line = json.dumps(asdict(description)).encode()
        with self.path.open("ab") as file:
            file.write(b"\n" + line + b"\n")  # the line before may have been cut off
            file.flush()
            os.fsync(file.fileno())
