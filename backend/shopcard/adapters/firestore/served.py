"""What was shown to whom, in Firestore."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import partial
from typing import Any

from google.cloud.firestore import SERVER_TIMESTAMP, FieldFilter

from shopcard.adapters.firestore.connection import (
    HISTORY_AT_ONCE,
    LOAD_SECONDS,
    WRITES_AT_ONCE,
    Connection,
    settled,
)
from shopcard.adapters.firestore.layout import document_id, to_text
from shopcard.adapters.firestore.user_log import UserLog
from shopcard.domain.events import Served, from_iso, to_iso


class FirestoreServedLists:
    """One document a list, found by its request id or by its user."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lists = connection.client.collection("served")

    def append(self, served: Served) -> None:
        """Two reads, two writes: the user's log is looked at and held with them."""
        settled(partial(self._append, served))

    def _append(self, served: Served) -> None:
        log_reference = UserLog.reference(self._connection.client, served.user_id)
        reference = self._list(served.request_id)
        found = self._connection.get_all([log_reference, reference])
        log = UserLog.of(found[log_reference.path])
        if found[reference.path].exists or log.is_erased(served.at):
            return
        batch = self._connection.client.batch()
        batch.create(reference, _to_document(served))
        log.move(self._connection, batch, log.arrival)
        self._connection.commit(batch)

    def get(self, request_id: str) -> Served | None:
        """One read."""
        snapshot = self._connection.get(self._list(request_id))
        return _served(snapshot.get("record")) if snapshot.exists else None

    def history(self, user_id: str) -> list[Served]:
        """Oldest first, those of the same moment as they were logged."""
        documents = [
            snapshot.to_dict()
            for page in self._connection.pages(self._of(user_id), HISTORY_AT_ONCE, LOAD_SECONDS)
            for snapshot in page
        ]
        documents.sort(key=lambda document: (document["at"], document["logged_at"]))
        return [_served(document["record"]) for document in documents]

    def erase(self, user_id: str) -> None:
        """Removes all lists of the user, 500 a commit."""
        for page in self._connection.pages(self._of(user_id).select([]), WRITES_AT_ONCE):
            batch = self._connection.client.batch()
            for snapshot in page:
                batch.delete(snapshot.reference)
            self._connection.commit(batch)

    def _list(self, request_id: str) -> Any:
        return self._lists.document(document_id(request_id))

    def _of(self, user_id: str) -> Any:
        return self._lists.where(filter=FieldFilter("user_id", "==", user_id))


def _to_document(served: Served) -> dict[str, Any]:
    at = to_iso(served.at)
    return {
        "user_id": served.user_id,
        "at": at,
        "logged_at": SERVER_TIMESTAMP,
        "record": to_text({**asdict(served), "at": at}),
    }


def _served(record: str) -> Served:
    values = json.loads(record)
    values["at"] = from_iso(values["at"])
    values["item_ids"] = tuple(values["item_ids"])
    return Served(**values)
