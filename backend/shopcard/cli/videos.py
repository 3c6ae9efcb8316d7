"""Bringing videos of one's own into the feed, and taking them out again."""

from __future__ import annotations

from pathlib import Path

import click

from shopcard.bootstrap.video_imports import edit_videos, open_video_file
from shopcard.cli.build import the_only_build
from shopcard.cli.file_import import file_options, progress_bar, read_file
from shopcard.config import load_settings
from shopcard.data_folder import DataFolder
from shopcard.services.video_import import merged, read_videos


@click.command("import-videos")
@file_options
@click.option("--replace", is_flag=True, help="Make the feed only the videos in FILE.")
def import_videos(
    file: Path, mapping: str | None, replace: bool, encoding: str, report: Path | None
) -> None:
    """Add or update the videos in FILE (CSV or JSON Lines). Running servers follow by themselves.

    Rows that cannot be read are reported and the others imported. Nothing is stored before the
    whole file was read and encoded; what is encoded is kept, so that a run that was interrupted
    goes on from there.
    """
    settings = load_settings()
    videos = read_file(
        settings, file, open_video_file(file, mapping, encoding), read_videos, "video", report
    )
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
