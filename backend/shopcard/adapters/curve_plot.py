"""A picture of how something rises: one curve per system, with the band of its interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from shopcard.domain.errors import Invalid

WIDTH, HEIGHT = 1280, 560
LEFT, RIGHT, TOP, BOTTOM = 84, 190, 72, 64
SMOOTH = 2
"""Everything is drawn so many times larger and then made smaller."""
PAPER, INK, FAINT = "#ffffff", "#1c1b1f", "#d6d4dc"
COLOURS = ("#d9304c", "#6b6a75", "#1f7a5c", "#2f5fb3", "#8a5a00")
GRIDS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25)
MOST_LINES = 5


@dataclass(frozen=True, slots=True)
class Curve:
    """A share by place. `low` and `high` are its interval; all of one length."""

    name: str
    values: Sequence[float]
    low: Sequence[float]
    high: Sequence[float]


def draw_curves(path: Path, title: str, places: Sequence[float], curves: Sequence[Curve]) -> None:
    """Writes a PNG: shares from 0 up against ascending places, all curves to one scale.

    Raises Invalid when it cannot be written.
    """
    size = (WIDTH * SMOOTH, HEIGHT * SMOOTH)
    image = Image.new("RGB", size, PAPER)
    draw = ImageDraw.Draw(image, "RGBA")
    step = _step(max((each for curve in curves for each in curve.high), default=1.0))
    scale = _Scale(places[0], places[-1], step * MOST_LINES)
    _draw_paper(draw, title, places, scale, step)
    ends: list[float] = []
    for number, curve in enumerate(curves):
        colour = COLOURS[number % len(COLOURS)]
        band = [
            *(scale.point(*each) for each in zip(places, curve.low, strict=True)),
            *(scale.point(*each) for each in zip(places[::-1], curve.high[::-1], strict=True)),
        ]
        draw.polygon(band, fill=f"{colour}26")
        line = [scale.point(*each) for each in zip(places, curve.values, strict=True)]
        draw.line(line, fill=colour, width=4 * SMOOTH, joint="curve")
        end = line[-1][1]
        while any(abs(end - other) < 24 * SMOOTH for other in ends):
            end -= 2 * SMOOTH
        ends.append(end)
        at = (line[-1][0] + 12 * SMOOTH, end)
        draw.text(at, curve.name, fill=colour, font=_font(20), anchor="lm")
    try:
        image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(path, "PNG", optimize=True)
    except (OSError, ValueError) as error:
        raise Invalid(f"{path} cannot be written: {error}.") from error


@dataclass(frozen=True, slots=True)
class _Scale:
    first: float
    last: float
    top: float

    def point(self, place: float, share: float) -> tuple[float, float]:
        across = (place - self.first) / max(self.last - self.first, 1e-9)
        x = LEFT + across * (WIDTH - LEFT - RIGHT)
        y = HEIGHT - BOTTOM - share / self.top * (HEIGHT - TOP - BOTTOM)
        return x * SMOOTH, y * SMOOTH


def _draw_paper(
    draw: ImageDraw.ImageDraw, title: str, places: Sequence[float], scale: _Scale, step: float
) -> None:
    draw.text((LEFT * SMOOTH, 22 * SMOOTH), title, fill=INK, font=_font(22))
    for line in range(MOST_LINES + 1):
        left, right = scale.point(places[0], line * step), scale.point(places[-1], line * step)
        draw.line((left, right), fill=INK if line == 0 else FAINT, width=SMOOTH)
        label = f"{line * step:.0%}"
        at = (left[0] - 10 * SMOOTH, left[1])
        draw.text(at, label, fill=INK, font=_font(16), anchor="rm")
    for place in (each for each in range(0, int(places[-1]) + 1, 10) if each >= places[0]):
        x, y = scale.point(place, 0)
        draw.text((x, y + 12 * SMOOTH), str(place), fill=INK, font=_font(16), anchor="ma")
    x, y = scale.point(places[0], 0)
    draw.text((x, y + 34 * SMOOTH), "clips watched", fill=INK, font=_font(16))


def _step(highest: float) -> float:
    return next((each for each in GRIDS if each * MOST_LINES >= highest), GRIDS[-1])


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size * SMOOTH)
