"""How the catalogue changes in one step, however much changes."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from shopcard.adapters.firestore.connection import (
    BYTES_AT_ONCE,
    LOAD_SECONDS,
    WRITES_AT_ONCE,
    Connection,
    Contended,
)
from shopcard.adapters.firestore.layout import LAYOUT_VERSION, PRODUCTS_BY_REVISION, document_id
from shopcard.domain.errors import Misconfigured, Unavailable

log = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
"""Told how many products of how many are written while a generation is loaded."""

CHANGES_AT_ONCE = WRITES_AT_ONCE - 2
"""Products in one commit: the state, and at first the generation, are written with them."""

Documents = Mapping[str, Mapping[str, Any]]
"""Documents of products, or marks of withdrawn ones, by product id."""


@dataclass(frozen=True, slots=True)
class CatalogueState:
    """What is true of the whole catalogue, and the snapshot that said so."""

    seen: Any
    revision: int = 0
    count: int = 0
    generation: str | None = None
    building: str | None = None

    @staticmethod
    def of(snapshot: Any) -> CatalogueState:
        """Raises Misconfigured for what a newer version of the shop has written."""
        fields = fields_of(snapshot)
        if fields.pop("layout", LAYOUT_VERSION) > LAYOUT_VERSION:
            raise Misconfigured(
                "This Firestore database was written by a newer version of Shopcard. "
                "Use the newer version, or another SHOPCARD_FIRESTORE_PROJECT."
            )
        return CatalogueState(snapshot, **fields)


class Generations:
    """Products lie in generations, and the catalogue's state says which one counts.

    Every change writes the state, on condition that nobody else did since it was read. What fits
    into one commit goes there together with the state. More goes into a new generation, a copy of
    the old one with the changes, which nobody sees until the state points to it. The old one
    stays until the next is built, so that whoever is reading it comes to its end.
    """

    def __init__(self, connection: Connection, on_progress: Progress | None = None) -> None:
        self._connection = connection
        self._client = connection.client
        self._on_progress = on_progress or _log_progress
        self._all = self._client.collection("generations")
        self.reference = self._client.collection("catalogue").document("state")

    def state(self) -> CatalogueState:
        """One read."""
        return CatalogueState.of(self._connection.get(self.reference))

    def products(self, generation: str) -> Any:
        """The collection of a generation's products."""
        return self._all.document(generation).collection("products")

    def read(self, query: Any) -> Iterator[Any]:
        """All that a query on a whole generation finds, which may take its time."""
        for page in self._connection.pages(query, seconds=LOAD_SECONDS):
            yield from page

    def change(self, state: CatalogueState, changed: Documents, count: int) -> None:
        """Puts these documents in place under the next revision, all or none.

        Raises Contended when the catalogue is no longer in that state.
        """
        in_one_commit = next(_parcels(changed.items(), CHANGES_AT_ONCE), {})
        if len(in_one_commit) == len(changed):
            self._write_directly(state, changed, count)
        else:
            self._write_generation(state, changed, count)

    def _write_directly(self, state: CatalogueState, changed: Documents, count: int) -> None:
        batch = self._client.batch()
        generation = state.generation
        if generation is None:
            generation = self._begin_generation(batch)
        self._put(batch, generation, changed)
        self._set_state(
            batch, state, revision=state.revision + 1, count=count, generation=generation
        )
        self._connection.commit(batch)

    def _write_generation(self, state: CatalogueState, changed: Documents, count: int) -> None:
        claimed = self._claim(state)
        generation = claimed.building
        assert generation is not None
        self._drop_all_but({generation, claimed.generation})
        documents = {**self._documents(state.generation), **changed}
        written = 0
        for parcel in _parcels(documents.items()):
            batch = self._client.batch()
            self._put(batch, generation, parcel)
            self._connection.commit(batch, LOAD_SECONDS)
            written += len(parcel)
            self._on_progress(written, len(documents))
        try:
            self._point_to(generation, claimed, count)
        except Contended as error:
            if self.state().building != generation:
                # Not to be tried again: two who take over from each other would never end.
                raise Unavailable("Another import of the catalogue took over.") from error
            raise

    def _point_to(self, generation: str, claimed: CatalogueState, count: int) -> None:
        batch = self._client.batch()
        self._set_state(
            batch,
            claimed,
            revision=claimed.revision + 1,
            count=count,
            generation=generation,
            building=None,
        )
        self._connection.commit(batch)

    def _claim(self, state: CatalogueState) -> CatalogueState:
        """Announces a new generation. Whoever claims later takes over: the earlier one cannot
        finish any more, and is dropped like one that a dying process left behind."""
        batch = self._client.batch()
        building = self._begin_generation(batch)
        self._set_state(batch, state, building=building)
        self._connection.commit(batch)
        claimed = self.state()
        if claimed.building != building or claimed.revision != state.revision:
            raise Contended("Someone else is changing the catalogue; try again.")
        return claimed

    def _begin_generation(self, batch: Any) -> str:
        generation = uuid.uuid4().hex
        batch.create(self._all.document(generation), {"generation": generation})
        return generation

    def _set_state(self, batch: Any, state: CatalogueState, **changes: Any) -> None:
        fields = {
            "layout": LAYOUT_VERSION,
            "revision": state.revision,
            "count": state.count,
            "generation": state.generation,
            "building": state.building,
            **changes,
        }
        self._connection.write_unless_changed(batch, state.seen, fields)

    def _put(self, batch: Any, generation: str, documents: Documents) -> None:
        products = self.products(generation)
        for product_id, document in documents.items():
            batch.set(products.document(document_id(product_id)), document)

    def _documents(self, generation: str | None) -> dict[str, Mapping[str, Any]]:
        """Everything in a generation, marks of withdrawn products included."""
        if generation is None:
            return {}
        query = PRODUCTS_BY_REVISION.of(self.products(generation))
        documents = map(fields_of, self.read(query))
        return {each.get("product_id") or each["withdrawn"]: each for each in documents}

    def _drop_all_but(self, kept: set[str | None]) -> None:
        for snapshot in self._connection.select(self._all):
            if snapshot.id in kept:
                continue
            query = self.products(snapshot.id).select([])
            for page in self._connection.pages(query, WRITES_AT_ONCE, LOAD_SECONDS):
                self._delete(page)
            self._delete([snapshot])

    def _delete(self, snapshots: Iterable[Any]) -> None:
        batch = self._client.batch()
        for snapshot in snapshots:
            batch.delete(snapshot.reference)
        self._connection.commit(batch, LOAD_SECONDS)


def _parcels(
    documents: Iterable[tuple[str, Mapping[str, Any]]], most: int = WRITES_AT_ONCE
) -> Iterator[dict[str, Mapping[str, Any]]]:
    """The documents in parcels that each fit into one commit."""
    parcel: dict[str, Mapping[str, Any]] = {}
    size = 0
    for product_id, document in documents:
        weight = len(product_id) + 4 * len(document.get("record", ""))
        if parcel and (len(parcel) == most or size + weight > BYTES_AT_ONCE):
            yield parcel
            parcel, size = {}, 0
        parcel[product_id] = document
        size += weight
    if parcel:
        yield parcel


def fields_of(snapshot: Any) -> dict[str, Any]:
    """The document's fields, none when it does not exist."""
    return snapshot.to_dict() or {}


def _log_progress(written: int, total: int) -> None:
    log.info("catalogue: %d of %d products written", written, total)
