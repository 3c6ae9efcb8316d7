"""Training an encoder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from shopcard.bootstrap.build import Built
from shopcard.bootstrap.encoder_workshop import EncoderWorkshop, open_workshop
from shopcard.bootstrap.encoders import Encoders
from shopcard.cli.encoder_questions import bar, judged, requested, shop_questions, subject
from shopcard.cli.encoders import told
from shopcard.cli.evaluate.options import READABLE, judged_option, requests_option
from shopcard.config import load_settings
from shopcard.domain.encoder_version import EncoderVersion, Figure
from shopcard.learning.adapter_training import ndcg_at_10, train
from shopcard.learning.adapter_validation import Subject, figure, held_back, table
from shopcard.learning.lessons import Source

PAIRS = 2000


@click.command("train-encoder")
@judged_option
@click.option(
    "--only-measure",
    "measured_files",
    type=READABLE,
    multiple=True,
    help="The same, but nothing is learned from it. May be given again.",
)
@requests_option("; only measured")
@click.option("--full", is_flag=True, help="Train the whole model instead of an adapter.")
@click.option(
    "--pairs",
    type=click.IntRange(min=1),
    default=PAIRS,
    show_default=True,
    help="Of question and answer, with --full: about 30 s for 1,000.",
)
@click.option("--dry-run", is_flag=True, help="Only say what it would reach.")
def train_encoder(
    judged_files: tuple[Path, ...],
    measured_files: tuple[Path, ...],
    request_files: tuple[tuple[str, Path], ...],
    full: bool,
    pairs: int,
    dry_run: bool,
) -> None:
    """Learn a small adapter to the encoder, for the words of this shop and its people.

    It learns from questions made from the shop's own catalogue, from its logged searches that led
    to a click, and from judged searches. What it is worth is measured on questions that were held
    back, beside the encoder that serves. It is kept, and serves only when it is promoted.
    """
    settings = load_settings()
    with open_workshop(settings) as workshop:
        asked = shop_questions(workshop)
        asked += [judged(path) for path in judged_files]
        asked += [judged(path, is_trained_on=False) for path in measured_files]
        asked += [requested(products, path) for products, path in request_files]
        subjects = [subject(each, workshop) for each in asked if each.questions]
        taught, rests = held_back(subjects)
        rests = [each for each in rests if each.source.questions]
        learned = {each.name: len(each.questions) for each in taught if each.questions}
        if not learned:
            raise click.ClickException("There is nothing to learn from: the shop is empty.")
        keep: Callable[[], EncoderVersion]
        if full:
            trained, figures = _fine_tuned(workshop, taught, rests, pairs)
            keep = partial(workshop.keep_model, trained, figures, learned)
        else:
            with bar("training") as report:
                matrix = train(taught, report)
            figures = [figure(each, ndcg_at_10(each.source, matrix)) for each in rests]
            keep = partial(workshop.keep_adapter, matrix, figures, learned)
        click.echo("nDCG@10 by nearness alone, on questions held back:\n")
        click.echo(table(figures))
        if dry_run:
            click.echo("Nothing was written: this was a dry run.")
            return
        version = keep()
    held = Encoders(settings)
    click.echo("\n" + told(version, held).splitlines()[0])
    if held.reason_against(version.name) is None:
        click.echo(f"To let it serve: python -m shopcard promote-encoder {version.name}")


def _fine_tuned(
    workshop: EncoderWorkshop, taught: Sequence[Source], rests: Sequence[Subject], pairs: int
) -> tuple[Built, list[Figure]]:
    """A model that was trained on what is taught, and what it reaches on what was held back."""
    from shopcard.learning.fine_tuning import fine_tune  # loads PyTorch

    model, tokenise, bf16 = workshop.open_model()
    prefix = workshop.untrained.query_prefix
    with bar("training") as report:
        fine_tune(
            model, tokenise, taught, pairs, workshop.checkpoint, report, prefix=prefix, bf16=bf16
        )
    trained = workshop.trained(model)
    figures = []
    for rest in rests:
        source = rest.source
        queries = [each.text for each in source.questions]
        with bar(f"encoding {source.name}") as report:
            products = workshop.vectors(trained, source.texts, report)
            asked = workshop.asked(trained, queries, report)
        after = ndcg_at_10(replace(source, products=products, asked=asked))
        figures.append(figure(rest, after))
    return trained, figures
