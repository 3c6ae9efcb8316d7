"""What commands that import files have in common: options, a bar, the report of what was wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click
from tqdm import tqdm

from shopcard.bootstrap.imports import CatalogueFile, write_report
from shopcard.config import Settings
from shopcard.domain.clock import utc_now
from shopcard.domain.column_mapping import ColumnMapping, Row
from shopcard.domain.errors import Invalid
from shopcard.domain.row_reading import Note
from shopcard.services.file_reading import FileReading
from shopcard.services.indexing import Report

T = TypeVar("T")
Command = TypeVar("Command", bound=Callable[..., Any])


def file_options(command: Command) -> Command:
    """FILE, and how it is to be read."""
    for option in (
        click.option("--report", type=click.Path(path_type=Path), help="Where to write what was "
                     "wrong with which line (.csv or .jsonl)."),
        click.option("--encoding", default="utf-8-sig",
                     help="Encoding of FILE, if it is not UTF-8."),
        click.option("--mapping", help="Which column is what: a ready mapping or a .toml file. "
                     "Without it, the columns' own names tell."),
        click.argument("file", type=click.Path(path_type=Path)),
    ):  # fmt: skip
        command = option(command)
    return command


def read_file(
    settings: Settings,
    path: Path,
    opened: tuple[CatalogueFile, ColumnMapping],
    read: Callable[[Iterable[Row], ColumnMapping], FileReading[T]],
    noun: str,
    report: Path | None,
) -> tuple[T, ...]:
    """What the file holds, what was wrong with its rows being reported. Raises Invalid where no
    row can be taken."""
    file, mapping = opened
    click.echo(f"Columns are read by the mapping {mapping.name}.")
    reading = read(tqdm(file.rows, "Reading", disable=None, delay=0.5), mapping)
    notes = sorted((*file.broken, *reading.notes), key=lambda note: note.line)
    refused = sum(note.level == "refused" for note in notes)
    rows = len(file.rows) + len(file.broken)
    repeated = rows - refused - len(reading.found)
    click.echo(
        f"{rows:,} rows: {len(reading.found):,} {noun}s, {repeated:,} rows that repeat one, "
        f"{refused:,} refused; {len(notes) - refused:,} warnings."
    )
    where = _report_notes(settings, notes, report)
    if not reading.found:
        raise Invalid(f"{path} has no row that makes a {noun}{where}; nothing was changed.")
    return reading.found


def _report_notes(settings: Settings, notes: Sequence[Note], path: Path | None) -> str:
    """Writes the report when there is something to say or it was asked for; says where."""
    if not notes and path is None:
        return ""
    at = path or settings.data_dir / "reports" / f"import-{utc_now():%Y%m%dT%H%M%S_%f}Z.csv"
    try:
        write_report(at, notes)
    except OSError as error:
        raise Invalid(f"The report {at} cannot be written: {error.strerror}.") from error
    click.echo(f"Line and reason of each: {at}")
    return f" (see {at})"


@contextmanager
def progress_bar(label: str) -> Iterator[Report]:
    """A progress bar that shows once there is something to wait for."""
    with tqdm(desc=label, total=1, disable=None, delay=0.5) as bar:

        def report(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield report
