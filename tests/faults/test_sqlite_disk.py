"""A locked database and a full disk: Unavailable, nothing half-written, and it recovers."""

from __future__ import annotations

import resource
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from contract.examples import NOON, click, product, search
from shopcard.adapters.sqlite import SqliteStore
from shopcard.domain.errors import Unavailable
from shopcard.domain.events import Entry, Outcome

pytestmark = pytest.mark.timeout(60)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shop.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(path)
    yield store
    store.close()


def batch(name: str, size: int = 500) -> list[Entry]:
    return [click("anna", f"{name} {number}") for number in range(size)]


def logged(store: SqliteStore) -> set[str]:
    return {each["event_id"].split()[0] for each in store.events.history("anna")}


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program that writes, and takes its time."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield
        connection.execute("ROLLBACK")


@contextmanager
def no_page_to_spare(store: SqliteStore) -> Iterator[None]:
    """A database that must not grow: SQLite's own picture of a full disk."""

    def limit(pages: str) -> None:
        store.database.write(lambda connection: connection.execute(
            f"PRAGMA max_page_count = {pages}").fetchone())  # fmt: skip

    limit("1")  # raised by SQLite to the pages in use
    try:
        yield
    finally:
        limit("1073741823")


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """A disk that takes no more: the operating system refuses the write itself."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_locked_database_refuses_writes_and_serves_reads(store: SqliteStore, path: Path) -> None:
    store.events.append([search("anna", "before")], NOON)
    with locked(path):
        with ThreadPoolExecutor(4) as pool:
            writes = [
                pool.submit(store.events.append, [search("anna", "e1")], NOON),
                pool.submit(store.events.forget_all, "anna"),
                pool.submit(store.products.upsert, [product("p1")]),
                pool.submit(store.served.erase, "anna"),
            ]
            failures = [write.exception() for write in writes]
        assert [type(failure) for failure in failures] == [Unavailable] * 4
        assert "locked" in str(failures[0])
        assert [each.event_id for each in store.events.latest_signals("anna", 3)] == ["before"]
        store.check()
    assert logged(store) == {"before"}
    assert store.products.count() == 0
    assert store.events.append([search("anna", "e1")], NOON) == [Outcome.ACCEPTED]


def test_opening_a_database_that_is_locked_altogether(store: SqliteStore, path: Path) -> None:
    store.products.upsert([product("p1")])
    store.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Unavailable, match="locked"):
            SqliteStore(path)
    again = SqliteStore(path)
    assert again.products.count() == 1
    again.close()


def test_a_full_database_takes_a_batch_whole_or_not_at_all(store: SqliteStore) -> None:
    store.events.append(batch("before", 10), NOON)
    with no_page_to_spare(store):
        with pytest.raises(Unavailable, match="full"):
            store.events.append(batch("refused"), NOON)
        with pytest.raises(Unavailable, match="full"):
            store.products.replace([product(f"p{number}") for number in range(500)])
        assert logged(store) == {"before"}
        assert store.products.revision() == 0
        store.check()
    assert set(store.events.append(batch("refused"), NOON)) == {Outcome.ACCEPTED}
    assert logged(store) == {"before", "refused"}
    assert len(store.events.history("anna")) == 510


def test_a_disk_that_refuses_to_write(store: SqliteStore, path: Path) -> None:
    store.events.append(batch("before", 10), NOON)
    wal = path.with_name(path.name + "-wal")
    with no_file_larger_than(wal.stat().st_size + 64 * 1024):
        with pytest.raises(Unavailable):
            store.events.append(batch("refused"), NOON)
        assert logged(store) == {"before"}
    assert set(store.events.append(batch("refused"), NOON)) == {Outcome.ACCEPTED}
    assert logged(store) == {"before", "refused"}
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
