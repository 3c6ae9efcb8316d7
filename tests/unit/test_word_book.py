"""The words of products: read once, kept between runs."""

import hashlib
import string
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixtures.small_shop import a_product
from shopcard.adapters.sqlite.store import SqliteStore
from shopcard.adapters.word_book_folder import SealedWordBook
from shopcard.domain.errors import NotBuilt
from shopcard.domain.postings import postings
from shopcard.domain.product import Product
from shopcard.services.word_book import RECIPE_VERSION, WordBook, build_book, open_book, recipe
from shopcard.understanding.english import COUNTED, IRREGULAR, NEVER_STEMMED, SPELLINGS, UNITS
from shopcard.understanding.facts import facts_of, statements_of
from shopcard.understanding.index_words import index_words, matching_spans
from shopcard.understanding.words import words_of

BAG = a_product("bag", "Red Bag WH-100", main_category="Bags", description="A bag for shoes.")


def said(book: WordBook, product: Product) -> list[str]:
    return [book.words[number] for number in book.read(product).words.everything]


def build(folder: SealedWordBook, products: list[Product]) -> None:
    store = SqliteStore(":memory:")
    store.products.upsert(products)
    build_book(folder, store.products)
    store.close()


def test_the_name_counts_most() -> None:
    words = said(WordBook(), BAG)
    assert words.count("red") == 3
    assert words.count("shoe") == 1
    assert words.count("wh100") == 3


def test_what_was_saved_is_not_read_again(tmp_path: Path) -> None:
    folder = SealedWordBook(tmp_path / "words")
    other = a_product("other", "Blue shoes")
    build(folder, [BAG, other])
    book = open_book(folder)
    before = list(book.words)
    assert said(book, BAG) == said(WordBook(), BAG)
    assert list(book.words) == before
    changed = replace(BAG, name="Yellow bag")
    assert "yellow" in said(book, changed)
    assert said(book, other) == said(WordBook(), other)


def test_what_texts_state_is_kept_with_their_words(tmp_path: Path) -> None:
    folder = SealedWordBook(tmp_path / "words")
    pad = a_product("pad", "Heating pad, 2 m", description="No cable, set of 4, warm to -5 °C.")
    build(folder, [BAG, pad])
    book = open_book(folder)
    before = len(book.words)
    for each in (BAG, pad):
        assert book.statements(book.read(each)) == statements_of(each)
        assert facts_of(each, statements_of(each)) == facts_of(each)
    assert statements_of(pad).keys() == {"measures", "largest", "detail"}
    assert len(book.words) == before


def test_words_of_another_recipe_or_damaged_ones_are_refused(tmp_path: Path) -> None:
    folder = SealedWordBook(tmp_path / "words")
    with pytest.raises(NotBuilt):
        folder.load(recipe())
    build(folder, [BAG])
    with pytest.raises(NotBuilt, match="recipe"):
        folder.load(recipe() + 1)
    [numbers] = (tmp_path / "words").glob("*.npz*")
    numbers.write_bytes(numbers.read_bytes()[:-9])
    with pytest.raises(NotBuilt):
        folder.load(recipe())
    assert open_book(folder).words == []


def test_the_words_of_an_empty_catalogue_can_be_opened(tmp_path: Path) -> None:
    folder = SealedWordBook(tmp_path / "words")
    build(folder, [])
    assert folder.load(recipe()).entries == {}
    build(folder, [BAG])
    assert said(open_book(folder), BAG) == said(WordBook(), BAG)


def test_postings_tell_large_keys_of_many_rows_apart() -> None:
    key = 40_000 << 32
    lists = [np.array([1, key + row % 2]) for row in range(100_000)]
    held = postings(lists)
    assert held.rows(key).tolist() == list(range(0, 100_000, 2))
    assert held.rows(key + 1).tolist() == list(range(1, 100_000, 2))


@given(st.lists(st.lists(st.integers(0, 6), max_size=5), max_size=8))
def test_postings_name_the_rows_of_a_key(lists: list[list[int]]) -> None:
    held = postings([np.array(each, dtype=np.int32) for each in lists])
    for key in range(7):
        rows = [row for row, each in enumerate(lists) if key in each]
        assert held.rows(key).tolist() == rows
        assert held.lengths(7)[key] == len(rows)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("WH-1000XM4", ["wh", "1000xm4", "wh1000xm4"]),
        ("Women's shoes", ["woman", "shoe"]),
        ("café au lait", ["cafe", "au", "lait"]),
        ("", []),
        ("!?", []),
    ],
)
def test_the_words_of_a_text(text: str, words: list[str]) -> None:
    assert index_words(text) == words


def test_other_roots_are_another_recipe() -> None:
    tables = (SPELLINGS, IRREGULAR, dict.fromkeys(NEVER_STEMMED), UNITS, COUNTED)
    told = repr([sorted(each.items()) for each in tables])
    pinned = (5, "679aead20098")
    assert (RECIPE_VERSION, hashlib.sha256(told.encode()).hexdigest()[:12]) == pinned, (
        "words are read otherwise: raise RECIPE_VERSION, then pin both anew"
    )


@given(st.text(alphabet=string.ascii_letters + string.digits + " '-.$+%&", max_size=40))
def test_words_are_marked_where_they_stand(name: str) -> None:
    words = [each for each in words_of(name) if each.text[0].isalnum()]
    wanted = frozenset(each.root for each in words[::2])
    marked = [(each.start, each.end) for each in words if each.root in wanted]
    assert matching_spans(name, wanted) == marked
    assert matching_spans(f"{name} 日", wanted) == marked
