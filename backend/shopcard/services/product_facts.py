"""Products as facts, kept at hand."""

from __future__ import annotations

from collections.abc import Collection
from threading import Lock

from shopcard.domain.facts import Facts
from shopcard.domain.product import Product
from shopcard.understanding.facts import facts_of


class ProductFacts:
    """Reads each product once, for as long as it stays the same."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._held: dict[str, Facts] = {}
        self._lock = Lock()

    def of(self, product: Product) -> Facts:
        """What the product says about itself."""
        held = self._held.get(product.product_id)
        if held is not None and held.product is product:
            return held
        facts = facts_of(product)
        with self._lock:
            self._held[product.product_id] = facts
            while len(self._held) > self._capacity:
                del self._held[next(iter(self._held))]
        return facts

    def forget(self, product_ids: Collection[str]) -> None:
        """Drops what is known of these products."""
        with self._lock:
            for each in product_ids:
                self._held.pop(each, None)
