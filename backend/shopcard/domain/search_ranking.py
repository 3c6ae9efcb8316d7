"""How well a product answers a query: features of the pair, and a linear score of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]

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
    "phrase",
    "agreement",
    "popularity",
    "wishes",
)
"""Names of the columns of `features`, in order."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """What is known of each candidate for one query, each of shape (candidates,)."""

    dense: Column
    """Cosine of query and product."""
    lexical: Column
    """BM25 over everything."""
    coverage: Column
    name_coverage: Column
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

    def scores(self, matrix: Matrix) -> Column:
        """Shape (candidates,), of a matrix by `features`."""
        weights = np.array([self.weights.get(name, 0.0) for name in FEATURES])
        scores: Column = matrix @ weights
        return scores


FUSION = Ranker({"dense_rank": 0.5, "lexical_rank": 0.5})
"""Plain reciprocal rank fusion."""


def ranker_from_record(record: Mapping[str, Any]) -> Ranker:
    """The ranker that training wrote down. Raises ValueError for one of other features."""
    names, weights = record.get("features"), record.get("weights")
    if not isinstance(names, Sequence) or tuple(names) != FEATURES:
        raise ValueError("the ranker was trained on other features; train it again")
    if not isinstance(weights, Sequence) or len(weights) != len(FEATURES):
        raise ValueError("the ranker has not one weight for each feature; train it again")
    return Ranker(dict(zip(FEATURES, map(float, weights), strict=True)))


def ranker_to_record(ranker: Ranker) -> dict[str, object]:
    """A JSON-safe dictionary from which `ranker_from_record` makes an equal ranker."""
    weights = [ranker.weights.get(name, 0.0) for name in FEATURES]
    return {"features": list(FEATURES), "weights": weights}


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
