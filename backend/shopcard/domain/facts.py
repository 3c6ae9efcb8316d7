"""What a product is, in the words by which it is asked for, filtered and counted."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from shopcard.domain.product import Product

TYPE, CATEGORY, BRAND, AUDIENCE, COLOUR = "type", "category", "brand", "audience", "colour"
DETAIL = "detail"
"""The field of what products state in many words: see `understanding/details.py`."""
AGE, PRICE, RATING, IN_STOCK = "age", "price", "rating", "in_stock"

NUMBERS = frozenset({AGE, PRICE, RATING})
"""Fields that are compared, not matched. Ages in years, prices in the product's own currency."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One product as values by field.

    `values` holds folded words: `type` (its kind and every name of its category path), `category`,
    `brand`, `audience` (men, women, boys, girls, babies), `colour` (its own word and the family:
    "forest green" and "green"), and each further attribute under its own name (material, size,
    character, ...). A field that the product says nothing about is not there.
    """

    product: Product
    values: Mapping[str, frozenset[str]]
    ages: tuple[float, float] | None = None
    """For whom it is, in years, both included."""

    def number(self, field: str) -> tuple[float, float] | None:
        """Lowest and highest value of a field of NUMBERS, None when it is not known."""
        if field == AGE:
            return self.ages
        if field == PRICE and self.product.price is not None:
            amount = float(self.product.price.amount)
            return (amount, amount)
        if field == RATING and self.product.rating is not None:
            return (self.product.rating, self.product.rating)
        return None

    @property
    def currency(self) -> str | None:
        return None if self.product.price is None else self.product.price.currency


def fold(text: str) -> str:
    """The form in which words are compared: no case, single spaces."""
    return " ".join(text.casefold().split())


SHARED = 0.5
"""The part of the shorter of two spans that both must have in common to be alike: what is for 9 to
14 is not for "ages 6 to 10"."""
WHOLE_FROM = 2
"""From this age on spans are of whole years: who is six is so for a year."""


def within(span: tuple[float, float], minimum: Decimal | None, maximum: Decimal | None) -> bool:
    """Whether a span of numbers reaches into the bounds; where both are wide, with `SHARED`."""
    lowest, highest = span
    low = -math.inf if minimum is None else float(minimum)
    high = math.inf if maximum is None else float(maximum)
    if minimum is None or maximum is None or low == high or lowest == highest:
        return highest >= low and lowest <= high
    shorter = min(_length(lowest, highest), _length(low, high))
    return _length(max(lowest, low), min(highest, high)) >= SHARED * shorter


def _length(low: float, high: float) -> float:
    """Of a span of ages, in years."""
    return high - low + (1 if high >= WHOLE_FROM else 0)
