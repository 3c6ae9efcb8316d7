"""Catalogue files on disk: CSV and JSON Lines in, reports out."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Any

from shopcard.domain.column_mapping import Cell, Row
from shopcard.domain.errors import Invalid, NotFound
from shopcard.domain.row_reading import Note

JSON_LINES = (".jsonl", ".ndjson")
MAX_DEPTH = 20


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """A file as rows: those that could be read, and what was wrong with the others."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    broken: tuple[Note, ...]


def read_catalogue(path: Path, encoding: str = "utf-8-sig") -> CatalogueFile:
    """All rows of a CSV (comma, semicolon or tab) or, by its suffix, a JSON Lines file.

    Raises NotFound without a file, Invalid for one that is empty or not text in this encoding.
    """
    try:
        text = path.read_bytes().decode(encoding)
    except OSError as error:
        raise NotFound(f"{path} cannot be read: {error.strerror}.") from error
    except LookupError as error:
        raise Invalid(f"{encoding!r} is not the name of an encoding.") from error
    except UnicodeError as error:
        raise Invalid(
            f"{path} is not {encoding.removesuffix('-sig')} text; save it as UTF-8 or name its "
            "encoding, e.g. --encoding cp1252."
        ) from error
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text)
    if not any(line.strip() for line in lines):
        raise Invalid(f"{path} is empty.")
    if path.suffix.lower() in JSON_LINES:
        return _read_json_lines(lines)
    return _read_csv(path, lines)


def _read_csv(path: Path, lines: Sequence[str]) -> CatalogueFile:
    start = next(number for number, line in enumerate(lines) if line.strip())
    delimiter = max(",;\t", key=lines[start].count)
    records = list(_records(lines, start, delimiter))
    header_line, first = records[0]
    if isinstance(first, str):
        raise Invalid(f"{path}, line {header_line}: the header {first}.")
    header = [name.strip() for name in first]
    if twice := {name for name in header if name and header.count(name) > 1}:
        raise Invalid(f"{path}: the header has the column {min(twice)!r} twice.")
    rows, broken = [], []
    for line, record in records[1:]:
        if isinstance(record, str):
            broken.append(Note(line, "refused", record))
        elif len(record) != len(header):
            wrong = f"has {len(record)} cells, the header has {len(header)}"
            broken.append(Note(line, "refused", wrong))
        else:
            rows.append(Row(line, dict(zip(header, record, strict=True))))
    return CatalogueFile(tuple(name for name in header if name), tuple(rows), tuple(broken))


def _records(
    lines: Sequence[str], start: int, delimiter: str
) -> Iterator[tuple[int, list[str] | str]]:
    """(line, cells), or (line, what is wrong), per record.

    A quote that is never closed swallows the lines after it: what then does not fit is given up
    after its first line, so that a broken row costs no other.
    """
    width: int | None = None
    position = start
    while position < len(lines):
        reader = csv.reader(_from(lines, position), delimiter=delimiter, strict=True)
        line = position + 1
        try:
            record: list[str] | str = next(reader)
            taken = reader.line_num
        except csv.Error as error:
            record, taken = f"cannot be read: {error}", 1
        if isinstance(record, list) and width not in (None, len(record)):
            taken = 1
        position += taken
        if record:
            width = width or len(record)
            yield line, record


def _from(lines: Sequence[str], position: int) -> Iterator[str]:
    return (lines[i] for i in range(position, len(lines)))


def _read_json_lines(lines: Sequence[str]) -> CatalogueFile:
    columns: dict[str, None] = {}
    rows, broken = [], []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            # Numbers stay as they are written, so that a price is never a binary fraction.
            record = json.loads(line, parse_float=str, parse_int=str)
            if not isinstance(record, dict):
                raise ValueError("is not a JSON object")
            cells = dict(_flatten(record))
        except (ValueError, RecursionError) as error:
            broken.append(Note(number, "refused", f"cannot be read: {error}"))
            continue
        columns |= dict.fromkeys(cells)
        rows.append(Row(number, cells))
    return CatalogueFile(tuple(columns), tuple(rows), tuple(broken))


def _flatten(
    record: dict[str, Any], prefix: str = "", depth: int = 0
) -> Iterator[tuple[str, Cell]]:
    """Nested objects as columns with dots: `price.amount`."""
    if depth > MAX_DEPTH:
        raise ValueError(f"is nested deeper than {MAX_DEPTH}")
    for key, value in record.items():
        if isinstance(value, dict):
            yield from _flatten(value, f"{prefix}{key}.", depth + 1)
        elif isinstance(value, list):
            yield prefix + key, [_text(item) for item in value if not isinstance(item, list | dict)]
        else:
            yield prefix + key, _text(value)


def _text(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def write_report(path: Path, notes: Sequence[Note]) -> None:
    """One line per note: CSV, or JSON Lines by the suffix of the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    names = [each.name for each in fields(Note)]
    with path.open("w", encoding="utf-8", newline="") as file:
        if path.suffix.lower() in JSON_LINES:
            for note in notes:
                record = dict(zip(names, astuple(note), strict=True))
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
        else:
            writer = csv.writer(file)
            writer.writerow(names)
            writer.writerows(astuple(note) for note in notes)
