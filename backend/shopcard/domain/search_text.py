"""The words of all products in columns: what the ranking of a search looks at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from shopcard.domain.postings import Keys, Postings, postings

Column = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int32]

_PAIR = 1 << 32
COMMON = 0.6
"""What so large a part of the candidates holds tells none of them apart."""


@dataclass(frozen=True, slots=True)
class ProductWords:
    """The word numbers of one product: of its name, in order, and of everything about it, a word
    as often as it counts."""

    name: Numbers
    everything: Numbers


@dataclass(frozen=True, slots=True)
class ReadWords:
    """The words of one product, what its texts state, as numbers of a word book, and a digest of
    the texts that all was read from."""

    digest: int
    words: ProductWords
    statements: Numbers


@dataclass(frozen=True, slots=True)
class SavedWords:
    """What is kept between runs: words by number, and what was read by product_id."""

    words: Sequence[str]
    entries: Mapping[str, ReadWords]


NO_WORDS = SavedWords((), {})


class SearchText:
    """One state of the catalogue. Rows are in the order in which the words were given."""

    def __init__(self, words: Sequence[ProductWords], word_count: int) -> None:
        self.count = len(words)
        self._names = postings([each.name for each in words])
        self._pairs = postings([_pairs(each.name) for each in words])
        self._all = postings([each.everything for each in words])
        self._held = self._all.lengths(word_count)
        self._rarity = np.log(1 + (self.count - self._held + 0.5) / (self._held + 0.5))

    def holds(self, word: int) -> bool:
        """Whether any product holds the word."""
        return word < len(self._held) and bool(self._held[word])

    def rarity(self, word: int | None) -> float:
        """BM25's inverse document frequency; of a word that no product holds, the highest."""
        if word is None or word >= len(self._rarity):
            return float(np.log(1 + (self.count + 0.5) / 0.5))
        return float(self._rarity[word])

    def name_coverage(self, words: Sequence[int | None]) -> Column:
        """Shape (rows,): the share of the query's words, by rarity, that stand in the name."""
        return self._coverage(self._names, words)

    def coverage(self, words: Sequence[int | None]) -> Column:
        """The same for everything that is known about the product."""
        return self._coverage(self._all, words)

    def coverage_among(self, rows: Numbers, words: Sequence[int | None]) -> Column:
        """Shape (len(rows),): the same for some rows, by rarity among these; a word that none or
        most of them hold says nothing."""
        found, total = np.zeros(len(rows)), 0.0
        chosen = np.zeros(self.count, dtype=bool)
        for word in dict.fromkeys(words):
            if word is None:
                continue
            chosen[:] = False
            chosen[self._all.rows(word)] = True
            holds = chosen[rows]
            held = int(holds.sum())
            if 0 < held <= COMMON * len(rows):
                weight = float(np.log(1 + (len(rows) - held + 0.5) / (held + 0.5)))
                total += weight
                found[holds] += weight
        return found / total if total else found

    def phrase_coverage(self, words: Sequence[int | None]) -> Column:
        """The share of the query's neighbouring words that are neighbours in the name."""
        found = np.zeros(self.count)
        pairs = [
            (first, second)
            for first, second in pairwise(words)
            if first is not None and second is not None
        ]
        for first, second in pairs:
            found[self._pairs.rows(first * _PAIR + second)] += 1
        return found / max(1, len(words) - 1)

    def _coverage(self, held: Postings, words: Sequence[int | None]) -> Column:
        found, total = np.zeros(self.count), 0.0
        for word in dict.fromkeys(words):
            weight = self.rarity(word)
            total += weight
            if word is not None:
                found[held.rows(word)] += weight
        return found / total if total else found


def _pairs(name: Numbers) -> Keys:
    return name[:-1].astype(np.int64) * _PAIR + name[1:]
