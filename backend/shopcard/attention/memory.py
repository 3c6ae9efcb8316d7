"""What the feed remembers of a person: the state, the latest signals, and traces of older ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from shopcard.attention.blueprint import NEGATIVE, Blueprint
from shopcard.attention.policy import FeedPolicy
from shopcard.attention.reading import WATCHING, signal_name
from shopcard.attention.traces import Trace, kept_vector, traced
from shopcard.domain.events import Arrival, Event, EventKind, Vector
from shopcard.domain.video_shelf import VideoShelf

MOST_NOTED = 64
LATE = timedelta(minutes=30)
"""What arrives later than this after it happened says what a person likes, not what they do now."""
LONGEST_QUERY = 80
"""Characters kept of a search, to name it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A signal. Its name is kept and not its weight: the blueprint's weights act at once."""

    event_id: str
    name: str
    at: datetime
    """When it arrived, UTC."""
    video_id: str | None = None
    product_id: str | None = None
    query: str | None = None
    request_id: str | None = None
    """Of the list that the video was shown in."""
    vector: Vector | None = field(default=None, compare=False)
    """Only of what the shelf has none for: a search, a tap."""

    @property
    def is_negative(self) -> bool:
        return self.name in NEGATIVE

    @property
    def key(self) -> tuple[str | None, ...]:
        """Names its place in a memory: all views of one showing of a video have one."""
        if self.name in WATCHING:
            return self.video_id, self.request_id
        return (self.event_id,)

    def adds_to(self, known: Noted | None) -> bool:
        """Whether it says more than what is noted under its key."""
        if known is None:
            return True
        watched = known.name in WATCHING and self.name in WATCHING
        return watched and WATCHING.index(self.name) > WATCHING.index(known.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """Never changed: what comes later is another one."""

    node: str
    """The state: a node of the blueprint."""
    fingerprint: str
    """Of the encoder that made the vectors."""
    noted: tuple[Noted, ...] = ()
    """At most MOST_NOTED, newest last."""
    traces: tuple[Trace, ...] = ()
    """What positive signals left behind that are no longer noted."""


@dataclass(frozen=True, slots=True)
class Move:
    """A signal that was folded, and the state before and after it."""

    event_id: str
    name: str
    at: datetime
    source: str
    target: str


def empty_memory(blueprint: Blueprint, shelf: VideoShelf) -> Memory:
    """Of a person of whom nothing is known."""
    return Memory(node=blueprint.nodes[0].name, fingerprint=shelf.fingerprint)


def after_batch(memory: Memory, blueprint: Blueprint) -> Memory:
    """The memory once its node has made a batch."""
    return replace(memory, node=blueprint.after_batch(memory.node))


def fold(
    memory: Memory, arrivals: Iterable[Arrival], policy: FeedPolicy, shelf: VideoShelf
) -> tuple[Memory, list[Move]]:
    """The memory after these arrivals, taken in order, and what each signal among them moved.

    An event that came before changes nothing. Of one showing of a video the most attentive view
    counts, however many views report it. What arrives late is noted but does not move the state.
    """
    node = policy.blueprint.node(memory.node).name
    noted, traces = {each.key: each for each in memory.noted}, memory.traces
    moves: list[Move] = []
    for arrival in arrivals:
        event = arrival.event
        if event.kind in (EventKind.UNDO, EventKind.UNFOLLOW):
            noted = {k: each for k, each in noted.items() if not _takes_back(event, each, shelf)}
            continue
        note = _note(arrival, policy, shelf)
        if note is None or not note.adds_to(noted.get(note.key)):
            continue
        noted.pop(note.key, None)  # what is put in anew comes last
        noted[note.key] = note
        late = event.occurred_at and arrival.received_at - event.occurred_at > LATE
        target = node if late else policy.blueprint.after_signal(node, note.name)
        moves.append(Move(note.event_id, note.name, note.at, node, target))
        node = target
        if len(noted) > MOST_NOTED:
            oldest = noted.pop(next(iter(noted)))
            traces = traced(traces, vector_of(oldest, shelf), oldest)
    return replace(memory, node=node, noted=tuple(noted.values()), traces=traces), moves


def without(memory: Memory, event_ids: Iterable[str]) -> Memory:
    """The memory as if these signals had not been noted; the state stays."""
    gone = frozenset(event_ids)
    kept = tuple(each for each in memory.noted if each.event_id not in gone)
    return replace(memory, noted=kept)


def _note(arrival: Arrival, policy: FeedPolicy, shelf: VideoShelf) -> Noted | None:
    """The signal that an arrival is, as far as there is a vector for it."""
    event = arrival.event
    row = shelf.rows.get(event.video_id or "")
    length = None if row is None else shelf.videos[row].duration_seconds
    name = signal_name(event, policy.thresholds, length)
    if name is None:
        return None
    vector = None
    if name in ("SEARCH", "TAP"):
        embedding = arrival.embedding
        if embedding is None or embedding.fingerprint != shelf.fingerprint:
            return None
        vector = kept_vector(embedding.vector)
    elif row is None:
        return None
    return Noted(
        event_id=event.event_id,
        name=name,
        at=arrival.received_at,
        video_id=event.video_id,
        product_id=event.product_id,
        query=event.query[:LONGEST_QUERY] if event.query else None,
        request_id=event.request_id,
        vector=vector,
    )


def _takes_back(event: Event, note: Noted, shelf: VideoShelf) -> bool:
    if event.kind is EventKind.UNDO:
        return note.event_id == event.undoes
    row = shelf.rows.get(note.video_id or "")
    creator_id = None if row is None else shelf.videos[row].creator.creator_id
    return note.name == "FOLLOW" and creator_id == event.creator_id


def vector_of(note: Noted, shelf: VideoShelf) -> Vector | None:
    """Shape (d,); None for a video that is gone."""
    if note.vector is not None:
        return note.vector
    return shelf.vector(note.video_id or "")
