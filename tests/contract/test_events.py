"""The contract of `Events`: append, signals, forgetting, erasing, exclusions."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from contract.examples import (
    EVERY_WISH,
    NOON,
    STRANGE_IDS,
    click,
    event,
    hide,
    moment,
    search,
    understood,
    undo,
    vector,
    wish,
)
from shopcard.domain.events import (
    Embedding,
    Entry,
    Event,
    EventKind,
    Outcome,
    Signal,
    event_from_record,
    to_iso,
)
from shopcard.domain.hidden import Hidden
from shopcard.domain.ports import Store
from shopcard.domain.shopping_intent import ShoppingIntent, intent_to_record

ACCEPTED, DUPLICATE, CONFLICT, ERASED = (
    Outcome.ACCEPTED,
    Outcome.DUPLICATE,
    Outcome.CONFLICT,
    Outcome.ERASED,
)

EVERY_FIELD = Event(
    event_id="e1",
    kind=EventKind.VIEW,
    user_id="anna",
    product_id="p1",
    video_id="v1",
    creator_id="c1",
    query="“naïve” 🔊\n\\",
    request_id="r1",
    position=3,
    occurred_at=moment(-5),
    duration_seconds=1.25,
    reason="Because",
    text="A comment",
    platform="ios",
    undoes="e0",
)


def add(store: Store, *entries: Entry, at: float = 0) -> list[Outcome]:
    return store.events.append(entries, moment(at))


def signal_ids(store: Store, user_id: str = "anna", limit: int = 100) -> list[str]:
    return [each.event_id for each in store.events.latest_signals(user_id, limit)]


# --- append


def test_an_event_comes_back_with_every_field(store: Store) -> None:
    assert add(store, Entry(event=EVERY_FIELD), at=7) == [ACCEPTED]
    (record,) = store.events.history("anna")
    assert record.pop("received_at") == to_iso(moment(7))
    assert event_from_record(record) == EVERY_FIELD


def test_a_batch_is_logged_in_order(store: Store) -> None:
    kinds = list(EventKind)
    entries = [event("anna", f"e{99 - place}", kind) for place, kind in enumerate(kinds)]
    assert add(store, *entries) == [ACCEPTED] * len(kinds)
    assert [each["kind"] for each in store.events.history("anna")] == [str(each) for each in kinds]


def test_an_empty_batch_has_no_outcomes(store: Store) -> None:
    assert add(store) == []


def test_the_same_event_again_is_a_duplicate_and_changes_nothing(store: Store) -> None:
    add(store, search("anna", "e1"), search("anna", "e2"))
    before = store.events.history("anna")
    assert add(store, search("anna", "e1"), at=60) == [DUPLICATE]
    assert store.events.history("anna") == before
    assert signal_ids(store) == ["e2", "e1"]


@pytest.mark.parametrize(
    "other",
    [
        search("anna", "e1", "headphones"),
        click("anna", "e1"),
        event("anna", "e1", EventKind.LIKE),
    ],
    ids=["query", "kind", "no signal"],
)
def test_the_same_id_with_other_content_is_a_conflict(store: Store, other: Entry) -> None:
    add(store, search("anna", "e1"))
    before = store.events.history("anna")
    assert add(store, other) == [CONFLICT]
    assert store.events.history("anna") == before
    assert [each.query for each in store.events.latest_signals("anna", 3)] == ["speaker"]


def test_what_differs_only_in_its_delivery_is_a_duplicate(store: Store) -> None:
    add(store, click("anna", "e1", occurred_at=moment(-1)))
    queued = click("anna", "e1", occurred_at=moment(-2), platform="ios", position=3)
    assert add(store, queued) == [DUPLICATE]
    assert store.events.history("anna")[0]["occurred_at"] == to_iso(moment(-1))


def test_each_event_of_a_batch_is_taken_on_its_own_merits(store: Store) -> None:
    add(store, search("anna", "old"))
    outcomes = add(
        store,
        search("anna", "old"),
        search("anna", "new"),
        search("anna", "new"),
        search("anna", "new", "other"),
        search("ben", "new", "other"),
        search("anna", "old", "other"),
        search("anna", "last"),
    )
    assert outcomes == [
        DUPLICATE, ACCEPTED, DUPLICATE, CONFLICT, ACCEPTED, CONFLICT, ACCEPTED,
    ]  # fmt: skip
    assert signal_ids(store) == ["last", "new", "old"]
    assert signal_ids(store, "ben") == ["new"]


def test_a_batch_of_five_hundred(store: Store) -> None:
    entries = [click("anna", f"e{number}", f"p{number}") for number in range(500)]
    assert add(store, *entries) == [ACCEPTED] * 500
    assert add(store, *entries) == [DUPLICATE] * 500
    assert signal_ids(store, limit=3) == ["e499", "e498", "e497"]
    assert len(store.events.history("anna")) == 500


def test_arrival_orders_the_log_not_the_clients_clock(store: Store) -> None:
    add(store, search("anna", "first", occurred_at=moment(-1)), at=10)
    add(store, search("anna", "second", occurred_at=moment(-100)), at=5)
    assert [each["event_id"] for each in store.events.history("anna")] == ["first", "second"]
    assert signal_ids(store) == ["second", "first"]


# --- outcome


def test_the_log_tells_beforehand_what_it_will_answer(store: Store) -> None:
    offered = [
        search("anna", "e1"),
        search("anna", "e1", "headphones"),
        search("anna", "e2"),
        search("ben", "e1"),
        search("carl", "e1", occurred_at=moment(5)),
        search("carl", "e2", occurred_at=moment(6)),
        search("carl", "e3"),
    ]
    add(store, search("anna", "e1", occurred_at=moment(-1), platform="ios"))
    store.events.erase("carl", moment(5))
    told = [store.events.outcome(each.event) for each in offered]
    assert told == [DUPLICATE, CONFLICT, None, None, ERASED, None, None]
    assert len(store.events.history("anna")) == 1  # asking leaves nothing behind
    assert store.events.history("ben") == store.events.history("carl") == []
    assert add(store, *offered, at=7) == [each or ACCEPTED for each in told]


def test_an_erased_event_is_told_as_erased_not_as_a_duplicate(store: Store) -> None:
    add(store, search("anna", "e1", occurred_at=moment(0)))
    store.events.erase("anna", moment(5))
    add(store, search("anna", "e1", occurred_at=moment(6)), at=6)
    assert store.events.outcome(search("anna", "e1", occurred_at=moment(0)).event) is ERASED


# --- signals


def test_a_signal_comes_back_bit_by_bit(store: Store) -> None:
    odd = np.array([0.0, -0.0, 1e-45, -1e-38, 1 / 3, 3.4e38, 1.0], dtype=np.float32)
    searched = Entry(
        event=Event(event_id="s", kind=EventKind.SEARCH, user_id="anna", query="Söng"),
        embedding=Embedding("print/1", odd),
        text="query: Söng",
    )
    clicked = Entry(
        event=Event(
            event_id="c", kind=EventKind.CLICK, user_id="anna", product_id="p/1", request_id="r"
        ),
        embedding=Embedding("print/2", vector(5, 768)),
        text="A speaker. Audio",
    )
    add(store, searched, clicked, at=2)
    newest, oldest = store.events.latest_signals("anna", 3)
    for signal, entry in ((newest, clicked), (oldest, searched)):
        given, wanted = signal.embedding, entry.embedding
        assert wanted is not None
        assert given.fingerprint == wanted.fingerprint
        assert given.vector.dtype == np.float32
        assert given.vector.shape == wanted.vector.shape
        assert given.vector.tobytes() == wanted.vector.tobytes()
        assert replace(signal, embedding=wanted) == Signal(
            event_id=entry.event.event_id,
            kind=entry.event.kind,
            text=entry.text or "",
            at=moment(2),
            embedding=wanted,
            query=entry.event.query,
            product_id=entry.event.product_id,
        )


def test_the_latest_signals_are_newest_first_and_as_many_as_asked_for(store: Store) -> None:
    for number in range(5):
        add(store, search("anna", f"e{number}"), at=number)
    assert signal_ids(store, limit=3) == ["e4", "e3", "e2"]
    assert signal_ids(store, limit=1) == ["e4"]
    assert signal_ids(store, limit=50) == ["e4", "e3", "e2", "e1", "e0"]
    assert signal_ids(store, "nobody") == []


def test_events_without_an_embedding_are_no_signals(store: Store) -> None:
    add(store, search("anna", "e1"), event("anna", "e2", EventKind.VIEW, product_id="p1"))
    add(store, event("anna", "e3", EventKind.SEARCH, query="not encoded"))
    assert signal_ids(store) == ["e1"]


def test_one_signal_is_found_by_its_id(store: Store) -> None:
    add(store, search("anna", "e1"), click("anna", "e2"), hide("anna", "e3", "p1"), at=1)
    for told in store.events.latest_signals("anna", 2):
        found = store.events.signal("anna", told.event_id)
        assert found is not None
        assert found.embedding.vector.tobytes() == told.embedding.vector.tobytes()
        assert replace(found, embedding=told.embedding) == told
    for user_id, event_id in (("ben", "e1"), ("anna", "e3"), ("anna", "missing")):
        assert store.events.signal(user_id, event_id) is None


# --- intents


def intents(store: Store, event_id: str = "e1") -> tuple[ShoppingIntent | None, ...]:
    """What was understood, and what counts now."""
    signal = store.events.signal("anna", event_id)
    assert signal is not None
    return signal.understood, signal.intent


def test_an_intent_comes_back_with_every_field(store: Store) -> None:
    add(store, understood(search("anna", "e1"), EVERY_WISH), search("anna", "e2"))
    assert intents(store) == (EVERY_WISH, EVERY_WISH)
    assert intents(store, "e2") == (None, None)
    assert [each.intent for each in store.events.latest_signals("anna", 2)] == [None, EVERY_WISH]


def test_what_a_person_makes_of_it_stands_beside_what_was_understood(store: Store) -> None:
    add(store, understood(search("anna", "e1"), EVERY_WISH), search("anna", "e2"))
    for changed in (wish("boots"), wish("sandals"), wish("sandals")):
        assert store.events.set_intent("anna", "e1", changed) is True
        assert intents(store) == (EVERY_WISH, changed)
    assert store.events.set_intent("anna", "e2", EVERY_WISH) is True
    assert intents(store, "e2") == (None, EVERY_WISH)
    assert signal_ids(store) == ["e2", "e1"]


def test_the_history_tells_both(store: Store) -> None:
    add(store, understood(search("anna", "e1"), EVERY_WISH), click("anna", "e2"))
    store.events.set_intent("anna", "e1", wish("boots"))
    searched, clicked = store.events.history("anna")
    assert searched["understood"] == intent_to_record(EVERY_WISH)
    assert searched["intent"] == intent_to_record(wish("boots"))
    assert "intent" not in clicked


def test_an_intent_is_no_content_of_the_event(store: Store) -> None:
    """The same words may be understood otherwise when a client's queue sends them again."""
    add(store, understood(search("anna", "e1"), EVERY_WISH))
    assert add(store, understood(search("anna", "e1"), wish("boots"))) == [DUPLICATE]
    assert intents(store) == (EVERY_WISH, EVERY_WISH)


def test_only_a_signal_that_is_there_can_be_given_an_intent(store: Store) -> None:
    entries = [search("anna", "e1"), hide("anna", "e2", "p1"), search("anna", "e3")]
    add(store, *(understood(each, EVERY_WISH) for each in entries[::2]), entries[1])
    store.events.forget("anna", "e1")
    before = store.events.history("anna")
    assert "understood" not in before[0]
    assert "intent" not in before[0]
    for event_id in ("e1", "e2", "missing"):
        assert store.events.set_intent("anna", event_id, wish()) is False
    assert store.events.set_intent("ben", "e3", wish()) is False
    assert store.events.history("anna") == before
    assert store.events.history("ben") == []


@pytest.mark.needs_transactions
def test_what_is_forgotten_while_it_is_changed_stays_forgotten(store: Store) -> None:
    for number in range(10):
        event_id = f"e{number}"
        add(store, understood(search("anna", event_id), EVERY_WISH))
        with ThreadPoolExecutor(4) as pool:
            writes = [
                pool.submit(store.events.set_intent, "anna", event_id, wish()) for _ in range(3)
            ]
            forgotten = pool.submit(store.events.forget, "anna", event_id)
            assert forgotten.result() is True
            for each in writes:
                each.result()  # in time or too late, but no failure
    assert signal_ids(store) == []
    assert all(set(each) == {"event_id", "kind", "received_at"}
               for each in store.events.history("anna"))  # fmt: skip


# --- forget


@pytest.mark.parametrize("signal", [search("anna", "e2", "secret"), click("anna", "e2", "secret")])
def test_a_forgotten_signal_leaves_a_blank(store: Store, signal: Entry) -> None:
    add(store, search("anna", "e1"), signal, search("anna", "e3"), at=1)
    assert store.events.forget("anna", "e2") is True
    assert signal_ids(store) == ["e3", "e1"]
    history = store.events.history("anna")
    assert [each["event_id"] for each in history] == ["e1", "e2", "e3"]
    assert history[1] == {
        "event_id": "e2",
        "kind": str(signal.event.kind),
        "received_at": to_iso(moment(1)),
    }


@pytest.mark.parametrize(
    "again",
    [
        search("anna", "e1"),
        search("anna", "e1", "other"),
        click("anna", "e1"),
        hide("anna", "e1", "p1"),
    ],
    ids=["same", "query", "kind", "no signal"],
)
def test_sending_a_forgotten_signal_again_tells_and_changes_nothing(
    store: Store, again: Entry
) -> None:
    """Were the same a duplicate and another a conflict, a query could be found by trying words."""
    add(store, search("anna", "e1"))
    store.events.forget("anna", "e1")
    before = store.events.history("anna")
    assert store.events.outcome(again.event) is DUPLICATE
    assert add(store, again, again) == [DUPLICATE, DUPLICATE]
    assert store.events.history("anna") == before
    assert signal_ids(store) == []
    assert store.events.excluded_products("anna") == frozenset()


def test_only_a_signal_that_is_there_can_be_forgotten(store: Store) -> None:
    add(store, search("anna", "e1"), hide("anna", "e2", "p1"))
    assert store.events.forget("anna", "missing") is False
    assert store.events.forget("ben", "e1") is False
    assert store.events.forget("anna", "e2") is False
    assert store.events.forget("anna", "e1") is True
    assert store.events.forget("anna", "e1") is False
    assert store.events.excluded_products("anna") == {"p1"}


def test_all_signals_of_one_user_can_be_forgotten(store: Store) -> None:
    add(store, search("anna", "e1"), click("anna", "e2"), hide("anna", "e3", "p1"))
    add(store, search("ben", "e1"))
    store.events.forget("anna", "e1")
    assert store.events.forget_all("anna") == 1
    assert store.events.forget_all("anna") == 0
    assert store.events.forget_all("nobody") == 0
    assert signal_ids(store) == []
    assert signal_ids(store, "ben") == ["e1"]
    assert store.events.excluded_products("anna") == {"p1"}
    assert add(store, click("anna", "e2"), search("anna", "e4")) == [DUPLICATE, ACCEPTED]
    assert signal_ids(store) == ["e4"]


# --- erase


def test_erasing_leaves_nothing_of_one_user(store: Store) -> None:
    add(store, search("anna", "e1"), click("anna", "e2"), hide("anna", "e3", "p1"), at=1)
    add(store, search("ben", "e1"), hide("ben", "e3", "p1"), at=1)
    store.events.erase("anna", moment(2))
    assert store.events.history("anna") == []
    assert signal_ids(store) == []
    assert store.events.excluded_products("anna") == frozenset()
    assert signal_ids(store, "ben") == ["e1"]
    assert store.events.excluded_products("ben") == {"p1"}


def test_what_happened_before_an_erasure_is_refused(store: Store) -> None:
    add(store, search("anna", "e1", occurred_at=moment(1)), at=1)
    store.events.erase("anna", moment(10))
    outcomes = add(
        store,
        search("anna", "e1", occurred_at=moment(1)),
        search("anna", "late", occurred_at=moment(9.999999)),
        search("anna", "at once", occurred_at=moment(10)),
        search("anna", "after", occurred_at=moment(10.000001)),
        search("anna", "now"),
        search("ben", "e1", occurred_at=moment(1)),
        at=20,
    )
    assert outcomes == [ERASED, ERASED, ERASED, ACCEPTED, ACCEPTED, ACCEPTED]
    assert signal_ids(store) == ["now", "after"]
    assert len(store.events.history("anna")) == 2


def test_without_a_time_of_its_own_an_event_happened_when_it_arrived(store: Store) -> None:
    store.events.erase("anna", moment(10))
    assert add(store, search("anna", "e1"), at=10) == [ERASED]
    assert add(store, search("anna", "e1"), at=11) == [ACCEPTED]


def test_an_erased_id_may_be_used_again(store: Store) -> None:
    add(store, search("anna", "e1"), at=1)
    store.events.erase("anna", moment(2))
    assert add(store, search("anna", "e1", "other"), at=3) == [ACCEPTED]
    assert add(store, search("anna", "e1", "other"), at=4) == [DUPLICATE]


def test_the_latest_of_several_erasures_holds(store: Store) -> None:
    store.events.erase("anna", moment(10))
    store.events.erase("anna", moment(5))
    assert add(store, search("anna", "e1", occurred_at=moment(7)), at=20) == [ERASED]
    store.events.erase("anna", moment(30))
    assert add(store, search("anna", "e2", occurred_at=moment(20)), at=40) == [ERASED]
    assert store.events.history("anna") == []


def test_erasing_many_events(store: Store) -> None:
    for start in (0, 500):
        add(store, *(event("anna", f"e{start + n}", EventKind.LIKE) for n in range(500)))
    add(store, *(event("anna", f"f{n}", EventKind.LIKE) for n in range(50)))
    store.events.erase("anna", moment(1))
    assert store.events.history("anna") == []


# --- exclusions


@pytest.mark.parametrize("kind", list(EventKind))
def test_only_hidden_carted_and_bought_products_are_excluded(store: Store, kind: EventKind) -> None:
    add(store, event("anna", "e1", kind, product_id="p1"))
    excluding = kind in {EventKind.HIDE, EventKind.CART, EventKind.PURCHASE}
    assert store.events.excluded_products("anna") == ({"p1"} if excluding else frozenset())
    assert store.events.excluded_products("ben") == frozenset()


def test_hiding_a_video_excludes_no_product(store: Store) -> None:
    add(store, event("anna", "e1", EventKind.HIDE, video_id="v1"))
    assert store.events.excluded_products("anna") == frozenset()


def test_an_undone_exclusion_is_none(store: Store) -> None:
    add(store, hide("anna", "e1", "p1"), hide("anna", "e2", "p2"))
    add(store, undo("anna", "e3", "e1"))
    assert store.events.excluded_products("anna") == {"p2"}


def test_an_undo_may_overtake_what_it_undoes(store: Store) -> None:
    add(store, undo("anna", "e2", "e1"))
    add(store, hide("anna", "e1", "p1"))
    assert store.events.excluded_products("anna") == frozenset()


def test_every_exclusion_needs_its_own_undo(store: Store) -> None:
    add(store, hide("anna", "e1", "p1"), event("anna", "e2", EventKind.CART, product_id="p1"))
    add(store, undo("anna", "u1", "e1"))
    assert store.events.excluded_products("anna") == {"p1"}
    add(store, undo("anna", "u2", "e2"))
    assert store.events.excluded_products("anna") == frozenset()
    add(store, hide("anna", "e3", "p1"))
    assert store.events.excluded_products("anna") == {"p1"}


def test_only_the_user_can_undo_and_only_by_an_undo(store: Store) -> None:
    add(store, hide("anna", "e1", "p1"), hide("ben", "e1", "p2"))
    add(store, undo("ben", "u1", "e1"), event("anna", "l1", EventKind.LIKE, undoes="e1"))
    assert store.events.excluded_products("anna") == {"p1"}
    assert store.events.excluded_products("ben") == frozenset()


def test_an_erased_undo_undoes_nothing(store: Store) -> None:
    add(store, undo("anna", "u1", "e1"))
    store.events.erase("anna", moment(5))
    add(store, hide("anna", "e1", "p1"), at=6)
    assert store.events.excluded_products("anna") == {"p1"}


# --- hidden from the feed


def test_hidden_videos_and_creators_are_told_per_user(store: Store) -> None:
    add(
        store,
        event("anna", "e1", EventKind.HIDE, video_id="v1"),
        event("anna", "e2", EventKind.HIDE, creator_id="c1"),
        event("anna", "e3", EventKind.REPORT, video_id="v2"),
        event("ben", "e1", EventKind.HIDE, video_id="v3"),
    )
    assert store.events.hidden("anna") == Hidden(frozenset({"v1"}), frozenset({"c1"}))
    assert store.events.hidden("ben") == Hidden(frozenset({"v3"}))
    assert store.events.hidden("cleo") == Hidden()


def test_a_hide_hides_the_smallest_thing_it_names(store: Store) -> None:
    add(
        store,
        event("anna", "e1", EventKind.HIDE, product_id="p1", video_id="v1"),
        event("anna", "e2", EventKind.HIDE, video_id="v2", creator_id="c2"),
    )
    assert store.events.hidden("anna") == Hidden(frozenset({"v2"}))


def test_what_was_hidden_is_back_once_every_hide_is_undone(store: Store) -> None:
    add(store, undo("anna", "u1", "e1"))
    add(store, event("anna", "e1", EventKind.HIDE, video_id="v1"))
    assert store.events.hidden("anna") == Hidden()
    add(store, event("anna", "e2", EventKind.HIDE, video_id="v1"), undo("ben", "u1", "e2"))
    assert store.events.hidden("anna") == Hidden(frozenset({"v1"}))
    add(store, undo("anna", "u2", "e2"))
    assert store.events.hidden("anna") == Hidden()


# --- ids


def test_strange_ids_are_ids_like_any_other(store: Store) -> None:
    for strange in STRANGE_IDS:
        entries = [
            click(strange, strange, strange, request_id=strange),
            hide(strange, "hide", strange),
        ]
        assert add(store, *entries) == [ACCEPTED, ACCEPTED]
        assert add(store, *entries) == [DUPLICATE, DUPLICATE]
    for strange in STRANGE_IDS:
        (signal,) = store.events.latest_signals(strange, 10)
        assert (signal.event_id, signal.product_id) == (strange, strange)
        assert store.events.excluded_products(strange) == {strange}
        assert store.events.history(strange)[0]["user_id"] == strange
    assert {each for each, _ in store.events.clicks_since(None, moment(0)).clicks} == set(
        STRANGE_IDS
    )
    for strange in STRANGE_IDS:
        assert store.events.forget(strange, strange) is True
        store.events.erase(strange, moment(1))
        assert store.events.history(strange) == []
        assert add(store, click(strange, strange)) == [ERASED]


# --- at the same time


@pytest.mark.needs_transactions
def test_the_same_events_sent_at_the_same_time_are_accepted_once(store: Store) -> None:
    entries = [search("anna", f"e{number}") for number in range(10)]

    def send(shift: int) -> list[tuple[str, Outcome]]:
        mine = entries[shift:] + entries[:shift]
        outcomes: list[Outcome] = []
        for start in range(0, len(mine), 2):
            outcomes += store.events.append(mine[start : start + 2], NOON)
        return [
            (each.event.event_id, outcome) for each, outcome in zip(mine, outcomes, strict=True)
        ]

    with ThreadPoolExecutor(8) as pool:
        results = [each for sent in pool.map(send, range(8)) for each in sent]
    assert sorted(event_id for event_id, outcome in results if outcome is ACCEPTED) == sorted(
        each.event.event_id for each in entries
    )
    assert {outcome for _, outcome in results} == {ACCEPTED, DUPLICATE}
    assert len(store.events.history("anna")) == len(entries)


@pytest.mark.needs_transactions
def test_different_events_sent_at_the_same_time_are_all_there(store: Store) -> None:
    def send(thread: int) -> None:
        for number in range(10):
            entry = click("anna", f"{thread}.{number}", f"p{thread}.{number}")
            assert add(store, entry) == [ACCEPTED]
            assert signal_ids(store).count(f"{thread}.{number}") == 1  # it reads its own write

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(send, range(8)))
    arrived = [each["event_id"] for each in store.events.history("anna")]
    assert len(arrived) == len(set(arrived)) == 80
    for thread in range(8):
        own = [each for each in arrived if each.startswith(f"{thread}.")]
        assert own == [f"{thread}.{number}" for number in range(10)]
    assert len(store.events.clicks_since(None, moment(0)).clicks) == 80
