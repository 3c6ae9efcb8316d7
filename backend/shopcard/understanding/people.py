"""For whom something is asked, and how old they are: "my 10-year-old son", "a kid of eight"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal

from shopcard.domain.facts import AGE, AUDIENCE
from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english, english_talk, english_things
from shopcard.understanding.amounts import value_of
from shopcard.understanding.english import BABIES, BABY_AGES, CHILDREN
from shopcard.understanding.reading import Reading, Use
from shopcard.understanding.words import roots_of

OLDEST = 110
GROWN_UP = 14
"""Years from which on a son may wear what men wear."""
NAMES = {
    frozenset({"boys"}): "For boys", frozenset({"girls"}): "For girls",
    frozenset({"men"}): "For men", frozenset({"women"}): "For women",
    frozenset({"babies"}): "For babies", CHILDREN: "For kids", english.ADULTS: "For adults",
}  # fmt: skip

ORDER = ("boys", "girls", "men", "women", "babies")

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
_NOT_PEOPLE = frozenset(roots_of(each) for each in english_talk.NOT_PEOPLE)
_POSSESSIVE = re.compile(r"'s$|'$")


@dataclass(frozen=True, slots=True)
class _Person:
    """Words that name somebody, first to one after the last."""

    first: int
    end: int
    audience: frozenset[str]
    word: str


Ages = tuple[tuple[float, float] | None, str]
"""Years, both ends, and how they were said."""


def read_people(reading: Reading, read: Ages, named: Collection[int] = ()) -> None:
    """Adds for whom the product is, and of what age. `named` words stand in the name of a thing:
    Spider-Man is no man."""
    persons = [each for each in _persons(reading) if each.first not in named]
    ages, said_age = read
    chosen = _chosen(reading, persons)
    stage = next((english_talk.LIFE_STAGES[p.word] for p in chosen if p.word in _STAGES), None)
    audience = _audience(chosen, ages, reading)
    if audience:
        first, end = chosen[0].first, max(each.end for each in chosen)
        said = _take_people(reading, chosen, first, end)
        is_sure = not all(each.word in english_talk.LESS_SURE for each in chosen)
        reading.constraints.append(
            Constraint(
                field=AUDIENCE,
                values=tuple(sorted(audience, key=ORDER.index)),
                certainty=0.95 if is_sure else 0.85,
                negated=_is_negated(reading, first),
                label=_label(chosen, audience, _is_negated(reading, first)),
                said=said,
            )
        )
    if ages is None and stage and not _is_negated(reading, chosen[0].first):
        ages, said_age = stage, chosen[0].word
    if ages:
        low, high = ages
        reading.constraints.append(
            Constraint(
                field=AGE,
                minimum=_decimal(low),
                maximum=_decimal(high),
                certainty=0.9,
                label=_age_label(low, high),
                said=said_age,
            )
        )


_STAGES = english_talk.LIFE_STAGES.keys()


def _persons(reading: Reading) -> list[_Person]:
    found = []
    index = 0
    while index < len(reading.words):
        if _is_other(reading, index):
            index += 2
            continue
        word = _POSSESSIVE.sub("", reading.word(index)) or reading.word(index)
        audience = english_talk.MEANT.get(word)
        if word in english_talk.FOR_PRONOUNS and reading.word(index - 1) == "for":
            audience = english_talk.FOR_PRONOUNS[word]
            if reading.word(index + 1) in english_talk.MEANT:  # for his mother
                audience = None
        if audience and reading.is_free(index, index + 1):
            found.append(_Person(index, index + 1, audience, word))
        index += 1
    return found


def _is_other(reading: Reading, index: int) -> bool:
    """Whether the word only looks like a person: baby blue, Mother's Day."""
    pair = tuple(word.root for word in reading.words[index : index + 2])
    return pair in _NOT_PEOPLE


def _chosen(reading: Reading, persons: list[_Person]) -> list[_Person]:
    """The people that are meant: those named side by side or joined, first those after "for"."""
    named = [each for each in persons if each.word not in english_talk.FOR_PRONOUNS]
    persons = named or persons
    groups: list[list[_Person]] = []
    for person in persons:
        last = groups[-1][-1] if groups else None
        between = [each.text for each in reading.words[last.end : person.first]] if last else []
        is_near = len(between) <= 3 and all(
            each in _JOINING or each in english_talk.OWNERS or each[0].isdigit() for each in between
        )
        if last and is_near:
            if _POSSESSIVE.search(reading.word(last.first)) and not between and _is_whose(last):
                reading.take(last.first, last.end, Use.GONE)  # my wife's sister
                groups[-1] = [person]
            else:
                groups[-1].append(person)
        else:
            groups.append([person])
    return next((each for each in groups if _follows_for(reading, each[0].first)), None) or (
        groups[0] if groups else []
    )


_JOINING = frozenset({"and", "or", "of", "old", "year", "years", "month", "months", "+"})


def _is_whose(person: _Person) -> bool:
    return person.word not in english.AUDIENCES


def _follows_for(reading: Reading, index: int) -> bool:
    while index > 0 and (
        reading.word(index - 1) in english_talk.OWNERS or reading.uses[index - 1] is Use.GONE
    ):
        index -= 1
    return reading.word(index - 1) in {"for", "to"}


def _audience(
    chosen: Iterable[_Person], ages: tuple[float, float] | None, reading: Reading
) -> frozenset[str]:
    """Whom the words mean together: a teen girl is a girl or a woman, a kid of 15 a grown-up."""
    found: frozenset[str] = frozenset()
    wide: frozenset[str] = frozenset()
    for person in chosen:
        if len(person.audience) > 1 or person.word in _BABY_WORDS:
            wide |= person.audience
        else:
            found |= person.audience
    if not found:
        found = wide
    elif wide & english.ADULTS:  # "teen girl"
        found |= {english.WOMEN} if english.GIRLS in found else frozenset()
        found |= {english.MEN} if english.BOYS in found else frozenset()
    elif wide == {BABIES}:
        found |= wide
    if ages and found & CHILDREN:
        if ages[1] >= GROWN_UP:
            found |= {english.MEN} if english.BOYS in found else frozenset()
            found |= {english.WOMEN} if english.GIRLS in found else frozenset()
        if ages[0] <= BABY_AGES[1]:
            found |= {BABIES}
    elif ages and found == {BABIES} and ages[1] > BABY_AGES[1]:
        found |= CHILDREN
    known = reading.vocabulary.counts.get(AUDIENCE, {})
    return frozenset(each for each in found if not known or each in known) or found


_BABY_WORDS = frozenset({"baby", "babies", "newborn", "newborns", "infant", "infants"})


def _take_people(reading: Reading, chosen: list[_Person], first: int, end: int) -> str:
    """Takes the words with those that lead to them: for my little ... Answers all of them."""
    start = first
    while start > 0 and (
        reading.word(start - 1) in english_talk.OWNERS or reading.uses[start - 1] is Use.GONE
    ):
        if reading.uses[start - 1] is Use.GONE and not _is_age_word(reading, start - 1):
            break
        start -= 1
    for person in chosen:
        reading.take(person.first, person.end, Use.GONE)
    if reading.word(start - 1) == "for":
        reading.take(start - 1, start, Use.GONE)
    return reading.said(start, end)


def _is_age_word(reading: Reading, index: int) -> bool:
    word = reading.word(index)
    return word[0].isdigit() or word in _AGE_WORDS or word in english_talk.DIGIT_WORDS


_AGE_WORDS = frozenset(
    {"year", "years", "old", "olds", "month", "months", "yr", "yrs", "yo", "week", "weeks"}
)


def _is_negated(reading: Reading, index: int) -> bool:
    """Whether "not for" or the like stands right before."""
    before = [reading.word(each) for each in range(max(0, index - 3), index)]
    return "not" in before and "for" in before


def read_ages(reading: Reading) -> Ages:
    """The years that are named; their words are taken."""
    has_people = bool(_persons(reading))
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
        if _POSSESSIVE.sub("", reading.word(index)) not in english_talk.MEANT:
            reading.take(index, index + 1, Use.GONE)


def _decimal(years: float) -> Decimal:
    return Decimal(f"{round(years, 2):g}")


def _age_label(low: float, high: float) -> str:
    if high >= english.ADULT_AGES[1]:
        return f"Age {low:g} and up"
    if high < 2 and (low != int(low) or high != int(high)):
        return f"{low * 12:.0f} months" if low == high else f"{low * 12:.0f}–{high * 12:.0f} months"
    return f"Age {low:g}" if low == high else f"Age {low:g}–{high:g}"


def _label(chosen: list[_Person], audience: frozenset[str], is_negated: bool) -> str:
    label = NAMES.get(audience) or _joined(chosen, audience)
    return f"Not {label[0].lower()}{label[1:]}" if is_negated else label


def _joined(chosen: list[_Person], audience: frozenset[str]) -> str:
    if any(each.word in english_talk.LIFE_STAGES for each in chosen):
        return "For a toddler" if BABIES in audience else "For a teen"
    return "For " + " or ".join(sorted(audience, key=ORDER.index))
