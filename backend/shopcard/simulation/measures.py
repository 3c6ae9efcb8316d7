"""What a simulation shows of a system. Measures of one viewer each are arrays, so that their mean
can be given with how sure it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from shopcard.simulation.run import BATCH, Run, Watched
from shopcard.simulation.systems import POPULAR, RANDOM

LEARNING = 20
"""After so many clips a feed should have learned something."""
KNOWN_BY = 4
"""So many batches before a change of mind tell how well the feed knew the viewer."""
RECOVERED = 0.8
"""A feed has recovered once it shows this share of what it showed on taste before."""

Values = npt.NDArray[np.float64]
"""One figure per viewer; NaN where a viewer has none."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one system."""

    name: str
    on_taste: Values
    """Shape (clips,): the share of viewers to whose taste the clip at this place was."""
    mean_watch_seconds: Values
    """Of a clip."""
    learned: Values
    """On-taste share of the clips LEARNING + 1 to 2 * LEARNING."""
    recovery_batches: int | None
    """See `recovery`; None where nothing is learned that a change of mind could undo."""
    topics_seen: Values
    coverage: float
    """Share of the catalogue that was shown to anyone."""
    off_taste: float
    off_taste_by_state: dict[str, float]
    repeats: int
    """Clips that a viewer was shown again."""


def figures(name: str, run: Run) -> Figures:
    """Of this system."""
    watched = run.watched[name]
    topics = np.array(run.topics)
    states = sorted(set(watched.states.ravel().tolist()) - {""})
    seen = [set(each.tolist()) for each in watched.rows]
    return Figures(
        name=name,
        on_taste=watched.on_taste.mean(axis=0),
        mean_watch_seconds=watched.seconds.mean(axis=1),
        learned=watched.on_taste[:, LEARNING : 2 * LEARNING].mean(axis=1)
        if watched.on_taste.shape[1] > LEARNING
        else np.full(len(watched.on_taste), np.nan),
        recovery_batches=None
        if name in (RANDOM, POPULAR)
        else recovery(minds_changed(run, watched), run.change_at),
        topics_seen=np.array(
            [len(set(topics[list(each)].tolist()) - {""}) for each in seen], float
        ),
        coverage=len(set().union(*seen)) / len(run.topics),
        off_taste=float(1 - watched.on_taste.mean()),
        off_taste_by_state={
            each: float(1 - watched.on_taste[watched.states == each].mean()) for each in states
        },
        repeats=watched.rows.size - sum(len(each) for each in seen),
    )


def minds_changed(run: Run, watched: Watched) -> npt.NDArray[np.bool_]:
    """On taste, shape (viewers, clips), of those viewers who change their mind."""
    return watched.on_taste[[each.changes_mind for each in run.viewers]]


def recovery(on_taste: npt.NDArray[np.bool_], change_at: int) -> int | None:
    """In which batch after the change of mind these viewers (shape (viewers, clips)) see, all
    together, RECOVERED of the on-taste share of the KNOWN_BY batches before it; 1 is the batch
    that still knows nothing of the change. One more than there are when in none; None without
    viewers, and where nothing was on taste before.
    """
    before = on_taste[:, max(0, change_at - KNOWN_BY * BATCH) : change_at]
    if not before.size or not before.any():
        return None
    after = on_taste[:, change_at:].mean(axis=0)
    batches = [after[begin : begin + BATCH].mean() for begin in range(0, len(after), BATCH)]
    wanted = RECOVERED * before.mean()
    reached = (number for number, share in enumerate(batches, start=1) if share >= wanted)
    return next(reached, len(batches) + 1)
