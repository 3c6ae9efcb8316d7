"""Measures of a ranking against the one item that a person took next."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass


def hit_rate(ranked: Sequence[str], taken: str, k: int) -> float:
    """1.0 when `taken` is among the first k, else 0.0."""
    return 1.0 if taken in ranked[:k] else 0.0


def ndcg(ranked: Sequence[str], taken: str, k: int) -> float:
    """Normalised discounted cumulative gain with one relevant item: 1 / log2(rank + 1).

    Source: Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques" (2002).
    """
    if taken not in ranked[:k]:
        return 0.0
    return 1.0 / math.log2(ranked.index(taken) + 2)


def reciprocal_rank(ranked: Sequence[str], taken: str) -> float:
    """1 / rank of `taken`, 0.0 when it is not ranked."""
    return 1.0 / (ranked.index(taken) + 1) if taken in ranked else 0.0


@dataclass(frozen=True, slots=True)
class NextItemFigures:
    """Means over cases: HR@3 of the card of 3, everything else of the list of 10."""

    cases: int
    hr_at_3: float
    hr_at_10: float
    ndcg_at_10: float
    mrr: float
    coverage: float
    """Share of all items that came up in at least one list of 10."""

    def as_dict(self) -> dict[str, float]:
        """For JSON."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class RankedCase:
    """One person at one moment: the card of 3, the list of 10, and what was taken next."""

    card: tuple[str, ...]
    ranked: tuple[str, ...]
    taken: str


def next_item_figures(cases: Iterable[RankedCase], item_count: int) -> NextItemFigures:
    """The figures over all cases. Raises ValueError when there is none."""
    cases = list(cases)
    if not cases:
        raise ValueError("no cases to measure")
    count = len(cases)
    return NextItemFigures(
        cases=count,
        hr_at_3=sum(hit_rate(each.card, each.taken, 3) for each in cases) / count,
        hr_at_10=sum(hit_rate(each.ranked, each.taken, 10) for each in cases) / count,
        ndcg_at_10=sum(ndcg(each.ranked, each.taken, 10) for each in cases) / count,
        mrr=sum(reciprocal_rank(each.ranked, each.taken) for each in cases) / count,
        coverage=len({item for each in cases for item in each.ranked}) / item_count,
    )
