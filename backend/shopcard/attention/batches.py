"""Makes the next batch of a person's feed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import numpy.typing as npt

from shopcard.attention.blueprint import BatchType, Node
from shopcard.attention.interests import dislikes, interests
from shopcard.attention.memory import Memory
from shopcard.attention.open_shelf import OpenShelf
from shopcard.attention.policy import FeedPolicy
from shopcard.attention.queries import Bias, Query, queries_of
from shopcard.attention.reasons import (
    AGAIN,
    because,
    because_interest,
    next_to,
    popular,
    something_new,
)
from shopcard.attention.shelf_map import map_of
from shopcard.attention.topic_turns import TopicTurns
from shopcard.domain.ranking import Reason
from shopcard.domain.video_shelf import VideoShelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A video of a batch."""

    video_id: str
    score: float | None
    """Nearness to what it was drawn by, less what pushes it away; None for what nothing drew."""
    query: str
    """What it was drawn by: an interest, a search, "random", "popular", "seen longest ago"."""
    reason: Reason
    """Names the search whose words are in it or in `query`, so that they can go with it."""
    propensity: float
    """The chance that this place of the batch goes to it, the other places being as they are:
    the share of what drew it, times its chance there (1 for the best of a ranking)."""


Draw = Callable[[], Pick | None]
"""Takes one video from the shelf; None when it finds none."""


def produce(
    memory: Memory,
    node: str,
    policy: FeedPolicy,
    shelf: VideoShelf,
    *,
    count: int,
    seed: int,
    seen: Sequence[str] = (),
    banned: npt.NDArray[np.bool_] | None = None,
    bias: Sequence[Bias] = (),
) -> list[Pick]:
    """`count` videos by this node's type and parameters; fewer only where the shelf has no more.

    `seen` are the ids shown before, oldest first: they come back, oldest first, when nothing else
    is left. `banned` (shape (n,)) never come. The same arguments make the same batch.
    """
    if not len(shelf):
        return []
    at = policy.blueprint.node(node)
    rng = np.random.default_rng(seed)
    disliked = dislikes(memory, policy.blueprint, shelf)
    liked = interests(memory, policy.blueprint, shelf, at.parameters.last_n)
    queries = queries_of(
        liked if at.batch in (BatchType.PERSONALIZED, BatchType.BIASED) else (),
        bias if at.batch is BatchType.BIASED else (),
        disliked,
        map_of(shelf).sketches,
        at.parameters,
        rng,
    )
    places = _places(queries, at.parameters.r, count, rng)
    rows = _latest_once([row for each in seen if (row := shelf.rows.get(each)) is not None])
    room = OpenShelf(shelf, rows, banned, disliked, [q for q in places if q], at.parameters)
    turns = TopicTurns(shelf, rows, disliked, liked, rng)
    batch = _Batch(shelf, room, turns, at, rng)
    picks = [pick for draw in batch.draws(places) if (pick := draw()) is not None]
    while len(picks) < count and (pick := batch.left_over()) is not None:
        picks.append(pick)
    return picks


def _places(
    queries: Sequence[Query], r: float, count: int, rng: np.random.Generator
) -> list[Query | None]:
    """For each place of the batch the query that it belongs to, or None for a random video: so
    many places as the shares say, with the rest left to chance (systematic sampling), in an order
    left to chance."""
    if not queries:
        return [None] * count
    shares = [each.share * (1 - r) for each in queries]
    ends = np.cumsum([r, *shares])
    marks = (np.arange(count) + rng.random()) / count * ends[-1]
    chosen = rng.permutation(np.minimum(np.searchsorted(ends, marks, side="right"), len(queries)))
    drawn: dict[int, Query | None] = {
        each: replace(queries[each - 1], share=shares[each - 1]) for each in set(chosen) if each
    }
    return [drawn.get(each) for each in chosen]


def _latest_once(rows: Sequence[int]) -> list[int]:
    """Each row once, where it came last."""
    return list(dict.fromkeys(reversed(rows)))[::-1]


def _label(query: Query, reason: Reason) -> str:
    """What people would call the query: in words of a search only where the reason names it."""
    interest = query.interest
    if interest is None or interest.said is None or interest.said.event_id == reason.event_id:
        return query.label
    return interest.topic


class _Batch:
    """The ways to fill the places of one batch."""

    def __init__(
        self,
        shelf: VideoShelf,
        room: OpenShelf,
        turns: TopicTurns,
        node: Node,
        rng: np.random.Generator,
    ) -> None:
        self._shelf = shelf
        self._room = room
        self._turns = turns
        self._node = node
        self._rng = rng

    def draws(self, places: Sequence[Query | None]) -> list[Draw]:
        """What draws for each place."""
        if self._node.batch is BatchType.SAMPLED:
            return [partial(self._best_of, topic) for topic in self._topics(len(places))]
        only_random = not any(places)
        share = 1.0 if only_random else self._node.parameters.r
        beyond_liked = self._node.batch is not BatchType.RANDOM
        return [
            partial(self._near, query) if query else partial(self._explore, share, beyond_liked)
            for query in places
        ]

    def _topics(self, count: int) -> list[int]:
        """The topic of each place: `n_topics` distinct ones, as far as there are, in turn."""
        open_topics = self._room.open_topics()
        most = min(self._node.parameters.n_topics, count, int(open_topics.sum()))
        turns = [self._turns.take(open_topics, beyond_liked=False) for _ in range(most)]
        topics = [turn.topic for turn in turns if turn is not None]
        return [topics[place % len(topics)] for place in range(count)] if topics else []

    def left_over(self) -> Pick | None:
        """For a place that is still free: what is popular, or else what was seen longest ago."""
        if (row := self._room.take_popular()) is not None:
            return self._pick(row, None, "popular", popular(), 1.0)
        if (row := self._room.take_oldest()) is not None:
            return self._pick(row, None, "seen longest ago", AGAIN, 1.0)
        return None

    def _explore(self, share: float, beyond_liked: bool) -> Pick | None:
        found = self._room.take_beyond(self._turns, self._rng, beyond_liked=beyond_liked)
        if found is None:
            return None
        topic = self._topic(found.row)
        reason = something_new(topic, found.is_new)
        return self._pick(found.row, None, "random", reason, share * found.chance)

    def _best_of(self, topic: int) -> Pick | None:
        row = self._room.take_popular(topic)
        if row is None:
            return None
        name = self._shelf.topic_names[topic]
        return self._pick(row, None, name, popular(name), 1.0)

    def _near(self, query: Query) -> Pick | None:
        found = self._room.take_nearest(query)
        if found is None:
            return None
        row, score = found
        reason = self._reason(query, row)
        return self._pick(row, score, _label(query, reason), reason, query.share)

    def _reason(self, query: Query, row: int) -> Reason:
        if query.reason is not None:
            return query.reason
        assert query.interest is not None
        topic = int(self._shelf.topics[row])
        if topic == query.leans_to:
            return next_to(query.interest, self._shelf.topic_names[topic])
        if not query.interest.signals:
            return because_interest(query.interest.label)
        nearest = int(np.argmax(query.interest.vectors @ self._shelf.vectors[row]))
        return because(query.interest.signals[nearest], self._shelf)

    def _topic(self, row: int) -> str:
        return self._shelf.topic_names[int(self._shelf.topics[row])]

    def _pick(
        self, row: int, score: float | None, query: str, reason: Reason, propensity: float
    ) -> Pick:
        return Pick(
            video_id=self._shelf.videos[row].video_id,
            score=score,
            query=query,
            reason=reason,
            propensity=propensity,
        )
