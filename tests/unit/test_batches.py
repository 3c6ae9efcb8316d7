"""Batches: what a person is shown next, and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixtures.small_feed import Person, arrival, skipped, topics, watched
from fixtures.small_video_shelf import TOPICS, small_shelf
from shopcard.attention.batches import Pick
from shopcard.attention.blueprint import BatchType, Blueprint, Edge, Node, Parameters
from shopcard.attention.memory_record import memory_record, read_memory
from shopcard.attention.policy import FeedPolicy
from shopcard.attention.queries import Bias
from shopcard.attention.reasons import neutral
from shopcard.domain.events import Arrival, EventKind
from shopcard.domain.ranking import Reason

WEIGHTS = {"HIGH": 1.0, "LIKE": 1.2, "SEARCH": 1.5, "TAP": 1.0, "SKIP": -0.6, "LESS": -2.0}


def a_person(batch: BatchType = BatchType.PERSONALIZED, shelf: Any = None, **given: Any) -> Person:
    """Of a feed that has this one node."""
    node = Node("only", batch, Parameters(**given))
    blueprint = Blueprint("one", "One", "", WEIGHTS, (node,), (Edge("BATCH", "only", "only"),))
    return Person(shelf=shelf or small_shelf(), policy=FeedPolicy(blueprint))


# The known faults of the original.


def test_a_varied_batch_starts_from_the_most_similar_video() -> None:
    person = a_person(last_n=1, apply_mmr=True)
    person.does(watched("dogs-00"))
    person.seen = ["dogs-00"]
    first, *others = person.is_shown()
    cosines = person.shelf.vectors @ person.shelf.vectors[person.shelf.rows["dogs-00"]]
    nearest = sorted(person.shelf.rows, key=lambda each: -cosines[person.shelf.rows[each]])
    assert first.video_id == nearest[1]  # nearest[0] is the one that was watched
    assert first.score == pytest.approx(cosines[person.shelf.rows[nearest[1]]], abs=1e-5)
    assert set(topics([first, *others])) == {"dogs"}


def test_random_batches_cover_the_whole_space() -> None:
    person = a_person(BatchType.RANDOM)
    shown = [topic for seed in range(4) for topic in topics(person.is_shown(4, seed=seed))]
    assert Counter(shown) == dict.fromkeys(TOPICS, 2)
    starts = {a_person(BatchType.RANDOM).is_shown(1, seed=n)[0].video_id for n in range(200)}
    assert len(starts) > 60  # of 80


@pytest.mark.parametrize("batch", list(BatchType))
def test_history_is_respected_by_every_type_of_batch(batch: BatchType) -> None:
    person = a_person(batch, r=0.3, alpha=1, mu=0.3)
    person.does(watched("dogs-00"))
    for seed in range(16):
        person.is_shown(seed=seed)
    assert len(set(person.seen)) == len(person.seen) == 80


def test_the_threshold_is_applied() -> None:
    person = a_person(last_n=1, apply_threshold=0.5)
    person.does(watched("dogs-00"))
    near = [pick for pick in person.is_shown(20) if pick.query == "dogs"]
    assert 5 <= len(near) <= 10
    assert all(pick.score is not None and pick.score >= 0.5 for pick in near)
    assert set(topics(near)) == {"dogs"}


def test_what_several_queries_find_comes_once() -> None:
    shelf = small_shelf(("dogs",), each=30, spread=0.8)
    person = a_person(shelf=shelf, last_n=8)
    person.does(*(watched(f"dogs-{n:02}") for n in range(8)))
    shown = [pick.video_id for pick in person.is_shown(20)]
    assert len(set(shown)) == 20


@pytest.mark.parametrize("batch", list(BatchType))
def test_a_batch_is_never_short_while_the_shelf_can_fill_it(batch: BatchType) -> None:
    person = a_person(batch, apply_threshold=0.9, n_topics=2, r=0.2)
    person.does(watched("dogs-00"), arrival(EventKind.LESS, "cars-00"))
    assert [len(person.is_shown(7, seed=n)) for n in range(15)] == [7] * 15


def test_the_oldest_seen_come_back_when_all_is_seen() -> None:
    person = a_person()
    person.does(watched("dogs-00"))
    order = sorted(person.shelf.rows, reverse=True)
    person.seen = [*order, order[0]]  # whose latest showing counts
    again = person.is_shown()
    assert [pick.video_id for pick in again] == order[1:6]
    assert {pick.reason.kind for pick in again} == {"again"}


def test_what_is_banned_never_comes() -> None:
    person = a_person(BatchType.RANDOM)
    banned = np.ones(80, np.bool_)
    banned[[3, 4, 5]] = False
    person.seen = [person.shelf.videos[row].video_id for row in (3, 9)]
    shown = {pick.video_id for pick in person.is_shown(5, banned=banned)}
    assert shown == {person.shelf.videos[row].video_id for row in (3, 4, 5)}


# What a person sees of it.


def test_watching_turns_the_feed_toward_what_is_watched() -> None:
    person = Person()
    person.does(watched("dogs-00"))
    assert set(topics(person.is_shown())) == {"dogs"}


def test_several_interests_share_a_batch() -> None:
    person = a_person(last_n=10)
    for n in range(3):
        person.does(watched(f"dogs-0{n}"), watched(f"cars-0{n}"))
    person.seen = [f"{topic}-0{n}" for topic in ("dogs", "cars") for n in range(3)]
    counts = Counter(topics(person.is_shown(6)))
    assert set(counts) == {"dogs", "cars"}
    assert min(counts.values()) >= 2


@pytest.mark.parametrize("deed", [arrival(EventKind.LESS, "dogs-00"), skipped("dogs-00")])
def test_what_pushes_away_does_so_at_once(deed: Arrival) -> None:
    def dogs_shown(person: Person) -> int:
        shown = 0
        for seed in range(20):
            shown += Counter(topics(person.is_shown(seed=seed)))["dogs"]
            person.seen.clear()
        return shown

    person = a_person(last_n=10)
    person.does(watched("dogs-01"), watched("cars-01"))
    before = dogs_shown(person)
    person.does(deed)
    assert dogs_shown(person) < 0.9 * before


def test_the_share_of_exploring_is_kept_and_lies_beyond_what_is_liked() -> None:
    person = a_person(r=0.3)
    person.does(watched("dogs-00"))
    person.seen = ["dogs-00"]
    random = elsewhere = 0
    for seed in range(40):
        picks = person.is_shown(seed=seed)
        person.seen = person.seen[:1]
        random += sum(pick.query == "random" for pick in picks)
        elsewhere += sum(topic != "dogs" for topic in topics(picks))
    assert random == elsewhere
    assert random / 200 == pytest.approx(0.3, abs=0.04)


def test_a_nudged_query_reaches_a_neighbouring_topic() -> None:
    person = a_person(last_n=1, mu=0.6, alpha=2)
    person.does(watched("dogs-00"))
    picks = person.is_shown(9)
    beyond = [pick for pick in picks if not pick.video_id.startswith("dogs")]
    assert beyond
    assert all(pick.reason.text.startswith("Next to dogs, which you like") for pick in beyond)


def test_a_sampled_batch_shows_what_is_popular_in_distinct_topics() -> None:
    person = a_person(BatchType.SAMPLED, n_topics=3)
    picks = person.is_shown(6)
    assert sorted(Counter(topics(picks)).values()) == [2, 2, 2]
    for pick in picks[:3]:
        row = person.shelf.rows[pick.video_id]
        same = person.shelf.topics == person.shelf.topics[row]
        appeal = 0.7 * person.shelf.popularity + 0.3 * person.shelf.freshness
        assert appeal[row] == appeal[same].max()
        assert pick.reason.text == f"Popular in {topics([pick])[0]}"


def test_a_biased_batch_draws_near_what_is_given_too() -> None:
    person = a_person(BatchType.BIASED, last_n=1)
    person.does(watched("dogs-00"))
    reason = Reason("search", "Because you searched “latte”", "s1")
    bias = [Bias(person.shelf.vectors[person.shelf.rows["coffee-00"]], 1.0, reason)]
    picks = person.is_shown(6, bias=bias)
    assert Counter(topics(picks)) == {"dogs": 3, "coffee": 3}
    assert {p.reason for p in picks if p.video_id.startswith("coffee")} == {reason}


def test_two_videos_of_one_clip_do_not_meet_in_a_batch() -> None:
    shelf = small_shelf(clips=20)
    person = a_person(shelf=shelf, last_n=3, r=0.2)
    person.does(watched("dogs-00"))
    clip_of = {video.video_id: video.clip_id for video in shelf.videos}
    for seed in range(8):
        clips = [clip_of[pick.video_id] for pick in person.is_shown(seed=seed)]
        assert len(set(clips)) == 5
    one_clip = a_person(shelf=small_shelf(clips=1))
    assert len(one_clip.is_shown()) == 5  # where it cannot be avoided


def test_popularity_and_freshness_break_ties() -> None:
    shelf = small_shelf(spread=0.0)
    person = a_person(shelf=shelf, last_n=1, remove_duplicates=False, apply_mmr=False)
    person.does(watched("dogs-00"))
    row = shelf.rows[person.is_shown(1)[0].video_id]
    appeal = 0.7 * shelf.popularity + 0.3 * shelf.freshness
    assert appeal[row] == appeal[shelf.topics == shelf.topics[row]].max()


def test_the_seed_alone_decides() -> None:
    person = Person()
    person.does(watched("dogs-00"), watched("cars-00", 0.6))
    once = person.is_shown(node="L", seed=7)
    person.seen.clear()
    assert person.is_shown(node="L", seed=7) == once
    person.seen.clear()
    assert person.is_shown(node="L", seed=8) != once


# Why it is there.


def test_the_reason_names_the_signal_that_is_nearest() -> None:
    person = a_person(last_n=5)
    vector = person.shelf.vectors[person.shelf.rows["coffee-03"]]
    person.does(
        watched("dogs-00", event_id="dog"),
        arrival(EventKind.LIKE, "cars-00", event_id="car"),
        arrival(EventKind.SEARCH, query="flat white", vector=vector, event_id="asked"),
    )
    reasons = {topics([pick])[0]: pick.reason for pick in person.is_shown(9)}
    assert reasons == {
        "dogs": Reason("watched", "Because you watched “what happens in dogs-00”", "dog"),
        "cars": Reason("liked", "Because you liked “what happens in cars-00”", "car"),
        "coffee": Reason("search", "Because you searched “flat white”", "asked"),
    }


def test_words_of_a_search_come_only_with_its_event_id() -> None:
    """So that they can go when the search is forgotten."""
    person = a_person(last_n=5, mu=0.6, alpha=1)
    vector = person.shelf.vectors[person.shelf.rows["dogs-00"]]
    person.does(
        watched("dogs-07", event_id="watched"),
        arrival(EventKind.SEARCH, query="zebra", vector=vector, event_id="asked"),
    )
    kinds: dict[str, Counter[str]] = {
        "search": Counter(),
        "watched": Counter(),
        "explore": Counter(),
    }
    for seed in range(4):
        for pick in person.is_shown(seed=seed):
            says_it = "zebra" in pick.query, "zebra" in pick.reason.text
            kinds[pick.reason.kind][pick.query] += 1
            assert any(says_it) == (pick.reason.event_id == "asked")
            if any(says_it):
                assert "searched for" in neutral(pick.reason.kind)
    assert [set(each) for each in kinds.values()] == [{"zebra"}, {"dogs"}, {"zebra"}]


@pytest.mark.parametrize("kind", ["search", "tap", "watched", "liked", "explore", "a new one"])
def test_neutral_words_are_plain_ones(kind: str) -> None:
    assert re.fullmatch(r"[A-Z][a-z]+( [a-z]+){2,5}", neutral(kind))


def test_something_new_is_so() -> None:
    person = a_person(BatchType.RANDOM)
    said = [pick.reason.text for pick in person.is_shown(8)]
    assert sorted(said) == sorted(f"Something new: {topic}" for topic in TOPICS)
    assert all("different" in pick.reason.text for pick in person.is_shown(8, seed=1))


def test_propensities_are_chances() -> None:
    """Measured over seeds: how often a place drew from an interest is what the picks claim."""
    person = a_person(last_n=5, r=0.25)
    person.does(watched("dogs-00"), watched("cars-00"))
    drawn: Counter[str] = Counter()
    claimed: dict[str, float] = {}
    for seed in range(200):
        person.seen = ["dogs-00", "cars-00"]
        for pick in person.is_shown(1, seed=seed):
            assert 0 < pick.propensity <= (1 if pick.query != "random" else 0.25 / 6)
            drawn[pick.query] += 1
            if pick.query != "random":
                claimed[pick.query] = pick.propensity
    assert drawn["random"] / 200 == pytest.approx(0.25, abs=0.08)
    for query, chance in claimed.items():
        assert drawn[query] / 200 == pytest.approx(chance, abs=0.08)


def drawn_and_claimed(
    person: Person, what: Callable[[Pick], str], count: int = 1, **given: Any
) -> dict[str, tuple[float, float]]:
    """Over 400 seeds, for what the batch's last place showed: how often, and by which chance."""
    shown, chances = Counter[str](), {}
    seen = list(person.seen)
    for seed in range(400):
        person.seen = list(seen)
        last = person.is_shown(count, seed=seed, **given)[-1]
        shown[what(last)] += 1
        chances[what(last)] = last.propensity
    return {each: (shown[each] / 400, chances[each]) for each in shown}


@pytest.mark.parametrize("count", [1, 2])
def test_a_sampled_topic_has_the_chance_of_its_turn(count: int) -> None:
    person = a_person(BatchType.SAMPLED, n_topics=1)
    found = drawn_and_claimed(person, lambda pick: pick.video_id, count)
    assert len(found) == 8
    for often, claimed in found.values():
        assert claimed == 1 / 8
        assert often == pytest.approx(claimed, abs=0.06)


def test_what_stands_in_for_a_query_has_the_chance_of_the_query() -> None:
    person = a_person(last_n=5, apply_threshold=0.5)
    person.does(watched("dogs-00"), watched("cars-00"))
    dogs = np.array([each.video_id.startswith("dogs") for each in person.shelf.videos])
    found = drawn_and_claimed(person, lambda pick: pick.query, banned=dogs)
    assert set(found) == {"cars", "popular"}
    for often, claimed in found.values():
        assert 0.4 < claimed < 0.6
        assert often == pytest.approx(claimed, abs=0.08)
    all_gone = person.is_shown(
        5, banned=dogs | [v.video_id[:4] == "cars" for v in person.shelf.videos]
    )
    assert [pick.query for pick in all_gone] == ["popular"] * 5
    assert [pick.propensity for pick in all_gone] == pytest.approx([1.0] * 5)


def test_where_a_nudged_query_leans_is_chance_too() -> None:
    person = a_person(last_n=1, mu=0.6, alpha=1)
    person.does(watched("dogs-00"))
    found = drawn_and_claimed(person, lambda pick: pick.reason.text)
    assert len(found) == 5  # dogs, and next to dogs in four ways
    for often, claimed in found.values():
        assert often == pytest.approx(claimed, abs=0.08)


# What always holds.


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["0", "H", "M", "L", "L-R", "gone"]),
    st.lists(st.tuples(st.sampled_from(["view", "skip", "like", "less"]), st.integers(0, 79))),
    st.lists(st.integers(0, 79), max_size=100),
    st.sets(st.integers(0, 79)),
    st.integers(0, 12),
    st.integers(0, 2**63),
)
def test_a_batch_is_full_distinct_and_of_what_may_be_shown(
    node: str,
    deeds: list[tuple[str, int]],
    seen: list[int],
    banned: set[int],
    count: int,
    seed: int,
) -> None:
    person = Person(shelf=SHELF)
    ids = [video.video_id for video in SHELF.videos]
    for kind, row in deeds:
        deed = watched(ids[row]) if kind == "view" else arrival(EventKind(kind), ids[row])
        person.does(deed)
    person.seen = [ids[row] for row in seen]
    mask = np.zeros(80, np.bool_)
    mask[list(banned)] = True
    picks = person.is_shown(count, node=node, seed=seed, banned=mask)
    shown = [SHELF.rows[pick.video_id] for pick in picks]
    assert len(shown) == len(set(shown)) == min(count, 80 - len(banned))
    assert not banned & set(shown)
    unseen = set(range(80)) - set(seen) - banned
    again = [row for row in shown if row in seen]
    if again:  # only where nothing else was left, and the oldest first
        assert unseen <= set(shown)
        oldest = [row for row in dict.fromkeys(reversed(seen)) if row not in banned][::-1]
        assert again == oldest[: len(again)]
    assert all(0 < pick.propensity <= 1 and pick.reason.text for pick in picks)


SHELF = small_shelf(clips=30)


def test_an_empty_shelf_makes_an_empty_batch_and_forgets_nothing() -> None:
    full = small_shelf()
    empty = replace(
        full,
        videos=(),
        vectors=np.empty((0, 0), np.float32),  # as while the first one is made
        topics=full.topics[:0],
        topic_names=(),
        popularity=full.popularity[:0],
        freshness=full.freshness[:0],
        rows={},
    )
    person = Person(shelf=full)
    person.does(watched("dogs-00"), skipped("cars-00"))
    person.does(arrival(EventKind.SEARCH, query="latte", vector=full.vectors[7]))
    person.shelf = empty
    for node in ("0", "H", "L-R"):
        assert person.is_shown(node=node) == []
    assert read_memory(memory_record(person.memory), empty) == person.memory
