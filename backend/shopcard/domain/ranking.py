"""Pure rules of the card: what may be shown, no repeats, fair order."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from shopcard.domain.product import Product


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a product is on the card. `event_id` names the signal that produced it."""

    kind: str
    text: str
    event_id: str | None = None


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A product with the score (higher is better) and the reason that put it there."""

    product: Product
    score: float
    reason: Reason


@dataclass(frozen=True, slots=True)
class Exclusions:
    """What must not be shown: ids, and groups whose other variants would be the same again."""

    product_ids: frozenset[str] = field(default_factory=frozenset)
    groups: frozenset[str] = field(default_factory=frozenset)

    def allow(self, product: Product) -> bool:
        """Whether the product may be shown: in stock, and neither it nor its group excluded."""
        return (
            product.in_stock
            and product.product_id not in self.product_ids
            and product.group not in self.groups
        )

    def extended(self, products: Iterable[Product]) -> Exclusions:
        """These exclusions and the given products with all their variants."""
        products = list(products)
        return Exclusions(
            self.product_ids | {product.product_id for product in products},
            self.groups | {product.group for product in products},
        )


NOTHING_EXCLUDED = Exclusions()


def exclude(product_ids: Collection[str], known: Iterable[Product]) -> Exclusions:
    """Exclusions of these ids, and of the groups of those that are `known`."""
    return Exclusions(frozenset(product_ids)).extended(known)


def deduplicate(recommendations: Iterable[Recommendation]) -> list[Recommendation]:
    """One per product group, the best-scored; the order of first appearance is kept."""
    best: dict[str, Recommendation] = {}
    for each in recommendations:
        held = best.get(each.product.group)
        if held is None or each.score > held.score:
            best[each.product.group] = each
    return list(best.values())


def shuffle(recommendations: Sequence[Recommendation], seed: int) -> list[Recommendation]:
    """The same in an order that depends on the seed alone (Fisher-Yates)."""
    shuffled = list(recommendations)
    random.Random(seed).shuffle(shuffled)
    return shuffled


def top_up(
    found: Sequence[Recommendation],
    candidates: Iterable[Recommendation],
    exclusions: Exclusions,
    limit: int,
) -> list[Recommendation]:
    """`found`, then the first candidates that may be shown beside it, up to `limit` in all.

    Takes from `candidates` no more than it needs, so they may be read lazily.
    """
    filled = list(found)
    groups = {each.product.group for each in found}
    remaining = iter(candidates)
    while len(filled) < limit and (candidate := next(remaining, None)) is not None:
        product = candidate.product
        if exclusions.allow(product) and product.group not in groups:
            groups.add(product.group)
            filled.append(candidate)
    return filled
