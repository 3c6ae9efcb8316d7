"""Ties adapters to services for measuring a search on somebody's products, without a store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from shopcard.adapters.difference_plot import Panel, draw_differences
from shopcard.adapters.english_words import english_words
from shopcard.adapters.faiss_index import FaissIndex
from shopcard.adapters.lexical_index import Bm25Index
from shopcard.adapters.plain_bm25 import PlainBm25
from shopcard.adapters.ranker_file import load_ranker, save_ranker
from shopcard.adapters.sqlite.store import SqliteStore
from shopcard.bootstrap.build import batch_embedder, export_encoder_once, what_is_built
from shopcard.config import Settings
from shopcard.domain.ports import Encoder
from shopcard.domain.product import Product
from shopcard.domain.product_text import product_text
from shopcard.domain.search import NO_FILTERS
from shopcard.domain.search_ranking import FUSION, RANK_CONSTANT, Feedback, Matrix, Ranker, features
from shopcard.domain.shopping_intent import ShoppingIntent
from shopcard.services.catalogue import Catalogue
from shopcard.services.indexing import Report
from shopcard.services.query_reading import read_query
from shopcard.services.search import Query, Search
from shopcard.services.search_candidates import Question, Ranking
from shopcard.services.search_relaxing import answered
from shopcard.services.search_shelf import SearchShelf
from shopcard.understanding.words import root

__all__ = [
    "SYSTEMS",
    "Baselines",
    "Panel",
    "Trial",
    "draw_differences",
    "open_trial",
    "open_trials",
    "save_ranker",
]

SYSTEMS = ("bm25", "dense", "fusion", "shopcard")
"""Names of what a trial can measure."""

FUSED = 1000
"""So many of each list count in the plain fusion."""

Scores = npt.NDArray[np.float32]
Rank = Callable[[str, int], Sequence[str]]
"""(query, at most how many) -> product ids, best first."""


@dataclass(frozen=True, slots=True)
class Trial:
    """Products, indexed as they are in a shop, and the systems that search them."""

    products: Sequence[Product]
    systems: dict[str, Rank]
    """bm25, dense and fusion are plain baselines over `product_text`; shopcard is what serves."""
    shelf: SearchShelf
    encoder: Encoder

    def understand(self, query: str) -> ShoppingIntent:
        """What shopcard takes a query to ask for."""
        return read_query(self.shelf.now, self.encoder, query).intent

    def candidates(self, query: str) -> tuple[list[str], Matrix, Feedback]:
        """What shopcard ranks for a query: ids, their features, shape (ids, features), and what
        those that lead tell of them."""
        shelved = self.shelf.now
        reading = read_query(shelved, self.encoder, query)
        ranking = Ranking(shelved, FUSION, Question(reading.intent, reading.vector, NO_FILTERS))
        rows = answered(ranking.answering, shelved.table.groups, reading.intent).rows
        ids = [shelved.table.ids[row] for row in rows.tolist()]
        matrix = features(ranking.candidates(rows, reading.intent))
        return ids, matrix, ranking.feedback(rows)


def open_trial(
    settings: Settings,
    products: Sequence[Product],
    report: Report,
    ranker: Ranker | None = None,
    version: str | None = None,
) -> Trial:
    """Encodes what the embedding cache of these settings does not know. Without a `ranker`, the
    one that serves; with the encoder of that `version`, else the one that serves."""
    built = what_is_built(settings, may_download=True, version=version)
    export_encoder_once(built)
    texts = [product_text(each) for each in products]
    vectors = batch_embedder(built).vectors(texts, report)
    index = FaissIndex(built.fingerprint, built.model.dimension)
    index.add([each.product_id for each in products], vectors)
    store = SqliteStore(":memory:")
    store.products.upsert(products)
    encoder = built.open_encoder()
    catalogue = Catalogue(store.products, index)
    shelf = SearchShelf(index, catalogue.get_many, Bm25Index, english_words(built.model.path))
    shelf.follow()
    search = Search(catalogue, shelf, encoder, ranker or load_ranker())
    baselines = Baselines(products, texts, index, encoder)
    systems: dict[str, Rank] = {
        "bm25": baselines.bm25,
        "dense": baselines.dense,
        "fusion": baselines.fusion,
        "shopcard": lambda query, limit: [
            each.product_id for each in search.find(Query(query), limit=limit).products
        ],
    }
    return Trial(products, systems, shelf, encoder)


def open_trials(
    settings: Settings, products: Sequence[Product], report: Report, names: Sequence[str]
) -> tuple[dict[str, Rank], Trial]:
    """The systems of these names, and the first one's trial. `dense@VERSION` is dense with that
    trained encoder, `dense@untrained` with the model of the settings as it is."""
    trials: dict[str, Trial] = {}
    systems: dict[str, Rank] = {}
    for name in names:
        system, _, version = name.partition("@")
        if version not in trials:
            trials[version] = open_trial(settings, products, report, version=version or None)
        systems[name] = trials[version].systems[system]
    return systems, next(iter(trials.values()))


class Baselines:
    """What a search is held against: BM25, nearness, and both fused by reciprocal ranks."""

    def __init__(
        self,
        products: Sequence[Product],
        texts: Sequence[str],
        index: FaissIndex,
        encoder: Encoder,
    ) -> None:
        self._ids = [each.product_id for each in products]
        self._index = index
        self._encoder = encoder
        self._lexical = PlainBm25(texts, root)

    def bm25(self, query: str, limit: int) -> list[str]:
        scores = self._lexical.scores(query)
        best = np.argsort(-scores, kind="stable")[:limit]
        return [self._ids[row] for row in best if scores[row] > 0]

    def dense(self, query: str, limit: int) -> list[str]:
        vector = self._encoder.encode_query(query)
        return [hit.product_id for hit in self._index.nearest(vector, limit)]

    def fusion(self, query: str, limit: int) -> list[str]:
        fused: dict[str, float] = {}
        for ranked in (self.bm25(query, FUSED), self.dense(query, FUSED)):
            for rank, each in enumerate(ranked, start=1):
                fused[each] = fused.get(each, 0.0) + 1 / (RANK_CONSTANT + rank)
        return sorted(fused, key=lambda each: (-fused[each], each))[:limit]
