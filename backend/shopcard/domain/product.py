"""What the shop sells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

NO_ATTRIBUTES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Price:
    """What a product costs now and what it is listed at, in units of one ISO 4217 currency."""

    amount: Decimal
    list_amount: Decimal
    currency: str

    @property
    def discount_percent(self) -> int:
        """Whole per cent off the list price, 0 when there is none."""
        if self.list_amount <= 0 or self.amount >= self.list_amount:
            return 0
        return int((self.list_amount - self.amount) * 100 / self.list_amount)


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """One thing in the catalogue. Variants of it (colours, sizes) share a `variant_group`."""

    product_id: str
    name: str
    main_category: str
    sub_categories: tuple[str, ...] = ()
    description: str = ""
    brand: str | None = None
    image: str | None = None
    price: Price | None = None
    rating: float | None = None
    rating_count: int = 0
    in_stock: bool = True
    attributes: Mapping[str, str] = field(default_factory=lambda: NO_ATTRIBUTES)
    variant_group: str | None = None
    launched_on: date | None = None
    art: str | None = None
    """Unicode emoji from which pictures are drawn when the product has no image of its own."""

    @property
    def group(self) -> str:
        """What this product is a variant of: itself when it stands alone."""
        return self.variant_group or self.product_id

    @property
    def popularity(self) -> float:
        """Rating pulled to the shop's middle by a prior of 20 ratings of 3.8 (a Bayesian mean).

        0 for a product that nobody rated, so that it never counts as popular.
        """
        if self.rating is None or self.rating_count <= 0:
            return 0.0
        return (20 * 3.8 + self.rating_count * self.rating) / (20 + self.rating_count)


def to_record(product: Product) -> dict[str, Any]:
    """A JSON-safe dictionary from which `from_record` makes an equal product."""
    price = product.price
    return {
        "product_id": product.product_id,
        "name": product.name,
        "main_category": product.main_category,
        "sub_categories": list(product.sub_categories),
        "description": product.description,
        "brand": product.brand,
        "image": product.image,
        "price": None
        if price is None
        else {
            "amount": str(price.amount),
            "list_amount": str(price.list_amount),
            "currency": price.currency,
        },
        "rating": product.rating,
        "rating_count": product.rating_count,
        "in_stock": product.in_stock,
        "attributes": dict(product.attributes),
        "variant_group": product.variant_group,
        "launched_on": product.launched_on.isoformat() if product.launched_on else None,
        "art": product.art,
    }


def from_record(record: Mapping[str, Any]) -> Product:
    """The product that `to_record` wrote down."""
    price = record["price"]
    launched_on = record["launched_on"]
    return Product(
        product_id=record["product_id"],
        name=record["name"],
        main_category=record["main_category"],
        sub_categories=tuple(record["sub_categories"]),
        description=record["description"],
        brand=record["brand"],
        image=record["image"],
        price=None
        if price is None
        else Price(Decimal(price["amount"]), Decimal(price["list_amount"]), price["currency"]),
        rating=record["rating"],
        rating_count=record["rating_count"],
        in_stock=record["in_stock"],
        attributes=MappingProxyType(dict(record["attributes"])),
        variant_group=record["variant_group"],
        launched_on=date.fromisoformat(launched_on) if launched_on else None,
        art=record["art"],
    )
