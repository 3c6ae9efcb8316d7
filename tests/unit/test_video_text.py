"""What is encoded for a video: all that tells something about it, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixtures.small_shop import a_product
from fixtures.web_shop import some_videos
from shopcard.adapters.english_words import joined_words
from shopcard.domain.video_text import (
    NOTHING_SAID,
    plain_caption,
    tag_words,
    telling_music,
    telling_tags,
    video_text,
)

(VIDEO,) = some_videos(1)
PLAIN = replace(VIDEO, caption="rain, window, pot of tea", hashtags=("tea", "fyp"), music="")


def test_a_short_summary_says_all_that_tells_something() -> None:
    video = replace(PLAIN, description="a cup on a sill.", music="Steam – Gran Marino")
    teapots = [a_product(each, attributes={"type": "teapot"}) for each in "ab"]
    assert video_text(video, teapots) == (
        "tea. teapot. Things. a cup on a sill. rain, window, pot of tea"
    )


def test_a_caption_is_left_out_where_enough_tells_what_it_is_about() -> None:
    teapot = a_product("a", attributes={"type": "teapot"})
    video = replace(PLAIN, hashtags=("tea", "cosy", "fyp"))
    assert video_text(video, [teapot]) == "tea, cosy. teapot. Things"
    assert video_text(video).endswith("rain, window, pot of tea")


def test_a_product_without_a_type_is_known_by_its_most_specific_category() -> None:
    in_depth = a_product("a", main_category="Kitchen", sub_categories=("Tea", "Teapots"))
    assert video_text(PLAIN, [in_depth]).startswith("tea. Teapots. Kitchen. ")


def test_music_tells_only_where_nothing_else_does() -> None:
    silent = replace(PLAIN, caption="", hashtags=("fyp",), music="Jingle Bell Rock")
    assert video_text(silent) == "Music: Jingle Bell Rock"
    assert "Jingle" not in video_text(replace(silent, hashtags=("dance",)))
    assert video_text(replace(silent, music="original sound – Ada")) == NOTHING_SAID


def test_a_summary_that_was_written_stands_for_all() -> None:
    assert video_text(replace(PLAIN, summary="Making tea.")) == "Making tea."


def test_a_video_that_says_nothing_still_has_a_text() -> None:
    silent = replace(PLAIN, caption="#fyp @somebody", hashtags=("fyp", "viral"))
    assert video_text(silent) == NOTHING_SAID


@pytest.mark.parametrize(
    "noise",
    ["fyp", "FYP", "fypシ", "fyppppp", "foryou", "foryoupage", "viral", "viralvideo", "tiktok",
     "tiktoknl", "4u", "100k", "🐍🐍", "xyzbca", "рекомендации", "parati", "voorjou", "duet"],
)  # fmt: skip
def test_hashtags_that_ask_for_an_audience_say_nothing(noise: str) -> None:
    assert tag_words(noise) == ""


@pytest.mark.parametrize(
    ("tag", "words"),
    [("coffee", "coffee"), ("coffeetok", "coffee"), ("FallAesthetic", "fall aesthetic"),
     ("TikTokFood", "food"), ("f1tiktok", "f1"), ("meal_prep", "meal prep"), ("f1", "f1"),
     ("slowmorning", "slowmorning"), ("футбол", "футбол"), ("likeaboss", "likeaboss"),
     ("fit", "fit"), ("record", "record"), ("tokyo", "tokyo"),
     ("dadsoftok", "dads"), ("roof", "roof")],
)  # fmt: skip
def test_other_hashtags_become_words(tag: str, words: str) -> None:
    assert tag_words(tag) == words


def test_a_hashtag_is_spelled_as_in_the_caption_and_comes_once() -> None:
    video = replace(PLAIN, caption="hm #MealPrep", hashtags=("mealprep", "Tea", "tea"))
    assert telling_tags(video) == ("meal prep", "tea")


def test_hashtags_that_were_taken_apart_are_told_as_words() -> None:
    video = replace(PLAIN, caption="#FallFit", hashtags=("gamenight", "fallfit", "fyp"))
    spoken = replace(video, spoken_tags=("game night", "fallfit", ""))
    assert telling_tags(video) == ("gamenight", "fall fit")
    assert telling_tags(spoken) == ("game night", "fall fit")


JOINED = joined_words()


@pytest.mark.parametrize(
    ("joined", "words"),
    [("gamenight", "game night"), ("backtoschool", "back to school"), ("cosyhome", "cosy home"),
     ("loveislove", "love is love"), ("giraffe", "giraffe"), ("backpack", "backpack"),
     ("naruto", "naruto"), ("haikyuu", "haikyuu"), ("kakashi", "kakashi"), ("gymshark", "gymshark"),
     ("футбол", "футбол"), ("f1", "f1"), ("", ""), ("meal prep", "meal prep"),
     ("zzzzzzzz", "zzzzzzzz")],
)  # fmt: skip
def test_joined_words_are_taken_apart_where_that_is_sure(joined: str, words: str) -> None:
    assert JOINED.split(joined) == words


@given(st.text(max_size=40))
def test_taking_apart_loses_no_letter(text: str) -> None:
    assert JOINED.split(text).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("caption", "plain"),
    [("Iphone bend test🤗 #tiktok #iphone", "Iphone bend test🤗"),
     ("Reply to @dwight_s good point", "good point"),
     ("#duet with @a.b look", "look"), ("#sad#anime", ""), ("no tags here", "no tags here")],
)  # fmt: skip
def test_a_caption_is_left_without_its_hashtags_and_greetings(caption: str, plain: str) -> None:
    assert plain_caption(caption) == plain


@pytest.mark.parametrize(
    ("music", "tells"),
    [("original sound – Ada", False), ("origineel geluid", False), ("原聲", False),
     ("son original", False), ("оригинальный звук", False), ("Originalton", False), ("", False),
     ("Jingle Bell Rock", True), ("Steam – Gran Marino", True)],
)  # fmt: skip
def test_only_music_with_a_name_says_something(music: str, tells: bool) -> None:
    assert telling_music(music) is tells
