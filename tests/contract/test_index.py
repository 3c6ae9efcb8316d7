"""The index port's promises, held against arithmetic by hand."""

from __future__ import annotations

import threading
from collections.abc import Collection
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcard.adapters.faiss_index import FaissIndex
from shopcard.domain.events import Vector, Vectors

DIMENSION = 8


def unit_vectors(count: int, seed: int = 0, dimension: int = DIMENSION) -> Vectors:
    vectors = np.random.default_rng(seed).standard_normal((count, dimension)).astype(np.float32)
    rows: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return rows


def index_of(vectors: Vectors, ids: list[str] | None = None) -> FaissIndex:
    index = FaissIndex("fingerprint", vectors.shape[1])
    index.add(ids or [f"p{row:05}" for row in range(len(vectors))], vectors)
    return index


def by_hand(
    known: dict[str, Vector], query: Vector, k: int, exclude: Collection[str] = ()
) -> list[str]:
    scores = {
        each: np.float32(vector.astype(np.float64) @ query.astype(np.float64))
        for each, vector in known.items()
        if each not in exclude
    }
    return sorted(scores, key=lambda each: (-scores[each], each))[:k]


def found(index: FaissIndex, query: Vector, k: int, exclude: Collection[str] = ()) -> list[str]:
    return [hit.product_id for hit in index.nearest(query, k, frozenset(exclude))]


def test_nearest_gives_the_best_first_with_cosine_as_score() -> None:
    vectors = unit_vectors(300)
    hits = index_of(vectors).nearest(vectors[7], 5)
    assert hits[0].product_id == "p00007"
    assert hits[0].score == pytest.approx(1.0, abs=1e-6)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_ties_come_by_product_id_also_at_the_cut() -> None:
    vectors = unit_vectors(1003)
    twins = [17, 400, 401, 402, 1002, 3, 998]
    vectors[twins] = vectors[17]
    index = index_of(vectors)
    expected = [f"p{row:05}" for row in sorted(twins)]
    for k in range(1, len(twins) + 1):
        assert found(index, vectors[17], k) == expected[:k]
    assert found(index, vectors[17], 3, exclude={expected[0], expected[2]}) == [
        expected[1],
        *expected[3:5],
    ]


def test_fewer_only_when_there_are_no_more() -> None:
    vectors = unit_vectors(4)
    index = index_of(vectors)
    assert len(index.nearest(vectors[0], 100)) == 4
    assert found(index, vectors[0], 100, exclude={"p00000", "p00001", "unknown"}) == by_hand(
        dict(zip(index.product_ids, vectors, strict=True)), vectors[0], 4, {"p00000", "p00001"}
    )
    assert index.nearest(vectors[0], 100, frozenset(index.product_ids)) == []
    assert index.nearest(vectors[0], 0) == []


def test_an_empty_index_finds_nothing() -> None:
    index = FaissIndex("fingerprint", DIMENSION)
    assert len(index) == 0
    assert index.nearest(unit_vectors(1)[0], 3) == []
    assert index.vector("p1") is None


def test_adding_an_id_again_replaces_its_vector() -> None:
    vectors = unit_vectors(3)
    index = index_of(vectors[:2], ["a", "b"])
    index.add(["a"], vectors[2:])
    assert len(index) == 2
    assert np.array_equal(index.vector("a"), vectors[2])
    assert found(index, vectors[2], 1) == ["a"]


def test_removed_products_are_gone_and_unknown_ids_are_passed_over() -> None:
    vectors = unit_vectors(3)
    index = index_of(vectors, ["a", "b", "c"])
    index.remove({"b", "nobody"})
    assert list(index.product_ids) == ["a", "c"]
    assert index.vector("b") is None
    assert "b" not in found(index, vectors[1], 3)


def test_vectors_of_a_wrong_shape_are_refused_and_change_nothing() -> None:
    index = index_of(unit_vectors(2), ["a", "b"])
    with pytest.raises(ValueError, match="shape"):
        index.add(["c"], unit_vectors(1, dimension=DIMENSION + 1))
    with pytest.raises(ValueError, match="shape"):
        index.add(["c", "d"], unit_vectors(1))
    assert list(index.product_ids) == ["a", "b"]


@pytest.mark.parametrize("k", [127, 128, 129, 300])
def test_however_deep_it_is_asked_the_order_is_one(k: int) -> None:
    vectors = np.repeat(unit_vectors(150), 2, axis=0)  # each score twice
    names = [f"p{number:05d}" for number in range(300)]
    index, known = index_of(vectors, names), dict(zip(names, vectors, strict=True))
    exclude = {names[0], names[7]}
    assert found(index, vectors[0], k, exclude) == by_hand(known, vectors[0], k, exclude)


@given(
    st.integers(0, 2**31),
    st.integers(1, 140),
    st.sampled_from([1e-7, 1e-3, 1.0]),
    st.sampled_from([1e-6, 1e-3, 0.1, 1.0]),
)
def test_what_half_precision_cannot_tell_apart_is_found_all_the_same(
    seed: int, k: int, length: float, spread: float
) -> None:
    chance = np.random.default_rng(seed)
    one = unit_vectors(1, seed, 32)[0]
    vectors = (length * (one + spread * chance.standard_normal((400, 32)))).astype(np.float32)
    names = [f"p{row:03}" for row in range(400)]
    index, query = index_of(vectors, names), one
    known = dict(zip(names, vectors, strict=True))
    assert found(index, query, k) == by_hand(known, query, k)
    mask = chance.random(400) < 0.8
    frozen = index.frozen()
    among = frozen.nearest_among(query, mask, k)
    assert mask[among].all()
    assert len(set(among.tolist())) == k
    exact = vectors.astype(np.float64) @ query.astype(np.float64)
    best = np.sort(exact[mask])[::-1][:k]
    np.testing.assert_allclose(np.sort(exact[among])[::-1], best, rtol=1e-5, atol=1e-6 * length)


ids = st.sampled_from("abcdefghij")
changes = st.lists(
    st.tuples(st.lists(ids, max_size=6), st.sets(ids, max_size=4), st.integers(0, 99)), max_size=6
)


@given(changes, st.integers(0, 12), st.sets(ids, max_size=5), st.integers(0, 99))
def test_any_history_of_changes_is_searched_as_by_hand(
    history: list[tuple[list[str], set[str], int]], k: int, exclude: set[str], seed: int
) -> None:
    index = FaissIndex("fingerprint", DIMENSION)
    known: dict[str, Vector] = {}
    query = unit_vectors(1, seed)[0]
    for revision, (upserted, withdrawn, salt) in enumerate(history, start=1):
        vectors = unit_vectors(len(upserted), salt).round(1)  # rounding makes ties
        index.change(upserted, vectors, withdrawn, revision)
        known.update(zip(upserted, vectors, strict=True))
        for each in withdrawn:
            known.pop(each, None)
        assert index.revision == revision
        assert found(index, query, k, exclude) == by_hand(known, query, k, exclude)
    assert list(index.product_ids) == sorted(known)
    assert found(index, query, k) == by_hand(known, query, k)


def test_save_and_load_keep_everything(tmp_path: Path) -> None:
    vectors = unit_vectors(50)
    index = FaissIndex("fingerprint", DIMENSION)
    index.change([f"ü{row}" for row in range(50)], vectors, revision=42)
    index.save(tmp_path / "index")
    loaded = FaissIndex.load(tmp_path / "index", "fingerprint")
    assert loaded.revision == 42
    assert list(loaded.product_ids) == list(index.product_ids)
    assert loaded.nearest(vectors[3], 10) == index.nearest(vectors[3], 10)
    loaded.add(["new"], vectors[:1])
    loaded.save(tmp_path / "index")
    assert len(FaissIndex.load(tmp_path / "index", "fingerprint")) == 51
    assert len(list((tmp_path / "index").iterdir())) == 3, "what an older save left is swept"


def test_readers_never_see_half_of_a_change() -> None:
    """Two whole catalogues are swapped to and fro while others read."""
    catalogues = [[f"{name}{row:03}" for row in range(200)] for name in "ab"]
    vectors = unit_vectors(200)
    index = FaissIndex("fingerprint", DIMENSION)
    index.change(catalogues[0], vectors, revision=1)
    stop, torn = threading.Event(), []

    def read() -> None:
        while not stop.is_set():
            hits = index.nearest(vectors[0], 200)
            if len(hits) != 200 or len({hit.product_id[0] for hit in hits}) != 1:
                torn.append(hits)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for turn in range(1, 60):
        index.change(catalogues[turn % 2], vectors, withdrawn=catalogues[(turn + 1) % 2])
    stop.set()
    for reader in readers:
        reader.join()
    assert torn == []


@given(st.integers(0, 2**31), st.integers(1, 30), st.integers(1, 12))
def test_a_frozen_index_finds_the_best_among_some(seed: int, count: int, k: int) -> None:
    chance = np.random.default_rng(seed)
    index = FaissIndex("f", 8)
    vectors = chance.normal(size=(count, 8)).astype(np.float32)
    index.add([f"p{n:02}" for n in range(count)], vectors)
    frozen = index.frozen()
    query, mask = vectors[0], chance.random(count) < 0.6
    wanted = np.flatnonzero(mask).astype(np.int32)
    scores = frozen.scores(query, wanted)
    np.testing.assert_allclose(scores, vectors[wanted] @ query, rtol=1e-4, atol=1e-5)
    found = frozen.nearest_among(query, mask, k)
    assert len(found) == len(set(found.tolist())) == min(k, len(wanted))
    assert mask[found].all()
    least = frozen.scores(query, found).min(initial=np.inf)
    left_out = np.setdiff1d(wanted, found).astype(np.int32)
    assert (frozen.scores(query, left_out) <= least + 1e-5).all()
    rows, best = frozen.nearest_rows(query, k)
    assert len(rows) == min(k, count)
    np.testing.assert_allclose(best, np.sort(vectors @ query)[::-1][:k], rtol=1e-4, atol=1e-5)


def test_a_frozen_index_tells_the_centre_of_rows() -> None:
    vectors = unit_vectors(5)
    centre = index_of(vectors).frozen().centre(np.array([1, 3], dtype=np.int32))
    np.testing.assert_allclose(centre, (vectors[1] + vectors[3]) / 2, rtol=1e-6)


@pytest.mark.parametrize("k", [5, 200])
def test_nobody_can_change_a_ranking_that_others_are_handed_too(k: int) -> None:
    vectors = unit_vectors(300)
    for each in index_of(vectors).frozen().nearest_rows(vectors[0], k):
        with pytest.raises(ValueError, match="read-only"):
            each[0] = 0


def test_a_frozen_index_stays_as_it_is() -> None:
    index = FaissIndex("f", 2)
    index.add(["a"], np.eye(2, dtype=np.float32)[:1])
    frozen = index.frozen()
    index.remove(["a"])
    assert list(frozen.ids) == ["a"]
    assert len(index.frozen().ids) == 0
    rows, scores = index.frozen().nearest_rows(np.ones(2, dtype=np.float32), 3)
    assert len(rows) == len(scores) == 0
