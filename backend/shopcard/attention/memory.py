"""What the feed remembers of a person: the state, the latest signals, and traces of older ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    noted, traces = list(memory.noted), memory.traces
    moves: list[Move] = []
    for arrival in arrivals:
        event = arrival.event
        if event.kind in (EventKind.UNDO, EventKind.UNFOLLOW):
            noted = [each for each in noted if not _takes_back(event, each, shelf)]
            continue
        note = _note(arrival, policy, shelf)
        if note is None or not _adds(note, noted):
            continue
        noted = [each for each in noted if not _is_one_showing(each, note)]
        noted.append(note)
        late = event.occurred_at and arrival.received_at - event.occurred_at > LATE
        target = node if late else policy.blueprint.after_signal(node, note.name)
        moves.append(Move(note.event_id, note.name, note.at, node, target))
        node = target
        if len(noted) > MOST_NOTED:
            traces = traced(traces, vector_of(noted[0], shelf), noted[0])
            del noted[0]
    folded = replace(memory, node=node, noted=tuple(noted), traces=traces)
    return folded, moves


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


def _adds(note: Noted, noted: Sequence[Noted]) -> bool:
    """Whether it is new, and no less attentive than what is known of the showing."""
    for each in noted:
        if each.event_id == note.event_id:
            return False
        if _is_one_showing(each, note) and WATCHING.index(each.name) >= WATCHING.index(note.name):
            return False
    return True


def _is_one_showing(one: Noted, other: Noted) -> bool:
    return (
        one.name in WATCHING
        and other.name in WATCHING
        and one.video_id == other.video_id
        and one.request_id == other.request_id
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
