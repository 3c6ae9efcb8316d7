"""BM25 over the words of products, by bm25s."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

import bm25s
import numpy as np
import numpy.typing as npt

# bm25s sets its own log to DEBUG, and so speaks at every indexing, whatever the shop's level is.
logging.getLogger("bm25s").setLevel(logging.NOTSET)

K1, B = 1.2, 0.5

Words = npt.NDArray[np.int32]
Scores = npt.NDArray[np.float32]


class Bm25Index:
    """LexicalIndex port: BM25 (Lucene's variant, Kamphuis et al. 2020), scored at indexing.

    One state of the catalogue: a change makes a new index, as bm25s has no update in place.
    """

    def __init__(self, documents: Sequence[Words], word_count: int) -> None:
        """`documents` hold word numbers below `word_count`, a word as often as it counts."""
        self._count = len(documents)
        self._word_count = word_count
        self._retriever: Any = None
        if any(len(each) for each in documents):
            self._retriever = bm25s.BM25(method="lucene", k1=K1, b=B)
            vocabulary = {str(word): word for word in range(word_count)}
            corpus = ([each.tolist() for each in documents], vocabulary)
            self._retriever.index(corpus, show_progress=False)

    def scores(self, words: Sequence[int]) -> Scores:
        """Shape (documents,): 0 for a document that holds none of the words."""
        known = [word for word in words if word < self._word_count]
        if self._retriever is None or not known:
            return np.zeros(self._count, dtype=np.float32)
        scores: Scores = self._retriever.get_scores_from_ids(known)
        return scores
