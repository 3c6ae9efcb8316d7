"""The words of a search: what is asked, what is filtered, in which order, from where on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from shopcard.domain.facts import BRAND, CATEGORY, IN_STOCK, PRICE, RATING, fold


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

    def alternatives(self) -> dict[str, frozenset[str]]:
        """Those that name values, by folded name of their field, however it was written."""
        named = {CATEGORY: self.categories, BRAND: self.brands}
        for name, values in sorted(self.attributes.items()):
            field = fold(name)
            named[field] = named.get(field, frozenset()) | values
        return {field: values for field, values in named.items() if values}

    def fields(self) -> frozenset[str]:
        """The fields in which anything is chosen."""
        chosen = set(self.alternatives())
        if self.min_price is not None or self.max_price is not None:
            chosen.add(PRICE)
        if self.min_rating is not None:
            chosen.add(RATING)
        if self.in_stock is not None:
            chosen.add(IN_STOCK)
        return frozenset(chosen)


NO_FILTERS = Filters()
