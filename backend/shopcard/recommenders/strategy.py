"""What every way to make a card has in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from shopcard.domain.events import EventKind, Signal
from shopcard.domain.ports import VectorIndex
from shopcard.domain.product import Product
from shopcard.domain.ranking import Exclusions, Reason, Recommendation
from shopcard.recommenders.fitting import Columns


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where candidates come from: the index finds ids, `get_many` brings the products, `columns`
    tell what fits an intent (without them, none is obeyed)."""

    index: VectorIndex
    get_many: Callable[[Sequence[str]], list[Product]]
    columns: Callable[[], Columns] | None = None


class Strategy(Protocol):
    """A named way to make a card. The answer depends on nothing but its arguments and shelf."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str: ...

    @property
    def signals_used(self) -> int:
        """How many of the latest signals it wants."""
        ...

    @property
    def counts_repeats(self) -> bool:
        """Whether identical signals in a row count each (else once)."""
        ...

    @property
    def fills_up(self) -> bool:
        """Whether a card that came out too short is filled from trending and popular."""
        ...

    def recommend(
        self, shelf: Shelf, signals: Sequence[Signal], exclusions: Exclusions, limit: int, seed: int
    ) -> list[Recommendation]:
        """At most `limit` products from the signals (newest first); fewer when they give fewer."""
        ...


def reason_of(signal: Signal, name_of_clicked: str | None = None) -> Reason:
    """The sentence that names the signal which produced a product."""
    if signal.kind is EventKind.SEARCH:
        return Reason("search", f"Because you searched “{signal.query}”", signal.event_id)
    looked_at = shortened(name_of_clicked) if name_of_clicked else "a product like this"
    return Reason("click", f"Because you looked at {looked_at}", signal.event_id)


def shortened(name: str, limit: int = 60) -> str:
    """The name, cut between words and marked when it is longer than `limit` characters."""
    if len(name) <= limit:
        return name
    cut = name[:limit].rsplit(" ", 1)[0].rstrip(" ,;:-–|")
    return f"{cut}…"


def similar_to(product: Product) -> Reason:
    """The reason of a product that stands beside another."""
    return Reason("similar", f"Similar to {shortened(product.name)}")
