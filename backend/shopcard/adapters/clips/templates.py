"""The ways to tell a clip: how its things come, stand and leave. Each is a loop without a seam."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

import skia
from PIL import Image

from shopcard.adapters.clips.canvas import fill, line, soft
from shopcard.adapters.clips.motion import Loop, eased, eased_out, sprung, swing
from shopcard.adapters.clips.palette import INK, SOFT_INK, WHITE, Palette
from shopcard.adapters.clips.pieces import (
    NAME_SIZE,
    NAME_WEIGHT,
    Caption,
    Cue,
    Price,
    Tag,
    Thing,
    name_of,
)
from shopcard.adapters.clips.scenery import MIDDLE, SHAPES, Drawing, wall
from shopcard.adapters.clips.typography import fitting, word
from shopcard.domain.clip import HEIGHT, WIDTH, ShownProduct

LEFT, TOP, STAGE, RIGHT, BOTTOM = 20.0, 98.0, 190.0, 288.0, 424.0
"""What the app covers with nothing: words stand from TOP on, things and prices below STAGE."""


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


def hero(script: Script) -> Scene:
    """One thing, large, before one shape."""
    palette, loop = script.palette, script.loop
    seconds = loop.seconds
    caption = script.caption()
    y = 316.0
    shape = script.rng.choice(SHAPES)(palette, script.rng, seconds, y)
    thing, tag = script.thing(0, 190), Tag(script.shown[0])
    tilt = script.rng.choice((-1, 1)) * 5
    appears, leaves = 2 * script.beat, seconds - 0.35

    def draw(canvas: skia.Canvas, at: float) -> None:
        shape(canvas, at)
        lift = 10 + 7 * swing(at, seconds, 2)
        near = 1 + 0.035 * swing(at, seconds, 1, -0.25)
        turn = tilt * swing(at, seconds, 1, 0.2)
        foot = y + 100
        thing.draw(canvas, MIDDLE, foot, scale=near, turn=turn, lift=lift)
        caption.draw(canvas, LEFT, TOP, at)
        arrived = loop.shown(at, appears, leaves, 0.4, 0.25)
        struck = eased_out((at - appears - 0.5) / 0.4)
        tag.draw(canvas, RIGHT - tag.width / 2, BOTTOM - tag.height / 2, arrived, struck)

    return Scene(wall(palette), draw)


def three(script: Script) -> Scene:
    """A list: one row after the other comes forward on the beat."""
    palette, loop = script.palette, script.loop
    caption = script.caption()
    count = len(script.shown)
    rows = [_Row(script, number) for number in range(count)]
    top = STAGE
    height, gap = (BOTTOM - top - 8 * (count - 1)) / count, 8.0
    turn_length = loop.seconds / count

    def draw(canvas: skia.Canvas, at: float) -> None:
        caption.draw(canvas, LEFT, TOP, at)
        for number, row in enumerate(rows):
            start = number * turn_length
            on = loop.shown(at, start - 0.25, start + turn_length - 0.25, 0.3, 0.3)
            row.draw(canvas, top + number * (height + gap), height, eased(on), at)

    background = wall(palette)
    return Scene(background, draw)


class _Row:
    """A product of the list on its card."""

    def __init__(self, script: Script, number: int) -> None:
        shown = script.shown[number]
        self._palette, self._loop = script.palette, script.loop
        self._thing = script.thing(number, 66)
        room = RIGHT - LEFT - 104
        text = fitting([shown.name], 14, NAME_WEIGHT, room)  # of the same kind as its neighbours
        self._name = word(text, 14, NAME_WEIGHT, INK)
        self._price = Price.of(shown, 19)
        self._number = number

    def draw(self, canvas: skia.Canvas, top: float, height: float, on: float, at: float) -> None:
        slide = 8 * on
        box = skia.Rect.MakeLTRB(LEFT + slide, top, RIGHT, top + height)
        canvas.drawRoundRect(
            box.makeOffset(0, 3), 16, 16, soft((0, 0, 0), 0.10 + 0.14 * on, 5 + 4 * on)
        )
        canvas.drawRoundRect(box, 16, 16, fill(WHITE, 0.90 + 0.10 * on))
        edge = skia.Rect.MakeLTRB(LEFT + slide, top, LEFT + slide + 80, top + height)
        canvas.save()
        canvas.clipRRect(skia.RRect.MakeRectXY(box, 16, 16), True)
        canvas.drawRect(edge, fill(self._palette.shape, 0.35 + 0.65 * on))
        canvas.restore()
        swung = swing(at, self._loop.seconds, 2, self._number / 3)
        size = 0.88 + 0.16 * on
        self._thing.draw(
            canvas, LEFT + slide + 40, top + height / 2 + 33 * size,
            scale=size, turn=3 * swung, lift=4 * on,
        )  # fmt: skip
        x, middle = LEFT + slide + 92, top + height / 2
        self._name.draw(canvas, x, middle - 5)
        self._price.draw(canvas, x, middle + 19, 1.0, 1.0)


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


def grid(script: Script) -> Scene:
    """Four tiles that trade places on the beat: things, and one for the price."""
    palette, loop = script.palette, script.loop
    seconds = loop.seconds
    caption = script.caption()
    count = min(3, len(script.shown))
    things = [script.thing(number, 96) for number in range(count)]
    prices = [_PriceTile(script.shown[number]) for number in range(count)]
    gap, top = 8.0, STAGE
    width, height = (RIGHT - LEFT - gap) / 2, (BOTTOM - top - gap) / 2
    tones = (palette.shape, palette.other_shape, palette.floor, WHITE)
    places = [(LEFT + column * (width + gap), top + row * (height + gap))
              for row, column in ((0, 0), (0, 1), (1, 1), (1, 0))]  # fmt: skip
    turn_length = seconds / 4

    def draw(canvas: skia.Canvas, at: float) -> None:
        caption.draw(canvas, LEFT, TOP, at)
        step, share = divmod(at / turn_length, 1)
        moved = step + eased((share - 0.55) / 0.45)
        for tile in range(4):
            x, y = _between(places, tile + moved)
            box = skia.Rect.MakeXYWH(x, y, width, height)
            canvas.drawRoundRect(box, 16, 16, fill(tones[tile]))
            middle = (x + width / 2, y + height / 2)
            if tile < 3:
                thing = things[tile % count]
                turn = 5 * swing(at, seconds, 2, tile / 3)
                thing.draw(canvas, middle[0], middle[1] + thing.height / 2 - 1, turn=turn, lift=3)
            else:
                shown = int(at / seconds * count)
                prices[min(shown, count - 1)].draw(canvas, *middle)

    return Scene(wall(palette), draw)


class _PriceTile:
    """Name and prices, one under the other."""

    def __init__(self, shown: ShownProduct) -> None:
        self._name = name_of(shown, NAME_SIZE, SOFT_INK, 112)
        price = Price.of(shown, 25)
        self._now = Price(price.now, None)
        self._was = price.was

    def draw(self, canvas: skia.Canvas, x: float, y: float) -> None:
        self._name.draw(canvas, x - self._name.width / 2, y - 20)
        self._now.draw(canvas, x - self._now.width / 2, y + 9, 1, 1)
        if self._was is not None:
            left = x - self._was.width / 2
            self._was.draw(canvas, left, y + 31)
            canvas.drawLine(left - 2, y + 25.6, left + self._was.width + 2, y + 25.6,
                            line(SOFT_INK, 1.6))  # fmt: skip


def _between(places: list[tuple[float, float]], position: float) -> tuple[float, float]:
    number, share = divmod(position, 1)
    (x, y), (to_x, to_y) = places[int(number) % 4], places[int(number + 1) % 4]
    return x + (to_x - x) * share, y + (to_y - y) * share


def versus(script: Script) -> Scene:
    """Two things, a diagonal between them: rivals of one kind, or a pair that belongs together. One
    steps forward, then the other."""
    palette, loop = script.palette, script.loop
    seconds = loop.seconds
    caption = script.caption()
    things = [script.thing(number, 112) for number in (0, 1)]
    tags = [Tag(script.shown[number], 170) for number in (0, 1)]
    alike = len({each.kind for each in script.shown[:2]}) == 1
    sign = word("vs" if alike else "+", 17 if alike else 24, 750, palette.accent_ink)

    def background(canvas: skia.Canvas, at: float) -> None:
        path = skia.Path()
        lean = 14 * swing(at, seconds)
        path.moveTo(0, 348 - lean)
        path.lineTo(WIDTH, 256 + lean)
        path.lineTo(WIDTH, HEIGHT)
        path.lineTo(0, HEIGHT)
        path.close()
        canvas.drawPath(path, fill(palette.shape))

    def draw(canvas: skia.Canvas, at: float) -> None:
        background(canvas, at)
        first = 0.5 + 0.5 * swing(at, seconds, 1, 0.12)
        for number, (x, foot) in enumerate(((88.0, 312.0), (216.0, 416.0))):
            forward = first if number == 0 else 1 - first
            things[number].draw(
                canvas, x, foot, scale=0.86 + 0.2 * eased(forward), lift=4 + 8 * forward,
                turn=(-5, 5)[number] * (0.4 + 0.6 * forward),
            )  # fmt: skip
        canvas.drawCircle(150, 309, 18, fill(palette.accent))
        sign.draw(canvas, 150 - sign.width / 2, 314.5 if alike else 317.0)
        starts = (script.beat, seconds / 2)
        spots = ((RIGHT - tags[0].width / 2, 222.0), (LEFT + tags[1].width / 2, 393.0))
        for number, (start, spot) in enumerate(zip(starts, spots, strict=True)):
            arrived = loop.shown(at, start, seconds - 0.4, 0.4, 0.25)
            tags[number].draw(canvas, *spot, arrived, eased_out((at - start - 0.5) / 0.4))
        caption.draw(canvas, LEFT, TOP, at)

    return Scene(wall(palette), draw)


def shelf(script: Script) -> Scene:
    """Three things on plinths; a spotlight and the price go from one to the next."""
    palette, loop = script.palette, script.loop
    seconds = loop.seconds
    caption = script.caption()
    things = [script.thing(number, 84) for number in range(3)]
    tags = [Tag(each) for each in script.shown[:3]]
    spots = ((63.0, 326.0), (154.0, 304.0), (245.0, 338.0))
    turn_length = seconds / 3

    def draw(canvas: skia.Canvas, at: float) -> None:
        for number, (x, top) in enumerate(spots):
            start = number * turn_length
            on = eased(loop.shown(at, start - 0.2, start + turn_length - 0.2, 0.35, 0.35))
            risen = top - 14 * on
            box = skia.Rect.MakeLTRB(x - 41, risen, x + 41, HEIGHT)
            canvas.drawRoundRect(box, 10, 10, fill(palette.other_shape))
            lid = skia.Rect.MakeLTRB(x - 41, risen, x + 41, risen + 16)
            canvas.drawRoundRect(lid, 8, 8, fill(palette.shape))
            things[number].draw(
                canvas, x, risen + 8, scale=0.92 + 0.14 * on,
                lift=8 * on + 2 * swing(at, seconds, 2, number / 3),
            )  # fmt: skip
        caption.draw(canvas, LEFT, TOP, at)
        for number, tag in enumerate(tags):
            start = number * turn_length
            arrived = loop.shown(at, start, start + turn_length - 0.12, 0.35, 0.18)
            half = tag.width / 2
            x = min(max(spots[number][0], LEFT + half), RIGHT - half)
            tag.draw(canvas, x, BOTTOM - tag.height / 2, arrived)

    return Scene(wall(palette), draw)


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
