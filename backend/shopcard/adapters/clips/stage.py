"""Templates in which things stand on a stage: alone, against each other, in a row of three."""

from __future__ import annotations

import skia

from shopcard.adapters.clips.canvas import fill
from shopcard.adapters.clips.motion import eased, eased_out, swing
from shopcard.adapters.clips.pieces import Tag
from shopcard.adapters.clips.scenery import MIDDLE, SHAPES, wall
from shopcard.adapters.clips.script import BOTTOM, LEFT, RIGHT, TOP, Scene, Script
from shopcard.adapters.clips.typography import word
from shopcard.domain.clip import HEIGHT, WIDTH


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
