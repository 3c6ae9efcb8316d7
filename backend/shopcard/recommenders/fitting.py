"""The products that fit what a search asks for, found in the columns of the whole catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from shopcard.domain.events import Vector
from shopcard.domain.ports import FrozenVectors, Hit
from shopcard.domain.postings import Rows
from shopcard.domain.product_table import ProductTable
from shopcard.domain.shopping_intent import Constraint

LOOKED_AT = 2000
"""Of what fits best, so many at most are looked at, however far they are."""

NEAREST, NEAREST_OF_MANY = 128, 1024
"""So many of the nearest are looked at, whether they fit or not; more where too many fit to look
at all of those."""

NEAR_SHARE = 0.45
"""Share of the nearest product's score below which a product has too little to do with what was
searched to come first for fitting."""

MOST_FILTERS = 60
"""More than a person sets; each takes a bit."""

Lacking = npt.NDArray[np.int64]


class Columns(Protocol):
    """One state of the catalogue: what products are, and where they stand among the vectors."""

    @property
    def table(self) -> ProductTable: ...

    @property
    def vectors(self) -> FrozenVectors: ...

    @property
    def vector_rows(self) -> Rows:
        """Of each row of the table, the row of its vector."""
        ...

    @property
    def rows_of_vectors(self) -> Rows:
        """The other way; -1 where the table has no such product."""
        ...


def fitting(
    columns: Columns, vector: Vector, filters: Sequence[Constraint]
) -> Iterator[tuple[bool, Iterator[Hit]]]:
    """Products in stock, those first of which as little as possible has to be given up, of equals
    the nearest, ties by product_id: part by part, and of each part whether it lacks nothing.

    Of `filters`, what may be given up first comes first: each weighs more than all before it
    together, and to be near more than all filters. `vector` has length 1.
    """
    table = columns.table
    lacking = _lacking(table, filters[-MOST_FILTERS:])
    fittest = _fittest(table, lacking)
    fittest = fittest[table.in_stock[fittest]]
    scores = columns.vectors.scores(vector, columns.vector_rows[fittest])
    surely = (lacking[fittest] == 0) & (scores >= NEAR_SHARE)  # no score is more than 1
    sure, nearness = fittest[surely], scores[surely]
    order = np.argsort(-nearness, kind="stable")
    yield True, _hits(table, sure[order], nearness[order])
    nearest = _nearest(columns, vector, NEAREST if len(fittest) else NEAREST_OF_MANY)
    rows = np.union1d(fittest, nearest[table.in_stock[nearest]])
    scores = columns.vectors.scores(vector, columns.vector_rows[rows])
    is_far = scores < NEAR_SHARE * scores.max(initial=-1.0)
    lacks = lacking[rows] + (is_far.astype(np.int64) << MOST_FILTERS)
    is_new = ~np.isin(rows, sure)
    for lacks_nothing in (True, False):
        part = np.flatnonzero(is_new & ((lacks == 0) == lacks_nothing))
        part = part[np.lexsort((-scores[part], lacks[part]))]
        yield lacks_nothing, _hits(table, rows[part], scores[part])


def _hits(table: ProductTable, rows: Rows, scores: Vector) -> Iterator[Hit]:
    return (Hit(table.ids[row], float(score)) for row, score in zip(rows, scores, strict=True))


def _lacking(table: ProductTable, filters: Sequence[Constraint]) -> Lacking:
    """By row, the filters that do not let it through: a bit each."""
    lacking = np.zeros(table.count, dtype=np.int64)
    for place, each in enumerate(filters):
        lacking += (table.fit(each) < each.least_fit).astype(np.int64) << place
    return lacking


def _fittest(table: ProductTable, lacking: Lacking) -> Rows:
    """Whole classes of rows that lack the same, those that lack least first, as far as they are
    few enough to look at."""
    kinds, counts = np.unique(lacking[table.in_stock], return_counts=True)
    looked_at = int((np.cumsum(counts) <= LOOKED_AT).sum())
    if not looked_at:
        return np.empty(0, dtype=np.int32)
    return np.flatnonzero(lacking <= kinds[looked_at - 1]).astype(np.int32)


def _nearest(columns: Columns, vector: Vector, count: int) -> Rows:
    found, _ = columns.vectors.nearest_rows(vector, count)
    rows = columns.rows_of_vectors[found]
    near: Rows = rows[rows >= 0]
    return near
