"""What a shop knows of a demo product beside its words: price, ratings, stock, launch date."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from shopcard.domain.product import Price

CURRENCY = "USD"
FIRST_LAUNCH = date(2023, 1, 9)
LAST_LAUNCH = date(2026, 10, 12)
TIERS = {"value": 0.16, "mid": 0.5, "premium": 0.84}
"""Brand tier -> where in the price range of a concept the brand sells."""

_DISCOUNTS = (8, 10, 12, 15, 15, 18, 20, 20, 25, 25, 30, 30, 35, 40, 45)
_SHARE_DISCOUNTED = 0.5
_SHARE_OUT_OF_STOCK = 0.04
_SHARE_UNRATED = 0.05
_SHARE_LAUNCHED_LATER = 0.25
_NEW_DAYS = 60
_DAYS_OPEN = (LAST_LAUNCH - FIRST_LAUNCH).days


def retail_price(amount: float) -> Decimal:
    """The shop price next to an amount: 12.99, 74.95, 239.00, 1,149.00."""
    if amount < 20:
        half_steps = max(1, round(amount * 2))
        return Decimal(half_steps) / 2 - Decimal("0.01")
    if amount < 100:
        ending = Decimal("0.05") if round(amount) % 5 == 0 else Decimal("0.01")
        return Decimal(round(amount)) - ending
    if amount < 300:
        return Decimal(round(amount / 5) * 5) - Decimal("0.01")
    if amount < 1000:
        return Decimal(round(amount / 10) * 10 - 1).quantize(Decimal("0.01"))
    return Decimal(round(amount / 50) * 50 - 1).quantize(Decimal("0.01"))


def price_of(list_amount: float, discount: int) -> Price:
    """Both prices with retail endings; a discount that the endings swallow is none."""
    listed = retail_price(list_amount)
    now = retail_price(float(listed) * (100 - discount) / 100) if discount else listed
    return Price(min(now, listed), listed, CURRENCY)


@dataclass(frozen=True, slots=True)
class ShelfLife:
    """How one product fared in the shop so far."""

    launched_on: date
    rating: float | None
    rating_count: int
    in_stock: bool


class Offer:
    """What the variants of one product share: list price, discount, first day, reputation."""

    def __init__(self, low: float, high: float, tier: str, rng: Random) -> None:
        position = min(1.0, max(0.0, TIERS[tier] + rng.uniform(-0.14, 0.14)))
        self._rng = rng
        self._list_amount = low + (high - low) * position
        self._discount = _draw_discount(rng)
        self._launch = FIRST_LAUNCH + timedelta(days=rng.randrange(_DAYS_OPEN))
        self._rating = min(4.9, max(2.7, rng.gauss(4.2 + (TIERS[tier] - 0.5) * 0.4, 0.3)))
        self._log_count = rng.gauss(4.3, 1.5)
        self._is_unrated = rng.random() < _SHARE_UNRATED

    def price(self, factor: float) -> Price:
        """The price of a variant that costs `factor` times the plain one."""
        return price_of(self._list_amount * factor, self._discount)

    def draw_shelf_life(self) -> ShelfLife:
        """One variant: mostly launched with the first one, rated like it, 4% sold out."""
        rng = self._rng
        delay = rng.randrange(20, 200) if rng.random() < _SHARE_LAUNCHED_LATER else 0
        launched_on = min(LAST_LAUNCH, self._launch + timedelta(days=delay))
        rating, count = self._draw_ratings((LAST_LAUNCH - launched_on).days)
        return ShelfLife(launched_on, rating, count, rng.random() >= _SHARE_OUT_OF_STOCK)

    def _draw_ratings(self, days: int) -> tuple[float | None, int]:
        """Long-tailed counts that grow with the days in the shop; new things often have none."""
        rng = self._rng
        log_count = self._log_count + rng.gauss(0, 0.5) + math.log(max(days, 7) / 500)
        count = min(48_000, math.ceil(math.exp(log_count)))
        rating = self._rating + rng.gauss(0, 0.06)
        is_new = rng.random() < 0.5 and days < _NEW_DAYS
        if self._is_unrated or is_new:
            return None, 0
        return round(min(5.0, max(1.0, rating)), 1), count


def _draw_discount(rng: Random) -> int:
    """Per cent off, 0 for about half of what is sold."""
    discounted = rng.random() < _SHARE_DISCOUNTED
    percent = rng.choice(_DISCOUNTS)
    return percent if discounted else 0
