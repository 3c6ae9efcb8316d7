"""What the feed knows of each user, and the policy it works by, in SQLite."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from shopcard.adapters.sqlite.database import Database
from shopcard.adapters.sqlite.erasures import erased_at
from shopcard.domain.events import to_iso
from shopcard.domain.ports import FeedState, Stored

_FIRST_STATE = """
INSERT INTO feed_states (user_id, version, record) VALUES (:user_id, 1, :record)
ON CONFLICT (user_id) DO NOTHING
"""
_NEXT_STATE = """
UPDATE feed_states SET version = version + 1, record = :record
WHERE user_id = :user_id AND version = :expected
"""
_FIRST_POLICY = """
INSERT INTO feed_policies (id, revision, record) VALUES (1, 1, :record)
ON CONFLICT (id) DO NOTHING
"""
_NEXT_POLICY = """
UPDATE feed_policies SET revision = revision + 1, record = :record
WHERE id = 1 AND revision = :expected
"""


class SqliteFeedStates:
    """`FeedStates` in the table of that name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, user_id: str) -> FeedState | None:
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT version, record FROM feed_states WHERE user_id = ?", (user_id,)
            ).fetchone()
        return FeedState(row[0], json.loads(row[1])) if row else None

    def put(
        self, user_id: str, record: Mapping[str, Any], expected_version: int, at: datetime
    ) -> bool:
        values = {"user_id": user_id, "record": json.dumps(record), "expected": expected_version}
        began_at = to_iso(at)

        def work(connection: sqlite3.Connection) -> bool:
            if began_at <= erased_at(connection, user_id):
                return False
            statement = _NEXT_STATE if expected_version else _FIRST_STATE
            return connection.execute(statement, values).rowcount > 0

        return self._database.write(work)

    def erase(self, user_id: str) -> None:
        def work(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM feed_states WHERE user_id = ?", (user_id,))

        self._database.write(work)


class SqliteFeedPolicies:
    """`FeedPolicies` in the only row of the table of that name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self) -> Stored | None:
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT revision, record FROM feed_policies WHERE id = 1"
            ).fetchone()
        return Stored(row[0], json.loads(row[1])) if row else None

    def put(self, record: Mapping[str, Any], expected_revision: int) -> bool:
        values = {"record": json.dumps(record), "expected": expected_revision}

        def work(connection: sqlite3.Connection) -> bool:
            statement = _NEXT_POLICY if expected_revision else _FIRST_POLICY
            return connection.execute(statement, values).rowcount > 0

        return self._database.write(work)
