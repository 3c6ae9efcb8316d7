"""The contract of `Events.recent_searches`: what all users looked for lately."""

from __future__ import annotations

from contract.examples import click, event, moment, search
from shopcard.domain.events import EventKind
from shopcard.domain.ports import Store


def test_a_shop_in_which_nobody_searched(store: Store) -> None:
    store.events.append([click("anna", "e1", "p1")], moment(1))
    assert store.events.recent_searches(10) == []


def test_the_latest_of_all_users_come_newest_first(store: Store) -> None:
    store.events.append([search("anna", "e1", "speaker")], moment(1))
    store.events.append([click("ben", "e1", "p1")], moment(2))
    store.events.append([search("ben", "e2", "Red  Shoes")], moment(3))
    store.events.append([search("anna", "e2", "speaker")], moment(4))
    whole = [("anna", "speaker"), ("ben", "Red  Shoes"), ("anna", "speaker")]
    assert store.events.recent_searches(10) == whole
    assert store.events.recent_searches(2) == whole[:2]


def test_only_searches_that_are_signals_are_there(store: Store) -> None:
    bare = event("anna", "e1", EventKind.SEARCH, query="speaker")
    store.events.append([bare], moment(1))
    assert store.events.recent_searches(10) == []


def test_a_forgotten_search_is_gone(store: Store) -> None:
    store.events.append([search("anna", "e1", "speaker")], moment(1))
    store.events.append([search("anna", "e2", "mug")], moment(2))
    store.events.forget("anna", "e1")
    assert store.events.recent_searches(10) == [("anna", "mug")]
    store.events.forget_all("anna")
    assert store.events.recent_searches(10) == []


def test_searches_of_an_erased_user_are_gone(store: Store) -> None:
    store.events.append([search("anna", "e1", "speaker")], moment(1))
    store.events.append([search("ben", "e1", "mug")], moment(2))
    store.events.erase("anna", moment(3))
    assert store.events.recent_searches(10) == [("ben", "mug")]
