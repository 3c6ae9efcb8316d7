"""Colours by name and by how the eye sees them (OKLCH), and painting a thing in another one."""

from __future__ import annotations

import math
import re

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

Colour = tuple[int, int, int]
"""sRGB, 0 to 255."""

Pixels = npt.NDArray[np.float32]

NAMED: dict[str, Colour] = {
    "black": (38, 38, 43), "charcoal": (64, 66, 72), "graphite": (74, 77, 84),
    "grey": (140, 144, 152), "gray": (140, 144, 152), "slate": (94, 107, 124),
    "silver": (196, 200, 208), "steel": (150, 160, 172), "metallic": (170, 176, 186),
    "white": (246, 246, 248), "cream": (245, 235, 214), "ivory": (246, 240, 226),
    "off white": (242, 238, 228), "beige": (222, 205, 176), "sand": (219, 196, 158),
    "khaki": (176, 162, 120), "tan": (201, 160, 112), "taupe": (150, 134, 120),
    "nude": (226, 188, 166), "skin": (226, 188, 166), "camel": (191, 145, 92),
    "brown": (124, 78, 52), "chocolate": (92, 56, 40), "coffee": (96, 66, 50),
    "walnut": (110, 72, 50), "oak": (194, 154, 104), "bronze": (160, 110, 62),
    "copper": (190, 112, 76), "rust": (178, 80, 44), "terracotta": (204, 108, 78),
    "gold": (222, 178, 82), "rose gold": (224, 164, 150), "mustard": (220, 172, 54),
    "yellow": (250, 208, 64), "orange": (246, 140, 48), "peach": (252, 186, 150),
    "apricot": (250, 180, 120), "coral": (248, 116, 98), "red": (220, 48, 56),
    "crimson": (190, 32, 60), "burgundy": (122, 30, 52), "maroon": (116, 34, 42),
    "wine": (112, 32, 56), "rose": (236, 120, 146), "pink": (244, 130, 172),
    "blush": (242, 186, 188), "fuchsia": (224, 56, 150), "magenta": (208, 50, 146),
    "purple": (130, 78, 190), "violet": (128, 88, 210), "plum": (112, 56, 110),
    "mauve": (178, 140, 178), "lavender": (184, 166, 230), "lilac": (196, 170, 224),
    "indigo": (72, 70, 170), "navy": (38, 56, 104), "midnight": (34, 44, 84),
    "blue": (52, 116, 220), "denim": (72, 108, 160), "royal blue": (46, 84, 200),
    "sky": (120, 190, 244), "light blue": (142, 196, 240), "aqua": (90, 206, 216),
    "turquoise": (56, 190, 192), "cyan": (60, 190, 220), "teal": (28, 128, 132),
    "mint": (150, 220, 190), "sage": (158, 180, 150), "green": (62, 160, 86),
    "olive": (120, 124, 60), "forest": (40, 96, 66), "emerald": (24, 140, 96),
    "lime": (164, 212, 66), "neon": (180, 240, 60), "moss": (112, 128, 72),
    "jade": (60, 160, 128), "pistachio": (186, 208, 146), "ocean": (36, 110, 158),
    "berry": (150, 40, 92), "raspberry": (200, 40, 92), "strawberry": (232, 70, 92),
    "cherry": (190, 28, 50), "bordeaux": (104, 26, 46), "aubergine": (76, 40, 78),
    "heather": (166, 150, 176), "lemon": (248, 226, 96), "amber": (232, 160, 46),
    "ochre": (204, 142, 50), "champagne": (236, 218, 186), "clay": (186, 116, 88),
    "cognac": (166, 88, 42), "chestnut": (122, 62, 40), "mocha": (122, 92, 76),
    "natural": (222, 202, 166), "oat": (228, 214, 190), "oatmeal": (222, 208, 184),
    "stone": (190, 184, 172), "smoke": (136, 138, 142), "clear": (214, 228, 234),
}  # fmt: skip

SHOP_COLOURS = (
    "navy", "sage", "terracotta", "mustard", "blush", "sky", "plum", "charcoal", "cream", "teal",
    "coral", "lavender", "sand", "forest", "denim", "red", "mint", "white",
)  # fmt: skip
"""What a thing comes in that names no colour itself."""

_LUMA = np.array([0.299, 0.587, 0.114], dtype=np.float32)
_PARTS = re.compile(r"\s*(?:[/,&+|]|\band\b|\bwith\b)\s*")


def named_colour(text: str) -> Colour | None:
    """The colour that a name means: "Navy Blue", "dusty pink", "black / white" (the first)."""
    first = next((part for part in _PARTS.split(text.casefold()) if part), "")
    if first in NAMED:
        return NAMED[first]
    words = first.replace("-", " ").split()
    if words and words[0] in ("navy", "turquoise", "forest", "midnight", "sky", "mint", "olive"):
        return NAMED[words[0]]
    return next((NAMED[word] for word in reversed(words) if word in NAMED), None)


def oklch(lightness: float, chroma: float, hue: float) -> Colour:
    """The sRGB colour, clipped, of lightness 0 to 1, chroma 0 to about 0.3 and hue in degrees."""
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )


def _gamma(linear: float) -> int:
    value = 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055
    return round(255 * min(1.0, max(0.0, value)))


def to_oklch(colour: Colour) -> tuple[float, float, float]:
    """Lightness, chroma and hue of an sRGB colour (Björn Ottosson's OKLab)."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (v / 255 for v in colour)
    )
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    return lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def main_colour(art: Image.Image) -> Colour:
    """The average of what one sees of an RGBA image, its colourful parts counting more."""
    pixels = np.asarray(art.resize((32, 32)), dtype=np.float32)
    colours, alpha = pixels[..., :3], pixels[..., 3]
    spread = colours.max(axis=2) - colours.min(axis=2)
    weight = alpha * (24 + spread)
    mean = (colours * weight[..., None]).sum(axis=(0, 1)) / max(1.0, float(weight.sum()))
    return int(mean[0]), int(mean[1]), int(mean[2])


def paint(art: Image.Image, colour: Colour) -> Image.Image:
    """The RGBA thing with its main material in another colour; accents, light and shade stay."""
    colours, alpha = _planes(art)
    share = _share_of_main_material(art)[..., None]
    light = (colours @ _LUMA)[..., None]
    weight = share * alpha
    middle = float((light * weight).sum() / max(1e-3, float(weight.sum())))
    target = np.array(colour, dtype=np.float32) / 255
    shade = np.clip(light / max(middle, 0.05), 0, 1)
    # A dark material throws back less of the light than a bright one.
    shine = np.clip((light - middle) / max(1 - middle, 0.05), 0, 1)
    shine *= 0.35 + 0.5 * float(target.mean())
    painted = target * (0.35 + 0.65 * shade) + (1 - target) * shine
    mixed = np.clip(colours + (painted - colours) * share, 0, 1)
    done = Image.fromarray((mixed * 255 + 0.5).astype(np.uint8), "RGB")
    done.putalpha(art.getchannel("A"))
    return done


def _planes(art: Image.Image) -> tuple[Pixels, Pixels]:
    """Colours (height, width, 3) and opacity (height, width, 1), 0 to 1."""
    pixels = np.asarray(art, dtype=np.float32) * np.float32(1 / 255)
    return pixels[..., :3], pixels[..., 3:]


def _share_of_main_material(art: Image.Image) -> Pixels:
    """0 to 1 per pixel: whether it is of the hue that covers most, or, of a thing that is mostly
    pale or grey, whether it is that. Judged at half the size and smoothed, because compression left
    specks of other hues in the art."""
    half = art.reduce(2)
    colours, alpha = _planes(half)
    hue = np.asarray(half.convert("RGB").convert("HSV").getchannel("H"), np.float32) * (360 / 256)
    chroma = colours.max(axis=2) - colours.min(axis=2)
    solid = alpha[..., 0] > 0.5
    if float(np.clip((chroma - 0.14) / 0.16, 0, 1)[solid].mean()) < 0.4:
        share = np.clip((0.36 - chroma) / 0.08, 0, 1)
    else:
        distance = np.abs((hue - _main_hue(hue, chroma * solid) + 180) % 360 - 180)
        share = np.clip((56 - distance) / 18, 0, 1) * np.clip((chroma - 0.03) / 0.06, 0, 1)
    image = Image.fromarray((share * 255).astype(np.uint8), "L").filter(ImageFilter.MedianFilter(3))
    smooth = image.resize(art.size, Image.Resampling.BICUBIC)
    return np.asarray(smooth, dtype=np.float32) * np.float32(1 / 255)


def _main_hue(hue: Pixels, weight: Pixels) -> float:
    """The middle, in degrees, of the stretch of 70 degrees with the most weight."""
    histogram, _ = np.histogram(hue, bins=36, range=(0, 360), weights=weight)
    stretch = sum(np.roll(histogram, shift) for shift in range(-3, 4))
    return float(np.argmax(stretch)) * 10 + 5
