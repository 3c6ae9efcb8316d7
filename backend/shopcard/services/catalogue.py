"""The products of the shop, kept at hand."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Sequence
from threading import Lock

from shopcard.domain.errors import NotFound
from shopcard.domain.ports import Products, VectorIndex
from shopcard.domain.product import Product
from shopcard.domain.ranking import NOTHING_EXCLUDED, Recommendation
from shopcard.recommenders.last_three import draw
from shopcard.recommenders.strategy import Shelf, similar_to

CACHED_PRODUCTS = 50_000


class Catalogue:
    """Reads products through a bounded cache; `forget` drops those that changed."""

    def __init__(self, products: Products, index: VectorIndex, capacity: int = CACHED_PRODUCTS):
        self._products = products
        self._capacity = capacity
        self._cache: OrderedDict[str, Product] = OrderedDict()
        self._generation = 0
        self._lock = Lock()
        self.shelf = Shelf(index, self.get_many)

    def get_many(self, product_ids: Sequence[str]) -> list[Product]:
        """Those that exist, in the order asked for; a repeated id comes once."""
        wanted = dict.fromkeys(product_ids)
        with self._lock:
            generation = self._generation
            held = {each: self._cache[each] for each in wanted if each in self._cache}
            for each in held:
                self._cache.move_to_end(each)
        missing = [each for each in wanted if each not in held]
        if missing:
            read = {each.product_id: each for each in self._products.get_many(missing)}
            held.update(read)
            self._keep(read, generation)
        return [held[each] for each in wanted if each in held]

    def get(self, product_id: str) -> Product:
        """Raises NotFound for an id that the shop does not sell."""
        found = self.get_many([product_id])
        if not found:
            raise unknown_product()
        return found[0]

    def similar(self, product_id: str, limit: int) -> list[Recommendation]:
        """The nearest other products, best first, one per product group."""
        product = self.get(product_id)
        vector = self.shelf.index.vector(product_id)
        if vector is None:
            return []
        exclusions = NOTHING_EXCLUDED.extended([product])
        return draw(self.shelf, vector, limit, exclusions, similar_to(product))

    def forget(self, product_ids: Collection[str]) -> None:
        """Drops products from the cache, so that they are read anew."""
        with self._lock:
            self._generation += 1
            for each in product_ids:
                self._cache.pop(each, None)

    def _keep(self, read: dict[str, Product], generation: int) -> None:
        with self._lock:
            if generation != self._generation:
                return  # what was read may be older than the change that came meanwhile
            self._cache.update(read)
            while len(self._cache) > self._capacity:
                self._cache.popitem(last=False)


def unknown_product() -> NotFound:
    """The refusal of an id that the shop does not sell."""
    return NotFound(
        "There is no such product. It may have been withdrawn; search for it by name.",
        code="unknown_product",
    )
