"""Keeping the vector index in step with the catalogue, in the build and beside the server."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

import numpy as np

from shopcard.domain.errors import NotBuilt
from shopcard.domain.events import Vector, Vectors
from shopcard.domain.ports import CatalogueChanges, EmbeddingCache, Encoder, Products, VectorIndex
from shopcard.domain.product import Product
from shopcard.domain.product_text import product_text

log = logging.getLogger(__name__)

CHUNK = 256
"""Texts encoded between two writes to the cache: what an interruption can cost."""

BATCH = 1000
"""Products read from the store at once."""

Report = Callable[[int, int], None]
"""Told how many are done, and how many there are in all."""


def no_report(_done: int, _total: int) -> None:
    """For those who do not look."""


class CatalogueIndex(VectorIndex, Protocol):
    """An index that knows which state of which catalogue it shows."""

    catalogue: str
    """Its `Products.catalogue_id`; empty before it shows any."""

    @property
    def revision(self) -> int:
        """0 before it shows any."""
        ...

    @property
    def product_ids(self) -> Sequence[str]: ...

    def change(
        self,
        product_ids: Sequence[str],
        vectors: Vectors,
        withdrawn: Collection[str] = (),
        revision: int | None = None,
    ) -> None:
        """Adds or replaces, withdraws and takes on the revision, in one step for readers."""
        ...


Index = TypeVar("Index", bound=CatalogueIndex)


class IndexFolder(Protocol[Index]):
    """Where the index lies between runs."""

    def load(self) -> Index:
        """Raises NotBuilt when it is missing, damaged or of other vectors."""
        ...

    def empty(self) -> Index: ...

    def save(self, index: Index) -> None: ...


class Embedder:
    """Embeddings of product texts. Nothing is encoded twice: what is known comes from the cache.

    The encoder is loaded when a text is missing, and only then.
    """

    def __init__(
        self,
        fingerprint: str,
        dimension: int,
        cache: EmbeddingCache,
        load_encoder: Callable[[], Encoder],
    ) -> None:
        self.fingerprint = fingerprint
        self.dimension = dimension
        self._cache = cache
        self._load_encoder = load_encoder
        self._encoder: Encoder | None = None

    def vectors(self, texts: Sequence[str], report: Report = no_report) -> Vectors:
        """Unit rows (len(texts), dimension), in order. Each chunk is kept in the cache as soon
        as it is encoded, so that an interrupted run goes on where it was."""
        distinct = list(dict.fromkeys(texts))
        known = dict(self._cache.get_many(self.fingerprint, distinct))
        missing = [text for text in distinct if text not in known]
        report(len(known), len(distinct))
        for chunk in _slices(missing, CHUNK):
            encoded = dict(zip(chunk, self.encoder.encode(chunk), strict=True))
            self._cache.put_many(self.fingerprint, encoded)
            known.update(encoded)
            report(len(known), len(distinct))
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        return np.stack([known[text] for text in texts])

    def missing(self, texts: Sequence[str]) -> int:
        """How many different ones of these are yet to be encoded."""
        distinct = list(dict.fromkeys(texts))
        return len(distinct) - len(self._cache.get_many(self.fingerprint, distinct))

    def prepare(self, products: Sequence[Product], report: Report = no_report) -> None:
        """Encodes what of these is unknown, so that servers find it when the store changes."""
        for batch in _slices(products, BATCH * 10):
            self.vectors([product_text(each) for each in batch], report)

    @property
    def encoder(self) -> Encoder:
        """Loaded when it is first asked for. Raises NotBuilt when it is another one."""
        if self._encoder is None:
            encoder = self._load_encoder()
            if encoder.fingerprint != self.fingerprint:
                raise NotBuilt(
                    f"The encoder is {encoder.fingerprint}, but {self.fingerprint} is wanted."
                )
            self._encoder = encoder
        return self._encoder


class RememberingEncoder:
    """Encoder port over an embedder: what was encoded before is not encoded again."""

    def __init__(self, embedder: Embedder) -> None:
        self.fingerprint = embedder.fingerprint
        self.dimension = embedder.dimension
        self._embedder = embedder

    def encode(self, texts: Sequence[str]) -> Vectors:
        return self._embedder.vectors(texts)

    def encode_query(self, query: str) -> Vector:
        return self._embedder.encoder.encode_query(query)


@dataclass(frozen=True, slots=True)
class Pending:
    """What an index has yet to learn of its catalogue."""

    changes: CatalogueChanges
    texts: Sequence[str]
    """What each of `changes.upserted` says, in that order."""


def pending_changes(index: CatalogueIndex, products: Products) -> Pending | None:
    """None for an index that is up to date."""
    revision = products.revision()
    if revision == index.revision:
        return None
    if index.revision == 0 or revision < index.revision:
        return whole_catalogue(index, products)  # `<`: the store was emptied, revisions began anew
    changes = products.changes_since(index.revision)
    batches = (products.get_many(ids) for ids in _slices(changes.upserted, BATCH))
    return _pending(changes.revision, batches, changes.withdrawn)


def whole_catalogue(index: CatalogueIndex, products: Products) -> Pending:
    """Everything there is, and the index's products that are not there any more."""
    revision = products.revision()  # read first: what changes meanwhile is then read again
    pending = _pending(revision, products.batches(BATCH), ())
    sold = set(pending.changes.upserted)
    gone = tuple(each for each in index.product_ids if each not in sold)
    return Pending(CatalogueChanges(revision, pending.changes.upserted, gone), pending.texts)


def apply_changes(
    index: CatalogueIndex, pending: Pending, embedder: Embedder, report: Report = no_report
) -> None:
    """Encodes what is unknown, then changes the index in one step."""
    changes = pending.changes
    vectors = embedder.vectors(pending.texts, report)
    index.change(changes.upserted, vectors, changes.withdrawn, changes.revision)


def build_index(
    folder: IndexFolder[Index],
    products: Products,
    embedder: Embedder,
    report: Report = no_report,
) -> Index:
    """The index of the catalogue as it is now, saved. Only what changed is done again."""
    index = _saved_index(folder, products)
    pending = pending_changes(index, products)
    if pending is None and len(index) != products.count():
        log.warning("the index holds %d products, the catalogue others: rebuilt", len(index))
        pending = whole_catalogue(index, products)
    if pending is not None:
        apply_changes(index, pending, embedder, report)
        folder.save(index)
    return index


def open_index(folder: IndexFolder[Index], products: Products) -> Index:
    """The saved index of this catalogue. Raises NotBuilt where there is none that can be read."""
    index = folder.load()
    if index.catalogue != products.catalogue_id():
        raise NotBuilt("The index is of another catalogue.")
    return index


def _saved_index(folder: IndexFolder[Index], products: Products) -> Index:
    try:
        return open_index(folder, products)
    except NotBuilt as error:
        log.warning("the index is built from the start: %s", error.message)
        index = folder.empty()
        index.catalogue = products.catalogue_id()
        return index


def _pending(
    revision: int, batches: Iterable[Sequence[Product]], withdrawn: Sequence[str]
) -> Pending:
    ids: list[str] = []
    texts: list[str] = []
    for batch in batches:
        ids += [each.product_id for each in batch]
        texts += [product_text(each) for each in batch]
    return Pending(CatalogueChanges(revision, tuple(ids), tuple(withdrawn)), texts)


Item = TypeVar("Item")


def _slices(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
