"""What the shop can offer to finish what somebody is typing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Self

from shopcard.domain.facts import TYPE, Facts, fold
from shopcard.domain.product import Product
from shopcard.domain.suggestion import SuggestionKind
from shopcard.understanding.completions import Completions
from shopcard.understanding.words import roots_of

OUT_OF_STOCK = 0.01
"""What a product that is out of stock counts, of what it would count."""

UNRATED = 0.1
"""What a product that nobody rated counts; the least that others can have is 1."""


class Suggestions:
    """Types, brands and products of one state of the catalogue. Never changed after."""

    def __init__(
        self,
        types: Completions,
        brands: Completions,
        products: Completions,
        product_ids: Mapping[str, str],
    ) -> None:
        """`product_ids`: of the products by their names."""
        self._completions = {
            SuggestionKind.TYPE: types,
            SuggestionKind.BRAND: brands,
            SuggestionKind.PRODUCT: products,
        }
        self._product_ids = product_ids

    @classmethod
    def learn(cls, facts: Iterable[Facts]) -> Self:
        """From these products: the commonest types and brands and the best products come first,
        one product of each group of variants and of each name."""
        types: Counter[frozenset[str]] = Counter()
        brands: Counter[str] = Counter()
        best: dict[str, tuple[float, Product]] = {}
        for each in facts:
            product = each.product
            types[each.values.get(TYPE, frozenset())] += 1
            if product.brand:
                brands[product.brand] += 1
            weight = _weight(product)
            if product.group not in best or weight > best[product.group][0]:
                best[product.group] = weight, product
        weights: dict[str, float] = {}
        product_ids: dict[str, str] = {}
        for weight, product in best.values():
            if weight > weights.get(product.name, 0.0):
                weights[product.name], product_ids[product.name] = weight, product.product_id
        return cls(
            Completions(_one_of_each(_spread(types), by_root=True)),
            Completions(_one_of_each(brands, by_root=False)),
            Completions(weights),
            product_ids,
        )

    def complete(self, kind: SuggestionKind, typed: str, limit: int) -> list[str]:
        """Texts of a kind in which every typed word begins a word, the likeliest first. What is
        searched for is no matter of the catalogue: of that kind there are none."""
        texts = self._completions.get(kind)
        return [] if texts is None else texts.complete(typed, limit)

    def product_id(self, name: str) -> str:
        """Of the product that was suggested by this name."""
        return self._product_ids[name]


def _weight(product: Product) -> float:
    return (product.popularity or UNRATED) * (1.0 if product.in_stock else OUT_OF_STOCK)


def _spread(sets: Mapping[frozenset[str], int]) -> Counter[str]:
    """How often each text stands in sets, of which it is told how often they were given."""
    counts: Counter[str] = Counter()
    for texts, count in sets.items():
        counts.update(dict.fromkeys(texts, count))
    return counts


def _one_of_each(counts: Mapping[str, int], *, by_root: bool) -> dict[str, int]:
    """The commonest spelling of each text, with the count of all; of equals the shortest.

    `by_root`: "speaker" and "speakers" are one, whose products are the same.
    """
    spellings: dict[object, list[str]] = defaultdict(list)
    for text in counts:
        if text:
            spellings[roots_of(text) if by_root else fold(text)].append(text)
    combine = max if by_root else sum
    return {
        min(texts, key=lambda text: (-counts[text], len(text), text)): combine(
            counts[text] for text in texts
        )
        for texts in spellings.values()
    }
