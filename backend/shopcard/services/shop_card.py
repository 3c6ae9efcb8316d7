"""The card: three products for a person, each with the true reason for it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from shopcard.domain.clock import Clock
from shopcard.domain.errors import Invalid
from shopcard.domain.events import Served
from shopcard.domain.ports import Events, Products, ServedLists
from shopcard.domain.ranking import Exclusions, Recommendation, exclude, top_up
from shopcard.recommenders.popular import popular
from shopcard.recommenders.strategy import Shelf, Strategy
from shopcard.recommenders.trending import Trending
from shopcard.services.catalogue import Catalogue
from shopcard.services.signals import Signals

CARD_SIZE = 3


@dataclass(frozen=True, slots=True)
class Card:
    """One answer, as it was logged."""

    served: Served
    recommendations: tuple[Recommendation, ...]


class ShopCard:
    """Makes cards by strategy and logs what it served."""

    def __init__(
        self,
        *,
        catalogue: Catalogue,
        shelf: Shelf,
        products: Products,
        events: Events,
        served: ServedLists,
        signals: Signals,
        trending: Trending,
        strategies: Mapping[str, Strategy],
        default_strategy: str,
        clock: Clock,
    ) -> None:
        self._catalogue = catalogue
        self._shelf = shelf
        self._products = products
        self._events = events
        self._served = served
        self._signals = signals
        self._trending = trending
        self._strategies = strategies
        self._default_strategy = default_strategy
        self._clock = clock

    def recommend(
        self,
        user_id: str,
        *,
        request_id: str,
        limit: int = CARD_SIZE,
        already_shown: Sequence[str] = (),
        strategy: str | None = None,
        seed: int | None = None,
    ) -> Card:
        """A card of up to `limit` products.

        Depends on stored state and these parameters alone; without `seed` one is drawn and
        logged. Raises Invalid for a strategy that does not exist.
        """
        at = self._clock()  # what an erasure overtakes is not logged
        chosen = self._strategy(strategy)
        if seed is None:
            seed = random.SystemRandom().getrandbits(31)
        exclusions = self._exclusions(user_id, already_shown)
        signals = self._signals.latest(
            user_id, chosen.signals_used, counts_repeats=chosen.counts_repeats
        )
        found = chosen.recommend(self._shelf, signals, exclusions, limit, seed)
        if chosen.fills_up and len(found) < limit:
            clicked = [each.product_id for each in signals if each.product_id is not None]
            exclusions = exclusions.extended(self._catalogue.get_many(clicked))
            found = top_up(found, self._fallback(), exclusions, limit)
        served = Served(
            request_id=request_id,
            user_id=user_id,
            surface="card",
            strategy=chosen.name,
            strategy_version=chosen.version,
            item_ids=tuple(each.product.product_id for each in found),
            at=at,
            seed=seed,
        )
        self._served.append(served)
        return Card(served, tuple(found))

    def _strategy(self, name: str | None) -> Strategy:
        name = self._default_strategy if name is None else name
        if name not in self._strategies:
            known = ", ".join(sorted(self._strategies))
            raise Invalid(
                f"There is no such strategy. Use one of: {known}.", code="unknown_strategy"
            )
        return self._strategies[name]

    def _exclusions(self, user_id: str, already_shown: Sequence[str]) -> Exclusions:
        excluded = self._events.excluded_products(user_id) | set(already_shown)
        return exclude(excluded, self._catalogue.get_many(sorted(excluded)))

    def _fallback(self) -> Iterator[Recommendation]:
        """Trending first, then popular, for as long as they are asked for."""
        return chain(self._trending.recommend(self._shelf), popular(self._products, self._shelf))
