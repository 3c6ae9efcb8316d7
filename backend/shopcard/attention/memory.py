"""What the feed remembers of a person: the state, the latest signals, and traces of older ones."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from shopcard.attention.blueprint import NEGATIVE, Blueprint
from shopcard.attention.policy import FeedPolicy
from shopcard.attention.reading import WATCHING, signal_name
from shopcard.attention.traces import Trace, kept_vector, traced, untraced
from shopcard.domain.events import Arrival, Event, EventKind, Vector
from shopcard.domain.video_shelf import VideoShelf

MOST_NOTED = 64
LATE = timedelta(minutes=30)
"""What arrives later than this after it happened says what a person likes, not what they do now."""
LONGEST_QUERY = 80
"""Characters kept of a search, to name it."""
MOST_UNDONE = 16
"""What was undone is remembered for so many: an `undo` may overtake what it undoes."""
BEYOND_SHELF = frozenset({"SEARCH", "TAP"})
"""Signals that the shelf has no vector for."""


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
    """Only of BEYOND_SHELF; None where this encoder's is not known yet (see `completed`)."""

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
    undone: tuple[str, ...] = ()
    """The event ids undone last, at most MOST_UNDONE, the latest last."""


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
    noted, traces, undone = {each.key: each for each in memory.noted}, memory.traces, memory.undone
    moves: list[Move] = []
    for arrival in arrivals:
        event = arrival.event
        if event.kind in (EventKind.UNDO, EventKind.UNFOLLOW):
            gone = _taken_back(event, noted.values(), shelf)
            noted = {key: each for key, each in noted.items() if each.event_id not in gone}
            traces = untraced(traces, gone)
            undone = (*undone, *gone)[-MOST_UNDONE:]
            continue
        note = _note(arrival, policy, shelf)
        if note is None or note.event_id in undone or not note.adds_to(noted.get(note.key)):
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
    latest = tuple(noted.values())
    return replace(memory, node=node, noted=latest, traces=traces, undone=undone), moves


def without(memory: Memory, event_ids: Iterable[str]) -> Memory:
    """The memory without these signals and the traces that they are part of; the state stays."""
    gone = frozenset(event_ids)
    kept = tuple(each for each in memory.noted if each.event_id not in gone)
    return replace(memory, noted=kept, traces=untraced(memory.traces, gone))


def _note(arrival: Arrival, policy: FeedPolicy, shelf: VideoShelf) -> Noted | None:
    """The signal that an arrival is, if it is of a video on the shelf or has an embedding."""
    event = arrival.event
    row = shelf.rows.get(event.video_id or "")
    length = None if row is None else shelf.videos[row].duration_seconds
    name = signal_name(event, policy.thresholds, length)
    if name is None:
        return None
    vector = None
    if name in BEYOND_SHELF:
        if arrival.embedding is None:
            return None
        if arrival.embedding.fingerprint == shelf.fingerprint:
            vector = kept_vector(arrival.embedding.vector)
    elif row is None:
        return None
    return Noted(
        event_id=event.event_id,
        name=name,
        at=arrival.received_at,
        video_id=event.video_id,
        product_id=event.product_id,
        query=event.query[:LONGEST_QUERY] if event.query and name == "SEARCH" else None,
        request_id=event.request_id,
        vector=vector,
    )


def _taken_back(event: Event, noted: Iterable[Noted], shelf: VideoShelf) -> Collection[str]:
    """The ids of the signals that an undo or unfollow takes back."""
    if event.kind is EventKind.UNDO:
        return (event.undoes,) if event.undoes else ()
    followed = (each for each in noted if each.name == "FOLLOW")
    return [each.event_id for each in followed if _maker(each, shelf) == event.creator_id]


def _maker(note: Noted, shelf: VideoShelf) -> str | None:
    row = shelf.rows.get(note.video_id or "")
    return None if row is None else shelf.videos[row].creator.creator_id


def vector_of(note: Noted, shelf: VideoShelf) -> Vector | None:
    """Shape (d,); None for a video that is gone, and for what waits to be `completed`."""
    if note.vector is not None:
        return note.vector
    return shelf.vector(note.video_id or "")
