"""From the rows of somebody's file of videos to videos."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TypeVar

from shopcard.domain import cell_values
from shopcard.domain.cell_values import BadValue
from shopcard.domain.clip import HEIGHT, WIDTH
from shopcard.domain.column_mapping import ColumnMapping, Row, Rule
from shopcard.domain.product_rows import Note
from shopcard.domain.video import Creator, Video, VideoStats
from shopcard.domain.video_text import tags_in

T = TypeVar("T")

REQUIRED = ("video_id", "creator")
FIELDS = (
    *REQUIRED, "creator_name", "caption", "hashtags", "music", "duration_seconds", "published_at",
    "views", "likes", "comments", "shares", "saves", "topic", "description", "url", "poster",
)  # fmt: skip
"""What a mapping can fill."""

MAX_HASHTAGS = 50
MAX_CHARACTERS = {"caption": 2200, "description": 2000}
MAX_TEXT = 200
"""Characters of any text that MAX_CHARACTERS does not name; a longer one is cut."""

MAX_SECONDS = 36_000.0
USUAL_SECONDS = 15.0
"""Of a video whose length is not known."""

_LAST_SECOND = 4_102_444_800
"""The year 2100: no Unix time in seconds, if it lies behind."""


class VideoRowReader:
    """Reads rows by one mapping. A row without id or creator is refused; any other field that
    cannot be read is left out with a warning."""

    def __init__(self, mapping: ColumnMapping) -> None:
        self._mapping = mapping

    def read(self, row: Row) -> tuple[Video | None, list[Note]]:
        """The video, None when the row is refused, and what is to be said about the row."""
        reading = _Reading(row, self._mapping)
        try:
            return reading.video(), reading.notes
        except _Refused as refused:
            return None, [*reading.notes, Note(row.line, "refused", str(refused), refused.field)]


class _Refused(Exception):
    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field


class _Reading:
    """One row on its way to a video."""

    def __init__(self, row: Row, mapping: ColumnMapping) -> None:
        self.notes: list[Note] = []
        self._row = row
        self._mapping = mapping

    def video(self) -> Video:
        creator = self._required("creator")
        caption = self._text("caption")
        return Video(
            video_id=self._required("video_id"),
            caption=caption,
            hashtags=self._hashtags() or tags_in(caption),
            creator=Creator(
                creator_id=creator,
                name=self._text("creator_name") or creator,
                followers=0,
                likes=0,
            ),
            music=self._text("music"),
            duration_seconds=self._value("duration_seconds", _read_seconds) or USUAL_SECONDS,
            width=WIDTH,
            height=HEIGHT,
            stats=VideoStats(
                **{
                    name: self._value(name, cell_values.read_count) or 0
                    for name in ("views", "likes", "comments", "shares", "saves")
                }
            ),
            product_ids=(),
            url=self._value("url", cell_values.read_url),
            poster=self._value("poster", cell_values.read_url),
            topic=self._text("topic"),
            published_at=self._value("published_at", _read_moment),
            description=self._text("description"),
        )

    def _found(self, name: str) -> list[str]:
        rule = self._mapping.fields.get(name)
        return rule.texts(self._row.cells, self._mapping.missing) if rule else []

    def _required(self, name: str) -> str:
        try:
            found = [cell_values.read_id(text) for text in self._found(name)]
        except BadValue as problem:
            raise _Refused(name, f"{name}: {problem}") from problem
        if not found:
            raise _Refused(name, f"{name} is empty")
        return found[0]

    def _value(self, name: str, read: Callable[[str], T]) -> T | None:
        try:
            found = self._found(name)
            return read(found[0]) if found else None
        except BadValue as problem:
            self._warn(name, f"{name} left out: {problem}")
            return None

    def _text(self, name: str) -> str:
        limit = MAX_CHARACTERS.get(name, MAX_TEXT)
        text = self._value(name, str) or ""
        if len(text) > limit:
            self._warn(name, f"{name} cut to {limit} characters")
        return text[:limit].rstrip()

    def _hashtags(self) -> tuple[str, ...]:
        try:
            tags = [each.strip("#")[:MAX_TEXT] for each in self._found("hashtags")]
        except BadValue as problem:
            self._warn("hashtags", f"hashtags left out: {problem}")
            return ()
        if len(tags) > MAX_HASHTAGS:
            self._warn("hashtags", f"only the first {MAX_HASHTAGS} taken")
        return tuple(dict.fromkeys(each for each in tags if each))[:MAX_HASHTAGS]

    def _warn(self, name: str, reason: str) -> None:
        self.notes.append(Note(self._row.line, "warning", reason, name))


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
