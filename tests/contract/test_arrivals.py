"""The contract of `Events.arrivals_since`: a reader that folds one user's log, piece by piece."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from contract.examples import (
    STRANGE_IDS,
    click,
    event,
    hide,
    moment,
    search,
    undo,
)
from shopcard.domain.events import Arrival, Arrivals, Entry, EventKind
from shopcard.domain.hidden import Hidden
from shopcard.domain.ports import Store

LIMIT = 100


def add(store: Store, *entries: Entry, at: float = 0) -> None:
    store.events.append(entries, moment(at))


def watched(event_id: str, video_id: str = "v1", user_id: str = "anna") -> Entry:
    return event(user_id, event_id, EventKind.VIEW, video_id=video_id, completion=0.5)


def ids(read: Arrivals) -> list[str]:
    return [each.event.event_id for each in read.arrivals]


def all_of(store: Store, user_id: str, limit: int = LIMIT) -> list[str]:
    """Everything, as a reader meets it who takes `limit` at a time."""
    found: list[str] = []
    cursor: str | None = None
    while True:
        read = store.events.arrivals_since(user_id, cursor, limit)
        found += ids(read)
        cursor = read.cursor
        if len(read.arrivals) < limit:
            return found


def test_one_users_events_come_whole_in_the_order_of_their_arrival(store: Store) -> None:
    view = event(
        "anna", "e1", EventKind.VIEW, video_id="v1", request_id="r1", position=2,
        occurred_at=moment(3), duration_seconds=7.25, start_seconds=1.5, completion=1.75, loops=1,
    )  # fmt: skip
    add(store, view, at=5)
    add(store, click("ben", "e1"), at=6)
    searched = search("anna", "e2", occurred_at=moment(-100))
    add(store, searched, at=4)
    first, second = store.events.arrivals_since("anna", None, LIMIT).arrivals
    assert first == Arrival(event=view.event, received_at=moment(5))
    assert second.embedding is not None
    assert searched.embedding is not None
    assert second.embedding.fingerprint == searched.embedding.fingerprint
    assert second.embedding.vector.tobytes() == searched.embedding.vector.tobytes()
    assert replace(second, embedding=None) == Arrival(event=searched.event, received_at=moment(4))


def test_a_cursor_leads_to_what_is_new(store: Store) -> None:
    empty = store.events.arrivals_since("anna", None, LIMIT)
    assert empty.arrivals == ()
    add(store, watched("e1"), watched("e2"))
    for cursor in (None, empty.cursor):
        assert ids(store.events.arrivals_since("anna", cursor, LIMIT)) == ["e1", "e2"]
    read = store.events.arrivals_since("anna", empty.cursor, LIMIT)
    nothing = store.events.arrivals_since("anna", read.cursor, LIMIT)
    assert nothing.arrivals == ()
    add(store, watched("e2"), watched("e3"))
    for cursor in (read.cursor, nothing.cursor):
        assert ids(store.events.arrivals_since("anna", cursor, LIMIT)) == ["e3"]


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 8])
def test_no_piece_is_longer_than_asked_for_and_none_is_lost(store: Store, limit: int) -> None:
    for number in range(7):
        add(store, watched(f"e{number}"), watched(f"e{number}", user_id="ben"))
    assert len(store.events.arrivals_since("anna", None, limit).arrivals) == min(limit, 7)
    assert all_of(store, "anna", limit) == [f"e{number}" for number in range(7)]


@pytest.mark.parametrize("limit", [1, 2, 3, LIMIT])
def test_forgotten_events_are_passed_over(store: Store, limit: int) -> None:
    entries = [search("anna", f"e{number}") for number in range(4)]
    add(store, *entries, watched("e4"), search("anna", "e5"))
    for gone in ("e0", "e2", "e3", "e5"):
        store.events.forget("anna", gone)
    assert all_of(store, "anna", limit) == ["e1", "e4"]
    store.events.forget_all("anna")
    assert all_of(store, "anna", limit) == ["e4"]


def test_a_cursor_holds_when_what_it_came_after_is_gone(store: Store) -> None:
    add(store, search("anna", "e1"), search("anna", "e2"))
    cursor = store.events.arrivals_since("anna", None, LIMIT).cursor
    store.events.forget_all("anna")
    add(store, watched("e3"))
    assert ids(store.events.arrivals_since("anna", cursor, LIMIT)) == ["e3"]
    store.events.erase("anna", moment(1))
    assert store.events.arrivals_since("anna", None, LIMIT).arrivals == ()
    add(store, watched("e1"), at=2)
    for given in (None, cursor):
        assert ids(store.events.arrivals_since("anna", given, LIMIT)) == ["e1"]


@pytest.mark.parametrize("cursor", ["", "nonsense", ":", "-1", "1.5", "²", "9" * 40, "🙂"])
def test_a_cursor_that_means_nothing_begins_at_the_beginning(store: Store, cursor: str) -> None:
    add(store, watched("e1"))
    assert ids(store.events.arrivals_since("anna", cursor, LIMIT)) == ["e1"]


def test_more_and_less_like_this_come_with_what_undoes_them(store: Store) -> None:
    add(
        store,
        event("anna", "e1", EventKind.MORE, video_id="v1"),
        event("anna", "e2", EventKind.LESS, video_id="v2"),
        undo("anna", "e3", "e1"),
        undo("anna", "e4", "e2"),
    )
    read = store.events.arrivals_since("anna", None, LIMIT).arrivals
    assert [(each.event.kind, each.event.undoes) for each in read] == [
        ("more", None), ("less", None), ("undo", "e1"), ("undo", "e2"),
    ]  # fmt: skip
    assert store.events.hidden("anna") == Hidden()
    assert store.events.excluded_products("anna") == frozenset()


def test_strange_ids_are_ids_like_any_other(store: Store) -> None:
    for strange in STRANGE_IDS:
        add(store, hide(strange, strange, "p1"))
    for strange in STRANGE_IDS:
        assert all_of(store, strange) == [strange]


@pytest.mark.needs_transactions
def test_a_reader_misses_nothing_that_is_written_meanwhile(store: Store) -> None:
    def send(device: int) -> None:
        for number in range(10):
            add(store, watched(f"{device}.{number}"))

    read: list[str] = []
    cursor: str | None = None
    with ThreadPoolExecutor(3) as pool:
        devices = [pool.submit(send, device) for device in range(3)]
        while True:
            is_over = all(device.done() for device in devices)
            some = store.events.arrivals_since("anna", cursor, 4)
            read, cursor = read + ids(some), some.cursor
            if is_over and not some.arrivals:
                break
        for device in devices:
            device.result()
    assert read == [each["event_id"] for each in store.events.history("anna")]
    assert len(read) == len(set(read)) == 30
