"""Loading a catalogue into Firestore while others read it, change it, load theirs, or die."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from contract.examples import product
from fixtures.firestore_emulator import fresh_project, open_store
from shopcard.adapters.firestore import FirestoreStore
from shopcard.domain.errors import Misconfigured, Unavailable
from shopcard.domain.product import Product

SIZE = 510
"""More than one commit takes, so that a generation is built."""

pytestmark = pytest.mark.usefixtures("emulator_host")


def catalogue(name: str, **fields: str) -> list[Product]:
    return [product(f"{name}{number:03}", **fields) for number in range(SIZE)]


class Death(Exception):
    """Stands for the end of the process in the middle of a load."""


class Shop:
    """One catalogue and any number of processes that have it open, each a store of its own."""

    def __init__(self) -> None:
        self.project = fresh_project()
        self.stores: list[FirestoreStore] = []

    def open(self, at_half: Callable[[], None] = lambda: None) -> FirestoreStore:
        """A store that does `at_half` once, when the first part of a generation is written."""
        things_to_do = [at_half]

        def on_progress(written: int, total: int) -> None:
            assert 0 < written <= total
            if things_to_do:
                things_to_do.pop()()

        self.stores.append(open_store(self.project, on_progress=on_progress))
        return self.stores[-1]

    def ids(self) -> set[str]:
        store = self.open()
        ids = {each.product_id for batch in store.products.batches() for each in batch}
        assert store.products.count() == len(ids)
        return ids

    def generations(self) -> int:
        return len(list(self.open().products._generations._all.stream()))


@pytest.fixture
def shop() -> Iterator[Shop]:
    shop = Shop()
    yield shop
    for store in shop.stores:
        store.close()


def ids(products: list[Product]) -> set[str]:
    return {each.product_id for each in products}


def die() -> None:
    raise Death


def test_progress_tells_the_whole_way(shop: Shop) -> None:
    told: list[tuple[int, int]] = []
    store = open_store(shop.project, on_progress=lambda *numbers: told.append(numbers))
    store.products.replace(catalogue("a"))
    assert told == [(500, SIZE), (SIZE, SIZE)]
    store.close()


def test_a_load_that_dies_changes_nothing_and_can_be_repeated(shop: Shop) -> None:
    shop.open().products.replace(catalogue("a"))
    for _ in range(2):
        with pytest.raises(Death):
            shop.open(die).products.replace(catalogue("b"))
        assert shop.ids() == ids(catalogue("a"))
        assert shop.open().products.revision() == 1
    shop.open().products.upsert([product("a000", name="new")])
    shop.open().products.replace(catalogue("b"))
    assert shop.ids() == ids(catalogue("b"))
    assert shop.generations() == 2  # the one that counts and the one before


def test_a_first_load_that_dies_leaves_the_shop_empty(shop: Shop) -> None:
    with pytest.raises(Death):
        shop.open(die).products.replace(catalogue("a"))
    assert shop.ids() == set()
    assert shop.open().products.changes_since(0).revision == 0
    shop.open().products.replace(catalogue("a"))
    assert shop.ids() == ids(catalogue("a"))


def test_of_two_loads_at_once_the_later_counts_and_the_earlier_says_so(shop: Shop) -> None:
    second = shop.open()
    first = shop.open(lambda: second.products.replace(catalogue("b")))
    with pytest.raises(Unavailable, match="took over"):
        first.products.replace(catalogue("a"))
    assert shop.ids() == ids(catalogue("b"))
    assert shop.open().products.revision() == 1


def test_a_change_during_a_load_is_not_lost(shop: Shop) -> None:
    """The load replaces the catalogue, so that what was changed meanwhile is withdrawn by it."""
    other = shop.open()
    loader = shop.open(lambda: other.products.upsert([product("other")]) and None)
    loader.products.replace(catalogue("a"))
    assert shop.ids() == ids(catalogue("a"))
    assert shop.open().products.revision() == 2
    assert shop.open().products.changes_since(1).withdrawn == ("other",)


def test_a_reader_comes_to_the_end_of_what_it_began(shop: Shop) -> None:
    shop.open().products.replace(catalogue("a"))
    reading = shop.open().products.batches(100)
    read = [each.product_id for each in next(reading)]
    shop.open().products.replace(catalogue("b"))
    read += [each.product_id for batch in reading for each in batch]
    assert read == sorted(ids(catalogue("a")))


def test_a_reader_that_is_too_slow_is_told(shop: Shop) -> None:
    shop.open().products.replace(catalogue("a"))
    reading = shop.open().products.batches(100)
    next(reading)
    shop.open().products.replace(catalogue("b"))
    shop.open().products.replace(catalogue("c"))
    with pytest.raises(Unavailable, match="replaced"):
        list(reading)


def test_a_store_that_knew_the_old_generation_finds_the_new(shop: Shop) -> None:
    old = shop.open()
    shop.open().products.replace(catalogue("a"))
    assert [each.product_id for each in old.products.get_many(["a001", "b001"])] == ["a001"]
    shop.open().products.replace(catalogue("b"))
    assert [each.product_id for each in old.products.get_many(["a001", "b001"])] == ["b001"]


@pytest.mark.parametrize("told", ["different moments", "one moment"])
def test_documents_of_one_call_that_were_read_at_different_moments_are_read_again(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    """The emulator may tell one moment for all of them, and be wrong."""
    store, other = shop.open(), shop.open()
    other.products.replace([product("a1")])
    assert store.products.get_many(["a1", "b1"]) == [product("a1")]
    get_all = store.products._connection.get_all
    calls = []

    def in_two_parts(references: Iterable[Any]) -> dict[str, Any]:
        """The first time as a server may: the second half after a change."""
        calls.append(1)
        if len(calls) > 1:
            return get_all(references)
        first, *others = references
        found = get_all([first])
        other.products.replace([product("b1")])
        found |= get_all(others)
        if told == "one moment":
            moment = max(each.read_time for each in found.values())
            for each in found.values():
                each.read_time = moment
        return found

    monkeypatch.setattr(store.products._connection, "get_all", in_two_parts)
    assert store.products.get_many(["a1", "b1"]) == [product("b1")]
    assert len(calls) == 2


def test_many_changes_are_one_revision_and_the_rest_keeps_its_own(shop: Shop) -> None:
    products = shop.open().products
    products.replace([*catalogue("a"), product("old")])
    products.withdraw(["old"])
    assert products.upsert([*catalogue("a")[:50], *catalogue("b")]) == SIZE
    changes = products.changes_since(2)
    assert changes.revision == 3
    assert changes.upserted == tuple(sorted(ids(catalogue("b"))))
    assert changes.withdrawn == ()
    assert products.changes_since(1).withdrawn == ("old",)
    assert products.withdraw(ids(catalogue("a"))) == SIZE
    assert shop.ids() == ids(catalogue("b"))
    assert products.changes_since(3).withdrawn == tuple(sorted(ids(catalogue("a"))))


def test_few_products_with_long_texts_fit_too(shop: Shop) -> None:
    heavy = [product(f"p{number}", description="ü" * 200_000) for number in range(30)]
    products = shop.open().products
    products.replace(heavy)
    assert products.get_many(["p7"]) == [heavy[7]]
    assert products.count() == 30


def test_what_a_newer_version_wrote_is_refused_and_left_alone(shop: Shop) -> None:
    store = shop.open()
    store.products.upsert([product("a")])
    state = store.products._generations.reference
    state.update({"layout": 2, "something": "new"})
    before = state.get().to_dict()
    for call in (
        store.check,
        lambda: store.products.get_many(["a"]),
        lambda: store.products.upsert([product("b")]),
        lambda: store.products.replace([]),
    ):
        with pytest.raises(Misconfigured, match="newer version"):
            call()
    assert state.get().to_dict() == before


def test_products_read_before_a_change_and_the_state_after_it_are_read_again(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    changing, reading = shop.open(), shop.open()
    wanted = ["a0", "b0"]
    changing.products.replace([product("a0")])
    assert [each.product_id for each in reading.products.get_many(wanted)] == ["a0"]
    connection = reading.products._connection
    read = connection.get_all

    def read_in_parts(references: Iterable[Any]) -> dict[str, Any]:
        state, first, *rest = references
        before = read([first])
        monkeypatch.setattr(connection, "get_all", read)
        changing.products.replace([product("b0")])
        return {**read([state, *rest]), **before}

    monkeypatch.setattr(connection, "get_all", read_in_parts)
    assert [each.product_id for each in reading.products.get_many(wanted)] == ["b0"]
