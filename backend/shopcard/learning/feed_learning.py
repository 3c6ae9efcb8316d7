"""Whether the feed learns: what a simulation shows, with how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
import numpy.typing as npt

from shopcard.learning.comparison import SEED, Interval, Values, interval
from shopcard.simulation.measures import Figures, figures, minds_changed, recovery
from shopcard.simulation.run import BATCH, Run
from shopcard.simulation.systems import RANDOM

RESAMPLES = 2_000


def record(run: Run) -> dict[str, Any]:
    """JSON-safe: the figures of every system. Intervals are percentile bootstraps over viewers."""
    found = {name: figures(name, run) for name in run.watched}
    chance = found[RANDOM].learned
    return {
        "viewers": len(run.viewers),
        "changed_minds": sum(each.changes_mind for each in run.viewers),
        "videos": len(run.topics),
        "topics": len(set(run.topics)),
        "systems": [_system(each, run, chance) for each in found.values()],
    }


def curve(run: Run, name: str) -> list[Interval]:
    """The on-taste share, batch by batch."""
    on_taste = run.watched[name].on_taste.astype(float)
    whole = on_taste.shape[1] // BATCH * BATCH
    batches = on_taste[:, :whole].reshape(len(on_taste), -1, BATCH).mean(axis=2)
    return [interval(batches[:, each]) for each in range(batches.shape[1])]


def _system(found: Figures, run: Run, chance: Values) -> dict[str, Any]:
    watched = run.watched[found.name]
    return {
        "name": found.name,
        "on_taste": _rounded(found.on_taste),
        "on_taste_after_20": _interval(interval(found.learned)),
        "times_random": _interval(_ratio(found.learned, chance)),
        "mean_watch_seconds": _interval(interval(found.mean_watch_seconds)),
        "recovery_batches": found.recovery_batches,
        "recovery_interval": _recovery_interval(minds_changed(run, watched), run.change_at)
        if found.recovery_batches is not None
        else None,
        "topics_seen": _interval(interval(found.topics_seen)),
        "coverage": round(found.coverage, 4),
        "off_taste": round(found.off_taste, 4),
        "off_taste_by_state": {
            state: round(share, 4) for state, share in found.off_taste_by_state.items()
        },
        "repeats": found.repeats,
    }


def _ratio(values: Values, others: Values) -> Interval:
    """Of both means, paired: the bootstrap draws viewers, and each brings both values."""
    drawn = _draws(len(values))
    ratios = values[drawn].mean(axis=1) / np.maximum(others[drawn].mean(axis=1), 1e-9)
    low, high = np.percentile(ratios, [2.5, 97.5])
    return Interval(float(values.mean() / max(others.mean(), 1e-9)), float(low), float(high))


def _recovery_interval(
    on_taste: npt.NDArray[np.bool_], change_at: int
) -> tuple[float, float] | None:
    found = [recovery(on_taste[rows], change_at) for rows in _draws(len(on_taste))]
    known = [each for each in found if each is not None]
    if not known:
        return None
    low, high = np.percentile(known, [2.5, 97.5])
    return float(low), float(high)


def _draws(count: int) -> npt.NDArray[np.int64]:
    return np.random.default_rng(SEED).integers(count, size=(RESAMPLES, count))


def _interval(found: Interval) -> dict[str, float]:
    return {name: round(value, 4) for name, value in asdict(found).items()}


def _rounded(values: Sequence[float] | Values) -> list[float]:
    return [round(float(each), 4) for each in values]
