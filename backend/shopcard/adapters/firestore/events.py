"""The log of what users did, in Firestore."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any

from shopcard.adapters.firestore.arrivals import arrivals_since
from shopcard.adapters.firestore.clicks import ClickLog
from shopcard.adapters.firestore.connection import (
    HISTORY_AT_ONCE,
    LOAD_SECONDS,
    WRITES_AT_ONCE,
    Connection,
    settled,
)
from shopcard.adapters.firestore.event_documents import (
    HISTORY_FIELDS,
    forgotten,
    intent_text,
    record_of,
    signal_of,
    to_document,
)
from shopcard.adapters.firestore.layout import EVENTS, EXCLUSIONS, SEARCHES, SIGNALS, document_id
from shopcard.adapters.firestore.user_log import UserLog
from shopcard.domain.events import Arrivals, Entry, Event, EventKind, Outcome, Signal
from shopcard.domain.hidden import Hidden, hidden_in
from shopcard.domain.ports import Clicks
from shopcard.domain.shopping_intent import ShoppingIntent

ENTRIES_AT_ONCE = WRITES_AT_ONCE - 1
"""Events in one commit: the log's own document is written with them."""

Hashes = dict[str, str | None]
"""Content hashes of events of one user by event id; None for an event that was forgotten."""


class FirestoreEvents:
    """Each user's events under the user, in the order of their `arrival`.

    An append writes the user's log with them (see UserLog), so that no event is counted twice.
    It costs two calls: one read per event and one for the log, one write per new event and one
    for the log.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._client = connection.client
        self._clicks = ClickLog(connection)

    def append(self, entries: Sequence[Entry], received_at: datetime) -> list[Outcome]:
        """Durable for each entry whose outcome is returned; at most 499 of a user in one commit.

        Raises Unavailable when Firestore does not answer: some may be stored then, and sending
        all again is safe.
        """
        outcomes: dict[int, Outcome] = {}
        by_user: dict[str, list[int]] = defaultdict(list)
        for position, entry in enumerate(entries):
            by_user[entry.event.user_id].append(position)
        for user_id, positions in by_user.items():
            for start in range(0, len(positions), ENTRIES_AT_ONCE):
                some = positions[start : start + ENTRIES_AT_ONCE]
                offered = [entries[position] for position in some]
                decided = settled(partial(self._append, user_id, offered, received_at))
                outcomes.update(zip(some, decided, strict=True))
        return [outcomes[position] for position in range(len(entries))]

    def _append(
        self, user_id: str, entries: Sequence[Entry], received_at: datetime
    ) -> list[Outcome]:
        """One attempt to add entries of one user."""
        log, hashes = self._seen(user_id, [entry.event.event_id for entry in entries])
        arrival = log.arrival
        batch = self._client.batch()
        outcomes = []
        for entry in entries:
            event = entry.event
            moment = event.occurred_at or received_at
            outcome = _judge(event, moment, hashes, log)
            outcomes.append(outcome)
            if outcome is Outcome.ACCEPTED:
                arrival += 1
                document = to_document(entry, received_at, arrival)
                batch.create(self._event(user_id, event.event_id), document)
                hashes[event.event_id] = document["content_hash"]
        if Outcome.ACCEPTED in outcomes:
            log.move(self._connection, batch, arrival)
            self._connection.commit(batch)
        return outcomes

    def outcome(self, event: Event) -> Outcome | None:
        """One call, two reads."""
        log, hashes = self._seen(event.user_id, [event.event_id])
        outcome = _judge(event, event.occurred_at, hashes, log)
        return None if outcome is Outcome.ACCEPTED else outcome

    def _seen(self, user_id: str, event_ids: Sequence[str]) -> tuple[UserLog, Hashes]:
        """The user's log, and the content hashes of those of the events that are there."""
        log = UserLog.reference(self._client, user_id)
        references = {event_id: self._event(user_id, event_id) for event_id in event_ids}
        found = self._connection.get_all([log, *references.values()])
        hashes = {
            event_id: snapshot.to_dict().get("content_hash")
            for event_id, reference in references.items()
            if (snapshot := found[reference.path]).exists
        }
        return UserLog.of(found[log.path]), hashes

    def latest_signals(self, user_id: str, limit: int) -> list[Signal]:
        """One call, one read per signal."""
        query = SIGNALS.of(self._events(user_id)).limit(limit)
        return [signal_of(each.to_dict()) for each in self._connection.select(query)]

    def signal(self, user_id: str, event_id: str) -> Signal | None:
        """One read."""
        snapshot = self._signal(user_id, event_id)
        return None if snapshot is None else signal_of(snapshot.to_dict())

    def set_intent(self, user_id: str, event_id: str, intent: ShoppingIntent) -> bool:
        """One read, one write, on condition that the signal is not forgotten in between."""
        return settled(partial(self._set_intent, user_id, event_id, intent))

    def _set_intent(self, user_id: str, event_id: str, intent: ShoppingIntent) -> bool:
        snapshot = self._signal(user_id, event_id)
        if snapshot is None:
            return False
        batch = self._client.batch()
        self._connection.write_unless_changed(batch, snapshot, {"intent": intent_text(intent)})
        self._connection.commit(batch)
        return True

    def excluded_products(self, user_id: str) -> frozenset[str]:
        """One read per hide, cart, purchase and undo of the user."""
        held = self._exclusions(user_id)
        return frozenset(each["product_id"] for each in held if "product_id" in each)

    def hidden(self, user_id: str) -> Hidden:
        """As many reads as `excluded_products`."""
        held = self._exclusions(user_id)
        return hidden_in(each for each in held if each["kind"] == EventKind.HIDE)

    def _exclusions(self, user_id: str) -> list[dict[str, Any]]:
        """The records of the user's hides, carts and purchases that were not undone."""
        held: dict[str, dict[str, Any]] = {}
        undone: set[str] = set()
        for page in self._connection.pages(EXCLUSIONS.of(self._events(user_id))):
            for snapshot in page:
                record = json.loads(snapshot.get("record"))
                if record["kind"] == EventKind.UNDO:
                    undone.add(record.get("undoes", ""))
                else:
                    held[record["event_id"]] = record
        return [held[event_id] for event_id in held.keys() - undone]

    def arrivals_since(self, user_id: str, cursor: str | None, limit: int) -> Arrivals:
        """See the function of that name."""
        return arrivals_since(self._connection, self._events(user_id), cursor, limit)

    def forget(self, user_id: str, event_id: str) -> bool:
        """Leaves the mark that the event was there, and makes click readers start over."""
        return settled(partial(self._forget, user_id, event_id))

    def _forget(self, user_id: str, event_id: str) -> bool:
        snapshot = self._signal(user_id, event_id)
        if snapshot is None:
            return False
        self._forget_these([snapshot])
        return True

    def forget_all(self, user_id: str) -> int:
        """Up to 499 signals a commit."""
        count = 0
        while forgot := settled(partial(self._forget_some, user_id)):
            count += forgot
        return count

    def _forget_some(self, user_id: str) -> int:
        query = SIGNALS.of(self._events(user_id)).limit(ENTRIES_AT_ONCE)
        signals = self._connection.select(query)
        if signals:
            self._forget_these(signals)
        return len(signals)

    def _forget_these(self, snapshots: Sequence[Any]) -> None:
        batch = self._client.batch()
        for snapshot in snapshots:
            fields = forgotten(snapshot.to_dict())
            self._connection.write_unless_changed(batch, snapshot, fields)
        self._clicks.restart_if_gone(batch, snapshots)
        self._connection.commit(batch)

    def history(self, user_id: str) -> list[dict[str, Any]]:
        """One read per event."""
        query = EVENTS.of(self._events(user_id)).select(HISTORY_FIELDS)
        pages = self._connection.pages(query, HISTORY_AT_ONCE, LOAD_SECONDS)
        return [record_of(snapshot.to_dict()) for page in pages for snapshot in page]

    def erase(self, user_id: str, at: datetime) -> None:
        """Marks the log as erased, so that no append on its way gets in, then removes the events.

        Raises Unavailable when it could not be finished; doing it again finishes it.
        """
        last = settled(partial(self._mark_erased, user_id, at))
        while settled(partial(self._remove_some, user_id, last)):
            pass

    def _remove_some(self, user_id: str, last: int) -> bool:
        """False when nothing up to the arrival `last` is left."""
        query = EVENTS.of(self._events(user_id)).limit(ENTRIES_AT_ONCE)
        found = self._connection.select(query)
        gone = [each for each in found if each.get("arrival") <= last]
        if gone:
            batch = self._client.batch()
            for each in gone:
                self._connection.delete_unless_changed(batch, each)
            self._clicks.restart_if_gone(batch, gone)
            self._connection.commit(batch)
        return bool(gone)

    def _mark_erased(self, user_id: str, at: datetime) -> int:
        """Returns the last arrival before the erasure; what comes later has a higher one."""
        log = UserLog.of(self._connection.get(UserLog.reference(self._client, user_id)))
        batch = self._client.batch()
        log.erase(self._connection, batch, at)
        self._connection.commit(batch)
        return log.arrival

    def clicks_since(self, cursor: str | None, earliest: datetime) -> Clicks:
        """See ClickLog."""
        return self._clicks.since(cursor, earliest)

    def recent_searches(self, limit: int) -> list[tuple[str, str]]:
        """One read per search."""
        query = SEARCHES.of(self._client.collection_group(SEARCHES.collection)).select(["record"])
        found = self._connection.select(query.limit(limit), seconds=LOAD_SECONDS)
        records = (json.loads(each.get("record")) for each in found)
        return [(each["user_id"], each["query"]) for each in records]

    def _events(self, user_id: str) -> Any:
        user = self._client.collection("users").document(document_id(user_id))
        return user.collection("events")

    def _event(self, user_id: str, event_id: str) -> Any:
        return self._events(user_id).document(document_id(event_id))

    def _signal(self, user_id: str, event_id: str) -> Any | None:
        """The document of a signal that was not forgotten."""
        snapshot = self._connection.get(self._event(user_id, event_id))
        return snapshot if snapshot.exists and "signal" in snapshot.to_dict() else None


def _judge(event: Event, moment: datetime | None, hashes: Hashes, log: UserLog) -> Outcome:
    """What becomes of an event that happened at `moment` (None: now)."""
    if moment is not None and log.is_erased(moment):
        return Outcome.ERASED
    if event.event_id not in hashes:
        return Outcome.ACCEPTED
    known = hashes[event.event_id]
    is_same = known is None or known == event.content_hash()
    return Outcome.DUPLICATE if is_same else Outcome.CONFLICT
