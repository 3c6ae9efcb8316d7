"""Measures of a ranking: against the one item that a person took next, against graded judgments,
and against what a right answer must be."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

RELEVANT = 3
"""The relevance, of 1 to 4, from which on a product counts as an answer to the query."""


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


def gain(relevance: int) -> int:
    """What a product of relevance 1 to 4 (4 best) is worth: 0, 1, 3, 7; one not judged (0): 0.

    2^(relevance - 1) - 1, the exponential gain of Burges et al., "Learning to rank using gradient
    descent" (2005). Shop search practice weighs an exact match far above a substitute (ESCI: 1,
    0.1, 0.01, 0), which this gain follows better than trec_eval's linear one does.
    """
    return max(0, 2 ** (relevance - 1) - 1) if relevance > 0 else 0


def graded_ndcg(ranked: Sequence[str], judged: Mapping[str, int], k: int) -> float:
    """Normalised discounted cumulative gain of the first k against relevance by id.

    The ideal ranking is that of all `judged`; NaN when none of them has a gain.
    """
    best = sorted(map(gain, judged.values()), reverse=True)
    ideal = _discounted(best[:k])
    found = _discounted([gain(judged.get(each, 0)) for each in ranked[:k]])
    return found / ideal if ideal else math.nan


def first_relevant(ranked: Sequence[str], relevant: Iterable[str]) -> float:
    """1 / rank of the first relevant item, 0.0 when none is ranked."""
    wanted = frozenset(relevant)
    return next((1.0 / rank for rank, each in enumerate(ranked, 1) if each in wanted), 0.0)


def recall(ranked: Sequence[str], relevant: Iterable[str], k: int) -> float:
    """The share of the relevant items among the first k; NaN when there is none."""
    wanted = frozenset(relevant)
    return len(wanted.intersection(ranked[:k])) / len(wanted) if wanted else math.nan


def judged_share(ranked: Sequence[str], judged: Iterable[str], k: int) -> float:
    """The share of the first k that somebody judged: where it is low, nDCG is a lower bound."""
    return len(frozenset(judged).intersection(ranked[:k])) / k


def success(right: Sequence[bool], reachable: int, k: int) -> float:
    """1.0 when each of the first k is right; where no more than `reachable` right ones can be
    shown, when all of them are among the first k."""
    wanted = min(k, reachable)
    return 1.0 if wanted and sum(right[:k]) >= wanted else 0.0


def precision(right: Sequence[bool], reachable: int, k: int) -> float:
    """The share of right ones among the first k, of as many as can be right."""
    wanted = min(k, reachable)
    return min(wanted, sum(right[:k])) / wanted if wanted else 0.0


def _discounted(gains: Sequence[float]) -> float:
    return sum(each / math.log2(rank + 1) for rank, each in enumerate(gains, 1))
