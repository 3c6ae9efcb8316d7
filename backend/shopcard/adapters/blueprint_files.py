"""The ready blueprints in data/blueprints."""

from __future__ import annotations

import json
from pathlib import Path

from shopcard.attention.blueprint import Blueprint
from shopcard.attention.blueprint_rules import read_blueprint
from shopcard.config import ROOT
from shopcard.domain.errors import Invalid, Misconfigured

BLUEPRINTS = ROOT / "data" / "blueprints"
READY = ("attention", "navigable")
"""In the order in which they are offered; the first is the one to begin with."""


def ready_blueprints() -> list[Blueprint]:
    """The blueprints that come with the shop. Raises Misconfigured where one is missing or bad."""
    return [read_blueprint_file(BLUEPRINTS / f"{name}.json") for name in READY]


def read_blueprint_file(path: Path) -> Blueprint:
    """The blueprint in a JSON file. Raises Misconfigured with what is wrong with it."""
    try:
        return read_blueprint(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, RecursionError) as error:
        raise Misconfigured(f"The blueprint {path} cannot be read: {error}.") from error
    except Invalid as error:
        raise Misconfigured(f"The blueprint {path} is wrong. {error.message}") from error
