"""The strategies there are, by name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from shopcard.recommenders.classic import Classic
from shopcard.recommenders.last_three import LastThree
from shopcard.recommenders.strategy import Strategy

STRATEGIES: Mapping[str, Strategy] = MappingProxyType(
    {each.name: each for each in (LastThree(), Classic())}
)
