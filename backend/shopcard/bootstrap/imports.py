"""Ties adapters to services for changing the catalogue from the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from shopcard.adapters.catalogue_files import CatalogueFile, read_catalogue, write_report
from shopcard.adapters.mapping_files import find_mapping, ready_mappings
from shopcard.bootstrap.build import batch_embedder, what_is_built
from shopcard.bootstrap.shop import open_store
from shopcard.config import Settings
from shopcard.domain.column_mapping import ColumnMapping
from shopcard.domain.ports import Products
from shopcard.domain.product import Product
from shopcard.services.catalogue_import import check_mapping, choose_mapping
from shopcard.services.indexing import Report, build_index

__all__ = ["CatalogueFile", "EditableCatalogue", "edit_catalogue", "open_file", "write_report"]


def open_file(
    path: Path, mapping_name: str | None, encoding: str
) -> tuple[CatalogueFile, ColumnMapping]:
    """A catalogue file and the mapping for it: the one named, else the one that fits.

    Raises NotFound or Invalid for a file, or a mapping, that cannot be used.
    """
    file = read_catalogue(path, encoding)
    if mapping_name is None:
        mapping = choose_mapping(file.columns, ready_mappings())
    else:
        mapping = find_mapping(mapping_name)
    check_mapping(mapping, file.columns)
    return file, mapping


@dataclass(frozen=True, slots=True)
class EditableCatalogue:
    """The store's products, and what a change of them needs before and after."""

    products: Products
    prepare: Callable[[Sequence[Product], Report], None]
    """Encodes what is unknown, for running servers to find when the change arrives."""
    reindex: Callable[[Report], object]
    """Brings the saved index up to date, for the next start."""


@contextmanager
def edit_catalogue(settings: Settings) -> Iterator[EditableCatalogue]:
    """The catalogue of these settings, open. The encoder is loaded when a text is new to it."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    built = what_is_built(settings, may_download=True)
    embedder = batch_embedder(built)
    store = open_store(settings)
    try:
        yield EditableCatalogue(
            store.products,
            embedder.prepare,
            lambda report: build_index(built.index_folder, store.products, embedder, report),
        )
    finally:
        store.close()
