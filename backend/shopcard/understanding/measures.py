"""Amounts in texts: how much a thing holds or weighs, how long it is, of how many parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from shopcard.understanding import english, english_talk
from shopcard.understanding.numerals import IN_DIGITS, IN_WORDS, any_of, value_of
from shopcard.understanding.words import noun

Measure = tuple[str, tuple[float, ...]]
"""What is measured and how much, in its smallest unit: ("length", (1400, 700)) in millimetres. What
is counted is measured too: ("tier", (5,)). Several amounts belong to one: 140 x 70."""

PERSON, COLD = "person", "cold"
_SPAN = " span"
WARMEST = 100
"""Degrees Celsius below which cold is counted: the colder, the more."""
MEASURED = frozenset(dimension for dimension, _ in english.UNITS.values()) | {COLD}
"""What is measured in units; the rest is counted."""
SHORTEST = 3
"""Letters of a word that names what is counted."""
LONGEST_SPAN = 12
"""The most things from one end of a range to the other of which each number is stated."""
LOOK_BACK = 48
"""Characters before a number in which what leads to it must stand."""

_UNITS = any_of(english.UNITS)
_LONG_UNITS = any_of(each for each in english.UNITS if not each.isalpha())
_IN_FULL = rf"(?:{IN_DIGITS}|{IN_WORDS}\b)(?:\s+and\s+a\s+half\b)?"
_A = r"\b(?:(?:an?\s+)?half(?:\s+an?)?|an?)\b"
_N = rf"(?:{_IN_FULL}|{_A}(?=[\s-]+(?:{_UNITS})\b))"
_BY = r"\s*[x×]\s*|\s+by\s+"
_TO = r"\s*[-–]\s*(?:to\s+)?|\s+to\s+"
_MANY = rf"{_N}(?:(?:{_BY}|{_TO}|\s+or\s+|/|(?(between)\s+and\s+|(?!))){_N}){{0,3}}"
_MORE = any_of(english_talk.BIGGER | {"over", "above", "up"})
_QUANTITY = re.compile(
    rf"(?<![\w.,])(?<!\d/)(?P<between>between\s+)?(?P<many>{_MANY})"
    rf"(?P<more>\s*\+|\s+(?:or|and)\s+(?:{_MORE})\b)?"
    rf"(?:(?P<gap>[\s-]*)(?P<unit>{_LONG_UNITS}|[^\W\d_]+)(?![^\W_]|/(?:s|sec|min|hr?|hour)\b)"
    r"|(?![^\W_]))"
)
_SAID_TWICE = re.compile(
    rf"(?<=\d)\s*(?P<unit>{_UNITS})(?=(?:{_BY})\d[\d.,]*\s*(?P=unit)(?![^\W_]))"
)
"""A unit that the next number has, too."""
_NUMBER = re.compile(rf"{_IN_FULL}|{_A}")
_SIDE, _RANGE = re.compile(_BY), re.compile(rf"{_TO}|\s+and\s+")
_RIGHT_BEFORE = re.compile(rf"(?<![\w.,])(?<!\d/)(?P<many>{_IN_FULL})[\s-]+$")
_NO_AMOUNT = re.compile(english.NO_AMOUNT)
_LIMIT = any_of(english_talk.UNDER + english_talk.OVER + english_talk.AROUND)
_LED_TO = re.compile(
    rf"\b(?:(?P<set>{english_talk.SET_OF})|(?P<room>{english_talk.ROOM})"
    rf"|(?P<seat>{any_of(english.SEATING)}))\s+(?:(?:a\s+)?(?:{_LIMIT})\s+(?:of\s+)?)?$"
)
_ENDS = re.compile(
    r"\s*(?:$|[;:,.!?()|](?!\d)|(?<=\s)[-–]\s|(?!in\s+(?:1|one)\b)"
    rf"(?:{any_of(english_talk.AFTER_SIZE | english_talk.PLACING | {'at', 'max', 'maximum'})})\b)"
)
"""What follows a number alone that counts people."""
_CHILDREN = any_of(word for word, people in english.AUDIENCES.items() if people <= english.CHILDREN)
_AND_CHILDREN = re.compile(rf"\s*(?:and|plus|with|&|\+|,)\s*(?P<many>{_N})[\s-]+(?:{_CHILDREN})\b")


_STANDS = re.compile(rf"\b(?:{english_talk.COLD_FROM})\s+(?=[-−\d]|minus)")
_IN_A_COLOUR = re.compile(rf"in\s+(?:{any_of(english.COLOUR_FAMILIES)})\b")
_DIGIT, _OTHERS = re.compile(r"[\d½¼¾]"), re.compile(r"[^a-z]+")
_COLD = re.compile(
    rf"(?P<led>\b(?:{english_talk.COLD_FROM})\s+)?"
    r"(?:(?:(?<![\w.])[-−]|\bminus\s+)(?P<below>\d{1,2})|(?(led)(?P<above>\d{1,2})(?=\s*(?:°|deg))|(?!)))"
    r"(?:\s*(?:°\s*(?:c\b)?|degrees?\b(?:\s+(?:celsius|c\b))?|c\b))?(?![^\W_]|\s*-?\d)"
    rf"(?:\s+(?:or|and)\s+(?:{english_talk.COLDER})\b)?"
)


class Quantity(NamedTuple):
    """An amount in its place in a text, or several of which one is meant."""

    start: int
    """Where what leads to its number begins: "for 4"."""
    number: int
    end: int
    dimension: str
    amounts: tuple[tuple[float, ...], ...]
    is_range: bool
    """Whether the two amounts are the ends of a range."""
    has_more: bool
    """Whether more is meant too: 4 or more people, room for 4."""


def quantities(text: str) -> Iterator[Quantity]:
    """The amounts that a lower-case text names: "set of 4", "43 cm cut", "six levels", "sleeps 2
    to 4"."""
    text = _SAID_TWICE.sub(lambda unit: " " * len(unit.group()), text)  # 60 cm x 40 cm
    for match in _QUANTITY.finditer(text):
        yield from _quantities(text, match)


def span_of(dimension: str) -> str:
    """The dimension of two amounts between which everything fits: for a chest of 66-88 cm."""
    return f"{dimension}{_SPAN}"


def stated(text: str) -> Iterator[Measure]:
    """The measures that a folded text of a catalogue names; of a range of things that are counted
    every number: a game for 2 to 4 is one for 3. A range of what is measured is a span, too."""
    if not _DIGIT.search(text) and english_talk.NUMBER_WORDS.isdisjoint(_OTHERS.split(text)):
        return  # most names say no number, and to look for one takes its time
    for each in quantities(text):
        amounts = each.amounts
        if each.is_range:
            (low,), (high,) = amounts
            if each.dimension in MEASURED:
                yield span_of(each.dimension), (low, high)
            elif high - low <= LONGEST_SPAN:
                amounts = tuple((float(many),) for many in range(int(low), int(high) + 1))
        for amount in amounts:
            yield each.dimension, amount
    for led in _STANDS.finditer(text):
        if cold := _COLD.match(text, led.start()):
            yield COLD, _cold(cold).amounts[0]


def colds(text: str) -> Iterator[Quantity]:
    """The cold, in degrees Celsius below `WARMEST`, that a lower-case text names: "down to -15 °C",
    "minus 10 or colder". It begins before its number where it is said that something stands it."""
    yield from map(_cold, _COLD.finditer(text))


def _cold(match: re.Match[str]) -> Quantity:
    degrees = -int(match["below"]) if match["below"] else int(match["above"])
    start = match.start()
    number = match.end("led") if match["led"] else start
    amount = float(WARMEST - degrees)
    return Quantity(start, number, match.end(), COLD, ((amount,),), False, True)


def several_before(text: str, end: int) -> Quantity | None:
    """How many things the number says that stands right before them: six wine glasses."""
    match = _RIGHT_BEFORE.search(text, max(0, end - LOOK_BACK), end)
    many = _value(match["many"]) if match else 0
    if match is None or many <= 1 or many % 1:
        return None
    start, end = match.span("many")
    return Quantity(start, start, end, "count", ((many,),), False, False)


def largest(measures: Iterable[Measure]) -> Iterator[Measure]:
    """The largest amount of each dimension: what has to fit within a limit."""
    found: dict[str, float] = {}
    for dimension, amounts in measures:
        if not dimension.endswith(_SPAN):
            found[dimension] = max(found.get(dimension, 0.0), *amounts)
    for dimension, amount in found.items():
        yield dimension, (amount,)


def _quantities(text: str, match: re.Match[str]) -> Iterator[Quantity]:
    number, end = match.span("many")
    amounts, is_range, last = _amounts(text, number, end)
    led = _LED_TO.search(text, max(0, number - LOOK_BACK), number)
    by = led.lastgroup if led else None
    plain = Quantity(number, number, end, "", amounts, is_range, bool(match["more"]))
    unit = match["unit"] or ""
    if by == "seat" and match["gap"] and _IN_A_COLOUR.match(text, match.start("unit")):
        unit = ""  # a tent for 4 in green
    if unit in english.UNITS and (text[last].isdigit() or unit not in english.AFTER_DIGITS):
        if not _NO_AMOUNT.match(text, last):
            yield from _in_unit(plain._replace(end=match.end()), unit, is_set=by == "set")
        return
    if len(amounts) == 1 and len(amounts[0]) > 1:  # 140 x 70: as a rule in centimetres
        yield _of(plain, "length", 10, amounts)
    is_count = all(len(each) == 1 and each[0] % 1 == 0 for each in amounts)
    if not is_count or not (text[number].isdigit() or max(amounts) > (1,)):
        return  # with one handle
    thing = counted(unit) if match["gap"] else None
    alone = plain._replace(
        start=led.start() if led else number,
        end=match.end("more") if match["more"] else end,
        dimension="count" if by == "set" else PERSON,
        has_more=plain.has_more or by == "room",
    )
    if by == "set":
        yield alone
    elif thing == PERSON:
        people = alone._replace(start=alone.start if by == "room" else number, end=match.end())
        yield _with_children(text, people)
    elif led and (led["seat"] in english.SEATS or _is_alone(text, alone)):
        yield alone
    elif thing:
        yield plain._replace(end=match.end(), dimension=thing)


def _is_alone(text: str, people: Quantity) -> bool:
    few = max(people.amounts) <= (english.MOST_PEOPLE,)
    return few and _ENDS.match(text, people.end) is not None


def _in_unit(plain: Quantity, unit: str, is_set: bool) -> Iterator[Quantity]:
    dimension, factor = english.UNITS[unit]
    (many, *sides), *others = plain.amounts
    if (is_set and (sides or others)) or (sides and dimension != "length"):
        yield _of(plain, "count", 1, [(many,)])  # 2 x 500 ml, a pack of 2 - 500 ml
        yield _of(plain, dimension, factor, [sides] if sides else others)
    else:
        yield _of(plain, dimension, factor, plain.amounts)


def _of(
    plain: Quantity, dimension: str, factor: float, amounts: Iterable[Iterable[float]]
) -> Quantity:
    found = tuple(tuple(factor * each for each in amount) for amount in amounts)
    is_range = plain.is_range and len(found) > 1
    return plain._replace(dimension=dimension, amounts=found, is_range=is_range)


def _with_children(text: str, adults: Quantity) -> Quantity:
    """Two adults and three children are five people."""
    children = _AND_CHILDREN.match(text, adults.end)
    if children is None or len(adults.amounts) > 1:
        return adults
    people = adults.amounts[0][0] + _value(children["many"])
    return adults._replace(end=children.end(), amounts=((people,),))


def _amounts(text: str, start: int, end: int) -> tuple[tuple[tuple[float, ...], ...], bool, int]:
    """The numbers here, those of one amount together: whether the amounts are the ends of a range,
    and where the last number begins."""
    amounts: list[tuple[float, ...]] = []
    is_range, last, before = False, start, start
    for number in _NUMBER.finditer(text, start, end):
        last = number.start()
        joint = text[before:last]
        value = _value(number.group())
        if amounts and _SIDE.fullmatch(joint):
            amounts[-1] = (*amounts[-1], value)
        else:
            is_range = len(amounts) == 1 and bool(_RANGE.fullmatch(joint))
            amounts.append((value,))
        before = number.end()
    is_range = is_range and all(len(each) == 1 for each in amounts) and amounts[0] < amounts[-1]
    return tuple(amounts), is_range, last


@lru_cache(4096)
def _value(number: str) -> float:
    return float(value_of(number))


@lru_cache(4096)
def counted(word: str) -> str | None:
    """What a lower-case word after a number says is counted, None for one that says nothing."""
    if word in english.COUNTED:
        return english.COUNTED[word]
    if len(word) < SHORTEST or word in _NOT_COUNTED:
        return None
    thing = noun(word)
    return None if thing in english.AGED else english.COUNTED.get(thing, thing)


_NOT_COUNTED = english.FILLERS | english_talk.TALK | english_talk.PLACING | english.AUDIENCES.keys()


@lru_cache(4096)
def as_value(measure: Measure) -> str:
    """The measure as a value of facts: "length 1400x700"."""
    return f"{measure[0]} {'x'.join(f'{each:.10g}' for each in measure[1])}"


@lru_cache(4096)
def from_value(value: str) -> Measure:
    """The measure of which `as_value` made this."""
    dimension, _, amounts = value.rpartition(" ")
    return dimension, tuple(map(float, amounts.split("x")))
