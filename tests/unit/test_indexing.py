"""The index follows the catalogue, and nothing is encoded twice."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from fixtures.small_shop import DIMENSION, WordEncoder, a_product
from shopcard.adapters.embedding_cache import SqliteEmbeddingCache
from shopcard.adapters.faiss_index import FaissFolder, FaissIndex
from shopcard.adapters.sqlite.store import SqliteStore
from shopcard.domain.errors import NotBuilt, Unavailable
from shopcard.domain.events import Vectors
from shopcard.domain.ports import Products
from shopcard.domain.product import Product
from shopcard.domain.product_text import product_text
from shopcard.services.catalogue_follower import MANY, CatalogueFollower
from shopcard.services.indexing import CHUNK, Embedder, build_index, open_index

FINGERPRINT = WordEncoder.fingerprint


class CountingEncoder(WordEncoder):
    """Remembers what it was asked to encode; `fails_after` batches it fails."""

    def __init__(self, fails_after: int | None = None) -> None:
        self.batches: list[list[str]] = []
        self.fails_after = fails_after

    @property
    def encoded(self) -> list[str]:
        return [text for batch in self.batches for text in batch]

    def encode(self, texts: Sequence[str]) -> Vectors:
        if self.fails_after is not None and len(self.batches) >= self.fails_after:
            raise KeyboardInterrupt
        self.batches.append(list(texts))
        return super().encode(texts)


@pytest.fixture
def products() -> Iterator[Products]:
    store = SqliteStore(":memory:")
    yield store.products
    store.close()


@pytest.fixture
def encoder() -> CountingEncoder:
    return CountingEncoder()


@pytest.fixture
def embedder(tmp_path: Path, encoder: CountingEncoder) -> Embedder:
    return embedder_at(tmp_path, encoder)


@pytest.fixture
def folder(tmp_path: Path) -> FaissFolder:
    return FaissFolder(tmp_path / "index", FINGERPRINT, DIMENSION)


def embedder_at(tmp_path: Path, encoder: WordEncoder) -> Embedder:
    cache = SqliteEmbeddingCache(tmp_path / "embeddings.sqlite3")
    return Embedder(FINGERPRINT, DIMENSION, cache, lambda: encoder)


def some(count: int, name: str = "thing") -> list[Product]:
    return [a_product(f"p{each:04}", f"{name} {each}") for each in range(count)]


def assert_shows(index: FaissIndex, products: Sequence[Product]) -> None:
    """Every product and no other, each with the vector of its text as it is now."""
    assert list(index.product_ids) == sorted(each.product_id for each in products)
    vectors = WordEncoder().encode([product_text(each) for each in products])
    for product, vector in zip(products, vectors, strict=True):
        assert np.allclose(index.vector(product.product_id), vector)


def test_the_encoder_is_not_loaded_for_what_is_known(tmp_path: Path) -> None:
    texts = ["a", "b", "a"]
    first = embedder_at(tmp_path, WordEncoder()).vectors(texts)

    def never() -> WordEncoder:
        raise AssertionError("loaded")

    cache = SqliteEmbeddingCache(tmp_path / "embeddings.sqlite3")
    again = Embedder(FINGERPRINT, DIMENSION, cache, never).vectors(texts)
    assert np.array_equal(first, again)
    assert Embedder(FINGERPRINT, DIMENSION, cache, never).vectors([]).shape == (0, DIMENSION)


def test_each_text_is_encoded_once_and_progress_counts_to_the_end(
    embedder: Embedder, encoder: CountingEncoder
) -> None:
    texts = [f"text {each % 600}" for each in range(900)]
    told: list[tuple[int, int]] = []
    vectors = embedder.vectors(texts, lambda done, total: told.append((done, total)))
    assert vectors.shape == (900, DIMENSION)
    assert np.array_equal(vectors[0], vectors[600])
    assert sorted(encoder.encoded) == sorted(set(texts))
    assert told == [(0, 600), (256, 600), (512, 600), (600, 600)]


def test_an_interruption_loses_one_chunk_at_most(tmp_path: Path) -> None:
    texts = [f"text {each}" for each in range(4 * CHUNK)]
    with pytest.raises(KeyboardInterrupt):
        embedder_at(tmp_path, CountingEncoder(fails_after=2)).vectors(texts)
    again = CountingEncoder()
    embedder_at(tmp_path, again).vectors(texts)
    assert again.encoded == texts[2 * CHUNK :]


def test_an_encoder_of_another_fingerprint_is_refused(tmp_path: Path) -> None:
    class Other(WordEncoder):
        fingerprint = "other"

    with pytest.raises(NotBuilt, match="other"):
        embedder_at(tmp_path, Other()).vectors(["text"])


def test_a_first_build_indexes_the_whole_catalogue(
    products: Products, embedder: Embedder, folder: FaissFolder
) -> None:
    catalogue = some(1234)
    products.upsert(catalogue)
    assert_shows(build_index(folder, products, embedder), catalogue)
    assert_shows(folder.load(), catalogue)
    assert folder.load().revision == products.revision()


def test_a_second_build_reads_and_writes_nothing(
    products: Products, embedder: Embedder, encoder: CountingEncoder, folder: FaissFolder
) -> None:
    products.upsert(some(5))
    build_index(folder, products, embedder)
    encoder.batches.clear()
    folder.save = lambda _index: pytest.fail("saved")  # type: ignore[method-assign]
    assert len(build_index(folder, products, embedder)) == 5
    assert encoder.batches == []


def test_only_what_changed_is_encoded_again(
    products: Products, embedder: Embedder, encoder: CountingEncoder, folder: FaissFolder
) -> None:
    catalogue = some(10)
    products.upsert(catalogue)
    build_index(folder, products, embedder)
    encoder.batches.clear()
    changed = replace(catalogue[3], name="kettle")
    products.upsert([changed, replace(catalogue[4], in_stock=False)])
    products.withdraw(["p0007"])
    index = build_index(folder, products, embedder)
    assert_shows(index, [*catalogue[:3], changed, *catalogue[4:7], *catalogue[8:]])
    assert encoder.encoded == [product_text(changed)]


def test_a_damaged_index_is_rebuilt_with_a_log_line(
    products: Products,
    embedder: Embedder,
    encoder: CountingEncoder,
    folder: FaissFolder,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    products.upsert(some(5))
    build_index(folder, products, embedder)
    encoder.batches.clear()
    for file in (tmp_path / "index").glob("vectors*"):
        file.write_bytes(b"damaged")
    caplog.clear()
    assert_shows(build_index(folder, products, embedder), some(5))
    assert "damaged" in caplog.text
    assert_shows(folder.load(), some(5))
    assert encoder.batches == [], "the vectors are still in the cache"


def test_a_store_that_began_anew_is_indexed_anew(
    embedder: Embedder, folder: FaissFolder, products: Products
) -> None:
    for each in range(5):
        products.upsert([a_product(f"old{each}")])
    build_index(folder, products, embedder)
    other = SqliteStore(":memory:")
    other.products.upsert(some(3))
    assert other.products.revision() < products.revision()
    assert_shows(build_index(folder, other.products, embedder), some(3))
    other.close()


def test_the_index_of_another_catalogue_is_not_gone_on_with(
    embedder: Embedder, folder: FaissFolder, products: Products
) -> None:
    products.upsert(some(5, "old"))
    build_index(folder, products, embedder)
    other = SqliteStore(":memory:")
    other.products.upsert(some(4))
    other.products.upsert(some(5))  # at a higher revision, and as many
    with pytest.raises(NotBuilt, match="another catalogue"):
        open_index(folder, other.products)
    assert_shows(build_index(folder, other.products, embedder), some(5))
    assert_shows(open_index(folder, other.products), some(5))
    other.close()


def test_an_index_that_does_not_name_its_catalogue_is_built_once_more(
    embedder: Embedder, encoder: CountingEncoder, folder: FaissFolder, products: Products
) -> None:
    products.upsert(some(5))
    older = build_index(folder, products, embedder)
    older.catalogue = ""
    folder.save(older)
    encoder.batches.clear()
    build_index(folder, products, embedder)
    assert_shows(open_index(folder, products), some(5))
    assert encoder.batches == [], "the vectors are still in the cache"


def follower(
    products: Products, index: FaissIndex, embedder: Embedder, heard: list[Collection[str]]
) -> CatalogueFollower:
    return CatalogueFollower(products, index, embedder, heard.append)


def test_the_follower_takes_up_changes_and_says_which(
    products: Products, embedder: Embedder
) -> None:
    index, heard = FaissIndex(FINGERPRINT, DIMENSION), list[Collection[str]]()
    following = follower(products, index, embedder, heard)
    assert not following.catch_up()
    products.upsert(some(3))
    assert following.catch_up()
    assert_shows(index, some(3))
    assert not following.catch_up()
    heard.clear()
    products.withdraw(["p0001"])
    products.upsert([a_product("new")])
    assert following.catch_up()
    assert set(heard) == {frozenset({"p0001", "new"})}
    assert_shows(index, [some(3)[0], some(3)[2], a_product("new")])


def test_readers_never_see_an_empty_index_while_all_is_replaced(
    products: Products, embedder: Embedder
) -> None:
    old, new = some(400), [replace(each, product_id=f"n{each.product_id}") for each in some(400)]
    products.upsert(old)
    index = FaissIndex(FINGERPRINT, DIMENSION)
    following = follower(products, index, embedder, [])
    following.catch_up()
    query = WordEncoder().encode_query("thing")
    stop, sizes = threading.Event(), set[tuple[int, int]]()

    def read() -> None:
        while not stop.is_set():
            hits = index.nearest(query, 1000)
            sizes.add((len(hits), len({hit.product_id[0] for hit in hits})))

    reader = threading.Thread(target=read)
    reader.start()
    for catalogue in (new, old, new, old):
        products.replace(catalogue)
        following.catch_up()
        assert_shows(index, catalogue)
    stop.set()
    reader.join()
    assert sizes == {(400, 1)}


class FailingOnce:
    """A catalogue that fails once, at the call of that name."""

    def __init__(self, products: Products, failing: str) -> None:
        self._products = products
        self._failing: str | None = failing

    def __getattr__(self, name: str) -> object:
        if name == self._failing:
            self._failing = None
            raise Unavailable("The store does not answer.")
        return getattr(self._products, name)


@pytest.mark.parametrize("failing", ["revision", "changes_since", "get_many"])
def test_a_store_that_fails_leaves_the_index_as_it_was_for_another_try(
    products: Products, embedder: Embedder, failing: str
) -> None:
    index = FaissIndex(FINGERPRINT, DIMENSION)
    products.upsert(some(3))
    follower(products, index, embedder, []).catch_up()
    products.upsert([a_product("new")])
    products.withdraw(["p0000"])
    following = follower(FailingOnce(products, failing), index, embedder, [])  # type: ignore[arg-type]
    with pytest.raises(Unavailable):
        following.catch_up()
    assert_shows(index, some(3))
    assert following.catch_up()
    assert_shows(index, [*some(3)[1:], a_product("new")])


def test_who_could_not_be_told_of_a_change_is_told_the_next_time(
    products: Products, embedder: Embedder
) -> None:
    index, told = FaissIndex(FINGERPRINT, DIMENSION), list[Collection[str]]()
    failures = [Unavailable("The store does not answer.")]

    def tell(changed: Collection[str]) -> None:
        if failures:
            raise failures.pop()
        told.append(changed)

    following = CatalogueFollower(products, index, embedder, tell)
    products.upsert([a_product("first")])
    with pytest.raises(Unavailable):
        following.catch_up()
    products.upsert([a_product("second")])
    assert following.catch_up()
    assert told == [{"first", "second"}]
    assert not following.catch_up()


def test_who_listens_hears_of_a_large_change_before_it_is_encoded(
    products: Products, embedder: Embedder
) -> None:
    index, sizes = FaissIndex(FINGERPRINT, DIMENSION), list[int]()
    following = CatalogueFollower(products, index, embedder, lambda _: sizes.append(len(index)))
    products.upsert(some(MANY + 1))
    following.catch_up()
    assert sizes == [0, MANY + 1]
    products.upsert([a_product("new")])
    following.catch_up()
    assert sizes == [0, MANY + 1, MANY + 2]
