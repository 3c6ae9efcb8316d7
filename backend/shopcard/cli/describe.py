"""`python -m shopcard describe-videos`: has the frames of videos described in words."""

from __future__ import annotations

import logging

import click
from tqdm import tqdm

from shopcard.bootstrap.describing import describe_videos as describe
from shopcard.cli.build import the_only_build
from shopcard.config import load_settings
from shopcard.data_folder import DataFolder


@click.command("describe-videos")
def describe_videos() -> None:
    """Describe what the clips show, by the vision model of SHOPCARD_VISION_URL.

    Up to six frames of each go to the endpoint. Safe to interrupt: what is described is kept, and
    the next run goes on from there. Running servers follow by themselves.
    """
    settings = load_settings()
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    with (
        the_only_build(DataFolder(settings.data_dir).descriptions_lock),
        tqdm(desc="Describing", unit="video", disable=None) as bar,
    ):

        def report(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        count = describe(settings, report)
    click.echo(f"{count:,} videos described.")
