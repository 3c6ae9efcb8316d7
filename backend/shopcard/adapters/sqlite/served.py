"""The log of served lists in SQLite."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import fields

from shopcard.adapters.sqlite.database import Database
from shopcard.adapters.sqlite.erasures import erased_at
from shopcard.domain.events import Served, from_iso, to_iso


class SqliteServedLists:
    """`ServedLists` in the table `served`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, served: Served) -> None:
        row = (served.request_id, served.user_id, _to_json(served))
        made_at = to_iso(served.at)

        def work(connection: sqlite3.Connection) -> None:
            if made_at <= erased_at(connection, served.user_id):
                return
            connection.execute(
                "INSERT INTO served (request_id, user_id, record) VALUES (?, ?, ?)"
                " ON CONFLICT (request_id) DO NOTHING",
                row,
            )

        self._database.write(work)

    def get(self, request_id: str) -> Served | None:
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT record FROM served WHERE request_id = ?", (request_id,)
            ).fetchone()
        return _from_json(row[0]) if row else None

    def history(self, user_id: str) -> list[Served]:
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT record FROM served WHERE user_id = ? ORDER BY seq", (user_id,)
            ).fetchall()
        return [_from_json(record) for (record,) in rows]

    def erase(self, user_id: str) -> None:
        def work(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM served WHERE user_id = ?", (user_id,))

        self._database.write(work)


def _to_json(served: Served) -> str:
    values = {each.name: getattr(served, each.name) for each in fields(served)}
    return json.dumps(values | {"at": to_iso(served.at)})


def _from_json(record: str) -> Served:
    values = json.loads(record)
    values["at"] = from_iso(values["at"])
    values["item_ids"] = tuple(values["item_ids"])
    return Served(**values)
