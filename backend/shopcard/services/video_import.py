"""Filling the feed from rows: all are read and checked before anything changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from shopcard.domain.column_mapping import ColumnMapping, Row
from shopcard.domain.video import Video
from shopcard.domain.video_rows import read_video
from shopcard.services.file_reading import FileReading, read_rows


def read_videos(rows: Iterable[Row], mapping: ColumnMapping) -> FileReading[Video]:
    """Every good row as a video."""
    return read_rows(rows, lambda row: read_video(row, mapping), "video_id")


def merged(stored: Sequence[Video], incoming: Sequence[Video]) -> list[Video]:
    """The stored videos with the incoming ones: in place of those of the same id, else behind."""
    new = {each.video_id: each for each in incoming}
    kept = [new.pop(each.video_id, each) for each in stored]
    return [*kept, *new.values()]
