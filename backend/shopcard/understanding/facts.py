"""Products read as facts: what each is, for whom, of which colour, of what.

Whole catalogues are read at a start, so what cells say is remembered: few of them are different.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from shopcard.domain.facts import AUDIENCE, BRAND, CATEGORY, COLOUR, DETAIL, TYPE, Facts, fold
from shopcard.domain.product import Product
from shopcard.understanding import english
from shopcard.understanding.audience import NOBODY, Told, people_of
from shopcard.understanding.details import details_told
from shopcard.understanding.measures import Measure, as_value, largest, stated
from shopcard.understanding.words import bare, plain_words, root, roots_of

SIZE = "size"
WORDS = "words"
"""The field of the roots of a product's name and looks, for what it must not be: "no stripes"."""
LOOKS = frozenset({"pattern", "style", "format"})
"""Fields whose values say how something looks."""
MEASURES = "measures"
"""The field of all amounts that name, attributes and description state."""
LARGEST = "largest"
"""The field of the largest amount of each dimension: one that is at most so large has no larger."""


_REMEMBERED = 32_768
"""Cells remembered of each kind; more than the different values of a large catalogue."""

_JOINERS = re.compile(rf"\s*(?:{english.JOINERS})\s*")


Statements = Mapping[str, frozenset[str]]
"""What texts state, by field."""


def statements_of(product: Product) -> Statements:
    """The amounts and details that name, attributes and description state: what takes long to
    read, and is kept between runs."""
    texts = (product.name, *product.attributes.values(), product.description)
    found: dict[str, frozenset[str]] = {}
    if measures := _NO_MEASURES.union(*map(_measures_of, texts)):
        found[MEASURES] = frozenset(map(as_value, measures))
        found[LARGEST] = frozenset(map(as_value, largest(measures)))
    if details := NOBODY.union(*map(details_told, texts)):
        found[DETAIL] = details
    return found


def facts_of(product: Product, statements: Statements | None = None) -> Facts:
    """What the product says about itself, in attributes, category path and name; what its texts
    state is read where it is not given."""
    values: dict[str, frozenset[str]] = {}
    told_gender = told_ages = ""
    for name, value in product.attributes.items():
        field = _field(name)
        if field == "gender":
            told_gender = value
        elif field == "age_group":
            told_ages = value
            values[field] = _plain_value(value)
        elif field == COLOUR:
            values[field] = colours_of(value)
        elif field != TYPE:
            values[field] = _plain_value(value) if field == SIZE else parts_of(value)
    path = (product.main_category, *product.sub_categories)
    kind = product.attributes.get(TYPE) or _kind(product.attributes)
    values[TYPE] = _folded((*path, kind) if kind else path)
    values[CATEGORY] = _folded(path)
    if product.brand:
        values[BRAND] = _plain_value(product.brand)
    words = plain_words(product.name)
    values[WORDS] = frozenset(_said(words)).union(*map(roots_of, _looks(product)))
    values |= statements_of(product) if statements is None else statements
    if COLOUR not in values and (found := _other_colour(product, words)):
        values[COLOUR] = found
    audience, ages = people_of(product, Told(told_gender, told_ages, path, kind), words)
    if audience:
        values[AUDIENCE] = audience
    return Facts(product, values, ages)


@lru_cache(_REMEMBERED)
def _measures_of(text: str) -> frozenset[Measure]:
    return frozenset(stated(fold(text)))


_NO_MEASURES: frozenset[Measure] = frozenset()


def _looks(product: Product) -> list[str]:
    return [each for name, each in product.attributes.items() if _field(name) in LOOKS]


@lru_cache(_REMEMBERED)
def _field(name: str) -> str:
    folded = fold(name).replace(" ", "_")
    return english.FIELD_NAMES.get(
        folded, english.FIELD_NAMES.get(folded.replace("_", " "), folded)
    )


def type_of(product: Product) -> str | None:
    """The folded kind of thing that the product's own attribute names, None without one."""
    kind = product.attributes.get(TYPE) or _kind(product.attributes)
    return fold(kind) if kind else None


def _kind(attributes: Mapping[str, str]) -> str | None:
    return next((value for name, value in attributes.items() if _field(name) == TYPE), None)


@lru_cache(_REMEMBERED)
def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(name) for name in names)


@lru_cache(_REMEMBERED)
def _plain_value(value: str) -> frozenset[str]:
    return frozenset({fold(value)})


@lru_cache(_REMEMBERED)
def parts_of(value: str) -> frozenset[str]:
    """A cell as values: the whole, its parts, and what each part is a kind of.

    "Calf leather and cotton" is calf leather, leather and cotton; faux leather is no leather.
    """
    whole = fold(value)
    found = {whole}
    for part in _JOINERS.split(whole):
        words = part.split()
        if not words or len(words) > 6:
            continue
        found.add(part)
        pieces = [word for word in re.split(r"[\s-]", part) if word]
        if english.NOT_REALLY.intersection(pieces):
            continue
        found.update(
            " ".join(words[start:])
            for start in range(1, len(words))
            if words[start] not in english.FILLERS and not words[start][0].isdigit()
        )
        found.update(english.MATERIALS.intersection(pieces))
    return frozenset(found)


@lru_cache(_REMEMBERED)
def colours_of(value: str) -> frozenset[str]:
    """A colour's own name, the colour words in it, and the families of those."""
    found = {fold(value), *_JOINERS.split(fold(value).partition(" with ")[0])}
    pieces = [bare(piece) for piece in re.split(r"[\s,/&-]+", value)]
    for piece in pieces:
        if family := english.COLOUR_FAMILIES.get(piece):
            found |= {piece, family}
    if len(families := found & _FAMILIES) > 1 and pieces[-1] in families and "and" not in pieces:
        # Of "lime yellow" or "rose gold" the last word says what it is.
        found -= families - {pieces[-1]} - set(pieces)
    return frozenset(found)


_FAMILIES = frozenset(english.COLOUR_FAMILIES.values())


def _other_colour(product: Product, words: Iterable[str]) -> frozenset[str]:
    """The colour that a finish names, or, where a catalogue has no attributes, the name."""
    finish = product.attributes.get("finish")
    if finish:
        found = colours_of(finish)
        return found if found & _FAMILIES else NOBODY
    if product.attributes:
        return NOBODY
    named = english.PLAIN_COLOURS.intersection(words)
    return NOBODY.union(*map(colours_of, named))


def _said(words: list[str]) -> list[str]:
    """The roots of a name, without those that it says the product is free of."""
    if english.FREE in words:
        pairs = zip(words, [*words[1:], ""], strict=True)
        words = [word for word, following in pairs if following != english.FREE]
    return list(map(root, words))
