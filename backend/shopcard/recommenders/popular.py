"""What people rate best: the last resort of every card."""

from __future__ import annotations

from collections.abc import Iterator

from shopcard.domain.ports import Products
from shopcard.domain.product import Product
from shopcard.domain.ranking import Reason, Recommendation
from shopcard.recommenders.strategy import Shelf

BATCH = 50


def popular(products: Products, shelf: Shelf) -> Iterator[Recommendation]:
    """All products in stock, best rated first, read as they are asked for."""
    offset = 0
    while ids := products.popular(BATCH, offset):
        for product in shelf.get_many(ids):
            yield Recommendation(product, 0.0, _reason(product))
        offset += len(ids)


def _reason(product: Product) -> Reason:
    if product.rating is None or product.rating_count == 0:
        return Reason("catalogue", "From the shop’s catalogue")
    shoppers = "1 shopper" if product.rating_count == 1 else f"{product.rating_count:,} shoppers"
    return Reason("popular", f"Popular: rated {product.rating:.1f} by {shoppers}")
