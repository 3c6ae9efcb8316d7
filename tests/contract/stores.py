"""Every adapter of the `Store` port, by name: the contract suite runs on each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from shopcard.adapters.sqlite import SqliteStore
from shopcard.domain.ports import Store

StoreFactory = Callable[[Path], AbstractContextManager[Store]]
"""Makes an empty store for one test, with a folder of its own, and closes it afterwards."""


@contextmanager
def sqlite_memory(_folder: Path) -> Iterator[Store]:
    store = SqliteStore(":memory:")
    try:
        yield store
    finally:
        store.close()


@contextmanager
def sqlite_file(folder: Path) -> Iterator[Store]:
    store = SqliteStore(folder / "shop.db")
    try:
        yield store
    finally:
        store.close()


STORES: dict[str, StoreFactory] = {
    "sqlite-memory": sqlite_memory,
    "sqlite-file": sqlite_file,
}

WITHOUT_TRANSACTIONS: frozenset[str] = frozenset()
"""Names in STORES of stand-ins on which tests marked `needs_transactions` are not run."""
