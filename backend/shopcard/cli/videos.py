"""Bringing videos of one's own into the feed, and taking them out again."""

from __future__ import annotations

from pathlib import Path

import click
from tqdm import tqdm

from shopcard.bootstrap.video_imports import edit_videos, open_video_file
from shopcard.cli.build import the_only_build
from shopcard.cli.file_import import progress_bar, report_notes
from shopcard.config import Settings, load_settings
from shopcard.data_folder import DataFolder
from shopcard.domain.errors import Invalid
from shopcard.domain.video import Video
from shopcard.services.video_import import merged, read_videos


@click.command("import-videos")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--mapping", help="Which column is what: a ready mapping or a .toml file. "
              "Without it, the columns' own names tell.")  # fmt: skip
@click.option("--replace", is_flag=True, help="Make the feed only the videos in FILE.")
@click.option("--encoding", default="utf-8-sig", help="Encoding of FILE, if it is not UTF-8.")
@click.option("--report", type=click.Path(path_type=Path), help="Where to write what was wrong "
              "with which line (.csv or .jsonl).")  # fmt: skip
def import_videos(
    file: Path, mapping: str | None, replace: bool, encoding: str, report: Path | None
) -> None:
    """Add or update the videos in FILE (CSV or JSON Lines). Running servers follow by themselves.

    Rows that cannot be read are reported and the others imported. Nothing is stored before the
    whole file was read and encoded; what is encoded is kept, so that a run that was interrupted
    goes on from there.
    """
    settings = load_settings()
    videos = _read(settings, file, mapping, encoding, report)
    with (
        the_only_build(DataFolder(settings.data_dir).build_lock),
        edit_videos(settings) as shelf,
    ):
        stored = [] if replace else shelf.files.load_imported()
        wanted = merged(stored, videos)
        with progress_bar("Encoding") as encoded:
            shelf.prepare(wanted, encoded)
        shelf.files.save_imported(wanted, replace=replace or shelf.files.replaces_demo)
    alone = " alone" if replace else ""
    click.echo(f"The feed shows {len(wanted):,} imported videos{alone}.")


@click.command("remove-imported-videos")
def remove_imported_videos() -> None:
    """Show the demo's videos alone again. Running servers follow by themselves."""
    settings = load_settings()
    with (
        the_only_build(DataFolder(settings.data_dir).build_lock),
        edit_videos(settings) as shelf,
    ):
        shelf.files.remove_imported()
    click.echo("The feed shows the demo's videos alone.")


def _read(
    settings: Settings, path: Path, mapping_name: str | None, encoding: str, report: Path | None
) -> tuple[Video, ...]:
    """The file's videos, what was wrong with its rows being reported."""
    file, mapping = open_video_file(path, mapping_name, encoding)
    click.echo(f"Columns are read by the mapping {mapping.name}.")
    reading = read_videos(tqdm(file.rows, "Reading", disable=None, delay=0.5), mapping)
    notes = sorted((*file.broken, *reading.notes), key=lambda note: note.line)
    refused = sum(note.level == "refused" for note in notes)
    click.echo(
        f"{len(file.rows) + len(file.broken):,} rows: {len(reading.videos):,} videos, "
        f"{refused:,} refused; {len(notes) - refused:,} warnings."
    )
    where = report_notes(settings, notes, report)
    if not reading.videos:
        raise Invalid(f"{path} has no row that makes a video{where}; nothing was changed.")
    return reading.videos
