"""Learns the weights of the linear ranker, and says by cross-validation what they are worth.

Pairwise logistic regression: of two candidates for one query, which is worth more? Sources:
Herbrich, Graepel and Obermayer, "Large margin rank boundaries for ordinal regression" (2000);
Burges et al., "Learning to rank using gradient descent" (2005).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression

from shopcard.domain.metrics import graded_ndcg
from shopcard.domain.search_ranking import (
    ALL_FEATURES,
    FEATURES,
    Feedback,
    Matrix,
    Ranker,
    with_feedback,
)
from shopcard.learning.comparison import Run

Numbers = npt.NDArray[np.float64]
Rows = npt.NDArray[np.intp]

FOLDS = 5
SEED = 20_261_122
PAIRS = 600
"""Drawn of each query, so that no query with many candidates outvotes the others."""

NOT_JUDGED = 0.3
"""How much a pair counts whose lesser product was never judged: it may be a good one."""

STRENGTH = 10.0
"""Inverse of the regularisation."""

SOURCE_WEIGHT = 100.0
"""Of all queries of a source that is trusted fully, however many they are."""

WISHES, WORDS = "wishes", "coverage"
"""The weight of the first is set, not learned, to that of the other: judged searches hold hardly
any wish, and what is understood of a sentence is to count as much as that its words are held."""

MEASURE = "ndcg_at_10"


@dataclass(frozen=True, slots=True)
class TrainingCase:
    """One query of one source."""

    source: str
    query: str
    ids: Sequence[str]
    """The candidates."""
    matrix: Matrix
    """Their features, shape (candidates, features)."""
    feedback: Feedback
    judged: Mapping[str, int]
    """Relevance 1 to 4 by product id, of candidates and others."""
    trust: float = 1.0
    """How much its source counts."""

    def ndcg(self, scores: Numbers) -> float:
        """nDCG@10 of the candidates by falling score."""
        order = np.argsort(-scores, kind="stable")[:10]
        return graded_ndcg([self.ids[row] for row in order], self.judged, 10)


def train(cases: Sequence[TrainingCase]) -> Ranker:
    """A ranker for all cases. A source counts as much as it is trusted, however many queries it
    has, and each query of it the same. Raises ValueError when there is nothing to learn."""
    first = _weights(FEATURES, cases, [case.matrix for case in cases])
    matrices = [with_feedback(case.matrix, first, case.feedback) for case in cases]
    return Ranker(_weights(ALL_FEATURES, cases, matrices), first)


def _weights(
    names: Sequence[str], cases: Sequence[TrainingCase], matrices: Sequence[Matrix]
) -> dict[str, float]:
    """Of features of these names, learned from one matrix for each case."""
    random = np.random.default_rng(SEED)
    queries = {source: len(held) for source, held in by_source(cases).items()}
    differences, weights = [], []
    for case, matrix in zip(cases, matrices, strict=True):
        better, worse, weight = _pairs(case, random)
        if len(better):
            differences.append(matrix[better] - matrix[worse])
            share = SOURCE_WEIGHT * case.trust / queries[case.source]
            weights.append(share * weight / weight.sum())
    if not differences:
        raise ValueError("no query has one candidate that is worth more than another")
    scale = np.concatenate(matrices).std(axis=0)
    scale[scale < 1e-9] = np.inf  # what never differs says nothing
    rows = np.concatenate(differences) / scale
    signs = np.where(np.arange(len(rows)) % 2, 1, -1)  # both classes, as many of each
    model = LogisticRegression(C=STRENGTH, fit_intercept=False, max_iter=1000)
    model.fit(rows * signs[:, np.newaxis], signs, sample_weight=np.concatenate(weights))
    return _scaled(dict(zip(names, (model.coef_[0] / scale).tolist(), strict=True)))


def cross_validate(cases: Sequence[TrainingCase]) -> dict[str, Run]:
    """What rankers reach on queries that they were not trained on, by source: five folds over the
    queries, a query of several sources being in one fold."""
    queries = sorted({case.query for case in cases})
    shuffled = np.random.default_rng(SEED).permutation(len(queries))
    fold_of = {queries[at]: place % FOLDS for place, at in enumerate(shuffled)}
    reached: dict[str, dict[str, float]] = {case.source: {} for case in cases}
    for fold in range(FOLDS):
        held_back = [case for case in cases if fold_of[case.query] == fold]
        ranker = train([case for case in cases if fold_of[case.query] != fold])
        for case in held_back:
            scores = ranker.scores(case.matrix, case.feedback)
            reached[case.source][case.query] = case.ndcg(scores)
    return {
        source: Run("ranker", {MEASURE: np.array([values[case.query] for case in held])})
        for source, values in reached.items()
        for held in [by_source(cases)[source]]
    }


def by_source(cases: Iterable[TrainingCase]) -> dict[str, list[TrainingCase]]:
    """In the order of the cases."""
    found: dict[str, list[TrainingCase]] = {}
    for case in cases:
        found.setdefault(case.source, []).append(case)
    return found


def _pairs(case: TrainingCase, random: np.random.Generator) -> tuple[Rows, Rows, Numbers]:
    """Rows of the better, rows of the worse, and what the pair counts."""
    relevance = np.array([case.judged.get(each, 0) for each in case.ids])
    worth = np.maximum(0.0, 2.0 ** (relevance - 1) - 1)
    better, worse = np.nonzero(worth[:, np.newaxis] > worth)
    weight = (worth[better] - worth[worse]) * np.where(relevance[worse] > 0, 1.0, NOT_JUDGED)
    if len(better) > PAIRS:
        drawn = random.choice(len(better), PAIRS, replace=False, p=weight / weight.sum())
        return better[drawn], worse[drawn], np.ones(PAIRS)
    return better, worse, weight


def _scaled(learned: dict[str, float]) -> dict[str, float]:
    """The same order in numbers that people can read: the greatest weight is 1."""
    learned = {**learned, WISHES: learned[WORDS]}
    greatest = max(map(abs, learned.values())) or 1.0
    return {name: round(weight / greatest, 4) for name, weight in learned.items()}
