"""`python -m shopcard build-media`: makes the clips of the feed that are not there yet."""

from __future__ import annotations

import logging
import os

import click
from tqdm import tqdm

from shopcard.bootstrap.clips import make_clips
from shopcard.cli.build import the_only_build
from shopcard.config import load_settings
from shopcard.data_folder import DataFolder


@click.command("build-media")
@click.option("--quiet", is_flag=True, help="No progress bar; failures are still told.")
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    help="Clips made at the same time. Unset: one per core, with --quiet half as many.",
)
def build_media(quiet: bool, workers: int | None) -> None:
    """Make the clips, posters and captions that the feed's videos lack.

    Safe to interrupt: the next run goes on from there. `python app.py` runs it by itself.
    """
    settings = load_settings()
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    cores = os.cpu_count() or 1
    with (
        the_only_build(DataFolder(settings.data_dir).clips_lock),
        tqdm(desc="Clips", unit="clip", disable=quiet) as bar,
    ):

        def report(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        make_clips(settings, report, workers or max(1, cores // 2 if quiet else cores))
