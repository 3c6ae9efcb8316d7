"""Reading somebody's file row by row: all of it is read and checked before anything changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from shopcard.domain.column_mapping import Row
from shopcard.domain.row_reading import Note

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FileReading(Generic[T]):
    """What a file holds, each id once, in its order, and what was wrong with its rows."""

    found: tuple[T, ...]
    notes: tuple[Note, ...]


def read_rows(
    rows: Iterable[Row],
    read: Callable[[Row], tuple[T | None, list[Note]]],
    id_field: str,
    merge: Callable[[T, T], T] | None = None,
) -> FileReading[T]:
    """Every good row as what `read` makes of it. A row that repeats the id of another one is
    merged with it; without `merge` it is refused where it says something else.
    """
    items: dict[str, T] = {}
    lines: dict[str, int] = {}
    notes: list[Note] = []
    for row in rows:
        item, found = read(row)
        notes += found
        if item is None:
            continue
        key = getattr(item, id_field)
        first = items.get(key)
        if first is None:
            items[key], lines[key] = item, row.line
        elif merge:
            items[key] = merge(first, item)
        elif item != first:
            reason = f"line {lines[key]} has the same {id_field} and says something else"
            notes.append(Note(row.line, "refused", reason, id_field, key))
    return FileReading(tuple(items.values()), tuple(notes))
