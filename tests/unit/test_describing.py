"""Frames are described by a vision endpoint: when it answers, when it does not, and again."""

from __future__ import annotations

import base64
import io
import os
import time
from collections.abc import Hashable, Sequence
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from fixtures.vision_server import Answer, hangs, says, sends, trickles, vision_server
from fixtures.web_shop import some_products, some_videos
from shopcard.__main__ import main
from shopcard.adapters.clip_frames import frames_of
from shopcard.adapters.clips.folder import ClipFolder
from shopcard.adapters.description_file import DescriptionFile
from shopcard.adapters.sqlite.store import SqliteStore
from shopcard.adapters.video_file import SETTLED_SECONDS, VideoFiles, save_videos
from shopcard.adapters.vision_endpoint import MAX_CHARACTERS, VisionEndpoint
from shopcard.data_folder import DataFolder
from shopcard.domain.clip import clips_of
from shopcard.domain.errors import Misconfigured, ShopError, Unavailable
from shopcard.domain.video import Video
from shopcard.domain.video_description import VideoDescription
from shopcard.domain.video_text import video_text
from shopcard.services.describing import FRAMES, Footage, describe_all

(VIDEO,) = some_videos(1)


def film(path: Path, frames: int = 30) -> Path:
    """A film that goes from black to white."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.pix_fmt = 96, 160, "yuv420p"
        for number in range(frames):
            grey = round(255 * number / max(1, frames - 1))
            picture = np.full((160, 96, 3), grey, dtype=np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())
    return path


def brightness(jpeg: bytes) -> float:
    return float(np.asarray(Image.open(io.BytesIO(jpeg)).convert("L")).mean())


def test_frames_go_from_the_first_to_the_last(tmp_path: Path) -> None:
    frames = frames_of(film(tmp_path / "f.mp4"), FRAMES)
    shades = [brightness(each) for each in frames]
    assert len(frames) == FRAMES
    assert shades == sorted(shades)
    assert shades[0] < 10
    assert shades[-1] > 245
    assert np.allclose(np.diff(shades), 51, atol=15)


@pytest.mark.parametrize("frames", [1, 2, 4])
def test_a_short_film_has_fewer_frames(tmp_path: Path, frames: int) -> None:
    assert 1 <= len(frames_of(film(tmp_path / "f.mp4", frames), FRAMES)) <= frames


def test_what_is_no_film_is_told(tmp_path: Path) -> None:
    path = tmp_path / "f.mp4"
    path.write_bytes(b"no film")
    with pytest.raises(Unavailable, match=r"f\.mp4 cannot be read"):
        frames_of(path, FRAMES)


def test_the_endpoint_gets_the_frames_in_order_and_the_key() -> None:
    with vision_server(says("  A cup\non a sill. ")) as server:
        endpoint = VisionEndpoint(server.url + "/", "llava", "secret", 5)
        assert endpoint.describe([b"one", b"two"]) == "A cup on a sill."
    [asked], [headers] = server.asked, server.headers
    assert (headers["path"], headers["Authorization"]) == ("/v1/chat/completions", "Bearer secret")
    assert asked["model"] == "llava"
    sent = [base64.b64decode(each.removeprefix("data:image/jpeg;base64,"))
            for each in server.images[0]]  # fmt: skip
    assert sent == [b"one", b"two"]


def test_a_summary_is_made_of_caption_hashtags_and_music_too() -> None:
    video = replace(VIDEO, caption="rain #fyp", hashtags=("tea", "fyp"), music="Jingle Bell Rock")
    with vision_server(says("Tea.")) as server:
        assert VisionEndpoint(server.url, "llava").summarise(video, [b"f"]) == "Tea."
    assert "Authorization" not in server.headers[0]
    [text] = server.texts
    assert all(part in text for part in ("'rain'", "hashtags: tea.", "Jingle Bell Rock"))


def test_an_answer_in_parts_is_put_together_and_a_long_one_is_cut() -> None:
    with vision_server(
        says([{"type": "text", "text": "A"}, {"type": "text", "text": "cup."}])
    ) as s:
        assert VisionEndpoint(s.url, "m").describe([]) == "A cup."
        s.answer = says("word " * 1000)
        assert len(VisionEndpoint(s.url, "m").describe([])) <= MAX_CHARACTERS + 1


@pytest.mark.parametrize(
    ("answer", "error", "told"),
    [
        (sends("{"), Unavailable, "no chat completion"),
        (sends('{"choices": []}'), Unavailable, "no chat completion"),
        (sends('{"choices": [{"message": {"content": null}}]}'), Unavailable, "no chat completion"),
        (sends("[" * 50_000), Unavailable, "no chat completion"),
        (says("   "), Unavailable, "without a word"),
        (sends("x" * 2_000_000), Unavailable, "without an end"),
        (sends("secret-trace", 500), Unavailable, "answered 500"),
        (sends("", 429), Unavailable, "answered 429"),
        (sends("", 401), Misconfigured, "answered 401.*SHOPCARD_VISION_KEY"),
        (sends("", 404), Misconfigured, "answered 404.*SHOPCARD_VISION_MODEL"),
        (hangs, Unavailable, "within 0.2 s"),
        (trickles, Unavailable, "within 0.2 s"),
    ],
)
def test_an_answer_that_is_of_no_use_is_told(
    answer: Answer, error: type[ShopError], told: str
) -> None:
    started = time.monotonic()
    with vision_server(answer) as server, pytest.raises(error, match=told) as failure:
        VisionEndpoint(server.url, "m", "secret", 0.2 if "within" in told else 10).describe([b"f"])
    assert "secret" not in failure.value.message
    assert time.monotonic() - started < 8


def test_nobody_there_is_told() -> None:
    with vision_server(says("x")) as server:
        url = server.url
    with pytest.raises(Unavailable, match="cannot be reached"):
        VisionEndpoint(url, "m", None, 5).describe([])


class Describer:
    """Says what it saw, and fails where it is told to."""

    name = "stand-in"

    def __init__(self, *failing: bytes) -> None:
        self.failing = failing
        self.seen: list[bytes] = []

    def describe(self, frames: Sequence[bytes]) -> str:
        self.seen.append(frames[0])
        if frames[0] in self.failing:
            raise Unavailable("It fell asleep.")
        return f"saw {frames[0].decode()}"

    def summarise(self, video: Video, frames: Sequence[bytes]) -> str:
        return f"{video.video_id} by {len(frames)} frames"


def footage(*seen: str) -> list[Footage]:
    videos = some_videos(len(seen))
    return [
        Footage(video, name, lambda count, name=name: [name.encode()] * count)
        for video, name in zip(videos, seen, strict=True)
    ]


def test_what_is_described_is_kept_and_not_asked_for_again(tmp_path: Path) -> None:
    kept, reports = DescriptionFile(tmp_path / "d.jsonl"), []
    describer = Describer()
    shared = footage("a", "b", "a")

    def report(done: int, total: int) -> None:
        reports.append((done, total))

    assert describe_all(shared, describer, kept, report) == 3
    assert reports == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert describer.seen == [b"a", b"b"], "footage that is shared is looked at once"
    assert {i: d.description for i, d in kept.all().items()} == {
        "v0": "saw a", "v1": "saw b", "v2": "saw a"}  # fmt: skip
    assert describe_all(shared, describer, kept) == 0
    assert describe_all(footage("a", "new", "a"), describer, kept) == 1
    assert kept.all()["v1"].description == "saw new"


def test_one_failure_costs_the_others_nothing_and_is_tried_again(tmp_path: Path) -> None:
    kept = DescriptionFile(tmp_path / "d.jsonl")
    with pytest.raises(Unavailable, match="could not be described: 1;"):
        describe_all(footage("a", "b", "c"), Describer(b"b"), kept)
    assert set(kept.all()) == {"v0", "v2"}
    describer = Describer()
    assert describe_all(footage("a", "b", "c"), describer, kept) == 1
    assert describer.seen == [b"b"]


def test_an_endpoint_that_is_down_is_not_asked_for_ever(tmp_path: Path) -> None:
    kept = DescriptionFile(tmp_path / "d.jsonl")
    describer = Describer(b"b", b"c", b"d", b"e")
    with pytest.raises(Unavailable, match="3 times in a row"):
        describe_all(footage("a", "b", "c", "d", "e"), describer, kept)
    assert describer.seen == [b"a", b"b", b"c", b"d"]
    assert set(kept.all()) == {"v0"}


def test_summaries_are_each_videos_own_and_may_come_later(tmp_path: Path) -> None:
    kept = DescriptionFile(tmp_path / "d.jsonl")
    describer = Describer()
    describe_all(footage("a", "a"), describer, kept)
    assert describe_all(footage("a", "a"), describer, kept, summaries=True) == 2
    assert describer.seen == [b"a"]
    assert [each.summary for each in kept.all().values()] == ["v0 by 6 frames", "v1 by 6 frames"]


def test_a_line_that_was_cut_off_is_none(tmp_path: Path) -> None:
    kept = DescriptionFile(tmp_path / "d.jsonl")
    one = VideoDescription(video_id="v0", seen="a", model="m", description="x")
    kept.add(one)
    kept.path.write_bytes(kept.path.read_bytes() + b'{"video_id": "v1", "se')
    kept.add(replace(one, video_id="v2"))
    assert set(kept.all()) == {"v0", "v2"}


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    """Three videos, of which two have their clips."""
    data = DataFolder(tmp_path / "var")
    data.root.mkdir()
    videos, products = some_videos(3), some_products()
    save_videos(data.videos, videos, "test")
    store = SqliteStore(data.database)
    store.products.upsert(products)
    store.close()
    folder = ClipFolder(data.clips)
    sold = {each.product_id: each for each in products}
    for clip in list(clips_of(videos, sold).values())[:2]:
        folder.put(f"{folder.name(clip)}.mp4", film)
    return data


def describe(data: DataFolder, **settings: str) -> tuple[int, str]:
    environment = {"SHOPCARD_DATA_DIR": str(data.root), "SHOPCARD_STORE": "sqlite"}
    environment |= {f"SHOPCARD_VISION_{name.upper()}": value for name, value in settings.items()}
    done = CliRunner().invoke(main, ["describe-videos"], env=environment)
    return done.exit_code, done.output


def test_the_command_describes_the_clips_and_the_feed_follows(data: DataFolder) -> None:
    files = VideoFiles(data.videos, data.imported_videos, data.descriptions)
    before = files.state()
    with vision_server(says("A cup on a sill.")) as server:
        code, output = describe(data, url=server.url, model="llava", summary="on")
        assert (code, output.splitlines()[-1]) == (0, "2 videos described.")
        assert [len(each) for each in server.images] == [FRAMES] * 4
        assert describe(data, url=server.url, model="llava", summary="on")[0] == 0
        assert len(server.asked) == 4
    assert files.state() != before
    first, _, third = files.load()
    assert (first.description, third.description) == ("A cup on a sill.", "")
    assert video_text(first) == "A cup on a sill."


def test_the_feed_waits_until_the_descriptions_stop_growing(data: DataFolder) -> None:
    files = VideoFiles(data.videos, data.imported_videos, data.descriptions)
    written = DescriptionFile(data.descriptions)

    def describe_one(video_id: str) -> Hashable:
        written.add(VideoDescription(video_id=video_id, seen="s", model="m", description="A cup."))
        return files.state()

    states = [files.state(), describe_one("v0")]
    assert describe_one("v1") == describe_one("v2") == states[-1]
    minute_ago = time.time() - SETTLED_SECONDS
    os.utime(data.descriptions, (minute_ago, minute_ago))
    states.append(files.state())
    assert len(set(states)) == 3


def test_the_command_says_what_to_do(data: DataFolder) -> None:
    code, output = describe(data)
    assert code != 0
    assert "set SHOPCARD_VISION_URL" in output
    code, output = describe(data, url="ftp://nowhere", model="m")
    assert code != 0
    assert "SHOPCARD_VISION_URL" in output
    with vision_server(sends("", 500)) as server:
        code, output = describe(data, url=server.url, model="llava")
    assert code == 1
    assert "Videos that could not be described: 2" in output
