"""What is encoded for a product. A change here is a change of RECIPE_VERSION."""

from __future__ import annotations

from shopcard.domain.product import Product

RECIPE_VERSION = 1
"""Part of every fingerprint: a new recipe re-encodes the catalogue."""

MAX_DESCRIPTION_CHARACTERS = 300
"""The encoder reads 256 tokens at most; name, categories and attributes come first."""


def product_text(product: Product) -> str:
    """Title, categories, key attributes and description, most telling first.

    The brand is named only where the title does not name it already.
    """
    parts = [product.name]
    if product.brand and product.brand.casefold() not in product.name.casefold():
        parts.append(product.brand)
    parts.append(", ".join(dict.fromkeys((*product.sub_categories, product.main_category))))
    if product.attributes:
        parts.append(", ".join(f"{key} {value}" for key, value in product.attributes.items()))
    if product.description:
        parts.append(product.description[:MAX_DESCRIPTION_CHARACTERS])
    return ". ".join(part.strip().rstrip(".") for part in parts if part.strip())
