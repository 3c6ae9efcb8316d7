"""Where an encoder's questions come from, and what they are encoded to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tqdm import tqdm

from shopcard.bootstrap.build import Built
from shopcard.bootstrap.encoder_workshop import EncoderWorkshop
from shopcard.cli.ranker import judged_source, request_source
from shopcard.domain.product import Product
from shopcard.domain.product_text import product_text
from shopcard.learning.adapter_training import ndcg_at_10
from shopcard.learning.adapter_validation import Subject
from shopcard.learning.catalogue_questions import catalogue_questions
from shopcard.learning.clicked_questions import clicked_questions
from shopcard.learning.lessons import SEED, Source
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


def shop_questions(workshop: EncoderWorkshop) -> list[Asked]:
    """Made from the shop's own catalogue, and from searches that led to a click."""
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


def judged(path: Path, *, is_trained_on: bool = True) -> Asked:
    """A file of products and judgments."""
    source = judged_source(path)
    questions = [Question(text, judged) for text, judged in source.judged.items()]
    return Asked(
        path.stem, source.products, questions, times=TIMES_JUDGED, is_trained_on=is_trained_on
    )


def requested(products: str, path: Path) -> Asked:
    """A file of requests, which nothing is learned from. Somebody wrote them for measuring; whether
    people ask so, they do not prove."""
    source = request_source(products, path)
    questions = [Question(text, judged) for text, judged in source.judged.items()]
    return Asked(path.stem, source.products, questions, by_people=False, is_trained_on=False)


def subject(asked: Asked, workshop: EncoderWorkshop) -> Subject:
    """Encoded by the untrained model, and measured with the one that serves."""
    texts = [product_text(each) for each in asked.products]
    queries = [each.text for each in asked.questions]

    def encoded(encoder: Built) -> Source:
        with bar(f"encoding {asked.name}") as report:
            return Source(
                asked.name,
                [each.product_id for each in asked.products],
                texts,
                workshop.vectors(encoder, texts, report),
                asked.questions,
                workshop.asked(encoder, queries, report),
                asked.by_people,
                asked.times,
            )

    source = encoded(workshop.untrained)
    present = encoded(workshop.present) if workshop.is_trained_already else source
    return Subject(source, ndcg_at_10(present), asked.is_trained_on)


@contextmanager
def bar(name: str) -> Iterator[Report]:
    """A progress bar, where somebody looks."""
    with tqdm(desc=name, total=1, disable=None, delay=0.5) as shown:

        def report(done: int, total: int) -> None:
            shown.total = total
            shown.update(done - shown.n)

        yield report
