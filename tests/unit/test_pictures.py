"""Pictures of products that have none of their own."""

from __future__ import annotations

import io
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event, get_ident

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageStat

from fixtures.waiting import wait_until
from shopcard.adapters.pictures import drawer as drawing
from shopcard.adapters.pictures.art import (
    ANYTHING,
    ART,
    EMOJI_WORDS,
    art_file,
    emoji_of,
    is_paintable,
    load_art,
)
from shopcard.adapters.pictures.colours import NAMED, main_colour, named_colour, paint, to_oklch
from shopcard.adapters.pictures.drawer import PictureDrawer, picture_key
from shopcard.adapters.pictures.studio import VIEWS
from shopcard.domain.errors import NotFound, Unavailable
from shopcard.domain.product import Product

BAG = "1f6cd-fe0f.webp"
SPEAKER = Product(product_id="s1", name="Speaker", main_category="Audio", art="🔊")


@pytest.fixture
def art(tmp_path: Path) -> Path:
    """A folder with two pieces of art in it: a speaker and the bag that stands for anything."""
    folder = tmp_path / "assets"
    folder.mkdir()
    for name, colour in (("1f50a.webp", (220, 40, 60, 255)), (BAG, (240, 160, 30, 255))):
        image = Image.new("RGBA", (256, 256))
        ImageDraw.Draw(image).rounded_rectangle((40, 30, 215, 225), 30, colour)
        image.save(folder / name, lossless=True)
    return folder


@pytest.fixture
def drawer(tmp_path: Path, art: Path) -> Iterator[PictureDrawer]:
    made = PictureDrawer(tmp_path / "pictures", art)
    yield made
    made.close()


def image_of(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


def kept(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_picture_is_a_small_square_webp_drawn_once(drawer: PictureDrawer, tmp_path: Path) -> None:
    first = drawer.picture(SPEAKER, 0)
    assert (first.content_type, first.cacheable) == ("image/webp", True)
    image = Image.open(io.BytesIO(first.content))
    assert (image.format, image.size) == ("WEBP", (480, 480))
    assert len(first.content) < 20_000
    [path] = kept(tmp_path / "pictures")
    path.write_bytes(b"RIFF kept")
    assert drawer.picture(SPEAKER, 0).content == b"RIFF kept"


def test_a_damaged_file_is_drawn_again(drawer: PictureDrawer, tmp_path: Path) -> None:
    content = drawer.picture(SPEAKER, 0).content
    [path] = kept(tmp_path / "pictures")
    path.write_bytes(b"")
    assert drawer.picture(SPEAKER, 0).content == content == path.read_bytes()


def test_every_view_is_another_picture(drawer: PictureDrawer) -> None:
    views = {drawer.picture(SPEAKER, view).content for view in range(VIEWS)}
    assert len(views) == VIEWS == 4


@pytest.mark.parametrize("view", [-1, VIEWS, 10**30])
def test_a_view_that_does_not_exist(drawer: PictureDrawer, view: int) -> None:
    with pytest.raises(NotFound):
        drawer.picture(SPEAKER, view)


def test_the_same_product_looks_the_same_everywhere(tmp_path: Path, art: Path) -> None:
    made = [PictureDrawer(tmp_path / name, art) for name in ("one", "two")]
    one, two = (each.picture(SPEAKER, 1).content for each in made)
    for each in made:
        each.close()
    assert one == two


def test_without_the_art_there_is_a_tile_that_is_not_kept(tmp_path: Path) -> None:
    drawer = PictureDrawer(tmp_path / "pictures", tmp_path / "none")
    for name in ("Speaker", "音响", ""):
        product = Product(product_id=f"p{name}", name=name, main_category="Audio")
        tile = drawer.picture(product, 0)
        assert not tile.cacheable
        assert image_of(tile.content).size == (480, 480)
    assert not kept(tmp_path / "pictures")
    drawer.close()


def test_damaged_art_is_as_good_as_none(tmp_path: Path, art: Path) -> None:
    (art / "1f50a.webp").write_bytes(b"RIFF but no more")
    drawer = PictureDrawer(tmp_path / "pictures", art)
    assert not drawer.picture(SPEAKER, 0).cacheable
    drawer.close()


def test_a_folder_that_cannot_be_written_costs_no_picture(tmp_path: Path, art: Path) -> None:
    blocked = tmp_path / "pictures"
    blocked.write_text("a file where the folder should be")
    drawer = PictureDrawer(blocked, art)
    assert image_of(drawer.picture(SPEAKER, 0).content).size == (480, 480)
    drawer.close()


def test_art_that_the_package_lacks_becomes_a_bag(art: Path) -> None:
    bag, unknown = load_art(ANYTHING, art), load_art("🦤", art)
    assert bag is not None
    assert unknown is not None
    assert bag.tobytes() == unknown.tobytes()


@pytest.mark.parametrize("word", ["x" * 200, "Speaker", "../../secret", "\x00"])
def test_art_that_is_no_emoji_becomes_a_bag(drawer: PictureDrawer, art: Path, word: str) -> None:
    bag, nonsense = load_art(ANYTHING, art), load_art(word, art)
    assert bag is not None
    assert nonsense is not None
    assert bag.tobytes() == nonsense.tobytes()
    imported = Product(product_id="i1", name="Thing", main_category="Things", art=word)
    assert image_of(drawer.picture(imported, 0).content).size == (480, 480)


class SlowDrawer(PictureDrawer):
    """Draws when it is told to, and counts."""

    def __init__(self, folder: Path, art: Path, deadline_seconds: float) -> None:
        super().__init__(folder, art, deadline_seconds)
        self.go = Event()
        self.drawn_by: list[int] = []

    def _draw(self, path: Path, product: Product, view: int) -> drawing.Picture:
        self.go.wait(30)
        self.drawn_by.append(get_ident())
        return super()._draw(path, product, view)


def test_many_who_ask_at_once_wait_for_one_drawing(tmp_path: Path, art: Path) -> None:
    drawer = SlowDrawer(tmp_path / "pictures", art, 30)
    with ThreadPoolExecutor(8) as clients:
        asked = [clients.submit(drawer.picture, SPEAKER, view) for view in (0, 1) for _ in range(4)]
        drawer.go.set()
        contents = [each.result(30).content for each in asked]
    drawer.close()
    assert len(set(contents)) == 2
    assert len(set(drawer.drawn_by)) == 1, "one thread draws"
    assert len(kept(tmp_path / "pictures")) == 2


def test_whoever_waits_too_long_is_told_to_come_back(tmp_path: Path, art: Path) -> None:
    drawer = SlowDrawer(tmp_path / "pictures", art, 0.05)
    with pytest.raises(Unavailable):
        drawer.picture(SPEAKER, 0)
    drawer.go.set()
    drawer.close()
    with pytest.raises(Unavailable):
        drawer.picture(SPEAKER, 3)


def test_so_many_wait_and_the_others_are_told_to_come_back(tmp_path: Path, art: Path) -> None:
    drawer = SlowDrawer(tmp_path / "pictures", art, 30)
    kept_already = drawing.Picture(b"RIFF kept", "image/webp", cacheable=True)
    path = tmp_path / "pictures" / f"v{drawing.RECIPE}"
    key = picture_key(SPEAKER, 3)
    (path / key[:2]).mkdir(parents=True)
    (path / key[:2] / f"{key}.webp").write_bytes(kept_already.content)
    with ThreadPoolExecutor(drawing.MOST_WAITING + 4) as clients:
        asked = [
            clients.submit(drawer.picture, replace(SPEAKER, product_id=f"s{number}"), 0)
            for number in range(drawing.MOST_WAITING + 4)
        ]
        wait_until(lambda: sum(each.done() for each in asked) == 4)
        assert drawer.picture(SPEAKER, 3) == kept_already, "what is drawn already waits for nobody"
        drawer.go.set()
        failures = [each.exception(30) for each in asked]
    assert sum(isinstance(each, Unavailable) for each in failures) == 4
    assert failures.count(None) == drawing.MOST_WAITING
    assert drawer.picture(SPEAKER, 1).cacheable, "whoever has waited makes room"
    drawer.close()


def test_what_changes_the_picture_changes_its_key() -> None:
    def key(view: int = 0, **change: object) -> str:
        fields: dict[str, object] = {"product_id": "p", "name": "Bag", "main_category": "Bags"}
        return picture_key(Product(**(fields | change)), view)  # type: ignore[arg-type]

    keys = [
        key(),
        key(1),
        key(product_id="q"),
        key(art="🎒"),
        key(attributes={"colour": "red"}),
        key(variant_group="g"),
    ]
    assert len(set(keys)) == len(keys)
    assert key(name="Another bag", rating=4.0) == key()


@pytest.mark.parametrize(
    ("fields", "emoji"),
    [
        ({"art": "🎒", "main_category": "Audio"}, "🎒"),
        ({"sub_categories": ("Headphones",)}, "🎧"),
        ({"sub_categories": ("Shoes", "Formal Shoes")}, "👞"),
        ({"sub_categories": ("School Bags",)}, "🎒"),
        ({"sub_categories": ("All Sports, Fitness & Outdoors",), "name": "x"}, "🪴"),
        ({"attributes": {"type": "Sunglasses"}}, "🕶️"),
        ({"name": "HP 74 Black Ink Cartridges"}, "🖨️"),
        ({"main_category": "Watches"}, "⌚"),
        ({"main_category": "Qwerty"}, ANYTHING),
    ],
)
def test_an_emoji_is_chosen_by_type_category_and_name(
    fields: dict[str, object], emoji: str
) -> None:
    told = {"product_id": "p", "name": "Thing", "main_category": "Things"} | fields
    assert emoji_of(Product(**told)) == emoji  # type: ignore[arg-type]


@pytest.mark.parametrize("emoji", ["🐶", "🌱", "🍫", "🧘", "🍎", "🐈", "🥑"])
def test_natural_things_keep_their_colour(emoji: str) -> None:
    assert not is_paintable(emoji)


@pytest.mark.parametrize("emoji", ["🎒", "👟", "🔊", "📷", "☕", "🪑", "🧴", "🧸", "🥾", "🫖", "☂️"])
def test_made_things_come_in_any_colour(emoji: str) -> None:
    assert is_paintable(emoji)


@pytest.mark.parametrize(
    ("text", "name"),
    [("Navy Blue", "navy"), ("dusty pink", "pink"), ("black/white", "black"), ("RED", "red"),
     ("rose gold", "rose gold"), ("Sea Green", "green"), ("blue and white", "blue"),
     ("off-white", "white"), ("Grey Melange", "grey")],
)  # fmt: skip
def test_colours_by_name(text: str, name: str) -> None:
    assert named_colour(text) == NAMED[name]


@given(st.text())
def test_any_text_is_a_colour_or_none(text: str) -> None:
    assert named_colour(text) in {None, *NAMED.values()}


@pytest.mark.parametrize("name", ["navy", "red", "green", "yellow", "pink", "black", "white"])
def test_a_painted_thing_has_the_colour_and_keeps_its_outline(art: Path, name: str) -> None:
    thing = load_art("🔊", art)
    assert thing is not None
    painted = paint(thing, NAMED[name])
    assert ImageChops.difference(painted.getchannel("A"), thing.getchannel("A")).getbbox() is None
    wanted, seen = to_oklch(NAMED[name]), to_oklch(main_colour(painted))
    assert abs(wanted[0] - seen[0]) < 0.12
    if wanted[1] > 0.05:
        assert abs((wanted[2] - seen[2] + 180) % 360 - 180) < 20


def test_variants_are_shown_alike_each_in_its_colour(art: Path) -> None:
    def shown(colour: str) -> Image.Image:
        product = Product(
            product_id=colour,
            name="Speaker",
            main_category="Audio",
            art="🔊",
            variant_group="g",
            attributes={"colour": colour},
        )
        loaded = load_art("🔊", art)
        assert loaded is not None
        return drawing.draw(product, loaded, 0)

    middle = {
        name: ImageStat.Stat(shown(name).crop((220, 220, 260, 260))).mean
        for name in ("red", "blue")
    }
    assert middle["red"][0] > middle["red"][2] + 60
    assert middle["blue"][2] > middle["blue"][0] + 60


@pytest.mark.skipif(not ART.is_dir(), reason="the front end's npm packages are not installed")
def test_the_package_has_art_for_every_word() -> None:
    lacking = [emoji for emoji in (*EMOJI_WORDS, ANYTHING) if art_file(emoji, ART) is None]
    assert not lacking


@pytest.mark.skipif(not ART.is_dir(), reason="the front end's npm packages are not installed")
def test_real_art_makes_small_pictures(tmp_path: Path) -> None:
    drawer = PictureDrawer(tmp_path)
    sizes = [
        len(drawer.picture(Product(product_id=e, name="x", main_category="x", art=e), 0).content)
        for e in list(EMOJI_WORDS)[::12]
    ]
    drawer.close()
    assert max(sizes) < 16_000
