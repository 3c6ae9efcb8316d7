"""Who was erased, and when: what is kept of a person who asked for nothing to be kept."""

from __future__ import annotations

import hashlib
import sqlite3
from datetime import datetime

from shopcard.domain.events import to_iso


def mark_erased(connection: sqlite3.Connection, user_id: str, at: datetime) -> None:
    """Sets the moment of the user's erasure; the latest one stays."""
    connection.execute(
        "INSERT INTO erasures (user_hash, at) VALUES (?, ?)"
        " ON CONFLICT (user_hash) DO UPDATE SET at = max(at, excluded.at)",
        (_hash(user_id), to_iso(at)),
    )


def erased_at(connection: sqlite3.Connection, user_id: str) -> str:
    """The moment of the user's erasure; empty, before all moments, for one never erased."""
    row = connection.execute(
        "SELECT at FROM erasures WHERE user_hash = ?", (_hash(user_id),)
    ).fetchone()
    return str(row[0]) if row else ""


def _hash(user_id: str) -> bytes:
    return hashlib.sha256(user_id.encode()).digest()
