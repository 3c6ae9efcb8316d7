"""Decides, by the clip's id alone, how it is told: template, colours, tune and timing."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PIL import Image

from shopcard.adapters.clips.caption import Cue
from shopcard.adapters.clips.motion import Loop
from shopcard.adapters.clips.palette import choose_palette
from shopcard.adapters.clips.script import Scene, Script
from shopcard.adapters.clips.templates import TEMPLATES, Template
from shopcard.adapters.clips.tune import Sound, cue_times, mood_of, tune
from shopcard.adapters.pictures.art import emoji_of, load_art
from shopcard.adapters.pictures.colours import main_colour
from shopcard.adapters.pictures.drawer import coloured
from shopcard.domain.clip import Clip
from shopcard.domain.errors import Unavailable
from shopcard.domain.product import Product

SCENES = 3
"""Products in one clip at most."""
LEAD = 0.25
"""Seconds: a line comes that much before its beat, and is there on it."""
FIRST_LEAD = 0.8
"""The first line is whole in the first picture: it comes before the loop begins anew."""


@dataclass(frozen=True, slots=True)
class Direction:
    """A clip, ready to be filmed."""

    scene: Scene
    cues: list[Cue]
    sound: Sound
    seconds: float


def direct(clip: Clip, art_folder: Path, template: Template | None = None) -> Direction:
    """The same for the same clip. Raises Unavailable without the art."""
    rng = Random(int.from_bytes(hashlib.sha256(clip.clip_id.encode()).digest()[:8], "big"))
    shown = clip.products[:SCENES]
    art = [_art(each.product, art_folder) for each in shown]
    mood = mood_of(clip.topic)
    loop = Loop(mood.seconds)
    cues = _cues(clip.lines, cue_times(mood, clip.lines), loop.seconds)
    chosen = rng.choice(_fitting(art))
    script = Script(
        shown=shown,
        art=art,
        cues=cues,
        palette=choose_palette(main_colour(art[0]), rng),
        loop=loop,
        beat=60 / mood.beats_per_minute,
        rng=rng,
    )
    scene = (template or chosen)(script)
    return Direction(scene, cues, tune(mood, rng), loop.seconds)


def _fitting(art: list[Image.Image]) -> list[Template]:
    """The templates that have enough to show."""
    things, looks = len(art), len({each.tobytes() for each in art})
    return [each for each, (n, m) in TEMPLATES.items() if n <= things and m <= looks]


def _art(product: Product, folder: Path) -> Image.Image:
    art = load_art(emoji_of(product), folder)
    if art is None:
        raise Unavailable("The art for clips is missing; it comes with the front end's packages.")
    return coloured(product, art)


def _cues(lines: tuple[str, ...], starts: list[float], seconds: float) -> list[Cue]:
    begins = [start - (LEAD if start else FIRST_LEAD) for start in starts]
    ends = [*begins, seconds - FIRST_LEAD][1:]
    return [Cue(*each) for each in zip(lines, begins, ends, strict=True)]
