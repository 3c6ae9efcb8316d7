"""The authored source of the demo catalogue: one TOML file per main category, read and checked.

data/catalogue/README.md is the guide for authors.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shopcard.demo.trade import TIERS
from shopcard.demo.wording import placeholders
from shopcard.domain.errors import ShopError

ATTRIBUTES = (
    *("colour", "size", "material", "age_group", "gender", "occasion", "compatible_device"),
    *("character", "style", "pattern", "capacity", "finish", "flavour", "scent", "season"),
    *("sport", "room", "pet", "skin_type", "hair_type", "format", "genre", "instrument"),
    *("vehicle", "plant", "diet", "light_needs"),
)
"""Facts that become attributes of the product under their own name; other facts are wording."""

COMPUTED = ("brand", "name", "noun", "kind", "also")
MIN_PATTERNS = 3

_TYPE_FIELDS = {
    "name", "noun", "also", "emoji", "crumbs", "brands", "vary", "variants", "facts",
    "titles", "descriptions", "concepts",
}  # fmt: skip
_TYPE_REQUIRED = ("name", "emoji", "crumbs", "titles", "descriptions", "concepts")
_CONCEPT_FIELDS = {"names", "editions", "price", "tier", "vary", "variants"}

Facts = Mapping[str, str]
Options = Mapping[str, Sequence[Facts]]
"""What varies -> its choices; each choice sets one or more facts."""


class CatalogueSourceError(ShopError):
    """The source of the demo catalogue is wrong; the sentence names file and type."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea of a product with facts that belong together, sold in one or more editions."""

    editions: int
    low: float
    high: float
    tier: str | None
    variants: int
    vary: Options
    facts: Mapping[str, Sequence[str]]
    """Each fact has one value per edition, taken in turn."""


@dataclass(frozen=True, slots=True)
class ProductType:
    """One product type as its author wrote it."""

    file: str
    category: str
    code: str
    name: str
    noun: str
    also: tuple[str, ...]
    emoji: str
    crumbs: tuple[str, ...]
    brands: Mapping[str, str]
    """Brand -> tier."""
    titles: tuple[str, ...]
    descriptions: tuple[str, ...]
    concepts: tuple[Concept, ...]

    @property
    def id(self) -> str:
        """Start of the ids of all its products: "aud-bluetooth-speaker"."""
        kept = "".join(c if c.isalnum() else "-" for c in self.name.lower().replace("'", ""))
        return "-".join([self.code, *kept.split("-")]).replace("--", "-")

    def error(self, problem: str) -> CatalogueSourceError:
        """The exception for a problem of this type."""
        return _error(self.file, self.name, problem)


def read_category(path: Path) -> list[ProductType]:
    """The product types of one file, in its order; CatalogueSourceError for a bad one."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise CatalogueSourceError(f"{path.name}: not readable as TOML: {problem}") from problem
    _require(raw, ("category", "code", "brands", "type"), path.name, None)
    tiers = {brand: tier for tier, brands in raw["brands"].items() for brand in brands}
    if unknown := set(raw["brands"]) - set(TIERS):
        raise _error(path.name, None, f"unknown brand tier {_list(unknown)}; use {_list(TIERS)}")
    return [_read_type(entry, raw, tiers, path.name) for entry in raw["type"]]


def _read_type(
    entry: dict[str, Any], category: dict[str, Any], tiers: Facts, file: str
) -> ProductType:
    name = entry.get("name")
    _require(entry, _TYPE_REQUIRED, file, name)
    if unknown := set(entry) - _TYPE_FIELDS:
        raise _error(file, name, f"unknown field {_list(unknown)}")
    brands = entry.get("brands", list(tiers))
    if unknown := set(brands) - set(tiers):
        raise _error(file, name, f"brand {_list(unknown)} is not in [brands]")
    product_type = ProductType(
        file=file,
        category=category["category"],
        code=category["code"],
        name=entry["name"],
        noun=entry.get("noun", entry["name"]),
        also=tuple(entry.get("also", ())),
        emoji=entry["emoji"],
        crumbs=tuple(entry["crumbs"]),
        brands={brand: tiers[brand] for brand in brands},
        titles=tuple(entry["titles"]),
        descriptions=tuple(entry["descriptions"]),
        concepts=tuple(
            _read_concept(concept, number, entry, tiers, file)
            for number, concept in enumerate(entry["concepts"], start=1)
        ),
    )
    _check_patterns(product_type)
    return product_type


def _read_concept(
    entry: dict[str, Any], number: int, parent: dict[str, Any], brands: Facts, file: str
) -> Concept:
    where = f"{parent['name']}, concept {number}"
    _require(entry, ("price",), file, where)
    price = entry["price"]
    if not isinstance(price, list) or len(price) != 2 or not 0 < price[0] <= price[1]:
        raise _error(file, where, "price must be [low, high] in USD, low first")
    tier = entry.get("tier")
    if tier is not None and tier not in TIERS:
        raise _error(file, where, f"tier must be one of {_list(TIERS)}")
    own = {key: value for key, value in entry.items() if key not in _CONCEPT_FIELDS}
    facts = {
        key: _as_texts(value, file, where)
        for key, value in {**parent.get("facts", {}), **own}.items()
    }
    if "names" in entry:
        facts["name"] = _as_texts(entry["names"], file, where)
    if unknown := set(facts.get("brand", ())) - set(parent.get("brands", brands)):
        raise _error(file, where, f"brand {_list(unknown)} is not among the brands of the type")
    # A concept that says its colour comes in no other: its own fact switches the axis off.
    shared = {axis: values for axis, values in parent.get("vary", {}).items() if axis not in own}
    vary = {**shared, **entry.get("vary", {})}
    return Concept(
        editions=entry.get("editions", len(facts.get("name", ("", "")))),
        low=float(price[0]),
        high=float(price[1]),
        tier=tier,
        variants=entry.get("variants", parent.get("variants", 2)),
        vary={axis: _read_choices(axis, values, file, where) for axis, values in vary.items()},
        facts=facts,
    )


def _read_choices(axis: str, values: Any, file: str, where: str) -> list[Facts]:
    if not isinstance(values, list):
        raise _error(file, where, f"vary.{axis} must be a list (empty to switch it off)")
    return [
        {key: str(fact) for key, fact in value.items()}
        if isinstance(value, dict)
        else {axis: str(value)}
        for value in values
    ]


def _as_texts(value: Any, file: str, where: str) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    if not values or any(isinstance(item, list | dict) for item in values):
        raise _error(file, where, f"a fact must be a text, a number or a list of them: {value!r}")
    return tuple(str(item) for item in values)


def _check_patterns(product_type: ProductType) -> None:
    patterns = (*product_type.titles, *product_type.descriptions)
    for label, found in (
        ("titles", product_type.titles),
        ("descriptions", product_type.descriptions),
    ):
        if len(found) < MIN_PATTERNS:
            raise product_type.error(f"{len(found)} {label}; write at least {MIN_PATTERNS}")
    known = set(COMPUTED) if product_type.also else set(COMPUTED) - {"also"}
    nested: set[str] = set()
    for concept in product_type.concepts:
        known |= set(concept.facts)
        choices = [choice for axis in concept.vary.values() for choice in axis]
        known |= {fact for choice in choices for fact in choice} - {"price"}
        nested |= {
            name for texts in concept.facts.values() for t in texts for name in placeholders(t)
        }
    used = nested.union(*(placeholders(pattern) for pattern in patterns))
    if unknown := used - known:
        raise product_type.error(f"unknown placeholder {_list(unknown)}; no concept has this fact")
    if unused := known - used - set(ATTRIBUTES) - set(COMPUTED):
        raise product_type.error(f"fact {_list(unused)} is in no title, description or attribute")


def _require(entry: Mapping[str, Any], fields: Sequence[str], file: str, name: str | None) -> None:
    if missing := [field for field in fields if field not in entry]:
        raise _error(file, name, f"missing field {_list(missing)}")


def _error(file: str, name: str | None, problem: str) -> CatalogueSourceError:
    return CatalogueSourceError(
        f"{file}: type {name!r}: {problem}" if name else f"{file}: {problem}"
    )


def _list(names: Any) -> str:
    return ", ".join(repr(name) for name in sorted(names))
