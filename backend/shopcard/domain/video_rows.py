"""From the rows of somebody's file of videos to videos."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from shopcard.domain import cell_values
from shopcard.domain.cell_values import BadValue
from shopcard.domain.clip import HEIGHT, WIDTH
from shopcard.domain.column_mapping import ColumnMapping, Row, Rule
from shopcard.domain.row_reading import MAX_TEXT, Note, RowReading
from shopcard.domain.video import Creator, Video, VideoStats
from shopcard.domain.video_text import tags_in

REQUIRED = ("video_id", "creator")
FIELDS = (
    *REQUIRED, "creator_name", "caption", "hashtags", "music", "duration_seconds", "published_at",
    "views", "likes", "comments", "shares", "saves", "topic", "description", "url", "poster",
)  # fmt: skip
"""What a mapping can fill."""

MAX_HASHTAGS = 50
LIMITS = {"caption": 2200, "description": 2000}

MAX_SECONDS = 36_000.0
USUAL_SECONDS = 15.0
"""Of a video whose length is not known."""

_LAST_SECOND = 4_102_444_800
"""The year 2100: no Unix time in seconds, if it lies behind."""


def read_video(row: Row, mapping: ColumnMapping) -> tuple[Video | None, list[Note]]:
    """The video, None when the row is refused, and what is to be said about the row.

    A row without id or creator is refused; any other field that cannot be read is left out with
    a warning.
    """
    reading = _VideoReading(row, mapping, LIMITS)
    return reading.result(reading.video)


class _VideoReading(RowReading):
    """One row on its way to a video."""

    def video(self) -> Video:
        video_id = self.item_id = self.required("video_id", cell_values.read_id)
        creator = self.required("creator", cell_values.read_id)
        caption = self._text("caption")
        return Video(
            video_id=video_id,
            caption=caption,
            hashtags=self._hashtags() or tags_in(caption),
            creator=Creator(
                creator_id=creator,
                name=self._text("creator_name") or creator,
                followers=0,
                likes=0,
            ),
            music=self._text("music"),
            duration_seconds=self.optional("duration_seconds", _read_seconds) or USUAL_SECONDS,
            width=WIDTH,
            height=HEIGHT,
            stats=VideoStats(
                **{
                    name: self.optional(name, cell_values.read_count) or 0
                    for name in ("views", "likes", "comments", "shares", "saves")
                }
            ),
            product_ids=(),
            url=self.optional("url", cell_values.read_url),
            poster=self.optional("poster", cell_values.read_url),
            topic=self._text("topic"),
            published_at=self.optional("published_at", _read_moment),
            description=self._text("description"),
        )

    def _text(self, name: str) -> str:
        return self.optional(name, self.bounded(name)) or ""

    def _hashtags(self) -> tuple[str, ...]:
        rule = self.mapping.fields.get("hashtags")
        try:
            tags = [each.strip("#")[:MAX_TEXT] for each in self.texts(rule)]
        except BadValue as problem:
            self.warn("hashtags", f"hashtags left out: {problem}")
            return ()
        if len(tags) > MAX_HASHTAGS:
            self.warn("hashtags", f"only the first {MAX_HASHTAGS} taken")
        return tuple(dict.fromkeys(each for each in tags if each))[:MAX_HASHTAGS]


def own_mapping(columns: Sequence[str]) -> ColumnMapping:
    """The mapping for a file whose columns are named like our own fields."""
    fields = {
        name: Rule(columns=(name,), split=" " if name == "hashtags" else None)
        for name in FIELDS
        if name in columns
    }
    return ColumnMapping(name="own columns", fields=fields)


def _read_seconds(text: str) -> float:
    """A length in seconds, `12` or `12.5`."""
    try:
        seconds = float(text)
    except ValueError:
        raise BadValue(f"{text[:40]!r} is not a number of seconds") from None
    if not 0 < seconds <= MAX_SECONDS:
        raise BadValue(f"{text[:40]!r} is no length of a video in seconds")
    return seconds


def _read_moment(text: str) -> datetime:
    """ISO 8601 (UTC without an offset), or seconds since 1970."""
    try:
        if text.isascii() and text.isdigit():
            if not 0 < int(text) < _LAST_SECOND:
                raise ValueError("out of range")
            return datetime.fromtimestamp(int(text), UTC)
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadValue(f"{text[:40]!r} is no time like 2024-03-31 or 1711900800") from None
