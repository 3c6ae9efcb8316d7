"""How a thing is set up before the camera: one plain setting of five, and three for the gallery."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageDraw

from shopcard.adapters.pictures.backdrop import SIZE, Backdrop, lit_wall, paste_shape


@dataclass(frozen=True, slots=True)
class Placing:
    """Where a thing stands: the centre and size of its longer side as shares of the picture."""

    x: float
    y: float
    size: float
    turn: float = 0.0
    mirrored: bool = False
    stands: bool = True
    """On a floor, with a shadow under it; else before a wall, with one behind it."""


def _on_paper(backdrop: Backdrop, rng: Random) -> tuple[Image.Image, list[Placing]]:
    scene = lit_wall(backdrop, (rng.uniform(0.36, 0.46), 0.4))
    return scene, [Placing(0.5, 0.5, 0.64)]


def _on_floor(backdrop: Backdrop, rng: Random) -> tuple[Image.Image, list[Placing]]:
    scene = lit_wall(backdrop, (0.4, 0.34))
    horizon = rng.uniform(0.66, 0.72)
    floor = Image.new("L", (1, SIZE))
    fade = 26
    for row in range(SIZE):
        floor.putpixel((0, row), max(0, min(255, round((row - horizon * SIZE) * 255 / fade))))
    scene.paste(backdrop.floor, mask=floor.resize((SIZE, SIZE)))
    return scene, [Placing(0.5, 0.49, 0.62)]


def _before_disc(backdrop: Backdrop, rng: Random) -> tuple[Image.Image, list[Placing]]:
    scene = lit_wall(backdrop, (0.3, 0.25))
    x, y, radius = 0.5 + rng.uniform(-0.05, 0.05), 0.49, rng.uniform(0.33, 0.37)
    paste_shape(scene, backdrop, lambda draw, s: draw.ellipse(_box(x, y, radius, radius, s), 255))
    return scene, [Placing(0.5, 0.5, 0.60, stands=False)]


def _under_arch(backdrop: Backdrop, rng: Random) -> tuple[Image.Image, list[Placing]]:
    scene, _ = _on_floor(backdrop, rng)
    width = rng.uniform(0.27, 0.31)

    def arch(draw: ImageDraw.ImageDraw, s: int) -> None:
        left, right = (0.5 - width) * s, (0.5 + width) * s
        draw.pieslice((left, 0.12 * s, right, (0.12 + 2 * width) * s), 180, 360, 255)
        draw.rectangle((left, (0.12 + width) * s, right, 0.74 * s), 255)

    paste_shape(scene, backdrop, arch)
    return scene, [Placing(0.5, 0.52, 0.54)]


def _on_podium(backdrop: Backdrop, rng: Random) -> tuple[Image.Image, list[Placing]]:
    scene = lit_wall(backdrop, (0.4, 0.3))
    top, height, radius = 0.775, 0.12, rng.uniform(0.33, 0.37)

    def side(draw: ImageDraw.ImageDraw, s: int) -> None:
        draw.ellipse(_box(0.5, top + height, radius, 0.06, s), 255)
        draw.rectangle(((0.5 - radius) * s, top * s, (0.5 + radius) * s, (top + height) * s), 255)

    paste_shape(scene, backdrop, side, backdrop.shape)
    paste_shape(
        scene,
        backdrop,
        lambda d, s: d.ellipse(_box(0.5, top, radius, 0.06, s), 255),
        backdrop.light,
    )
    return scene, [Placing(0.5, 0.475, 0.60)]


def _plain(backdrop: Backdrop, rng: Random) -> tuple[Image.Image, list[Placing]]:
    return rng.choice((_on_paper, _on_floor, _before_disc, _under_arch, _on_podium))(backdrop, rng)


def _tilted(backdrop: Backdrop, rng: Random) -> tuple[Image.Image, list[Placing]]:
    scene, _ = _before_disc(backdrop, rng)
    turn = rng.choice((-1, 1)) * rng.uniform(10, 16)
    return scene, [Placing(0.5, 0.5, 0.68, turn=turn, stands=False)]


def _close(backdrop: Backdrop, rng: Random) -> tuple[Image.Image, list[Placing]]:
    scene = lit_wall(backdrop, (0.2, 0.2))
    side = rng.choice((-1, 1))
    x, y = 0.5 + side * rng.uniform(0.10, 0.16), rng.uniform(0.52, 0.6)
    return scene, [Placing(x, y, 1.02, turn=side * rng.uniform(4, 9), stands=False)]


def _pair(backdrop: Backdrop, rng: Random) -> tuple[Image.Image, list[Placing]]:
    scene, _ = _on_floor(backdrop, rng)
    side = rng.choice((-1, 1))
    behind = Placing(0.5 + side * 0.2, 0.45, 0.36, mirrored=True)
    return scene, [behind, Placing(0.5 - side * 0.11, 0.55, 0.54)]


def _box(x: float, y: float, width: float, height: float, s: int) -> tuple[float, ...]:
    return (x - width) * s, (y - height) * s, (x + width) * s, (y + height) * s


Setting = Callable[[Backdrop, Random], tuple[Image.Image, list[Placing]]]
SETTINGS: tuple[Setting, ...] = (_plain, _tilted, _close, _pair)
"""By view: 0 is the plain one."""
