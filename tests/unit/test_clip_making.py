"""One real clip: drawn, set to music, encoded; and how it gets to the disk."""

from __future__ import annotations

import errno
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from fixtures.web_shop import some_videos
from shopcard.adapters.clips import maker as making
from shopcard.adapters.clips.caption import Cue
from shopcard.adapters.clips.director import direct
from shopcard.adapters.clips.film import Screen
from shopcard.adapters.clips.folder import ClipFolder
from shopcard.adapters.clips.maker import ClipMaker, web_captions
from shopcard.adapters.clips.script import BOTTOM, LEFT, RIGHT, TOP
from shopcard.adapters.clips.templates import TEMPLATES
from shopcard.adapters.clips.tune import LOUDNESS, MOODS, PEAK, mood_of, tune
from shopcard.adapters.clips.typography import INTER
from shopcard.adapters.pictures.art import ART
from shopcard.adapters.video_file import VideoFiles, save_videos
from shopcard.bootstrap.clips import make_clips
from shopcard.bootstrap.shop import open_store
from shopcard.config import Settings
from shopcard.data_folder import DataFolder
from shopcard.domain.clip import Clip, clips_of
from shopcard.domain.errors import Unavailable
from shopcard.domain.product import Price, Product

needs_packages = pytest.mark.skipif(
    not (ART.is_dir() and INTER.is_dir()), reason="the front end's npm packages are not installed"
)

PRODUCTS = [
    Product(
        product_id=f"p{number}",
        name=f"{name}, with details",
        main_category="Audio",
        price=Price(Decimal("31.99"), Decimal("37.99"), "USD"),
        attributes={"type": "speaker", "colour": colour},
        art=art,
    )
    for number, (name, colour, art) in enumerate(
        [("Pebble Speaker", "red", "🔊"), ("Cloud Headphones", "navy", "🎧"), ("Mug", "mint", "☕")]
    )
]
LINES = ("turn it up", "the neighbours agree", "(they do not)")
CLIP = Clip("music-01", LINES, tuple(
    each for clip in clips_of(
        [replace(some_videos(1)[0], product_ids=("p0", "p1", "p2"))],
        {each.product_id: each for each in PRODUCTS},
    ).values() for each in clip.products
))  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The film of CLIP."""
    folder = ClipFolder(tmp_path_factory.mktemp("media"))
    ClipMaker(folder).make(CLIP)
    film = folder.file(f"{folder.name(CLIP)}.mp4")
    assert film is not None
    return film


@needs_packages
def test_the_film_plays_anywhere_and_begins_at_once(made: Path) -> None:
    content = made.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")
    assert len(content) < 250_000
    with av.open(str(made)) as container:
        video, sound = container.streams.video[0], container.streams.audio[0]
        assert (video.codec_context.name, video.format.name) == ("h264", "yuv420p")
        assert video.width * 16 == video.height * 9
        assert sound.codec_context.name == "aac"
        frames = [frame.to_ndarray(format="gray") for frame in container.decode(video)]
    seconds = mood_of("music").seconds
    assert 4.9 <= seconds <= 6.1
    assert len(frames) == round(seconds * 24)
    assert ClipFolder(made.parent).seconds(CLIP) == pytest.approx(seconds, abs=0.01)
    first, middle, last = frames[0], frames[len(frames) // 2], frames[-1]
    assert first.std() > 15  # a picture, not a blank
    moved = np.abs(first.astype(int) - middle).mean()
    assert moved > 1
    assert np.abs(first.astype(int) - last).mean() < moved / 2  # the loop closes


@needs_packages
def test_the_sound_is_there_and_neither_faint_nor_clipped(made: Path) -> None:
    with av.open(str(made)) as container:
        blocks = [block.to_ndarray() for block in container.decode(audio=0)]
    sound = np.concatenate(blocks, axis=1)
    assert np.sqrt(np.mean(sound**2)) == pytest.approx(LOUDNESS, rel=0.25)
    assert np.abs(sound).max() < 1.0


@needs_packages
def test_poster_and_captions_lie_beside_the_film(made: Path) -> None:
    with Image.open(made.with_suffix(".webp")) as poster:
        assert poster.width * 16 == poster.height * 9
    captions = made.with_suffix(".vtt").read_text("utf-8")
    assert captions.startswith("WEBVTT\n\n00:00.000 --> ")
    assert all(line in captions for line in LINES)


@needs_packages
def test_the_same_clip_is_the_same_bytes(made: Path, tmp_path: Path) -> None:
    folder = ClipFolder(tmp_path)
    ClipMaker(folder).make(CLIP)
    for ending in (".mp4", ".webp", ".vtt"):
        again = folder.file(folder.name(CLIP) + ending)
        assert again is not None
        assert again.read_bytes() == made.with_suffix(ending).read_bytes()


@needs_packages
@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("lines", [LINES, ()])
def test_every_template_closes_its_loop(template: object, lines: tuple[str, ...]) -> None:
    direction = direct(replace(CLIP, lines=lines), ART, template)  # type: ignore[arg-type]
    screen, moments = Screen(), []
    for at in (0.0, direction.seconds / 2, direction.seconds - 1e-6):
        screen.show(direction.scene, at)
        moments.append(screen.pixels().astype(int))
    first, middle, last = moments
    assert np.abs(first - last).mean() < 0.5
    assert np.abs(first - middle).mean() > 0.5


def test_words_and_prices_have_room_beside_what_the_app_draws() -> None:
    assert TOP >= 90
    assert LEFT >= 0
    assert RIGHT <= 360 - 64
    assert BOTTOM <= 640 - 210


@pytest.mark.parametrize("mood", MOODS)
def test_every_mood_is_as_loud_as_the_others(mood: object) -> None:
    from random import Random

    sound = tune(mood, Random(7))  # type: ignore[arg-type]
    assert np.sqrt(np.mean(sound**2)) == pytest.approx(LOUDNESS, rel=0.1)
    assert np.abs(sound).max() <= PEAK
    assert np.abs(sound[:, [0, -1]]).max() < 0.001  # no click where it begins anew


def test_captions_stay_within_the_clip_and_are_no_markup() -> None:
    text = web_captions([Cue("salt & <pepper>", -0.8, 2.0), Cue("65 s", 64.2, 70)], 65.5)
    assert "00:00.000 --> 00:02.000\nsalt &amp; &lt;pepper&gt;\n" in text
    assert "01:04.200 --> 01:05.500\n65 s\n" in text


# --- the folder


def test_a_file_is_put_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = ClipFolder(tmp_path)

    def fail_half_way(path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        folder.put("v1.0123456789abcdef.mp4", fail_half_way)
    assert list(tmp_path.iterdir()) == []
    assert folder.finished() == frozenset()


def test_a_folder_out_of_reach_has_no_clips_and_keeps_no_shop_from_opening(tmp_path: Path) -> None:
    (tmp_path / "media").write_text("not a folder")
    assert ClipFolder(tmp_path / "media").finished() == frozenset()


def test_tidying_removes_other_clips_and_leftovers_and_nothing_else(tmp_path: Path) -> None:
    kept, gone = "v1.0123456789abcdef", "v2.0123456789abcdef"
    for name in (f"{kept}.mp4", f"{kept}.vtt", f"{gone}.mp4", f"{gone}.webp", ".new-12.mp4",
                 "notes.txt"):  # fmt: skip
        (tmp_path / name).write_bytes(b"x")
    assert ClipFolder(tmp_path).keep_only({kept}) == 3
    left = {each.name for each in tmp_path.iterdir()}
    assert left == {f"{kept}.mp4", f"{kept}.vtt", "notes.txt"}


# --- the command


class ShortMaker:
    """Makes films of no length, and stops being able to after some."""

    made: list[str]
    most = 100
    odd: str | None = None

    def __init__(self, folder: ClipFolder) -> None:
        self._folder = folder

    def make(self, clip: Clip) -> None:
        if len(self.made) >= self.most:
            raise Unavailable("No more.")
        if clip.clip_id == self.odd:
            raise ValueError("odd")
        self.made.append(clip.clip_id)
        self._folder.put(f"{self._folder.name(clip)}.mp4", lambda path: path.write_bytes(b"x"))


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A shop of three videos, whose clips are made by ShortMaker."""
    settings = Settings(_env_file=None, data_dir=tmp_path, store="sqlite")
    store = open_store(settings)
    store.products.upsert(PRODUCTS)
    store.close()
    save_videos(DataFolder(tmp_path).videos, some_videos(3), "test")
    monkeypatch.setattr(making, "ClipMaker", ShortMaker)
    monkeypatch.setattr(ShortMaker, "made", [], raising=False)
    monkeypatch.setattr(ShortMaker, "most", 100)
    monkeypatch.setattr(ShortMaker, "odd", None)
    return settings


def test_one_odd_clip_does_not_cost_the_others_theirs(settings: Settings) -> None:
    ShortMaker.odd = "v0"
    with pytest.raises(Unavailable, match="not be made: 1"):
        make_clips(settings, lambda *_: None)
    assert ShortMaker.made == ["v1", "v2"]


def test_a_full_disk_is_told_in_one_sentence(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill_up(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(ShortMaker, "make", fill_up)
    with pytest.raises(Unavailable, match=r"cannot be stored: .*No space left"):
        make_clips(settings, lambda *_: None)


def test_an_interrupted_run_is_gone_on_with(settings: Settings) -> None:
    data = DataFolder(settings.data_dir)
    ShortMaker.most = 2
    told: list[tuple[int, int]] = []
    with pytest.raises(Unavailable):
        make_clips(settings, lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3)]
    ShortMaker.made, ShortMaker.most, told = [], 100, []
    assert make_clips(settings, lambda done, total: told.append((done, total))) == 1
    assert told == [(2, 3), (3, 3)]
    assert ShortMaker.made == ["v2"]
    assert make_clips(settings, lambda *_: None) == 0
    save_videos(data.videos, some_videos(1), "test")
    make_clips(settings, lambda *_: None)
    assert len(list(data.clips.iterdir())) == 1


def test_clips_of_the_demo_outlast_imported_videos(settings: Settings) -> None:
    data = DataFolder(settings.data_dir)
    make_clips(settings, lambda *_: None)
    VideoFiles(data.videos, data.imported_videos).save_imported([], replace=True)
    told: list[tuple[int, int]] = []
    assert make_clips(settings, lambda done, total: told.append((done, total))) == 0
    assert told == [(0, 0)]
    assert len(list(data.clips.iterdir())) == 3
