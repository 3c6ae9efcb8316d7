"""Offline evaluation: how often a strategy shows what a person really took next."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from shopcard.domain.errors import Malformed
from shopcard.domain.events import Embedding, EventKind, Signal, distinct_in_a_row
from shopcard.domain.metrics import NextItemFigures, RankedCase, next_item_figures
from shopcard.domain.ports import VectorIndex
from shopcard.domain.product import Product
from shopcard.domain.ranking import NOTHING_EXCLUDED
from shopcard.learning.csv_rows import csv_rows
from shopcard.recommenders.strategy import Shelf, Strategy

CARD_LENGTH = 3
LIST_LENGTH = 10
UNIMPORTANT_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Case:
    """What a person took, oldest first, and what came next."""

    history: tuple[str, ...]
    taken: str


Ranker = Callable[[Case, int, int], Sequence[str]]
"""(case, length, seed) -> that many item ids, best first."""


def read_items(path: Path) -> list[Product]:
    """Products of a CSV with the columns item_id, title, description."""
    return [
        Product(
            product_id=row["item_id"],
            name=row["title"],
            description=row["description"],
            main_category="",
        )
        for row in csv_rows(path, ("item_id", "title", "description"))
    ]


def read_cases(path: Path, known: Iterable[str]) -> list[Case]:
    """Cases of a CSV with the columns history_item_ids (separated by spaces) and item_id.

    Raises Malformed for an item that is not `known` and for a file without cases.
    """
    known = set(known)
    cases = []
    for row in csv_rows(path, ("history_item_ids", "item_id")):
        case = Case(tuple(row["history_item_ids"].split()), row["item_id"])
        unknown = {*case.history, case.taken} - known
        if unknown:
            raise Malformed(f"{path.name} names items that are not in the item file: {unknown}.")
        cases.append(case)
    if not cases:
        raise Malformed(f"{path.name} holds no sequence.")
    return cases


def strategy_ranker(strategy: Strategy, index: VectorIndex, items: Mapping[str, Product]) -> Ranker:
    """The very strategy that serves, asked with a history of clicks."""
    shelf = Shelf(index, lambda ids: [items[each] for each in ids])

    def rank(case: Case, length: int, seed: int) -> list[str]:
        signals = [_click(index, item) for item in reversed(case.history)]
        if not strategy.counts_repeats:
            signals = distinct_in_a_row(signals)
        signals = signals[: strategy.signals_used]
        found = strategy.recommend(shelf, signals, NOTHING_EXCLUDED, length, seed)
        return [each.product.product_id for each in found]

    return rank


def _click(index: VectorIndex, item: str) -> Signal:
    vector = index.vector(item)
    if vector is None:
        raise KeyError(item)
    return Signal(
        event_id=item,
        kind=EventKind.CLICK,
        text="",
        at=UNIMPORTANT_MOMENT,
        embedding=Embedding(index.fingerprint, vector),
        product_id=item,
    )


def popularity_ranker(counted: Iterable[Case]) -> Ranker:
    """The items taken most often in the histories of `counted`, whoever asks."""
    counts = Counter(item for case in counted for item in case.history)
    ranked = [item for item, _ in sorted(counts.items(), key=lambda each: (-each[1], each[0]))]
    return lambda _case, length, _seed: ranked[:length]


def random_ranker(items: Sequence[str]) -> Ranker:
    """Items drawn by chance, all equally likely."""
    return lambda _case, length, seed: random.Random(seed).sample(items, min(length, len(items)))


def evaluate(ranker: Ranker, cases: Sequence[Case], item_count: int) -> NextItemFigures:
    """Figures of a ranker. Case number n is asked with seed n, so that a run can be repeated."""
    return next_item_figures(
        (
            RankedCase(
                card=tuple(ranker(case, CARD_LENGTH, seed)),
                ranked=tuple(ranker(case, LIST_LENGTH, seed)),
                taken=case.taken,
            )
            for seed, case in enumerate(cases)
        ),
        item_count,
    )
