"""What the feed remembers: which signal an event is, and what it does to the memory."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixtures.small_feed import Person, arrival, default_policy, skipped, watched
from fixtures.small_video_shelf import TOPICS, small_shelf
from shopcard.attention.completion import completed
from shopcard.attention.interests import interests
from shopcard.attention.memory import MOST_NOTED, MOST_UNDONE, Memory, fold, without
from shopcard.attention.memory_record import memory_record, read_memory
from shopcard.attention.policy import Measure, Thresholds
from shopcard.attention.reading import signal_name
from shopcard.attention.traces import MOST_EVENTS
from shopcard.domain.events import Arrival, Embedding, EventKind

DOG, CAR = "dogs-00", "cars-00"


def names(person: Person) -> list[str]:
    return [each.name for each in person.memory.noted]


# Which signal an event is.


@pytest.mark.parametrize(
    ("share", "name"),
    [(2.5, "HIGH"), (1.0, "HIGH"), (0.99, "MEDIUM"), (0.75, "MEDIUM"), (0.5, "LOW"), (0.49, None)],
)
def test_watching_counts_by_share(share: float, name: str | None) -> None:
    assert signal_name(watched(DOG, share).event, Thresholds(), 10) == name


@pytest.mark.parametrize(
    ("seconds", "name"), [(15, "HIGH"), (12, "MEDIUM"), (9, "LOW"), (8.9, None)]
)
def test_or_by_seconds(seconds: float, name: str | None) -> None:
    view = arrival(EventKind.VIEW, DOG, duration_seconds=seconds, completion=2.0)
    assert signal_name(view.event, Thresholds(by=Measure.SECONDS), 6) == name


def test_a_view_without_a_share_is_measured_by_the_length_of_the_video() -> None:
    view = arrival(EventKind.VIEW, DOG, duration_seconds=8.0).event
    assert signal_name(view, Thresholds(), 10) == "MEDIUM"
    assert signal_name(view, Thresholds(), None) is None


def test_only_a_fast_skip_pushes_away() -> None:
    assert signal_name(skipped(DOG).event, Thresholds(), 10) == "SKIP"
    slow = arrival(EventKind.SKIP, DOG, duration_seconds=1.6).event
    assert signal_name(slow, Thresholds(), 10) is None
    assert signal_name(slow, Thresholds(skip_within_seconds=2), 10) == "SKIP"


def test_what_names_a_product_says_nothing_of_the_video_around_it() -> None:
    hidden = arrival(EventKind.HIDE, DOG, product_id="p1").event
    assert signal_name(hidden, Thresholds(), 10) is None


# What it does.


def test_a_signal_is_noted_and_moves_the_state() -> None:
    person = Person()
    moves = person.does(watched(DOG), skipped(CAR))
    assert names(person) == ["HIGH", "SKIP"]
    assert [(each.name, each.source, each.target) for each in moves] == [
        ("HIGH", "0", "H"), ("SKIP", "H", "M"),
    ]  # fmt: skip
    assert person.memory.node == "M"


def test_a_repeated_event_changes_nothing() -> None:
    person = Person()
    view = watched(DOG)
    person.does(view)
    before = person.memory
    assert person.does(view, view) == []
    assert person.memory == before


def test_of_one_showing_the_most_attentive_view_counts() -> None:
    person = Person()
    person.does(watched(DOG, 0.6, request_id="r1"))
    assert names(person) == ["LOW"]
    person.does(watched(DOG, 1.2, request_id="r1"), watched(DOG, 0.8, request_id="r1"))
    assert names(person) == ["HIGH"]
    assert person.does(skipped(DOG, request_id="r1")) == []
    person.does(watched(DOG, 0.6, request_id="r2"))  # shown again
    assert names(person) == ["HIGH", "LOW"]


def test_what_arrives_late_is_noted_but_does_not_move_the_state() -> None:
    person = Person()
    moves = person.does(watched(DOG, late=timedelta(minutes=31)))
    assert names(person) == ["HIGH"]
    assert (person.memory.node, moves[0].source, moves[0].target) == ("0", "0", "0")
    person.does(watched(CAR, late=timedelta(minutes=30)))
    assert person.memory.node == "H"


def test_what_is_taken_back_is_gone_as_if_it_had_never_been() -> None:
    person = Person()
    person.does(watched(CAR))
    before = person.memory.noted
    person.does(arrival(EventKind.LIKE, DOG, event_id="liked"))
    person.does(arrival(EventKind.UNDO, undoes="liked"))
    assert person.memory.noted == before
    person.does(arrival(EventKind.FOLLOW, DOG, creator_id="dogs-maker"))
    person.does(arrival(EventKind.UNFOLLOW, creator_id="dogs-maker"))
    assert person.memory.noted == before
    assert without(person.memory, [before[0].event_id]).noted == ()


def test_an_undo_that_arrives_first_counts_too() -> None:
    person = Person()
    person.does(arrival(EventKind.UNDO, undoes="liked"))
    person.memory = read_memory(written(person.memory), person.shelf)
    assert person.does(arrival(EventKind.LIKE, DOG, event_id="liked")) == []
    assert person.memory.noted == ()
    person.does(*(arrival(EventKind.UNDO, undoes=f"u{n}") for n in range(MOST_UNDONE + 5)))
    assert person.memory.undone == tuple(f"u{n}" for n in range(5, MOST_UNDONE + 5))


def test_unknown_videos_and_what_says_nothing_of_taste_are_passed_over() -> None:
    person = Person()
    person.does(
        watched("nowhere-00"),
        arrival(EventKind.SEARCH, query="cake"),
        arrival(EventKind.CART, product_id="p1"),
    )
    assert person.memory.noted == ()


def test_only_a_search_keeps_its_words() -> None:
    person = Person()
    vector = person.shelf.vectors[0]
    person.does(arrival(EventKind.CLICK, product_id="p1", query="cake", vector=vector))
    assert person.memory.noted[0].query is None


def test_weights_act_at_once() -> None:
    person = Person()
    person.does(arrival(EventKind.LIKE, DOG), watched(CAR))
    blueprint = person.policy.blueprint
    assert {each.label for each in interests(person.memory, blueprint, person.shelf)} == {
        "dogs", "cars",
    }  # fmt: skip
    no_likes = replace(blueprint, signals={**blueprint.signals, "LIKE": 0.0})
    assert [each.label for each in interests(person.memory, no_likes, person.shelf)] == ["cars"]


def test_several_interests_stay_several_and_near_signals_are_one() -> None:
    person = Person()
    for n in range(4):
        person.does(watched(f"baking-0{n}"), watched(f"gaming-0{n}"))
    found = interests(person.memory, person.policy.blueprint, person.shelf)
    assert [each.label for each in found] == ["gaming", "baking"]
    assert [len(each.signals) for each in found] == [4, 4]
    middle = person.shelf.vectors[:10].mean(axis=0)
    assert found[1].vector @ middle > found[0].vector @ middle


def test_the_newer_signal_weighs_more() -> None:
    person = Person()
    person.does(watched(DOG), watched(CAR))
    found = interests(person.memory, person.policy.blueprint, person.shelf)
    assert [each.label for each in found] == ["cars", "dogs"]
    assert found[0].weight > found[1].weight


def test_ones_own_later_word_on_a_video_stands() -> None:
    person = Person()
    person.does(watched(DOG), arrival(EventKind.LESS, DOG), watched(CAR))
    found = interests(person.memory, person.policy.blueprint, person.shelf)
    assert [each.label for each in found] == ["cars"]


def test_old_interests_leave_traces() -> None:
    person = Person()
    person.does(*(watched(f"dogs-{n % 10:02}", request_id=f"r{n}") for n in range(20)))
    person.does(*(watched(f"cars-{n % 10:02}", request_id=f"q{n}") for n in range(MOST_NOTED)))
    assert len(person.memory.noted) == MOST_NOTED
    found = interests(person.memory, person.policy.blueprint, person.shelf)
    assert [each.label for each in found] == ["cars", "dogs"]
    assert found[1].signals == ()


def a_trace(*, takes_back: bool) -> tuple[str, ...]:
    """The interests of a person whose liking of dogs is a trace, and is taken back or not."""
    person = Person()
    person.does(arrival(EventKind.LIKE, DOG, event_id="liked"))
    person.does(*(watched(f"cars-{n % 10:02}", request_id=f"q{n}") for n in range(MOST_NOTED)))
    assert len(person.memory.traces) == 1
    if takes_back:
        person.does(arrival(EventKind.UNDO, undoes="liked"))
    found = interests(person.memory, person.policy.blueprint, person.shelf)
    return tuple(each.label for each in found)


def test_nothing_of_what_is_undone_stays_in_a_trace() -> None:
    assert a_trace(takes_back=False) == ("cars", "dogs")
    assert a_trace(takes_back=True) == ("cars",)


def test_nor_of_what_is_forgotten() -> None:
    person = Person()
    vector = person.shelf.vectors[person.shelf.rows[DOG]]
    person.does(arrival(EventKind.SEARCH, query="puppy", vector=vector, event_id="asked"))
    person.does(*(watched(f"cars-{n % 10:02}", request_id=f"q{n}") for n in range(MOST_NOTED)))
    memory = read_memory(written(person.memory), person.shelf)
    assert len(memory.traces) == 1
    assert without(memory, ["another"]) == memory
    assert without(memory, ["asked"]).traces == ()


def test_a_trace_remembers_the_latest_of_its_signals() -> None:
    person = Person()
    views = [watched(f"dogs-{n % 10:02}", request_id=f"r{n}") for n in range(MOST_NOTED + 40)]
    person.does(*views)
    (trace,) = person.memory.traces
    assert trace.event_ids == tuple(each.event.event_id for each in views[40 - MOST_EVENTS : 40])


# Written down and read again.


def written(memory: Memory) -> dict[str, Any]:
    """As it comes back from a store."""
    record: dict[str, Any] = json.loads(json.dumps(memory_record(memory)))
    return record


def a_long_life() -> Person:
    person = Person()
    rng = np.random.default_rng(5)
    for n in range(200):
        video_id = f"{TOPICS[rng.integers(8)]}-{rng.integers(10):02}"
        vector = person.shelf.vectors[rng.integers(80)] + rng.normal(size=32).astype("f4") / 9
        person.does(
            watched(video_id, request_id=f"r{n}"),
            arrival(EventKind.SEARCH, query=f"what I look for {n}", vector=vector),
        )
    return person


def test_a_memory_survives_being_written_down() -> None:
    person = a_long_life()
    record = written(person.memory)
    again = read_memory(record, person.shelf)
    assert again == person.memory
    assert memory_record(again) == record
    for old, new in zip(person.memory.traces, again.traces, strict=True):
        assert old.vector is not None
        assert new.vector is not None
        assert np.allclose(old.vector, new.vector, atol=1e-6)


def test_a_memory_that_knew_of_no_undone_and_no_event_ids_is_still_read() -> None:
    person = a_long_life()
    record = written(person.memory)
    del record["undone"]
    for trace in record["traces"]:
        del trace["event_ids"]
    again = read_memory(record, person.shelf)
    assert again.noted == person.memory.noted
    assert [each.names for each in again.traces] == [each.names for each in person.memory.traces]


def test_it_stays_small_with_vectors_of_384_dimensions() -> None:
    record = memory_record(a_long_life().memory)
    ours = len(json.dumps(record))
    vectors = sum("vector" in each for each in record["noted"]) + len(record["traces"])
    assert ours + vectors * (384 - 32) * 4 / 3 < 60_000


def test_another_encoder_finds_the_vectors_again() -> None:
    person = Person()
    person.does(*(watched(f"dogs-{n % 10:02}", request_id=f"r{n}") for n in range(MOST_NOTED + 5)))
    person.does(arrival(EventKind.SEARCH, query="x", vector=person.shelf.vectors[0]))
    other = small_shelf(fingerprint="words-2", seed=9)
    again = read_memory(memory_record(person.memory), other)
    assert again.fingerprint == "words-2"
    assert [each.name for each in again.noted] == ["HIGH"] * (MOST_NOTED - 1) + ["SEARCH"]
    assert other.topic_names[int(np.argmax(_middles(other) @ again.traces[0].vector))] == "dogs"


def test_searches_and_taps_outlive_their_encoder() -> None:
    """Noted before the promotion, or logged before and folded after it."""
    person = Person()
    old = person.shelf.vectors[0]
    person.does(arrival(EventKind.SEARCH, query="puppy", vector=old, event_id="asked"))
    person.does(arrival(EventKind.CLICK, product_id="p1", vector=old, event_id="opened"))
    person.shelf = small_shelf(fingerprint="words-2", seed=9)
    person.memory = read_memory(written(person.memory), person.shelf)
    person.does(arrival(EventKind.SEARCH, query="road trip", vector=old, event_id="asked again"))
    assert names(person) == ["SEARCH", "TAP", "SEARCH"]
    assert interests(person.memory, person.policy.blueprint, person.shelf) == []

    about = {"asked": DOG, "opened": DOG, "asked again": CAR}
    asked: list[str] = []

    def embedding_of(event_id: str) -> Embedding:
        asked.append(event_id)
        return Embedding("words-2", person.shelf.vectors[person.shelf.rows[about[event_id]]])

    memory = completed(person.memory, embedding_of)
    found = interests(memory, person.policy.blueprint, person.shelf)
    assert {each.label for each in found} == {"road trip", "dogs"}
    assert completed(read_memory(written(memory), person.shelf), embedding_of) == memory
    assert asked == list(about)  # each once


def test_traces_of_searches_outlive_it_too() -> None:
    person = Person()
    old = person.shelf.vectors[0]
    person.does(arrival(EventKind.SEARCH, query="puppy", vector=old, event_id="asked"))
    person.does(*(skipped(f"cars-{n % 10:02}", request_id=f"q{n}") for n in range(MOST_NOTED)))
    other = small_shelf(fingerprint="words-2", seed=9)
    memory = read_memory(written(person.memory), other)
    assert interests(memory, person.policy.blueprint, other) == []
    assert read_memory(written(memory), other) == memory
    dog = Embedding("words-2", other.vectors[other.rows[DOG]])
    memory = completed(memory, {"asked": dog}.get)
    found = interests(memory, person.policy.blueprint, other)
    assert [each.label for each in found] == ["dogs"]


@pytest.mark.parametrize("fingerprint", [None, "a third"])
def test_what_has_no_embedding_of_this_encoder_keeps_waiting(fingerprint: str | None) -> None:
    person = Person()
    vector = person.shelf.vectors[0]
    person.does(arrival(EventKind.SEARCH, query="cake", vector=vector, fingerprint="other"))
    found = None if fingerprint is None else Embedding(fingerprint, vector)
    memory = completed(person.memory, lambda _: found)
    assert memory == person.memory
    assert memory.noted[0].vector is None


def _middles(shelf: object) -> np.ndarray:
    from shopcard.attention.shelf_map import map_of

    return map_of(shelf).sketches  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "broken",
    [
        {}, {"version": 2}, {"version": 1, "fingerprint": "words-1", "noted": 7},
        {"version": 1, "fingerprint": "words-1", "noted": [{"at": "noon"}], "traces": []},
        {"version": 1, "fingerprint": "words-1", "noted": [], "node": "0",
         "traces": [{"vector": "AAAA", "names": {}, "video_ids": []}]},
    ],
)  # fmt: skip
def test_what_is_no_memory_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read_memory(broken, small_shelf())


# What always holds.

DEEDS: list[Callable[[str, str], Arrival]] = [
    lambda video, at: watched(video, 1.0, request_id=at),
    lambda video, at: watched(video, 0.6, request_id=at),
    lambda video, at: skipped(video, request_id=at),
    lambda video, at: arrival(EventKind.LIKE, video, request_id=at),
    lambda video, at: arrival(EventKind.LESS, video, request_id=at),
]
LIFE = st.lists(
    st.builds(
        lambda deed, topic, n, at: deed(f"{topic}-{n:02}", f"r{at}"),
        st.sampled_from(DEEDS),
        st.sampled_from(TOPICS),
        st.integers(0, 11),
        st.integers(0, 3),
    ),
    max_size=90,
)
SHELF, POLICY = small_shelf(), default_policy()


@settings(max_examples=40, deadline=None)
@given(LIFE, st.integers(0, 90))
def test_it_does_not_matter_where_the_log_is_cut(life: list[Arrival], cut: int) -> None:
    start = Person(SHELF, POLICY).memory
    whole, moves = fold(start, life, POLICY, SHELF)
    half, first = fold(start, life[:cut], POLICY, SHELF)
    half = read_memory(json.loads(json.dumps(memory_record(half))), SHELF)
    again, second = fold(half, life[cut:], POLICY, SHELF)
    assert again == whole
    assert first + second == moves
    assert len(whole.noted) <= MOST_NOTED


@settings(max_examples=40, deadline=None)
@given(LIFE)
def test_of_one_showing_one_signal_of_watching_is_noted(life: list[Arrival]) -> None:
    memory, _ = fold(Person(SHELF, POLICY).memory, life, POLICY, SHELF)
    showings = [
        (each.video_id, each.request_id)
        for each in memory.noted
        if each.name in ("HIGH", "MEDIUM", "LOW", "SKIP")
    ]
    assert len(showings) == len(set(showings))
