"""Products read as facts: what each is, for whom, of which colour, of what.

Whole catalogues are read at a start, so what cells say is remembered: few of them are different.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from shopcard.domain.facts import AUDIENCE, BRAND, CATEGORY, COLOUR, TYPE, Facts, fold
from shopcard.domain.product import Product
from shopcard.understanding import english
from shopcard.understanding.words import bare, plain_words, root, words_of

SIZE = "size"
WORDS = "words"
"""The field of the roots of a product's name, for what it must not be: "no stripes"."""

Ages = tuple[float, float]
NOBODY: frozenset[str] = frozenset()

_REMEMBERED = 32_768
"""Cells remembered of each kind; more than the different values of a large catalogue."""

_SPAN = re.compile(
    r"(\d{1,3}(?:\.\d)?)\s*(?:-|–|to)\s*(\d{1,3}(?:\.\d)?)\s*\+?\s*(year|yr|month|mon)s?"
)
_UP = re.compile(
    r"(\d{1,3})\s*(year|yr|month|mon|)s?\b\.?\s*(?:\+|and (?:up|older|over)|old and up)"
    r"|(?:from|over)\s*(\d{1,3})\s*(year|yr|month|mon)s?"
)
_AGED = re.compile(r"\bages?d?:?\s*(\d{1,2})\s*(?:(?:-|–|to)\s*(\d{1,2})|\+)")
_JOINERS = re.compile(rf"\s*(?:{english.JOINERS})\s*")


def facts_of(product: Product) -> Facts:
    """What the product says about itself, in attributes, category path and name."""
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
    values[WORDS] = frozenset(_said(words))
    if COLOUR not in values and (found := _other_colour(product, words)):
        values[COLOUR] = found
    audience, ages = _people(product, told_gender, told_ages, path, kind, words)
    if audience:
        values[AUDIENCE] = audience
    return Facts(product, values, ages)


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
    found = {fold(value)}
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


def _people(
    product: Product,
    told_gender: str,
    told_ages: str,
    path: tuple[str, ...],
    kind: str | None,
    words: list[str],
) -> tuple[frozenset[str], Ages | None]:
    """For whom the product is: by its attributes, else its categories, else its name."""
    audience = audience_in(told_gender) if told_gender else NOBODY
    ages = ages_in(told_ages) if told_ages else None
    if ages is None and _may_say_ages(product.name):
        ages = ages_in(product.name)
    by_path = _audience_of_path(path, kind)
    if audience & english.EVERYBODY:
        for_child = bool(by_path & english.CHILDREN) or (ages is not None and ages[1] <= 14)
        audience = english.CHILDREN if for_child else english.ADULTS
    audience = audience or by_path or _audience_of_words(words)
    if ages is None:
        return audience, _ages_of(audience) if audience else None
    return audience | _audience_of(ages) if not audience & english.ADULTS else audience, ages


@lru_cache(_REMEMBERED)
def audience_in(text: str) -> frozenset[str]:
    """Those whom a cell names: men, women, boys, girls, babies; "unisex" stays unisex."""
    named = [bare(word.text) for word in words_of(text)]
    found: set[str] = set()
    for word in named:
        found |= english.AUDIENCES.get(word, {word} & english.EVERYBODY)
    return frozenset(found)


@lru_cache(_REMEMBERED)
def _audience_of_path(path: tuple[str, ...], kind: str | None) -> frozenset[str]:
    """Whom the type or the first word of a category names, the most special category first."""
    if kind and (found := audience_in(kind) - english.EVERYBODY):
        return found
    for name in reversed(path):
        first = bare(name.split(" ", 1)[0])
        if found := english.AUDIENCES.get(first, NOBODY):
            return found | (audience_in(name) - english.EVERYBODY)
    return NOBODY


def _audience_of_words(words: Iterable[str]) -> frozenset[str]:
    """Whom a name is for. "Man" or "boy" alone may be a person in it: Spider-Man."""
    return NOBODY.union(*(_NAMED[word] for word in words if word in _NAMED))


_NAMED = {
    spelling: audience
    for word, audience in english.AUDIENCES.items()
    if word not in {"man", "child", "female", "male", "lady", "youth", "junior"}
    for spelling in (word, f"{word}'s", f"{word}'")
}


@lru_cache(64)
def _ages_of(audience: frozenset[str]) -> Ages:
    """The years in which one is a man, a girl, a baby."""
    spans = []
    if audience & english.ADULTS:
        spans.append(english.ADULT_AGES)
    if audience & english.CHILDREN:
        spans.append(english.CHILD_AGES)
    if english.BABIES in audience:
        spans.append(english.BABY_AGES)
    return min(low for low, _ in spans), max(high for _, high in spans)


@lru_cache(_REMEMBERED)
def _audience_of(ages: Ages) -> frozenset[str]:
    """Who is of these ages, as far as that tells: of 8 and up is anybody."""
    low, high = ages
    if high > 18:
        return NOBODY
    babies = frozenset({english.BABIES}) if low < english.BABY_AGES[1] else NOBODY
    return babies | (english.CHILDREN if high > english.BABY_AGES[1] else NOBODY)


def _may_say_ages(name: str) -> bool:
    return "ear" in name or "Age" in name or "age" in name or "onth" in name or "EAR" in name


@lru_cache(_REMEMBERED)
def ages_in(text: str) -> Ages | None:
    """The ages that a text names, in years: "6-10 years", "0-12 months", "3 years and up"."""
    text = text.casefold()
    if span := _SPAN.search(text):
        unit = 12 if span[3].startswith("mon") else 1
        low, high = float(span[1]) / unit, float(span[2]) / unit
        return (low, high) if low <= high <= 120 else None
    if aged := _AGED.search(text):
        return float(aged[1]), float(aged[2]) if aged[2] else 120.0
    if up := _UP.search(text):
        unit = 12 if (up[2] or up[4] or "").startswith("mon") else 1
        return float(up[1] or up[3]) / unit, 120.0
    if english.FROM_BIRTH in text:
        return english.FROM_BIRTH_AGES
    return None
