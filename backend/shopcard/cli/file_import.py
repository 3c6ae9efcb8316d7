"""What commands that import files have in common: a bar, and the report of what was wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click
from tqdm import tqdm

from shopcard.bootstrap.imports import write_report
from shopcard.config import Settings
from shopcard.domain.clock import utc_now
from shopcard.domain.errors import Invalid
from shopcard.domain.product_rows import Note
from shopcard.services.indexing import Report


def report_notes(settings: Settings, notes: Sequence[Note], path: Path | None) -> str:
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
