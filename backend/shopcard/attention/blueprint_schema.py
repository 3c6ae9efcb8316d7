"""The JSON Schema of blueprints: what an editor can check. `problems_of` checks all the rest."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from shopcard.attention.blueprint import (
    AMOUNTS,
    BATCH,
    DEFAULT,
    NEGATIVE,
    POSITIVE,
    SIGNALS,
    SWITCHES,
    BatchType,
    Parameters,
)
from shopcard.attention.blueprint_rules import (
    MAX_DESCRIPTION,
    MAX_EDGES,
    MAX_NAME,
    MAX_NODES,
    MAX_TITLE,
    MAX_WEIGHT,
)

_NAME = {"type": "string", "minLength": 1, "maxLength": MAX_NAME}


def schema() -> dict[str, Any]:
    """JSON Schema, draft 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Feed blueprint",
        "description": "The feed's algorithm. The state begins at the first node; a batch is made "
        f"as its node says, and then the state moves along the node's {BATCH} edge; a signal moves "
        f"it along the edge of its name, or else along {DEFAULT}.",
        **_record(
            {
                "name": _NAME,
                "title": {"type": "string", "maxLength": MAX_TITLE},
                "description": {"type": "string", "maxLength": MAX_DESCRIPTION},
                "signals": _signals(),
                "nodes": _list(_node(), MAX_NODES),
                "edges": _list(_edge(), MAX_EDGES),
            },
            required=["name", "signals", "nodes", "edges"],
        ),
    }


def _signals() -> dict[str, Any]:
    near = {"type": "number", "minimum": 0, "maximum": MAX_WEIGHT}
    away = {"type": "number", "minimum": -MAX_WEIGHT, "maximum": 0}
    weights = {**dict.fromkeys(POSITIVE, near), **dict.fromkeys(NEGATIVE, away)}
    return {**_record(weights), "minProperties": 1}


def _node() -> dict[str, Any]:
    batch = {"enum": [str(each) for each in BatchType]}
    return _record(
        {"name": _NAME, "batch": batch, "parameters": _parameters()}, required=["name", "batch"]
    )


def _parameters() -> dict[str, Any]:
    defaults = asdict(Parameters())
    amounts = {
        name: {
            "type": "integer" if amount.whole else "number",
            "minimum": amount.least,
            "maximum": amount.most,
            "default": defaults[name],
            "description": amount.means,
        }
        for name, amount in AMOUNTS.items()
    }
    switches = {
        name: {"type": "boolean", "default": defaults[name], "description": means}
        for name, means in SWITCHES.items()
    }
    return _record({**amounts, **switches})


def _edge() -> dict[str, Any]:
    name = {"enum": [BATCH, DEFAULT, *SIGNALS]}
    return _record({"name": name, "from": _NAME, "to": _NAME}, required=["name", "from", "to"])


def _record(properties: dict[str, Any], required: list[str] | None = None) -> dict[str, Any]:
    record = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**record, "required": required} if required else record


def _list(items: dict[str, Any], most: int) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": 1, "maxItems": most}
