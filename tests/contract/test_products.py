"""The contract of `Products`."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contract.examples import STRANGE_IDS, product, rated
from shopcard.domain.ports import CatalogueChanges, Store
from shopcard.domain.product import Price

EVERYTHING = product(
    "full",
    name="Ünïcode “speaker” 🔊",
    sub_categories=("Audio", "Speakers"),
    description="Two\nlines",
    brand="Akustik",
    image="https://shop.example/full.webp",
    price=Price(Decimal("19.90"), Decimal("89.00"), "USD"),
    rating=4.5,
    rating_count=1234,
    in_stock=False,
    attributes={"Colour": "red", "": "empty key", "a.b/c": "dotted"},
    variant_group="group",
    launched_on=date(2026, 2, 28),
    art="🔊",
)


def ids_in_batches(store: Store, size: int = 1000) -> list[list[str]]:
    return [[each.product_id for each in batch] for batch in store.products.batches(size)]


def test_a_new_catalogue_is_empty(store: Store) -> None:
    assert store.products.count() == 0
    assert store.products.revision() == 0
    assert store.products.get_many(["p1"]) == []
    assert ids_in_batches(store) == []
    assert store.products.popular(10) == []
    assert store.products.changes_since(0) == CatalogueChanges(0, (), ())


def test_a_product_comes_back_as_it_was(store: Store) -> None:
    store.products.upsert([EVERYTHING, product("bare")])
    assert store.products.get_many(["full", "bare"]) == [EVERYTHING, product("bare")]
    assert list(store.products.batches()) == [[product("bare"), EVERYTHING]]


def test_a_catalogue_keeps_its_id_whatever_becomes_of_it(store: Store) -> None:
    store.products.upsert([product("a")])
    first = store.products.catalogue_id()
    assert first
    store.products.replace([product(f"p{each}") for each in range(600)])
    store.products.withdraw([f"p{each}" for each in range(600)])
    assert store.products.catalogue_id() == first


def test_many_come_in_the_order_asked_for_once_each(store: Store) -> None:
    store.products.upsert([product(each) for each in "abc"])
    found = store.products.get_many(["c", "missing", "a", "c", "b", "a"])
    assert [each.product_id for each in found] == ["c", "a", "b"]
    assert store.products.get_many([]) == []


def test_more_ids_than_one_query_takes(store: Store) -> None:
    ids = [f"p{number:04}" for number in range(1201)]
    assert store.products.upsert([product(each) for each in ids]) == 1201
    backwards = ids[::-1]
    assert [each.product_id for each in store.products.get_many(backwards)] == backwards
    assert [len(batch) for batch in store.products.batches()] == [1000, 201]
    assert store.products.count() == 1201


def test_batches_are_by_id_and_neither_repeat_nor_skip(store: Store) -> None:
    ids = ["b", "a", "Ä", "Z", "10", "9", "🙂", "é"]
    store.products.upsert([product(each) for each in ids])
    in_order = sorted(ids)
    for size in (1, 3, 8, 100):
        batches = ids_in_batches(store, size)
        assert [each for batch in batches for each in batch] == in_order
        assert all(len(batch) == size for batch in batches[:-1])
        assert 0 < len(batches[-1]) <= size


def test_every_change_raises_the_revision_by_one(store: Store) -> None:
    store.products.upsert([product("a"), product("b")])
    assert store.products.revision() == 1
    store.products.upsert([product("c")])
    assert store.products.revision() == 2
    store.products.withdraw(["a", "b"])
    assert store.products.revision() == 3
    store.products.replace([product("d")])
    assert store.products.revision() == 4


def test_equal_products_do_not_count_as_changed(store: Store) -> None:
    assert store.products.upsert([EVERYTHING, product("a")]) == 2
    assert store.products.upsert([EVERYTHING, product("a")]) == 0
    assert store.products.revision() == 1
    assert store.products.upsert([EVERYTHING, product("a", name="new"), product("b")]) == 2
    assert store.products.changes_since(1) == CatalogueChanges(2, ("a", "b"), ())


def test_equal_means_equal_products_not_equal_bytes(store: Store) -> None:
    store.products.upsert(
        [product("a", attributes={"x": "1", "y": "2"}, rating=4.0, rating_count=1)]
    )
    same = product("a", attributes={"y": "2", "x": "1"}, rating=4, rating_count=1)
    assert store.products.upsert([same]) == 0


def test_of_an_id_repeated_in_one_call_the_last_counts(store: Store) -> None:
    assert store.products.upsert([product("a", name="first"), product("a", name="last")]) == 1
    assert [each.name for each in store.products.get_many(["a"])] == ["last"]
    store.products.replace([product("a", name="older"), product("a", name="newer")])
    assert [each.name for each in store.products.get_many(["a"])] == ["newer"]
    assert store.products.count() == 1


def test_changing_nothing_is_no_change(store: Store) -> None:
    assert store.products.upsert([]) == 0
    assert store.products.withdraw([]) == 0
    assert store.products.withdraw(["missing"]) == 0
    store.products.replace([])
    assert store.products.revision() == 0


def test_changes_name_each_id_once_in_its_latest_state(store: Store) -> None:
    store.products.upsert([product("a"), product("b"), product("c")])
    store.products.upsert([product("a", name="second")])
    store.products.upsert([product("a", name="third"), product("d")])
    store.products.withdraw(["b"])
    assert store.products.changes_since(1) == CatalogueChanges(4, ("a", "d"), ("b",))
    assert store.products.changes_since(3) == CatalogueChanges(4, (), ("b",))
    assert store.products.changes_since(4) == CatalogueChanges(4, (), ())


def test_changes_since_0_are_the_whole_catalogue_and_nothing_else(store: Store) -> None:
    store.products.upsert([product("a"), product("b")])
    store.products.withdraw(["b"])
    assert store.products.changes_since(0) == CatalogueChanges(2, ("a",), ())


def test_a_withdrawn_product_is_gone_everywhere(store: Store) -> None:
    store.products.upsert([rated("a", 5.0), rated("b", 4.0)])
    assert store.products.withdraw(["a", "missing", "a"]) == 1
    assert store.products.get_many(["a", "b"]) == [rated("b", 4.0)]
    assert ids_in_batches(store) == [["b"]]
    assert store.products.count() == 1
    assert store.products.popular(10) == ["b"]
    assert store.products.withdraw(["a"]) == 0
    assert store.products.revision() == 2


def test_a_withdrawn_product_can_return(store: Store) -> None:
    store.products.upsert([rated("a", 5.0)])
    store.products.withdraw(["a"])
    assert store.products.upsert([rated("a", 5.0)]) == 1
    assert store.products.changes_since(1) == CatalogueChanges(3, ("a",), ())
    assert store.products.popular(1) == ["a"]


def test_popular_is_by_popularity_then_id_the_unrated_last(store: Store) -> None:
    store.products.upsert(
        [
            rated("few", 5.0, 1),
            rated("tie-b", 4.0, 50),
            rated("tie-a", 4.0, 50),
            rated("best", 4.9, 500),
            rated("sold out", 5.0, 900, in_stock=False),
            product("unrated"),
            product("no count", rating=5.0, rating_count=0),
        ]
    )
    assert store.products.popular(10) == ["best", "tie-a", "tie-b", "few", "no count", "unrated"]
    assert store.products.popular(2) == ["best", "tie-a"]
    assert store.products.popular(2, offset=1) == ["tie-a", "tie-b"]
    assert store.products.popular(10, offset=6) == []
    store.products.upsert([rated("best", 1.0, 500), rated("sold out", 5.0, 900)])
    assert store.products.popular(2) == ["sold out", "tie-a"]


def test_replace_makes_the_catalogue_exactly_these(store: Store) -> None:
    store.products.upsert([product("same"), product("changed"), product("gone")])
    store.products.withdraw(["gone"])
    store.products.upsert([product("gone too")])
    new = [product("same"), product("changed", name="new"), product("added")]
    store.products.replace(new)
    assert list(store.products.batches()) == [sorted(new, key=lambda each: each.product_id)]
    assert store.products.changes_since(3) == CatalogueChanges(
        4, ("added", "changed"), ("gone too",)
    )


def test_replace_by_the_same_changes_nothing(store: Store) -> None:
    store.products.replace([EVERYTHING, product("a")])
    store.products.replace([product("a"), EVERYTHING])
    assert store.products.revision() == 1


def test_replace_by_nothing_empties_the_catalogue(store: Store) -> None:
    store.products.upsert([product("a")])
    store.products.replace([])
    assert store.products.count() == 0
    assert store.products.changes_since(1) == CatalogueChanges(2, (), ("a",))


def test_strange_ids_are_ids_like_any_other(store: Store) -> None:
    products = [product(each) for each in STRANGE_IDS]
    assert store.products.upsert(products) == len(STRANGE_IDS)
    assert store.products.get_many(STRANGE_IDS) == products
    assert ids_in_batches(store) == [sorted(STRANGE_IDS)]
    assert store.products.withdraw(STRANGE_IDS) == len(STRANGE_IDS)
    assert set(store.products.changes_since(1).withdrawn) == set(STRANGE_IDS)


@pytest.mark.needs_transactions
def test_a_reader_sees_a_replacement_whole_or_not_at_all(store: Store) -> None:
    size = 200
    catalogues = [[product(f"{name}{number}") for number in range(size)] for name in "ab"]
    names = [each.product_id for catalogue in catalogues for each in catalogue]
    store.products.replace(catalogues[0])
    seen: list[set[str]] = []
    counts: list[int] = []
    changes: list[CatalogueChanges] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.append({each.product_id[0] for each in store.products.get_many(names)})
            counts.append(store.products.count())
            changes.append(store.products.changes_since(0))

    with ThreadPoolExecutor(2) as pool:
        readers = [pool.submit(read) for _ in range(2)]
        for turn in (1, 0, 1, 0):
            store.products.replace(catalogues[turn])
        done.set()
        for reader in readers:
            reader.result()
    assert seen
    assert all(len(letters) == 1 for letters in seen)
    assert set(counts) == {size}
    for each in changes:
        letter = "ba"[each.revision % 2]
        assert {product_id[0] for product_id in each.upserted} == {letter}
        assert len(each.upserted) == size


@pytest.mark.needs_transactions
def test_changes_made_at_the_same_time_all_count(store: Store) -> None:
    with ThreadPoolExecutor(8) as pool:
        changed = pool.map(lambda name: store.products.upsert([product(name)]), "abcdefgh")
        assert list(changed) == [1] * 8
    assert store.products.revision() == 8
    assert store.products.count() == 8
    changes = [store.products.changes_since(revision) for revision in range(8)]
    assert [len(each.upserted) for each in changes] == [8, 7, 6, 5, 4, 3, 2, 1]


names = st.sampled_from("abcde")
made = st.builds(
    lambda name, stars, in_stock: rated(name, stars, 10, in_stock=in_stock),
    names,
    st.sampled_from([1.0, 3.0, 5.0]),
    st.booleans(),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("upsert"), st.lists(made, max_size=3)),
        st.tuples(st.just("withdraw"), st.lists(names, max_size=3)),
        st.tuples(st.just("replace"), st.lists(made, max_size=4)),
    ),
    max_size=8,
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_any_history_of_changes_ends_in_the_same_catalogue(store: Store, steps: list) -> None:
    """A dictionary is the model; a follower knows the catalogue by its changes alone."""
    store.products.replace([])
    model = {}
    revision, followed = store.products.revision(), set()
    for verb, given_things in steps:
        getattr(store.products, verb)(given_things)
        if verb == "withdraw":
            for name in given_things:
                model.pop(name, None)
        else:
            model = ({} if verb == "replace" else model) | {
                each.product_id: each for each in given_things
            }
        changes = store.products.changes_since(revision)
        assert not set(changes.upserted) & set(changes.withdrawn)
        followed = (followed | set(changes.upserted)) - set(changes.withdrawn)
        revision = changes.revision
        assert followed == set(model)
    in_order = [model[name] for name in sorted(model)]
    assert [each for batch in store.products.batches(2) for each in batch] == in_order
    assert store.products.count() == len(model)
    popular = sorted(
        (each for each in in_order if each.in_stock),
        key=lambda each: (-each.popularity, each.product_id),
    )
    assert store.products.popular(10) == [each.product_id for each in popular]
