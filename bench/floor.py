"""The floor under a search: encode one query and ask FAISS, in process, nothing else."""

from __future__ import annotations

from pathlib import Path

from shopcard.bootstrap.build import what_is_built
from shopcard.bootstrap.shop import open_store
from shopcard.config import Settings

NEAREST = 20


class Floor:
    """The serving encoder and the saved index of a data folder."""

    def __init__(self, data_dir: Path) -> None:
        self._settings = Settings(data_dir=data_dir, store="sqlite")
        built = what_is_built(self._settings)
        self._encoder = built.open_encoder()
        self._index = built.index_folder.load()

    def search(self, query: str) -> None:
        """What no search can do without."""
        self._index.nearest(self._encoder.encode_query(query), NEAREST)

    def names_and_ids(self) -> tuple[list[str], list[str]]:
        """Names of all products, and the ids of those in stock, in the same order every time."""
        store = open_store(self._settings)
        try:
            products = [each for batch in store.products.batches() for each in batch]
        finally:
            store.close()
        ids = [each.product_id for each in products if each.in_stock]
        return [each.name for each in products], ids
