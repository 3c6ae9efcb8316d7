"""The words of products as numbers, read once for each content."""

from __future__ import annotations

import hashlib
import logging
import zlib
from collections.abc import Iterable, Sequence
from typing import Protocol

import numpy as np

from shopcard.domain.errors import NotBuilt
from shopcard.domain.ports import Products
from shopcard.domain.product import Product
from shopcard.domain.search_text import NO_WORDS, ProductWords, ReadWords, SavedWords
from shopcard.understanding.details import LEXICON
from shopcard.understanding.facts import Statements, statements_of
from shopcard.understanding.index_words import index_words, text_words

log = logging.getLogger(__name__)

RECIPE_VERSION = 5
"""Raised when other words or statements are read from the same product."""

NAME_WEIGHT = 3
"""How often a word of the name counts; any other counts once."""

_MARK = "\n"
"""Between field and value of a statement; no word holds it."""


def recipe() -> int:
    """What is read depends on how it is read, and on the lexicon of details."""
    return zlib.crc32(f"{RECIPE_VERSION} {LEXICON}".encode())


class WordBook:
    """Numbers words in the order in which they come. What it read before it does not read again."""

    def __init__(self, saved: SavedWords = NO_WORDS) -> None:
        self._words = list(saved.words)
        self._numbers = {word: number for number, word in enumerate(self._words)}
        self._saved = saved.entries

    @property
    def words(self) -> Sequence[str]:
        """By number."""
        return self._words

    def number(self, word: str) -> int | None:
        """None for a word that no product ever held."""
        return self._numbers.get(word)

    def read(self, product: Product) -> ReadWords:
        """The entry of a product; what was read before is not read again."""
        path = " ".join((*product.sub_categories, product.main_category, product.brand or ""))
        attributes = " ".join(product.attributes.values())
        texts = (product.name, path, attributes, product.description)
        digest = _digest(texts)
        held = self._saved.get(product.product_id)
        if held is not None and held.digest == digest:
            return held
        name = self._numbered(index_words(product.name))
        description = self._numbered(text_words(product.description))
        rest = self._numbered(text_words(f"{path} {attributes}"))
        everything = [*(name * NAME_WEIGHT), *rest, *description]
        stated = self._numbered(
            f"{field}{_MARK}{value}"
            for field, values in statements_of(product).items()
            for value in sorted(values)
        )
        columns = (np.array(each, dtype=np.int32) for each in (name, everything, stated))
        name_numbers, all_numbers, statements = columns
        return ReadWords(digest, ProductWords(name_numbers, all_numbers), statements)

    def statements(self, read: ReadWords) -> Statements:
        """What the texts of a product state."""
        found: dict[str, set[str]] = {}
        for number in read.statements.tolist():
            field, _, value = self._words[number].partition(_MARK)
            found.setdefault(field, set()).add(value)
        return {field: frozenset(values) for field, values in found.items()}

    def _numbered(self, words: Iterable[str]) -> list[int]:
        found = []
        for word in words:
            number = self._numbers.get(word)
            if number is None:
                number = self._numbers[word] = len(self._words)
                self._words.append(word)
            found.append(number)
        return found


class WordBookFolder(Protocol):
    """Where the word book lies between runs."""

    def load(self, recipe: int) -> SavedWords:
        """Raises NotBuilt when it is missing, damaged or of another recipe."""
        ...

    def save(self, saved: SavedWords, recipe: int) -> None: ...


def open_book(folder: WordBookFolder) -> WordBook:
    """The book as it was saved, or an empty one."""
    try:
        return WordBook(folder.load(recipe()))
    except NotBuilt as error:
        log.info("the words of the catalogue are read anew: %s", error.message)
        return WordBook()


def build_book(folder: WordBookFolder, products: Products) -> None:
    """Saves the words of the catalogue as it is now."""
    book = open_book(folder)
    entries = {each.product_id: book.read(each) for batch in products.batches() for each in batch}
    folder.save(SavedWords(tuple(book.words), entries), recipe())


def _digest(texts: Sequence[str]) -> int:
    content = "\x00".join(texts).encode(errors="surrogatepass")
    return int.from_bytes(hashlib.blake2b(content, digest_size=7).digest())
