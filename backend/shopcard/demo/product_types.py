"""Products by what they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from shopcard.domain.product import Product


def showable_by_type(products: Iterable[Product]) -> dict[str, list[Product]]:
    """Products in stock under their attribute `type`, in the order given."""
    grouped: dict[str, list[Product]] = defaultdict(list)
    for product in products:
        if product.in_stock:
            grouped[product.attributes.get("type", "")].append(product)
    return grouped


def one_per_group(products: Iterable[Product]) -> list[Product]:
    """The first variant of each product group."""
    groups: dict[str, Product] = {}
    for product in products:
        groups.setdefault(product.group, product)
    return list(groups.values())
