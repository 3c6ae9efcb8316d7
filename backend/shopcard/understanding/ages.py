"""How old somebody is: "my 10-year-old", "a kid of eight", "9 months", "over 14s"."""

from __future__ import annotations

import re
from decimal import Decimal

from shopcard.domain.facts import AGE
from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english, english_talk, english_things
from shopcard.understanding.amounts import value_of
from shopcard.understanding.reading import Reading, Use

Ages = tuple[tuple[float, float] | None, str]
"""Years, both ends, and how they were said."""

OLDEST = 110
POSSESSIVE = re.compile(r"'s$|'$")

_COUNTED = "|".join(sorted(english_talk.DIGIT_WORDS, key=len, reverse=True))
_N = rf"(?:(?<![\d.,$€£₹¥])\d{{1,3}}(?:\.5)?|\b(?:{_COUNTED}))"
_UNIT = (
    rf"(?:(?P<years>{english_talk.YEARS})|(?P<months>{english_talk.MONTHS})"
    rf"|(?P<weeks>{english_talk.WEEKS}))"
)
_OLD = re.compile(
    rf"(?P<aged>\bage[ds]?\s+(?:of\s+)?)?(?P<low>{_N})(?:\s*(?:-|–|to|or|and)\s*(?P<high>{_N}))?"
    rf"[\s-]*{_UNIT}(?![^\W_])(?P<old>[\s-]*olds?\b)?(?!\s+(?:{english_talk.NOT_AN_AGE}))",
    re.IGNORECASE,
)
_AGED_LOOSELY = re.compile(
    rf"\b(?:age[ds]?(?:\s+(?:of|is|group))?|turning|(?:s?he|kid|child|boy|girl|toddler|son|daughter)"
    rf"(?:'s|\s+is|\s+of|\s+aged?|\s+turns))\s+(?P<low>{_N})"
    rf"(?:\s*(?:-|–|to|or|and)\s*(?P<high>{_N}))?(?!\w|[.,]?\d|[%$€£₹'\"-]|\s*(?:{_UNIT}))",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\b(?P<limit>over|under|above|below)\s+(?P<n>\d{1,2})s\b", re.IGNORECASE)
_BIRTHDAY = re.compile(
    rf"\b(?P<n>{'|'.join(english_talk.ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))\s+birthday\b",
    re.IGNORECASE,
)


def read_ages(reading: Reading, has_people: bool) -> Ages:
    """The years that are named; their words are taken. Where no people are named, years count
    only where they are said to be an age."""
    is_about_pets = not has_people and any(
        word.root in english_things.PET_WORDS for word in reading.words
    )
    if is_about_pets:
        return None, ""
    for match in reading.free_matches(_OLD):
        if not (match["old"] or match["aged"] or has_people or match["years"] in {"yo", "y/o"}):
            continue
        return _taken(reading, match, 12 if match["months"] else 52 if match["weeks"] else 1)
    for match in reading.free_matches(_AGED_LOOSELY):
        low = float(value_of(match["low"]))
        high = float(value_of(match["high"])) if match["high"] else low
        if 0 <= low <= high <= OLDEST:
            _take_number(reading, match)
            return (low, high), match.group()
    for match in reading.free_matches(_LIMIT):
        years = float(match["n"])
        said = reading.take_characters(*match.span())
        is_over = match["limit"].casefold() in {"over", "above"}
        return ((years, 120.0) if is_over else (0.0, years)), said
    for match in reading.free_matches(_BIRTHDAY):
        text = match["n"].casefold()
        years = float(english_talk.ORDINALS.get(text) or int(text[:-2]))
        if years <= OLDEST:
            return (years, years), reading.take_characters(*match.span())
    return None, ""


def _taken(reading: Reading, match: re.Match[str], parts: int) -> Ages:
    low = float(value_of(match["low"])) / parts
    high = float(value_of(match["high"])) / parts if match["high"] else low
    if high > OLDEST:
        return None, ""
    return (min(low, high), max(low, high)), reading.take_characters(*match.span())


def _take_number(reading: Reading, match: re.Match[str]) -> None:
    """Takes the age but not the person before it, who is read by name."""
    first, end = reading.between(*match.span())
    for index in range(first, end):
        if POSSESSIVE.sub("", reading.word(index)) not in english_talk.MEANT:
            reading.take(index, index + 1, Use.GONE)


def age_constraint(low: float, high: float, said: str) -> Constraint:
    """That the product is for people of these years, both included."""
    return Constraint(
        field=AGE,
        minimum=_decimal(low),
        maximum=_decimal(high),
        certainty=0.9,
        label=_age_label(low, high),
        said=said,
    )


def _decimal(years: float) -> Decimal:
    return Decimal(f"{round(years, 2):g}")


def _age_label(low: float, high: float) -> str:
    if high >= english.ADULT_AGES[1]:
        return f"Age {low:g} and up"
    if high < 2 and (low != int(low) or high != int(high)):
        return f"{low * 12:.0f} months" if low == high else f"{low * 12:.0f}–{high * 12:.0f} months"
    return f"Age {low:g}" if low == high else f"Age {low:g}–{high:g}"
