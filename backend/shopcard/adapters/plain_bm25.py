"""The yardstick of every search: BM25 as bm25s does it out of the box."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import bm25s
import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]


class PlainBm25:
    """Texts by the words that they hold: bm25s' own splitting, English stop words, k1 and b."""

    def __init__(self, texts: Sequence[str], stem: Callable[[str], str]) -> None:
        self._count = len(texts)
        self._stem = stem
        self._retriever = bm25s.BM25()
        self._retriever.index(self._words(texts), show_progress=False)

    def scores(self, query: str) -> Scores:
        """Shape (texts,): 0 for a text that holds none of the query's words."""
        words = self._words([query])[0]
        if not words:
            return np.zeros(self._count, dtype=np.float32)
        scores: Scores = self._retriever.get_scores(words)
        return scores

    def _words(self, texts: Sequence[str]) -> Any:
        return bm25s.tokenize(
            list(texts),
            stopwords="en",
            stemmer=lambda words: [self._stem(each) for each in words],
            return_ids=False,
            show_progress=False,
        )
