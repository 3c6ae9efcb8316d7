"""The words of a shop: which may be meant, which are right, which stand side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise

from shopcard.domain.facts import Facts
from shopcard.domain.product import Product
from shopcard.understanding import english, english_names, english_talk, english_things

COMMON = 0.005
"""The share of the products that hold a common word."""

PRODUCTS_A_MISPRINT = 10_000
"""Catalogues are mistyped too: what no more than one in so many products holds is not meant."""

_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All folded."""

    counts: Mapping[str, int]
    """How many products hold each word that may be meant."""
    products: int
    """How many there are."""
    right: Collection[str]
    """All words that are none that was mistyped."""
    pairs: Collection[str]
    """Words that stand side by side in names: "wireless mouse"."""


def learn_lexicon(facts: Iterable[Facts], known: Collection[str]) -> Lexicon:
    """From what products are called, and from what people say to a shop, which may be meant
    whatever it sells. The words of descriptions are right too, and so are the `known` ones, but
    they are not what anybody means."""
    products = [each.product for each in facts]
    names = [_words(each.name) for each in products]
    labels = Counter(chain.from_iterable(map(_labels, products)))
    # A word of both has the higher count.
    counts = Counter(chain.from_iterable(map(set, names))) | _held(labels)
    right = {*known, *SAID, *NAMED, *counts}
    for description in {each.description for each in products}:
        right.update(_words(description))
    least = 1 + len(products) // PRODUCTS_A_MISPRINT
    meant = dict.fromkeys(SAID, 1 + int(len(products) * COMMON))
    meant |= {word: count for word, count in counts.items() if count >= least}
    pairs = {" ".join(pair) for name in names for pair in pairwise(name)}
    return Lexicon(meant, len(products), right, pairs)


def _labels(product: Product) -> Iterator[str]:
    """All that is said of a product in few words, but for its name."""
    yield product.main_category
    yield from product.sub_categories
    yield product.brand or ""
    yield from product.attributes.values()


def _held(labels: Mapping[str, int]) -> Counter[str]:
    """How often each word stands in labels, of which it is told how often they were given."""
    held: Counter[str] = Counter()
    for label, count in labels.items():
        held.update(dict.fromkeys(_words(label), count))
    return held


def _words(text: str) -> list[str]:
    return _LETTERS.findall(text.casefold())


def _words_of(phrases: Iterable[str]) -> frozenset[str]:
    """Their words; "doesn't" as people type it in haste."""
    return frozenset(chain.from_iterable(_words(each.replace("'", "")) for each in phrases))


SAID = _words_of(
    chain(
        english.AUDIENCES,
        english.COLOUR_FAMILIES,
        english.MATERIALS,
        english.SHADES,
        english_talk.MEANT,
        english_talk.LIFE_STAGES,
        english_talk.CHEAP,
        english_talk.DEAR,
        english_talk.TALK,
        english_talk.VAGUE,
    )
)
"""Words of talk and wishes: for whom, of what, in which colour."""

NAMED = _words_of(
    chain(
        english_things.HYPONYMS,
        *english_things.SYNONYMS,
        english_names.EVERYDAY_NAMES.values(),
        english_names.VALUE_NAMES.values(),
    )
)
"""Words for things that a shop may call otherwise."""
