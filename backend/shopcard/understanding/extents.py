"""How much of it by a mere word: a big suitcase, lightweight, with a long battery life."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english_talk
from shopcard.understanding.facts import LARGEST, MEASURES
from shopcard.understanding.kinds_wanted import Wanted
from shopcard.understanding.measures_wanted import MOST
from shopcard.understanding.reading import Reading, Use

LIKELY = 0.6
PART = 0.4
"""At most so large a part of the products of a kind is big, small, light; or all alike."""
_PUNCTUATION = re.compile(r"[,.;:!?()]")
_PHRASES = [
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), dimension, is_high)
    for pattern, dimension, is_high in english_talk.EXTENT_PHRASES
]


def read_extents(reading: Reading, wanted: Wanted) -> None:
    """Adds preferences for the products at that end of what the wanted ones measure; of a length
    only where an attribute tells it, as a text names lengths of many parts."""
    for first, end, dimensions, is_high in _said(reading, wanted):
        for dimension in dimensions:
            if found := _at_end(reading, wanted.types, dimension, is_high):
                said = reading.take(first, end, Use.KEPT)
                label = said[:1].upper() + said[1:]
                field, values = found
                reading.constraints.append(
                    Constraint(field=field, values=values, certainty=LIKELY, label=label, said=said)
                )
                break


def _said(reading: Reading, wanted: Wanted) -> list[tuple[int, int, Sequence[str], bool]]:
    """Words, first to one after the last, with what they measure and whether much of it is asked
    for."""
    found: list[tuple[int, int, Sequence[str], bool]] = []
    for head in wanted.mentions:
        for index in range(head.first - 1, max(-1, head.first - 4), -1):
            if _PUNCTUATION.search(reading.gap(index + 1)):
                break
            word = reading.word(index)
            if word in english_talk.SEGMENT_BREAKS:
                break
            for words, dimensions, is_high in english_talk.EXTENTS:
                if word in words and reading.is_free(index, index + 1):
                    found.append((index, index + 1, dimensions, is_high))
    for pattern, dimension, is_high in _PHRASES:
        for match in reading.free_matches(pattern):
            found.append((*reading.between(*match.span()), (dimension,), is_high))
    return found


def _at_end(
    reading: Reading, types: Sequence[str], dimension: str, is_high: bool
) -> tuple[str, tuple[str, ...]] | None:
    """The field that tells of the dimension, and its values at that end."""
    amounts: dict[str, dict[str, float]] = defaultdict(dict)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for held in reading.vocabulary.amounts_of(types, dimension):
        if held.field == MEASURES or (held.field == LARGEST and dimension == "length"):
            continue
        amounts[held.field][held.value] = max(map(max, held.amounts))
        counts[held.field, held.value] += held.count
    measured = {
        field: sum(counts[field, value] for value in values) for field, values in amounts.items()
    }
    field = max(amounts, key=lambda each: (each != LARGEST, measured[each]), default="")
    if not field or measured[field] < MOST * reading.vocabulary.total_of(types):
        return None
    sizes = ((amount, value, counts[field, value]) for value, amount in amounts[field].items())
    ordered = sorted(sizes, reverse=is_high)
    chosen, total = list[str](), 0
    for _, alike in groupby(ordered, key=itemgetter(0)):
        values = list(alike)
        total += sum(count for _, _, count in values)
        if chosen and total > PART * measured[field]:
            break
        chosen += [value for _, value, _ in values]
    return (field, tuple(chosen)) if len(chosen) < len(ordered) else None
