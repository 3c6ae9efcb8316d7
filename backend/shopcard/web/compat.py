"""What a client of the original prototype sends and expects; nothing of it lives elsewhere.

It spells `userID` and `productID`, sends its user as a number or not at all, expects `productID`
and `sub_category` in every product, prices as display strings, `{"status": "OK"}` for a click and
400 for an empty query.
"""

from __future__ import annotations

from collections.abc import Mapping

from shopcard.domain.errors import Malformed
from shopcard.domain.money import display_price
from shopcard.domain.product import Product

OLD_NAMES: Mapping[str, str] = {"userID": "user_id", "productID": "product_id"}
"""The prototype's spelling -> ours. Where both are given, ours counts; null is not given."""

CLICK_STATUS = "OK"


def modern(fields: object) -> object:
    """The fields of a body or query in our spelling."""
    if not isinstance(fields, dict) or OLD_NAMES.keys().isdisjoint(fields):
        return fields
    renamed = {OLD_NAMES[name]: value for name, value in fields.items() if name in OLD_NAMES}
    return renamed | {
        name: value
        for name, value in fields.items()
        if name not in OLD_NAMES and not (value is None and name in renamed)
    }


def user_id(given: object) -> object:
    """A whole number as the string that it is written as; anything else unchanged."""
    return str(given) if isinstance(given, int) and not isinstance(given, bool) else given


def refuse_empty(fields: object, name: str) -> object:
    """The fields, when `name` is not empty among them. Raises Malformed (400, not 422)."""
    if isinstance(fields, dict):
        given = fields.get(name)
        if given is None or (isinstance(given, str) and not given.strip()):
            raise Malformed(
                f"{name} is empty. Send what the person is looking for.", code="empty_query"
            )
    return fields


def old_fields(product: Product) -> dict[str, str]:
    """What the prototype's client reads of a product beside our own fields."""
    price = product.price
    return {
        "productID": product.product_id,
        "sub_category": product.sub_categories[0] if product.sub_categories else "",
        "actual_price": display_price(price.list_amount, price.currency) if price else "",
        "discount_price": display_price(price.amount, price.currency) if price else "",
    }
