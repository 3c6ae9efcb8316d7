"""How likely one word was typed where another was meant."""

from __future__ import annotations

from functools import cache

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_INDENTS = (0.0, 0.25, 0.75)
_PLACES = {
    key: (row, indent + column)
    for row, (keys, indent) in enumerate(zip(_ROWS, _INDENTS, strict=True))
    for column, key in enumerate(keys)
}
_SOUND_ALIKE = ("aeiouy", "ckq", "csz", "dt", "bp", "fv", "gj", "mn", "vw")

SWAPPED = 0.6
DOUBLED = 0.5
"""One letter too many or too few beside its like: "slipppers", "earing"."""
MISSED = 0.8
"""One letter too many or too few elsewhere."""
CLOSE = 0.7
"""A neighbouring key, or a letter of like sound."""
FAR = 1.0
FIRST = 0.5
"""Comes on top for the first letter, which people get right."""


def typing_cost(typed: str, meant: str) -> float:
    """The cost of the cheapest way from one lower-case word to the other, 0 for the same.

    A weighted optimal string alignment: a letter is missing, too much, another, or swapped with
    the next; "f" may stand for "ph". What both begin and end with, but for a letter of it, is
    taken as right.
    """
    start = _shared(typed, meant)
    end = _shared(typed[start:][::-1], meant[start:][::-1])
    first = max(start - 1, 0)
    return _alignment_cost(
        typed[first : len(typed) - max(end - 1, 0)],
        meant[first : len(meant) - max(end - 1, 0)],
        FIRST if start == 0 else 0.0,
    )


def _shared(one: str, other: str) -> int:
    """How many letters both begin with."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def _alignment_cost(typed: str, meant: str, at_the_front: float) -> float:
    """The last cell of the table of costs, which is filled row by row."""
    before: list[float] = []
    row = [0.0]
    for j in range(len(meant)):
        row.append(row[-1] + _odd_letter(meant, j, at_the_front))
    for i, mine in enumerate(typed, 1):
        earlier, before = before, row
        odd = _odd_letter(typed, i - 1, at_the_front)
        row = [before[0] + odd]
        for j, other in enumerate(meant, 1):
            best = min(
                before[j - 1] + _instead(mine, other) + (at_the_front if i == j == 1 else 0.0),
                before[j] + odd,
                row[j - 1] + _odd_letter(meant, j - 1, at_the_front),
            )
            if i > 1 and j > 1 and mine == meant[j - 2] and other == typed[i - 2] != mine:
                best = min(best, earlier[j - 2] + SWAPPED)
            if mine == "f" and j > 1 and meant[j - 2 : j] == "ph":
                best = min(best, before[j - 2] + CLOSE)
            row.append(best)
    return row[-1]


def _odd_letter(word: str, at: int, at_the_front: float) -> float:
    """The cost of a letter that the other word lacks."""
    if word[at] in (word[at - 1 : at], word[at + 1 : at + 2]):
        return DOUBLED
    return MISSED + (at_the_front if at == 0 else 0.0)


@cache
def _instead(mine: str, other: str) -> float:
    if mine == other:
        return 0.0
    sound_alike = any(mine in group and other in group for group in _SOUND_ALIKE)
    return CLOSE if sound_alike or _are_neighbours(mine, other) else FAR


def _are_neighbours(one: str, other: str) -> bool:
    if one not in _PLACES or other not in _PLACES:
        return False
    (row, column), (other_row, other_column) = _PLACES[one], _PLACES[other]
    return abs(row - other_row) <= 1 and abs(column - other_column) <= 1
