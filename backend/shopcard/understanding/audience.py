"""For whom a product is, and of what age, by its attributes, its categories or its name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from shopcard.domain.product import Product
from shopcard.understanding import english
from shopcard.understanding.words import bare, words_of

Ages = tuple[float, float]
"""Years, both included."""
NOBODY: frozenset[str] = frozenset()

_REMEMBERED = 32_768
"""Cells remembered of each kind; more than the different values of a large catalogue."""

_UNIT = r"(year|yr|month|mon)s?"
_SPAN = re.compile(
    rf"(\d{{1,3}}(?:\.\d)?)\s*(?:{_UNIT})?\s*(?:-|–|to)\s*(\d{{1,3}}(?:\.\d)?)\s*\+?\s*{_UNIT}"
)
_UP = re.compile(
    rf"(\d{{1,3}})\s*(?:{_UNIT})?\b\.?\s*(?:\+|and (?:up|older|over)|old and up)"
    rf"|(?:from|over)\s*(\d{{1,3}})\s*{_UNIT}"
)
_UP_TO = re.compile(rf"up to\s*(\d{{1,3}})\s*{_UNIT}")
_AGED = re.compile(r"\bages?d?:?\s*(\d{1,2})\s*(?:(?:-|–|to)\s*(\d{1,2})|\+)")


@dataclass(frozen=True, slots=True)
class Told:
    """What a product says besides its name, empty where it says nothing."""

    gender: str
    ages: str
    path: tuple[str, ...]
    kind: str | None


def people_of(product: Product, told: Told, words: list[str]) -> tuple[frozenset[str], Ages | None]:
    """For whom the product is: by its attributes, else its categories, else its name."""
    audience = audience_in(told.gender) if told.gender else NOBODY
    ages = ages_in(told.ages) if told.ages else None
    if ages is None and _may_say_ages(product.name):
        ages = ages_in(product.name)
    by_path = _audience_of_path(told.path, told.kind)
    if audience & english.EVERYBODY:
        for_child = bool(by_path & english.CHILDREN) or (ages is not None and ages[1] <= 14)
        audience = english.CHILDREN if for_child else english.ADULTS
    audience = audience or by_path or _audience_of_words(words)
    if ages is None:
        return audience, _ages_of(audience) if audience else None
    if ages[1] >= english.ADULT_AGES[1] and told.ages:  # boys and girls of 14 and up grow up
        audience |= NOBODY.union(*(_GROWN_UP[each] for each in audience if each in _GROWN_UP))
    if not audience & english.ADULTS:
        of_age = _audience_of(ages)
        # What is for girls is not for boys of their age.
        audience |= of_age - english.CHILDREN if audience & english.CHILDREN else of_age
    return audience, ages


_GROWN_UP = {english.BOYS: {english.MEN}, english.GIRLS: {english.WOMEN}}


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
        low, high = _years(span[1], span[2] or span[4]), _years(span[3], span[4])
        return (low, high) if low <= high <= 120 else None
    if aged := _AGED.search(text):
        return float(aged[1]), float(aged[2]) if aged[2] else 120.0
    if up_to := _UP_TO.search(text):
        return 0.0, _years(up_to[1], up_to[2])
    if up := _UP.search(text):
        return _years(up[1] or up[3], up[2] or up[4]), 120.0
    if english.FROM_BIRTH in text:
        return english.FROM_BIRTH_AGES
    return None


def _years(number: str, unit: str | None) -> float:
    return float(number) / (12 if unit and unit.startswith("mon") else 1)
