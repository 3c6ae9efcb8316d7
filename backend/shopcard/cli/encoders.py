"""The encoders that were trained here: which there are, and which serves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click

from shopcard.bootstrap.build import Step
from shopcard.bootstrap.encoders import Encoders
from shopcard.cli.build import run_step, the_only_build
from shopcard.config import load_settings
from shopcard.data_folder import DataFolder
from shopcard.domain.encoder_version import EncoderVersion
from shopcard.services.build_progress import ProgressFile

quiet_option = click.option(
    "--quiet", is_flag=True, help="No progress bars; failures are still told."
)


@click.command("encoders")
def encoders() -> None:
    """List the encoders that train-encoder made, with their figures, and say which serves."""
    held = Encoders(load_settings())
    for version in held.all():
        click.echo(told(version, held))
    if held.serving is None:
        click.echo("The model of the settings serves, as it is.")


@click.command("promote-encoder")
@click.argument("version")
@quiet_option
def promote_encoder(version: str, quiet: bool) -> None:
    """Let a trained encoder serve, if it beat the present one on what was held back.

    The catalogue is encoded beside the index that serves; then one file says which is used, and a
    running server goes over to it without a pause.
    """
    with _changing(quiet) as (held, run):
        held.promote(version, run)
    click.echo(f"{version} serves now. Back again: python -m shopcard rollback-encoder")


@click.command("rollback-encoder")
@quiet_option
def rollback_encoder(quiet: bool) -> None:
    """Let the encoder serve again that served before the last promotion."""
    with _changing(quiet) as (held, run):
        before = held.roll_back(run)
    click.echo(f"{before or 'The model of the settings, as it is,'} serves again.")


def told(version: EncoderVersion, held: Encoders) -> str:
    """A version and its figures, and whether it serves or might."""
    if version.name == held.serving:
        state = "serves"
    else:
        state = held.reason_against(version.name) or "may be promoted"
    lines = [f"{version.name} ({version.form}): {state}"]
    lines += [
        f"  {each.source}: nDCG@10 {each.before:.4f} -> {each.after:.4f} "
        f"[{each.low:+.4f}, {each.high:+.4f}], {each.queries} held-back queries"
        for each in version.figures
    ]
    return "\n".join(lines)


@contextmanager
def _changing(quiet: bool) -> Iterator[tuple[Encoders, Callable[[Sequence[Step]], None]]]:
    """The encoders, and how to run build steps for them; no build runs meanwhile."""
    settings = load_settings()
    data = DataFolder(settings.data_dir)

    def run(steps: Sequence[Step]) -> None:
        progress = ProgressFile(data.build_progress)
        for step in steps:
            run_step(step, progress, quiet)
        progress.finish()

    with the_only_build(data.build_lock):
        yield Encoders(settings), run
