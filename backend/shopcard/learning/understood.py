"""Whether a request was understood: the intent beside what a person reads in the sentence.

The rules are in data/requests/README.md.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from shopcard.domain.facts import (
    AGE,
    AUDIENCE,
    CATEGORY,
    COLOUR,
    IN_STOCK,
    PRICE,
    RATING,
    TYPE,
    fold,
)
from shopcard.domain.shopping_intent import Constraint, ShoppingIntent
from shopcard.understanding.english import COLOUR_FAMILIES

NEGATED = "negated"
AGE_TOLERANCE = 1.0
"""Years by which an understood age may be wider than what was said."""

Constraints = Sequence[Constraint]


def judge(intent: ShoppingIntent, expected: Mapping[str, Any]) -> dict[str, bool]:
    """For each field that is expected, whether it was understood; a field that is ruled out is
    named `not <field>`."""
    said = {key: value for key, value in expected.items() if key != NEGATED}
    ruled_out = expected.get(NEGATED, {})
    meant = [each for each in intent.constraints if not each.negated]
    unwanted = [each for each in intent.constraints if each.negated]
    return {
        **{field: _understood(field, value, meant) for field, value in said.items()},
        **{f"not {field}": _understood(field, v, unwanted) for field, v in ruled_out.items()},
    }


def _understood(field: str, expected: Any, constraints: Constraints) -> bool:
    fields = {TYPE, CATEGORY} if field == TYPE else {field}
    found = [each for each in constraints if each.field in fields]
    rule = _RULES.get(field, _one_is_alike)
    return bool(found) and rule(expected, found)


def _is_priced(expected: Mapping[str, Any], found: Constraints) -> bool:
    return any(_has_price(expected, each) for each in found)


def _has_price(expected: Mapping[str, Any], found: Constraint) -> bool:
    if found.currency not in (None, expected.get("currency")):
        return False
    if "around" in expected:
        if found.minimum is None or found.maximum is None:
            return False
        return found.minimum <= Decimal(str(expected["around"])) <= found.maximum
    return _is(found.minimum, expected.get("min")) and _is(found.maximum, expected.get("max"))


def _is_aged(expected: Any, found: Constraints) -> bool:
    """An age in years, or from and to (None: no end). Both ends may be off by the tolerance, but
    a single age must lie within."""
    ends = expected if isinstance(expected, list) else [expected, expected]
    youngest = 0.0 if ends[0] is None else float(ends[0])
    oldest = math.inf if ends[1] is None else float(ends[1])
    for each in found:
        low = 0.0 if each.minimum is None else float(each.minimum)
        high = math.inf if each.maximum is None else float(each.maximum)
        holds = youngest < oldest or low <= youngest <= high
        if holds and _is_near(low, youngest) and _is_near(high, oldest):
            return True
    return False


def _is_near(age: float, expected: float) -> bool:
    return age == expected or abs(age - expected) <= AGE_TOLERANCE


def _is_rated(expected: Mapping[str, Any], found: Constraints) -> bool:
    return any(_is(each.minimum, expected.get("min")) for each in found)


def _one_is_in(expected: Sequence[str], found: Constraints) -> bool:
    return not _values(found).isdisjoint(map(fold, expected))


def _one_is_alike(expected: Sequence[str], found: Constraints) -> bool:
    return any(
        _holds_words(wanted, value) or _holds_words(value, wanted)
        for wanted in map(fold, expected)
        for value in _values(found)
    )


def _one_colour_is(expected: Sequence[str], found: Constraints) -> bool:
    families = {COLOUR_FAMILIES.get(value) for value in _values(found)}
    return not families.isdisjoint(map(fold, expected)) or _one_is_alike(expected, found)


def _values(found: Constraints) -> frozenset[str]:
    return frozenset(fold(value) for each in found for value in each.values)


def _holds_words(text: str, words: str) -> bool:
    return re.search(rf"(?<![^\W_]){re.escape(words)}(?![^\W_])", text) is not None


def _is(found: Decimal | None, expected: float | None) -> bool:
    if found is None or expected is None:
        return found is None and expected is None
    return found == Decimal(str(expected))


_RULES: Mapping[str, Callable[[Any, Constraints], bool]] = {
    TYPE: _one_is_in,
    AUDIENCE: _one_is_in,
    PRICE: _is_priced,
    AGE: _is_aged,
    RATING: _is_rated,
    IN_STOCK: lambda _expected, _found: True,
    COLOUR: _one_colour_is,
}
"""Field -> how it is compared; the others by words."""
