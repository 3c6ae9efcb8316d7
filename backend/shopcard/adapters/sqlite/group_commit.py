"""Group commit: what waits to be written goes into one transaction."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, TypeVar

from shopcard.adapters.sqlite.translation import translate
from shopcard.domain.errors import Unavailable

T = TypeVar("T")
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Write:
    work: Callable[[sqlite3.Connection], Any]
    future: Future[Any] = field(default_factory=Future)


class GroupCommit:
    """The one thread of a process that writes.

    Under load a commit costs more than the writes in it, so all writes that wait share one,
    each in a savepoint of its own, so that one that fails fails alone. A future is resolved
    after the commit: a result means that the write survives the death of the process.
    """

    def __init__(
        self, connection: sqlite3.Connection, turn: AbstractContextManager[object]
    ) -> None:
        self._connection = connection
        self._turn = turn
        self._queue: SimpleQueue[_Write | None] = SimpleQueue()
        self._gate = Lock()
        self._is_closed = False
        self._thread = Thread(target=self._run, name="sqlite-writer", daemon=True)
        self._thread.start()

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Runs `work` in a transaction and returns its result once that is committed.

        `work` runs on the writing thread and must only touch the connection it gets. Raises
        what `work` raised, or Unavailable; then nothing of it is written.
        """
        write = _Write(work)
        with self._gate:  # so that nothing joins the queue behind the closing mark
            if self._is_closed:
                raise Unavailable("The store is closed.")
            self._queue.put(write)
        result: T = write.future.result()
        return result

    def close(self) -> None:
        """Finishes what waits, then stops. Closing again does nothing."""
        with self._gate:
            if not self._is_closed:
                self._is_closed = True
                self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (first := self._queue.get()) is not None:
            self._commit([first, *self._waiting()])

    def _waiting(self) -> list[_Write]:
        writes: list[_Write] = []
        try:
            while (write := self._queue.get_nowait()) is not None:
                writes.append(write)
            self._queue.put(None)  # the closing mark: for the next round
        except Empty:
            pass
        return writes

    def _commit(self, group: list[_Write]) -> None:
        try:
            with self._turn:
                results = self._run_in_one_transaction(group)
        except Exception as error:
            log.warning("a transaction of %d writes failed: %s", len(group), error)
            for write in group:
                write.future.set_exception(translate(error))
            return
        for write, (result, failure) in zip(group, results, strict=True):
            if failure is None:
                write.future.set_result(result)
            else:
                write.future.set_exception(failure)

    def _run_in_one_transaction(self, group: list[_Write]) -> list[tuple[Any, Exception | None]]:
        connection = self._connection
        results: list[tuple[Any, Exception | None]]
        try:
            connection.execute("BEGIN IMMEDIATE")
            if len(group) == 1:  # needs no savepoint: the transaction is its own
                results = [(group[0].work(connection), None)]
            else:
                results = [self._attempt(write) for write in group]
            connection.execute("COMMIT")
        except Exception:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return results

    def _attempt(self, write: _Write) -> tuple[Any, Exception | None]:
        connection = self._connection
        connection.execute("SAVEPOINT write")
        try:
            result, failure = write.work(connection), None
        except Exception as error:
            if not connection.in_transaction:
                raise  # SQLite gave up the whole transaction: nobody's write is in it
            log.warning("a write failed: %s", error)
            connection.execute("ROLLBACK TO write")
            result, failure = None, translate(error)
        connection.execute("RELEASE write")
        return result, failure
