"""Opening a database file: ours or refused, and brought to the newest schema."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib import resources
from pathlib import Path
from typing import Literal

from shopcard.adapters.sqlite.translation import is_damage, primary_code, translate
from shopcard.adapters.sqlite.wal import switch_to_wal
from shopcard.domain.errors import Misconfigured

Location = Path | Literal[":memory:"]
Synchronous = Literal["normal", "full"]

APPLICATION_ID = int.from_bytes(b"shop")
"""Marks a file as a database of this program."""

BUSY_SECONDS = 2.0
"""How long a write waits for another process before it gives up."""

WRITER_CACHE_KIB = 4096
READER_CACHE_KIB = 1024
"""Page caches are per connection and count as memory of the serving process; the operating
system caches the file anyway."""


def migrations() -> list[str]:
    """SQL of the numbered migrations, the first one makes schema 1."""
    folder = resources.files(__package__) / "migrations"
    files = sorted(
        (each for each in folder.iterdir() if each.name.endswith(".sql")), key=lambda f: f.name
    )
    return [each.read_text(encoding="utf-8") for each in files]


def open_writer(location: Location, synchronous: Synchronous) -> sqlite3.Connection:
    """A connection that may write, to a database that has the newest schema.

    Raises Misconfigured, and leaves the file as it is, for one of a newer schema, of another
    program, damaged or out of reach; Unavailable while another process holds it locked.
    """
    try:
        if isinstance(location, Path):
            _make_room_for(location)
            _refuse_what_is_not_ours(location)
        connection = _connect(location, WRITER_CACHE_KIB)
        try:
            _prepare(connection, location, synchronous)
        except BaseException:
            connection.close()
            raise
    except OSError as error:
        raise Misconfigured(f"The database {location} cannot be used: {error.strerror}.") from error
    except sqlite3.Error as error:
        raise _refusal(error, location) from error
    return connection


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that can only read."""
    connection = _connect(path, READER_CACHE_KIB)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _connect(location: Location, cache_kib: int) -> sqlite3.Connection:
    # Connections wander between threads, one at a time; transactions are begun by hand.
    connection = sqlite3.connect(
        location, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    connection.execute(f"PRAGMA cache_size = -{cache_kib}")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _make_room_for(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)  # what people do is nobody else's business
    path.open("ab").close()  # a folder, or a file that must not be written, fails here


def _refuse_what_is_not_ours(path: Path) -> None:
    """Looks without writing: even the switch to WAL would change a stranger's file."""
    if path.stat().st_size == 0:
        return
    with closing(
        sqlite3.connect(path.resolve().as_uri() + "?mode=ro", uri=True, timeout=BUSY_SECONDS)
    ) as connection:
        version = _pragma(connection, "user_version")
        owner = _pragma(connection, "application_id")
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if owner == 0 and version == 0 and tables == 0:
        return
    if owner != APPLICATION_ID:
        raise Misconfigured(
            f"{path} is a database of another program. Name another SHOPCARD_DATA_DIR."
        )
    if version > (newest := len(migrations())):
        raise Misconfigured(
            f"{path} has schema {version}, and this version of Shopcard knows {newest} at most. "
            "Use the newer version, or another SHOPCARD_DATA_DIR."
        )


def _prepare(connection: sqlite3.Connection, location: Location, synchronous: Synchronous) -> None:
    if isinstance(location, Path) and not switch_to_wal(connection, BUSY_SECONDS):
        raise Misconfigured(
            f"The disk of {location} cannot hold a shared database (is it a network drive?). "
            "Name a folder on a local disk as SHOPCARD_DATA_DIR."
        )
    connection.execute(f"PRAGMA synchronous = {synchronous}")
    connection.execute("PRAGMA secure_delete = ON")  # what is forgotten is overwritten
    connection.execute("PRAGMA journal_size_limit = 16777216")
    _migrate(connection)


def _migrate(connection: sqlite3.Connection) -> None:
    scripts = migrations()
    if _pragma(connection, "user_version") == len(scripts):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        done = _pragma(connection, "user_version")  # another process may have been faster
        for script in scripts[done:]:
            for statement in _statements(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {max(done, len(scripts))}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> Iterator[str]:
    # sqlite3's own executescript would commit the transaction that all of them share.
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    return int(value)


def _refusal(error: sqlite3.Error, location: Location) -> Exception:
    if is_damage(error):
        return Misconfigured(
            f"{location} is damaged or no database at all. Restore it from a copy, or move it "
            "away to begin anew."
        )
    if primary_code(error) in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
        return Misconfigured(f"{location} cannot be opened for writing. Check its permissions.")
    return translate(error)
