"""Where a page of a search ended."""

from __future__ import annotations

import base64
import binascii
import json
import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from shopcard.domain.errors import Malformed

Position = tuple[int, float, float, str]
"""A place in a result: how much was given up for it, what it is sorted by, the score turned round,
the product's id."""


Column = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Places:
    """The products of a result in order, each with its position."""

    ids: Sequence[str]
    tiers: Column
    orders: Column
    scores: Column

    def __len__(self) -> int:
        return len(self.ids)

    def position(self, at: int) -> Position:
        """Of the product in this place. Positions ascend."""
        tier, order, score = self.tiers[at], self.orders[at], self.scores[at]
        return (int(tier), float(order), -float(score), self.ids[at])

    def behind(self, position: Position) -> int:
        """The first place behind a position, be it of this result or of another one.

        Where its product still stands in the same tier and order, that is behind the product:
        scores shift a little with everything else that there is.
        """
        tier, order, _, product_id = position
        if product_id in self.ids:
            at = self.ids.index(product_id)
            if self.position(at)[:2] == (tier, order):
                return at + 1
        return bisect_right(range(len(self)), position, key=self.position)


@dataclass(frozen=True, slots=True)
class Cursor:
    """`digest` names the query, `revision` the state of the catalogue that answered it,
    `seen` products were shown, the last of them at `position`."""

    digest: str
    revision: int
    seen: int
    position: Position

    def written(self) -> str:
        """As a client keeps it."""
        content = [self.digest, self.revision, self.seen, *self.position]
        text = json.dumps(content, separators=(",", ":"), ensure_ascii=False)
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_cursor(text: str, digest: str) -> Cursor:
    """Raises Malformed for a cursor that was not given for the query of this digest."""
    try:
        padded = text + "=" * (-len(text) % 4)
        content = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        given, revision, seen, tier, order, score, product_id = content
        position = (tier, float(order), float(score), str(product_id))
        cursor = Cursor(given, revision, seen, position)
        numbers = (revision, seen, tier)
        if any(not isinstance(each, int) or not 0 <= each < 2**53 for each in numbers):
            raise ValueError("not a count")
        if given != digest or math.isnan(position[1]) or math.isnan(position[2]):
            raise ValueError("of another query")
    except (ValueError, TypeError, OverflowError, binascii.Error, RecursionError) as error:
        raise Malformed(
            "This cursor does not belong to this search. Ask for the first page again.",
            code="bad_cursor",
        ) from error
    return cursor
