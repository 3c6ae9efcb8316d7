"""`python -m shopcard build`: makes what the shop needs, and only what is missing of it."""

from __future__ import annotations

import fcntl
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from tqdm import tqdm

from shopcard.bootstrap.build import Step, build_steps
from shopcard.config import load_settings
from shopcard.data_folder import DataFolder
from shopcard.domain.errors import ShopError
from shopcard.services.build_progress import ProgressFile


@click.command("build")
@click.option("--quiet", is_flag=True, help="No progress bars; failures are still told.")
def build(quiet: bool) -> None:
    """Fill an empty shop with the demo, export the encoder, encode the catalogue, index it.

    Whatever is there already is kept. Safe to interrupt: the next run goes on from there.
    """
    settings = load_settings()
    logging.basicConfig(level=settings.log_level, format="%(message)s")
    data = DataFolder(settings.data_dir)
    with the_only_build(data.build_lock):
        progress = ProgressFile(data.build_progress)
        try:
            with build_steps(settings) as steps:
                for step in steps:
                    run_step(step, progress, quiet)
        except KeyboardInterrupt:
            progress.fail("The build was interrupted. Run it again to go on.")
            raise
        except Exception as error:
            progress.fail(error.message if isinstance(error, ShopError) else repr(error))
            raise
        progress.finish()


def run_step(step: Step, progress: ProgressFile, quiet: bool) -> None:
    """A step that counts nothing is one thing to do."""
    with tqdm(desc=f"{step.name:<14}", total=1, disable=quiet) as bar:
        counted = False

        def report(done: int, total: int) -> None:
            nonlocal counted
            counted = True
            progress.report(step.name, done, total)
            bar.total = total
            bar.update(done - bar.n)

        progress.report(step.name, 0, 1)
        step.run(report)
        if not counted:
            report(1, 1)


@contextmanager
def the_only_build(lock: Path) -> Iterator[None]:
    """Waits for a build that runs already; what that one made is then found done."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            click.echo("Another build is running; waiting for it.", err=True)
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
