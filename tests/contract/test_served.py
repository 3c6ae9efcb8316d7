"""The contract of `ServedLists`, and of the store as a whole."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from contract.examples import STRANGE_IDS, moment, search
from shopcard.domain.events import Outcome, Served
from shopcard.domain.ports import Store

DETAILS: dict[str, Any] = {
    "state": "L-R",
    "trace": [{"query": None, "score": 1 / 3, "a.b/__c__": []}, {"text": "“naïve” 🔊"}],
}


def served(request_id: str, user_id: str = "anna", seconds: float = 0) -> Served:
    return Served(
        request_id=request_id,
        user_id=user_id,
        surface="card",
        strategy="last-three",
        strategy_version="1",
        item_ids=("p2", "p1", "a/b"),
        at=moment(seconds),
        seed=2**40,
    )


def test_a_served_list_comes_back_as_it_was(store: Store) -> None:
    card = served("r1")
    bare = replace(served("r2"), seed=None, item_ids=())
    traced = replace(served("r3"), details=DETAILS)
    for each in (card, bare, traced):
        store.served.append(each)
        assert store.served.get(each.request_id) == each
    assert store.served.history("anna") == [card, bare, traced]
    assert store.served.get("missing") is None


def test_history_is_one_users_oldest_first(store: Store) -> None:
    cards = [served(f"r{10 - number}", seconds=number) for number in range(5)]
    for card in cards:
        store.served.append(card)
        store.served.append(replace(card, request_id=f"ben {card.request_id}", user_id="ben"))
    assert store.served.history("anna") == cards
    assert store.served.history("nobody") == []


def test_a_request_is_logged_once(store: Store) -> None:
    store.served.append(served("r1"))
    store.served.append(served("r1"))
    store.served.append(served("r1", user_id="ben", seconds=5))
    assert store.served.get("r1") == served("r1")
    assert store.served.history("anna") == [served("r1")]
    assert store.served.history("ben") == []


def test_erasing_takes_one_users_lists(store: Store) -> None:
    store.served.append(served("r1"))
    store.served.append(served("r2", user_id="ben"))
    store.served.erase("anna")
    store.served.erase("nobody")
    assert store.served.get("r1") is None
    assert store.served.history("anna") == []
    assert store.served.history("ben") == [served("r2", user_id="ben")]
    store.served.append(served("r3"))
    assert store.served.history("anna") == [served("r3")]


def test_a_list_made_before_an_erasure_is_not_logged_after_it(store: Store) -> None:
    """A request may be on its way while its user is erased."""
    store.served.append(served("before", seconds=1))
    store.events.append([search("anna", "e1")], moment(1))
    store.events.erase("anna", moment(5))
    store.served.erase("anna")
    store.served.append(served("on its way", seconds=4))
    store.served.append(served("at once", seconds=5))
    store.served.append(served("after", seconds=5.000001))
    store.served.append(served("ben's", user_id="ben", seconds=4))
    assert store.served.get("on its way") is None
    assert store.served.history("anna") == [served("after", seconds=5.000001)]
    assert store.served.history("ben") == [served("ben's", user_id="ben", seconds=4)]


def test_lists_and_events_leave_each_other_alone(store: Store) -> None:
    store.served.append(served("r1"))
    assert store.events.append([search("anna", "e1")], moment(1)) == [Outcome.ACCEPTED]
    store.served.append(served("r2"))
    assert store.events.append([search("anna", "e2")], moment(2)) == [Outcome.ACCEPTED]
    assert [each["event_id"] for each in store.events.history("anna")] == ["e1", "e2"]
    assert [each.request_id for each in store.served.history("anna")] == ["r1", "r2"]


@pytest.mark.needs_transactions
def test_no_list_slips_past_an_erasure(store: Store) -> None:
    for turn in range(5):
        user_id = f"user {turn}"
        cards = [served(f"{turn}.{number}", user_id=user_id) for number in range(8)]
        with ThreadPoolExecutor(4) as pool:
            appended = [pool.submit(store.served.append, card) for card in cards]
            store.events.erase(user_id, moment(1))
            store.served.erase(user_id)
        for each in appended:
            each.result()
        assert store.served.history(user_id) == []


def test_strange_ids_are_ids_like_any_other(store: Store) -> None:
    cards = [served(strange, user_id=strange) for strange in STRANGE_IDS]
    for card in cards:
        store.served.append(card)
    for card in cards:
        assert store.served.get(card.request_id) == card
        assert store.served.history(card.user_id) == [card]


@pytest.mark.needs_transactions
def test_lists_logged_at_the_same_time_are_all_there(store: Store) -> None:
    cards = [served(f"r{number}", seconds=number) for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(store.served.append, cards))
    assert {each.request_id for each in store.served.history("anna")} == {
        each.request_id for each in cards
    }


def test_a_store_that_answers_passes_the_check(store: Store) -> None:
    store.check()
