"""What a person wants, as far as their words tell."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import IntEnum
from typing import Any

from shopcard.domain.facts import (
    AGE,
    AUDIENCE,
    DETAIL,
    IN_STOCK,
    NUMBERS,
    PRICE,
    TYPE,
    Facts,
    fold,
    within,
)

CERTAIN = 0.8
"""A constraint of this certainty or more filters; a less certain one only prefers."""

TOLD_UP_TO = 13
"""Years up to which what is made for somebody's age says so."""

MAY_BE_SILENT = frozenset({AUDIENCE, AGE})
"""A product that says nothing about these is for everybody."""


class Fit(IntEnum):
    """How a product stands to a constraint."""

    NO = -1
    UNKNOWN = 0
    YES = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """One thing that is asked of the products, in one field of their facts.

    Either `values` (alternatives, folded), or bounds (for a field of NUMBERS, both included), or
    neither (`in_stock`). Money compares only within `currency`; None is the product's own.
    """

    field: str
    values: tuple[str, ...] = ()
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    currency: str | None = None
    negated: bool = False
    certainty: float = 1.0
    label: str = ""
    """A few words for people: "under $50", "for boys", "not leather"."""
    said: str = ""
    """The words of the query that say so."""

    @property
    def key(self) -> str:
        """Names it within its intent, and stays the same for the same wish: `colour:red`,
        `-material:leather`, `price`. Of several values the first speaks for all; a type, whose
        values are whatever the catalogue sells of it, is named by its label: `type:shoes`."""
        name = self.field
        if self.field == TYPE and self.label and not self.negated:
            name += f":{fold(self.label)}"
        elif self.values:
            name += f":{self.values[0]}"
        return f"-{name}" if self.negated else name

    @property
    def is_filter(self) -> bool:
        return self.certainty >= CERTAIN

    def fit(self, facts: Facts) -> Fit:
        """YES, NO, or UNKNOWN where the product says nothing about the field."""
        found = self._plain_fit(facts)
        return Fit(-found) if self.negated else found

    @property
    def is_silence_doubtful(self) -> bool:
        """Whether what says nothing comes after all that says so: a helmet that names no age is
        rarely one for a child of five, and a detail that no text states is rarely there."""
        is_for_child = self.field == AGE and self.maximum is not None and self.maximum <= TOLD_UP_TO
        return is_for_child or (self.field == DETAIL and not self.negated)

    @property
    def least_fit(self) -> Fit:
        """How a product must fit to be shown where this filters."""
        silence_fits = self.negated or self.field in MAY_BE_SILENT
        return Fit.UNKNOWN if silence_fits else Fit.YES

    def _plain_fit(self, facts: Facts) -> Fit:
        if self.field == IN_STOCK:
            return Fit.YES if facts.product.in_stock else Fit.NO
        if self.field in NUMBERS and not self.values:
            span = facts.number(self.field)
            if span is None or self._is_other_money(facts):
                return Fit.UNKNOWN
            return Fit.YES if within(span, self.minimum, self.maximum) else Fit.NO
        held = facts.values.get(self.field)
        if not held:
            return Fit.UNKNOWN
        return Fit.YES if any(each in held for each in self.values) else Fit.NO

    def _is_other_money(self, facts: Facts) -> bool:
        return self.field == PRICE and self.currency not in (None, facts.currency)


@dataclass(frozen=True, slots=True)
class ShoppingIntent:
    """A query, understood."""

    query: str
    text: str
    """What is searched for as free text: the query without the words that only bound it (price,
    audience, talk). Never empty for a query that is not."""
    constraints: tuple[Constraint, ...] = ()

    @property
    def is_of_sure_kind(self) -> bool:
        """Whether only things of the kinds that it names answer it."""
        return any(each.field == TYPE and each.is_filter for each in self.constraints)

    def without(self, keys: Collection[str]) -> ShoppingIntent:
        """The intent without the constraints of these keys."""
        kept = tuple(each for each in self.constraints if each.key not in keys)
        return replace(self, constraints=kept)

    def relaxations(self) -> list[Constraint]:
        """Its filters in the order in which they may be given up: the least certain first, of
        equals the last said, and at the very last what kind of thing is wanted at all."""
        filters = [each for each in reversed(self.constraints) if each.is_filter]
        return sorted(filters, key=lambda each: (each.field == TYPE, each.certainty))


def intent_to_record(intent: ShoppingIntent) -> dict[str, Any]:
    """A JSON-safe dictionary from which `intent_from_record` makes an equal intent."""
    return {
        "query": intent.query,
        "text": intent.text,
        "constraints": [_constraint_to_record(each) for each in intent.constraints],
    }


def intent_from_record(record: Mapping[str, Any]) -> ShoppingIntent:
    """The intent that `intent_to_record` wrote down."""
    return ShoppingIntent(
        record["query"],
        record["text"],
        tuple(_constraint_from_record(each) for each in record["constraints"]),
    )


def _constraint_to_record(constraint: Constraint) -> dict[str, Any]:
    return {
        "field": constraint.field,
        "values": list(constraint.values),
        "minimum": None if constraint.minimum is None else str(constraint.minimum),
        "maximum": None if constraint.maximum is None else str(constraint.maximum),
        "currency": constraint.currency,
        "negated": constraint.negated,
        "certainty": constraint.certainty,
        "label": constraint.label,
        "said": constraint.said,
    }


def _constraint_from_record(record: Mapping[str, Any]) -> Constraint:
    minimum, maximum = record["minimum"], record["maximum"]
    return Constraint(
        field=record["field"],
        values=tuple(record["values"]),
        minimum=None if minimum is None else Decimal(minimum),
        maximum=None if maximum is None else Decimal(maximum),
        currency=record["currency"],
        negated=record["negated"],
        certainty=record["certainty"],
        label=record["label"],
        said=record["said"],
    )
