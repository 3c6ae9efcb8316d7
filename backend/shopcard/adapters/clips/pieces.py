"""What clips are put together from: things with their shadows, price tags, words that arrive."""

from __future__ import annotations

from dataclasses import dataclass

import skia
from PIL import Image

from shopcard.adapters.clips.canvas import SCALE, fill, line, picture, soft
from shopcard.adapters.clips.motion import sprung
from shopcard.adapters.clips.palette import INK, SALE, SOFT_INK, WHITE
from shopcard.adapters.clips.typography import Word, fitting, word
from shopcard.adapters.pictures.colours import Colour
from shopcard.domain.clip import ShownProduct

NAME_SIZE, NAME_WEIGHT = 13.0, 600
PRICE_SIZE, PRICE_WEIGHT = 21.0, 750
WAS_SIZE, WAS_WEIGHT = 14.0, 500


class Thing:
    """A product as it stands there: `size` is its longer side in points."""

    def __init__(self, art: Image.Image, size: float, shadow: Colour) -> None:
        art = art.crop(art.getbbox())
        scale = size * SCALE / max(art.size)
        pixels = (max(1, round(art.width * scale)), max(1, round(art.height * scale)))
        self._image = picture(art.resize(pixels, Image.Resampling.LANCZOS))
        self._shadow = shadow
        self.width, self.height = pixels[0] / SCALE, pixels[1] / SCALE

    def draw(
        self,
        canvas: skia.Canvas,
        x: float,
        foot: float,
        *,
        scale: float = 1.0,
        turn: float = 0.0,
        lift: float = 0.0,
        opacity: float = 1.0,
    ) -> None:
        """Standing at `foot`, `lift` points above its own shadow, turned by so many degrees."""
        if opacity <= 0.01 or scale <= 0.01:
            return
        width, height = self.width * scale, self.height * scale
        ground = soft(self._shadow, opacity * (0.42 - min(0.24, lift / 160)), 6 + lift / 6)
        reach = width * (0.40 - min(0.12, lift / 500))
        canvas.drawOval(skia.Rect.MakeLTRB(x - reach, foot - 7, x + reach, foot + 7), ground)
        canvas.save()
        canvas.translate(x, foot - lift - height / 2)
        canvas.rotate(turn)
        target = skia.Rect.MakeXYWH(-width / 2, -height / 2, width, height)
        paint = skia.Paint(Alphaf=opacity)
        linear = skia.SamplingOptions(skia.FilterMode.kLinear)
        canvas.drawImageRect(self._image, target, linear, paint)
        canvas.restore()


def name_of(shown: ShownProduct, size: float, colour: Colour, width: float) -> Word:
    """The product's name, or what kind of thing it is where that has no room."""
    text = fitting((shown.name, shown.kind), size, NAME_WEIGHT, width)
    return word(text, size, NAME_WEIGHT, colour)


@dataclass(frozen=True, slots=True)
class Price:
    """What a thing costs, on one line: now, and struck through what it was."""

    now: Word | None
    was: Word | None

    @staticmethod
    def of(shown: ShownProduct, size: float = PRICE_SIZE) -> Price:
        colour = SALE if shown.was else INK
        return Price(
            word(shown.price, size, PRICE_WEIGHT, colour) if shown.price else None,
            word(shown.was, size * 0.67, WAS_WEIGHT, SOFT_INK) if shown.was else None,
        )

    @property
    def width(self) -> float:
        return (self.now.width if self.now else 0) + (self.was.width + 8 if self.was else 0)

    def draw(self, canvas: skia.Canvas, x: float, y: float, struck: float, opacity: float) -> None:
        """With its baseline at `y`; `struck` is how far the line through the old price is."""
        if self.now is None:
            return
        self.now.draw(canvas, x, y, opacity)
        if self.was is not None:
            left = x + self.now.width + 8
            self.was.draw(canvas, left, y, opacity)
            if struck > 0:
                end = left - 2 + (self.was.width + 4) * struck
                pen = line(SOFT_INK, 1.6, opacity)
                canvas.drawLine(left - 2, y - 4.6, end, y - 4.6, pen)


class Tag:
    """A paper tag with name and price. `at_right` keeps its right edge where it is put."""

    HEIGHT = 62.0

    def __init__(self, shown: ShownProduct, most_width: float = 190.0) -> None:
        self._name = name_of(shown, NAME_SIZE, SOFT_INK, most_width - 28)
        self._price = Price.of(shown)
        self._has_price = self._price.now is not None
        self.width = max(self._name.width, self._price.width) + 28
        self.height = self.HEIGHT if self._has_price else 36.0

    def draw(
        self, canvas: skia.Canvas, x: float, y: float, arrived: float, struck: float = 1.0
    ) -> None:
        """Its middle at (x, y); `arrived` 0 to 1."""
        if arrived <= 0:
            return
        grown, opacity = 0.72 + 0.28 * sprung(arrived), min(1.0, arrived * 2.5)
        canvas.save()
        canvas.translate(x, y)
        canvas.scale(grown, grown)
        left, top = -self.width / 2, -self.height / 2
        box = skia.Rect.MakeXYWH(left, top, self.width, self.height)
        fallen = box.makeOffset(0, 4)
        canvas.drawRoundRect(fallen, 15, 15, soft((0, 0, 0), 0.26 * opacity, 8))
        canvas.drawRoundRect(box, 15, 15, fill(WHITE, opacity))
        self._name.draw(canvas, left + 14, top + 23, opacity)
        if self._has_price:
            self._price.draw(canvas, left + 14, top + 47, struck, opacity)
        canvas.restore()
