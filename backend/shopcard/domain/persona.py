"""The named people whom one may shop as, to see how differently the card turns out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Persona:
    """A made-up user with a face."""

    user_id: str
    name: str
    tagline: str
    emoji: str
