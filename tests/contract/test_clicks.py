"""The contract of `Events.clicks_since`: readers that follow the shop's click log."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest

from contract.examples import click, event, moment, search
from shopcard.domain.events import EventKind
from shopcard.domain.ports import Store


class Reader:
    """Knows the clicks by following the log, as the contract tells it to."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.cursor: str | None = None
        self.clicks: list[tuple[str, datetime]] = []
        self.restarts = 0

    def products(self) -> list[str]:
        read = self.store.events.clicks_since(self.cursor, moment(0))
        if read.restarted:
            self.clicks = []
            self.restarts += 1
        self.clicks += read.clicks
        self.cursor = read.cursor
        return [product_id for product_id, _ in self.clicks]


def test_a_new_reader_begins_at_the_beginning(store: Store) -> None:
    empty = store.events.clicks_since(None, moment(0))
    assert (empty.clicks, empty.restarted) == ((), True)
    store.events.append([click("anna", "e1", "p1"), click("ben", "e1", "p2")], moment(1))
    store.events.append([click("anna", "e2", "p1")], moment(2))
    read = store.events.clicks_since(None, moment(0))
    assert read.restarted is True
    assert read.clicks == (("p1", moment(1)), ("p2", moment(1)), ("p1", moment(2)))


def test_a_cursor_leads_to_what_is_new(store: Store) -> None:
    store.events.append([click("anna", "e1", "p1")], moment(1))
    first = store.events.clicks_since(None, moment(0))
    nothing = store.events.clicks_since(first.cursor, moment(0))
    assert (nothing.clicks, nothing.restarted) == ((), False)
    store.events.append([click("anna", "e1", "p1"), click("anna", "e2", "p2")], moment(2))
    for cursor in (first.cursor, nothing.cursor):
        read = store.events.clicks_since(cursor, moment(0))
        assert (read.clicks, read.restarted) == ((("p2", moment(2)),), False)


def test_clicks_received_too_early_are_passed_over_also_by_who_begins_anew(store: Store) -> None:
    sent = {"p1": 1, "p2": 2, "p3": 3}
    for product_id, seconds in sent.items():
        store.events.append([click("anna", product_id, product_id)], moment(seconds))
    first = store.events.clicks_since(None, moment(2))
    assert [product_id for product_id, _ in first.clicks] == ["p2", "p3"]
    store.events.forget("anna", "p3")
    again = store.events.clicks_since(first.cursor, moment(2))
    assert (again.clicks, again.restarted) == ((("p2", moment(2)),), True)
    nothing = store.events.clicks_since(None, moment(5))
    store.events.append([click("anna", "p4", "p4")], moment(4))
    store.events.append([click("anna", "p5", "p5")], moment(5))
    for cursor in (nothing.cursor, again.cursor):
        assert store.events.clicks_since(cursor, moment(5)).clicks == (("p5", moment(5)),)


def test_a_cursor_of_the_empty_log_holds(store: Store) -> None:
    cursor = store.events.clicks_since(None, moment(0)).cursor
    store.events.append([click("anna", "e1", "p1")], moment(1))
    read = store.events.clicks_since(cursor, moment(0))
    assert (read.clicks, read.restarted) == ((("p1", moment(1)),), False)


def test_only_clicks_are_there_with_or_without_an_embedding(store: Store) -> None:
    store.events.append(
        [
            search("anna", "e1"),
            event("anna", "e2", EventKind.VIEW, product_id="p2"),
            event("anna", "e3", EventKind.CLICK, product_id="p3"),
            click("anna", "e4", "p4"),
        ],
        moment(1),
    )
    assert Reader(store).products() == ["p3", "p4"]


def test_two_readers_follow_at_their_own_pace(store: Store) -> None:
    eager, lazy = Reader(store), Reader(store)
    for number in range(6):
        store.events.append([click("anna", f"e{number}", f"p{number}")], moment(number))
        assert eager.products() == [f"p{each}" for each in range(number + 1)]
    assert lazy.products() == eager.products()
    assert (eager.restarts, lazy.restarts) == (1, 1)


def test_a_forgotten_click_makes_every_reader_begin_anew(store: Store) -> None:
    store.events.append([click("anna", "e1", "p1"), click("ben", "e1", "p2")], moment(1))
    readers = [Reader(store), Reader(store)]
    assert [reader.products() for reader in readers] == [["p1", "p2"]] * 2
    store.events.forget("anna", "e1")
    assert [reader.products() for reader in readers] == [["p2"]] * 2
    assert [reader.restarts for reader in readers] == [2, 2]


def test_an_erased_user_makes_every_reader_begin_anew(store: Store) -> None:
    store.events.append([click("anna", "e1", "p1"), click("ben", "e1", "p2")], moment(1))
    reader = Reader(store)
    reader.products()
    store.events.erase("ben", moment(2))
    store.events.append([click("anna", "e3", "p3")], moment(3))
    assert reader.products() == ["p1", "p3"]
    store.events.forget_all("anna")
    assert reader.products() == []
    assert reader.restarts == 3


def test_forgetting_a_search_disturbs_no_reader(store: Store) -> None:
    store.events.append([search("anna", "e1"), click("anna", "e2", "p1")], moment(1))
    reader = Reader(store)
    reader.products()
    store.events.forget("anna", "e1")
    store.events.forget("anna", "missing")
    assert reader.products() == ["p1"]
    assert reader.restarts == 1


@pytest.mark.parametrize("cursor", ["", "nonsense", ":", "0:0", "a:b:c", "99999999:-1", "🙂"])
def test_a_cursor_that_means_nothing_begins_anew(store: Store, cursor: str) -> None:
    store.events.append([click("anna", "e1", "p1")], moment(1))
    read = store.events.clicks_since(cursor, moment(0))
    assert (read.clicks, read.restarted) == ((("p1", moment(1)),), True)


@pytest.mark.needs_transactions
def test_a_reader_misses_nothing_that_is_written_meanwhile(store: Store) -> None:
    reader = Reader(store)

    def send(user: int) -> None:
        for number in range(10):
            entry = click(f"u{user}", f"e{number}", f"p{user}.{number}")
            store.events.append([entry], moment(0))

    with ThreadPoolExecutor(5) as pool:
        senders = [pool.submit(send, user) for user in range(4)]
        while not all(sender.done() for sender in senders):
            reader.products()
        for sender in senders:
            sender.result()
    assert sorted(reader.products()) == sorted(f"p{u}.{n}" for u in range(4) for n in range(10))
    assert reader.restarts == 1
