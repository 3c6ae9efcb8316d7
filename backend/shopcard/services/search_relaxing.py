"""What to show when little or nothing is all that a person asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from shopcard.domain.facts import TYPE
from shopcard.domain.postings import Rows
from shopcard.domain.shopping_intent import Constraint, ShoppingIntent

ENOUGH = 4
"""So many products that meet everything stand alone; fewer are followed by what is close."""


@dataclass(frozen=True, slots=True)
class Answered:
    """`tiers[0]` meets all filters of the intent, each further tier less."""

    tiers: Sequence[Rows]
    asked: ShoppingIntent
    """What the last tier meets."""
    given_up: Sequence[Constraint]

    @property
    def rows(self) -> Rows:
        return np.concatenate(self.tiers)


def answered(
    answering: Callable[[ShoppingIntent], Rows],
    groups: Rows,
    intent: ShoppingIntent,
) -> Answered:
    """Gives up one filter after the other (`ShoppingIntent.relaxations`) until there is enough.

    `answering` finds the rows that meet an intent, `groups` is the product group of each row: one
    that stands in a tier does not come again. Once there is anything, what was ruled out stays
    out, and so does any other kind of thing. Filters that gave nothing when given up count as kept.
    """
    tiers, asked, shown = [answering(intent)], intent, intent
    given_up, tried = list[Constraint](), list[Constraint]()
    for constraint in intent.relaxations():
        found = np.unique(groups[np.concatenate(tiers)])
        if len(found) >= ENOUGH:
            break
        if len(found) and (constraint.negated or constraint.field == TYPE):
            continue
        tried.append(constraint)
        asked = asked.without({constraint.key})
        rows = answering(asked)
        rows = rows[~np.isin(groups[rows], found)]
        if len(rows):
            tiers.append(rows)
            shown, given_up = asked, list(tried)
    return Answered(tiers, shown, given_up)
