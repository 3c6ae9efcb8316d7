"""The event log in SQLite."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from shopcard.adapters.sqlite.database import Database
from shopcard.adapters.sqlite.erasures import erased_at, mark_erased
from shopcard.adapters.sqlite.event_rows import (
    ARRIVAL_COLUMNS,
    COLUMNS,
    HISTORY_COLUMNS,
    SIGNAL_COLUMNS,
    arrival_of,
    content_hash,
    intent_text,
    record_of,
    signal_of,
    to_row,
)
from shopcard.domain.events import (
    Arrivals,
    Entry,
    Event,
    Outcome,
    Signal,
    from_iso,
    place_in_log,
    to_iso,
)
from shopcard.domain.hidden import Hidden, hidden_in
from shopcard.domain.ports import Clicks
from shopcard.domain.shopping_intent import ShoppingIntent

_INSERT = f"""
INSERT INTO events ({", ".join(COLUMNS)}) VALUES ({", ".join(f":{each}" for each in COLUMNS)})
ON CONFLICT (user_id, event_id) DO NOTHING
"""
_SIGNALS = f"""
SELECT {", ".join(SIGNAL_COLUMNS)} FROM events WHERE user_id = ? AND fingerprint IS NOT NULL
"""
_HISTORY = f"SELECT {', '.join(HISTORY_COLUMNS)} FROM events WHERE user_id = ? ORDER BY seq"
_ARRIVALS = f"""
SELECT {", ".join(ARRIVAL_COLUMNS)} FROM events
WHERE user_id = ? AND seq > ? AND record IS NOT NULL ORDER BY seq LIMIT ?
"""
_EXCLUDED = """
SELECT DISTINCT excluded FROM events AS excluding
WHERE user_id = ? AND excluded IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM events AS undoing
    WHERE undoing.user_id = excluding.user_id AND undoing.undoes = excluding.event_id
)
"""
_HIDDEN = """
SELECT record FROM events AS hiding
WHERE user_id = ? AND kind = 'hide' AND NOT EXISTS (
    SELECT 1 FROM events AS undoing
    WHERE undoing.user_id = hiding.user_id AND undoing.undoes = hiding.event_id
)
"""
_SEARCHES = """
SELECT user_id, record FROM events
WHERE kind = 'search' AND fingerprint IS NOT NULL ORDER BY seq DESC LIMIT ?
"""
_BLANK = """
UPDATE events SET content_hash = x'', clicked = NULL, record = NULL, fingerprint = NULL,
    text = NULL, vector = NULL, understood = NULL, intent = NULL
WHERE user_id = :user_id AND fingerprint IS NOT NULL
"""


class SqliteEvents:
    """`Events` in the table of that name, in the order of its key."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, entries: Sequence[Entry], received_at: datetime) -> list[Outcome]:
        rows = [(to_row(each, received_at), _moment(each, received_at)) for each in entries]

        def work(connection: sqlite3.Connection) -> list[Outcome]:
            users = {row["user_id"] for row, _ in rows}
            erased = {user_id: erased_at(connection, user_id) for user_id in users}
            return [
                Outcome.ERASED if moment <= erased[row["user_id"]] else _insert(connection, row)
                for row, moment in rows
            ]

        return self._database.write(work)

    def outcome(self, event: Event) -> Outcome | None:
        with self._database.snapshot() as connection:
            erased = erased_at(connection, event.user_id)
            if event.occurred_at is not None and to_iso(event.occurred_at) <= erased:
                return Outcome.ERASED
            return _repeated(connection, event.user_id, event.event_id, content_hash(event))

    def latest_signals(self, user_id: str, limit: int) -> list[Signal]:
        with self._database.reading() as connection:
            rows = connection.execute(
                _SIGNALS + "ORDER BY seq DESC LIMIT ?", (user_id, limit)
            ).fetchall()
        return [signal_of(row) for row in rows]

    def signal(self, user_id: str, event_id: str) -> Signal | None:
        with self._database.reading() as connection:
            row = connection.execute(_SIGNALS + "AND event_id = ?", (user_id, event_id)).fetchone()
        return signal_of(row) if row else None

    def set_intent(self, user_id: str, event_id: str, intent: ShoppingIntent) -> bool:
        def work(connection: sqlite3.Connection) -> bool:
            changed = connection.execute(
                "UPDATE events SET intent = ?"
                " WHERE user_id = ? AND event_id = ? AND fingerprint IS NOT NULL",
                (intent_text(intent), user_id, event_id),
            )
            return changed.rowcount > 0

        return self._database.write(work)

    def excluded_products(self, user_id: str) -> frozenset[str]:
        with self._database.reading() as connection:
            return frozenset(each for (each,) in connection.execute(_EXCLUDED, (user_id,)))

    def hidden(self, user_id: str) -> Hidden:
        with self._database.reading() as connection:
            rows = connection.execute(_HIDDEN, (user_id,)).fetchall()
        return hidden_in(json.loads(record) for (record,) in rows)

    def arrivals_since(self, user_id: str, cursor: str | None, limit: int) -> Arrivals:
        place = place_in_log(cursor)
        with self._database.reading() as connection:
            rows = connection.execute(_ARRIVALS, (user_id, place, limit)).fetchall()
        last = rows[-1][0] if rows else place
        return Arrivals(tuple(arrival_of(row) for row in rows), cursor=str(last))

    def forget(self, user_id: str, event_id: str) -> bool:
        return self._forget(" AND event_id = :event_id", user_id=user_id, event_id=event_id) > 0

    def forget_all(self, user_id: str) -> int:
        return self._forget("", user_id=user_id)

    def _forget(self, which: str, **parameters: str) -> int:
        def work(connection: sqlite3.Connection) -> int:
            _take_out_clicks(connection, f"user_id = :user_id{which}", parameters)
            return connection.execute(_BLANK + which, parameters).rowcount

        return self._database.write(work)

    def history(self, user_id: str) -> list[dict[str, Any]]:
        with self._database.reading() as connection:
            rows = connection.execute(_HISTORY, (user_id,)).fetchall()
        return [record_of(row) for row in rows]

    def erase(self, user_id: str, at: datetime) -> None:
        def work(connection: sqlite3.Connection) -> None:
            _take_out_clicks(connection, "user_id = :user_id", {"user_id": user_id})
            connection.execute("DELETE FROM events WHERE user_id = ?", (user_id,))
            mark_erased(connection, user_id, at)

        self._database.write(work)

    def clicks_since(self, cursor: str | None, earliest: datetime) -> Clicks:
        with self._database.snapshot() as connection:
            generation = _generation(connection)
            seen = _seen(cursor, generation)
            (last,) = connection.execute(
                "SELECT max(seq) FROM events WHERE clicked IS NOT NULL"
            ).fetchone()
            rows = connection.execute(
                "SELECT clicked, received_at FROM events"
                " WHERE clicked IS NOT NULL AND seq > ? AND received_at >= ? ORDER BY seq",
                (seen or 0, to_iso(earliest)),
            ).fetchall()
        return Clicks(
            clicks=tuple((product_id, from_iso(at)) for product_id, at in rows),
            cursor=f"{generation}:{last or 0}",
            restarted=seen is None,
        )

    def recent_searches(self, limit: int) -> list[tuple[str, str]]:
        with self._database.reading() as connection:
            rows = connection.execute(_SEARCHES, (limit,)).fetchall()
        return [(user_id, json.loads(record)["query"]) for user_id, record in rows]


def _moment(entry: Entry, received_at: datetime) -> str:
    """When the event happened, as far as anybody knows."""
    return to_iso(entry.event.occurred_at or received_at)


def _insert(connection: sqlite3.Connection, row: dict[str, Any]) -> Outcome:
    if connection.execute(_INSERT, row).rowcount:
        return Outcome.ACCEPTED
    repeated = _repeated(connection, row["user_id"], row["event_id"], row["content_hash"])
    assert repeated is not None  # it is what kept the new one out
    return repeated


def _repeated(
    connection: sqlite3.Connection, user_id: str, event_id: str, content_hash: bytes
) -> Outcome | None:
    """What an event is beside the one that has its id; None when there is no such event."""
    row = connection.execute(
        "SELECT content_hash FROM events WHERE user_id = ? AND event_id = ?", (user_id, event_id)
    ).fetchone()
    if row is None:
        return None
    is_forgotten = not row[0]
    return Outcome.DUPLICATE if is_forgotten or row[0] == content_hash else Outcome.CONFLICT


def _take_out_clicks(connection: sqlite3.Connection, which: str, parameters: Any) -> None:
    """Begins a new generation of the click log when clicks are about to leave it."""
    there_are = connection.execute(
        f"SELECT EXISTS (SELECT 1 FROM events WHERE {which} AND clicked IS NOT NULL)", parameters
    ).fetchone()
    if there_are[0]:
        connection.execute(
            "UPDATE state SET value = lower(hex(randomblob(8))) WHERE name = 'click_generation'"
        )


def _generation(connection: sqlite3.Connection) -> str:
    (generation,) = connection.execute(
        "SELECT value FROM state WHERE name = 'click_generation'"
    ).fetchone()
    return str(generation)


def _seen(cursor: str | None, generation: str) -> int | None:
    """The last place read under this generation; None when reading must begin anew."""
    named, _, place = (cursor or "").partition(":")
    return int(place) if named == generation and place.isdecimal() else None
