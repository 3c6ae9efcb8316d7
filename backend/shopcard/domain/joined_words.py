"""Taking run-together words apart: "cosyhome" is "cosy home"."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

SHORTEST_JOINED = 6
LONGEST_WORD = 16

LEAST_SHARE = {2: 1e-3, 3: 2e-5, 4: 1.5e-6}
"""Of all words, by length: a short piece must be a common word, or any name falls apart."""

LEAST_SHARE_OF_LONG = 4e-7
COST_OF_A_WORD = 2.0
"""So that few long words are likelier than many short ones."""

DEAREST = 3.2
"""Cost for each letter of a split that is still believed."""


class JoinedWords:
    """Splits by how often each word is written (`counts`), the likeliest way (a unigram model,
    as in Norvig, "Natural Language Corpus Data", 2009). What is a word itself, or does not split
    into common ones, stays whole."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        total = sum(counts.values())
        self._costs = {
            word: COST_OF_A_WORD - math.log(count / total)
            for word, count in counts.items()
            if count / total >= LEAST_SHARE.get(len(word), LEAST_SHARE_OF_LONG) and len(word) > 1
        }
        self._known = frozenset(counts)
        self.split = lru_cache(65_536)(self._split)

    def _split(self, word: str) -> str:
        if len(word) < SHORTEST_JOINED or not word.isascii() or word in self._known:
            return word
        cheapest = [0.0] + [math.inf] * len(word)
        starts = [0] * (len(word) + 1)
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - LONGEST_WORD), end):
                cost = cheapest[start] + self._costs.get(word[start:end], math.inf)
                if cost < cheapest[end]:
                    cheapest[end], starts[end] = cost, start
        if cheapest[-1] > DEAREST * len(word):
            return word
        pieces, end = [], len(word)
        while end:
            pieces.append(word[starts[end] : end])
            end = starts[end]
        return " ".join(reversed(pieces))
