"""Group commit: what waits to be written goes into one transaction."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from threading import Condition, Event
from typing import Any, TypeVar

from shopcard.adapters.sqlite.translation import translate
from shopcard.domain.errors import Unavailable

T = TypeVar("T")
log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Write:
    work: Callable[[sqlite3.Connection], Any]
    result: Any = None
    failure: Exception | None = None
    is_over: bool = False
    woken: Event = field(default_factory=Event)
    """Set when the write is over, or when its caller is to lead."""


class GroupCommit:
    """The one way by which a process writes.

    Under load a commit costs more than the writes in it, so all writes that wait share one,
    each in a savepoint of its own, so that one that fails fails alone. There is no thread for
    it: one caller leads, commits for all who wait by then, and hands over to the first who came
    meanwhile. So a lone write costs no change of threads. (Leader and followers as in LevelDB's
    DBImpl::Write.) A result means that the write survives the death of the process.
    """

    def __init__(
        self, connection: sqlite3.Connection, turn: AbstractContextManager[object]
    ) -> None:
        self._connection = connection
        self._turn = turn
        self._waiting: list[_Write] = []
        self._gate = Condition()
        self._is_led = False
        self._is_closed = False

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Runs `work` in a transaction and returns its result once that is committed.

        `work` may run on the thread of another caller and must only touch the connection it
        gets. Raises what `work` raised, or Unavailable; then nothing of it is written.
        """
        write = _Write(work)
        with self._gate:
            if self._is_closed:
                raise Unavailable("The store is closed.")
            self._waiting.append(write)
            leads, self._is_led = not self._is_led, True
        if not leads:
            self._wait_for(write)
        if not write.is_over:
            self._lead()
        if write.failure is not None:
            raise write.failure
        result: T = write.result
        return result

    def close(self) -> None:
        """Lets in no more writes and waits for those that are in. Closing again does nothing."""
        with self._gate:
            self._is_closed = True
            self._gate.wait_for(lambda: not self._is_led)

    def _wait_for(self, write: _Write) -> None:
        try:
            write.woken.wait()
        except BaseException:  # who is interrupted must not be waited for by those behind
            with self._gate:
                if write in self._waiting:
                    self._waiting.remove(write)
                    if write.woken.is_set():
                        self._hand_over()
            raise

    def _lead(self) -> None:
        with self._gate:
            group, self._waiting = self._waiting, []
        try:
            self._commit(group)
        finally:
            with self._gate:
                self._hand_over()
            for write in group:
                write.woken.set()

    def _hand_over(self) -> None:
        """Has the first who waits lead. The caller leads, and holds the gate."""
        self._is_led = bool(self._waiting)
        if self._waiting:
            self._waiting[0].woken.set()
        self._gate.notify_all()

    def _commit(self, group: list[_Write]) -> None:
        try:
            with self._turn:
                self._run_in_one_transaction(group)
        except BaseException as error:
            if not isinstance(error, Exception):  # the leader is interrupted; the others live on
                for write in group:
                    write.failure = Unavailable("The write was interrupted. Try again.")
                raise
            log.warning("a transaction of %d writes failed: %s", len(group), error)
            for write in group:
                write.failure = translate(error)
        finally:
            for write in group:
                write.is_over = True

    def _run_in_one_transaction(self, group: list[_Write]) -> None:
        connection = self._connection
        try:
            connection.execute("BEGIN IMMEDIATE")
            if len(group) == 1:  # needs no savepoint: the transaction is its own
                group[0].result = group[0].work(connection)
            else:
                for write in group:
                    self._attempt(write)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _attempt(self, write: _Write) -> None:
        connection = self._connection
        connection.execute("SAVEPOINT write")
        try:
            write.result = write.work(connection)
        except Exception as error:
            if not connection.in_transaction:
                raise  # SQLite gave up the whole transaction: nobody's write is in it
            log.warning("a write failed: %s", error)
            connection.execute("ROLLBACK TO write")
            write.failure = translate(error)
        connection.execute("RELEASE write")
