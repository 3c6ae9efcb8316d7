"""What clips are drawn on: a page of 360 by 640 points, in pixels as fine as SCALE says."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import skia
from PIL import Image

from shopcard.adapters.pictures.colours import Colour
from shopcard.domain.clip import HEIGHT, WIDTH

SCALE = 1.25
"""Pixels in a point. 1.5 costs half as much time and size again."""

PIXEL_WIDTH, PIXEL_HEIGHT = round(WIDTH * SCALE), round(HEIGHT * SCALE)

Pixels = npt.NDArray[np.uint8]
"""Shape (height, width, 4): red, green, blue, opacity."""


def image_of(pixels: Pixels) -> skia.Image:
    """An image that is quick to draw (its opacity multiplied in)."""
    alpha = pixels[..., 3:].astype(np.uint16)
    rows = np.empty_like(pixels)
    rows[..., :3] = (pixels[..., 2::-1] * alpha + 127) // 255  # blue, green, red
    rows[..., 3] = pixels[..., 3]
    return skia.Image.fromarray(rows, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)


def picture(art: Image.Image) -> skia.Image:
    """The Pillow picture (RGBA) as one of Skia."""
    return image_of(np.asarray(art))


def surface_over(memory: npt.NDArray[np.uint8], stride: int) -> skia.Surface:
    """A page that draws right into memory: rows of `stride` bytes, blue, green, red, opacity."""
    info = _info(PIXEL_WIDTH, PIXEL_HEIGHT)
    return skia.Surface.MakeRasterDirect(info, memory, stride)


def painted_once(draw: Callable[[skia.Canvas], None]) -> skia.Image:
    """What never moves, as an image of the whole page."""
    surface = skia.Surface.MakeRaster(_info(PIXEL_WIDTH, PIXEL_HEIGHT))
    surface.getCanvas().scale(SCALE, SCALE)
    draw(surface.getCanvas())
    return surface.makeImageSnapshot()


def fill(colour: Colour, opacity: float = 1.0) -> skia.Paint:
    """Paint with smooth edges."""
    red, green, blue = colour
    return skia.Paint(AntiAlias=True, Color=skia.Color(red, green, blue, round(255 * opacity)))


def line(colour: Colour, width: float, opacity: float = 1.0) -> skia.Paint:
    """A pen with round ends."""
    pen = fill(colour, opacity)
    pen.setStyle(skia.Paint.kStroke_Style)
    pen.setStrokeWidth(width)
    pen.setStrokeCap(skia.Paint.kRound_Cap)
    return pen


def soft(colour: Colour, opacity: float, blur: float) -> skia.Paint:
    """Paint with edges blurred by so many points: shadows."""
    paint = fill(colour, opacity)
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, blur))
    return paint


def _info(width: int, height: int) -> skia.ImageInfo:
    return skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
