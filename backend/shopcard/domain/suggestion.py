"""What a person may be about to type."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from shopcard.domain.product import Product


class SuggestionKind(StrEnum):
    """What a suggestion names."""

    TYPE = "type"
    BRAND = "brand"
    SEARCH = "search"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A text to search for; with a `product`, one to go to."""

    kind: SuggestionKind
    text: str
    product: Product | None = None
