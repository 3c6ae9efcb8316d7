"""The words of a search: what is asked, what is filtered, in which order, from where on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from shopcard.domain.product import Product


class Sort(StrEnum):
    """Orders of a result. Within equals, relevance decides, then the id."""

    RELEVANCE = "relevance"
    PRICE_LOW = "price_low"
    PRICE_HIGH = "price_high"
    RATING = "rating"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a product must be to be in the result. Values of one kind are alternatives.

    Prices compare within the product's own currency; a product without a price passes no price
    filter, one without a rating no rating filter.
    """

    categories: frozenset[str] = frozenset()
    brands: frozenset[str] = frozenset()
    min_price: Decimal | None = None
    max_price: Decimal | None = None
    min_rating: float | None = None
    in_stock: bool | None = None
    attributes: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """By name; values of one name are alternatives."""

    def admit(self, product: Product) -> bool:
        """Whether the product passes every filter that is set."""
        return (
            self._admits_category(product)
            and (not self.brands or _fold(product.brand or "") in map(_fold, self.brands))
            and self._admits_price(product)
            and (self.min_rating is None or (product.rating or 0.0) >= self.min_rating)
            and (self.in_stock is None or product.in_stock is self.in_stock)
            and all(
                _fold(product.attributes.get(name, "")) in map(_fold, values)
                for name, values in self.attributes.items()
            )
        )

    def _admits_category(self, product: Product) -> bool:
        if not self.categories:
            return True
        own = {_fold(each) for each in (product.main_category, *product.sub_categories)}
        return any(_fold(each) in own for each in self.categories)

    def _admits_price(self, product: Product) -> bool:
        if self.min_price is None and self.max_price is None:
            return True
        if product.price is None:
            return False
        amount = product.price.amount
        return (self.min_price is None or amount >= self.min_price) and (
            self.max_price is None or amount <= self.max_price
        )


NO_FILTERS = Filters()


def sort_key(product: Product, score: float, sort: Sort) -> tuple[float, float, str]:
    """Ascending key of a product in a result; what has no value comes last."""
    price = float(product.price.amount) if product.price else None
    launched = (product.launched_on or date.min).toordinal()
    first = {
        Sort.RELEVANCE: 0.0,
        Sort.PRICE_LOW: price if price is not None else float("inf"),
        Sort.PRICE_HIGH: -price if price is not None else float("inf"),
        Sort.RATING: -product.popularity,
        Sort.NEWEST: float(-launched),
    }[sort]
    return (first, -score, product.product_id)


def _fold(text: str) -> str:
    return text.casefold().strip()
