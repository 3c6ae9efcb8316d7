"""Words in Inter, set by Pillow (whose FreeType reads the front end's own font files)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import skia
from PIL import Image, ImageDraw, ImageFont

from shopcard.adapters.clips.canvas import SCALE, image_of
from shopcard.adapters.pictures.colours import Colour
from shopcard.config import ROOT

INTER = ROOT / "frontend" / "node_modules" / "@fontsource-variable" / "inter" / "files"
_FILES = {"latin": "inter-latin-wght-normal.woff2", "more": "inter-latin-ext-wght-normal.woff2"}
_LATIN_LETTERS = frozenset(chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x100)))
_LATIN = _LATIN_LETTERS | frozenset("–—‘’“”•…€™")

_DANGLING = frozenset(
    ["a", "an", "and", "&", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)
"""Words that a shortened name does not end with."""

LEADING = 1.1
"""From one row to the next, as a multiple of the size."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as a picture; measures in points. Drawn so that its baseline is at y."""

    image: skia.Image
    width: float
    ascent: float
    _inset: float

    def draw(self, canvas: skia.Canvas, x: float, y: float, opacity: float = 1.0) -> None:
        """With its left edge at `x` and its baseline at `y`."""
        if opacity <= 0:
            return
        left, top = x - self._inset, y - self.ascent
        width, height = self.image.width() / SCALE, self.image.height() / SCALE
        paint = skia.Paint(Alphaf=min(1.0, opacity))
        linear = skia.SamplingOptions(skia.FilterMode.kLinear)
        target = skia.Rect.MakeXYWH(left, top, width, height)
        canvas.drawImageRect(self.image, target, linear, paint)


@lru_cache(maxsize=256)
def word(text: str, size: float, weight: int, colour: Colour) -> Word:
    """Text on one line, letter by letter from the file that has it."""
    runs = _runs(text)
    fonts = [_font(file, size, weight) for file, _ in runs]
    inset = size * 0.1 * SCALE
    widths = [font.getlength(run) for font, (_, run) in zip(fonts, runs, strict=True)]
    ascent, height = round(size * 1.0 * SCALE), round(size * 1.34 * SCALE)
    mask = Image.new("L", (round(sum(widths) + 2 * inset) + 1, height))
    pen, x = ImageDraw.Draw(mask), inset
    for font, (_, run), width in zip(fonts, runs, widths, strict=True):
        pen.text((x, ascent), run, 255, font, anchor="ls")
        x += width
    alpha = np.asarray(mask)
    pixels = np.empty((*alpha.shape, 4), np.uint8)
    pixels[..., :3], pixels[..., 3] = colour, alpha
    return Word(image_of(pixels), sum(widths) / SCALE, ascent / SCALE, inset / SCALE)


def wrapped(text: str, size: float, weight: int, width: float) -> list[list[str]]:
    """The words of each row, rows about as long as each other, none wider than `width` points
    unless a single word is."""
    words = text.split()
    lengths = [_length(each, size, weight) for each in words]
    space = _length(" ", size, weight)
    rows = _fill(words, lengths, space, width)
    low, high = max(lengths, default=0.0), width
    for _ in range(8):  # the narrowest block with as few rows
        middle = (low + high) / 2
        if len(_fill(words, lengths, space, middle)) <= len(rows):
            high = middle
        else:
            low = middle
    return _fill(words, lengths, space, high)


def fitting(texts: Iterable[str], size: float, weight: int, width: float) -> str:
    """The first of the texts that fits into `width` points, else as many words of the last one as
    do."""
    words: list[str] = []
    for text in texts:
        words = text.split()
        if _length(text, size, weight) <= width:
            return text
    while len(words) > 1 and _length(" ".join(words), size, weight) > width:
        words.pop()
    while len(words) > 1 and words[-1].casefold() in _DANGLING:
        words.pop()
    return " ".join(words)


def _fill(words: list[str], lengths: list[float], space: float, width: float) -> list[list[str]]:
    rows: list[list[str]] = []
    used = 0.0
    for text, length in zip(words, lengths, strict=True):
        if rows and used + space + length <= width + 0.01:
            rows[-1].append(text)
            used += space + length
        else:
            rows.append([text])
            used = length
    return rows


def _length(text: str, size: float, weight: int) -> float:
    return sum(_font(file, size, weight).getlength(run) for file, run in _runs(text)) / SCALE


def _runs(text: str) -> list[tuple[str, str]]:
    runs: list[tuple[str, str]] = []
    for letter in text:
        file = "latin" if letter in _LATIN else "more"
        if runs and runs[-1][0] == file:
            runs[-1] = (file, runs[-1][1] + letter)
        else:
            runs.append((file, letter))
    return runs


@lru_cache(maxsize=64)
def _font(file: str, size: float, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(INTER / _FILES[file], size * SCALE)
    font.set_variation_by_axes([weight])
    return font
