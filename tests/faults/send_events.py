"""A process that sends clicks to a store from four threads and prints each acknowledged one.

    python send_events.py DATABASE SENDER COUNT

Run by the tests beside it, to be killed or to compete with another one. Every sender sends the
same events ("shared 0" ...) and events of its own ("SENDER 0" ...), COUNT of each.
"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from contract.examples import click
from shopcard.adapters.sqlite import SqliteStore

THREADS = 4


def main(path: str, sender: str, count: int) -> None:
    store = SqliteStore(Path(path))
    print("ready", flush=True)

    def send(thread: int) -> None:
        for number in range(thread, count, THREADS):
            entries = [click("anna", f"shared {number}"), click("anna", f"{sender} {number}")]
            outcomes = store.events.append(entries, datetime.now(UTC))
            # One call for one line: lines of several threads must not run into each other.
            sys.stdout.write(f"{number} {' '.join(outcomes)}\n")
            sys.stdout.flush()

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(send, range(THREADS)))
    store.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
