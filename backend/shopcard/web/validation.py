"""What pydantic refuses, in one sentence that a person can act on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

Context = Mapping[str, Any]

_PHRASES: Mapping[str, Callable[[Context], str]] = {
    "missing": lambda _: "is missing",
    "string_type": lambda _: "must be a string",
    "string_too_short": lambda c: f"must have at least {c['min_length']} characters",
    "string_too_long": lambda c: f"must have at most {c['max_length']} characters",
    "int_type": lambda _: "must be a whole number",
    "int_parsing": lambda _: "must be a whole number",
    "int_parsing_size": lambda _: "is out of range",
    "int_from_float": lambda _: "must be a whole number",
    "float_type": lambda _: "must be a number",
    "float_parsing": lambda _: "must be a number",
    "finite_number": lambda _: "must be a finite number",
    "bool_type": lambda _: "must be true or false",
    "bool_parsing": lambda _: "must be true or false",
    "greater_than_equal": lambda c: f"must be at least {c['ge']}",
    "less_than_equal": lambda c: f"must be at most {c['le']}",
    "enum": lambda c: f"must be one of {c['expected']}",
    "literal_error": lambda c: f"must be one of {c['expected']}",
    "list_type": lambda _: "must be a list",
    "tuple_type": lambda _: "must be a list",
    "dict_type": lambda _: "must be an object",
    "model_type": lambda _: "must be an object",
    "model_attributes_type": lambda _: "must be an object",
    "too_long": lambda c: f"must have at most {c['max_length']} entries",
    "value_error": lambda c: str(c["error"]),
}


def sentence(error: ValidationError, whole: str) -> str:
    """The first thing that is wrong, with the name of its field or else of the `whole`."""
    first = error.errors(include_url=False, include_input=False)[0]
    return f"{_place(first['loc']) or whole} {_phrase(first)}."


def _phrase(details: ErrorDetails) -> str:
    say = _PHRASES.get(details["type"])
    return say(details.get("ctx", {})) if say else f"is wrong: {details['msg']}"


def _place(location: tuple[int | str, ...]) -> str:
    name = ""
    for part in location:
        if isinstance(part, str) and not (part.isprintable() and len(part) <= 64):
            part = "…"  # the sender's own key: not everything can be said back
        name += f"[{part}]" if isinstance(part, int) else f".{part}" if name else part
    return name
