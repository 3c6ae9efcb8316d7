"""Files that are not, or no longer, what the store expects."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from contract.examples import NOON, click
from shopcard.adapters.sqlite import SqliteStore
from shopcard.adapters.sqlite.schema import migrations
from shopcard.domain.errors import Misconfigured, Unavailable


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def fill(path: Path) -> None:
    store = SqliteStore(path)
    store.events.append([click("anna", f"e{number}") for number in range(50)], NOON)
    store.close()


def refusal(path: Path) -> str:
    """The sentence with which the store refuses the file, which it must leave as it is."""
    before = path.read_bytes()
    with pytest.raises(Misconfigured) as refused:
        SqliteStore(path)
    assert path.read_bytes() == before
    assert str(path) in refused.value.message
    return refused.value.message


def test_a_newer_schema_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    fill(path)
    newer = len(migrations()) + 1
    execute(path, f"PRAGMA user_version = {newer}", "CREATE TABLE from_the_future (x)")
    assert f"schema {newer}" in refusal(path)


def test_a_newer_schema_that_lies_in_the_log_alone_is_refused_too(tmp_path: Path) -> None:
    """The newer process died: what it wrote is in the -wal file, not in the header yet."""
    path = tmp_path / "shop.db"
    fill(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as newer:
        newer.execute("PRAGMA user_version = 99")
        wal = path.with_name("shop.db-wal")
        kept = wal.read_bytes()
        assert kept
        assert "schema 99" in refusal(path)
        assert wal.read_bytes() == kept


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    execute(path, "CREATE TABLE products (x)", "INSERT INTO products VALUES (1)")
    assert "another program" in refusal(path)


@pytest.mark.parametrize(
    "content", [b"no", b"not a database, but long enough to be taken for one " * 100]
)
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(content)
    assert "no database" in refusal(path)


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="cannot be used: Is a directory"):
        SqliteStore(tmp_path)


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Misconfigured, match="cannot be used"):
        SqliteStore(tmp_path / "file" / "shop.db")


def test_an_empty_file_is_a_new_database(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    path.touch()
    fill(path)


def test_damage_that_is_met_later_is_told(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    fill(path)
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'events'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    store = SqliteStore(path)
    for read in (lambda: store.events.history("anna"), lambda: store.events.erase("anna", NOON)):
        with pytest.raises(Unavailable) as failure:
            read()
        assert failure.value.code == "store_damaged"
    store.check()  # the catalogue is sound and goes on being served
    store.close()
