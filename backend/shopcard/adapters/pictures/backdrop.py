"""Backdrops of the photo studio: tones of one hue, lit from the upper left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageChops, ImageDraw

from shopcard.adapters.pictures.colours import Colour, oklch, to_oklch

SIZE = 480
"""Width and height of a picture, in pixels."""

COARSE = 4
"""Soft things (gradients, shadows) are drawn this many times smaller."""


@dataclass(frozen=True, slots=True)
class Backdrop:
    """The tones of one picture, all of one hue."""

    wall: Colour
    light: Colour
    floor: Colour
    shape: Colour
    shadow: Colour


def choose_backdrop(colour: Colour, rng: Random) -> Backdrop:
    """Tones that set a thing of this colour off: deeper behind a bright one, and of its own or a
    neighbouring hue more often than of the opposite one."""
    lightness, chroma, hue = to_oklch(colour)
    if chroma < 0.035:
        hue = rng.choice((25, 70, 95, 150, 200, 235, 265, 300, 350))
    else:
        hue = (hue + rng.choice((0, 0, 18, -18, 40, -40, 150, 180, 205))) % 360
    bright = lightness > 0.80
    tone = rng.uniform(0.78, 0.82) if bright else rng.uniform(0.885, 0.915)
    depth = rng.uniform(0.040, 0.056) if bright else rng.uniform(0.028, 0.044)
    return Backdrop(
        wall=oklch(tone, depth, hue),
        light=oklch(min(0.985, tone + 0.075), depth * 0.55, hue),
        floor=oklch(tone - 0.045, depth * 1.15, hue),
        shape=oklch(tone - 0.065, depth * 1.4, hue),
        shadow=oklch(0.34, 0.05, hue),
    )


def lit_wall(backdrop: Backdrop, lamp: tuple[float, float]) -> Image.Image:
    """The wall, brighter where the lamp shines and a little darker in the far corners."""
    coarse = SIZE // COARSE
    radial = Image.radial_gradient("L").resize((coarse * 2, coarse * 2))
    left, top = int(coarse * (1 - lamp[0])), int(coarse * (1 - lamp[1]))
    glow = ImageChops.invert(radial.crop((left, top, left + coarse, top + coarse)))
    small = Image.composite(
        Image.new("RGB", glow.size, backdrop.light),
        Image.new("RGB", glow.size, backdrop.wall),
        glow,
    )
    return small.resize((SIZE, SIZE), Image.Resampling.BICUBIC)


def paste_shape(
    scene: Image.Image,
    backdrop: Backdrop,
    draw: Callable[[ImageDraw.ImageDraw, int], None],
    colour: Colour | None = None,
) -> None:
    """A flat shape with smooth edges (drawn twice as large)."""
    mask = Image.new("L", (SIZE * 2, SIZE * 2))
    draw(ImageDraw.Draw(mask), SIZE * 2)
    scene.paste(colour or backdrop.shape, mask=mask.resize((SIZE, SIZE), Image.Resampling.BOX))
