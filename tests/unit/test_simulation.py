"""Simulated viewers, and what their watching says of a feed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from fixtures.small_feed import default_policy
from fixtures.small_video_shelf import TOPICS, small_shelf
from shopcard.attention.memory import empty_memory, fold
from shopcard.domain.errors import Invalid
from shopcard.domain.events import EventKind
from shopcard.domain.video_shelf import VideoShelf
from shopcard.learning.feed_learning import record
from shopcard.services import feed
from shopcard.simulation.hashtag_topics import filed_topics
from shopcard.simulation.informed import Informed
from shopcard.simulation.measures import figures, recovery
from shopcard.simulation.run import BATCH, Run, simulate
from shopcard.simulation.viewers import Reaction, make_viewers, react, tasteful_topics
from shopcard.simulation.watching import Log

MANY = tuple(f"topic{number:02}" for number in range(20))


def a_shelf(seed: int = 1) -> VideoShelf:
    """Twenty topics that the source knows, each with a place of its own among the vectors."""
    shelf = small_shelf(MANY, 20, seed=seed, spread=0.8)
    filed = tuple(replace(each, topic=each.video_id[:-3]) for each in shelf.videos)
    return replace(shelf, videos=filed)


def a_run(viewers: int = 24, clips: int = 40, seed: int = 1) -> Run:
    return simulate(a_shelf(), [default_policy()], viewers=viewers, clips=clips, seed=seed)


@pytest.fixture(scope="module")
def run() -> Run:
    return a_run()


def test_viewers_are_the_same_for_the_same_seed() -> None:
    made = make_viewers(40, MANY, seed=3)
    assert made == make_viewers(40, MANY, seed=3)
    assert made != make_viewers(40, MANY, seed=4)
    assert made[:10] == make_viewers(10, MANY, seed=3)


def test_viewers_have_one_to_three_tastes_and_some_change_them_all() -> None:
    made = make_viewers(400, MANY, seed=1)
    tastes = Counter(len(each.tastes) for each in made)
    assert sorted(tastes) == [1, 2, 3]
    assert min(tastes.values()) > 100
    changed = [each for each in made if each.changes_mind]
    assert 70 < len(changed) < 130
    assert all(each.tastes.isdisjoint(each.later_tastes) for each in changed)
    assert all(len(each.tastes) == len(each.later_tastes) for each in changed)
    assert 50 < sum(each.is_restless for each in made) < 110


def test_small_topics_are_nobodys_taste() -> None:
    assert tasteful_topics(["big"] * 8 + ["small"] * 7 + [""] * 9) == ["big"]


def test_tastes_do_not_depend_on_the_vectors() -> None:
    shelf = a_shelf()
    turned = replace(shelf, vectors=shelf.vectors[::-1].copy(), topics=shelf.topics[::-1].copy())
    one, other = (simulate(each, [], viewers=12, clips=20, seed=5) for each in (shelf, turned))
    assert one.viewers == other.viewers
    assert one.topics == other.topics
    for name in ("random", "popular"):
        assert np.array_equal(one.watched[name].on_taste, other.watched[name].on_taste)
        assert np.array_equal(one.watched[name].seconds, other.watched[name].seconds)


def test_a_run_is_the_same_for_the_same_seed() -> None:
    one, again, other = a_run(6, 20), a_run(6, 20), a_run(6, 20, seed=2)
    for name in one.watched:
        assert np.array_equal(one.watched[name].rows, again.watched[name].rows)
        assert np.array_equal(one.watched[name].seconds, again.watched[name].seconds)
    assert not np.array_equal(one.watched["attention"].rows, other.watched["attention"].rows)


def test_chance_shows_what_is_on_taste_as_often_as_there_is_any() -> None:
    found = simulate(a_shelf(), [], viewers=400, clips=40, seed=1)
    tastes = np.mean([len(each.tastes) for each in found.viewers])
    shown = found.watched["random"].on_taste.mean()
    assert shown == pytest.approx(tastes / len(MANY), abs=0.01)


def test_nothing_is_shown_to_a_viewer_twice(run: Run) -> None:
    for name in run.watched:
        assert figures(name, run).repeats == 0


def test_a_repeat_is_counted(run: Run) -> None:
    shown = run.watched["random"]
    rows = shown.rows.copy()
    rows[0, 7] = rows[0, 3]
    again = replace(run, watched={"random": replace(shown, rows=rows)})
    assert figures("random", again).repeats == 1


def test_the_feed_learns_where_chance_does_not(run: Run) -> None:
    learned = figures("attention", run).learned.mean()
    assert learned > 2 * figures("random", run).learned.mean()
    assert learned > 2 * figures("popular", run).learned.mean()
    assert figures("attention", run).mean_watch_seconds.mean() > (
        figures("random", run).mean_watch_seconds.mean()
    )


def test_a_feed_that_is_told_nothing_learns_nothing() -> None:
    """The guard above can fail: without signals the same feed is no better than chance."""
    deaf = replace(default_policy().blueprint, signals={})
    found = simulate(
        a_shelf(), [replace(default_policy(), blueprint=deaf)], viewers=24, clips=40, seed=1
    )
    learned = figures("attention", found).learned.mean()
    assert learned < 1.5 * figures("random", found).learned.mean()


def test_who_knows_the_topics_need_not_look_at_the_vectors() -> None:
    shelf = a_shelf()
    mixed = replace(shelf, vectors=np.random.default_rng(1).permutation(shelf.vectors))
    one, other = (
        simulate(each, [default_policy()], viewers=24, clips=40, seed=1) for each in (shelf, mixed)
    )
    reached = figures("informed", one).learned.mean()
    assert figures("informed", other).learned.mean() == reached
    assert reached > 1.5 * figures("attention", other).learned.mean()
    assert reached > 4 * figures("random", one).learned.mean()


def test_who_knows_the_topics_shows_all_there_is() -> None:
    shelf = a_shelf()
    filed = [each.topic if row % 3 else "" for row, each in enumerate(shelf.videos)]
    feed = Informed(shelf, filed, seed=1)
    shown: list[int] = []
    while batch := feed.next_batch(7).rows:
        shown += batch
        feed.learn([])
    assert sorted(shown) == list(range(len(shelf)))
    assert all(filed[row] for row in shown[: sum(map(bool, filed))])


def test_who_knows_the_topics_follows_what_held_the_viewer_for_as_long_as_it_does() -> None:
    shelf = a_shelf()
    topics = [each.topic for each in shelf.videos]
    feed = Informed(shelf, topics, seed=1)
    [viewer] = make_viewers(1, MANY, seed=1)
    log = Log(viewer, shelf.fingerprint, lambda _: None)

    def watch(rows: Sequence[int], held: Sequence[int]) -> set[str]:
        seconds = {row: 10.0 if row in held else 1.0 for row in rows}
        showings = [log.watched(shelf.videos[row], Reaction(seconds[row]), "a", 0) for row in rows]
        feed.learn([each for showing in showings for each in showing])
        return {topics[row] for row in rows}

    first = feed.next_batch(BATCH).rows
    tried = watch(first, held=first[:1])
    second = feed.next_batch(BATCH).rows
    assert len(tried) == BATCH
    assert watch(second, held=()) == {topics[first[0]]}
    third = {topics[row] for row in feed.next_batch(BATCH).rows}
    assert len(third) == BATCH
    assert not third & tried


def test_the_batches_are_those_that_the_feed_serves() -> None:
    assert BATCH == feed.BATCH


def test_a_shelf_without_enough_is_refused() -> None:
    with pytest.raises(Invalid, match="needs as many videos"):
        simulate(small_shelf(), [], viewers=2, clips=20, seed=1)  # filed under nothing
    with pytest.raises(Invalid, match="needs as many videos"):
        simulate(a_shelf(), [], viewers=2, clips=401, seed=1)


def test_what_a_viewer_does_becomes_the_signals_of_the_pages() -> None:
    shelf = a_shelf()
    [viewer] = make_viewers(1, MANY, seed=1)
    video = replace(shelf.videos[0], product_ids=("p1",))
    log = Log(viewer, shelf.fingerprint, {"p1": shelf.vectors[3]}.get)
    policy = default_policy()

    def signals(reaction: Reaction, request_id: str) -> list[str]:
        arrivals = list(log.watched(video, reaction, request_id, 0))
        return [
            each.name
            for each in fold(empty_memory(policy.blueprint, shelf), arrivals, policy, shelf)[1]
        ]

    assert signals(Reaction(10.0), "a") == ["HIGH"]
    assert signals(Reaction(0.8, skips=True), "b") == ["SKIP"]
    assert signals(Reaction(8.0, likes=True, taps=True), "c") == ["LIKE", "TAP", "MEDIUM"]
    assert signals(Reaction(3.0), "d") == []
    looped = list(log.watched(video, Reaction(25.0), "e", 1))
    assert [each.event.kind for each in looped] == [EventKind.VIEW]
    assert looped[0].event.loops == 2
    assert looped[0].event.completion == 2.5


def test_viewers_mostly_do_what_their_taste_says() -> None:
    [viewer] = [replace(make_viewers(1, MANY, seed=1)[0], is_restless=False)]
    restless = replace(viewer, is_restless=True)
    rng = np.random.default_rng(1)
    liked = [react(viewer, True, 10, rng) for _ in range(1000)]
    disliked = [react(viewer, False, 10, rng) for _ in range(1000)]
    skipped = [react(restless, True, 10, rng) for _ in range(1000)]
    assert np.mean([each.seconds for each in liked]) > 2 * np.mean([e.seconds for e in disliked])
    assert sum(each.skips for each in liked) < 100 < sum(each.skips for each in skipped)
    assert sum(each.skips for each in disliked) > 400
    assert not any(each.skips and (each.likes or each.taps) for each in disliked)


def test_a_feed_has_recovered_once_it_is_near_to_what_it_was() -> None:
    rises = [[1, 1, 1, 1, 0]] * 4 + [[0] * 5, [1, 0, 0, 0, 0], [1, 1, 1, 1, 0]]
    curve = np.array([[bool(each) for batch in rises for each in batch]])
    assert recovery(curve, 20) == 3
    assert recovery(curve[:, :30], 20) == 3  # not in the two batches that there are
    assert recovery(curve[:0], 20) is None
    assert recovery(np.zeros((3, 40), bool), 20) is None


def test_hashtags_file_what_the_source_does_not() -> None:
    [model] = [a_shelf().videos[0]]
    groups = {"cats": ["cat", "kitten"], "dogs": ["dog", "puppy"]}
    videos = [
        replace(model, topic="", hashtags=("FYP", "Puppy"), caption="my #dog and a #cat"),
        replace(model, topic="", hashtags=("dog", "cat"), caption=""),
        replace(model, topic="", hashtags=("fyp",), caption="no tag"),
        replace(model, topic="birds", hashtags=("dog",), caption=""),
    ]
    assert filed_topics(videos, groups) == ("dogs", "cats", "", "birds")


def test_the_record_says_how_sure_it_is(run: Run) -> None:
    told = record(run)
    learner, chance, _, informed = told["systems"]
    assert [each["name"] for each in told["systems"]] == [
        "attention",
        "random",
        "popular",
        "informed",
    ]
    assert len(learner["on_taste"]) == 40
    assert learner["times_random"]["low"] < learner["times_random"]["mean"]
    assert chance["times_random"] == {"mean": 1.0, "low": 1.0, "high": 1.0}
    assert chance["recovery_batches"] is None
    assert informed["recovery_interval"] is not None
    assert informed["off_taste_by_state"] == {}
    assert set(learner["off_taste_by_state"]) <= {"0", "H", "M", "L", "L-R"}
    assert told["topics"] == len(MANY) != len(TOPICS)
