"""How much a thing holds or how long it is, in any spelling: "2TB", "half a litre", "140 x 70"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from operator import ge, gt, le, lt

from shopcard.domain.facts import AUDIENCE, BRAND, CATEGORY, COLOUR, TYPE
from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english, english_talk
from shopcard.understanding.amounts import value_of
from shopcard.understanding.facts import WORDS
from shopcard.understanding.reading import Reading, Use

Measure = tuple[str, tuple[float, ...]]
"""What is measured and how much, in its smallest unit: ("length", (1400, 700)) in millimetres."""

SAID, BOUNDED = 0.85, 0.8
ALIKE = 0.01
"""The part by which two amounts may differ and be the same: 16 inches are 406 millimetres."""
_FROM = re.compile(r"(?<![\w.,])(?P<low>\d+(?:\.\d+)?)\s*(?:-|–|\bto\b|\band\b)\s*$")
NEAR = 0.25
"""The part by which an amount may differ from "about" so much."""
NOT_MEASURED = frozenset(
    {TYPE, CATEGORY, BRAND, AUDIENCE, COLOUR, WORDS, "age_group", "compatible_device", "character"}
)

_COUNTED = "|".join(sorted(english_talk.DIGIT_WORDS, key=len, reverse=True))
_N = rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?|half(?:\s+an?)?|\b(?:an?|{_COUNTED})(?=[\s-]))"
_UNITS = "|".join(sorted(english.UNITS, key=len, reverse=True))
_OR = r"\s*(?:-|–|,|/|\b(?:or|and|to)\b|,\s*or\b)\s*"
_AMOUNT = rf"(?P<first>{_N})(?P<others>(?:\s*[x×]\s*\d+(?:\.\d+)?){{0,3}})"
_MEASURE = re.compile(
    rf"(?<![\w.,]){_AMOUNT}(?:[\s-]*(?P<unit>{_UNITS})(?![^\W_])|(?P<bare>(?<=\d))(?![\w.]))",
    re.IGNORECASE,
)
_SET = re.compile(
    rf"\b(?:sets?|packs?|box(?:es)?|bundle)\s+of\s+(?P<low>{_N}\b|\d+)(?:{_OR}(?P<high>{_N}\b|\d+))?",
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
_AT_LEAST = re.compile(r"(?:at least|minimum|min|over|more than)\s*$", re.IGNORECASE)
_ABOVE = re.compile(rf"\b(?:bigger|larger|longer|wider|taller|higher) than{_THAN}", re.IGNORECASE)
_ABOUT = re.compile(rf"\b(?:{'|'.join(map(re.escape, english_talk.AROUND))})\s*$", re.IGNORECASE)
_BELOW = re.compile(rf"\b(?:smaller|shorter|narrower|lower) than{_THAN}", re.IGNORECASE)
_AT_MOST = re.compile(r"(?:at most|up to|max|under|less than)\s*$", re.IGNORECASE)
_OR_MORE = re.compile(
    r"\s*(?:\+|(?:or|and) (?:more|bigger|larger|up|over|above|longer|wider)\b)", re.IGNORECASE
)


def read_measures(reading: Reading, types: Sequence[str]) -> None:
    """Adds the measures that products of the wanted types come in; others stay text."""
    if not types:
        return
    found: dict[str, dict[str, None]] = defaultdict(dict)
    said: dict[str, list[str]] = defaultdict(list)
    certainties: dict[str, float] = {}
    for match in [*_SET.finditer(reading.text), *_MEASURE.finditer(reading.text)]:
        first, end = reading.between(*match.span())
        if not reading.is_free(first, end) or first == end:
            continue
        wanted, kind = _measures(match), _bound(reading.text, match)
        field, values = _sold(reading, types, wanted, kind)
        if lowest := _lowest(reading, match, wanted):
            kind = "most"
            field, values = _sold(reading, types, wanted, kind)
            above = _sold(reading, types, [lowest], "least")
            values = [each for each in values if above[0] == field and each in above[1]]
        if values:
            found[field] |= dict.fromkeys(values)
            certainties[field] = SAID if kind == "" else BOUNDED
            said[field].append(reading.take(first, end, Use.KEPT))
    for field, values_of_field in found.items():
        label = " or ".join(said[field])
        reading.constraints.append(
            Constraint(
                field=field,
                values=tuple(values_of_field),
                certainty=certainties[field],
                label=label[:1].upper() + label[1:],
                said=", ".join(said[field]),
            )
        )


def _lowest(reading: Reading, match: re.Match[str], wanted: Sequence[Measure]) -> Measure | None:
    """The lower end of a range whose upper end is this measure: 16 to 22 litres."""
    low = _FROM.search(reading.text, max(0, match.start() - 24), match.start())
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
    """The field in which most of these products have such a measure, and its values."""
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for field, value, count in reading.vocabulary.values_of(types):
        if field not in NOT_MEASURED and any(
            _fits(each, held, bound) for each in wanted for held in measures_of(value)
        ):
            counts[field][value] = counts[field].get(value, 0) + count
    if not counts:
        return "", []
    field = max(counts, key=lambda each: sum(counts[each].values()))
    return field, sorted(counts[field], key=lambda each: -counts[field][each])


def _fits(wanted: Measure, held: Measure, bound: str) -> bool:
    if wanted[0] != held[0] or len(wanted[1]) != len(held[1]):
        return False
    if bound and len(wanted[1]) == 1:
        return bool(_BOUNDS[bound](held[1][0], wanted[1][0]))
    return all(abs(a - b) <= ALIKE * max(a, b) for a, b in zip(wanted[1], held[1], strict=True))


def _is_near(held: float, wanted: float) -> bool:
    return abs(held - wanted) <= NEAR * wanted


_BOUNDS = {"least": ge, "most": le, "above": gt, "below": lt, "about": _is_near}


@lru_cache(4096)
def measures_of(value: str) -> tuple[Measure, ...]:
    """The measures that a value of a catalogue names: "set of 4", "43 cm cut"."""
    found = [*_SET.finditer(value), *_MEASURE.finditer(value)]
    return tuple(measure for match in found for measure in _measures(match))


def _measures(match: re.Match[str]) -> list[Measure]:
    groups = match.groupdict()
    if "low" in groups:
        numbers = [each for each in (groups["low"], groups["high"]) if each]
        return [("count", (_number(each),)) for each in numbers]
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


def _bound(text: str, match: re.Match[str]) -> str:
    """One of _BOUNDS, or nothing."""
    before = text[max(0, match.start() - 24) : match.start()]
    if _NOT_MORE.search(before):
        return "most"
    if _NOT_LESS.search(before):
        return "least"
    if _OR_MORE.match(text, match.end()) or _AT_LEAST.search(before):
        return "least"
    limits = {"most": _AT_MOST, "above": _ABOVE, "below": _BELOW, "about": _ABOUT}
    return next((name for name, limit in limits.items() if limit.search(before)), "")
