"""The Firestore store: everything that the shop keeps, behind one client."""

from __future__ import annotations

from typing import Any

from shopcard.adapters.firestore.catalogue import FirestoreProducts
from shopcard.adapters.firestore.connection import CALL_SECONDS, Connection
from shopcard.adapters.firestore.events import FirestoreEvents
from shopcard.adapters.firestore.feed import FirestoreFeedPolicies, FirestoreFeedStates
from shopcard.adapters.firestore.generations import Progress
from shopcard.adapters.firestore.opening import close_app, open_app, open_client
from shopcard.adapters.firestore.served import FirestoreServedLists


class FirestoreStore:
    """Opens Firestore: the emulator when FIRESTORE_EMULATOR_HOST is set, else with Google's
    Application Default Credentials.

    Every call answers or raises Unavailable within seconds. Raises Misconfigured when the
    credentials are broken or no project is known; whether they are accepted, `check` tells.
    """

    def __init__(
        self,
        project: str | None = None,
        *,
        client: Any = None,
        call_seconds: float = CALL_SECONDS,
        on_progress: Progress | None = None,
    ) -> None:
        """`client` stands in for firebase-admin's own; `call_seconds` is how long one call may
        take; `on_progress` is told how far the loading of a catalogue is, else the log is."""
        self._app = open_app(project) if client is None else None
        client = open_client(self._app) if client is None else client
        connection = Connection(client, call_seconds)
        self.products = FirestoreProducts(connection, on_progress)
        self.events = FirestoreEvents(connection)
        self.served = FirestoreServedLists(connection)
        self.feed_states = FirestoreFeedStates(connection)
        self.feed_policies = FirestoreFeedPolicies(connection)

    def check(self) -> None:
        """Raises Unavailable when Firestore does not answer, and Misconfigured when a newer
        version of the shop has written there."""
        self.products.revision()

    def close(self) -> None:
        """Lets go of the connection; the store cannot be used afterwards."""
        app, self._app = self._app, None
        if app is not None:
            close_app(app)
