"""The template with a parcel."""

from __future__ import annotations

from random import Random

import skia

from shopcard.adapters.clips.canvas import fill, line, soft
from shopcard.adapters.clips.motion import eased_out, sprung, swing
from shopcard.adapters.clips.palette import WHITE, Palette
from shopcard.adapters.clips.pieces import Tag
from shopcard.adapters.clips.scenery import MIDDLE, wall
from shopcard.adapters.clips.script import BOTTOM, LEFT, RIGHT, TOP, Scene, Script


def unboxing(script: Script) -> Scene:
    """A parcel; out of it rises the thing."""
    palette, loop = script.palette, script.loop
    seconds = loop.seconds
    caption = script.caption()
    thing, tag = script.thing(0, 128), Tag(script.shown[0])
    box = _Parcel(palette, script.rng)
    opens, closes = script.beat * 1.0, seconds - 0.55
    specks = [(script.rng.uniform(-1, 1), script.rng.uniform(0.5, 1.0), script.rng.random())
              for _ in range(16)]  # fmt: skip

    def draw(canvas: skia.Canvas, at: float) -> None:
        risen = loop.shown(at, opens - 0.8, closes + 0.4, 0.9, 0.5)
        out = 0.42 + 0.58 * sprung(risen)
        box.draw_back(canvas, risen)
        lift = 4 + 38 * out + 3 * swing(at, seconds, 2)
        thing.draw(canvas, MIDDLE, 376, lift=lift, turn=4 * swing(at, seconds, 2, 0.2))
        box.draw_front(canvas)
        burst = loop.since(opens, at) / 1.7
        if burst < 1:
            for sideways, speed, tint in specks:
                x = MIDDLE + sideways * 150 * eased_out(burst)
                y = 330 - 190 * speed * eased_out(burst) + 170 * burst**2
                colour = palette.accent if tint < 0.5 else palette.shape
                canvas.drawCircle(x, y, 2.5 + 3 * tint, fill(colour, 1 - burst**2))
        caption.draw(canvas, LEFT, TOP, at)
        arrived = loop.shown(at, opens + 0.5, closes, 0.4, 0.25)
        struck = eased_out((at - opens - 1.0) / 0.4)
        tag.draw(canvas, RIGHT - tag.width / 2, BOTTOM - tag.height / 2, arrived, struck)

    return Scene(wall(palette, horizon=372.0), draw)


class _Parcel:
    """An open cardboard box, seen a little from above."""

    CARD, DARK, SIDE, TAPE = (201, 160, 112), (122, 88, 56), (184, 142, 95), (232, 208, 168)

    def __init__(self, palette: Palette, rng: Random) -> None:
        self._palette = palette
        self._label = rng.choice((palette.accent, WHITE))
        self._top, self._bottom, self._half = 346.0, 424.0, 96.0

    def draw_back(self, canvas: skia.Canvas, opened: float) -> None:
        """Shadow, the inside, and the flaps behind the thing."""
        half, top = self._half, self._top
        ground = skia.Rect.MakeLTRB(MIDDLE - half - 8, 412, MIDDLE + half + 8, 438)
        canvas.drawOval(ground, soft(self._palette.shadow, 0.5, 9))
        _quad(canvas, fill(self.DARK), (MIDDLE - half, top), (MIDDLE + half, top),
              (MIDDLE + half - 16, top - 24), (MIDDLE - half + 16, top - 24))  # fmt: skip
        up = 20 + 6 * opened
        _quad(canvas, fill(self.SIDE), (MIDDLE - half + 16, top - 24),
              (MIDDLE + half - 16, top - 24), (MIDDLE + half - 24, top - 24 - up),
              (MIDDLE - half + 24, top - 24 - up))  # fmt: skip
        for side in (-1, 1):
            _quad(canvas, fill(self.CARD), (MIDDLE + side * half, top),
                  (MIDDLE + side * (half - 16), top - 24),
                  (MIDDLE + side * (half + 18), top - 34 - 6 * opened),
                  (MIDDLE + side * (half + 36), top - 8 - 6 * opened))  # fmt: skip

    def draw_front(self, canvas: skia.Canvas) -> None:
        """The wall before the thing, with a strip of tape and a label."""
        half, top, bottom = self._half, self._top, self._bottom
        face = skia.Rect.MakeLTRB(MIDDLE - half, top, MIDDLE + half, bottom)
        canvas.drawRoundRect(face, 4, 4, fill(self.CARD))
        canvas.drawRect(skia.Rect.MakeLTRB(MIDDLE - half, top, MIDDLE + half, top + 3),
                        fill(self.TAPE, 0.7))  # fmt: skip
        _quad(canvas, fill(self.SIDE), (MIDDLE - half, top), (MIDDLE + half, top),
              (MIDDLE + half - 8, top + 20), (MIDDLE - half + 8, top + 20))  # fmt: skip
        label = skia.Rect.MakeXYWH(MIDDLE - half + 14, bottom - 40, 48, 26)
        canvas.drawRoundRect(label, 4, 4, fill(self._label))
        for row, width in ((8, 34), (15, 22)):
            y = bottom - 40 + row
            canvas.drawLine(MIDDLE - half + 20, y, MIDDLE - half + 20 + width, y,
                            line(self.DARK, 2, 0.55))  # fmt: skip


def _quad(canvas: skia.Canvas, paint: skia.Paint, *corners: tuple[float, float]) -> None:
    path = skia.Path()
    path.addPoly([skia.Point(*each) for each in corners], True)
    canvas.drawPath(path, paint)
