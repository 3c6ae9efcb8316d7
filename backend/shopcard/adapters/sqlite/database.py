"""One database: many readers, one writer at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from threading import Lock
from typing import TypeVar

from shopcard.adapters.sqlite.group_commit import GroupCommit
from shopcard.adapters.sqlite.schema import Location, Synchronous, open_reader, open_writer
from shopcard.adapters.sqlite.translation import translated
from shopcard.domain.errors import Unavailable

T = TypeVar("T")


class Database:
    """Lends connections for reading and runs writes; safe to use from any thread.

    A file is read through as many connections as there are reads at a time. A database in
    memory belongs to its only connection, which readers and the writer take in turn.
    """

    def __init__(self, location: Location, synchronous: Synchronous = "normal") -> None:
        self._location = location
        self._writer = open_writer(location, synchronous)
        self._idle: list[sqlite3.Connection] = []
        self._turn: AbstractContextManager[object] = nullcontext()
        if not isinstance(location, Path):
            self._idle, self._turn = [self._writer], Lock()
        self._gate = Lock()
        self._is_closed = False
        self._writes = GroupCommit(self._writer, self._turn)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection for one SELECT; for several that must agree, see `snapshot`."""
        with self._turn, translated():
            connection = self._borrow()
            try:
                yield connection
            finally:
                self._give_back(connection)

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the database to the end of the block.

        Not for every read: each statement hands the interpreter to other threads, and under
        load getting it back takes longer than the statement.
        """
        with self.reading() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")  # nothing was written: the shortest way out

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Runs `work` in a transaction; its result is durable. See `GroupCommit.write`."""
        return self._writes.write(work)

    def close(self) -> None:
        """Finishes the writes that wait and closes every connection."""
        with self._gate:
            self._is_closed = True
        self._writes.close()
        with self._turn, self._gate:
            while self._idle:
                self._idle.pop().close()
            self._writer.close()

    def _borrow(self) -> sqlite3.Connection:
        with self._gate:
            if self._is_closed:
                raise Unavailable("The store is closed.")
            if self._idle:
                return self._idle.pop()
        assert isinstance(self._location, Path)
        return open_reader(self._location)

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._gate:
            if not self._is_closed or connection is self._writer:
                self._idle.append(connection)
                return
        connection.close()
