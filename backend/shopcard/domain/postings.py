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
        if len(keys):
            pairs = np.unique(keys.astype(np.int64) * count + rows)
            keys, rows = pairs // count, (pairs % count).astype(np.int32)
        self._rows = rows
        self._keys, starts = np.unique(keys, return_index=True)
        self._starts = np.append(starts, len(rows))

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
