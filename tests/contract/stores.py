"""Every adapter of the `Store` port, by name: the contract suite runs on each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from fixtures.firestore_emulator import open_store
from fixtures.mock_firestore_compat import CompatibleFirestore
from shopcard.adapters.firestore import FirestoreStore
from shopcard.adapters.sqlite import SqliteStore
from shopcard.domain.ports import Store

StoreFactory = Callable[[pytest.FixtureRequest], AbstractContextManager[Store]]
"""Makes an empty store for one test, and closes it afterwards."""


@contextmanager
def sqlite_memory(_request: pytest.FixtureRequest) -> Iterator[Store]:
    store = SqliteStore(":memory:")
    try:
        yield store
    finally:
        store.close()


@contextmanager
def sqlite_file(request: pytest.FixtureRequest) -> Iterator[Store]:
    store = SqliteStore(request.getfixturevalue("tmp_path") / "shop.db")
    try:
        yield store
    finally:
        store.close()


@contextmanager
def firestore_emulator(request: pytest.FixtureRequest) -> Iterator[Store]:
    request.getfixturevalue("emulator_host")
    store = open_store()
    try:
        yield store
    finally:
        store.close()


@contextmanager
def mock_firestore(_request: pytest.FixtureRequest) -> Iterator[Store]:
    yield FirestoreStore(client=CompatibleFirestore())


STORES: dict[str, StoreFactory] = {
    "sqlite-memory": sqlite_memory,
    "sqlite-file": sqlite_file,
    "firestore-emulator": firestore_emulator,
    "mock-firestore": mock_firestore,
}

WITHOUT_TRANSACTIONS: frozenset[str] = frozenset({"mock-firestore"})
"""Names in STORES of stand-ins on which tests marked `needs_transactions` are not run."""
