"""Videos of one's own: rows become videos, bad ones are told, and the feed follows."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixtures.import_desk import Desk
from fixtures.web_shop import some_videos
from shopcard.adapters.mapping_files import VIDEO_MAPPINGS, find_mapping
from shopcard.adapters.video_file import save_videos
from shopcard.domain.column_mapping import Row
from shopcard.domain.ports import Encoder
from shopcard.domain.video import Video, video_from_record, video_to_record
from shopcard.domain.video_rows import FIELDS, USUAL_SECONDS, own_mapping, read_video
from shopcard.domain.video_text import video_text
from shopcard.services.video_import import merged, read_videos
from shopcard.services.video_shelf import Videos

HEADER = "video_id,creator,caption\n"
BEANS = "beans,ada,grinding the beans\n"
GIRAFFE = "giraffe,ben,a giraffe carwash #giraffe\n"

TIKTOK = {
    "video_id": "6898699405898059010",
    "caption": "Iphone bend test🤗 #tiktok #iphone #test",
    "author": "ua108515d",
    "duration_s": "19",
    "play_count": "15300000",
    "like_count": "936200",
    "share_count": "21100",
    "comment_count": "27100",
    "created": "1606228625",
    "hashtags": "tiktok iphone test",
    "music": "Pilfingerdansen - Remix",
}


def read(**cells: str) -> tuple[Video | None, list[str]]:
    cells = {"video_id": "v", "creator": "ada", **cells}
    video, notes = read_video(Row(7, cells), own_mapping(tuple(cells)))
    assert all(note.line == 7 for note in notes)
    return video, [f"{note.level} {note.field}" for note in notes]


def test_a_row_of_trending_metadata_becomes_a_video() -> None:
    mapping = find_mapping("tiktok-trending", VIDEO_MAPPINGS, FIELDS)
    assert mapping.lacks(tuple(TIKTOK)) == []
    video, notes = read_video(Row(2, TIKTOK), mapping)
    assert video is not None
    assert notes == []
    assert video.hashtags == ("tiktok", "iphone", "test")
    assert (video.creator.creator_id, video.creator.name) == ("ua108515d", "ua108515d")
    assert video.published_at == datetime(2020, 11, 24, 14, 37, 5, tzinfo=UTC)
    assert (video.stats.views, video.stats.likes) == (15_300_000, 936_200)
    assert (video.duration_seconds, video.url, video.clip_id) == (19, None, None)
    assert video_text(video) == "iphone, test. Iphone bend test🤗"
    assert video_from_record(video_to_record(video)) == video


def test_hashtags_are_taken_from_the_caption_where_there_is_no_column_of_them() -> None:
    video, _ = read(caption="look #MealPrep, #food.")
    assert video is not None
    assert video.hashtags == ("MealPrep", "food")


@pytest.mark.parametrize(
    ("field", "cell"),
    [("video_id", ""), ("video_id", "a/b"), ("video_id", "x" * 129), ("creator", "")],
)
def test_a_row_without_id_or_creator_is_refused(field: str, cell: str) -> None:
    assert read(**{field: cell}) == (None, [f"refused {field}"])


@pytest.mark.parametrize(
    ("field", "cell"),
    [("duration_seconds", "-3"), ("duration_seconds", "nan"), ("duration_seconds", "1e9"),
     ("duration_seconds", "long"), ("duration_seconds", "inf"), ("views", "-1"), ("likes", "many"),
     ("published_at", "yesterday"), ("published_at", "99999999999999"),
     ("url", "javascript:alert(1)"), ("poster", "file:///etc/passwd")],
)  # fmt: skip
def test_what_cannot_be_read_is_left_out_and_told(field: str, cell: str) -> None:
    video, notes = read(**{field: cell})
    assert notes == [f"warning {field}"]
    plain, _ = read()
    assert video == plain


def test_a_length_that_is_not_known_is_a_usual_one() -> None:
    video, notes = read()
    assert video is not None
    assert (video.duration_seconds, notes) == (USUAL_SECONDS, [])


def test_a_time_without_an_offset_is_utc() -> None:
    video, _ = read(published_at="2024-03-31T10:00:00")
    other, _ = read(published_at="2024-03-31T12:00:00+02:00")
    assert video is not None
    assert video == other


@given(st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=60)))
def test_whatever_stands_in_a_row_is_read_or_told(cells: dict[str, str]) -> None:
    video, notes = read_video(Row(1, cells), own_mapping(FIELDS))
    assert (video is None) == any(note.level == "refused" for note in notes)
    if video is not None:
        assert video_from_record(video_to_record(video)) == video
        assert video.duration_seconds > 0
        assert video_text(video)


def test_a_repeated_id_is_one_video_unless_it_says_something_else() -> None:
    rows = [
        Row(number, {"video_id": "v", "creator": creator})
        for number, creator in enumerate(("ada", "ada", "ben"), start=2)
    ]
    reading = read_videos(rows, own_mapping(("video_id", "creator")))
    assert [each.creator.name for each in reading.found] == ["ada"]
    assert [(note.line, note.level) for note in reading.notes] == [(4, "refused")]


def test_incoming_videos_take_the_place_of_those_of_the_same_id() -> None:
    first, second, third = some_videos(3)
    assert merged([first, second], [second, third]) == [first, second, third]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    rows = [("beans", "grinding the beans"), ("giraffe", "a giraffe carwash #giraffe")]
    known = [read(video_id=video_id, caption=caption)[0] for video_id, caption in rows]
    made.know([video_text(each) for each in known if each])
    save_videos(made.data.videos, some_videos(2), "demo")
    return made


def shown(desk: Desk) -> list[str]:
    return [each.video_id for each in desk.built.video_files.load()]


def test_imported_videos_join_the_demo(desk: Desk) -> None:
    before = desk.built.video_files.state()
    first = desk.run("import-videos", desk.file(HEADER + BEANS))
    assert first.exit_code == 0, first.output
    assert shown(desk) == ["v0", "v1", "beans"]
    assert desk.built.video_files.state() != before
    assert desk.run("import-videos", desk.file(HEADER + GIRAFFE)).exit_code == 0
    assert shown(desk) == ["v0", "v1", "beans", "giraffe"]


def test_a_running_server_follows_without_encoding_anything(desk: Desk) -> None:
    def no_encoder() -> Encoder:
        raise AssertionError("a text was not encoded before the videos changed")

    desk.know([video_text(each) for each in desk.built.video_files.load()])
    embed = desk.built.embedder(no_encoder).vectors
    videos = Videos(desk.built.video_files, lambda _: [], embed, desk.built.fingerprint)
    assert videos.catch_up()
    assert desk.run("import-videos", desk.file(HEADER + BEANS)).exit_code == 0
    assert videos.catch_up()
    assert videos.knows("beans")
    assert desk.run("remove-imported-videos").exit_code == 0
    assert videos.catch_up()
    assert not videos.knows("beans")
    assert not videos.catch_up()


def test_with_replace_the_feed_is_only_these_until_they_are_removed(desk: Desk) -> None:
    assert desk.run("import-videos", desk.file(HEADER + BEANS)).exit_code == 0
    assert desk.run("import-videos", "--replace", desk.file(HEADER + GIRAFFE)).exit_code == 0
    assert shown(desk) == ["giraffe"]
    assert desk.run("import-videos", desk.file(HEADER + BEANS)).exit_code == 0
    assert shown(desk) == ["giraffe", "beans"]
    removed = desk.run("remove-imported-videos")
    assert removed.output == "The feed shows the demo's videos alone.\n"
    assert shown(desk) == ["v0", "v1"]


def test_bad_rows_are_reported_and_the_others_imported(desk: Desk) -> None:
    report = desk.folder / "wrong.csv"
    file = desk.file(f"{HEADER}{BEANS},ben,no id\nbroken\n")
    done = desk.run("import-videos", "--report", report, file)
    assert done.exit_code == 0, done.output
    assert "3 rows: 1 videos, 0 rows that repeat one, 2 refused; 0 warnings." in done.output
    told = list(csv.DictReader(report.open(encoding="utf-8")))
    assert [(each["line"], each["level"]) for each in told] == [("3", "refused"), ("4", "refused")]
    assert shown(desk) == ["v0", "v1", "beans"]


@pytest.mark.parametrize("text", ["", HEADER, HEADER + ",ada,\n", "name,price\nlamp,9\n"])
def test_a_file_without_videos_changes_nothing(desk: Desk, text: str) -> None:
    before = desk.built.video_files.state()
    failed = desk.run("import-videos", "--replace", desk.file(text))
    assert failed.exit_code == 1, failed.output
    assert "Error: " in failed.output
    assert desk.built.video_files.state() == before


def test_a_mapping_of_products_is_none_of_videos(desk: Desk) -> None:
    failed = desk.run("import-videos", "--mapping", "fashion", desk.file(HEADER + BEANS))
    assert failed.exit_code == 1
    assert "Ready ones: tiktok-trending" in failed.output


def test_a_damaged_file_of_imported_videos_is_told_and_can_be_removed(desk: Desk) -> None:
    desk.data.imported_videos.write_text('{"source": "add", "vid')
    failed = desk.run("import-videos", desk.file(HEADER + BEANS))
    assert failed.exit_code == 1
    assert "remove-imported-videos" in failed.output
    assert desk.run("remove-imported-videos").exit_code == 0
    assert shown(desk) == ["v0", "v1"]
