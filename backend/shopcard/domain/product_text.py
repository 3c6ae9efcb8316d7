"""What is encoded for a product. A change here is a change of RECIPE_VERSION."""

from __future__ import annotations

from shopcard.domain.product import Product

RECIPE_VERSION = 2
"""Part of every fingerprint: a new recipe re-encodes the catalogue."""


def product_text(product: Product) -> str:
    """Title, categories and attributes, most telling first.

    The brand is named only where the title does not name it already. Descriptions are left out:
    they made search and cards worse (docs/figures.md), and take twice the time; they are found by
    their words.
    """
    parts = [product.name]
    if product.brand and product.brand.casefold() not in product.name.casefold():
        parts.append(product.brand)
    parts.append(", ".join(dict.fromkeys((*product.sub_categories, product.main_category))))
    if product.attributes:
        parts.append(", ".join(f"{key} {value}" for key, value in product.attributes.items()))
    return ". ".join(part.strip().rstrip(".") for part in parts if part.strip())
