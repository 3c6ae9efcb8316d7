"""POST /simulations: trying a blueprint on made-up viewers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient

from fixtures.web_shop import SmallShopSource, make_app, open_small_shop, videos_by_topic
from shopcard.attention.blueprint import blueprint_record


@pytest.fixture
def source() -> Iterator[SmallShopSource]:
    source = SmallShopSource(open_small_shop(videos=videos_by_topic()))
    yield source
    source.opened.store.close()


def run(client: FlaskClient, **body: Any) -> Any:
    return client.post("/simulations", json={"viewers": 8, "clips": 30} | body)


def test_a_blueprint_is_held_against_chance_popularity_and_knowledge(client: FlaskClient) -> None:
    answer = run(client)
    assert answer.status_code == 200
    told = answer.json
    assert (told["viewers"], told["clips"]) == (8, 30)
    assert [each["name"] for each in told["systems"]] == [
        "attention",
        "random",
        "popular",
        "informed",
    ]
    for each in told["systems"]:
        assert len(each["on_taste"]) == 30
        assert all(0 <= share <= 1 for share in each["on_taste"])
        assert sum(each["on_taste"]) / 30 == pytest.approx(1 - each["off_taste"], abs=0.001)
        assert each["repeats"] == 0
        assert each["mean_watch_seconds"] > 0
    assert told["systems"][1]["recovery_batches"] is None


def test_the_same_seed_answers_the_same(client: FlaskClient) -> None:
    assert run(client).json == run(client, seed=1).json
    assert run(client).json != run(client, seed=2).json


def test_a_blueprint_of_ones_own_is_tried_and_not_put_in_force(
    client: FlaskClient, source: SmallShopSource
) -> None:
    before = source.changes_made()
    record = blueprint_record(source.opened.feed_steering.now().policy.blueprint)
    answer = run(client, blueprint=record | {"name": "mine"})
    assert answer.json["systems"][0]["name"] == "mine"
    assert client.get("/feed-policy").json["policy"]["blueprint"]["name"] == "attention"
    assert source.changes_made() == before


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"viewers": 0}, "viewers must be at least 1"),
        ({"viewers": 101}, "viewers must be at most 100"),
        ({"viewers": "many"}, "viewers must be a whole number"),
        ({"clips": 4}, "clips must be at least 5"),
        ({"clips": 101}, "clips must be at most 100"),
        ({"seed": -1}, "seed must be at least 0"),
        ({"blueprint": []}, "blueprint must be an object"),
        ({"blueprint": {}}, ""),
        ({"clips": 61}, "has 60 videos"),
    ],
)
def test_what_makes_no_sense_is_refused(
    client: FlaskClient, body: dict[str, Any], words: str
) -> None:
    answer = run(client, **body)
    assert answer.status_code == 422
    assert words in answer.json["error"]


def test_a_name_that_is_taken_is_refused(client: FlaskClient, source: SmallShopSource) -> None:
    record = blueprint_record(source.opened.feed_steering.now().policy.blueprint)
    answer = run(client, blueprint=record | {"name": "random"})
    assert (answer.status_code, answer.json["code"]) == (422, "invalid_blueprint")


def test_videos_filed_under_nothing_are_refused() -> None:
    source = SmallShopSource(open_small_shop())
    answer = run(make_app(source).test_client(), clips=10)
    assert (answer.status_code, answer.json["code"]) == (422, "too_few_videos")
    source.opened.store.close()


def test_one_runs_at_a_time(client: FlaskClient, source: SmallShopSource) -> None:
    with source.opened.simulations._one_at_a_time:
        answer = run(client)
    assert (answer.status_code, answer.json["code"]) == (503, "busy")
    assert "Retry-After" in answer.headers
    assert run(client).status_code == 200
