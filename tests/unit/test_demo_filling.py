"""The demo catalogue is put in where nothing of the user's own can be lost, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from contract.examples import NOON
from fixtures.small_shop import a_product
from shopcard.adapters.sqlite.store import SqliteStore
from shopcard.bootstrap.build import settle_demo_people, what_is_built
from shopcard.config import Settings
from shopcard.demo.filling import DemoMarker, Filled, fill_catalogue
from shopcard.domain.ports import Products
from shopcard.domain.product import Product

OLD = [a_product("a"), a_product("b")]
NEW = [a_product("a", "better"), a_product("c")]
OWN = [a_product("own")]


@pytest.fixture
def products() -> Iterator[Products]:
    store = SqliteStore(":memory:")
    yield store.products
    store.close()


@pytest.fixture
def marker(tmp_path: Path) -> DemoMarker:
    return DemoMarker(tmp_path / "demo.json", "sqlite")


def stored(products: Products) -> list[Product]:
    return [product for batch in products.batches() for product in batch]


def never() -> Sequence[Product]:
    raise AssertionError("loaded")


def test_an_empty_shop_is_filled_once(products: Products, marker: DemoMarker) -> None:
    assert fill_catalogue(products, marker, "1", lambda: OLD)
    assert stored(products) == OLD
    assert not fill_catalogue(products, marker, "1", never)


def test_a_newer_demo_replaces_an_untouched_one(products: Products, marker: DemoMarker) -> None:
    fill_catalogue(products, marker, "1", lambda: OLD)
    assert fill_catalogue(products, marker, "2", lambda: NEW)
    assert stored(products) == NEW


def test_a_catalogue_of_the_users_own_is_never_touched(
    products: Products, marker: DemoMarker
) -> None:
    products.upsert(OWN)
    assert not fill_catalogue(products, marker, "1", never)
    assert stored(products) == OWN


def test_a_demo_catalogue_that_somebody_changed_is_their_own(
    products: Products, marker: DemoMarker
) -> None:
    fill_catalogue(products, marker, "1", lambda: OLD)
    products.upsert([replace(OLD[0], in_stock=False)])
    assert not fill_catalogue(products, marker, "2", never)
    products.replace(OWN)
    assert not fill_catalogue(products, marker, "3", never)
    assert stored(products) == OWN


def test_an_emptied_shop_is_not_filled_again(products: Products, marker: DemoMarker) -> None:
    products.upsert(OWN)
    products.withdraw(["own"])
    assert not fill_catalogue(products, marker, "1", never)


def test_a_store_that_began_anew_is_filled_and_gets_its_people_again(marker: DemoMarker) -> None:
    for _ in range(2):
        store = SqliteStore(":memory:")
        assert fill_catalogue(store.products, marker, "1", lambda: OLD)
        assert not marker.read().people
        marker.write(replace(marker.read(), people=True))
        store.close()


def test_a_newer_catalogue_keeps_its_people(products: Products, marker: DemoMarker) -> None:
    fill_catalogue(products, marker, "1", lambda: OLD)
    marker.write(replace(marker.read(), people=True))
    fill_catalogue(products, marker, "2", lambda: NEW)
    assert marker.read().people


def test_each_store_has_its_own_mark(tmp_path: Path, products: Products) -> None:
    fill_catalogue(products, DemoMarker(tmp_path / "demo.json", "sqlite"), "1", lambda: OLD)
    other = SqliteStore(":memory:")
    other.products.upsert(OLD)
    firestore = DemoMarker(tmp_path / "demo.json", "firestore")
    assert not fill_catalogue(other.products, firestore, "2", never)
    other.close()


class Dying:
    """A catalogue whose process dies just before or just after it is replaced."""

    def __init__(self, products: Products, *, after: bool) -> None:
        self._products = products
        self._after = after

    def __getattr__(self, name: str) -> object:
        return getattr(self._products, name)

    def replace(self, products: Sequence[Product]) -> None:
        if self._after:
            self._products.replace(products)
        raise KeyboardInterrupt


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("filled_before", [False, True])
def test_a_death_while_filling_is_made_good_by_the_next_build(
    products: Products, marker: DemoMarker, after: bool, filled_before: bool
) -> None:
    if filled_before:
        fill_catalogue(products, marker, "1", lambda: OLD)
    with pytest.raises(KeyboardInterrupt):
        fill_catalogue(Dying(products, after=after), marker, "2", lambda: NEW)  # type: ignore[arg-type]
    fill_catalogue(products, marker, "2", lambda: NEW)
    assert stored(products) == NEW
    assert not fill_catalogue(products, marker, "2", never)


def test_a_marker_that_cannot_be_read_leaves_the_catalogue_alone(
    products: Products, marker: DemoMarker, tmp_path: Path
) -> None:
    fill_catalogue(products, marker, "1", lambda: OLD)
    (tmp_path / "demo.json").write_text("{")
    assert not fill_catalogue(products, marker, "2", never)
    assert stored(products) == OLD


def test_a_catalogue_of_ones_own_gets_no_demo_people(tmp_path: Path) -> None:
    """An interrupted first build, then an import: the demo's tastes are for other things."""
    built = what_is_built(Settings(data_dir=tmp_path, store="sqlite"))
    marker = DemoMarker(tmp_path / "demo.json", built.store_name)
    marker.write(Filled(source="the demo's", digests=("of the demo",)))
    store = SqliteStore(":memory:")
    try:
        store.products.upsert([a_product("own")])
        settle_demo_people(built, store, marker, lambda _done, _total: None)
        assert store.events.clicks_since(None, NOON).clicks == ()
    finally:
        store.close()
    assert not marker.read().people
