"""What a right answer to a request is: predicates over the records of products, nothing derived.

The form is described in data/requests/README.md.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shopcard.domain.facts import fold
from shopcard.domain.product import Product

Value = tuple[str, ...] | float | bool
"""A text is a list of one."""

Record = Mapping[str, Value]
"""Path -> value; what is missing is not there."""

Test = Callable[[Value], bool]

MONTHS = 12
_NUMBER = r"(\d+(?:\.\d+)?)"
_UNIT = r"(months?|years?)"
_SPANS: Sequence[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[float, float]]]] = (
    (re.compile("from birth"), lambda _: (0.0, math.inf)),
    (
        re.compile(rf"{_NUMBER} ?{_UNIT}? ?(?:-|to) ?{_NUMBER} ?{_UNIT}"),
        lambda found: (_years(found[1], found[2] or found[4]), _years(found[3], found[4])),
    ),
    (re.compile(rf"up to {_NUMBER} ?{_UNIT}"), lambda found: (0.0, _years(found[1], found[2]))),
    (
        re.compile(rf"(?:from )?{_NUMBER} ?{_UNIT}(?: and (?:up|over))?"),
        lambda found: (_years(found[1], found[2]), math.inf),
    ),
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """Holds for a record when the test holds for the value at any of the paths."""

    paths: tuple[str, ...]
    test: Test

    def holds(self, record: Record) -> bool:
        """False for a value that is missing."""
        return any(path in record and self.test(record[path]) for path in self.paths)


@dataclass(frozen=True, slots=True)
class RightAnswer:
    """Everything that must hold, and nothing that must not."""

    must: tuple[Predicate, ...]
    must_not: tuple[Predicate, ...]

    def is_given_by(self, record: Record) -> bool:
        """Whether a product is a right answer."""
        return all(each.holds(record) for each in self.must) and not any(
            each.holds(record) for each in self.must_not
        )


def record_of(product: Product) -> Record:
    """What predicates see of a product."""
    texts: dict[str, Iterable[str | None]] = {
        "name": [product.name],
        "description": [product.description],
        "brand": [product.brand],
        "main_category": [product.main_category],
        "sub_categories": product.sub_categories,
        **{f"attributes.{name}": [value] for name, value in product.attributes.items()},
    }
    record: dict[str, Value] = {"in_stock": product.in_stock}
    for path, values in texts.items():
        if folded := tuple(fold(each) for each in values if each):
            record[path] = folded
    if product.price is not None:
        record["price"] = float(product.price.amount)
    if product.rating is not None:
        record["rating"] = product.rating
    return record


def read_predicate(raw: Mapping[str, Any]) -> Predicate:
    """A predicate as written. Raises ValueError for what is none."""
    rest = {key: value for key, value in raw.items() if key != "field"}
    field = raw.get("field")
    paths = (field,) if isinstance(field, str) else tuple(field or ())
    if not paths or not all(isinstance(each, str) for each in paths):
        raise ValueError("a predicate needs a field")
    return Predicate(paths, _test(rest))


def age_span(text: str) -> tuple[float, float] | None:
    """The years that a text like `6-10 years` names, both included; None when it names none."""
    folded = fold(text).replace("–", "-")
    for pattern, span in _SPANS:
        if found := pattern.fullmatch(folded):
            return span(found)
    return None


def _test(raw: Mapping[str, Any]) -> Test:
    kinds = set(raw)
    if kinds == {"any"}:
        wanted = _wanted(raw["any"])
        return lambda value: (
            value in wanted
            if isinstance(value, bool)
            else isinstance(value, tuple) and not wanted.isdisjoint(value)
        )
    if kinds == {"contains"}:
        either = "|".join(re.escape(str(each)) for each in _wanted(raw["contains"]))
        pattern = re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])")
        return lambda value: (
            isinstance(value, tuple) and any(pattern.search(each) for each in value)
        )
    if kinds == {"covers"}:
        return _covers(float(raw["covers"]))
    if kinds and kinds <= {"min", "max"}:
        least, most = float(raw.get("min", -math.inf)), float(raw.get("max", math.inf))
        return lambda value: isinstance(value, float | int) and least <= value <= most
    raise ValueError(f"{sorted(kinds)} is no test")


def _wanted(values: Any) -> frozenset[str | bool]:
    if not isinstance(values, list) or not values:
        raise ValueError("a test needs a list of values")
    return frozenset(fold(each) if isinstance(each, str) else each for each in values)


def _covers(age: float) -> Test:
    def test(value: Value) -> bool:
        texts = value if isinstance(value, tuple) else ()
        spans = [span for each in texts if (span := age_span(each)) is not None]
        return any(low <= age <= high for low, high in spans)

    return test


def _years(number: str, unit: str) -> float:
    return float(number) / MONTHS if unit.startswith("month") else float(number)
