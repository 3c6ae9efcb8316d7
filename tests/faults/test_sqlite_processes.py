"""The death of a process, and two processes on one file."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from shopcard.adapters.sqlite import SqliteStore

TESTS = Path(__file__).resolve().parents[1]
ENDLESS = 1_000_000


def start_sender(
    database: Path, sender: str, count: int, script: str = "send_events.py"
) -> subprocess.Popen[str]:
    search_path = os.pathsep.join([str(TESTS), str(TESTS.parent / "backend")])
    return subprocess.Popen(
        [sys.executable, str(TESTS / "faults" / script), database, sender, str(count)],
        env=os.environ | {"PYTHONPATH": search_path},
        stdout=subprocess.PIPE,
        text=True,
    )


def event_ids(database: Path) -> list[str]:
    store = SqliteStore(database)
    try:
        return [each["event_id"] for each in store.events.history("anna")]
    finally:
        store.close()


def is_sound(database: Path) -> bool:
    with closing(sqlite3.connect(database)) as connection:
        return bool(connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)])


@pytest.mark.parametrize("acknowledged_before", [1, 40, 400])
def test_what_was_acknowledged_survives_kill_9(tmp_path: Path, acknowledged_before: int) -> None:
    database = tmp_path / "shop.db"
    with start_sender(database, "own", ENDLESS) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(1 + acknowledged_before)]
        process.kill()
        lines += process.stdout.readlines()
    assert lines[0] == "ready\n"
    acknowledged = [line.split() for line in lines[1:] if line.endswith("\n")]
    assert len(acknowledged) >= acknowledged_before
    there = Counter(event_ids(database))
    for number, *outcomes in acknowledged:
        assert outcomes == ["accepted", "accepted"]
        assert there[f"shared {number}"] == 1
        assert there[f"own {number}"] == 1
    assert set(there.values()) == {1}
    # A batch is written whole: its two events are there, or neither is.
    shared, own = ({each.split()[1] for each in there if each.startswith(name)}
                   for name in ("shared", "own"))  # fmt: skip
    assert shared == own
    assert is_sound(database)


def test_two_processes_write_to_one_new_file(tmp_path: Path) -> None:
    database, count = tmp_path / "shop.db", 300
    senders = [start_sender(database, name, count) for name in ("one", "two")]
    printed = [sender.communicate()[0] for sender in senders]
    assert [sender.returncode for sender in senders] == [0, 0]
    outcomes = [line.split() for text in printed for line in text.splitlines()[1:]]
    accepted = Counter(number for number, shared, _ in outcomes if shared == "accepted")
    assert accepted == Counter(str(number) for number in range(count))
    assert {own for _, _, own in outcomes} == {"accepted"}
    assert sorted(event_ids(database)) == sorted(
        f"{name} {number}" for name in ("shared", "one", "two") for number in range(count)
    )
    assert is_sound(database)


def test_two_processes_change_one_state_and_nothing_is_lost(tmp_path: Path) -> None:
    database, count = tmp_path / "shop.db", 100
    writers = [start_sender(database, name, count, "write_states.py") for name in ("one", "two")]
    for writer in writers:
        writer.communicate()
    assert [writer.returncode for writer in writers] == [0, 0]
    store = SqliteStore(database)
    state = store.feed_states.get("anna")
    store.close()
    assert state is not None
    assert state.version == 2 * count
    for name in ("one", "two"):
        own = [each for each in state.record["noted"] if each.startswith(name)]
        assert own == [f"{name} {number}" for number in range(count)]
    assert is_sound(database)
