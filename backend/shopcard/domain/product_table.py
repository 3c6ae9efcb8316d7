"""The facts of a whole catalogue in columns, so that filtering and counting take no time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from shopcard.domain.facts import IN_STOCK, NUMBERS, PRICE, RATING, SHARED, WHOLE_FROM, Facts, fold
from shopcard.domain.postings import Mask, Rows
from shopcard.domain.search import Filters, Sort
from shopcard.domain.shopping_intent import Constraint

Column = npt.NDArray[np.float64]
Fits = npt.NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class _Values:
    """One field: pairs of a row and a value's code, by row; and the same by code."""

    codes_by_value: Mapping[str, int]
    values: Sequence[str]
    rows: Rows
    codes: Rows
    rows_by_code: Rows
    starts: Rows
    known: Mask

    def rows_with(self, value: str) -> Rows:
        code = self.codes_by_value.get(value)
        if code is None:
            return self.rows[:0]
        return self.rows_by_code[self.starts[code] : self.starts[code + 1]]


class ProductTable:
    """One state of the catalogue. Rows are in the order in which the facts were given."""

    def __init__(self, facts: Sequence[Facts]) -> None:
        products = [each.product for each in facts]
        self.count = len(facts)
        self.ids = tuple(each.product_id for each in products)
        groups: dict[str, int] = {}
        self.groups = np.array(
            [groups.setdefault(each.group, len(groups)) for each in products], dtype=np.int32
        )
        self._has_variants = len(groups) < self.count
        self.in_stock = np.array([each.in_stock for each in products], dtype=bool)
        self.popularity = np.array([each.popularity for each in products], dtype=np.float64)
        launched = [(each.launched_on or date.min).toordinal() for each in products]
        self._launched = np.array(launched, dtype=np.float64)
        self._currencies = np.array([each.currency or "" for each in facts], dtype="U3")
        self._spans = {field: _spans(facts, field) for field in NUMBERS}
        self._fields = _fields(facts)
        self.categories: Mapping[str, Sequence[str]] = _categories(facts)
        """Main categories and the names below each, folded."""
        self._shown = _shown(facts)

    def shown_as(self, value: str) -> str:
        """A folded category or brand as the catalogue writes it."""
        return self._shown.get(value, value)

    def fit(self, constraint: Constraint) -> Fits:
        """`Constraint.fit` of every row."""
        fits = self._plain_fit(constraint)
        return -fits if constraint.negated else fits

    def admitted(self, filters: Filters, *, but: str | None = None) -> Mask:
        """The rows that pass every filter (`Filters.admit`), but for those of one field."""
        mask = np.ones(self.count, dtype=bool)
        for field, values in filters.alternatives().items():
            if field != but:
                mask &= self._with_any(field, values)
        if but != PRICE and (filters.min_price is not None or filters.max_price is not None):
            mask &= self._between(PRICE, filters.min_price, filters.max_price)
        if but != RATING and filters.min_rating is not None:
            mask &= self._between(RATING, Decimal(str(filters.min_rating)), None)
        if but != IN_STOCK and filters.in_stock is not None:
            mask &= self.in_stock == filters.in_stock
        return mask

    def counts(self, field: str, rows: Rows) -> dict[str, int]:
        """Of the product groups among these rows, how many hold each value of a field."""
        held = self._fields.get(field)
        if held is None or not len(rows):
            return {}
        chosen = np.zeros(self.count, dtype=bool)
        chosen[rows] = True
        at = chosen[held.rows]
        many, codes = len(held.values), held.codes[at]
        if self._has_variants:
            pairs = np.unique(self.groups[held.rows[at]].astype(np.int64) * many + codes)
            codes = pairs % many
        counts = np.bincount(codes, minlength=many)
        return {held.values[code]: int(counts[code]) for code in np.flatnonzero(counts).tolist()}

    def group_count(self, rows: Rows) -> int:
        return len(np.unique(self.groups[rows])) if self._has_variants else len(rows)

    def prices(self, rows: Rows) -> tuple[float, float, str] | None:
        """Lowest and highest price and their currency, the commonest one; None without prices."""
        amounts, currencies = self._spans[PRICE][0][rows], self._currencies[rows]
        priced = ~np.isnan(amounts)
        if not priced.any():
            return None
        names, counts = np.unique(currencies[priced], return_counts=True)
        currency = str(names[counts.argmax()])
        own = amounts[priced & (currencies == currency)]
        return (float(own.min()), float(own.max()), currency)

    def rated(self, rows: Rows, least: float) -> int:
        """How many groups among these rows have a rating of `least` or more."""
        return self.group_count(rows[self._spans[RATING][0][rows] >= least])

    def order(self, sort: Sort, rows: Rows) -> Column:
        """What a sort looks at first, ascending; what has no value comes last."""
        if sort is Sort.RATING:
            return -self.popularity[rows]
        if sort is Sort.NEWEST:
            return -self._launched[rows]
        if sort is Sort.RELEVANCE:
            return np.zeros(len(rows))
        prices = self._spans[PRICE][0][rows]
        signed = prices if sort is Sort.PRICE_LOW else -prices
        return np.where(np.isnan(prices), np.inf, signed)

    def _plain_fit(self, constraint: Constraint) -> Fits:
        field = constraint.field
        if field == IN_STOCK:
            return np.where(self.in_stock, 1, -1).astype(np.int8)
        if field in NUMBERS and not constraint.values:
            lowest, highest = self._spans[field]
            known = ~np.isnan(lowest)
            if field == PRICE and constraint.currency is not None:
                known &= self._currencies == constraint.currency
            inside = _inside(lowest, highest, constraint.minimum, constraint.maximum)
            return np.where(known, np.where(inside, 1, -1), 0).astype(np.int8)
        held = self._fields.get(field)
        if held is None:
            return np.zeros(self.count, dtype=np.int8)
        fits = np.where(held.known, -1, 0).astype(np.int8)
        for value in constraint.values:
            fits[held.rows_with(value)] = 1
        return fits

    def _with_any(self, field: str, values: frozenset[str]) -> Mask:
        mask = np.zeros(self.count, dtype=bool)
        held = self._fields.get(field)
        if held is not None:
            for value in values:
                mask[held.rows_with(fold(value))] = True
        return mask

    def _between(self, field: str, minimum: Decimal | None, maximum: Decimal | None) -> Mask:
        lowest, highest = self._spans[field]
        return _inside(lowest, highest, minimum, maximum)


def _inside(
    lowest: Column, highest: Column, minimum: Decimal | None, maximum: Decimal | None
) -> Mask:
    """`within` of every row; False for what is not known."""
    least = np.full_like(lowest, -np.inf if minimum is None else float(minimum))
    most = np.full_like(highest, np.inf if maximum is None else float(maximum))
    reaching: Mask = (highest >= least) & (lowest <= most)
    if minimum is None or maximum is None or minimum == maximum:
        return reaching
    shorter = np.minimum(_length(lowest, highest), _length(least, most))
    common = _length(np.maximum(lowest, least), np.minimum(highest, most))
    sharing: Mask = np.where(lowest == highest, reaching, common >= SHARED * shorter)
    return sharing


def _length(low: Column, high: Column) -> Column:
    length: Column = high - low + (high >= WHOLE_FROM)
    return length


def _spans(facts: Sequence[Facts], field: str) -> tuple[Column, Column]:
    spans = [each.number(field) or (np.nan, np.nan) for each in facts]
    columns = np.array(spans, dtype=np.float64).reshape(len(facts), 2)
    return np.ascontiguousarray(columns[:, 0]), np.ascontiguousarray(columns[:, 1])


def _categories(facts: Sequence[Facts]) -> dict[str, Sequence[str]]:
    paths = {(each.product.main_category, each.product.sub_categories) for each in facts}
    below: dict[str, dict[str, None]] = {}
    for main, subs in sorted(paths):
        below.setdefault(fold(main), {}).update(dict.fromkeys(map(fold, subs)))
    return {main: tuple(subs) for main, subs in below.items()}


def _shown(facts: Sequence[Facts]) -> dict[str, str]:
    names = {
        name
        for each in facts
        for name in (
            each.product.main_category,
            *each.product.sub_categories,
            each.product.brand or "",
        )
    }
    return {fold(name): name for name in sorted(names)}


def _fields(facts: Sequence[Facts]) -> dict[str, _Values]:
    pairs: dict[str, tuple[dict[str, int], list[int], list[int]]] = {}
    for row, each in enumerate(facts):
        for field, values in each.values.items():
            codes, rows, coded = pairs.setdefault(field, ({}, [], []))
            rows += [row] * len(values)
            coded += [codes.setdefault(value, len(codes)) for value in values]
        # As the catalogue itself says them, attributes can be filtered by too.
        for name, text in each.product.attributes.items():
            field, value = fold(name), fold(text)
            if value not in each.values.get(field, ()):
                codes, rows, coded = pairs.setdefault(field, ({}, [], []))
                rows.append(row)
                coded.append(codes.setdefault(value, len(codes)))
    return {field: _column(*held, len(facts)) for field, held in pairs.items()}


def _column(codes: dict[str, int], rows: list[int], coded: list[int], count: int) -> _Values:
    row, code = np.array(rows, dtype=np.int32), np.array(coded, dtype=np.int32)
    order = np.argsort(code, kind="stable")
    starts = np.searchsorted(code[order], np.arange(len(codes) + 1)).astype(np.int32)
    known = np.zeros(count, dtype=bool)
    known[row] = True
    return _Values(codes, tuple(codes), row, code, row[order], starts, known)
