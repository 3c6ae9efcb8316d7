"""What several systems reached on the same cases: means, how sure they are, who wins where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[np.float64]
"""One figure per case; NaN where a case has none."""

RESAMPLES = 10_000
SEED = 20_261_122
_CHUNK = 1_000


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean over cases and the 95% interval of it."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Run:
    """What one system reached: for each measure one value per case, the cases in one order."""

    system: str
    values: Mapping[str, Values]
    milliseconds: Sequence[float] = ()
    """How long each case took."""

    def figures(self) -> dict[str, Interval]:
        """Means by measure."""
        return {measure: interval(values) for measure, values in self.values.items()}


@dataclass(frozen=True, slots=True)
class Comparison:
    """One system beside the first, case by case, in one measure."""

    difference: Interval
    """This one less the first: above 0 it is the better one."""
    wins: int
    losses: int
    ties: int


def interval(values: Values) -> Interval:
    """The mean and its 95% percentile bootstrap interval; the same values, the same interval.

    Cases without a value are left out. Source: Efron and Tibshirani, "An introduction to the
    bootstrap" (1993); over queries, as Sakai, "Evaluating evaluation metrics based on the
    bootstrap" (2006).
    """
    known = values[~np.isnan(values)]
    if not len(known):
        return Interval(np.nan, np.nan, np.nan)
    random = np.random.default_rng(SEED)
    means = np.concatenate(
        [
            known[random.integers(len(known), size=(_CHUNK, len(known)))].mean(axis=1)
            for _ in range(RESAMPLES // _CHUNK)
        ]
    )
    low, high = np.percentile(means, [2.5, 97.5])
    return Interval(float(known.mean()), float(low), float(high))


def compare(first: Run, other: Run, measure: str) -> Comparison:
    """Paired: the bootstrap draws cases, and each brings both systems' values."""
    differences = other.values[measure] - first.values[measure]
    wins, losses = int((differences > 0).sum()), int((differences < 0).sum())
    known = int((~np.isnan(differences)).sum())
    return Comparison(interval(differences), wins, losses, known - wins - losses)
