"""What the feed knows of each user, and the policy it works by, in Firestore."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from shopcard.adapters.firestore.connection import Connection, settled
from shopcard.adapters.firestore.layout import document_id, to_text
from shopcard.adapters.firestore.user_log import UserLog
from shopcard.domain.ports import FeedState, Stored


class FirestoreFeedStates:
    """One document a user."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._states = connection.client.collection("feed_states")

    def get(self, user_id: str) -> FeedState | None:
        """One read."""
        snapshot = self._connection.get(self._state(user_id))
        if not snapshot.exists:
            return None
        return FeedState(snapshot.get("version"), json.loads(snapshot.get("record")))

    def put(
        self, user_id: str, record: Mapping[str, Any], expected_version: int, at: datetime
    ) -> bool:
        """Two reads, two writes: the user's log is looked at and held with the state."""
        return settled(partial(self._put, user_id, to_text(record), expected_version, at))

    def _put(self, user_id: str, record: str, expected_version: int, at: datetime) -> bool:
        log_reference = UserLog.reference(self._connection.client, user_id)
        reference = self._state(user_id)
        found = self._connection.get_all([log_reference, reference])
        log, state = UserLog.of(found[log_reference.path]), found[reference.path]
        if log.is_erased(at) or _number(state, "version") != expected_version:
            return False
        batch = self._connection.client.batch()
        fields = {"version": expected_version + 1, "record": record}
        self._connection.write_unless_changed(batch, state, fields)
        log.move(self._connection, batch, log.arrival)
        self._connection.commit(batch)
        return True

    def erase(self, user_id: str) -> None:
        """One write."""
        batch = self._connection.client.batch()
        batch.delete(self._state(user_id))
        self._connection.commit(batch)

    def _state(self, user_id: str) -> Any:
        return self._states.document(document_id(user_id))


class FirestoreFeedPolicies:
    """One document."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._policy = connection.client.collection("policies").document("feed")

    def get(self) -> Stored | None:
        """One read."""
        snapshot = self._connection.get(self._policy)
        if not snapshot.exists:
            return None
        return Stored(snapshot.get("revision"), json.loads(snapshot.get("record")))

    def put(self, record: Mapping[str, Any], expected_revision: int) -> bool:
        """One read, one write."""
        return settled(partial(self._put, to_text(record), expected_revision))

    def _put(self, record: str, expected_revision: int) -> bool:
        policy = self._connection.get(self._policy)
        if _number(policy, "revision") != expected_revision:
            return False
        batch = self._connection.client.batch()
        fields = {"revision": expected_revision + 1, "record": record}
        self._connection.write_unless_changed(batch, policy, fields)
        self._connection.commit(batch)
        return True


def _number(snapshot: Any, name: str) -> int:
    """What the document is at; 0 where there is none."""
    return int(snapshot.get(name)) if snapshot.exists else 0
