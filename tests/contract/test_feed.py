"""The contracts of `FeedStates` and `FeedPolicies`."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import count
from typing import Any

import pytest

from contract.examples import STRANGE_IDS, moment, search
from shopcard.domain.ports import FeedState, Store, Stored

RECORD: dict[str, Any] = {
    "node": "L-R",
    "seen": ["v2", "v1", "a/b.c", "“naïve” 🔊\n\\"],
    "vector": [0.1, -1e-45, 1 / 3, 3.4028234663852886e38],
    "empty": {},
    "deep": {"__reserved__": {"a.b": [None, True, 2**53, {"": "no name"}]}},
}


# --- what the feed knows of one user


def put(store: Store, number: int, expected: int, user_id: str = "anna", at: float = 1) -> bool:
    return store.feed_states.put(user_id, {"number": number}, expected, moment(at))


def test_a_state_comes_back_as_it_was(store: Store) -> None:
    assert store.feed_states.get("anna") is None
    assert store.feed_states.put("anna", RECORD, 0, moment(1)) is True
    state = store.feed_states.get("anna")
    assert state == FeedState(1, RECORD)
    assert state is not None
    assert list(state.record) == list(RECORD)
    assert store.feed_states.get("ben") is None


def test_a_large_state_is_kept_whole(store: Store) -> None:
    record = {"signals": [{"id": f"e{number}", "text": "x" * 5000} for number in range(100)]}
    assert store.feed_states.put("anna", record, 0, moment(1)) is True
    assert store.feed_states.get("anna") == FeedState(1, record)


def test_every_state_is_written_over_the_one_before(store: Store) -> None:
    for version in range(4):
        assert put(store, version, version) is True
        assert store.feed_states.get("anna") == FeedState(version + 1, {"number": version})


@pytest.mark.parametrize("expected", [0, 1, 3, 4])
def test_a_state_that_came_of_another_version_changes_nothing(store: Store, expected: int) -> None:
    assert put(store, 1, 0)
    assert put(store, 2, 1)
    assert put(store, 3, expected) is False
    assert store.feed_states.get("anna") == FeedState(2, {"number": 2})
    assert put(store, 3, expected, user_id="ben") is (expected == 0)


def test_the_same_state_again_is_a_new_version(store: Store) -> None:
    assert put(store, 1, 0)
    assert put(store, 1, 1) is True
    assert store.feed_states.get("anna") == FeedState(2, {"number": 1})


def test_erasing_takes_one_users_state(store: Store) -> None:
    put(store, 1, 0)
    put(store, 1, 0, user_id="ben")
    store.feed_states.erase("anna")
    store.feed_states.erase("nobody")
    assert store.feed_states.get("anna") is None
    assert store.feed_states.get("ben") == FeedState(1, {"number": 1})
    assert put(store, 2, 1) is False
    assert put(store, 2, 0) is True
    assert store.feed_states.get("anna") == FeedState(1, {"number": 2})


def test_a_state_begun_before_an_erasure_is_not_kept_after_it(store: Store) -> None:
    """A page may be on its way while its user is erased."""
    put(store, 1, 0)
    store.events.append([search("anna", "e1")], moment(1))
    store.events.erase("anna", moment(5))
    store.feed_states.erase("anna")
    assert put(store, 2, 1, at=4) is False
    assert put(store, 2, 0, at=4) is False
    assert put(store, 2, 0, at=5) is False
    assert put(store, 2, 0, user_id="ben", at=4) is True
    assert store.feed_states.get("anna") is None
    assert put(store, 3, 0, at=5.000001) is True
    assert store.feed_states.get("anna") == FeedState(1, {"number": 3})


def test_events_and_states_leave_each_other_alone(store: Store) -> None:
    store.events.append([search("anna", "e1")], moment(1))
    cursor = store.events.arrivals_since("anna", None, 10).cursor
    assert put(store, 1, 0)
    store.events.append([search("anna", "e2")], moment(2))
    (arrival,) = store.events.arrivals_since("anna", cursor, 10).arrivals
    assert arrival.event.event_id == "e2"
    store.events.forget_all("anna")
    assert store.feed_states.get("anna") == FeedState(1, {"number": 1})


def test_strange_ids_are_ids_like_any_other(store: Store) -> None:
    for number, strange in enumerate(STRANGE_IDS):
        assert put(store, number, 0, user_id=strange) is True
    for number, strange in enumerate(STRANGE_IDS):
        assert store.feed_states.get(strange) == FeedState(1, {"number": number})
        store.feed_states.erase(strange)
        assert store.feed_states.get(strange) is None


@pytest.mark.needs_transactions
def test_of_those_who_expect_the_same_version_one_wins(store: Store) -> None:
    for version in range(5):
        with ThreadPoolExecutor(6) as pool:
            sent = [pool.submit(put, store, device, version) for device in range(6)]
        won = [each.result() for each in sent]
        assert won.count(True) == 1
        assert store.feed_states.get("anna") == FeedState(version + 1, {"number": won.index(True)})


@pytest.mark.needs_transactions
def test_nothing_is_lost_between_devices_that_try_again(store: Store) -> None:
    def add_ten(device: int) -> None:
        for number in range(10):
            for _ in count():
                state = store.feed_states.get("anna") or FeedState(0, {"noted": []})
                noted = [*state.record["noted"], f"{device}.{number}"]
                if store.feed_states.put("anna", {"noted": noted}, state.version, moment(1)):
                    break

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(add_ten, range(4)))
    state = store.feed_states.get("anna")
    assert state is not None
    assert state.version == 40
    assert len(set(state.record["noted"])) == 40


@pytest.mark.needs_transactions
def test_no_state_slips_past_an_erasure(store: Store) -> None:
    for turn in range(5):
        user_id = f"user {turn}"
        with ThreadPoolExecutor(4) as pool:
            written = [pool.submit(put, store, n, n % 2, user_id, 0) for n in range(8)]
            store.events.erase(user_id, moment(1))
            store.feed_states.erase(user_id)
        for each in written:
            each.result()
        assert store.feed_states.get(user_id) is None


# --- the policy of the shop


def test_there_is_no_policy_until_somebody_sets_one(store: Store) -> None:
    assert store.feed_policies.get() is None
    assert store.feed_policies.put(RECORD, 1) is False
    assert store.feed_policies.get() is None
    assert store.feed_policies.put(RECORD, 0) is True
    assert store.feed_policies.get() == Stored(1, RECORD)


@pytest.mark.parametrize("expected", [0, 1, 3])
def test_a_policy_is_changed_only_by_who_knows_it(store: Store, expected: int) -> None:
    assert store.feed_policies.put({"number": 1}, 0)
    assert store.feed_policies.put({"number": 2}, 1)
    assert store.feed_policies.put({"number": 3}, expected) is False
    assert store.feed_policies.get() == Stored(2, {"number": 2})
    assert store.feed_policies.put({"number": 3}, 2) is True
    assert store.feed_policies.get() == Stored(3, {"number": 3})


@pytest.mark.needs_transactions
def test_of_those_who_change_the_same_policy_one_wins(store: Store) -> None:
    for revision in range(5):
        with ThreadPoolExecutor(6) as pool:
            sent = [pool.submit(store.feed_policies.put, {"n": n}, revision) for n in range(6)]
        won = [each.result() for each in sent]
        assert won.count(True) == 1
        assert store.feed_policies.get() == Stored(revision + 1, {"n": won.index(True)})
