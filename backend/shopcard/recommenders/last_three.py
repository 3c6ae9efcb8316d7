"""The default card: the nearest products to each of the latest three signals."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from shopcard.domain.events import Signal, Vector
from shopcard.domain.product import Product
from shopcard.domain.ranking import Exclusions, Reason, Recommendation, deduplicate, shuffle
from shopcard.domain.shopping_intent import Constraint
from shopcard.recommenders.strategy import Shelf, reason_of

PER_SIGNAL = 3

FIRST_LOOK = 32
"""Of the nearest, so many for each product wanted are looked at first where filters pass some
over."""

FIT_DEPTH = 1024
"""So far down the ranking is looked for what fits."""

NEAR_SHARE = 0.45
"""Share of the nearest product's score below which a product has too little to do with what was
searched to come first for fitting."""


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
                draw(shelf, signal.embedding.vector, depth, exclusions, reason, filters, least)
                for signal, reason, filters in drawn_by
            ]
            found = deduplicate(each for drawn in draws for each in drawn)
            if len(found) >= limit or all(len(drawn) < depth for drawn in draws):
                return shuffle(found, seed)[:limit]
            depth *= 2


def draw(
    shelf: Shelf,
    vector: Vector,
    count: int,
    exclusions: Exclusions,
    reason: Reason,
    filters: Sequence[Constraint] = (),
    least: int = 0,
) -> list[Recommendation]:
    """The `count` nearest products that may be shown, one per product group, best first.

    Looks further down the ranking until there are enough or the index is exhausted. With
    `filters` (what may be given up first comes first) only those that pass them all; if there
    are fewer than `least` within FIT_DEPTH, then up to `least`, those first of which as little
    as possible has to be given up.
    """
    k = (FIRST_LOOK if filters else 4) * count
    while True:
        hits = shelf.index.nearest(vector, k, exclude=exclusions.product_ids)
        score_of = {hit.product_id: hit.score for hit in hits}
        ranked = _ranked(shelf, score_of, exclusions, filters)
        by_group: dict[str, Product] = {}
        for product, _ in ranked:
            by_group.setdefault(product.group, product)
        fitting = len({product.group for product, lacks in ranked if not lacks})
        is_deep = bool(filters) and k >= FIT_DEPTH and len(by_group) >= count
        if fitting >= count or is_deep or len(hits) < k:
            chosen = list(by_group.values())[: min(count, max(fitting, least))]
            return [Recommendation(each, score_of[each.product_id], reason) for each in chosen]
        k *= 4


def _ranked(
    shelf: Shelf,
    score_of: Mapping[str, float],
    exclusions: Exclusions,
    filters: Sequence[Constraint],
) -> list[tuple[Product, int]]:
    """Of these, best first, those that may be shown, each with what it lacks as a number: 0 for
    nothing. A filter weighs more than all before it together, to be near more than all filters.
    """
    allowed = [each for each in shelf.get_many(list(score_of)) if exclusions.allow(each)]
    if not filters:
        return [(each, 0) for each in allowed]
    least_score = NEAR_SHARE * max(score_of.values(), default=0.0)

    def lacks(product: Product) -> int:
        facts = shelf.facts(product)
        lacking = [not each.admits(facts) for each in filters]
        lacking.append(score_of[product.product_id] < least_score)
        return sum(1 << place for place, is_lacking in enumerate(lacking) if is_lacking)

    # Sorted by what they lack alone: of equals, the nearest stays first.
    return sorted(((each, lacks(each)) for each in allowed), key=itemgetter(1))
