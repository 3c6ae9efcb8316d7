"""The demo catalogue: authored source in data/catalogue/, expanded into products.

`python -m shopcard.demo.catalogue "bluetooth speaker"` (from backend/) prints what a type expands
to; without a type it counts every one.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from shopcard.demo.expansion import expand_type
from shopcard.demo.source import CatalogueSourceError, ProductType, read_category
from shopcard.domain.product import Product

DEFAULT_FOLDER = Path(__file__).resolve().parents[3] / "data" / "catalogue"
MIN_SHOWABLE = 12
"""In-stock products that a type needs, so that a search for it fills a screen."""

MAX_NAME = 140
_CODE_MODULES = ("catalogue", "expansion", "source", "trade", "wording")


def load_catalogue(folder: Path = DEFAULT_FOLDER) -> list[Product]:
    """Every product of the folder's TOML files, in the order of file names.

    Raises CatalogueSourceError, which names file and type, for a source that is not right.
    """
    products: list[Product] = []
    seen: dict[str, ProductType] = {}
    for product_type in read_types(folder):
        _check_is_new(product_type, seen)
        expanded = expand_type(product_type)
        check_products(product_type, expanded)
        products.extend(expanded)
    return products


def read_types(folder: Path = DEFAULT_FOLDER) -> list[ProductType]:
    """The product types as authored, not yet expanded."""
    paths = _source_files(folder)
    if not paths:
        raise CatalogueSourceError(f"{folder} holds no .toml file")
    return [product_type for path in paths for product_type in read_category(path)]


def source_hash(folder: Path = DEFAULT_FOLDER) -> str:
    """Hex digest of the source and of the code that expands it: equal hashes, equal products."""
    code = [Path(__file__).with_name(f"{module}.py") for module in _CODE_MODULES]
    digest = hashlib.sha256()
    for path in [*code, *_source_files(folder)]:
        content = path.read_bytes()
        digest.update(f"{path.name}:{len(content)}\n".encode() + content)
    return digest.hexdigest()


def check_products(product_type: ProductType, products: Sequence[Product]) -> None:
    """Hold one type's products to the rules of the shop; CatalogueSourceError says which broke."""
    showable = sum(product.in_stock for product in products)
    if showable < MIN_SHOWABLE:
        raise product_type.error(
            f"{showable} products in stock of {len(products)}, needs {MIN_SHOWABLE}: "
            "add concepts, names or variants"
        )
    if twice := _repeated(product.name for product in products):
        raise product_type.error(f"two products are both named {twice!r}")
    if twice := _repeated({p.group: p.description for p in products}.values()):
        raise product_type.error(f"two product groups share the description {twice!r}")
    texts = [f"{product.name}\n{product.description}".lower() for product in products]
    for synonym in product_type.also:
        if not any(synonym.lower() in text for text in texts):
            raise product_type.error(
                f"synonym {synonym!r} is in no product: use {{kind}} and {{also}} in the patterns, "
                "or give fewer synonyms"
            )
    for product in products:
        if len(product.name) > MAX_NAME:
            raise product_type.error(f"name longer than {MAX_NAME} characters: {product.name!r}")


def _check_is_new(product_type: ProductType, seen: dict[str, ProductType]) -> None:
    for key in (product_type.name, product_type.id):
        if (other := seen.setdefault(key, product_type)) is not product_type:
            raise product_type.error(f"{key!r} is in {other.file} already")


def _repeated(texts: Iterable[str]) -> str | None:
    """A text that occurs more than once, if there is one."""
    return next((text for text, times in Counter(texts).items() if times > 1), None)


def _source_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"), key=lambda path: path.name)


def _describe(product: Product) -> str:
    price = product.price
    assert price is not None
    cost = f"${price.amount}" + (f" (was ${price.list_amount})" if price.discount_percent else "")
    rating = f"{product.rating} ({product.rating_count})" if product.rating else "not rated"
    facts = ", ".join(f"{key}: {value}" for key, value in product.attributes.items())
    stock = "" if product.in_stock else "  OUT OF STOCK"
    return (
        f"{product.art} {product.name}\n   {product.product_id}  [{product.variant_group}]  "
        f"{cost}  {rating}  {product.launched_on}{stock}\n   {product.description}\n   {facts}\n"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a type's products, or how many each type has."""
    parser = argparse.ArgumentParser(prog="python -m shopcard.demo.catalogue", description=__doc__)
    parser.add_argument("type", nargs="?", help='a product type, e.g. "bluetooth speaker"')
    parser.add_argument("--folder", type=Path, default=DEFAULT_FOLDER)
    options = parser.parse_args(arguments)
    try:
        products = load_catalogue(options.folder)
    except CatalogueSourceError as problem:
        print(problem, file=sys.stderr)
        return 1
    if options.type:
        chosen = [p for p in products if p.attributes["type"] == options.type]
        print("\n".join(map(_describe, chosen)) or f"no type {options.type!r}")
        return 0 if chosen else 1
    counts = Counter((p.main_category, p.attributes["type"]) for p in products)
    for (category, name), count in counts.items():
        print(f"{category:32} {name:32} {count:4}")
    categories = {category for category, _ in counts}
    print(f"{len(products)} products, {len(counts)} types, {len(categories)} main categories")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
