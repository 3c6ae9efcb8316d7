"""A picture of who wins where: one bar per case, one panel per system."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from shopcard.domain.errors import Invalid

WIDTH, PANEL = 1280, 360
LEFT, RIGHT, TOP, BOTTOM = 84, 32, 64, 32
PAPER, INK, FAINT = "#ffffff", "#1c1b1f", "#d6d4dc"
WIN, LOSS = "#1f7a5c", "#c2452d"


@dataclass(frozen=True, slots=True)
class Panel:
    """The differences of one system, one per case, and the sentence above them."""

    title: str
    differences: Sequence[float]


def draw_differences(path: Path, panels: Sequence[Panel]) -> None:
    """Writes a PNG: the bars of each panel in order, the greatest win first; all to one scale.

    Raises Invalid when it cannot be written.
    """
    image = Image.new("RGB", (WIDTH, PANEL * max(1, len(panels))), PAPER)
    draw = ImageDraw.Draw(image)
    reach = max((abs(each) for panel in panels for each in panel.differences), default=0.0) or 1.0
    for number, panel in enumerate(panels):
        _draw_panel(draw, number * PANEL, panel, reach)
    try:
        image.save(path, "PNG", optimize=True)
    except (OSError, ValueError) as error:
        raise Invalid(f"{path} cannot be written: {error}.") from error


def _draw_panel(draw: ImageDraw.ImageDraw, top: int, panel: Panel, reach: float) -> None:
    height = PANEL - TOP - BOTTOM
    middle = top + TOP + height / 2
    draw.text((LEFT, top + 20), panel.title, fill=INK, font=ImageFont.load_default(22))
    for share in (1.0, 0.5, 0.0, -0.5, -1.0):
        y = middle - share * height / 2
        draw.line((LEFT, y, WIDTH - RIGHT, y), fill=FAINT)
        small = ImageFont.load_default(16)
        label = f"{share * reach:+.2f}" if share else "0"
        draw.text((LEFT - 10, y), label, fill=INK, font=small, anchor="rm")
    step = (WIDTH - LEFT - RIGHT) / max(1, len(panel.differences))
    for place, each in enumerate(sorted(panel.differences, reverse=True)):
        if each:
            y = middle - each / reach * height / 2
            left = LEFT + place * step
            right = left + max(1.0, step * 0.8) - 1
            draw.rectangle((left, min(y, middle), right, max(y, middle)), WIN if each > 0 else LOSS)
    draw.line((LEFT, middle, WIDTH - RIGHT, middle), fill=INK)
