"""Search: what a person asked for in their own words, page by page."""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np

from shopcard.domain.correction import Correction
from shopcard.domain.ports import Encoder
from shopcard.domain.postings import Rows
from shopcard.domain.product import Product
from shopcard.domain.search import NO_FILTERS, Filters, Sort
from shopcard.domain.search_ranking import Ranker
from shopcard.domain.shopping_intent import Constraint, ShoppingIntent
from shopcard.services.catalogue import Catalogue
from shopcard.services.query_reading import Reading, read_query
from shopcard.services.search_candidates import Question, Ranking
from shopcard.services.search_cursor import Cursor, Places, read_cursor
from shopcard.services.search_facets import Facet, facets
from shopcard.services.search_relaxing import Answered, answered
from shopcard.services.search_shelf import SearchShelf, Shelved
from shopcard.understanding.index_words import index_words, matching_spans

PAGE_SIZE = 20

RESULTS_KEPT = 256
"""Results whose further pages are read from what was found at first."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Query:
    """Everything that determines a result, but for the page."""

    text: str
    filters: Filters = NO_FILTERS
    sort: Sort = Sort.RELEVANCE
    without: frozenset[str] = frozenset()
    """Keys of constraints that the person took away."""
    exact: bool = False
    """Searched as it is spelled."""

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
            sorted(self.without),
            self.exact,
        )
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Result:
    """Everything that was found for a query in one state of the catalogue."""

    revision: int
    intent: ShoppingIntent
    relaxed: tuple[Constraint, ...]
    """Filters of the intent that were given up, as too little met them all."""
    correction: Correction | None
    words: frozenset[str]
    """The roots of the words that were searched for."""
    facets: tuple[Facet, ...]
    places: Places
    """One for each product group."""

    @property
    def matching(self) -> int:
        """How many products meet everything that was asked for."""
        return int((self.places.tiers == 0).sum())


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of a result, best first."""

    result: Result
    products: tuple[Product, ...]
    scores: tuple[float, ...]
    next_cursor: str | None

    def highlights(self, product: Product) -> list[Span]:
        """Where the query's words stand in the name of a product."""
        return matching_spans(product.name, self.result.words)


class Search:
    """Finds products for a text. Reads only; logging a search is the tracker's work."""

    def __init__(
        self, catalogue: Catalogue, shelf: SearchShelf, encoder: Encoder, ranker: Ranker
    ) -> None:
        self._catalogue = catalogue
        self._shelf = shelf
        self._encoder = encoder
        self._ranker = ranker
        self._results: OrderedDict[tuple[str, int], Result] = OrderedDict()
        self._lock = Lock()

    def read(self, text: str, *, exact: bool = False) -> Reading:
        """What a query says."""
        return read_query(self._shelf.now, self._encoder, text, exact=exact)

    def find(
        self,
        query: Query,
        *,
        limit: int = PAGE_SIZE,
        cursor: str | None = None,
        reading: Reading | None = None,
    ) -> Page:
        """One page. One product per product group is shown.

        Pages never repeat a product: they go on in the result of the first page, and, when that
        is held no more, behind the place where the last page ended. `reading` saves reading the
        query when the caller has. Raises Malformed for a cursor that was not given for this query.
        """
        digest = query.digest()
        if cursor is None:
            return self._page(self._found(query, digest, reading), digest, 0, limit)
        place = read_cursor(cursor, digest)
        result = self._held(digest, place.revision)
        if result is not None:
            return self._page(result, digest, place.seen, limit)
        result = self._found(query, digest, reading)
        return self._page(result, digest, result.places.behind(place.position), limit)

    def _page(self, result: Result, digest: str, start: int, limit: int) -> Page:
        """From place `start` on; what was withdrawn since is passed over."""
        places = result.places
        shown: list[tuple[int, Product]] = []
        end = min(start, len(places))
        while len(shown) < limit and end < len(places):
            wanted = range(end, min(end + limit - len(shown), len(places)))
            end = wanted.stop
            sold = self._catalogue.get_many([places.ids[at] for at in wanted])
            by_id = {each.product_id: each for each in sold}
            shown += [(at, by_id[places.ids[at]]) for at in wanted if places.ids[at] in by_id]
        cursor = None
        if end < len(places):
            cursor = Cursor(digest, result.revision, end, places.position(end - 1)).written()
        return Page(
            result,
            products=tuple(product for _, product in shown),
            scores=tuple(float(places.scores[at]) for at, _ in shown),
            next_cursor=cursor,
        )

    def _found(self, query: Query, digest: str, reading: Reading | None) -> Result:
        shelved = self._shelf.now
        if reading is None:
            reading = read_query(shelved, self._encoder, query.text, exact=query.exact)
        intent = reading.intent.without(query.without)
        ranking = Ranking(shelved, self._ranker, Question(intent, reading.vector, query.filters))
        answer = answered(ranking.answering, shelved.table.groups, intent)
        result = Result(
            revision=shelved.revision,
            intent=intent,
            relaxed=tuple(answer.given_up),
            correction=reading.correction,
            words=frozenset(index_words(intent.text)),
            facets=tuple(_facets(shelved, ranking, answer, query.filters)),
            places=_places(shelved, ranking, answer.tiers, intent, query.sort),
        )
        with self._lock:
            self._results[digest, result.revision] = result
            if len(self._results) > RESULTS_KEPT:
                self._results.popitem(last=False)
        return result

    def _held(self, digest: str, revision: int) -> Result | None:
        with self._lock:
            return self._results.get((digest, revision))


def _places(
    shelved: Shelved, ranking: Ranking, tiers: Sequence[Rows], intent: ShoppingIntent, sort: Sort
) -> Places:
    """Of each product group in a tier its best product; ties by product_id, as rows are."""
    parts = []
    for tier, rows in enumerate(tiers):
        ranked = ranking.ranked(rows, intent)
        _, firsts = np.unique(shelved.table.groups[ranked.rows], return_index=True)
        best, scores = ranked.rows[firsts], ranked.scores[firsts]
        parts.append((np.full(len(best), tier), shelved.table.order(sort, best), scores, best))
    tier_of, orders, scores, rows = map(np.concatenate, zip(*parts, strict=True))
    placed = np.lexsort((rows, -scores, orders, tier_of))
    ids = [shelved.table.ids[row] for row in rows[placed].tolist()]
    return Places(ids, tier_of[placed], orders[placed], scores[placed])


def _facets(
    shelved: Shelved, ranking: Ranking, answer: Answered, filters: Filters
) -> Sequence[Facet]:
    chosen, rows = filters.fields(), answer.rows

    def rows_for(field: str) -> Rows:
        return ranking.answering(answer.asked, but=field) if field in chosen else rows

    return facets(shelved.table, rows_for)
