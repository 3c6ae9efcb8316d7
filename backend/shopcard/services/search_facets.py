"""By what a result can be narrowed down, with counts that are right for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from shopcard.domain.facts import AUDIENCE, BRAND, CATEGORY, COLOUR, IN_STOCK, PRICE, RATING
from shopcard.domain.postings import Rows
from shopcard.domain.product_table import ProductTable
from shopcard.understanding.english import COLOUR_FAMILIES

STARS = (4, 3, 2)
"""Ratings "and up" that are counted."""

MOST_VALUES = 100
"""Values of one field; the commonest are given."""

_FAMILIES = frozenset(COLOUR_FAMILIES.values())

RowsFor = Callable[[str], Rows]
"""The result as it were if nothing was chosen in a field: what else one could choose there."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value and how many products of the result have it, variants counting as one."""

    value: str
    count: int
    children: tuple[FacetValue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One field by which a result can be narrowed down; of prices the range."""

    field: str
    label: str
    values: tuple[FacetValue, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    currency: str | None = None


def facets(table: ProductTable, rows_for: RowsFor) -> list[Facet]:
    """Those fields in which the result has anything to choose."""
    return [each for each in _facets(table, rows_for) if each.values or each.maximum is not None]


def _facets(table: ProductTable, rows_for: RowsFor) -> Iterator[Facet]:
    yield Facet(field=CATEGORY, label="Category", values=_tree(table, rows_for(CATEGORY)))
    if prices := table.prices(rows_for(PRICE)):
        lowest, highest, currency = prices
        yield Facet(field=PRICE, label="Price", minimum=lowest, maximum=highest, currency=currency)
    brands = table.counts(BRAND, rows_for(BRAND))
    shown = {table.shown_as(each): count for each, count in brands.items()}
    yield Facet(field=BRAND, label="Brand", values=_commonest(shown))
    colours = table.counts(COLOUR, rows_for(COLOUR))
    families = {each: count for each, count in colours.items() if each in _FAMILIES}
    yield Facet(field=COLOUR, label="Colour", values=_commonest(families))
    audiences = _commonest(table.counts(AUDIENCE, rows_for(AUDIENCE)))
    yield Facet(field=AUDIENCE, label="For", values=audiences)
    yield Facet(field=RATING, label="Rating", values=_stars(table, rows_for(RATING)))
    stocked = rows_for(IN_STOCK)
    count = table.group_count(stocked[table.in_stock[stocked]])
    yield Facet(
        field=IN_STOCK,
        label="In stock",
        values=(FacetValue("true", count),) if count else (),
    )


def _commonest(counts: Mapping[str, int]) -> tuple[FacetValue, ...]:
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return tuple(FacetValue(value, count) for value, count in ordered[:MOST_VALUES])


def _stars(table: ProductTable, rows: Rows) -> tuple[FacetValue, ...]:
    counts = [(stars, table.rated(rows, stars)) for stars in STARS]
    return tuple(FacetValue(str(stars), count) for stars, count in counts if count)


def _tree(table: ProductTable, rows: Rows) -> tuple[FacetValue, ...]:
    """Main categories, and below each the names that stand below it somewhere. A name counts
    wherever it stands, as a filter by it finds it wherever it stands."""
    counts = table.counts(CATEGORY, rows)

    def branch(below: Mapping[str, Sequence[str]], names: Sequence[str]) -> tuple[FacetValue, ...]:
        there = sorted((each for each in names if each in counts), key=lambda n: (-counts[n], n))
        return tuple(
            FacetValue(table.shown_as(each), counts[each], branch({}, below.get(each, ())))
            for each in there
        )

    return branch(table.categories, list(table.categories))
