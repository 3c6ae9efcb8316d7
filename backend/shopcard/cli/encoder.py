"""Training an encoder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
from tqdm import tqdm

from shopcard.bootstrap.encoder_workshop import EncoderWorkshop, open_workshop
from shopcard.bootstrap.encoders import Encoders
from shopcard.cli.encoders import told
from shopcard.cli.evaluate.options import READABLE
from shopcard.cli.ranker import judged_source, request_source
from shopcard.config import load_settings
from shopcard.domain.events import Vectors
from shopcard.domain.product import Product
from shopcard.domain.product_text import product_text
from shopcard.learning.adapter_training import SEED, Source, ndcg_at_10
from shopcard.learning.adapter_validation import Subject, table, train_and_measure
from shopcard.learning.catalogue_questions import catalogue_questions
from shopcard.learning.clicked_questions import clicked_questions
from shopcard.learning.questions import Question
from shopcard.services.indexing import Report

TIMES_JUDGED = 20
"""A judged query has dozens of answers, and there are few such queries."""

TIMES_CLICKED = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions of one catalogue, before anything is encoded."""

    name: str
    products: Sequence[Product]
    questions: Sequence[Question]
    by_people: bool = True
    times: int = 1
    is_trained_on: bool = True


@click.command("train-encoder")
@click.option(
    "--judged",
    "judged_files",
    type=READABLE,
    multiple=True,
    help="CSV of products and judgments, as for evaluate search. May be given again.",
)
@click.option(
    "--only-measure",
    "measured_files",
    type=READABLE,
    multiple=True,
    help="The same, but nothing is learned from it. May be given again.",
)
@click.option(
    "--requests",
    "request_files",
    type=(str, READABLE),
    multiple=True,
    metavar="PRODUCTS FILE",
    help="Products and requests, as for evaluate requests; only measured. May be given again.",
)
@click.option("--dry-run", is_flag=True, help="Only say what it would reach.")
def train_encoder(
    judged_files: tuple[Path, ...],
    measured_files: tuple[Path, ...],
    request_files: tuple[tuple[str, Path], ...],
    dry_run: bool,
) -> None:
    """Learn a small adapter to the encoder, for the words of this shop and its people.

    It learns from questions made from the shop's own catalogue, from its logged searches that led
    to a click, and from judged searches. What it is worth is measured on questions that were held
    back, beside the encoder that serves. It is kept, and serves only when it is promoted.
    """
    settings = load_settings()
    with open_workshop(settings) as workshop:
        asked = _shop_questions(workshop)
        asked += [_judged(path) for path in judged_files]
        asked += [_judged(path, is_trained_on=False) for path in measured_files]
        asked += [_requested(products, path) for products, path in request_files]
        subjects = [_subject(each, workshop) for each in asked if each.questions]
        if not any(each.is_trained_on for each in subjects):
            raise click.ClickException("There is nothing to learn from: the shop is empty.")
        with tqdm(desc="training", total=1, disable=None) as bar:
            trained = train_and_measure(subjects, _shown(bar))
        click.echo("nDCG@10 by nearness alone, on questions held back:\n")
        click.echo(table(trained.figures))
        if dry_run:
            click.echo("Nothing was written: this was a dry run.")
            return
        learned = {e.source.name: len(e.source.questions) for e in subjects if e.is_trained_on}
        version = workshop.keep_adapter(trained.matrix, trained.figures, learned)
    held = Encoders(settings)
    click.echo("\n" + told(version, held).splitlines()[0])
    if held.reason_against(version.name) is None:
        click.echo(f"To let it serve: python -m shopcard promote-encoder {version.name}")


def _shop_questions(workshop: EncoderWorkshop) -> list[Asked]:
    products = [each for batch in workshop.store.products.batches() for each in batch]
    sold = {each.product_id for each in products}
    made = list(catalogue_questions(products, SEED))
    clicked = [
        each
        for each in clicked_questions(workshop.store.events, workshop.store.served)
        if sold.issuperset(each.judged) and sold.issuperset(each.against)
    ]
    return [
        Asked("catalogue", products, made, by_people=False),
        Asked("clicks", products, clicked, times=TIMES_CLICKED),
    ]


def _judged(path: Path, *, is_trained_on: bool = True) -> Asked:
    source = judged_source(path)
    questions = [Question(text, judged) for text, judged in source.judged.items()]
    return Asked(
        path.stem, source.products, questions, times=TIMES_JUDGED, is_trained_on=is_trained_on
    )


def _requested(products: str, path: Path) -> Asked:
    source = request_source(products, path)
    questions = [Question(text, judged) for text, judged in source.judged.items()]
    return Asked(path.stem, source.products, questions, is_trained_on=False)


def _subject(asked: Asked, workshop: EncoderWorkshop) -> Subject:
    texts = [product_text(each) for each in asked.products]
    queries = workshop.asked([each.text for each in asked.questions])

    def encoded(encode: Callable[[Sequence[str], Report], Vectors]) -> Source:
        with tqdm(desc=f"encoding {asked.name}", total=1, disable=None, delay=0.5) as bar:
            return Source(
                asked.name,
                [each.product_id for each in asked.products],
                encode(texts, _shown(bar)),
                asked.questions,
                encode(queries, _shown(bar)),
                asked.by_people,
                asked.times,
            )

    source = encoded(workshop.vectors)
    present = encoded(workshop.present_vectors) if workshop.is_trained_already else source
    return Subject(source, ndcg_at_10(present), asked.is_trained_on)


def _shown(bar: tqdm[None]) -> Report:
    def report(done: int, total: int) -> None:
        bar.total = total
        bar.update(done - bar.n)

    return report
