"""The world behind the things: a lit wall, and one large shape that drifts before it."""

from __future__ import annotations

import math
from collections.abc import Callable
from random import Random

import skia

from shopcard.adapters.clips.canvas import fill, line, painted_once
from shopcard.adapters.clips.motion import swing
from shopcard.adapters.clips.palette import Palette
from shopcard.adapters.pictures.colours import Colour
from shopcard.domain.clip import HEIGHT, WIDTH

MIDDLE = 154.0
"""Where things stand, left of the page's middle: the app's buttons lie on the right."""

Drawing = Callable[[skia.Canvas, float], None]
"""Draws the moment at so many seconds."""


def wall(palette: Palette, *, horizon: float | None = None) -> skia.Image:
    """Never moves. With a floor from `horizon` (points from the top) on."""

    def draw(canvas: skia.Canvas) -> None:
        paint = skia.Paint(Dither=True)
        paint.setShader(
            skia.GradientShader.MakeRadial(
                (MIDDLE, 235), 460, [_argb(palette.glow), _argb(palette.wall)], [0.0, 1.0]
            )
        )
        canvas.drawPaint(paint)
        if horizon is not None:
            paint.setShader(
                skia.GradientShader.MakeLinear(
                    [(0, horizon), (0, HEIGHT)], [_argb(palette.floor), _argb(palette.wall)]
                )
            )
            canvas.drawRect(skia.Rect.MakeLTRB(0, horizon, WIDTH, HEIGHT), paint)

    return painted_once(draw)


def disc(palette: Palette, rng: Random, seconds: float, y: float) -> Drawing:
    """A large disc that breathes, and a thin ring around it with a bead that goes round once."""
    radius, phase = rng.uniform(108, 116), rng.random()

    def draw(canvas: skia.Canvas, at: float) -> None:
        breath = 1 + 0.025 * swing(at, seconds)
        canvas.drawCircle(MIDDLE, y, radius * breath, fill(palette.shape))
        ring = radius + 16
        canvas.drawCircle(MIDDLE, y, ring, line(palette.shape, 1.5, 0.7))
        turn = 2 * math.pi * (at / seconds + phase)
        bead = (MIDDLE + ring * math.cos(turn), y + ring * math.sin(turn))
        canvas.drawCircle(*bead, 6, fill(palette.accent))

    return draw


def arch(palette: Palette, rng: Random, seconds: float, y: float) -> Drawing:
    """Two nested arches, as in a shop window."""
    width = rng.uniform(104, 116)

    def draw(canvas: skia.Canvas, at: float) -> None:
        for grown, paint in (
            (20 + 4 * swing(at, seconds), fill(palette.other_shape)),
            (0, fill(palette.shape)),
        ):
            half, top = width + grown, y - 106 - grown
            box = skia.Rect.MakeLTRB(MIDDLE - half, top, MIDDLE + half, y + 700)
            canvas.drawRRect(skia.RRect.MakeRectXY(box, half, half), paint)

    return draw


def bands(palette: Palette, rng: Random, seconds: float, y: float) -> Drawing:
    """Broad diagonal bands that glide by the width of one in a loop."""
    slope, step = rng.choice((-1, 1)) * rng.uniform(18, 32), 150.0

    def draw(canvas: skia.Canvas, at: float) -> None:
        canvas.save()
        canvas.rotate(slope, MIDDLE, y)
        shift = step * at / seconds
        for number in range(-5, 6):
            paint = fill(palette.other_shape, 0.62)
            x = MIDDLE + number * step + shift
            canvas.drawRect(skia.Rect.MakeXYWH(x, y - 700, step / 2, 1400), paint)
        canvas.restore()

    return draw


def petals(palette: Palette, rng: Random, seconds: float, y: float) -> Drawing:
    """A slowly turning rosette."""
    count = rng.choice((6, 8))

    def draw(canvas: skia.Canvas, at: float) -> None:
        canvas.save()
        canvas.translate(MIDDLE, y)
        canvas.rotate(360 / count * at / seconds)
        for _ in range(count):
            canvas.rotate(360 / count)
            canvas.drawCircle(0, 70, 50, fill(palette.shape))
        canvas.drawCircle(0, 0, 84, fill(palette.shape))
        canvas.restore()

    return draw


def sun(palette: Palette, rng: Random, seconds: float, y: float) -> Drawing:
    """Rays behind a disc, turning by one ray in a loop."""
    rays = rng.choice((10, 12))

    def draw(canvas: skia.Canvas, at: float) -> None:
        canvas.save()
        canvas.translate(MIDDLE, y)
        canvas.rotate(360 / rays * at / seconds)
        ray = skia.Path()
        half = math.tan(math.pi / rays / 2) * 620
        ray.moveTo(0, 0)
        ray.lineTo(-half, -620)
        ray.lineTo(half, -620)
        ray.close()
        for _ in range(rays):
            canvas.rotate(360 / rays)
            canvas.drawPath(ray, fill(palette.other_shape, 0.5))
        canvas.restore()
        canvas.drawCircle(MIDDLE, y, 108, fill(palette.shape))

    return draw


SHAPES = (disc, arch, bands, petals, sun)


def _argb(colour: Colour) -> int:
    return int(skia.Color(*colour))
