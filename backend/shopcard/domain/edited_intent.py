"""What a person makes of an intent: takes parts of it away, and adds choices of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from shopcard.domain.facts import IN_STOCK, PRICE, RATING, fold
from shopcard.domain.search import Filters
from shopcard.domain.shopping_intent import Constraint, ShoppingIntent


def edited(intent: ShoppingIntent, without: Collection[str], filters: Filters) -> ShoppingIntent:
    """The intent without the constraints of these keys, and with the filters as constraints.

    What the person chose by hand takes the place of what was understood under the same key, and
    stands first: it is the last to be given up.
    """
    chosen = tuple(constraints_of(filters))
    left = intent.without({*without, *(each.key for each in chosen)})
    return replace(left, constraints=(*chosen, *left.constraints))


def constraints_of(filters: Filters) -> Iterator[Constraint]:
    """The filters as constraints that are certain."""
    for field, values in filters.alternatives().items():
        yield _any_of(field.replace(" ", "_"), values)
    if filters.min_price is not None or filters.max_price is not None:
        bounds = (filters.min_price, filters.max_price)
        yield Constraint(field=PRICE, minimum=bounds[0], maximum=bounds[1], label=_span(*bounds))
    if filters.min_rating is not None:
        least = Decimal(str(filters.min_rating))
        yield Constraint(field=RATING, minimum=least, label=f"{_plain(least)} stars and up")
    if filters.in_stock is not None:
        label = "in stock" if filters.in_stock else "not in stock"
        yield Constraint(field=IN_STOCK, negated=not filters.in_stock, label=label)


def _any_of(field: str, values: Iterable[str]) -> Constraint:
    shown = sorted(values)
    folded = tuple(dict.fromkeys(map(fold, shown)))
    return Constraint(field=field, values=folded, label=" or ".join(shown))


def _span(minimum: Decimal | None, maximum: Decimal | None) -> str:
    """Bounds in words, without a sign: they are meant in each product's own currency."""
    least = "" if minimum is None else f"from {_plain(minimum)}"
    most = "" if maximum is None else f"up to {_plain(maximum)}"
    return f"{least} {most}".strip()


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
