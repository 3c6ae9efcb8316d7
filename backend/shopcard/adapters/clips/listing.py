"""Templates that list: rows that come forward one by one, tiles that trade places."""

from __future__ import annotations

import skia

from shopcard.adapters.clips.canvas import fill, line, soft
from shopcard.adapters.clips.motion import eased, swing
from shopcard.adapters.clips.palette import INK, SOFT_INK, WHITE
from shopcard.adapters.clips.pieces import NAME_SIZE, NAME_WEIGHT, Price, name_of
from shopcard.adapters.clips.scenery import wall
from shopcard.adapters.clips.script import BOTTOM, LEFT, RIGHT, STAGE, TOP, Scene, Script
from shopcard.adapters.clips.typography import fitting, word
from shopcard.domain.clip import ShownProduct


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
