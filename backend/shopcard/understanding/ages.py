"""How old somebody is: "my 10-year-old", "a kid of eight", "9 months", "over 14s"."""

from __future__ import annotations

import re
from decimal import Decimal

from shopcard.domain.facts import AGE
from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english, english_talk, english_things
from shopcard.understanding.numerals import value_of
from shopcard.understanding.reading import Reading, Use
from shopcard.understanding.words import noun

PETS = frozenset(map(noun, english_things.PET_WORDS))
Ages = tuple[tuple[float, float] | None, str]
"""Years, both ends, and how they were said."""

OLDEST = 110
POSSESSIVE = re.compile(r"'s$|'$")

_COUNTED = "|".join(sorted(english_talk.DIGIT_WORDS, key=len, reverse=True))
_N = (
    rf"(?:(?:(?<![\d.,$€£₹¥])\d{{1,3}}(?:\.5)?|\b(?:{_COUNTED})){english_talk.HALF}?"
    rf"|\ba\s+year{english_talk.HALF}|\bhalf(?:\s+a)?(?=[\s-]year))"
)
_SPAN = (
    rf"(?:between\s+(?:the\s+ages\s+of\s+)?)?(?P<low>{_N})"
    rf"(?:[\s-]*(?:-|–|\bto\b|\bor\b|\band\b|&)[\s-]*(?P<high>{_N}))?"
)
_UNIT = (
    rf"(?:(?P<years>{english_talk.YEARS})|(?P<months>{english_talk.MONTHS})"
    rf"|(?P<weeks>{english_talk.WEEKS}))"
)
_OLD = re.compile(
    rf"(?:\b(?P<aged>age[ds]?\s+(?:of\s+)?)|\b(?:{english_talk.OLDER})\s+)?{_SPAN}"
    rf"[\s-]*(?:{_UNIT}(?![^\W_])|(?<=half)(?=\s))(?P<old>[\s-]*olds?\b)?"
    rf"(?P<up>{english_talk.AND_UP})?(?!\s+(?:{english_talk.NOT_AN_AGE}))",
    re.IGNORECASE,
)
_PERSON = "|".join(sorted(english_talk.MEANT, key=len, reverse=True))
_AGED_LOOSELY = re.compile(
    rf"\b(?:(?P<said>ages?(?:\s+(?:of|is|group|range|between))*:?|aged|turn(?:s|ing|ed)?)"
    rf"|for(?=\s+\w+{english_talk.AND_UP})|(?:{_PERSON}|s?he|they|who)"
    rf"(?:(?:'s)?\s*[,(]|(?:\s+|(?='))(?:{english_talk.IS_AGED})(?!\w))*)\s*"
    rf"(?:\b(?:{english_talk.OLDER})\s+)?{_SPAN}(?P<up>{english_talk.AND_UP})?"
    rf"(?!\w|[.,]?\d|\s?[%$€£₹'\"+-]|[\s-]*(?:{_UNIT}))",
    re.IGNORECASE,
)
_ENDS_AGE = re.compile(rf"\s*(?:$|[^\w\s]|(?:{english_talk.AFTER_AGE})(?!\w))", re.IGNORECASE)
"""What may follow a mere number for it to be an age: no "for my son, 2 shirts"."""
_ENDS_QUERY = re.compile(r"\W*$")
_NOT_ONE = re.compile(r"(?:men|women|children)'s\s+one$|s'\s+one$", re.IGNORECASE)
"""A men's one is nobody of one year; "my son's one" may be."""
_LIMIT = re.compile(r"\b(?P<limit>over|under|above|below)\s+(?P<n>\d{1,2})s\b", re.IGNORECASE)
_BIRTHDAY = re.compile(
    rf"\b(?P<n>{'|'.join(english_talk.ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))\s+birthday\b",
    re.IGNORECASE,
)


def read_ages(reading: Reading, has_people: bool) -> Ages:
    """The years that are named; their words are taken. Where no people are named, years count
    only where they are said to be an age."""
    has_people = has_people or any(word.text in english_talk.SOMEBODY for word in reading.words)
    for match in reading.free_matches(_OLD):
        is_said = match["old"] or match["aged"] or match["up"] or match["over"]
        is_said = is_said or (match["months"] and _is_all_that_follows(reading, match))
        if not (is_said or has_people or match["years"] in {"yo", "y/o"}):
            continue
        return _taken(reading, match, 12 if match["months"] else 52 if match["weeks"] else 1)
    for match in reading.free_matches(_AGED_LOOSELY):
        low, high = _ages(match)
        is_age = match["said"] or _ENDS_AGE.match(reading.text, match.end())
        is_age = is_age and not _NOT_ONE.search(match.group())
        if is_age and 0 <= low <= high and (low <= OLDEST):
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


def _is_all_that_follows(reading: Reading, match: re.Match[str]) -> bool:
    """Whether a query ends in these months, and they last for nothing: "sleep sack 8 months"."""
    before = reading.word(reading.between(*match.span())[0] - 1)
    return before not in english_talk.LASTING and bool(_ENDS_QUERY.match(reading.text, match.end()))


def _taken(reading: Reading, match: re.Match[str], parts: int) -> Ages:
    low, high = _ages(match, parts)
    if low > OLDEST:
        return None, ""
    return (low, high), reading.take_characters(*match.span())


def _ages(match: re.Match[str], parts: int = 1) -> tuple[float, float]:
    """The years from and to; without an end those of the oldest, without a start none."""
    low = _number(match["low"]) / parts
    if match["high"]:
        high = _number(match["high"]) / parts
        return min(low, high), max(low, high)
    if match["up"] or match["over"]:
        return low, english.ADULT_AGES[1]
    return (0.0, low) if match["under"] else (low, low)


def _number(text: str) -> float:
    """ "six", "1.5", "one and a half", "a year and a half"."""
    half = _HALF.search(text)
    whole = (text[: half.start()] if half else text).casefold()
    if whole.startswith("half"):
        return 0.5
    years = 1.0 if "year" in whole else float(value_of(whole))
    return years + (0.5 if half else 0)


_HALF = re.compile(english_talk.HALF, re.IGNORECASE)


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
        maximum=None if high >= english.ADULT_AGES[1] else _decimal(high),
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
