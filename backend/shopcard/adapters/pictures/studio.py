"""The photo studio: one thing before a soft backdrop, with the shadow that it casts."""

from __future__ import annotations

from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from shopcard.adapters.pictures.backdrop import COARSE, SIZE, choose_backdrop, lit_wall
from shopcard.adapters.pictures.colours import Colour, main_colour
from shopcard.adapters.pictures.sets import SETTINGS, Placing

VIEWS = len(SETTINGS)


def photograph(art: Image.Image, rng: Random, view: int) -> Image.Image:
    """The RGB picture of an RGBA thing. View 0 is the plain one, 1 to 3 are the gallery."""
    thing = art.crop(art.getbbox() or (0, 0, *art.size))
    backdrop = choose_backdrop(main_colour(thing), rng)
    scene, placings = SETTINGS[view](backdrop, rng)
    for placing in placings:
        _place(scene, thing, placing, backdrop.shadow)
    return scene


def tile(initial: str, rng: Random) -> Image.Image:
    """A plain tinted tile with a letter, for when there is no art."""
    backdrop = choose_backdrop((128, 128, 128), rng)
    scene = lit_wall(backdrop, (0.35, 0.3))
    if initial.isascii() and initial.isalnum():
        font = ImageFont.load_default(SIZE * 0.4)
        centre = (SIZE / 2, SIZE / 2)
        ImageDraw.Draw(scene).text(centre, initial, backdrop.shape, font, anchor="mm")
    return scene


def _place(scene: Image.Image, thing: Image.Image, placing: Placing, shadow: Colour) -> None:
    if placing.turn:
        thing = thing.rotate(placing.turn, Image.Resampling.BICUBIC, expand=True)
        thing = thing.crop(thing.getbbox())
    if placing.mirrored:
        thing = thing.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    scale = placing.size * SIZE / max(thing.size)
    size = (max(1, round(thing.width * scale)), max(1, round(thing.height * scale)))
    thing = thing.resize(size, Image.Resampling.LANCZOS)
    left = round(placing.x * SIZE - size[0] / 2)
    # What stands keeps its foot on the same line, however tall it is.
    foot = (placing.y + placing.size / 2) * SIZE
    top = round(foot - size[1] if placing.stands else placing.y * SIZE - size[1] / 2)
    cast = _ground_shadow if placing.stands else _wall_shadow
    scene.paste(shadow, mask=cast(thing, left, top))
    scene.paste(thing, (left, top), thing)


def _wall_shadow(thing: Image.Image, left: int, top: int) -> Image.Image:
    """The thing's own outline, down to the right, soft."""
    mask = Image.new("L", (SIZE // COARSE, SIZE // COARSE))
    outline = thing.getchannel("A").reduce(COARSE)
    mask.paste(outline, (left // COARSE + 4, top // COARSE + 7))
    mask = mask.filter(ImageFilter.GaussianBlur(5)).point(lambda v: v * 0.34)
    return mask.resize((SIZE, SIZE), Image.Resampling.BICUBIC)


def _ground_shadow(thing: Image.Image, left: int, top: int) -> Image.Image:
    """A dark line where the thing touches the ground, and its outline lying flat behind it."""
    coarse = SIZE // COARSE
    mask, contact = Image.new("L", (coarse, coarse)), Image.new("L", (coarse, coarse))
    foot = (top + thing.height) / COARSE
    touching = thing.crop((0, int(thing.height * 0.86), thing.width, thing.height)).getchannel("A")
    box = touching.point(lambda v: 255 if v > 96 else 0).getbbox() or (0, 0, thing.width, 1)
    start, end = (left + box[0]) / COARSE, (left + box[2]) / COARSE
    ImageDraw.Draw(contact).ellipse((start - 1, foot - 2.6, end + 2, foot + 2.2), fill=230)
    lying = thing.getchannel("A").resize(
        (max(1, thing.width // COARSE), max(1, thing.height // (COARSE * 5)))
    )
    mask.paste(lying, (left // COARSE + 5, round(foot - lying.height * 0.72)))
    soft = mask.filter(ImageFilter.GaussianBlur(4)).point(lambda v: v * 0.30)
    near = contact.filter(ImageFilter.GaussianBlur(1.6)).point(lambda v: v * 0.42)
    return ImageChops.lighter(soft, near).resize((SIZE, SIZE), Image.Resampling.BICUBIC)
