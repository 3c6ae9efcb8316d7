"""Makes the next batch of a person's feed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt

from shopcard.attention.blueprint import BatchType, Node
from shopcard.attention.interests import dislikes, interests
from shopcard.attention.memory import Memory
from shopcard.attention.open_shelf import OpenShelf
from shopcard.attention.policy import FeedPolicy
from shopcard.attention.queries import Bias, Query, places_of, queries_of
from shopcard.attention.reasons import (
    AGAIN,
    because,
    because_interest,
    next_to,
    popular,
    something_new,
)
from shopcard.attention.shelf_map import map_of
from shopcard.attention.topic_turns import TopicTurns, Turn
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
    """The chance that this place goes to it, of what the places before it left: the chance of
    what drew it (a query's share, a topic's turn), times its own there (1 for the best of a
    ranking). Where nothing was found for a place, the chance of all in this batch that found
    nothing: at least so likely was it that something else had to fill the place."""


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
    places = places_of(queries, at.parameters.r, count, rng)
    rows = _latest_once([row for each in seen if (row := shelf.rows.get(each)) is not None])
    room = OpenShelf(shelf, rows, banned, disliked, [q for q in places if q], at.parameters)
    turns = TopicTurns(shelf, rows, disliked, liked, rng)
    exploring = at.parameters.r if queries else 1.0
    batch = _Batch(shelf, room, turns, at, exploring, rng)
    picks = [pick for draw in batch.draws(places) if (pick := draw()) is not None]
    while len(picks) < count and (pick := batch.left_over()) is not None:
        picks.append(pick)
    return picks


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
        exploring: float,
        rng: np.random.Generator,
    ) -> None:
        """`exploring`: the share of places that belong to no query."""
        self._shelf = shelf
        self._room = room
        self._turns = turns
        self._node = node
        self._exploring = exploring
        self._rng = rng
        self._in_vain: dict[Query | Turn, float] = {}
        """What found nothing, and the chance that it had a place."""

    def draws(self, places: Sequence[Query | None]) -> list[Draw]:
        """What draws for each place."""
        if self._node.batch is BatchType.SAMPLED:
            return [partial(self._best_of, turn) for turn in self._topics(len(places))]
        beyond_liked = self._node.batch is not BatchType.RANDOM
        return [
            partial(self._near, query) if query else partial(self._explore, beyond_liked)
            for query in places
        ]

    def _topics(self, count: int) -> list[Turn]:
        """The topic of each place: `n_topics` distinct ones, as far as there are, in turn."""
        open_topics = self._room.open_topics()
        most = min(self._node.parameters.n_topics, count, int(open_topics.sum()))
        taken = [self._turns.take(open_topics, beyond_liked=False) for _ in range(most)]
        turns = [turn for turn in taken if turn is not None]
        return [turns[place % len(turns)] for place in range(count)] if turns else []

    def left_over(self) -> Pick | None:
        """For a place that is still free: what is popular, or else what was seen longest ago."""
        if (row := self._room.take_popular()) is not None:
            chance = min(1.0, sum(self._in_vain.values())) if self._in_vain else 1.0
            return self._pick(row, None, "popular", popular(), chance)
        if (row := self._room.take_oldest()) is not None:
            return self._pick(row, None, "seen longest ago", AGAIN, 1.0)
        return None

    def _explore(self, beyond_liked: bool) -> Pick | None:
        found = self._room.take_beyond(self._turns, self._rng, beyond_liked=beyond_liked)
        if found is None:
            return None
        topic = self._topic(found.row)
        reason = something_new(topic, found.is_new)
        return self._pick(found.row, None, "random", reason, self._exploring * found.chance)

    def _best_of(self, turn: Turn) -> Pick | None:
        row = self._room.take_popular(turn.topic)
        if row is None:
            self._in_vain[turn] = turn.chance
            return None
        name = self._shelf.topic_names[turn.topic]
        return self._pick(row, None, name, popular(name), turn.chance)

    def _near(self, query: Query) -> Pick | None:
        found, chance = self._room.take_nearest(query), query.share * query.chance
        if found is None:
            self._in_vain[query] = chance
            return None
        row, score = found
        reason = self._reason(query, row)
        return self._pick(row, score, _label(query, reason), reason, chance)

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
