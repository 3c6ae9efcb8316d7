"""The yardstick: what the prototype did, faults included."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shopcard.domain.events import Signal
from shopcard.domain.ranking import Exclusions, Recommendation, shuffle
from shopcard.recommenders.strategy import Shelf, reason_of

PER_SIGNAL = 3


@dataclass(frozen=True, slots=True)
class Classic:
    """Strategy `classic`: 3 nearest per signal, repeated ids removed, shuffled, first three.

    No exclusions and no fallback, so it recommends the clicked product to its clicker and shows
    a new user nothing. Kept to measure the others against.
    """

    name: str = "classic"
    version: str = "1"
    signals_used: int = 3
    counts_repeats: bool = True
    fills_up: bool = False

    def recommend(
        self,
        shelf: Shelf,
        signals: Sequence[Signal],
        exclusions: Exclusions,  # noqa: ARG002  the prototype knew none
        limit: int,
        seed: int,
    ) -> list[Recommendation]:
        """See `Strategy.recommend`."""
        found: dict[str, Recommendation] = {}
        clicked = [s.product_id for s in signals if s.product_id is not None]
        names = {each.product_id: each.name for each in shelf.get_many(clicked)}
        for signal in signals:
            hits = shelf.index.nearest(signal.embedding.vector, PER_SIGNAL)
            score_of = {hit.product_id: hit.score for hit in hits}
            reason = reason_of(signal, names.get(signal.product_id or ""))
            for product in shelf.get_many(list(score_of)):
                found.setdefault(
                    product.product_id,
                    Recommendation(product, score_of[product.product_id], reason),
                )
        return shuffle(list(found.values()), seed)[:limit]
