"""Events in Firestore when things happen at once, late, or while a process dies."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from contract.examples import click, moment, search
from contract.test_served import served
from fixtures.firestore_emulator import PATIENCE_SECONDS, fresh_project, open_store
from shopcard.adapters.firestore import FirestoreStore
from shopcard.adapters.firestore.connection import HISTORY_AT_ONCE, LOAD_SECONDS, Connection
from shopcard.adapters.firestore.events import FirestoreEvents
from shopcard.adapters.firestore.feed import FirestoreFeedStates
from shopcard.adapters.firestore.served import FirestoreServedLists
from shopcard.domain.events import Outcome
from shopcard.domain.ports import FeedState

TESTS = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.usefixtures("emulator_host")


class Interrupted(Connection):
    """At one point of its work, something else happens: when it is about to `query` or to
    `commit`, or when it has `found` what it asked for."""

    def __init__(self, client: Any, point: str, meanwhile: Callable[[], object]) -> None:
        super().__init__(client, PATIENCE_SECONDS)
        self._point, self._meanwhile = point, meanwhile

    def select(self, query: Any, seconds: float = 0) -> list[Any]:
        self._reached("query")
        found = super().select(query, seconds)
        self._reached("found")
        return found

    def commit(self, batch: Any, seconds: float = 0) -> None:
        self._reached("commit")
        super().commit(batch, seconds)

    def _reached(self, point: str) -> None:
        if point == self._point:
            self._point = ""
            self._meanwhile()


class Watched(Connection):
    """Remembers what was found, and in which time."""

    def __init__(self, client: Any) -> None:
        super().__init__(client)
        self.found: list[list[Any]] = []
        self.seconds: list[float] = []

    def select(self, query: Any, seconds: float = 0) -> list[Any]:
        self.seconds.append(seconds)
        self.found.append(super().select(query, seconds))
        return self.found[-1]


@pytest.fixture
def store() -> Iterator[FirestoreStore]:
    store = open_store()
    yield store
    store.close()


def test_no_event_slips_past_an_erasure(store: FirestoreStore) -> None:
    """Events that happened before the erasure and those after it come in while it is done."""
    for turn in range(10):
        user_id = f"user {turn}"
        gate = threading.Barrier(3)

        def send(name: str, seconds: float, user_id: str = user_id, gate=gate) -> list[Outcome]:  # type: ignore[no-untyped-def]
            gate.wait()
            entry = search(user_id, name, occurred_at=moment(seconds))
            return store.events.append([entry], moment(10))

        with ThreadPoolExecutor(2) as pool:
            before, after = pool.submit(send, "before", 1), pool.submit(send, "after", 3)
            gate.wait()
            store.events.erase(user_id, moment(2))
        assert before.result() in ([Outcome.ACCEPTED], [Outcome.ERASED])
        assert after.result() == [Outcome.ACCEPTED]
        left = {each["event_id"] for each in store.events.history(user_id)}
        assert left <= {"after"}
        again = search(user_id, "before", occurred_at=moment(1))
        assert store.events.append([again], moment(11)) == [Outcome.ERASED]


def test_an_erasure_keeps_a_hash_a_moment_and_a_place(store: FirestoreStore) -> None:
    store.events.append([search("anna", "e1", "secret"), click("anna", "e2")], moment(1))
    store.events.erase("anna", moment(2))
    client = store.events._client
    (log,) = client.collection("logs").stream()
    assert "anna" not in log.id
    assert log.to_dict() == {"arrival": 2, "erased_at": "2026-03-01T12:00:02.123456Z"}
    assert list(client.collection_group("events").stream()) == []


def test_a_forgotten_signal_keeps_its_place_alone(store: FirestoreStore) -> None:
    """No hash either: with the rest of the event known, a query could be found by trying words."""
    store.events.append([search("anna", "e1", "secret"), click("anna", "e2", "secret")], moment(1))
    assert store.events.forget_all("anna") == 2
    left = [each.to_dict() for each in store.events._events("anna").stream()]
    assert [sorted(each) for each in left] == [["arrival", "received_at", "record"]] * 2
    assert "secret" not in str(left)


def test_a_long_history_is_read_in_small_parts_that_may_take_their_time(
    store: FirestoreStore,
) -> None:
    count = HISTORY_AT_ONCE + 1
    entries = [search("anna", f"e{number}") for number in range(count)]
    store.events.append(entries, moment(1))
    for number in range(count):
        store.served.append(served(f"r{number}"))
    watched = Watched(store.events._client)
    events = FirestoreEvents(watched).history("anna")
    assert [each["event_id"] for each in events] == [each.event.event_id for each in entries]
    assert not any("embedding" in each.to_dict() for page in watched.found for each in page)
    assert len(FirestoreServedLists(watched).history("anna")) == count
    assert [len(page) for page in watched.found] == [HISTORY_AT_ONCE, 1] * 2
    assert watched.seconds == [LOAD_SECONDS] * 4


def test_an_interrupted_erasure_is_finished_by_the_next(store: FirestoreStore) -> None:
    store.events.append([search("anna", "e1"), search("anna", "e2")], moment(1))
    store.events._mark_erased("anna", moment(2))  # where the process died
    store.events.erase("anna", moment(2))
    assert store.events.history("anna") == []


@pytest.mark.parametrize("point", ["query", "found"])
def test_an_erasure_takes_nothing_that_came_after_one_that_overtook_it(
    store: FirestoreStore, point: str
) -> None:
    """Two erasures begin, one ends, the person acts again, and then the other one ends."""
    store.events.append([search("anna", f"e{number}") for number in range(5)], moment(1))

    def erased_and_back() -> None:
        store.events.erase("anna", moment(3))
        again = [search("anna", "new"), search("anna", "e3")]
        assert store.events.append(again, moment(4)) == [Outcome.ACCEPTED] * 2

    slow = FirestoreEvents(Interrupted(store.events._client, point, erased_and_back))
    slow.erase("anna", moment(2))
    assert [each["event_id"] for each in store.events.history("anna")] == ["new", "e3"]


def test_a_list_on_its_way_does_not_slip_past_an_erasure(store: FirestoreStore) -> None:
    def erased() -> None:
        store.events.erase("anna", moment(2))
        store.served.erase("anna")

    slow = FirestoreServedLists(Interrupted(store.events._client, "commit", erased))
    slow.append(served("r1", seconds=1))
    assert store.served.get("r1") is None


def test_a_state_on_its_way_does_not_slip_past_an_erasure(store: FirestoreStore) -> None:
    def erased() -> None:
        store.events.erase("anna", moment(2))
        store.feed_states.erase("anna")

    slow = FirestoreFeedStates(Interrupted(store.events._client, "commit", erased))
    assert slow.put("anna", {"node": "0"}, 0, moment(1)) is False
    assert store.feed_states.get("anna") is None


def test_a_state_is_written_though_an_event_came_meanwhile(store: FirestoreStore) -> None:
    def acted() -> None:
        store.events.append([search("anna", "e1")], moment(2))

    slow = FirestoreFeedStates(Interrupted(store.events._client, "commit", acted))
    assert slow.put("anna", {"node": "0"}, 0, moment(1)) is True
    assert store.feed_states.get("anna") == FeedState(1, {"node": "0"})
    (arrival,) = store.events.arrivals_since("anna", None, 10).arrivals
    assert arrival.event.event_id == "e1"


def test_a_click_that_comes_into_sight_late_is_told_once(store: FirestoreStore) -> None:
    store.events.append([click("anna", "e1", "p1")], moment(1))
    cursor = store.events.clicks_since(None, moment(0)).cursor
    # A commit that Firestore began before that of e1 and finished after it.
    event = store.events._event("ben", "late")
    began = datetime.now(UTC) - timedelta(seconds=5)
    store.events.append([click("ben", "late", "p2")], moment(0))
    event.update({"clicked_at": began})
    told = []
    for _ in range(3):
        read = store.events.clicks_since(cursor, moment(0))
        assert read.restarted is False
        told += [product_id for product_id, _ in read.clicks]
        cursor = read.cursor
    assert told == ["p2"]


def test_what_was_acknowledged_survives_kill_9(emulator_host: str) -> None:
    """Processes that die while they send to one log leave it whole, in one strict order."""
    project = fresh_project()
    code = (
        "from contract.examples import click, moment\n"
        "from fixtures.firestore_emulator import open_store\n"
        "import itertools, sys\n"
        "store = open_store(sys.argv[1])\n"
        "for number in itertools.count():\n"
        "    names = [f'shared {number}', f'{sys.argv[2]} {number}']\n"
        "    outcomes = store.events.append([click('anna', n) for n in names], moment(number))\n"
        "    print(*names, *outcomes, sep=';', flush=True)\n"
    )
    search_path = os.pathsep.join([str(TESTS), str(TESTS.parent / "backend")])
    senders = [
        subprocess.Popen(
            [sys.executable, "-c", code, project, name],
            env=os.environ | {"PYTHONPATH": search_path, "FIRESTORE_EMULATOR_HOST": emulator_host},
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "two")
    ]
    acknowledged: list[list[str]] = []
    for sender in senders:
        with sender:
            assert sender.stdout is not None
            lines = [sender.stdout.readline() for _ in range(20)]
            sender.kill()
            lines += sender.stdout.readlines()
        acknowledged += [line.strip().split(";") for line in lines if line.endswith("\n")]
    assert len(acknowledged) >= 40

    store = open_store(project)
    events = [each.to_dict() for each in store.events._events("anna").stream()]
    there = Counter(each["event_id"] for each in store.events.history("anna"))
    arrivals = sorted(each["arrival"] for each in events)
    store.close()
    assert set(there.values()) == {1}
    assert arrivals == list(range(1, len(events) + 1))
    for shared, own, shared_outcome, own_outcome in acknowledged:
        assert shared_outcome in {"accepted", "duplicate"}
        assert own_outcome == "accepted"
        assert there[shared] == there[own] == 1
    accepted = Counter(each[0] for each in acknowledged if each[2] == "accepted")
    assert max(accepted.values()) == 1
