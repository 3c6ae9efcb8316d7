"""The shelf of all videos: in order, the same for the same, and following what changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixtures.small_shop import ListedVideos, WordEncoder, a_product
from fixtures.web_shop import some_videos
from shopcard.adapters.video_file import VideoFiles, save_videos
from shopcard.domain.errors import NotBuilt
from shopcard.domain.events import Vectors
from shopcard.domain.product import Product
from shopcard.domain.topic_names import name_topics, telling_words
from shopcard.domain.video import Video, VideoStats
from shopcard.domain.video_topics import learn_topics, topic_count
from shopcard.services.video_shelf import Videos, arrange

ENCODER = WordEncoder()
NEWEST = datetime(2026, 11, 22, tzinfo=UTC)
COFFEE = ("latte", "espresso", "beans")
RUNNING = ("marathon", "trail", "sneakers")


def sold(product_ids: Sequence[str]) -> list[Product]:
    return [a_product(each, attributes={"type": "desk lamp"}) for each in product_ids]


def videos_about(*topics: Sequence[str]) -> list[Video]:
    """Eight videos of each topic, saying its words."""
    (video,) = some_videos(1)
    return [
        replace(
            video,
            video_id=f"v{topic}-{number}",
            caption=" ".join((*words, f"number{number}")),
            hashtags=(words[number % len(words)], words[0]),
            product_ids=(),
            music="",
            published_at=NEWEST - timedelta(days=number),
            stats=VideoStats(views=10**number, likes=5**number, comments=0, shares=0, saves=0),
        )
        for topic, words in enumerate(topics)
        for number in range(8)
    ]


def shelf_of(videos: Sequence[Video]) -> Videos:
    shelf = Videos(ListedVideos(videos), sold, ENCODER.encode, ENCODER.fingerprint)
    shelf.catch_up()
    return shelf


def clustered(per_topic: int, topics: int) -> Vectors:
    """Unit rows around as many orthogonal directions, in turns."""
    chance = np.random.default_rng(1)
    rows = np.tile(np.eye(64)[:topics], (per_topic, 1))
    rows = rows + chance.normal(scale=0.02, size=rows.shape)
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def test_rows_ascend_by_id_and_belong_together() -> None:
    shelf = shelf_of([*reversed(some_videos())]).now
    ids = [each.video_id for each in shelf.videos]
    assert ids == sorted(ids)
    assert shelf.rows == {video_id: row for row, video_id in enumerate(ids)}
    assert shelf.vectors.shape == (12, ENCODER.dimension)
    assert np.allclose(np.linalg.norm(shelf.vectors, axis=1), 1)
    text = "shop. desk lamp. Things. Look at this, number 3"
    assert np.allclose(shelf.vector("v3"), ENCODER.encode_query(text))
    assert shelf.vector("nobody") is None


def test_the_same_videos_make_the_same_shelf() -> None:
    videos = videos_about(COFFEE, RUNNING)
    one, other = shelf_of(videos).now, shelf_of(list(reversed(videos))).now
    assert one.topic_names == other.topic_names
    for name in ("vectors", "topics", "popularity", "freshness"):
        assert np.array_equal(getattr(one, name), getattr(other, name))


def test_without_videos_there_is_an_empty_shelf() -> None:
    shelf = shelf_of([]).now
    assert len(shelf) == 0
    assert shelf.topic_names == ()


def test_popular_and_fresh_ones_are_told_from_0_to_1() -> None:
    shelf = shelf_of(videos_about(COFFEE)).now
    assert shelf.freshness[shelf.rows["v0-0"]] == 1
    assert shelf.freshness[shelf.rows["v0-7"]] == 0
    assert np.all(np.diff(shelf.freshness) < 0)
    assert (shelf.popularity.min(), shelf.popularity.max()) == (0, 1)


def test_likes_of_a_handful_of_viewers_prove_little() -> None:
    few, many = some_videos(2)
    few = replace(few, stats=replace(few.stats, views=10, likes=9))
    many = replace(many, stats=replace(many.stats, views=100_000, likes=30_000))
    popularity = shelf_of([few, many]).now.popularity
    assert popularity[1] > popularity[0]


def test_one_without_a_date_is_the_oldest() -> None:
    dated, undated = some_videos(2)
    dated = replace(dated, published_at=NEWEST - timedelta(days=4000))
    assert shelf_of([dated, undated]).now.freshness.tolist() == [1, 0]


@pytest.mark.parametrize(
    ("videos", "topics"), [(0, 0), (5, 5), (12, 12), (300, 17), (1000, 32), (50_000, 48)]
)
def test_more_videos_make_more_topics(videos: int, topics: int) -> None:
    assert topic_count(videos) == topics


def test_what_lies_together_is_one_topic() -> None:
    topics = learn_topics(clustered(per_topic=12, topics=12)).reshape(12, 12)
    assert all(len(set(column)) == 1 for column in topics.T.tolist())
    assert len(set(topics[0].tolist())) == 12


def test_topics_of_very_many_are_learned_from_some() -> None:
    topics = learn_topics(clustered(per_topic=100, topics=48)).reshape(100, 48)
    whole = sum(len(set(column)) == 1 for column in topics.T.tolist())
    assert whole >= 40  # k-means may take two for one, and then cut a third in two


@given(st.integers(1, 60), st.integers(1, 5))
def test_every_topic_has_a_video_even_among_copies(count: int, distinct: int) -> None:
    rows = np.eye(8, dtype=np.float32)[np.arange(count) % distinct]
    topics = learn_topics(rows)
    assert set(topics.tolist()) == set(range(topic_count(count)))


def test_topics_are_named_by_what_sets_them_apart() -> None:
    videos = videos_about(COFFEE, RUNNING)
    topics = np.array([0] * 8 + [1] * 8, dtype=np.int32)
    everywhere = [replace(each, hashtags=(*each.hashtags, "love")) for each in videos]
    told = [telling_words(each, ()) for each in everywhere]
    assert name_topics(told, topics) == ("latte", "marathon")


def test_two_topics_never_share_a_name() -> None:
    told = [("horse",), ("horse",), ("horses", "ride"), ("horses", "ride"), (), ()]
    names = name_topics(told, np.array([0, 0, 1, 1, 2, 2], dtype=np.int32))
    assert names == ("horse", "ride", "mixed 1")


def test_a_hashtag_is_named_as_the_kind_of_product_that_it_joins() -> None:
    (video,) = some_videos(1)
    press = [a_product("p", attributes={"type": "French press"})]
    video = replace(video, hashtags=("frenchpress", "coffee"))
    assert telling_words(video, press) == ("french press", "coffee")


def test_without_hashtags_and_products_the_caption_tells() -> None:
    (video,) = some_videos(1)
    told = telling_words(replace(video, caption="A giraffe at ten", hashtags=("fyp",)), ())
    assert told == ("giraffe",)


def test_a_change_makes_another_shelf_and_nothing_else_does() -> None:
    source = ListedVideos(some_videos(2))
    videos = Videos(source, sold, ENCODER.encode, ENCODER.fingerprint)
    assert videos.catch_up()
    first = videos.now
    assert not videos.catch_up()
    assert videos.now is first
    source.videos = tuple(some_videos(3))
    assert not videos.knows("v2")
    assert videos.catch_up()
    assert videos.knows("v2")
    assert len(first) == 2


def test_a_source_that_runs_empty_and_fills_again_is_followed() -> None:
    source = ListedVideos(some_videos(3))
    videos = Videos(source, sold, ENCODER.encode, ENCODER.fingerprint)
    videos.catch_up()
    source.videos = ()
    assert videos.catch_up()
    assert (len(videos.now), videos.now.vectors.shape) == (0, (0, ENCODER.dimension))
    source.videos = tuple(some_videos(2))
    assert videos.catch_up()
    assert len(videos.now) == 2


def test_what_links_a_changed_product_is_encoded_anew() -> None:
    kinds = {"p0": "desk lamp", "p1": "coffee mug"}

    def now_sold(product_ids: Sequence[str]) -> list[Product]:
        return [a_product(each, attributes={"type": kinds[each]}) for each in product_ids]

    videos = Videos(ListedVideos(some_videos(2)), now_sold, ENCODER.encode, ENCODER.fingerprint)
    videos.catch_up()
    before = videos.now
    kinds["p1"] = "yoga mat"
    videos.forget(["elsewhere"])
    assert not videos.catch_up()
    videos.forget(["p1"])
    assert videos.catch_up()
    assert np.array_equal(videos.now.vectors[0], before.vectors[0])
    assert not np.array_equal(videos.now.vectors[1], before.vectors[1])


def test_what_fails_is_done_at_the_next_look() -> None:
    fails = [True]

    def embed(texts: Sequence[str]) -> Vectors:
        if fails.pop():
            raise NotBuilt("no encoder")
        return ENCODER.encode(texts)

    fails += [False, True]
    videos = Videos(ListedVideos(some_videos(2)), sold, embed, ENCODER.fingerprint)
    with pytest.raises(NotBuilt):
        videos.catch_up()
    assert len(videos.now) == 0
    assert videos.catch_up()
    assert len(videos.now) == 2


def test_imported_videos_stand_beside_the_demo_or_in_its_place(tmp_path: Path) -> None:
    files = VideoFiles(tmp_path / "videos.json", tmp_path / "imported.json")
    save_videos(files.demo, some_videos(2), "demo")
    states = [files.state()]
    own = [replace(each, caption="mine") for each in some_videos(3)[1:]]
    files.save_imported(own, replace=False)
    states.append(files.state())
    assert [(each.video_id, each.caption) for each in files.load()] == [
        ("v0", "Look at this, number 0"),
        ("v1", "mine"),
        ("v2", "mine"),
    ]
    files.save_imported(own, replace=True)
    states.append(files.state())
    assert [each.video_id for each in files.load()] == ["v1", "v2"]
    files.remove_imported()
    assert [each.video_id for each in files.load()] == ["v0", "v1"]
    assert len(set(states)) == 3
    assert files.state() == states[0]


def test_arranging_needs_no_store() -> None:
    videos = sorted(videos_about(COFFEE), key=lambda each: each.video_id)
    vectors = ENCODER.encode([each.caption for each in videos])
    shelf = arrange(videos, [[]] * len(videos), vectors, "words-1")
    assert len(shelf) == len(videos)
    assert shelf.fingerprint == "words-1"
