"""The colours of a clip: one hue for its world, ink that can be read on it, and one accent."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from shopcard.adapters.pictures.colours import Colour, oklch, to_oklch

WHITE: Colour = (255, 253, 250)
INK: Colour = (21, 21, 28)
SOFT_INK: Colour = (91, 91, 107)
SALE: Colour = (217, 48, 76)


@dataclass(frozen=True, slots=True)
class Palette:
    """From the far wall to what is written on it."""

    wall: Colour
    glow: Colour
    floor: Colour
    shape: Colour
    other_shape: Colour
    shadow: Colour
    ink: Colour
    accent: Colour
    accent_ink: Colour


def choose_palette(colour: Colour, rng: Random) -> Palette:
    """A world that sets a thing of this colour off: pale and calm, in full colour, or at night."""
    lightness, chroma, hue = to_oklch(colour)
    if chroma < 0.035:
        hue = rng.choice((18, 55, 85, 150, 190, 240, 275, 310, 350))
    world = _clear(hue + rng.choice((0, 22, -22, 150, 180, 210, 120)))
    tone = rng.choice(("pale", "full", "full", "night", "night"))
    if lightness < 0.42 and tone == "night":
        tone = "full"
    if lightness > 0.88 and tone == "pale":
        tone = "full"
    return _WORLDS[tone](world, rng)


def _clear(hue: float) -> float:
    """The hue in degrees, moved out of those that are mud when they are dark."""
    hue %= 360
    if 42 < hue < 138:
        return 24 if hue < 84 else 158
    return hue


def _pale(hue: float, rng: Random) -> Palette:
    depth = rng.uniform(0.035, 0.055)
    return Palette(
        wall=oklch(0.885, depth, hue),
        glow=oklch(0.955, depth * 0.5, hue),
        floor=oklch(0.835, depth * 1.3, hue),
        shape=oklch(0.80, depth * 1.9, hue),
        other_shape=oklch(0.93, depth * 0.8, _clear(hue + 40)),
        shadow=oklch(0.34, 0.05, hue),
        ink=oklch(0.25, 0.045, hue),
        accent=oklch(0.54, 0.16, _clear(hue + 180)),
        accent_ink=WHITE,
    )


def _full(hue: float, rng: Random) -> Palette:
    depth = rng.uniform(0.085, 0.115)
    return Palette(
        wall=oklch(0.52, depth, hue),
        glow=oklch(0.60, depth * 1.05, _clear(hue + 10)),
        floor=oklch(0.45, depth * 0.95, hue),
        shape=oklch(0.73, depth, _clear(hue + 24)),
        other_shape=oklch(0.565, depth, _clear(hue - 16)),
        shadow=oklch(0.24, 0.06, hue),
        ink=WHITE,
        accent=oklch(0.88, 0.13, (hue + rng.choice((150, 60, -60))) % 360),
        accent_ink=oklch(0.24, 0.05, hue),
    )


def _night(hue: float, rng: Random) -> Palette:
    depth = rng.uniform(0.04, 0.06)
    return Palette(
        wall=oklch(0.27, depth, hue),
        glow=oklch(0.42, depth * 1.7, hue),
        floor=oklch(0.22, depth, hue),
        shape=oklch(0.47, depth * 2.1, _clear(hue + 20)),
        other_shape=oklch(0.36, depth * 1.6, _clear(hue - 30)),
        shadow=oklch(0.12, 0.03, hue),
        ink=WHITE,
        accent=oklch(0.83, 0.14, (hue + rng.choice((160, 60, -50))) % 360),
        accent_ink=oklch(0.22, 0.04, hue),
    )


_WORLDS = {"pale": _pale, "full": _full, "night": _night}
