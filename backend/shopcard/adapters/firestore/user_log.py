"""What stands above one user's events: how far they have come, and when they were erased."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shopcard.adapters.firestore.connection import Connection
from shopcard.adapters.firestore.layout import sha256
from shopcard.domain.events import to_iso


@dataclass(frozen=True, slots=True)
class UserLog:
    """A user's `logs` document, as it was read.

    It is named by a hash of the user id, for it outlives the user's data. Whoever adds something
    of a user writes it too, on condition that nobody else did meanwhile: so arrivals rise
    strictly, and nothing slips past an erasure. No arrival is ever given twice, or an erasure
    that is still under way would take what came after it.
    """

    seen: Any
    arrival: int
    """The last one given out."""
    erased_at: str
    """Empty, before all moments, when the user was never erased."""

    @staticmethod
    def reference(client: Any, user_id: str) -> Any:
        return client.collection("logs").document(sha256(user_id))

    @staticmethod
    def of(snapshot: Any) -> UserLog:
        """The log in a document that may not exist."""
        fields = snapshot.to_dict() or {}
        return UserLog(snapshot, int(fields.get("arrival", 0)), fields.get("erased_at", ""))

    def is_erased(self, moment: datetime) -> bool:
        """Whether what happened at the moment is not to be kept."""
        return to_iso(moment) <= self.erased_at

    def move(self, connection: Connection, batch: Any, arrival: int) -> None:
        """Puts into the batch: the last arrival is this one, provided the log is as it was read.

        With the arrival it has, that is the condition alone.
        """
        connection.write_unless_changed(batch, self.seen, {"arrival": arrival})

    def erase(self, connection: Connection, batch: Any, at: datetime) -> None:
        """Puts into the batch: erased at this moment, or later if it was, on that condition."""
        erased_at = max(to_iso(at), self.erased_at)
        fields = {"arrival": self.arrival, "erased_at": erased_at}
        connection.write_unless_changed(batch, self.seen, fields)
