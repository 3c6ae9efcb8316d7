"""A query that was mistyped, and what was meant."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Correction:
    """What is searched for instead of what was typed."""

    query: str
    original: str
