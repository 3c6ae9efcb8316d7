"""Comparing an answer with what is expected of it."""

from __future__ import annotations


def holds(expected: object, given: object) -> bool:
    """Whether `given` has everything in `expected`; "..." stands for any text but the empty one."""
    if isinstance(expected, dict):
        return isinstance(given, dict) and all(
            name in given and holds(value, given[name]) for name, value in expected.items()
        )
    if isinstance(expected, list):
        return (
            isinstance(given, list)
            and len(given) >= len(expected)
            and all(map(holds, expected, given))
        )
    if expected == "...":
        return isinstance(given, str) and given != ""
    return type(expected) is type(given) and expected == given
