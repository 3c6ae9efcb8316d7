"""How well a product answers a query: features of the pair, and a linear score of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from shopcard.domain.postings import Rows

Column = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]
Feedback = Callable[[Rows], Column]
"""The `FEEDBACK` of all candidates, of the places of those that lead."""

RANK_CONSTANT = 60
"""Of reciprocal rank fusion (Cormack, Clarke and Buettcher 2009)."""

FEATURES = (
    "dense",
    "dense_share",
    "dense_rank",
    "lexical",
    "lexical_rank",
    "coverage",
    "name_coverage",
    "details",
    "phrase",
    "agreement",
    "popularity",
    "wishes",
)
"""Names of the columns of `features`, in order."""

FEEDBACK = "feedback"
"""One more: how near a candidate is to those that lead by the features above. What leads is mostly
right, and tells of its kind what the few words of the query do not. Pseudo relevance feedback;
sources: Rocchio, "Relevance feedback in information retrieval" (1971); Li et al., "Pseudo relevance
feedback with deep language models and dense retrievers" (2021)."""

LEADERS = 15
"""So many lead."""

LED = 4 * LEADERS
"""Fewer candidates are mostly of the one kind that was named: who leads tells no more of them."""

ALL_FEATURES = (*FEATURES, FEEDBACK)


@dataclass(frozen=True, slots=True)
class Candidates:
    """What is known of each candidate for one query, each of shape (candidates,)."""

    dense: Column
    """Cosine of query and product."""
    lexical: Column
    """BM25 over everything."""
    coverage: Column
    name_coverage: Column
    details: Column
    """Where the kind of thing is sure: coverage of the words that the intent did not understand, by
    their rarity among the candidates."""
    phrase: Column
    kinds: npt.NDArray[np.int32]
    """The number of each candidate's most specific category; -1 for none."""
    popularity: Column
    """`Product.popularity`."""
    wishes: Column
    """Preferences of the intent that it meets, less those that it contradicts, as a share."""


def features(candidates: Candidates) -> Matrix:
    """Shape (candidates, len(FEATURES)). All lie within about 0 and 1, whatever the catalogue."""
    dense_rank = _reciprocal_ranks(candidates.dense)
    lexical_rank = np.where(candidates.lexical > 0, _reciprocal_ranks(candidates.lexical), 0.0)
    columns = {
        "dense": candidates.dense,
        "dense_share": _shares(candidates.dense),
        "dense_rank": dense_rank,
        "lexical": _shares(candidates.lexical),
        "lexical_rank": lexical_rank,
        "coverage": candidates.coverage,
        "name_coverage": candidates.name_coverage,
        "details": candidates.details,
        "phrase": candidates.phrase,
        "agreement": _agreement(candidates.kinds, dense_rank + lexical_rank),
        "popularity": candidates.popularity / 5,
        "wishes": candidates.wishes,
    }
    return np.stack([columns[name] for name in FEATURES], axis=1)


@dataclass(frozen=True, slots=True)
class Ranker:
    """A weight for each feature; higher scores are better."""

    weights: Mapping[str, float]
    first: Mapping[str, float] = field(default_factory=dict)
    """Of the ranking that the feedback stands on, and of fewer than `LED` candidates."""

    def scores(self, matrix: Matrix, feedback: Feedback) -> Column:
        """Shape (candidates,), of a matrix by `features`."""
        if FEEDBACK not in self.weights:
            return weighted(matrix, self.weights)
        if len(matrix) < LED:
            return weighted(matrix, self.first)
        return weighted(with_feedback(matrix, self.first, feedback), self.weights)


def with_feedback(matrix: Matrix, first: Mapping[str, float], feedback: Feedback) -> Matrix:
    """The matrix by `features` with one column more, of what leads by the weights of `first`."""
    leaders = np.argsort(-weighted(matrix, first), kind="stable")[:LEADERS]
    return np.column_stack([matrix, feedback(leaders.astype(np.int32))])


def weighted(matrix: Matrix, weights: Mapping[str, float]) -> Column:
    """Shape (candidates,), of a matrix whose columns are the first of `ALL_FEATURES`."""
    names = ALL_FEATURES[: matrix.shape[1]]
    scores: Column = matrix @ np.array([weights.get(name, 0.0) for name in names])
    return scores


FUSION = Ranker({"dense_rank": 0.5, "lexical_rank": 0.5})
"""Plain reciprocal rank fusion."""


def ranker_from_record(record: Mapping[str, Any]) -> Ranker:
    """The ranker that training wrote down. Raises ValueError for one of other features."""
    if record.get("features") != list(ALL_FEATURES):
        raise ValueError("the ranker was trained on other features; train it again")
    first, weights = record.get("first"), record.get("weights")
    try:
        return Ranker(_named(ALL_FEATURES, weights), _named(FEATURES, first))
    except (TypeError, ValueError) as error:
        raise ValueError(
            "the ranker has not one weight for each feature; train it again"
        ) from error


def ranker_to_record(ranker: Ranker) -> dict[str, object]:
    """A JSON-safe dictionary from which `ranker_from_record` makes an equal ranker."""
    return {
        "features": list(ALL_FEATURES),
        "first": [ranker.first.get(name, 0.0) for name in FEATURES],
        "weights": [ranker.weights.get(name, 0.0) for name in ALL_FEATURES],
    }


def _named(names: Sequence[str], weights: Any) -> dict[str, float]:
    return dict(zip(names, map(float, weights), strict=True))


def _reciprocal_ranks(scores: Column) -> Column:
    """1 for the best, falling with the rank; equal scores share a rank."""
    ordered = np.sort(scores)
    better = len(scores) - np.searchsorted(ordered, scores, side="right")
    ranks: Column = (RANK_CONSTANT + 1) / (RANK_CONSTANT + 1 + better)
    return ranks


def _shares(scores: Column) -> Column:
    """Of the highest score."""
    shares: Column = scores / max(1e-9, float(scores.max(initial=0.0)))
    return shares


def _agreement(kinds: npt.NDArray[np.int32], fused: Column, best: int = 20) -> Column:
    """The share of the best candidates that are of the same kind."""
    if not len(kinds):
        return np.zeros(0)
    top = np.argsort(-fused, kind="stable")[:best]
    counts = np.bincount(kinds[top] + 1, minlength=int(kinds.max(initial=-1)) + 2)
    counts[0] = 0
    shares: Column = counts[kinds + 1] / len(top)
    return shares
