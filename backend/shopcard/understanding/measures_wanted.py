"""How much or how many of it is asked for: "2TB", "half a litre", "140 x 70", "six shelves"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from operator import ge, gt, le, lt

from shopcard.domain.facts import TYPE
from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english, english_talk
from shopcard.understanding.facts import LARGEST, MEASURES
from shopcard.understanding.kinds_wanted import Wanted
from shopcard.understanding.measures import (
    COLD,
    LOOK_BACK,
    MEASURED,
    PERSON,
    Quantity,
    colds,
    quantities,
    several_before,
    span_of,
)
from shopcard.understanding.numerals import any_of
from shopcard.understanding.reading import Reading, Use
from shopcard.understanding.vocabulary import Vocabulary

SAID, BOUNDED, LIKELY = 0.85, 0.8, 0.6
ALIKE, ALIKE_IN_TWO_SYSTEMS = 0.01, 0.025
"""The parts by which two amounts may differ and be the same: 8 inches are sold as 20 cm."""
MOST = 0.5
"""The part of the wanted products from which on an attribute tells the measures of all."""
NEAR = 0.25
"""The part by which an amount may differ from "about" so much."""

_ABOVE = any_of([*english_talk.ABOVE, *(f"{each} than" for each in english_talk.BIGGER)])
_BELOW = any_of([*english_talk.BELOW, *(f"{each} than" for each in english_talk.SMALLER)])
_BEFORE = re.compile(
    rf"(?<!\w)(?P<no>{english_talk.NEGATED_LIMIT})?(?<!\w)(?:(?P<above>{_ABOVE})"
    rf"|(?P<below>{_BELOW})|(?P<least>{any_of(english_talk.AT_LEAST)})"
    rf"|(?P<most>{any_of(english_talk.AT_MOST)})|(?P<about>{any_of(english_talk.AROUND)}))(?!\w)"
    rf"(?:[\s.:]+(?:{english_talk.LIMIT_FILLERS})(?!\w))*[\s.:]*$"
)
"""A limit before an amount: "no wider than the"."""
_AFTER = re.compile(
    rf"(?:\s+(?:{english_talk.WAYS})\b)?\s*(?:(?P<least>\+|{english_talk.LEAST_AFTER_AMOUNT})"
    rf"|(?P<most>{english_talk.MOST_AFTER_AMOUNT})|(?P<about>{english_talk.ABOUT_AFTER_AMOUNT}))"
)
"""A limit after an amount: "wide at most"."""
_TURNED = {"above": "most", "below": "least"}
"""What a negation makes of a limit: no more than."""
_LABELS = {
    "": "", "least": "at least ", "most": "at most ", "above": "over ", "below": "under ",
    "about": "about ",
}  # fmt: skip
_ENOUGH = {
    dimension: (re.compile(before), re.compile(after))
    for dimension, (before, after) in english_talk.ENOUGH.items()
}
_LOWER = str.maketrans({chr(each): chr(each + 32) for each in range(ord("A"), ord("Z") + 1)})
"""Keeps every letter in its place, as folding does not."""


@dataclass(frozen=True, slots=True)
class _Bound:
    """One of _LABELS, or "", and where the words that say so and the amount begin and end."""

    kind: str
    start: int
    end: int


def read_measures(reading: Reading, wanted: Wanted) -> None:
    """Adds the measures that products of the wanted types come in; others stay text. Each
    dimension is one wish: its amounts are alternatives, and limits narrow them."""
    if not wanted.types:
        return
    most_sure = min(
        (each.certainty for each in reading.constraints if each.field == TYPE and not each.negated),
        default=LIKELY,
    )
    found: dict[tuple[str, str], Constraint] = {}
    text = _open_text(reading)
    named = chain(quantities(text), colds(text))
    asked = [each for each in named if reading.are_free(each.number, each.end)]
    for each in asked:
        bound = _bound(text, each)
        field, values = _sold(reading.vocabulary, wanted.types, each, bound.kind)
        said = _take(reading, each.start, each.end, Use.KEPT) if values else ""
        if values or each.dimension in MEASURED:
            _take(reading, bound.start, each.start, Use.GONE)
            _take(reading, each.end, bound.end, Use.GONE)
        if values:
            is_part = bound.kind in _UPPER and any(_is_larger(other, each) for other in asked)
            certainty = min(LIKELY if is_part else _certainty(each, bound.kind), most_sure)
            is_in_words = each.has_more or each.start <= bound.start < each.number
            label = said if is_in_words else _LABELS[bound.kind] + said
            constraint = Constraint(
                field=field, values=tuple(values), certainty=certainty, label=label, said=said
            )
            _add(found, each.dimension, constraint, narrows=bool(bound.kind))
    for mention in wanted.mentions:  # six wine glasses
        start = reading.words[mention.first].start
        if several := several_before(text, start):
            field, values = _sold(reading.vocabulary, wanted.types, several, "")
            if values and (field, several.dimension) not in found:
                found[field, several.dimension] = Constraint(
                    field=field,
                    values=tuple(values),
                    certainty=min(LIKELY, most_sure),
                    label=f"Set of {several.amounts[0][0]:g}",
                    said=_take(reading, several.start, several.end, Use.KEPT),
                )
    for constraint in found.values():
        label = constraint.label[:1].upper() + constraint.label[1:]
        reading.constraints.append(replace(constraint, label=label))


def _open_text(reading: Reading) -> str:
    """The query in lower case, every letter in its place, without numbers that are understood."""
    text = reading.text.translate(_LOWER)
    for word, use in zip(reading.words, reading.uses, strict=True):
        if use is not Use.FREE and (
            word.text[0].isdigit() or word.text in english_talk.DIGIT_WORDS
        ):
            text = f"{text[: word.start]}{'_' * (word.end - word.start)}{text[word.end :]}"
    return text


def _take(reading: Reading, start: int, end: int, use: Use) -> str:
    """Takes those of the words in these characters that are not understood yet."""
    first, last = reading.between(start, end)
    for index in range(first, last):
        if reading.is_free(index, index + 1):
            reading.take(index, index + 1, use)
    return reading.said(first, last)


def _is_larger(other: Quantity, asked: Quantity) -> bool:
    return other.dimension == asked.dimension and max(other.amounts) > max(asked.amounts)


def _certainty(asked: Quantity, kind: str) -> float:
    if kind or asked.is_range:
        return BOUNDED
    is_sure = asked.dimension in MEASURED - {"time"} or asked.dimension == PERSON
    return SAID if is_sure else LIKELY  # two batteries, ready in an hour


def _add(
    found: dict[tuple[str, str], Constraint], dimension: str, new: Constraint, narrows: bool
) -> None:
    """Adds a wish, or joins it with what is known of the dimension there."""
    place = new.field, dimension
    if known := found.get(place):
        both = tuple(each for each in known.values if each in new.values) if narrows else ()
        new = replace(
            new,
            values=both or tuple(dict.fromkeys(known.values + new.values)),
            certainty=min(known.certainty, new.certainty),
            label=f"{known.label} {'and' if both else 'or'} {new.label}",
            said=f"{known.said}, {new.said}",
        )
    first = {each.values[0] for at, each in found.items() if at[0] == new.field and at != place}
    values = sorted(new.values, key=lambda value: value in first)  # no two of the same key
    found[place] = replace(new, values=tuple(values))


def _bound(text: str, asked: Quantity) -> _Bound:
    """What limits the amount: words before or after it, or that more of it is as good."""
    start, end = asked.number, asked.end
    offset = max(0, start - LOOK_BACK)
    bound = _Bound("least" if asked.has_more else "", asked.start, end)
    if asked.is_range or asked.dimension == COLD:
        return bound
    if before := _BEFORE.search(text, offset, start):
        kind = next(each for each in _LABELS if each and before[each])
        bound = _Bound(_TURNED.get(kind, kind) if before["no"] else kind, before.start(), end)
    elif after := _AFTER.match(text, end):
        bound = _Bound(str(after.lastgroup), asked.start, after.end())
    led, followed = _ENOUGH.get(asked.dimension, (_NEVER, _NEVER))
    is_open = not bound.kind or text[bound.start : start].startswith("up")  # holds up to 130 kg
    if is_open and (led.search(text, offset, start) or followed.match(text, end)):
        return replace(bound, kind="least")
    return bound


def _sold(
    vocabulary: Vocabulary, types: Sequence[str], asked: Quantity, kind: str
) -> tuple[str, list[str]]:
    """The field in which these products have such an amount, and its values: an attribute that
    most of them have, or else all that is stated of them, which may be of something else, too.
    No part may be larger than what a thing is at most."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    measured: dict[str, int] = defaultdict(int)
    everything, other = (LARGEST, MEASURES) if kind in _UPPER else (MEASURES, LARGEST)
    fit = all if kind in _UPPER else any
    if kind not in _LIMITS:
        for held in vocabulary.amounts_of(types, span_of(asked.dimension)):
            if any(_is_within(asked, *each) for each in held.amounts):
                counts[held.field][held.value] += held.count
    if counts and kind == "about":
        kind = ""  # a span that holds it is near enough
    for held in vocabulary.amounts_of(types, asked.dimension):
        if held.field == other:
            continue
        measured[held.field] += held.count
        if fit(_fits(asked, kind, each) for each in held.amounts):
            counts[held.field].setdefault(held.value, held.count)
    if not counts:
        return "", []
    enough = MOST * vocabulary.total_of(types)
    fields = [each for each in counts if each != everything and measured[each] >= enough]
    sizes = [each for each in fields if each in english.MEASURED_FIELDS]
    field = max(sizes or fields or counts, key=lambda each: sum(counts[each].values()))
    return field, sorted(counts[field], key=lambda each: -counts[field][each])


def _fits(asked: Quantity, kind: str, held: tuple[float, ...]) -> bool:
    if asked.is_range:
        (low,), (high,) = asked.amounts
        return low <= max(held) <= high
    for amount in asked.amounts:
        ours = (max(held),) if kind and len(amount) == 1 else held
        if len(ours) == len(amount) and all(
            _compares(asked.dimension, kind, *pair) for pair in zip(ours, amount, strict=True)
        ):
            return True
    return False


def _is_within(asked: Quantity, low: float, high: float) -> bool:
    """Whether a span holds an amount that is asked for."""
    return any(low <= amount[0] <= high for amount in asked.amounts if len(amount) == 1)


def _compares(dimension: str, kind: str, held: float, asked: float) -> bool:
    if kind in _LIMITS:
        return bool(_LIMITS[kind](held, asked))
    alike = ALIKE_IN_TWO_SYSTEMS if dimension in english.IN_TWO_SYSTEMS else ALIKE
    return abs(held - asked) <= (NEAR if kind == "about" else alike) * asked


_LIMITS = {"least": ge, "most": le, "above": gt, "below": lt}
_UPPER = frozenset({"most", "below"})
_NEVER = re.compile(r"(?!)")


def people_counted(reading: Reading) -> set[int]:
    """The words that count people, so that they name nobody: a 6 man tent, 2 adults and 3 kids."""
    return {
        index
        for each in quantities(reading.text.translate(_LOWER))
        if each.dimension == PERSON
        for index in range(*reading.between(each.number, each.end))
    }
