"""What a clip tells, derived from videos and products, and which clips a server knows of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixtures.small_shop import a_product, small_shop
from fixtures.web_shop import some_videos
from shopcard.adapters.clips.folder import ClipFolder
from shopcard.demo.videos import VideoSourceError, load_videos
from shopcard.domain.clip import LINE_CHARACTERS, MOST_LINES, clips_of, lines_of, shown_product
from shopcard.domain.product import Price, Product
from shopcard.domain.video import Video
from shopcard.services.build_process import BuildProcess
from shopcard.services.clip_making import ClipMaking
from shopcard.services.clips import Clips

SPEAKER = Product(
    product_id="p0",
    name="Vessel Acoustics Pebble Speaker, 10-Hour Battery",
    brand="Vessel Acoustics",
    main_category="Audio",
    price=Price(Decimal("31.99"), Decimal("37.99"), "USD"),
    attributes={"type": "bluetooth speaker"},
)


def a_video(number: int = 0, **fields: object) -> Video:
    return replace(some_videos(number + 1)[number], **fields)  # type: ignore[arg-type]


def test_a_product_is_shown_with_a_short_name_and_both_prices() -> None:
    shown = shown_product(SPEAKER)
    assert (shown.name, shown.kind) == ("Pebble Speaker", "Bluetooth speaker")
    assert (shown.price, shown.was) == ("$31.99", "$37.99")


def test_no_old_price_without_a_sale_and_none_at_all_without_a_price() -> None:
    full = replace(SPEAKER, price=Price(Decimal("31.99"), Decimal("31.99"), "USD"))
    assert (shown_product(full).price, shown_product(full).was) == ("$31.99", None)
    unpriced = shown_product(replace(SPEAKER, price=None))
    assert (unpriced.price, unpriced.was) == (None, None)


def test_numbers_in_a_name_are_not_cut() -> None:
    bank = replace(SPEAKER, name="10,000 mAh Power Bank, slim", brand=None)
    assert shown_product(bank).name == "10,000 mAh Power Bank"


@given(st.text(max_size=300))
def test_any_caption_makes_lines_that_fit(caption: str) -> None:
    lines = lines_of(caption)
    assert len(lines) <= MOST_LINES
    assert all(0 < len(line) <= LINE_CHARACTERS for line in lines)


def test_a_caption_is_cut_where_it_breathes() -> None:
    caption = "one screw left over. it works. we don't talk about the screw 🔧"
    assert lines_of(caption) == ("one screw left over. it works.", "we don't talk about the screw")


def test_videos_share_a_clip_and_those_without_products_have_none() -> None:
    videos = [
        a_video(0, clip_id="v0", lines=("Mine",)),
        a_video(1, clip_id="v0", product_ids=("p0",), lines=("Mine",)),
        a_video(2, product_ids=("gone",)),
        a_video(3, clip_id=None, product_ids=("p0",)),
    ]
    clips = clips_of(videos, {"p0": SPEAKER})
    assert list(clips) == ["v0"]
    assert clips["v0"].lines == ("Mine",)


def test_the_key_changes_with_whatever_one_sees_and_with_nothing_else() -> None:
    def key(product: Product, drawn_by: str = "1", **fields: object) -> str:
        (clip,) = clips_of([a_video(0, **fields)], {"p0": product}).values()
        return clip.key(drawn_by)

    same = key(SPEAKER)
    assert key(replace(SPEAKER, rating=1.0, description="new"), caption="Look at this, number 0")
    assert key(replace(SPEAKER, rating=1.0, description="new")) == same
    dearer = replace(SPEAKER, price=Price(Decimal("32.99"), Decimal("37.99"), "USD"))
    others = [
        key(SPEAKER, "2"),
        key(SPEAKER, lines=("Other words",)),
        key(dearer),
        key(replace(SPEAKER, art="🎧")),
        key(replace(SPEAKER, attributes={"colour": "red"})),
    ]
    assert len({same, *others}) == 6


# --- the authored source


def write_topic(folder: Path, *rows: str) -> None:
    common = 'caption = "c"\nhashtags = ["a", "b"]\ncreator = "ada"\nmusic = "m"\n'
    (folder / "creators.toml").write_text('[[creator]]\nid = "ada"\nname = "Ada"\n')
    videos = (f"[[video]]\n{common}{row}\n" for row in rows)
    (folder / "topic.toml").write_text("".join(videos))


def test_a_shared_clip_brings_its_lines_and_products_along(tmp_path: Path) -> None:
    speakers = [replace(SPEAKER, product_id=f"p{n}") for n in range(9)]
    own = 'products = ["bluetooth speaker"]\nlines = ["One", "Two"]'
    write_topic(tmp_path, own, 'products = ["bluetooth speaker"]\nclip = "topic-01"')
    first, second = sorted(load_videos(speakers, tmp_path), key=lambda each: each.video_id)
    assert (first.clip_id, first.lines) == ("topic-01", ("One", "Two"))
    assert (second.clip_id, second.lines) == ("topic-01", ("One", "Two"))
    assert second.product_ids == first.product_ids


@pytest.mark.parametrize(
    "row",
    ['clip = "topic-07"', 'clip = "other-01"', f'lines = ["{"x" * 33}"]',
     'lines = ["1", "2", "3", "4", "5"]'],
)  # fmt: skip
def test_a_clip_that_is_not_there_and_lines_too_long_are_refused(tmp_path: Path, row: str) -> None:
    write_topic(tmp_path, "products = []", row)
    with pytest.raises(VideoSourceError, match="topic-02"):
        load_videos([], tmp_path)


# --- what a server knows


class NoProcess(BuildProcess):
    """Counts its starts; runs when told to."""

    def __init__(self) -> None:
        super().__init__(Path("nowhere"))
        self.started, self.runs = 0, False

    def start(self) -> None:
        self.started, self.runs = self.started + 1, True

    @property
    def is_running(self) -> bool:
        return self.runs


def make(folder: ClipFolder, names: Sequence[str]) -> None:
    for name in names:
        folder.put(f"{name}.mp4", lambda path: path.write_bytes(b"film"))


def test_clips_are_made_by_a_process_that_is_not_asked_in_vain_twice(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("WARNING")
    folder, process = ClipFolder(tmp_path), NoProcess()
    with small_shop([a_product(f"p{n}") for n in range(3)]) as small:
        clips = Clips(some_videos(3), small.shop.catalogue, folder)
        making = ClipMaking(clips, process)
        making.catch_up()
        assert (clips.made, clips.total, process.started) == (0, 3, 1)
        making.catch_up()  # it runs
        process.runs = False
        assert caplog.messages == []
        making.catch_up()  # it ended and made nothing: something is wrong that will not pass
        making.catch_up()
        assert process.started == 1
        assert caplog.messages == ["3 clips could not be made; the next start tries again"]
        first, *rest = sorted(clips.missing)
        make(folder, [first])
        making.catch_up()  # killed half way, for instance
        assert (clips.made, process.started) == (1, 2)
        process.runs = False
        make(folder, rest)
        making.catch_up()
        assert (clips.made, process.started) == (3, 2)


def test_a_folder_that_is_emptied_is_noticed(tmp_path: Path) -> None:
    folder = ClipFolder(tmp_path)
    with small_shop([a_product("p0")]) as small:
        (video,) = some_videos(1)
        clips = Clips([video], small.shop.catalogue, folder)
        clips.catch_up()
        assert clips.of(video) is None
        make(folder, clips.missing)
        clips.catch_up()
        found = clips.of(video)
        assert found is not None
        assert clips.file(f"{found.name}.mp4").read_bytes() == b"film"
        folder.keep_only([])
        clips.catch_up()
        assert clips.of(video) is None
