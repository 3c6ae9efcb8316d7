"""Which rows hold a key: an inverted index in two arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Rows = npt.NDArray[np.int32]
Keys = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


class Postings:
    """Rows by key, each pair once."""

    def __init__(self, keys: Keys, rows: Rows, count: int) -> None:
        """`keys[i]` stands in `rows[i]`; there are `count` rows."""
        self.count = count
        self._keys, numbers = np.unique(keys, return_inverse=True)
        # Of numbers, not of keys: a large key times many rows is more than 64 bits hold.
        pairs = np.unique(numbers.astype(np.int64) * max(1, count) + rows)
        numbers, held = np.divmod(pairs, max(1, count))
        self._rows: Rows = held.astype(np.int32)
        self._starts = np.searchsorted(numbers, np.arange(len(self._keys) + 1))

    def lengths(self, count: int) -> npt.NDArray[np.int64]:
        """How many rows hold each of the keys 0 to `count` - 1."""
        lengths = np.zeros(count, dtype=np.int64)
        lengths[self._keys] = np.diff(self._starts)
        return lengths

    def rows(self, key: int) -> Rows:
        """Ascending."""
        at = int(np.searchsorted(self._keys, key))
        if at == len(self._keys) or self._keys[at] != key:
            return self._rows[:0]
        return self._rows[self._starts[at] : self._starts[at + 1]]


def postings(lists: Sequence[npt.NDArray[np.integer[Any]]]) -> Postings:
    """Of lists of keys, one per row."""
    lengths = [len(each) for each in lists]
    keys = np.concatenate(lists).astype(np.int64) if lists else np.empty(0, dtype=np.int64)
    return Postings(keys, np.repeat(np.arange(len(lists), dtype=np.int32), lengths), len(lists))
