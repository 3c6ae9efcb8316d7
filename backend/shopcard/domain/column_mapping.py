"""Which columns of somebody's catalogue file fill which fields of a product."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from shopcard.domain.cell_values import BadValue, clean_text

Cell = str | Sequence[str]
"""What stands in one column: a text, or from JSON a list of texts."""

REQUIRED = ("product_id", "name", "main_category")
FIELDS = (
    *REQUIRED, "sub_categories", "description", "brand", "image", "price", "list_price",
    "currency", "rating", "rating_count", "in_stock", "variant_group", "launched_on", "art",
)  # fmt: skip
"""What a mapping can fill, beside attributes."""

OWN_NAMES = {
    "product_id": ("product_id", "productID"),
    "sub_categories": ("sub_categories", "sub_category"),
    "price": ("price", "price.amount", "discount_price"),
    "list_price": ("list_price", "price.list_amount", "actual_price"),
    "currency": ("currency", "price.currency"),
}
"""Columns that fill a field without a mapping, where it is not just the field's own name."""

OWN_ATTRIBUTE = "attributes."
"""Columns that start like this become attributes without a mapping."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record of the file; `line` is where it starts, counted from 1."""

    line: int
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Where a field's value comes from: the first of `columns` that holds one (a list field and
    `join` take all), of which `pattern` keeps its first group; or a constant."""

    columns: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    split: str | None = None
    join: str | None = None
    constant: str | None = None

    def texts(self, cells: Mapping[str, Cell], missing: frozenset[str]) -> list[str]:
        """The values found, cleaned, in order; none when every cell is missing."""
        if self.constant is not None:
            return [self.constant]
        found = []
        for column in self.columns:
            cell = cells.get(column, "")
            for text in [cell] if isinstance(cell, str) else cell:
                found += [clean_text(p) for p in (text.split(self.split) if self.split else [text])]
        return [self._extract(text) for text in found if text.casefold() not in missing]

    def _extract(self, text: str) -> str:
        if self.pattern is None:
            return text
        match = self.pattern.search(text)
        if match is None or not match[1]:
            raise BadValue(f"no match for the pattern {self.pattern.pattern}")
        return match[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """How the columns of one kind of file become products."""

    name: str
    fields: Mapping[str, Rule]
    attributes: Mapping[str, Rule] = field(default_factory=dict)
    other_columns_are_attributes: bool = False
    merges_repeated: bool = False
    """Rows with the same id are one product with all their sub-categories; else the later one is
    refused unless it says the same."""
    currency: str = "USD"
    decimal_mark: str | None = None
    missing: frozenset[str] = frozenset({""})
    """Texts, casefolded, that stand for no value."""

    def columns(self) -> set[str]:
        """Every column that the mapping reads."""
        return {c for r in (*self.fields.values(), *self.attributes.values()) for c in r.columns}

    def lacks(self, columns: Sequence[str]) -> list[str]:
        """Columns that the mapping reads and the file does not have."""
        return sorted(self.columns() - set(columns))


def own_mapping(columns: Sequence[str]) -> ColumnMapping:
    """The mapping for a file whose columns are named like our own fields."""
    fields = {
        name: Rule(columns=found, split="|" if name == "sub_categories" else None)
        for name in FIELDS
        if (found := tuple(c for c in OWN_NAMES.get(name, (name,)) if c in columns))
    }
    attributes = {
        column.removeprefix(OWN_ATTRIBUTE): Rule(columns=(column,))
        for column in columns
        if column.startswith(OWN_ATTRIBUTE)
    }
    return ColumnMapping(name="own columns", fields=fields, attributes=attributes)
