"""From one authored product type to its products, the same ones every time."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random
from types import MappingProxyType

from shopcard.demo import trade
from shopcard.demo.source import ATTRIBUTES, Concept, Facts, ProductType
from shopcard.demo.wording import can_fill, fill, fill_sentences, placeholders, title_case
from shopcard.domain.product import Product

_SYNONYM_TURNS = (1, 3)
"""Of five editions, those named by a synonym. Five shares no factor with 3 or 4 patterns, so that
every pattern meets every word."""


def expand_type(product_type: ProductType) -> list[Product]:
    """All products of a type, numbered in order. Depends on nothing but the type itself."""
    shelf = _Shelf(product_type)
    for concept_number, concept in enumerate(product_type.concepts):
        for edition in range(concept.editions):
            rng = _seeded(f"{product_type.id}/{concept_number}/{edition}")
            shelf.add_edition(concept, edition, rng)
    return shelf.products


def _seeded(text: str) -> Random:
    return Random(int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big"))


class _Shelf:
    """The products of one type while they are made; knows which words had their turn."""

    def __init__(self, product_type: ProductType) -> None:
        self.products: list[Product] = []
        self._type = product_type
        self._used: Counter[str] = Counter()
        self._editions = 0
        self._brands = list(product_type.brands)
        _seeded(product_type.id).shuffle(self._brands)

    def add_edition(self, concept: Concept, edition: int, rng: Random) -> None:
        """One brand's version of a concept, in its variants."""
        facts = {key: values[edition % len(values)] for key, values in concept.facts.items()}
        brand = facts.get("brand") or self._next_brand(concept)
        facts |= self._words() | {"brand": brand}
        variants = _draw_variants(concept, rng)
        title = self._least_used(self._type.titles, {**facts, **variants[0]})
        description = self._least_used(self._type.descriptions, {**facts, **variants[0]})
        self._editions += 1
        group = f"{self._type.id}-g{self._editions:02d}" if len(variants) > 1 else None
        offer = trade.Offer(concept.low, concept.high, self._type.brands.get(brand, "mid"), rng)
        for variant in variants:
            words = {**facts, **variant}
            name = fill(title, words) + _options_left_out(title, variant, concept)
            self._add_product(name, fill_sentences(description, words), words, offer, group)

    def _add_product(
        self, name: str, description: str, facts: Facts, offer: trade.Offer, group: str | None
    ) -> None:
        attributes = {"type": self._type.name}
        attributes |= {key: fill(facts[key], facts) for key in ATTRIBUTES if key in facts}
        shelf_life = offer.draw_shelf_life()
        product = Product(
            product_id=f"{self._type.id}-{len(self.products) + 1:02d}",
            name=name[:1].upper() + name[1:],
            main_category=self._type.category,
            sub_categories=self._type.crumbs,
            description=description,
            brand=facts["brand"],
            price=offer.price(float(facts.get("price", "1"))),
            rating=shelf_life.rating,
            rating_count=shelf_life.rating_count,
            in_stock=shelf_life.in_stock,
            attributes=MappingProxyType(attributes),
            variant_group=group,
            launched_on=shelf_life.launched_on,
            art=self._type.emoji,
        )
        self.products.append(product)

    def _next_brand(self, concept: Concept) -> str:
        tiers = self._type.brands
        able = [b for b in self._brands if concept.tier in (None, tiers[b])]
        if not able:
            raise self._type.error(f"no brand of tier {concept.tier!r}")
        # The one that was chosen least, so that two editions of a concept differ in brand.
        brand = min(able, key=lambda b: self._used[f"brand {b}"])
        self._used[f"brand {brand}"] += 1
        return brand

    def _words(self) -> dict[str, str]:
        """The word that this edition goes by ({kind}), and another one for it ({also})."""
        noun, also = self._type.noun, self._type.also
        if not also:
            return {"noun": noun, "kind": noun}
        synonym = also[self._editions % len(also)]
        if self._editions % 5 in _SYNONYM_TURNS:
            return {"noun": noun, "kind": synonym, "also": noun}
        return {"noun": noun, "kind": noun, "also": synonym}

    def _least_used(self, patterns: Sequence[str], facts: Mapping[str, str]) -> str:
        able = [pattern for pattern in patterns if can_fill(pattern, facts)]
        if not able:
            missing = placeholders(patterns[0]) - set(facts)
            raise self._type.error(
                f"no pattern fits the concept with the facts {sorted(facts)}; "
                f"the first one lacks {sorted(missing)}"
            )
        pattern = min(able, key=lambda p: self._used[p])
        self._used[pattern] += 1
        return pattern


def _draw_variants(concept: Concept, rng: Random) -> list[Facts]:
    """Different choices of what varies, e.g. two colours; one empty choice where nothing does."""
    axes = [choices for choices in concept.vary.values() if choices]
    columns = [_draw_choices(choices, concept.variants, rng) for choices in axes]
    drawn: list[Facts] = []
    for row in zip(*columns, strict=True):
        variant = {key: fact for choice in row for key, fact in choice.items()}
        if variant not in drawn:
            drawn.append(variant)
    return drawn or [{}]


def _draw_choices(choices: Sequence[Facts], count: int, rng: Random) -> list[Facts]:
    """`count` choices in the author's order, all different while there are enough."""
    picked = sorted(rng.sample(range(len(choices)), min(count, len(choices))))
    return [choices[picked[turn % len(picked)]] for turn in range(count)]


def _options_left_out(title: str, variant: Facts, concept: Concept) -> str:
    """What a title does not say of its variant: ", Navy". Without it variants share a name."""
    said = placeholders(title)
    left_out = ""
    for axis, choices in concept.vary.items():
        facts = {key for choice in choices for key in choice} - {"price"}
        if choices and not facts & said:
            shown = axis if axis in facts else next(iter(choices[0]))
            left_out += f", {_as_option(shown, variant[shown])}"
    return left_out


def _as_option(fact: str, value: str) -> str:
    """A choice as it ends a title: "Navy", "US 3 Kids", and "Size 8" where "8" says too little."""
    is_bare_size = fact == "size" and len(value) <= 4 and " " not in value
    return f"Size {value}" if is_bare_size else title_case(value)
