"""What the services need from the outside world, each as small as its use."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from shopcard.domain.clip import Clip
from shopcard.domain.events import (
    Arrivals,
    Entry,
    Event,
    Outcome,
    Served,
    Signal,
    Vector,
    Vectors,
)
from shopcard.domain.hidden import Hidden
from shopcard.domain.postings import Mask, Rows
from shopcard.domain.product import Product
from shopcard.domain.shopping_intent import ShoppingIntent


class Encoder(Protocol):
    """Turns text into unit vectors."""

    @property
    def fingerprint(self) -> str:
        """Names weights, pooling, prefix, max length and text recipe: vectors of two
        fingerprints are never compared."""
        ...

    @property
    def dimension(self) -> int: ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Shape (len(texts), dimension), one unit row per product text, in order."""
        ...

    def encode_query(self, query: str) -> Vector:
        """Shape (dimension,): a unit vector for what a person typed (a prefix may apply)."""
        ...


@dataclass(frozen=True, slots=True)
class Hit:
    """A product found near a vector; a higher score (cosine) means nearer."""

    product_id: str
    score: float


class FrozenVectors(Protocol):
    """One state of a vector index, never changed. Rows are in ascending order of ids."""

    @property
    def ids(self) -> Sequence[str]: ...

    def nearest_rows(self, vector: Vector, k: int) -> tuple[Rows, Vector]:
        """Up to k rows and their scores (cosine), best first, ties by row."""
        ...

    def nearest_among(self, vector: Vector, mask: Mask, k: int) -> Rows:
        """Up to k of the rows where `mask` (shape (rows,)) is true, the best of them, in no order
        that may be relied on."""
        ...

    def scores(self, vector: Vector, rows: Rows) -> Vector:
        """The scores of these rows, shape (len(rows),)."""
        ...

    def centre(self, rows: Rows) -> Vector:
        """The mean of the vectors of these rows (one at least), shape (dimension,)."""
        ...


class VectorIndex(Protocol):
    """Products by the nearness of their embeddings. Safe to read while it is written."""

    @property
    def fingerprint(self) -> str: ...

    def __len__(self) -> int: ...

    def add(self, product_ids: Sequence[str], vectors: Vectors) -> None:
        """Adds, or replaces where the id is there already."""
        ...

    def remove(self, product_ids: Collection[str]) -> None:
        """Removes; ids that are not there are passed over."""
        ...

    def nearest(self, vector: Vector, k: int, exclude: Collection[str] = frozenset()) -> list[Hit]:
        """Up to k hits, best first, ties by product_id; fewer only when the index has no more."""
        ...

    def vector(self, product_id: str) -> Vector | None:
        """The stored vector, None for an id that is not there."""
        ...

    def frozen(self) -> FrozenVectors:
        """The index as it is now."""
        ...


class LexicalIndex(Protocol):
    """Products by the words that they hold; one state of the catalogue, never changed."""

    def scores(self, words: Sequence[int]) -> Vector:
        """Shape (products,): 0 for one that holds none of these words, else higher is better."""
        ...


@dataclass(frozen=True, slots=True)
class CatalogueChanges:
    """What happened to the catalogue after a revision, each id once, in its latest state."""

    revision: int
    upserted: tuple[str, ...]
    withdrawn: tuple[str, ...]


class Products(Protocol):
    """The catalogue. Every change of it gets a higher revision."""

    def get_many(self, product_ids: Sequence[str]) -> list[Product]:
        """Those that exist, in the order asked for; a repeated id comes once."""
        ...

    def batches(self, size: int = 1000) -> Iterator[list[Product]]:
        """The whole catalogue by product_id (in the order of code points), `size` at a time.

        What changes on the way may come old or new: take `revision()` first and follow up with
        `changes_since` it.
        """
        ...

    def count(self) -> int: ...

    def catalogue_id(self) -> str:
        """Of a filled catalogue, for good, and of no other: revisions of two do not compare."""
        ...

    def revision(self) -> int:
        """0 for a catalogue that was never filled."""
        ...

    def changes_since(self, revision: int) -> CatalogueChanges:
        """Everything after `revision`, by id; with 0, the whole catalogue as upserted and
        nothing as withdrawn. What came and went since is withdrawn."""
        ...

    def popular(self, limit: int, offset: int = 0) -> list[str]:
        """Ids of products in stock, by `Product.popularity` downwards, ties by id; unrated last."""
        ...

    def upsert(self, products: Sequence[Product]) -> int:
        """Adds or replaces all of them or none. Products equal to what is stored do not count
        as changed and keep their revision; of a repeated id the last counts. Returns how many
        changed."""
        ...

    def withdraw(self, product_ids: Collection[str]) -> int:
        """Takes them out of the catalogue. Returns how many were there."""
        ...

    def replace(self, products: Sequence[Product]) -> None:
        """Makes the catalogue exactly these, in one step that each call of a reader sees whole
        or not at all. One revision higher, only for what differs; the same again is no change."""
        ...


@dataclass(frozen=True, slots=True)
class Clicks:
    """A stretch of the shop's click log.

    `restarted` says that the log was read from its beginning (or from the earliest that was asked
    for), because clicks were forgotten or erased since the cursor was given (or there was none):
    forget what was read before.
    """

    clicks: tuple[tuple[str, datetime], ...]
    cursor: str
    restarted: bool


class Events(Protocol):
    """The append-only log of what users did. What is returned as accepted is durable."""

    def append(self, entries: Sequence[Entry], received_at: datetime) -> list[Outcome]:
        """One outcome per entry, in order, each event on its own merits.

        An entry whose (user_id, event_id) is there with equal content (by `Event.content_hash`),
        or was forgotten, is a duplicate, one with other content a conflict; one that occurred
        (or, without `occurred_at`, arrived) not after its user's erasure is refused as erased,
        before anything else is asked. Arrival order is the order of the log, in a batch its own.
        """
        ...

    def outcome(self, event: Event) -> Outcome | None:
        """What the log says already of an event: duplicate, conflict or erased, by the rules of
        `append`; None when it is new. One without `occurred_at` happens now, so is not erased."""
        ...

    def latest_signals(self, user_id: str, limit: int) -> list[Signal]:
        """Events with an embedding, newest first by arrival; forgotten ones are not there."""
        ...

    def signal(self, user_id: str, event_id: str) -> Signal | None:
        """The user's signal of that id; None when there is none, or no more."""
        ...

    def set_intent(self, user_id: str, event_id: str, intent: ShoppingIntent) -> bool:
        """Makes this what a signal asks for; what was understood stays beside it. False when the
        user has no such signal, or has it no more: then nothing of the intent is kept."""
        ...

    def excluded_products(self, user_id: str) -> frozenset[str]:
        """Products in an event of EXCLUDING_KINDS that no `undo` of the same user names in
        `undoes`, whichever of the two arrived first."""
        ...

    def hidden(self, user_id: str) -> Hidden:
        """Videos and creators in a `hide` of the user, without what was undone, as above."""
        ...

    def arrivals_since(self, user_id: str, cursor: str | None, limit: int) -> Arrivals:
        """The user's events after the cursor, oldest first by arrival, `limit` at most and fewer
        only at the end of the log; from its beginning for a cursor that this log did not give.

        Forgotten ones are not there, their places are passed over. A cursor holds for good: what
        arrives later comes after it, be it after an erasure.
        """
        ...

    def forget(self, user_id: str, event_id: str) -> bool:
        """Drops one signal's content for good, its hash included; sending the event again,
        with whatever content, is a duplicate. False when the user has no such signal, or has it
        no more."""
        ...

    def forget_all(self, user_id: str) -> int:
        """`forget` for every signal of the user. Returns how many."""
        ...

    def history(self, user_id: str) -> list[dict[str, Any]]:
        """Everything held about a user, oldest first: `event_to_record` plus `received_at`,
        and `understood` and `intent` (as records) where there are any; of a forgotten event only
        event_id, kind and received_at."""
        ...

    def erase(self, user_id: str, at: datetime) -> None:
        """Removes all events of the user and refuses, from now on, those that happened not
        after `at`; the latest `at` holds. Keeps nothing but a hash of the id, the moment and,
        where places in the log are the user's own, how many were given out."""
        ...

    def clicks_since(self, cursor: str | None, earliest: datetime) -> Clicks:
        """Clicks (product_id, received_at) of all users after the cursor, oldest first; from the
        beginning for a cursor that this log did not give. Those received before `earliest` are
        passed over, at little cost."""
        ...

    def recent_searches(self, limit: int) -> list[tuple[str, str]]:
        """The latest search signals of all users as (user_id, query), newest first; forgotten
        ones are not there."""
        ...


class ServedLists(Protocol):
    """What was shown to whom."""

    def append(self, served: Served) -> None:
        """Logged once: a list under a `request_id` that is there already changes nothing, nor
        does one made (`at`) not after its user's erasure, however late it comes."""
        ...

    def get(self, request_id: str) -> Served | None: ...

    def history(self, user_id: str) -> list[Served]:
        """Oldest first."""
        ...

    def erase(self, user_id: str) -> None:
        """Removes all lists of the user. After `Events.erase`, for good: that is what keeps out
        a list that is on its way."""
        ...


@dataclass(frozen=True, slots=True)
class FeedState:
    """What the feed made of a user's log so far, JSON-safe. Versions begin at 1."""

    version: int
    record: Mapping[str, Any]


class FeedStates(Protocol):
    """What the feed knows of each user: a snapshot beside the log that it was folded from."""

    def get(self, user_id: str) -> FeedState | None: ...

    def put(
        self, user_id: str, record: Mapping[str, Any], expected_version: int, at: datetime
    ) -> bool:
        """Replaces the state of this version (0: there is none) by the next. `at` is when the
        work on it began, before the old state was read.

        False, and nothing is changed, when another version is there, or when `at` is not after
        the user's erasure.
        """
        ...

    def erase(self, user_id: str) -> None:
        """Removes the state of the user. After `Events.erase`, for good: that is what keeps out
        one that is on its way."""
        ...


@dataclass(frozen=True, slots=True)
class Stored:
    """A record that people change, JSON-safe. Revisions begin at 1."""

    revision: int
    record: Mapping[str, Any]


class FeedPolicies(Protocol):
    """The feed's policy, one for the whole shop."""

    def get(self) -> Stored | None:
        """None until somebody changed it."""
        ...

    def put(self, record: Mapping[str, Any], expected_revision: int) -> bool:
        """Replaces the policy of this revision (0: there is none) by the next. False, and nothing
        is changed, when another revision is there."""
        ...


class Store(Protocol):
    """A place that holds all of them, opened and closed as one."""

    @property
    def products(self) -> Products: ...

    @property
    def events(self) -> Events: ...

    @property
    def served(self) -> ServedLists: ...

    @property
    def feed_states(self) -> FeedStates: ...

    @property
    def feed_policies(self) -> FeedPolicies: ...

    def check(self) -> None:
        """Raises Unavailable when the store does not answer."""
        ...

    def close(self) -> None: ...


class EmbeddingCache(Protocol):
    """Vectors by fingerprint and text, so that nothing is ever encoded twice."""

    def get_many(self, fingerprint: str, texts: Sequence[str]) -> Mapping[str, Vector]:
        """Those that are known, by text."""
        ...

    def put_many(self, fingerprint: str, vectors: Mapping[str, Vector]) -> None: ...


@dataclass(frozen=True, slots=True)
class Picture:
    """One image; `cacheable` is False for a stand-in that a better one may replace."""

    content: bytes
    content_type: str
    cacheable: bool


class Pictures(Protocol):
    """Pictures of products that have no image of their own."""

    def picture(self, product: Product, view: int) -> Picture:
        """View 0 is the main one. Raises NotFound for a view that does not exist and
        Unavailable when drawing takes too long."""
        ...


class ClipFiles(Protocol):
    """Clips that are made, as files: of each a film (.mp4), a poster (.webp) and captions (.vtt)
    under one name, which changes with whatever one sees or hears."""

    def name(self, clip: Clip) -> str:
        """Of its files, without their endings."""
        ...

    def seconds(self, clip: Clip) -> float: ...

    def finished(self) -> frozenset[str]:
        """The names of the clips that are there, whole."""
        ...

    def file(self, name: str) -> Path | None:
        """The file of that whole name; None for what is not there, or no name of ours."""
        ...
