"""The catalogue in Firestore."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from google.cloud.firestore import FieldFilter

from shopcard.adapters.firestore.connection import LOAD_SECONDS, Connection, Contended, settled
from shopcard.adapters.firestore.generations import CatalogueState, Generations, Progress, fields_of
from shopcard.adapters.firestore.layout import (
    PRODUCTS_BY_ID,
    PRODUCTS_BY_POPULARITY,
    PRODUCTS_BY_REVISION,
    document_id,
)
from shopcard.adapters.firestore.product_documents import product_of, to_document, withdrawn
from shopcard.domain.errors import Unavailable
from shopcard.domain.events import to_iso
from shopcard.domain.ports import CatalogueChanges
from shopcard.domain.product import Product


class FirestoreProducts:
    """Products of the current generation; what it means to change them, see Generations."""

    def __init__(self, connection: Connection, on_progress: Progress | None = None) -> None:
        self._connection = connection
        self._generations = Generations(connection, on_progress)
        self._last_seen: str | None = None

    def get_many(self, product_ids: Sequence[str]) -> list[Product]:
        """One call and one read per product (up to 999), plus one for the catalogue's state; a
        second call after the catalogue was replaced, or where it changed in the middle."""
        wanted = [document_id(each) for each in dict.fromkeys(product_ids)]
        while True:
            generation = self._last_seen
            references = self._references(generation, wanted)
            found = self._connection.get_all([self._generations.reference, *references])
            state = CatalogueState.of(found[self._generations.reference.path])
            self._last_seen = state.generation
            documents = [fields_of(found[each.path]) for each in references]
            is_ahead = any(each.get("revision", 0) > state.revision for each in documents)
            is_current = state.generation == generation and not is_ahead
            if is_current and self._is_of_one_moment(found):
                return [product_of(each) for each in documents if "record" in each]

    def _is_of_one_moment(self, found: Mapping[str, Any]) -> bool:
        """Whether no change came between documents of one call, which may be read at moments that
        differ, in any order: then the state, which every change writes, tells when the last was.
        (The emulator tells one moment for all and may still read on after a change, which is why
        nobody relies on this alone.)"""
        moments = {each.read_time for each in found.values()}
        if len(moments) == 1:
            return True
        is_unchanged: bool = self._generations.state().seen.update_time < min(moments)
        return is_unchanged

    def batches(self, size: int = 1000) -> Iterator[list[Product]]:
        """One call a batch. A catalogue replaced meanwhile is read to its end as it was.

        Raises Unavailable when it was replaced so often that the end of it is gone.
        """
        state = self._generations.state()
        told = 0
        if state.generation is not None:
            query = PRODUCTS_BY_ID.of(self._generations.products(state.generation))
            for page in self._connection.pages(query, size, LOAD_SECONDS):
                told += len(page)
                yield [product_of(fields_of(each)) for each in page]
        if told < state.count and self._generations.state().generation != state.generation:
            # Replaced twice, that is: then what was being read is dropped.
            raise Unavailable("The catalogue was replaced while it was read; read it again.")

    def count(self) -> int:
        """One read."""
        return self._generations.state().count

    def catalogue_id(self) -> str:
        """One read. When the state was first written: that Firestore remembers by itself."""
        seen = self._generations.state().seen
        return to_iso(seen.create_time) if seen.exists else ""

    def revision(self) -> int:
        """One read."""
        return self._generations.state().revision

    def changes_since(self, revision: int) -> CatalogueChanges:
        """Two reads, and one per change."""
        return settled(partial(self._changes_since, revision))

    def _changes_since(self, revision: int) -> CatalogueChanges:
        state = self._generations.state()
        if state.generation is None or state.revision <= revision:
            return CatalogueChanges(state.revision, (), ())
        products = self._generations.products(state.generation)
        changed = products.where(filter=FieldFilter("revision", ">", revision))
        query = PRODUCTS_BY_REVISION.of(changed).select(["product_id", "withdrawn", "revision"])
        documents = [fields_of(each) for each in self._generations.read(query)]
        if self._generations.state().revision != state.revision:
            raise Contended("The catalogue keeps changing; try again.")
        upserted = sorted(each["product_id"] for each in documents if "product_id" in each)
        gone = sorted(each["withdrawn"] for each in documents if "withdrawn" in each)
        return CatalogueChanges(
            state.revision, tuple(upserted), tuple(gone) if revision > 0 else ()
        )

    def popular(self, limit: int, offset: int = 0) -> list[str]:
        """One read for the state and one per product, those passed over by `offset` included."""
        generation = self._generations.state().generation
        if generation is None:
            return []
        query = PRODUCTS_BY_POPULARITY.of(self._generations.products(generation))
        found = self._connection.select(query.select(["product_id"]).offset(offset).limit(limit))
        return [str(each.get("product_id")) for each in found]

    def upsert(self, products: Sequence[Product]) -> int:
        """One commit for up to 498 changes; more cost as much as `replace`."""
        return settled(partial(self._upsert, {each.product_id: each for each in products}))

    def _upsert(self, products: Mapping[str, Product]) -> int:
        state = self._generations.state()
        stored = self._stored(state, products)
        changed = {
            product_id: to_document(product, state.revision + 1)
            for product_id, product in products.items()
            if stored.get(product_id) != product
        }
        if changed:
            count = state.count + len(changed.keys() - stored.keys())
            self._generations.change(state, changed, count)
        return len(changed)

    def withdraw(self, product_ids: Collection[str]) -> int:
        """One commit for up to 498 products; more cost as much as `replace`."""
        return settled(partial(self._withdraw, product_ids))

    def _withdraw(self, product_ids: Collection[str]) -> int:
        state = self._generations.state()
        gone = {
            product_id: withdrawn(product_id, state.revision + 1)
            for product_id in self._stored(state, product_ids)
        }
        if gone:
            self._generations.change(state, gone, state.count - len(gone))
        return len(gone)

    def replace(self, products: Sequence[Product]) -> None:
        """Reads the whole catalogue; writes one commit when at most 498 products differ, else a
        new generation."""
        settled(partial(self._replace, {each.product_id: each for each in products}))

    def _replace(self, products: Mapping[str, Product]) -> None:
        state = self._generations.state()
        stored = {each.product_id: each for page in self.batches() for each in page}
        revision = state.revision + 1
        changed = {
            product_id: to_document(product, revision)
            for product_id, product in products.items()
            if stored.get(product_id) != product
        }
        for product_id in stored.keys() - products.keys():
            changed[product_id] = withdrawn(product_id, revision)
        if changed:
            self._generations.change(state, changed, len(products))

    def _stored(self, state: CatalogueState, product_ids: Collection[str]) -> dict[str, Product]:
        """Those of the products that are in the catalogue, by id."""
        wanted = [document_id(each) for each in dict.fromkeys(product_ids)]
        references = self._references(state.generation, wanted)
        documents = map(fields_of, self._connection.get_all(references).values())
        products = (product_of(each) for each in documents if "record" in each)
        return {each.product_id: each for each in products}

    def _references(self, generation: str | None, documents: Sequence[str]) -> list[Any]:
        if generation is None:
            return []
        products = self._generations.products(generation)
        return [products.document(each) for each in documents]
