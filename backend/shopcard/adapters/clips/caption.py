"""A clip's lines, word by word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import skia

from shopcard.adapters.clips.canvas import fill
from shopcard.adapters.clips.motion import Loop, eased, eased_out
from shopcard.adapters.clips.palette import Palette
from shopcard.adapters.clips.typography import LEADING, word, wrapped


@dataclass(frozen=True, slots=True)
class Cue:
    """A line of the clip and when it is read, in seconds; `end` may lie after the loop's seam."""

    text: str
    start: float
    end: float


class Caption:
    """The clip's lines, word by word, in one place and one size; the first is there at once."""

    SIZES = (36.0, 33.0, 30.0, 27.0, 25.0, 23.0)
    WEIGHT = 800
    COMING, GOING, STAGGER = 0.42, 0.2, 0.055

    def __init__(
        self, cues: list[Cue], palette: Palette, loop: Loop, *, width: float, height: float
    ) -> None:
        self._palette, self._loop, self._cues = palette, loop, cues
        for size in self.SIZES:
            self.size = size
            rows = [wrapped(cue.text, size, self.WEIGHT, width) for cue in cues]
            tallest = max((len(each) for each in rows), default=0)
            widest = max((self._width(row) for each in rows for row in each), default=0.0)
            if tallest * self.size * LEADING <= height and widest <= width:
                break
        self._rows = rows
        self.height = tallest * self.size * LEADING

    def draw(self, canvas: skia.Canvas, x: float, y: float, at: float) -> None:
        """The line of the moment, its rows from (x, y) downwards."""
        for number, (cue, rows) in enumerate(zip(self._cues, self._rows, strict=True)):
            age, life = self._loop.since(cue.start, at), cue.end - cue.start
            if age < life:
                self._draw_rows(canvas, rows, x, y, age, life, marked=number == self._marked)

    @cached_property
    def _marked(self) -> int:
        """The line whose last row is underlined with the accent: the last one."""
        return len(self._cues) - 1

    def _draw_rows(
        self, canvas: skia.Canvas, rows: list[list[str]], x: float, y: float,
        age: float, life: float, *, marked: bool,
    ) -> None:  # fmt: skip
        left_over = (life - age) / self.GOING
        gone = 1 - eased(left_over) if left_over < 1 else 0.0
        number = 0
        for row_number, row in enumerate(rows):
            baseline = y + self.size * (0.86 + LEADING * row_number)
            is_marked = marked and row_number == len(rows) - 1
            if is_marked:
                drawn = eased_out(age / 0.35)
                self._mark(canvas, x, baseline, self._width(row) * drawn, 1 - gone)
            at_x = x
            for text in row:
                arrived = eased_out((age - number * self.STAGGER) / self.COMING)
                colour = self._palette.accent_ink if is_marked else self._palette.ink
                set_word = word(text, self.size, self.WEIGHT, colour)
                fallen = (1 - arrived) * self.size * 0.55 - gone * self.size * 0.35
                set_word.draw(canvas, at_x, baseline + fallen, min(arrived * 1.4, 1) * (1 - gone))
                at_x += set_word.width + self._space
                number += 1

    def _mark(
        self, canvas: skia.Canvas, x: float, baseline: float, width: float, opacity: float
    ) -> None:
        if width > 2:
            top = baseline - self.size * 0.86
            box = skia.Rect.MakeLTRB(x - 7, top, x + width + 7, top + self.size * 1.14)
            canvas.drawRoundRect(box, 8, 8, fill(self._palette.accent, opacity))

    @property
    def _space(self) -> float:
        return self.size * 0.25

    def _width(self, row: list[str]) -> float:
        words = [word(text, self.size, self.WEIGHT, self._palette.ink).width for text in row]
        return sum(words) + self._space * (len(words) - 1)
