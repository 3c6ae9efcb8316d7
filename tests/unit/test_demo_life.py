"""Demo people and videos, from authored source to the shop's log."""

import tomllib
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

import pytest
from click.testing import CliRunner

from fixtures.small_shop import a_product, small_shop
from shopcard.__main__ import main
from shopcard.adapters.sqlite.store import SqliteStore
from shopcard.adapters.video_file import is_made_from, save_videos
from shopcard.adapters.video_file import load_videos as read_video_file
from shopcard.data_folder import DataFolder
from shopcard.demo.catalogue import load_catalogue
from shopcard.demo.people import (
    PeopleSourceError,
    demo_user_ids,
    load_people,
    read_personas,
    read_tastes,
)
from shopcard.demo.settling import PLATFORM, settle
from shopcard.demo.videos import DEFAULT_FOLDER, load_videos
from shopcard.domain.errors import NotBuilt
from shopcard.domain.ports import FeedState

PRODUCTS = [
    a_product(
        f"{kind}-{n}", f"{kind} {n}", attributes={"type": kind}, variant_group=f"{kind}{n // 2}"
    )
    for kind in ("speaker", "shoe")
    for n in range(8)
]


@pytest.fixture
def people_source(tmp_path: Path) -> Path:
    (tmp_path / "tastes.toml").write_text(
        '[[taste]]\nname = "music"\n[taste.searches]\nspeaker = ["loud speaker", "small speaker"]\n'
        '[[taste]]\nname = "sport"\n[taste.searches]\nshoe = ["running shoe"]\n'
    )
    (tmp_path / "personas.toml").write_text(
        '[[persona]]\nid = "mira"\nname = "Mira"\ntagline = "Music"\nemoji = "🎧"\n'
        'tastes = ["music"]\n'
    )
    return tmp_path


def test_people_are_the_same_every_time_and_live_by_their_tastes(people_source: Path) -> None:
    people = load_people(PRODUCTS, people_source)
    assert people == load_people(PRODUCTS, people_source)
    assert len(people) >= 200
    assert [each.user_id for each in people] == demo_user_ids(people_source)
    mira = people[0]
    assert {each.query for each in mira.deeds} - {None} <= {"loud speaker", "small speaker"}
    assert all(each.product_id is None or "speaker" in each.product_id for each in mira.deeds)
    ages = [each.days_ago for each in mira.deeds]
    assert ages == sorted(ages, reverse=True)


def test_a_taste_for_what_is_not_sold_is_named(people_source: Path) -> None:
    with pytest.raises(PeopleSourceError, match="shoe"):
        load_people(PRODUCTS[:8], people_source)


def test_people_settle_once_make_trends_and_can_be_removed(people_source: Path) -> None:
    people = load_people(PRODUCTS, people_source)[:5]
    with small_shop(PRODUCTS) as small:
        for _ in range(2):
            settle(
                people,
                events=small.store.events,
                products=small.store.products,
                index=small.index,
                encoder=small.encoder,
                now=small.clock.now,
                report=lambda _done, _total: None,
            )
        history = small.store.events.history("demo-mira")
        assert len(history) == len(people[0].deeds)
        assert {each["platform"] for each in history} == {PLATFORM}
        small.trending.catch_up()
        card = small.shop.card.recommend("somebody-new", request_id="r1")
        assert {each.reason.kind for each in card.recommendations} == {"trending"}
        for person in people:
            small.shop.personal_data.erase(person.user_id)
        small.trending.catch_up()
        card = small.shop.card.recommend("somebody-new", request_id="r2")
        assert {each.reason.kind for each in card.recommendations} == {"popular"}


def test_the_command_takes_out_everything_of_the_demo_people(tmp_path: Path) -> None:
    settings = {"SHOPCARD_DATA_DIR": str(tmp_path), "SHOPCARD_STORE": "sqlite"}
    database, began_at = DataFolder(tmp_path).database, datetime(2026, 3, 1, tzinfo=UTC)
    store = SqliteStore(database)
    for user_id in ("demo-mira", "ann"):
        assert store.feed_states.put(user_id, {"node": "H"}, 0, began_at)
    store.close()
    removed = CliRunner().invoke(main, ["remove-demo-people"], env=settings)
    assert removed.exit_code == 0, removed.output
    store = SqliteStore(database)
    assert store.feed_states.get("demo-mira") is None
    assert store.feed_states.put("demo-mira", {"node": "H"}, 0, began_at) is False
    assert store.feed_states.get("ann") == FeedState(1, {"node": "H"})
    store.close()


def test_videos_link_products_of_their_types(tmp_path: Path) -> None:
    (tmp_path / "creators.toml").write_text('[[creator]]\nid = "sam"\nname = "Sam"\n')
    (tmp_path / "music.toml").write_text(
        '[[video]]\ncaption = "Loud"\nhashtags = ["music"]\ncreator = "sam"\nmusic = "Tune"\n'
        'products = ["speaker", "nothing we sell"]\n'
    )
    videos = load_videos(PRODUCTS, tmp_path)
    assert len(videos) == 1
    assert len(videos[0].product_ids) == 3
    assert all(each.startswith("speaker-") for each in videos[0].product_ids)
    assert len({each.group for each in PRODUCTS if each.product_id in videos[0].product_ids}) == 3
    save_videos(tmp_path / "videos.json", videos, "source 1")
    assert is_made_from(tmp_path / "videos.json", "source 1")
    assert not is_made_from(tmp_path / "videos.json", "source 2")
    assert read_video_file(tmp_path / "videos.json") == videos


def test_a_broken_video_file_is_built_anew(tmp_path: Path) -> None:
    with pytest.raises(NotBuilt):
        read_video_file(tmp_path / "missing.json")
    (tmp_path / "videos.json").write_text('[{"half": ')
    with pytest.raises(NotBuilt):
        read_video_file(tmp_path / "videos.json")


def test_the_authored_people_and_videos_fit_the_authored_catalogue() -> None:
    products = load_catalogue()
    sold = {each.attributes["type"] for each in products}
    topics = {
        path.stem: tomllib.loads(path.read_text("utf-8"))["video"]
        for path in DEFAULT_FOLDER.glob("*.toml")
        if path.name != "creators.toml"
    }
    rows = [row for topic in topics.values() for row in topic]
    assert {name for row in rows for name in row["products"]} <= sold
    assert all(2 <= len(row["hashtags"]) <= 5 for row in rows)
    assert len({row["caption"] for row in rows}) == len(rows)
    videos = load_videos(products)
    assert len(videos) == len(rows) >= 60
    assert len(topics) >= 20
    assert all(each.product_ids and each.clip_id for each in videos)

    assert len(load_people(products)) >= 200  # raises for a taste the catalogue cannot meet
    assert len(read_tastes()) >= 24
    personas = read_personas()
    assert len({each.user_id for each in personas}) == 6
    assert len({each.emoji for each in personas}) == 6
    for (one, tastes), (other, others) in combinations(personas.items(), 2):
        assert set(tastes).isdisjoint(others), f"{one.name} shops like {other.name}"
