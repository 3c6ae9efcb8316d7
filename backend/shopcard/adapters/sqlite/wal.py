"""Write-ahead logging of a database file."""

from __future__ import annotations

import sqlite3
import time

from shopcard.adapters.sqlite.translation import primary_code

_PAUSE_SECONDS = 0.02


def switch_to_wal(connection: sqlite3.Connection, patience: float) -> bool:
    """Whether the file is in write-ahead mode now; some disks, such as network drives, cannot.

    SQLite does not wait by itself, whatever its time-out, when two connections switch a new file
    at the same time, so this tries again for up to `patience` seconds. Raises
    sqlite3.OperationalError when it is still busy then.
    """
    deadline = time.monotonic() + patience
    while True:
        try:
            (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError as error:
            if primary_code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return bool(mode == "wal")
