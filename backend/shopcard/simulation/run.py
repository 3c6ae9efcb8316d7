"""Lets viewers watch what each system shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt

from shopcard.attention.policy import FeedPolicy
from shopcard.domain.errors import Invalid
from shopcard.domain.events import Arrival
from shopcard.domain.video_shelf import VideoShelf
from shopcard.simulation.informed import Informed
from shopcard.simulation.systems import INFORMED, Chooser, systems
from shopcard.simulation.viewers import Viewer, make_viewers, react, tasteful_topics
from shopcard.simulation.watching import Log, ProductVector

BATCH = 5
"""As the feed serves."""

Tick = Callable[[], object]
"""Called whenever one viewer has watched what one system showed."""


@dataclass(frozen=True, slots=True, eq=False)
class Watched:
    """What one system showed and how it was watched: all of shape (viewers, clips)."""

    rows: npt.NDArray[np.int64]
    """Of the shelf."""
    on_taste: npt.NDArray[np.bool_]
    seconds: npt.NDArray[np.float64]
    states: npt.NDArray[np.str_]
    """The state that chose it; "" where a system has none."""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """The same viewers before every system."""

    topics: tuple[str, ...]
    """Of each video of the shelf, as its source files it; "" for none."""
    viewers: tuple[Viewer, ...]
    change_at: int
    """The place, from 0, from which on changed minds count."""
    watched: Mapping[str, Watched]
    """By system."""


def simulate(
    shelf: VideoShelf,
    policies: Sequence[FeedPolicy],
    *,
    viewers: int,
    clips: int,
    seed: int,
    topics: Sequence[str] | None = None,
    product_vector: ProductVector = lambda _: None,
    tick: Tick = lambda: None,
) -> Run:
    """So many viewers watch so many clips each, by each policy, by chance, by popularity, and by
    a feed that knows the topics; the same for the same arguments.

    `topics` are those of the videos where they do not say themselves what they are filed under.
    Raises Invalid for a shelf that has too few videos, or too few topics.
    """
    filed = tuple(each.topic for each in shelf.videos) if topics is None else tuple(topics)
    tasteful = tasteful_topics(filed)
    if len(shelf) < clips or len(tasteful) < 2:
        raise Invalid(
            f"The feed has {len(shelf)} videos and {len(tasteful)} topics of a good number of "
            f"them. For {clips} clips it needs as many videos, and two topics.",
            code="too_few_videos",
        )
    people = tuple(make_viewers(viewers, tasteful, seed))
    change_at = clips // 2 // BATCH * BATCH
    watched: dict[str, Watched] = {}
    feeds = systems(shelf, policies)
    feeds[INFORMED] = partial(Informed, shelf, filed)
    for name, open_feed in feeds.items():
        shown = [
            _watch(
                viewer, open_feed(viewer.seed), shelf, filed, clips, change_at, product_vector, tick
            )
            for viewer in people
        ]
        rows, on_taste, seconds, states = zip(*shown, strict=True)
        watched[name] = Watched(
            np.array(rows), np.array(on_taste), np.array(seconds), np.array(states)
        )
    return Run(filed, people, change_at, watched)


def _watch(
    viewer: Viewer,
    feed: Chooser,
    shelf: VideoShelf,
    topics: Sequence[str],
    clips: int,
    change_at: int,
    product_vector: ProductVector,
    tick: Tick,
) -> tuple[list[int], list[bool], list[float], list[str]]:
    """The rows of what one viewer was shown, and for each whether it was on taste, how long it was
    watched, and the state that chose it."""
    rng = np.random.default_rng(viewer.seed)
    log = Log(viewer, shelf.fingerprint, product_vector)
    rows: list[int] = []
    on_taste: list[bool] = []
    seconds: list[float] = []
    states: list[str] = []
    while len(rows) < clips:
        batch = feed.next_batch(min(BATCH, clips - len(rows)))
        arrivals: list[Arrival] = []
        for row in batch.rows:
            video, place = shelf.videos[row], len(rows)
            suits = topics[row] in viewer.tastes_at(place, change_at)
            reaction = react(viewer, suits, video.duration_seconds, rng)
            request_id = f"{viewer.viewer_id}-{place // BATCH}"
            arrivals += log.watched(video, reaction, request_id, place)
            rows.append(row)
            on_taste.append(suits)
            seconds.append(reaction.seconds)
            states.append(batch.state)
        feed.learn(arrivals)
    tick()
    return rows, on_taste, seconds, states
