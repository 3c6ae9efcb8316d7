"""The embedded store: one SQLite file, or memory in unit tests."""

from shopcard.adapters.sqlite.store import SqliteStore

__all__ = ["SqliteStore"]
