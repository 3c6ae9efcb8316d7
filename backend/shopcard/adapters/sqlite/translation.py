"""SQLite's errors in the words of the shop."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from shopcard.domain.errors import Invalid, Unavailable

_PRIMARY_CODE = 0xFF
"""SQLite puts the details of an error above the lowest eight bits."""

_SENTENCES = {
    sqlite3.SQLITE_BUSY: "The database is locked by another process. Try again shortly.",
    sqlite3.SQLITE_LOCKED: "The database is locked. Try again shortly.",
    sqlite3.SQLITE_FULL: "The disk of the database is full. Make room, then try again.",
    sqlite3.SQLITE_READONLY: "The database cannot be written. Check its permissions.",
    sqlite3.SQLITE_IOERR: "The disk of the database fails or is full. Check it, then try again.",
    sqlite3.SQLITE_CANTOPEN: "The database cannot be opened. Check its folder.",
}
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's result code without its details, 0 where the driver gave none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & _PRIMARY_CODE


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file is not, or no longer, a sound database."""
    return primary_code(error) in _DAMAGED


def translate(error: Exception) -> Exception:
    """A new error in our words for one of SQLite's; any other error as it is."""
    if isinstance(error, UnicodeEncodeError):
        return Invalid("Text must be valid Unicode, without lone surrogates.")
    if not isinstance(error, sqlite3.Error):
        return error
    if is_damage(error):
        return Unavailable("The database is damaged. Restore it from a copy.", code="store_damaged")
    kind = getattr(error, "sqlite_errorname", type(error).__name__)
    fallback = f"The database failed ({kind}). Try again shortly."
    return Unavailable(_SENTENCES.get(primary_code(error), fallback))


@contextmanager
def translated() -> Iterator[None]:
    """Errors of SQLite leave this block as ours, with the original as their cause."""
    try:
        yield
    except (sqlite3.Error, UnicodeEncodeError) as error:
        raise translate(error) from error
