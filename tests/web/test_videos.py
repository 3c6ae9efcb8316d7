"""Videos over HTTP: searched, and one by its id."""

from __future__ import annotations

import base64
import json
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from fixtures.small_shop import a_product, small_shop
from fixtures.web_shop import SmallShopSource, make_app, some_videos
from shopcard.domain.video import Video


def about(video_id: str, caption: str, *hashtags: str) -> Video:
    (video,) = some_videos(1)
    return replace(video, video_id=video_id, caption=caption, hashtags=hashtags, product_ids=())


TOLD = [
    about("beans", "grinding the beans", "coffee", "morning"),
    about("pour", "a slow pour over", "coffee"),
    about("giraffe", "Who needs a giraffe carwash?", "giraffe"),
    *(about(f"other{number}", f"thing {number} of many", "misc") for number in range(30)),
]


def ids(answer: object) -> list[str]:
    return [each["video_id"] for each in answer["videos"]]  # type: ignore[index]


@pytest.fixture
def told() -> object:
    with small_shop([a_product("p0")], TOLD) as small:
        yield make_app(SmallShopSource(small.shop)).test_client()


def test_what_holds_the_words_comes_first(told: FlaskClient) -> None:
    answer = told.get("/videos?q=giraffes").json
    assert answer["query"] == "giraffes"
    assert ids(answer)[0] == "giraffe"
    assert answer["matching"] >= 1
    assert set(ids(told.get("/videos?q=coffee&limit=2").json)) == {"beans", "pour"}


def test_a_creator_is_found_by_name(told: FlaskClient) -> None:
    assert len(ids(told.get("/videos?q=Ada&limit=100").json)) == len(TOLD)


def test_a_query_without_anything_close_says_so_and_shows_what_is_closest(
    told: FlaskClient,
) -> None:
    answer = told.get("/videos?q=quartz+zeppelin").json
    assert answer["matching"] < len(answer["videos"])
    assert len(answer["videos"]) == 20


def test_pages_neither_repeat_nor_skip(told: FlaskClient) -> None:
    whole = ids(told.get("/videos?q=thing+of+many&limit=100").json)
    paged: list[str] = []
    cursor = ""
    while True:
        answer = told.get(f"/videos?q=thing+of+many&limit=7{cursor}").json
        paged += ids(answer)
        if answer["next_cursor"] is None:
            break
        cursor = f"&cursor={answer['next_cursor']}"
    assert paged == whole
    assert len(set(paged)) == len(paged) >= 30


@pytest.mark.parametrize("letter", ["商", "🎧"])
def test_a_cursor_behind_the_longest_id_is_not_too_long(letter: str) -> None:
    videos = [about(number + letter * 127, "a thing", "misc") for number in "12"]
    with small_shop([a_product("p0")], videos) as small:
        client = make_app(SmallShopSource(small.shop)).test_client()
        first = client.get("/videos?q=thing&limit=1").json
        second = client.get(f"/videos?q=thing&limit=1&cursor={first['next_cursor']}")
    assert second.status_code == 200, second.text
    assert [*ids(first), *ids(second.json)] == [each.video_id for each in videos]


def forged(*content: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "content",
    [(), ("digest", 0.5, "v1"), ("digest",), (None, None, None), ({}, [], 1)],
)
def test_a_forged_cursor_is_refused(told: FlaskClient, content: tuple[object, ...]) -> None:
    answer = told.get(f"/videos?q=coffee&cursor={forged(*content)}")
    assert (answer.status_code, answer.json["code"]) == (400, "bad_cursor")


@pytest.mark.parametrize("score", ["NaN", "Infinity", "1e999", '"1"', "true", "null"])
def test_a_cursor_of_a_score_that_is_none_is_refused(told: FlaskClient, score: str) -> None:
    cursor = told.get("/videos?q=thing&limit=1").json["next_cursor"]
    digest = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))[0]
    text = f'["{digest}",{score},"v1"]'
    bad = base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")
    answer = told.get(f"/videos?q=thing&cursor={bad}")
    assert (answer.status_code, answer.json["code"]) == (400, "bad_cursor")


def test_a_cursor_of_another_query_is_refused(told: FlaskClient) -> None:
    cursor = told.get("/videos?q=thing&limit=1").json["next_cursor"]
    assert told.get(f"/videos?q=thing&cursor={cursor}").status_code == 200
    assert told.get(f"/videos?q=other&cursor={cursor}").status_code == 400


def test_one_video_is_as_the_feed_shows_it(client: FlaskClient) -> None:
    found = client.get("/videos/v3").json
    [listed] = [each for each in client.get("/videos?q=number+3").json["videos"]
                if each["video_id"] == "v3"]  # fmt: skip
    assert found == listed
    assert found["product_ids"] == ["p3"]
    assert found["poster"] == "/pictures/p3/0.webp"


def test_an_unknown_video_is_not_found(client: FlaskClient) -> None:
    answer = client.get("/videos/nobody")
    assert (answer.status_code, answer.json["code"]) == (404, "unknown_video")


def test_products_that_are_sold_no_more_are_left_out() -> None:
    with small_shop([a_product("p0"), a_product("p1")], some_videos(2)) as small:
        small.withdraw(["p1"])
        client = make_app(SmallShopSource(small.shop)).test_client()
        found = client.get("/videos/v1").json
        assert (found["product_ids"], found["poster"]) == ([], None)


def test_without_videos_nothing_is_found() -> None:
    with small_shop([a_product("p0")]) as small:
        client = make_app(SmallShopSource(small.shop)).test_client()
        answer = client.get("/videos?q=anything").json
        assert (answer["videos"], answer["matching"], answer["next_cursor"]) == ([], 0, None)
