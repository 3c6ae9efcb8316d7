"""The authored videos of data/videos/ keep the rules that its README gives."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from typing import Any

import pytest

from shopcard.demo.videos import (
    DAYS_OF_PUBLISHING,
    DEFAULT_FOLDER,
    LAST_PUBLISHED,
    load_videos,
)

Rows = list[dict[str, Any]]

TOPICS = sorted(path for path in DEFAULT_FOLDER.glob("*.toml") if path.name != "creators.toml")


def rows_of(topic: str) -> Rows:
    return tomllib.loads((DEFAULT_FOLDER / f"{topic}.toml").read_text("utf-8"))["video"]


def has_emoji(text: str) -> bool:
    return any(ord(letter) > 0x2100 for letter in text)


def test_there_is_enough_to_scroll() -> None:
    rows = [row for path in TOPICS for row in rows_of(path.stem)]
    assert len(rows) >= 300
    assert sum("clip" not in row for row in rows) >= 150
    assert len(TOPICS) >= 20


@pytest.mark.parametrize("topic", [path.stem for path in TOPICS])
def test_lines_fit_the_screen_and_say_something_new(topic: str) -> None:
    for row in rows_of(topic):
        if lines := row.get("lines"):
            assert 2 <= len(lines) <= 4, row["caption"]
            assert all(0 < len(line) <= 32 for line in lines), lines
            assert not any("#" in line or has_emoji(line) for line in lines), lines
            assert row["caption"] not in lines


@pytest.mark.parametrize("topic", [path.stem for path in TOPICS])
def test_a_shared_clip_is_an_earlier_one_of_the_same_products(topic: str) -> None:
    earlier: dict[str, dict[str, Any]] = {}
    for number, row in enumerate(rows_of(topic), start=1):
        if "clip" in row:
            shown = earlier[row["clip"]]
            assert "clip" not in shown, row["caption"]
            assert row["products"] == shown["products"], row["caption"]
            assert "lines" not in row, row["caption"]
        earlier[f"{topic}-{number:02}"] = row


def test_a_creator_is_at_home_in_one_to_three_topics() -> None:
    creators = tomllib.loads((DEFAULT_FOLDER / "creators.toml").read_text("utf-8"))["creator"]
    homes: dict[str, set[str]] = {creator["id"]: set() for creator in creators}
    names = {creator["id"]: creator["name"] for creator in creators}
    for path in TOPICS:
        for row in rows_of(path.stem):
            homes[row["creator"]].add(path.stem)
            if row["music"].startswith("original sound"):
                assert row["music"] == f"original sound – {names[row['creator']]}"
    assert {handle for handle, topics in homes.items() if not 1 <= len(topics) <= 3} == set()


def test_videos_know_their_topic_and_were_published_lately() -> None:
    videos = load_videos([])
    assert videos == load_videos([])
    assert {each.topic for each in videos} == {path.stem for path in TOPICS}
    oldest = LAST_PUBLISHED - timedelta(days=DAYS_OF_PUBLISHING)
    published = [each.published_at for each in videos]
    assert all(each is not None and oldest <= each <= LAST_PUBLISHED for each in published)
    assert len(set(published)) > len(videos) * 0.99
