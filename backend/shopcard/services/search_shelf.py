"""Everything that a search looks at, as one state of the catalogue, and how it follows."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from random import SystemRandom
from threading import Lock

import numpy as np
import numpy.typing as npt

from shopcard.domain.facts import Facts
from shopcard.domain.ports import FrozenVectors, LexicalIndex, VectorIndex
from shopcard.domain.postings import Rows
from shopcard.domain.product import Product
from shopcard.domain.product_table import ProductTable
from shopcard.domain.search_text import ProductWords, SearchText
from shopcard.services.word_book import WordBook
from shopcard.understanding.facts import facts_of
from shopcard.understanding.index_words import index_words
from shopcard.understanding.spelling import Spelling
from shopcard.understanding.suggestions import Suggestions
from shopcard.understanding.vocabulary import Vocabulary

log = logging.getLogger(__name__)

BATCH = 1000

BuildLexical = Callable[[Sequence[npt.NDArray[np.int32]], int], LexicalIndex]
"""(word numbers of each product, how many words there are) -> its index."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """One state of the catalogue, ready to be searched. Rows are in ascending order of ids."""

    revision: int
    """Higher with every state, and no other process's: a cursor names the state by it."""
    vectors: FrozenVectors
    table: ProductTable
    text: SearchText
    lexical: LexicalIndex
    vocabulary: Vocabulary
    spelling: Spelling
    suggestions: Suggestions
    number_of: Callable[[str], int | None]
    """Numbers a word that a product held at some time; None for any other."""
    kinds: npt.NDArray[np.int32]
    """The number of each row's most specific category."""
    vector_rows: Rows
    """Where each row stands among the vectors."""
    rows_of_vectors: Rows
    """The other way; -1 for a vector whose product was withdrawn meanwhile."""

    def words(self, text: str) -> list[int | None]:
        """The numbers of the words of a text; None for one that no product holds."""
        numbers = map(self.number_of, index_words(text))
        return [each if each is not None and self.text.holds(each) else None for each in numbers]


@dataclass(frozen=True, slots=True)
class _Known:
    product: Product
    facts: Facts
    words: ProductWords


class SearchShelf:
    """Holds the state that searches use. Readers need no lock: a change swaps in a new one."""

    def __init__(
        self,
        index: VectorIndex,
        get_many: Callable[[Sequence[str]], list[Product]],
        build_lexical: BuildLexical,
        known_words: Collection[str] = (),
        book: WordBook | None = None,
    ) -> None:
        self._index = index
        self._get_many = get_many
        self._build_lexical = build_lexical
        self._known_words = known_words
        self._book = book or WordBook()
        self._known: dict[str, _Known] = {}
        self._one_at_a_time = Lock()
        start = SystemRandom().getrandbits(48)
        self._shelved = self._arranged(index.frozen(), [], revision=start)

    @property
    def now(self) -> Shelved:
        return self._shelved

    def follow(self, changed: Collection[str] | None = None) -> None:
        """Makes the state of the catalogue as it is now; what is not among the `changed` is taken
        to be as it was."""
        with self._one_at_a_time:
            vectors = self._index.frozen()
            stale = set(changed if changed is not None else self._known)
            wanted = [each for each in vectors.ids if each in stale or each not in self._known]
            known = {each: held for each, held in self._known.items() if each not in stale}
            for start in range(0, len(wanted), BATCH):
                for product in self._get_many(wanted[start : start + BATCH]):
                    read = self._book.read(product)
                    facts = facts_of(product, self._book.statements(read))
                    known[product.product_id] = _Known(product, facts, read.words)
            self._known = known
            rows = [known[each] for each in vectors.ids if each in known]
            self._shelved = self._arranged(vectors, rows, self._shelved.revision + 1)

    def _arranged(self, vectors: FrozenVectors, known: Sequence[_Known], revision: int) -> Shelved:
        facts = [each.facts for each in known]
        words = [each.words for each in known]
        word_count = len(self._book.words)
        row_of = {each.product.product_id: row for row, each in enumerate(known)}
        rows_of_vectors = np.array([row_of.get(each, -1) for each in vectors.ids], dtype=np.int32)
        vector_rows = np.flatnonzero(rows_of_vectors >= 0).astype(np.int32)
        return Shelved(
            revision=revision,
            vectors=vectors,
            table=ProductTable(facts),
            text=SearchText(words, word_count),
            lexical=self._build_lexical([each.everything for each in words], word_count),
            vocabulary=Vocabulary.learn(facts),
            spelling=Spelling.learn(facts, self._known_words),
            suggestions=Suggestions.learn(facts),
            number_of=self._book.number,
            kinds=_kinds([each.product for each in known]),
            vector_rows=vector_rows,
            rows_of_vectors=rows_of_vectors,
        )


def _kinds(products: Iterable[Product]) -> npt.NDArray[np.int32]:
    numbers: dict[str, int] = {}
    kinds = []
    for each in products:
        path = (each.main_category, *each.sub_categories, each.attributes.get("type", ""))
        kind = next((name for name in reversed(path) if name), "")
        kinds.append(numbers.setdefault(kind, len(numbers)))
    return np.array(kinds, dtype=np.int32)
