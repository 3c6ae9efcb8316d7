"""What an encoder learns from: questions and what answers them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

RIGHT = 4
"""The relevance of what answers a question for certain."""


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody asked, and of some products how well they answer it."""

    text: str
    judged: Mapping[str, int]
    """Relevance 1 to 4 (4 best) by product id."""
    against: Sequence[str] = ()
    """Ids of products that are close and yet no answer."""
    about: str = ""
    """Questions about the same thing are held back together; without one, each by itself."""
