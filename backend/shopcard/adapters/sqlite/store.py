"""Everything that the shop keeps, in one SQLite file."""

from __future__ import annotations

from shopcard.adapters.sqlite.database import Database
from shopcard.adapters.sqlite.events import SqliteEvents
from shopcard.adapters.sqlite.feed import SqliteFeedPolicies, SqliteFeedStates
from shopcard.adapters.sqlite.products import SqliteProducts
from shopcard.adapters.sqlite.schema import Location, Synchronous
from shopcard.adapters.sqlite.served import SqliteServedLists


class SqliteStore:
    """`Store` in the file `path`, made when it is not there; ":memory:" keeps nothing.

    Every method may raise Unavailable; what raised has written nothing. `synchronous="full"`
    makes an acknowledged write survive a power cut too.
    """

    def __init__(self, path: Location, synchronous: Synchronous = "normal") -> None:
        """Raises Misconfigured for a file that is not ours, damaged or of a newer schema."""
        self.database = Database(path, synchronous)
        self.products = SqliteProducts(self.database)
        self.events = SqliteEvents(self.database)
        self.served = SqliteServedLists(self.database)
        self.feed_states = SqliteFeedStates(self.database)
        self.feed_policies = SqliteFeedPolicies(self.database)

    def check(self) -> None:
        """Raises Unavailable when the database does not answer."""
        self.products.revision()

    def close(self) -> None:
        """Finishes what is being written; closing again does nothing."""
        self.database.close()
