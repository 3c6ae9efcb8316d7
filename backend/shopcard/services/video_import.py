"""Videos from the rows of somebody's file: all are read and checked before anything changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shopcard.domain.column_mapping import ColumnMapping, Row
from shopcard.domain.product_rows import Note
from shopcard.domain.video import Video
from shopcard.domain.video_rows import VideoRowReader


@dataclass(frozen=True, slots=True)
class VideoReading:
    """The videos of a file, each id once, in its order, and what was wrong with its rows."""

    videos: tuple[Video, ...]
    notes: tuple[Note, ...]


def read_videos(rows: Iterable[Row], mapping: ColumnMapping) -> VideoReading:
    """Every good row as a video. A row that repeats an id and says something else is refused."""
    reader = VideoRowReader(mapping)
    videos: dict[str, Video] = {}
    lines: dict[str, int] = {}
    notes: list[Note] = []
    for row in rows:
        video, found = reader.read(row)
        notes += found
        if video is None:
            continue
        key = video.video_id
        if key not in videos:
            videos[key], lines[key] = video, row.line
        elif video != videos[key]:
            reason = f"line {lines[key]} has the same video_id and says something else"
            notes.append(Note(row.line, "refused", reason, "video_id"))
    return VideoReading(tuple(videos.values()), tuple(notes))


def merged(stored: Sequence[Video], incoming: Sequence[Video]) -> list[Video]:
    """The stored videos with the incoming ones: in place of those of the same id, else behind."""
    new = {each.video_id: each for each in incoming}
    kept = [new.pop(each.video_id, each) for each in stored]
    return [*kept, *new.values()]
