"""How much or how many of it is asked for: "2TB", "half a litre", "140 x 70", "six shelves"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import ge, gt, le, lt

from shopcard.domain.facts import AUDIENCE, BRAND, CATEGORY, COLOUR, TYPE
from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english, english_talk
from shopcard.understanding.amounts import value_of
from shopcard.understanding.facts import MEASURES, WORDS
from shopcard.understanding.kinds_wanted import Wanted
from shopcard.understanding.measures import MANY, Measure, counted, from_value, number, stated
from shopcard.understanding.reading import Reading, Use

SAID, BOUNDED, LIKELY = 0.85, 0.8, 0.6
ALIKE = 0.01
"""The part by which two amounts may differ and be the same: 16 inches are 406 millimetres."""
_FROM = re.compile(r"(?<![\w.,])(?P<low>\d+(?:\.\d+)?)\s*(?:-|–|\bto\b|\band\b)\s*$")
MOST = 0.5
"""The part of the wanted products from which on an attribute tells the measures of all."""
LOOK_BACK = 24
"""Characters before a measure in which its bound must stand."""
NEAR = 0.25
"""The part by which an amount may differ from "about" so much."""
NOT_MEASURED = frozenset(
    {TYPE, CATEGORY, BRAND, AUDIENCE, COLOUR, WORDS, "age_group", "compatible_device", "character"}
)

_COUNTED = "|".join(sorted(english_talk.DIGIT_WORDS, key=len, reverse=True))
_N = rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?|half(?:\s+an?)?|\b(?:an?|{_COUNTED})(?=[\s-]))"
_UNITS = "|".join(map(re.escape, sorted(english.UNITS, key=len, reverse=True)))
_OR = r"\s*(?:-|–|,|/|\b(?:or|and|to)\b|,\s*or\b)\s*"
_MORE = r"(?P<more>\s*\+|\s+(?:or|and)\s+(?:more|over|above))?"
_AMOUNT = rf"(?P<first>{_N})(?P<others>(?:\s*[x×]\s*\d+(?:\.\d+)?){{0,3}})"
_MEASURE = re.compile(
    rf"(?<![\w.,]){_AMOUNT}"
    rf"(?:{_MORE}[\s-]*(?P<unit>{_UNITS})(?![^\W_])|(?P<bare>(?<=\d))(?![\w.]))",
    re.IGNORECASE,
)
_THINGS = re.compile(
    rf"(?<![\w.,])(?P<many>{MANY}){_MORE}[\s-]+(?P<thing>[^\W\d_]+)(?![^\W_])", re.IGNORECASE
)
_MANY = re.compile(MANY)
_EITHER = re.compile(rf"(?<![\w.,])(?P<many>{MANY}|one)\s+or\s+$", re.IGNORECASE)
_LEAST = r"(?:at least|a minimum of|minimum|min\.?|over|more than)"
_SET = re.compile(
    rf"\b(?:sets?|packs?|box(?:es)?|bundle)\s+of\s+(?P<least>{_LEAST}\s+)?"
    rf"(?P<low>{_N}\b|\d+)(?:{_OR}(?P<high>{_N}\b|\d+))?",
    re.IGNORECASE,
)
_SEATING = "|".join(sorted(english.SEATING))
_PEOPLE = re.compile(
    r"\b(?P<least>(?:big|large|spacious|roomy) enough for\s+|room for\s+"
    r"|(?:family|party|group) of\s+)?"
    rf"(?(least)(?:an?\s+(?:family|party|group) of\s+)?|(?:{_SEATING})\s+)"
    rf"(?P<people>{MANY})\b",
    re.IGNORECASE,
)
_THAN = r"(?:\s+(?:the|my|our|a|an|this))?\s*$"
_NOT_MORE = re.compile(
    r"\b(?:no|not|nothing|never)\s+(?:over|above|(?:more|bigger|larger|longer) than)\s*$",
    re.IGNORECASE,
)
_NOT_LESS = re.compile(
    r"\b(?:no|not|nothing|never)\s+(?:under|below|(?:less|smaller|shorter) than)\s*$",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(rf"\b{_LEAST}{_THAN}", re.IGNORECASE)
_ABOVE = re.compile(rf"\b(?:bigger|larger|longer|wider|taller|higher) than{_THAN}", re.IGNORECASE)
_ABOUT = re.compile(rf"\b(?:{'|'.join(map(re.escape, english_talk.AROUND))})\s*$", re.IGNORECASE)
_BELOW = re.compile(rf"\b(?:smaller|shorter|narrower|lower) than{_THAN}", re.IGNORECASE)
_AT_MOST = re.compile(r"\b(?:at most|up to|max|under|less than)\s*$", re.IGNORECASE)
_OR_SO = re.compile(r"\s*(?:or so|or thereabouts|roughly|give or take)\b", re.IGNORECASE)
_WAY = r"\s*(?:(?:wide|long|tall|high|deep|thick)\b)?"
_OR_MORE = re.compile(
    rf"{_WAY}\s*(?:\+|(?:or|and) (?:more|bigger|larger|up|over|above|longer|wider|taller|better)\b"
    r"|at (?:the )?least\b|minimum\b)",
    re.IGNORECASE,
)
_OR_LESS = re.compile(
    rf"{_WAY}\s*(?:or (?:less|fewer|smaller|shorter|lighter|under|below|narrower)\b"
    r"|at (?:the )?most\b|max(?:imum)?\b)",
    re.IGNORECASE,
)


def read_measures(reading: Reading, wanted: Wanted) -> None:
    """Adds the measures that products of the wanted types come in; others stay text."""
    types = wanted.types
    if not types:
        return
    found: dict[str, dict[str, None]] = defaultdict(dict)
    said: dict[str, list[str]] = defaultdict(list)
    labels: dict[str, list[str]] = defaultdict(list)
    certainties: dict[str, float] = {}
    for match in _matches(reading):
        first, end = reading.between(*match.span())
        if not reading.is_free(first, end) or first == end:
            continue
        measures, bound = _measures(match), _bound(reading, match)
        says_more = match.groupdict().get("least") or match.groupdict().get("more")
        kind = "least" if says_more else bound.kind
        measures += _either(reading, match, measures)
        field, values = _sold(reading, types, measures, kind)
        if lowest := _lowest(reading, match, measures):
            kind = "most"
            field, values = _sold(reading, types, measures, kind)
            above = _sold(reading, types, [lowest], "least")
            values = [each for each in values if above[0] == field and each in above[1]]
        if values:
            found[field] |= dict.fromkeys(values)
            certainties[field] = (
                BOUNDED if kind else SAID if "thing" not in match.groupdict() else LIKELY
            )
            words = reading.take(first, end, Use.KEPT)
            said[field].append(words)
            labels[field].append(f"{'' if says_more else _LABELS.get(bound.kind, '')}{words}")
            _take_bound(reading, bound, first, end)
    for mention in wanted.mentions:
        if (many := _many(reading, mention.first - 1)) is not None:  # six wine glasses
            field, values = _sold(reading, types, [("count", (many,))], "")
            if values and field not in found:
                found[field] |= dict.fromkeys(values)
                certainties[field] = LIKELY
                end = mention.first
                said[field].append(reading.take(end - 1, end, Use.KEPT))
                labels[field].append(f"Set of {many:g}")
    for field, values_of_field in found.items():
        label = " or ".join(labels[field])
        reading.constraints.append(
            Constraint(
                field=field,
                values=tuple(values_of_field),
                certainty=certainties[field],
                label=label[:1].upper() + label[1:],
                said=", ".join(said[field]),
            )
        )


def _take_bound(reading: Reading, bound: _Bound, first: int, end: int) -> None:
    """Takes the words around a measure that bound it: at least."""
    start, after = reading.between(bound.start, bound.end)
    for index in (*range(start, first), *range(end, after)):
        if reading.is_free(index, index + 1):
            reading.take(index, index + 1, Use.GONE)


def _many(reading: Reading, index: int) -> float | None:
    """How many the word says, from two on."""
    is_number = index >= 0 and _MANY.fullmatch(reading.word(index))
    if not is_number or not reading.is_free(index, index + 1):
        return None
    many = number(reading.word(index))
    return many if many > 1 else None


def _either(reading: Reading, match: re.Match[str], measures: Sequence[Measure]) -> list[Measure]:
    """The first of two amounts of one unit: 1 or 2 seconds."""
    other = _EITHER.search(reading.text, max(0, match.start() - LOOK_BACK), match.start())
    if other is None or len(measures) != 1 or len(measures[0][1]) != 1:
        return []
    if not reading.is_free(*reading.between(*other.span("many"))):
        return []
    first = match.groupdict().get("first") or match.groupdict().get("many")
    factor = measures[0][1][0] / _number(first) if first else 0.0
    return [(measures[0][0], (factor * _number(other["many"]),))]


def _lowest(reading: Reading, match: re.Match[str], wanted: Sequence[Measure]) -> Measure | None:
    """The lower end of a range whose upper end is this measure: 16 to 22 litres."""
    low = _FROM.search(reading.text, max(0, match.start() - LOOK_BACK), match.start())
    if (
        low is None
        or not reading.is_free(*reading.between(*low.span("low")))  # under $20 and 30 litres
        or len(wanted) != 1
        or len(wanted[0][1]) != 1
        or not match.groupdict().get("unit")
    ):
        return None
    dimension, factor = english.UNITS[match["unit"].casefold()]
    amount = factor * float(low["low"])
    return (dimension, (amount,)) if amount < wanted[0][1][0] else None


def _sold(
    reading: Reading, types: Sequence[str], wanted: Sequence[Measure], bound: str
) -> tuple[str, list[str]]:
    """The field in which these products have such a measure, and its values: an attribute that
    most of them have, or else all that is stated of them, which may be of something else, too."""
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    measured: dict[str, int] = defaultdict(int)
    dimensions = {dimension for dimension, _ in wanted}
    for field, value, count in reading.vocabulary.values_of(types):
        if field in NOT_MEASURED:
            continue
        held = _held(field, value)
        if any(dimension in dimensions for dimension, _ in held):
            measured[field] += count
        if any(_fits(each, other, bound) for each in wanted for other in held):
            counts[field][value] = counts[field].get(value, 0) + count
    if not counts:
        return "", []
    enough = MOST * reading.vocabulary.total_of(types)
    fields = [each for each in counts if each != MEASURES and measured[each] >= enough]
    field = max(fields or counts, key=lambda each: sum(counts[each].values()))
    return field, sorted(counts[field], key=lambda each: -counts[field][each])


@lru_cache(4096)
def _held(field: str, value: str) -> tuple[Measure, ...]:
    return (from_value(value),) if field == MEASURES else tuple(stated(value))


def _fits(wanted: Measure, held: Measure, bound: str) -> bool:
    if wanted[0] != held[0]:
        return False
    if bound and len(wanted[1]) == 1:
        return bool(_BOUNDS[bound](max(held[1]), wanted[1][0]))
    return len(wanted[1]) == len(held[1]) and all(
        abs(a - b) <= ALIKE * max(a, b) for a, b in zip(wanted[1], held[1], strict=True)
    )


def _is_near(held: float, wanted: float) -> bool:
    return abs(held - wanted) <= NEAR * wanted


_BOUNDS = {"least": ge, "most": le, "above": gt, "below": lt, "about": _is_near}


def _matches(reading: Reading) -> Iterator[re.Match[str]]:
    """What may be measures."""
    yield from _SET.finditer(reading.text)
    for match in _MEASURE.finditer(reading.text):
        if (
            match["unit"] not in ("in", "IN", "In") or match["first"][-1:].isdigit()
        ):  # one in the pack
            yield match
    for match in _THINGS.finditer(reading.text):
        if counted(match["thing"].casefold()):
            yield match
    yield from _PEOPLE.finditer(reading.text)


def _measures(match: re.Match[str]) -> list[Measure]:
    groups = match.groupdict()
    if "low" in groups:
        numbers = [each for each in (groups["low"], groups["high"]) if each]
        return [("count", (_number(each),)) for each in numbers]
    if "people" in groups:
        return [("person", (_number(groups["people"]),))]
    if "thing" in groups:
        thing = counted(groups["thing"].casefold())
        return [(thing, (_number(groups["many"]),))] if thing else []
    numbers = [groups["first"], *re.findall(r"\d+(?:\.\d+)?", groups["others"])]
    if not groups["unit"]:  # 140 x 70: as a rule in centimetres
        return [("length", tuple(10 * _number(each) for each in numbers))] if numbers[1:] else []
    dimension, factor = english.UNITS[groups["unit"].casefold()]
    return [(dimension, tuple(factor * _number(each) for each in numbers))]


def _number(text: str) -> float:
    text = text.casefold().strip()
    if text.startswith("half"):
        return 0.5
    return 1.0 if text in ("a", "an") else float(value_of(text))


@dataclass(frozen=True, slots=True)
class _Bound:
    """One of _BOUNDS, or "", and where the words that say so and the measure begin and end."""

    kind: str
    start: int
    end: int


def _bound(reading: Reading, match: re.Match[str]) -> _Bound:
    text, (start, end) = reading.text, match.span()
    for kind, limit in _BEFORE:
        if found := limit.search(text, max(0, start - LOOK_BACK), start):
            return _Bound(kind, found.start(), end)
    for kind, limit in _AFTER:
        found = limit.match(text, end)
        if found and reading.are_free(end, found.end()):  # not of a price: 2 metres, max $30
            return _Bound(kind, start, found.end())
    return _Bound("", start, end)


_BEFORE = (
    ("most", _NOT_MORE),
    ("least", _NOT_LESS),
    ("least", _AT_LEAST),
    ("most", _AT_MOST),
    ("above", _ABOVE),
    ("below", _BELOW),
    ("about", _ABOUT),
)
_AFTER = (("least", _OR_MORE), ("most", _OR_LESS), ("about", _OR_SO))
_LABELS = {"least": "at least ", "most": "at most ", "above": "over ", "below": "under "}
