"""The default card: the nearest products to each of the latest three signals."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from shopcard.domain.events import Signal, Vector
from shopcard.domain.ports import Hit
from shopcard.domain.product import Product
from shopcard.domain.ranking import (
    Exclusions,
    Reason,
    Recommendation,
    deduplicate,
    shuffle,
    top_up,
)
from shopcard.domain.shopping_intent import Constraint
from shopcard.recommenders.fitting import fitting
from shopcard.recommenders.strategy import Shelf, reason_of

PER_SIGNAL = 3

BATCH = 32
"""Products that fit are brought so many at a time."""


@dataclass(frozen=True, slots=True)
class LastThree:
    """Strategy `last-three`: 3 products a signal, no repeats, shuffled, cut to the limit.

    Clicked products and their variants are not recommended back. A search draws what its intent
    lets through; where that is too little, the least certain is given up first. A signal draws
    deeper when its products were dropped, or when the limit asks for more.
    """

    name: str = "last-three"
    version: str = "2"
    signals_used: int = 3
    counts_repeats: bool = False
    fills_up: bool = True

    def recommend(
        self, shelf: Shelf, signals: Sequence[Signal], exclusions: Exclusions, limit: int, seed: int
    ) -> list[Recommendation]:
        """See `Strategy.recommend`."""
        if not signals:
            return []
        clicked = {s.product_id: s for s in signals if s.product_id is not None}
        products = shelf.get_many(list(clicked))
        names = {product.product_id: product.name for product in products}
        exclusions = exclusions.extended(products)
        reasons = [reason_of(s, names.get(s.product_id or "")) for s in signals]
        filters_of = [s.intent.relaxations() if s.intent else [] for s in signals]
        drawn_by = list(zip(signals, reasons, filters_of, strict=True))
        depth = max(PER_SIGNAL, math.ceil(limit / len(signals)))
        while True:
            least = min(depth, limit)  # a card needs no more that fits only in part
            draws = [
                draw_fitting(
                    shelf, signal.embedding.vector, depth, exclusions, reason, filters, least
                )
                for signal, reason, filters in drawn_by
            ]
            found = deduplicate(each for drawn in draws for each in drawn)
            if len(found) >= limit or all(len(drawn) < depth for drawn in draws):
                return shuffle(found, seed)[:limit]
            depth *= 2


def draw_fitting(
    shelf: Shelf,
    vector: Vector,
    count: int,
    exclusions: Exclusions,
    reason: Reason,
    filters: Sequence[Constraint],
    least: int,
) -> list[Recommendation]:
    """As `draw`, but only what passes the filters (what may be given up first comes first).

    If that is fewer than `least` products, then up to `least`, those first of which as little as
    possible has to be given up.
    """
    if not filters or shelf.columns is None:
        return draw(shelf, vector, count, exclusions, reason)
    drawn: list[Recommendation] = []
    for lacks_nothing, hits in fitting(shelf.columns(), vector, filters):
        wanted = count if lacks_nothing else least
        drawn = top_up(drawn, _brought(shelf, hits, reason), exclusions, wanted)
        if len(drawn) >= count:
            break
    if len(drawn) >= least:
        return drawn
    beside = exclusions.extended(each.product for each in drawn)
    return drawn + draw(shelf, vector, least - len(drawn), beside, reason)


def _brought(shelf: Shelf, hits: Iterator[Hit], reason: Reason) -> Iterator[Recommendation]:
    while score_of := {hit.product_id: hit.score for hit in islice(hits, BATCH)}:
        for product in shelf.get_many(list(score_of)):
            yield Recommendation(product, score_of[product.product_id], reason)


def draw(
    shelf: Shelf, vector: Vector, count: int, exclusions: Exclusions, reason: Reason
) -> list[Recommendation]:
    """The `count` nearest products that may be shown, one per product group, best first.

    Looks further down the ranking until there are enough or the index is exhausted.
    """
    k = 4 * count
    while True:
        hits = shelf.index.nearest(vector, k, exclude=exclusions.product_ids)
        score_of = {hit.product_id: hit.score for hit in hits}
        by_group: dict[str, Product] = {}
        for product in shelf.get_many([hit.product_id for hit in hits]):
            if exclusions.allow(product):
                by_group.setdefault(product.group, product)
        if len(by_group) >= count or len(hits) < k:
            chosen = list(by_group.values())[:count]
            return [Recommendation(each, score_of[each.product_id], reason) for each in chosen]
        k *= 4
