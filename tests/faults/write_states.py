"""A process that notes numbers in a state of the feed, each on top of what is there.

    python write_states.py DATABASE WRITER COUNT

Run by the tests beside it, to compete with another one: where that was faster, it begins anew.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from shopcard.adapters.sqlite import SqliteStore
from shopcard.domain.ports import FeedState

NOTHING = FeedState(0, {"noted": []})


def main(path: str, writer: str, count: int) -> None:
    store = SqliteStore(Path(path))
    for number in range(count):
        is_noted = False
        while not is_noted:
            began_at = datetime.now(UTC)
            state = store.feed_states.get("anna") or NOTHING
            record = {"noted": [*state.record["noted"], f"{writer} {number}"]}
            is_noted = store.feed_states.put("anna", record, state.version, began_at)
    store.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
