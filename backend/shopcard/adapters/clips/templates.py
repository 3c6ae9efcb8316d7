"""The ways to tell a clip: how its things come, stand and leave. Each is a loop without a seam."""

from __future__ import annotations

from collections.abc import Callable

from shopcard.adapters.clips.listing import grid, three
from shopcard.adapters.clips.script import Scene, Script
from shopcard.adapters.clips.stage import hero, shelf, versus
from shopcard.adapters.clips.unboxing import unboxing

Template = Callable[[Script], Scene]

TEMPLATES: dict[Template, tuple[int, int]] = {
    hero: (1, 1),
    unboxing: (1, 1),
    three: (3, 2),
    versus: (2, 2),
    grid: (2, 2),
    shelf: (3, 2),
}
"""How many products each needs, and how many that do not look alike."""
