"""Texts found by the beginnings of their words, while they are typed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from shopcard.understanding.words import unaccented

LOOKED_AT = 50
"""The heaviest matches, of which the best are given."""

BEGINS_WITH_IT = 3.0
"""How much more a text counts that begins with what was typed."""

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LAST = "\U0010ffff"


class Completions:
    """Texts, heaviest first, in an inverted index over their sorted words: the words that begin
    alike lie side by side, and so do the numbers of their texts."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        """The texts with their weights, above 0; of equals the shortest comes first."""
        ordered = sorted(weights.items(), key=lambda each: (-each[1], len(each[0]), each[0]))
        self._texts = [text for text, _ in ordered]
        self._weights = [weight for _, weight in ordered]
        self._words, self._starts, self._rows = _inverted(self._texts)

    def complete(self, typed: str, limit: int) -> list[str]:
        """Those in which every typed word begins a word, the likeliest first; case and accents
        do not matter. None for nothing typed."""
        plain = _plain(typed).strip()
        words = _WORD.findall(plain)
        if not words:
            return []
        is_match = np.logical_and.reduce([self._has(word) for word in words])
        rows = np.flatnonzero(is_match)[:LOOKED_AT].tolist()
        rows.sort(key=lambda row: -self._likelihood(row, plain))
        return [self._texts[row] for row in rows[:limit]]

    def _has(self, typed: str) -> npt.NDArray[np.bool_]:
        """Which texts have a word that begins so; "t-sh" begins "tshirt" and "t shirt"."""
        together, *apart = map(self._begins, [typed.replace("-", ""), *typed.split("-")])
        all_apart: npt.NDArray[np.bool_] = np.logical_and.reduce(apart)
        return together | all_apart

    def _begins(self, beginning: str) -> npt.NDArray[np.bool_]:
        first = bisect_left(self._words, beginning)
        last = bisect_left(self._words, beginning + _LAST)
        has_it = np.zeros(len(self._texts), dtype=bool)
        has_it[self._rows[self._starts[first] : self._starts[last]]] = True
        return has_it

    def _likelihood(self, row: int, plain: str) -> float:
        begins = _plain(self._texts[row]).startswith(plain)
        return self._weights[row] * (BEGINS_WITH_IT if begins else 1.0)


def _inverted(
    texts: list[str],
) -> tuple[list[str], npt.NDArray[np.int64], npt.NDArray[np.int32]]:
    """The distinct words in order, where the rows of each begin (and the last end), the rows."""
    numbers: dict[str, int] = {}
    held: list[int] = []
    rows: list[int] = []
    for row, text in enumerate(texts):
        for word in _words(text):
            held.append(numbers.setdefault(word, len(numbers)))
            rows.append(row)
    words = sorted(numbers)
    place = np.empty(len(words), dtype=np.int64)
    place[[numbers[word] for word in words]] = np.arange(len(words))
    places = place[held] if held else place
    order = np.argsort(places, kind="stable")
    starts = np.searchsorted(places[order], np.arange(len(words) + 1))
    return words, starts, np.array(rows, dtype=np.int32)[order]


def _words(text: str) -> set[str]:
    """The words of a text; "t-shirt" is `t`, `shirt` and `tshirt`."""
    found: set[str] = set()
    for word in _WORD.findall(_plain(text)):
        found.add(word.replace("-", ""))
        found.update(word.split("-"))
    return found


def _plain(text: str) -> str:
    """No case, no accents, no apostrophes: "Men's" is `mens`."""
    return unaccented(text.casefold()).replace("'", "").replace("’", "")
