"""The feed over HTTP: it learns from watching, never repeats, and knows where cards belong."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count, pairwise
from typing import Any

import pytest
from flask.testing import FlaskClient

from fixtures.small_shop import SettableClock
from fixtures.web_shop import SmallShopSource, make_app, open_small_shop, videos_by_topic
from shopcard.domain.clip import Clip
from shopcard.domain.errors import Unavailable
from shopcard.domain.events import Served, to_iso
from shopcard.services.feed import Feed

Json = dict[str, Any]
NUMBERS = count()


@pytest.fixture
def clock() -> SettableClock:
    return SettableClock()


@pytest.fixture
def source(clock: SettableClock) -> Iterator[SmallShopSource]:
    """A shop whose feed has six topics of ten videos: v0 to v9, v10 to v19, ..."""
    source = SmallShopSource(open_small_shop(videos=videos_by_topic(), clock=clock))
    yield source
    source.opened.store.close()


@pytest.fixture
def client(source: SmallShopSource) -> FlaskClient:
    return make_app(source).test_client()


def page(client: FlaskClient, user_id: str = "ada", **query: object) -> Json:
    response = client.get(f"/feed/{user_id}", query_string=query)
    assert response.status_code == 200, response.text
    return dict(response.json)


def send(client: FlaskClient, kind: str, user_id: str = "ada", **fields: object) -> str:
    """Sends an event, which is taken; returns its id."""
    event = {"event_id": f"e{next(NUMBERS)}", "kind": kind, "user_id": user_id, **fields}
    result = client.post("/events", json={"events": [event]}).json["results"][0]
    assert result["status"] == "accepted", result
    return str(event["event_id"])


def watch(client: FlaskClient, video_id: str, completion: float = 1.2, **fields: object) -> str:
    return send(
        client, "view", video_id=video_id, duration_seconds=6, completion=completion, **fields
    )


def videos_of(*pages: Json) -> list[str]:
    return [each["video_id"] for one in pages for each in one["items"] if "video_id" in each]


def topic_of(video_id: str) -> int:
    return int(video_id[1:]) // 10


def state_of(client: FlaskClient, user_id: str = "ada") -> Json:
    return dict(client.get(f"/feed/{user_id}/state").json)


def scrolled(client: FlaskClient, pages: int, user_id: str = "ada") -> list[Json]:
    """So many pages, one after another."""
    found = [page(client, user_id)]
    while len(found) < pages:
        found.append(page(client, user_id, cursor=found[-1]["next_cursor"]))
    return found


def test_every_item_says_why_it_is_there_and_is_logged(
    client: FlaskClient, source: SmallShopSource
) -> None:
    first = page(client)
    assert [each["type"] for each in first["items"]] == [
        "video", "video", "video", "shop_card", "video",
    ]  # fmt: skip
    assert all(each["reason"]["text"] for each in first["items"])
    assert first["items"][0]["trace"] == {
        "state": "0", "batch": "random", "query": "random", "score": None,
    }  # fmt: skip
    served = source.opened.store.served.get(first["request_id"])
    assert served is not None
    assert served.strategy == "attention"
    assert list(served.item_ids) == videos_of(first)
    assert served.details is not None
    logged = [each for each in served.details["items"] if each["type"] == "video"]
    assert all(0 < each["propensity"] <= 1 for each in logged)


def test_a_new_person_is_shown_distinct_topics(
    client: FlaskClient, source: SmallShopSource
) -> None:
    shelf = source.opened.videos.now
    for number in range(10):
        videos = videos_of(page(client, f"new-{number}"))
        assert len({int(shelf.topics[shelf.rows[each]]) for each in videos}) == len(videos) == 4


def test_nothing_repeats_until_all_is_seen_and_then_the_oldest_come_back(
    client: FlaskClient,
) -> None:
    shown = videos_of(*scrolled(client, 20))
    assert len(shown) > 60
    assert sorted(shown[:60]) == sorted(f"v{number}" for number in range(60))
    assert not set(shown[60:]) & set(shown[40:60])


def test_a_new_visit_does_not_repeat_what_was_shown_lately(client: FlaskClient) -> None:
    earlier = videos_of(*scrolled(client, 5))
    assert not set(earlier) & set(videos_of(*scrolled(client, 5)))


def test_the_same_cursor_answers_the_same_items(client: FlaskClient) -> None:
    first = page(client)
    second = page(client, cursor=first["next_cursor"])
    watch(client, videos_of(second)[0])
    assert page(client, cursor=first["next_cursor"]) == second
    part = page(client, cursor=first["items"][1]["cursor"])
    assert part["items"] == first["items"][2:]
    assert part["request_id"] == first["request_id"]
    assert part["next_cursor"] == first["next_cursor"]


def test_fresh_items_take_the_place_of_those_not_reached(client: FlaskClient) -> None:
    first = page(client)
    second = page(client, cursor=first["next_cursor"])
    kept = second["items"][0]["cursor"]
    again = page(client, cursor=kept, fresh="true")
    assert again["request_id"] != second["request_id"]
    assert not set(videos_of(again)) & {*videos_of(first), second["items"][0].get("video_id")}
    assert page(client, cursor=kept) == again


@pytest.mark.parametrize(
    "cursor", ["nonsense", "x.1", ".", "1", "{visit}.99", "{visit}.-1", "{visit}.١", "{visit}."]
)
def test_forged_cursors_are_refused(client: FlaskClient, cursor: str) -> None:
    visit = page(client)["next_cursor"].rpartition(".")[0]
    before = state_of(client)
    response = client.get("/feed/ada", query_string={"cursor": cursor.format(visit=visit)})
    assert (response.status_code, response.json["code"]) == (400, "bad_cursor")
    assert state_of(client) == before


def test_another_persons_cursor_is_refused(client: FlaskClient) -> None:
    cursor = page(client)["next_cursor"]
    response = client.get("/feed/ben", query_string={"cursor": cursor})
    assert (response.status_code, response.json["code"]) == (400, "bad_cursor")


def test_the_feed_turns_toward_what_is_watched(client: FlaskClient) -> None:
    page(client)
    for video_id in ("v20", "v21", "v22"):
        watch(client, video_id)
    assert state_of(client)["state"] == "H"
    turned = page(client)
    assert turned["state"] == "H"
    assert {topic_of(each) for each in videos_of(turned)} == {2}
    reason = next(each["reason"] for each in turned["items"] if each["type"] == "video")
    assert (reason["kind"], reason["text"][:19]) == ("watched", "Because you watched")


def test_what_is_not_wanted_stays_away_at_the_next_batch(client: FlaskClient) -> None:
    watch(client, "v20")
    send(client, "less", video_id="v30")
    send(client, "hide", video_id="v31")
    later = videos_of(*scrolled(client, 3))
    assert "v31" not in later
    assert 3 not in {topic_of(each) for each in later}


def test_a_repeated_event_moves_nothing_and_one_that_comes_late_moves_only_the_interests(
    client: FlaskClient, clock: SettableClock
) -> None:
    event = {"event_id": "w", "kind": "view", "user_id": "ada", "video_id": "v1", "completion": 0.8}
    for _ in range(3):
        client.post("/events", json={"events": [event]})
    state = state_of(client)
    assert (state["state"], len(state["signals"])) == ("M", 1)
    long_ago = to_iso(clock.now - timedelta(minutes=31))
    watch(client, "v2", occurred_at=long_ago)
    state = state_of(client)
    assert (state["state"], len(state["signals"])) == ("M", 2)
    just_now = to_iso(clock.now - timedelta(minutes=29))
    watch(client, "v3", occurred_at=just_now)
    assert state_of(client)["state"] == "H"


def test_a_second_view_of_one_showing_only_raises_its_level(client: FlaskClient) -> None:
    watch(client, "v1", 0.6, request_id="r1")
    watch(client, "v1", 0.2, request_id="r1")
    assert [each["name"] for each in state_of(client)["signals"]] == ["LOW"]
    watch(client, "v1", 1.1, request_id="r1")
    assert [each["name"] for each in state_of(client)["signals"]] == ["HIGH"]


def test_what_is_undone_or_forgotten_no_longer_counts(client: FlaskClient) -> None:
    liked = send(client, "like", video_id="v1")
    client.post("/search", json={"query": "yoga mat", "user_id": "ada", "event_id": "s1"})
    page(client)
    assert [each["name"] for each in state_of(client)["signals"]] == ["SEARCH", "LIKE"]
    send(client, "undo", undoes=liked)
    assert [each["name"] for each in state_of(client)["signals"]] == ["SEARCH"]
    client.delete("/users/ada/signals/s1")
    assert state_of(client)["signals"] == []
    assert state_of(client)["interests"] == []


def test_a_search_that_is_forgotten_leaves_no_words_anywhere(client: FlaskClient) -> None:
    words = "kettle of my own words"
    client.post("/search", json={"query": words, "user_id": "ada", "event_id": "s1"})
    first = page(client)
    second = page(client, cursor=first["next_cursor"])
    drawn = [each["reason"]["text"] for each in first["items"] if each["type"] == "video"]
    assert any(words in each for each in drawn)
    [visit] = client.get("/feed/ada/visits").json["visits"]
    looking = ("/users/ada/export", "/feed/ada/state", f"/feed/ada/visits/{visit['visit_id']}")
    assert all(words in client.get(path).text for path in looking)
    client.delete("/users/ada/signals/s1")
    for path in looking:
        assert words not in client.get(path).text, path
    again = page(client, cursor=first["items"][0]["cursor"])
    assert words not in str(again)
    assert videos_of(again) == videos_of(first)[1:]
    assert words not in str(page(client, cursor=second["next_cursor"]))


def test_a_forgetting_that_failed_half_way_is_finished_by_the_next(
    client: FlaskClient, source: SmallShopSource
) -> None:
    client.post("/search", json={"query": "yoga mat", "user_id": "ada", "event_id": "s1"})
    page(client)
    source.opened.store.events.forget("ada", "s1")  # and then the process died
    assert [each["name"] for each in state_of(client)["signals"]] == ["SEARCH"]
    assert client.delete("/users/ada/signals/s1").status_code == 404
    assert state_of(client)["signals"] == []


def test_a_page_that_an_erasure_overtakes_brings_nobody_back(
    client: FlaskClient, source: SmallShopSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch(client, "v1")
    shop = source.opened
    erase, banned = shop.store.events.erase, shop.feed._banned
    pages: list[Json] = []

    def erase_meanwhile(user_id: str, at: datetime) -> None:
        """A page begins after the erasure's moment, reads the old log, and ends after it."""
        monkeypatch.setattr(shop.store.events, "erase", erase)

        def banned_late(*arguments: Any) -> Any:
            if not pages:
                pages.append({})
                erase(user_id, at)
            return banned(*arguments)

        monkeypatch.setattr(Feed, "_banned", lambda _, *arguments: banned_late(*arguments))
        client.get("/feed/ada")

    monkeypatch.setattr(shop.store.events, "erase", erase_meanwhile)
    shop.personal_data.erase("ada")
    monkeypatch.undo()
    assert pages
    export = client.get("/users/ada/export").json
    assert (export["events"], export["served"], export["feed"]) == ([], [], None)


@pytest.mark.parametrize("step", range(6))
def test_no_list_made_of_erased_data_is_logged_after_the_erasure(
    client: FlaskClient, source: SmallShopSource, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    client.post("/search", json={"query": "yoga mat", "user_id": "ada", "event_id": "the-search"})
    assert "the-search" in str(page(client))
    store = source.opened.store
    logged: list[Served] = []
    steps = count()

    def hook(part: Any) -> None:
        erase = part.erase

        def erase_late(*arguments: Any) -> None:
            if next(steps) == step:
                client.get("/feed/ada")
            erase(*arguments)

        monkeypatch.setattr(part, "erase", erase_late)

    for part in (store.events, store.served, store.feed_states):
        hook(part)
    monkeypatch.setattr(store.served, "append", logged.append)
    source.opened.personal_data.erase("ada")
    monkeypatch.undo()
    assert next(steps) > step
    for each in logged:
        store.served.append(each)
    assert "the-search" not in client.get("/users/ada/export").text


def test_a_page_asked_for_before_an_erasure_is_refused_after_it(
    client: FlaskClient, source: SmallShopSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    banned = source.opened.feed._banned

    def erase_meanwhile(*arguments: Any) -> Any:
        monkeypatch.undo()
        source.opened.personal_data.erase("ada")
        return banned(*arguments)

    monkeypatch.setattr(source.opened.feed, "_banned", erase_meanwhile)
    assert client.get("/feed/ada").status_code == 503
    export = client.get("/users/ada/export").json
    assert (export["served"], export["feed"]) == ([], None)
    assert page(client)["items"]


def test_a_page_that_was_never_logged_is_made_anew(
    client: FlaskClient, source: SmallShopSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = page(client)

    def fails(_: object) -> None:
        raise Unavailable("The store does not answer.")

    monkeypatch.setattr(source.opened.store.served, "append", fails)
    answer = client.get("/feed/ada", query_string={"cursor": first["next_cursor"]})
    assert answer.status_code == 503
    monkeypatch.undo()
    second = page(client, cursor=first["next_cursor"])
    assert len(second["items"]) == 5
    assert not set(videos_of(first)) & set(videos_of(second))


def test_what_was_asked_for_fresh_and_never_seen_leaves_no_trace(client: FlaskClient) -> None:
    first = page(client)
    cursor = first["items"][0]["cursor"]
    watch(client, videos_of(first)[0])
    client.post("/search", json={"query": "yoga mat", "user_id": "ada"})
    answers = [page(client, cursor=cursor, fresh="true") for _ in range(4)]
    for answer in answers:  # each begins with the card, and is of the same state
        assert [each["type"] for each in answer["items"]].index("shop_card") == 0
        assert answer["items"][0]["reason"]["kind"] == "search"
        assert answer["state"] == answers[0]["state"]


def test_a_phone_that_waits_goes_on_after_many_page_loads_elsewhere(client: FlaskClient) -> None:
    phone = scrolled(client, 3)
    for _ in range(8):
        page(client)
    assert page(client, cursor=phone[-1]["next_cursor"])["items"]


def test_a_backlog_of_signals_makes_no_list_that_is_too_large(
    client: FlaskClient, source: SmallShopSource
) -> None:
    for _ in range(3):
        events = [
            {"event_id": f"b{next(NUMBERS)}", "kind": "like", "user_id": "ada", "video_id": "v1"}
            for _ in range(400)
        ]
        client.post("/events", json={"events": events})
    served = source.opened.store.served.get(page(client)["request_id"])
    assert served is not None
    assert served.details is not None
    assert len(served.details["moves"]) == 100


def test_forgetting_all_forgets_what_the_feed_learned_but_not_what_was_shown(
    client: FlaskClient,
) -> None:
    shown = videos_of(page(client))
    for video_id in shown:
        watch(client, video_id)
    assert client.delete("/users/ada/signals").status_code == 200
    state = state_of(client)
    assert (state["state"], state["signals"], state["seen"]) == ("0", [], len(shown))
    watch(client, "v59")
    assert len(state_of(client)["signals"]) == 1


def test_erasure_leaves_nothing(client: FlaskClient) -> None:
    for video_id in videos_of(page(client)):
        watch(client, video_id)
    client.delete("/users/ada")
    state = state_of(client)
    assert (state["state"], state["signals"], state["seen"]) == ("0", [], 0)
    assert client.get("/feed/ada/visits").json == {"visits": []}


def test_a_hidden_video_or_creator_stays_away_until_undone(client: FlaskClient) -> None:
    video = send(client, "hide", video_id="v0")
    creator = send(client, "hide", creator_id="c1")
    shown = videos_of(*scrolled(client, 20))
    assert not {"v0", *(f"v{number}" for number in range(10, 20))} & set(shown)
    send(client, "undo", undoes=video)
    send(client, "undo", undoes=creator)
    assert {"v0", "v10"} <= set(videos_of(*scrolled(client, 20)))


def test_a_person_who_hid_everything_is_shown_nothing(client: FlaskClient) -> None:
    for number in range(6):
        send(client, "hide", creator_id=f"c{number}")
    answer = page(client)
    assert (answer["items"], answer["next_cursor"]) == ([], None)


def test_products_that_are_gone_are_not_linked(
    client: FlaskClient, source: SmallShopSource
) -> None:
    source.opened.store.products.withdraw(["p0"])
    source.opened.catalogue.forget(["p0"])
    shown = [each for one in scrolled(client, 15) for each in one["items"]]
    by_id = {each["video_id"]: each for each in shown if "video_id" in each}
    assert (by_id["v1"]["product_ids"], by_id["v1"]["poster"]) == ([], None)
    assert (by_id["v10"]["product_ids"], by_id["v10"]["poster"]) == (["p5"], "/pictures/p5/0.webp")


def test_cards_are_never_first_and_at_most_one_in_five(client: FlaskClient) -> None:
    items = [each["type"] for one in scrolled(client, 20) for each in one["items"]]
    cards = [place for place, kind in enumerate(items) if kind == "shop_card"]
    assert cards[0] > 0
    assert len(cards) > 3
    assert all(b - a >= 5 for a, b in pairwise(cards))


def test_a_search_brings_a_card_within_two_swipes(client: FlaskClient) -> None:
    first = page(client)
    second = page(client, cursor=first["next_cursor"])
    client.post("/search", json={"query": "yoga mat", "user_id": "ada"})
    on_stage = second["items"][1]  # the next one is there already; what comes after it is not
    fresh = page(client, cursor=second["items"][2]["cursor"], fresh="true")
    assert fresh["items"][0]["type"] == "shop_card"
    assert fresh["items"][0]["reason"]["kind"] == "search"
    assert on_stage["type"] == "video"


def test_a_policy_acts_at_once_and_is_kept_from_two_who_change_it(client: FlaskClient) -> None:
    current = client.get("/feed-policy").json
    assert current["policy"] == current["default"]
    policy = current["policy"]
    policy["thresholds"]["share"] = {"high": 0.3, "medium": 0.2, "low": 0.1}
    body = {"revision": current["revision"], "policy": policy}
    changed = client.put("/feed-policy", json=body)
    assert (changed.status_code, changed.json["revision"]) == (200, 1)
    watch(client, "v1", 0.35)
    assert [each["name"] for each in state_of(client)["signals"]] == ["HIGH"]
    late = client.put("/feed-policy", json=body)
    assert (late.status_code, late.json["code"]) == (409, "policy_changed")


def test_weights_act_on_what_was_signalled_before(client: FlaskClient) -> None:
    watch(client, "v1")
    current = client.get("/feed-policy").json
    current["policy"]["blueprint"]["signals"]["HIGH"] = 0.25
    client.put("/feed-policy", json={"revision": 0, "policy": current["policy"]})
    assert [each["weight"] for each in state_of(client)["signals"]] == [0.25]


@pytest.mark.parametrize(
    "change",
    [
        {"thresholds": {"by": "moon"}},
        {"placement": {"every": 2}},
        {"blueprint": {"name": "x", "nodes": [], "edges": []}},
        {"surprise": 1},
    ],
)
def test_a_policy_that_makes_no_sense_changes_nothing(client: FlaskClient, change: Json) -> None:
    before = client.get("/feed-policy").json
    body = {"revision": 0, "policy": {**before["policy"], **change}}
    response = client.put("/feed-policy", json=body)
    assert response.status_code == 422, response.text
    assert len(response.json["error"]) > 20
    assert client.get("/feed-policy").json == before


def test_another_blueprint_takes_over_people_in_states_that_it_does_not_have(
    client: FlaskClient,
) -> None:
    watch(client, "v1")
    page(client)
    ready = {
        each["name"]: each["blueprint"] for each in client.get("/blueprints").json["blueprints"]
    }
    policy = {**client.get("/feed-policy").json["policy"], "blueprint": ready["navigable"]}
    assert client.put("/feed-policy", json={"revision": 0, "policy": policy}).status_code == 200
    assert page(client)["state"] == ready["navigable"]["nodes"][0]["name"]


def test_a_biased_node_looks_around_the_videos_that_are_named(client: FlaskClient) -> None:
    policy = client.get("/feed-policy").json["policy"]
    for node in policy["blueprint"]["nodes"]:
        node["batch"] = "biased"
    assert client.put("/feed-policy", json={"revision": 0, "policy": policy}).status_code == 200
    answer = page(client, near="v20,nowhere")
    assert {topic_of(each) for each in videos_of(answer)} == {2}
    assert {each["reason"]["kind"] for each in answer["items"] if "video_id" in each} == {"near"}


def test_a_blueprint_is_checked_without_being_used(client: FlaskClient) -> None:
    good = client.get("/blueprints").json["blueprints"][0]["blueprint"]
    assert client.post("/blueprints/check", json={"blueprint": good}).json == {"problems": []}
    bad = {**good, "edges": [each for each in good["edges"] if each["name"] != "BATCH"]}
    problems = client.post("/blueprints/check", json={"blueprint": bad}).json["problems"]
    assert problems
    assert all(each["where"] and "BATCH" in each["problem"] for each in problems)
    assert client.get("/blueprint.schema.json").json["$schema"]


def test_a_visit_is_told_step_by_step(client: FlaskClient) -> None:
    first = page(client)
    watch(client, videos_of(first)[0])
    second = page(client, cursor=first["next_cursor"])
    [visit] = client.get("/feed/ada/visits").json["visits"]
    assert (visit["batches"], visit["items"]) == (2, 10)
    steps = client.get(f"/feed/ada/visits/{visit['visit_id']}").json["steps"]
    assert [each["kind"] for each in steps] == ["batch", "signal", "batch"]
    assert [each["request_id"] for each in steps if "request_id" in each] == [
        first["request_id"],
        second["request_id"],
    ]
    signal = steps[1]
    assert (signal["name"], signal["state"], signal["next_state"]) == ("HIGH", "0", "H")
    assert [each.get("video_id") for each in steps[0]["items"]] == [
        each.get("video_id") for each in first["items"]
    ]
    unknown = client.get("/feed/ada/visits/nothing")
    assert (unknown.status_code, unknown.json["code"]) == (404, "unknown_visit")


def test_two_devices_of_one_person_do_not_show_the_same(source: SmallShopSource) -> None:
    app = make_app(source)

    def visit(_: int) -> list[Json]:
        return scrolled(app.test_client(), 4)

    with ThreadPoolExecutor(2) as devices:
        one, other = devices.map(visit, range(2))
    shown = videos_of(*one, *other)
    assert len(shown) == len(set(shown))


def test_events_about_videos_that_are_unknown_are_refused(client: FlaskClient) -> None:
    events = [
        {"event_id": "a", "kind": "view", "user_id": "ada", "video_id": "nowhere"},
        {"event_id": "b", "kind": "view", "user_id": "ada", "video_id": "v1", "completion": -1},
        {"event_id": "c", "kind": "view", "user_id": "ada", "video_id": "v1", "loops": 1e9},
        {"event_id": "d", "kind": "view", "user_id": "ada", "video_id": "v1", "completion": "lots"},
        {"event_id": "e", "kind": "view", "user_id": "ada", "duration_seconds": 3},
    ]
    results = client.post("/events", json={"events": events}).json["results"]
    assert [each["status"] for each in results] == ["refused"] * 5
    assert results[0]["code"] == "unknown_video"
    assert state_of(client)["signals"] == []


def test_the_feed_follows_the_videos(client: FlaskClient, source: SmallShopSource) -> None:
    first = page(client)
    gone = videos_of(first)[0]
    videos = source.opened.videos
    left = [each for each in videos_by_topic() if each.video_id != gone]
    videos._source.videos = tuple(  # type: ignore[attr-defined]
        replace(each, caption=each.caption + " again") for each in left
    )
    videos.catch_up()
    again = page(client, cursor=first["items"][0]["cursor"])
    assert videos_of(again) == videos_of(first)[1:]
    assert all(each["caption"].endswith("again") for each in again["items"] if "caption" in each)
    assert gone not in videos_of(*scrolled(client, 20))


class SomeClips:
    """`ClipFiles` of which a test says what is made."""

    def __init__(self, made: frozenset[str]) -> None:
        self.made = made

    def name(self, clip: Clip) -> str:
        return clip.clip_id

    def seconds(self, clip: Clip) -> float:  # noqa: ARG002
        return 5.0

    def finished(self) -> frozenset[str]:
        return self.made

    def file(self, name: str) -> None:  # noqa: ARG002
        return None


def test_while_clips_are_made_the_feed_shows_those_that_are_there_if_they_are_enough() -> None:
    files = SomeClips(frozenset(f"v{number}" for number in range(0, 60, 2)))
    shop = open_small_shop(videos=videos_by_topic(), clip_files=files)
    shop.clips.catch_up()
    client = make_app(SmallShopSource(shop)).test_client()
    shown = videos_of(*scrolled(client, 2))
    assert all(int(each[1:]) % 2 == 0 for each in shown)
    everything = videos_of(*scrolled(client, 20))  # too few are left: better a still than a repeat
    assert {*shown, *everything} == {f"v{number}" for number in range(60)}
    files.made = frozenset(f"v{number}" for number in range(60))
    shop.clips.catch_up()
    assert len(set(videos_of(*scrolled(client, 20)))) == 60
    shop.store.close()
