"""The demo people: tastes authored in data/people/, lived out as searches and clicks.

Deterministic: the same source and catalogue give the same people with the same histories.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shopcard.demo.product_types import showable_by_type
from shopcard.domain.errors import ShopError
from shopcard.domain.persona import Persona
from shopcard.domain.product import Product

DEFAULT_FOLDER = Path(__file__).resolve().parents[3] / "data" / "people"
USER_ID_PREFIX = "demo-"
SIMULATED_PEOPLE = 220
DAYS_OF_HISTORY = 30.0
MINUTES_PER_DEED = 2.0


class PeopleSourceError(ShopError):
    """The source of the demo people is wrong; the sentence names the taste or persona."""


@dataclass(frozen=True, slots=True)
class Taste:
    """What a kind of person shops for: product types, each with the ways they ask for it."""

    name: str
    searches: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Deed:
    """One search (`query`) or click (`product_id`), so many days before the present."""

    days_ago: float
    query: str | None = None
    product_id: str | None = None


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """A made-up user and what they did, oldest first."""

    user_id: str
    deeds: tuple[Deed, ...]


def read_tastes(folder: Path = DEFAULT_FOLDER) -> dict[str, Taste]:
    """Tastes by name from tastes.toml."""
    rows = _rows(folder / "tastes.toml", "taste")
    return {row["name"]: Taste(row["name"], row["searches"]) for row in rows}


def read_personas(folder: Path = DEFAULT_FOLDER) -> dict[Persona, tuple[str, ...]]:
    """The named personas from personas.toml, in its order, each with the names of their tastes."""
    return {
        Persona(USER_ID_PREFIX + row["id"], row["name"], row["tagline"], row["emoji"]): tuple(
            row["tastes"]
        )
        for row in _rows(folder / "personas.toml", "persona")
    }


def load_people(products: Iterable[Product], folder: Path = DEFAULT_FOLDER) -> list[DemoPerson]:
    """Personas first, then SIMULATED_PEOPLE others, each with one or two tastes.

    Raises PeopleSourceError for a taste that names a product type the catalogue lacks.
    """
    by_type = showable_by_type(products)
    tastes = read_tastes(folder)
    for taste in tastes.values():
        unknown = [name for name in taste.searches if name not in by_type]
        if unknown:
            raise PeopleSourceError(f"taste {taste.name!r}: no product type {unknown[0]!r}")
    people: list[DemoPerson] = []
    for persona, names in read_personas(folder).items():
        unknown = [name for name in names if name not in tastes]
        if unknown:
            raise PeopleSourceError(f"persona {persona.name!r}: no taste {unknown[0]!r}")
        own = [tastes[name] for name in names]
        people.append(_live(persona.user_id, own, by_type, sessions=9))
    all_names = sorted(tastes)
    for user_id in _simulated_ids():
        chance = random.Random(f"tastes of {user_id}")
        own = [tastes[name] for name in chance.sample(all_names, chance.choice((1, 1, 2)))]
        people.append(_live(user_id, own, by_type, sessions=chance.randint(2, 7)))
    return people


def demo_user_ids(folder: Path = DEFAULT_FOLDER) -> list[str]:
    """The ids of all demo people."""
    return [persona.user_id for persona in read_personas(folder)] + _simulated_ids()


def _simulated_ids() -> list[str]:
    return [f"{USER_ID_PREFIX}{number:03}" for number in range(1, SIMULATED_PEOPLE + 1)]


def _live(
    user_id: str,
    tastes: Sequence[Taste],
    by_type: Mapping[str, Sequence[Product]],
    sessions: int,
) -> DemoPerson:
    """Sessions spread over the last month: a search, then clicks on what it was about."""
    chance = random.Random(f"life of {user_id}")
    days = sorted((chance.uniform(0.05, DAYS_OF_HISTORY) for _ in range(sessions)), reverse=True)
    deeds: list[Deed] = []
    for day in days:
        taste = chance.choice(tastes)
        type_name = chance.choice(sorted(taste.searches))
        session = [Deed(day, query=chance.choice(taste.searches[type_name]))]
        opened = _choose(by_type[type_name], chance.choice((1, 1, 2, 3)), chance)
        session += [Deed(day, product_id=product.product_id) for product in opened]
        deeds += [
            Deed(day - place * MINUTES_PER_DEED / 1440, deed.query, deed.product_id)
            for place, deed in enumerate(session)
        ]
    return DemoPerson(user_id, tuple(deeds))


def _choose(products: Sequence[Product], count: int, chance: random.Random) -> list[Product]:
    """Distinct products, the better rated and the more rated the likelier."""
    pool = list(products)
    chosen = []
    for _ in range(min(count, len(pool))):
        weights = [0.1 + product.popularity * product.rating_count**0.5 for product in pool]
        chosen.append(pool.pop(chance.choices(range(len(pool)), weights)[0]))
    return chosen


def _rows(path: Path, table: str) -> list[dict[str, Any]]:
    with path.open("rb") as file:
        rows = tomllib.load(file).get(table, [])
    if not rows:
        raise PeopleSourceError(f"{path.name} holds no [[{table}]]")
    return list(rows)
