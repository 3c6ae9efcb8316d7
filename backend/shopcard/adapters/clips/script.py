"""What a template is given, and what it makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import skia
from PIL import Image

from shopcard.adapters.clips.caption import Caption, Cue
from shopcard.adapters.clips.motion import Loop
from shopcard.adapters.clips.palette import Palette
from shopcard.adapters.clips.pieces import Thing
from shopcard.adapters.clips.scenery import Drawing
from shopcard.domain.clip import ShownProduct

LEFT, TOP, STAGE, RIGHT, BOTTOM = 36.0, 98.0, 190.0, 288.0, 424.0
"""What the app covers with nothing, and a tall phone does not cut off: words stand from TOP on,
things and prices below STAGE."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A background that never moves and what moves before it."""

    background: skia.Image
    draw: Drawing


@dataclass(frozen=True, slots=True)
class Script:
    """Everything a template needs to know."""

    shown: Sequence[ShownProduct]
    art: Sequence[Image.Image]
    """One picture (RGBA) per product."""
    cues: list[Cue]
    palette: Palette
    loop: Loop
    beat: float
    rng: Random

    def thing(self, number: int, size: float) -> Thing:
        return Thing(self.art[number], size, self.palette.shadow)

    def caption(self) -> Caption:
        """Above everything: see TOP and STAGE."""
        width, height = RIGHT - LEFT - 8, STAGE - TOP - 6
        return Caption(self.cues, self.palette, self.loop, width=width, height=height)
