"""Amounts in texts: how much a thing holds or weighs, how long it is, of how many parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from shopcard.understanding import english, english_talk
from shopcard.understanding.words import noun

Measure = tuple[str, tuple[float, ...]]
"""What is measured and how much, in its smallest unit: ("length", (1400, 700)) in millimetres. What
is counted is measured too: ("tier", (5,)). Several amounts belong to one: 140 x 70."""

SHORTEST = 3
"""Letters of a word that names what is counted."""

_MANY = "|".join(sorted(english_talk.DIGIT_WORDS.keys() - {"zero", "one"}, key=len, reverse=True))
MANY = rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?|\b(?:{_MANY})\b)"
"""A number in digits or words; of words from two on, as "one" and "a" count nothing."""
_STATED = re.compile(
    rf"(?<![\w.,])(?P<first>{MANY})(?P<others>(?:\s*[x×]\s*\d+(?:\.\d+)?){{0,3}})"
    r"(?:(?P<gap>[\s-]*)(?P<unit>%|[^\W\d_]+)(?![^\W_]))?"
)
_SET = re.compile(rf"\b(?:sets?|packs?|box|boxes|bundle) of (?P<many>{MANY})")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def stated(text: str) -> Iterator[Measure]:
    """The measures that a folded text of a catalogue names: "set of 4", "43 cm cut", "six levels",
    "a tent for 4"."""
    if " of " in text:
        for match in _SET.finditer(text):
            yield "count", (number(match["many"]),)
    for match in _STATED.finditer(text):
        unit = match["unit"]
        found = _in_unit(unit)
        others = tuple(map(float, _NUMBER.findall(match["others"])))
        if found is not None:
            dimension, factor = found
            yield dimension, tuple(factor * each for each in (number(match["first"]), *others))
        elif others:  # 140 x 70: as a rule in centimetres
            yield "length", tuple(10 * each for each in (number(match["first"]), *others))
        elif (thing := match["gap"] and counted(unit)) is not None and thing:
            yield thing, (number(match["first"]),)
        elif text[: match.start()].rpartition(" ")[0].rpartition(" ")[2] in english.SEATING:
            yield "person", (number(match["first"]),)


def _in_unit(unit: str | None) -> tuple[str, float] | None:
    if unit is None:
        return None
    return english.UNITS.get(unit) or english.UNITS_OF_CATALOGUES.get(unit)


@lru_cache(4096)
def counted(word: str) -> str | None:
    """What a folded word after a number says is counted, None for one that says nothing."""
    if len(word) < SHORTEST or word in english.FILLERS or word in english_talk.TALK:
        return None
    thing = noun(word)
    return None if thing in english.AGED else english.COUNTED.get(thing, thing)


def as_value(measure: Measure) -> str:
    """The measure as a value of facts: "length 1400x700"."""
    return f"{measure[0]} {'x'.join(f'{each:.10g}' for each in measure[1])}"


@lru_cache(4096)
def from_value(value: str) -> Measure:
    """The measure of which `as_value` made this."""
    dimension, _, amounts = value.rpartition(" ")
    return dimension, tuple(map(float, amounts.split("x")))


def number(text: str) -> float:
    """The value of a number: "1,200", "twelve"."""
    if text[:1].isdigit():
        return float(text.replace(",", ""))
    return float(english_talk.DIGIT_WORDS[text])
