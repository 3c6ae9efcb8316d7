"""Search: the products nearest to what a person typed, page by page."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import math
from dataclasses import dataclass

from shopcard.domain.errors import Malformed
from shopcard.domain.events import Vector
from shopcard.domain.ports import Encoder
from shopcard.domain.product import Product
from shopcard.domain.search import NO_FILTERS, Filters, Sort, sort_key
from shopcard.services.catalogue import Catalogue

PAGE_SIZE = 20
DEPTH = 1000
"""A plain result ends after this many products; one that is filtered or sorted does not."""

RELEVANCE_FLOOR = 0.45
"""Share of the best product's score below which a product no longer answers the query."""

Position = tuple[float, float, str]
"""Where a page ended: the sort key of its last product."""


@dataclass(frozen=True, slots=True)
class Query:
    """Everything that determines a result, but for the page."""

    text: str
    filters: Filters = NO_FILTERS
    sort: Sort = Sort.RELEVANCE

    def digest(self) -> str:
        """Short hash that ties a cursor to the query it was given for."""
        filters = self.filters
        parts = (
            self.text,
            self.sort.value,
            sorted(filters.categories),
            sorted(filters.brands),
            str(filters.min_price),
            str(filters.max_price),
            filters.min_rating,
            filters.in_stock,
            sorted((name, sorted(values)) for name, values in filters.attributes.items()),
        )
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of a result, best first."""

    products: tuple[Product, ...]
    scores: tuple[float, ...]
    next_cursor: str | None


class Search:
    """Finds products for a text. Reads only; logging a search is the tracker's work."""

    def __init__(self, catalogue: Catalogue, encoder: Encoder) -> None:
        self._catalogue = catalogue
        self._encoder = encoder

    def encode(self, text: str) -> Vector:
        """The vector of a query, shape (dimension,)."""
        return self._encoder.encode_query(text)

    def find(
        self,
        query: Query,
        *,
        limit: int = PAGE_SIZE,
        cursor: str | None = None,
        vector: Vector | None = None,
    ) -> Page:
        """One page. Pages never repeat or skip a product while the catalogue stands still.

        `vector` saves encoding when the caller has it. One product per product group is shown.
        Raises Malformed for a cursor that was not given for this query.
        """
        seen, after = (0, None) if cursor is None else _read_cursor(cursor, query)
        if vector is None:
            vector = self.encode(query.text)
        whole = query.sort is not Sort.RELEVANCE or query.filters != NO_FILTERS
        deepest = max(DEPTH, len(self._catalogue.shelf.index)) if whole else DEPTH
        depth = deepest if whole else min(DEPTH, 4 * (seen + limit))
        while True:
            ranked, complete = self._ranked(query, vector, depth)
            rest = [each for each in ranked if after is None or each[0] > after]
            if len(rest) > limit or complete or depth == deepest:
                break
            depth = min(deepest, depth * 4)
        shown = rest[:limit]
        more = len(rest) > limit
        return Page(
            products=tuple(product for _, product in shown),
            scores=tuple(-key[1] for key, _ in shown),
            next_cursor=_write_cursor(query, seen + limit, shown[-1][0]) if more else None,
        )

    def _ranked(
        self, query: Query, vector: Vector, depth: int
    ) -> tuple[list[tuple[Position, Product]], bool]:
        """The result within the `depth` nearest, in order, and whether there is no more of it."""
        shelf = self._catalogue.shelf
        hits = shelf.index.nearest(vector, depth)
        floor = RELEVANCE_FLOOR * hits[0].score if hits else 0.0
        answering = [hit for hit in hits if hit.score >= floor]
        score_of = {hit.product_id: hit.score for hit in answering}
        by_group: dict[str, tuple[Position, Product]] = {}
        for product in shelf.get_many(list(score_of)):
            if query.filters.admit(product) and product.group not in by_group:
                key = sort_key(product, score_of[product.product_id], query.sort)
                by_group[product.group] = (key, product)
        ranked = sorted(by_group.values(), key=lambda each: each[0])
        return ranked, len(answering) < depth


def _write_cursor(query: Query, seen: int, position: Position) -> str:
    content = json.dumps([query.digest(), seen, *position], separators=(",", ":"))
    return base64.urlsafe_b64encode(content.encode()).decode().rstrip("=")


def _read_cursor(cursor: str, query: Query) -> tuple[int, Position]:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        digest, seen, first, score, product_id = json.loads(
            base64.b64decode(padded, altchars=b"-_", validate=True)
        )
        position = (float(first), float(score), str(product_id))
        if digest != query.digest() or not isinstance(seen, int) or seen < 0:
            raise ValueError("a cursor of another query")
        if math.isnan(position[0]) or math.isnan(position[1]):
            raise ValueError("not a position")
    except (ValueError, TypeError, OverflowError, binascii.Error, RecursionError) as error:
        raise Malformed(
            "This cursor does not belong to this search. Ask for the first page again.",
            code="bad_cursor",
        ) from error
    return seen, position
