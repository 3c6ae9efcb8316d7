"""What a query says: spelled as it was meant, and understood."""

from __future__ import annotations

from dataclasses import dataclass

from shopcard.domain.correction import Correction
from shopcard.domain.events import Vector
from shopcard.domain.ports import Encoder
from shopcard.domain.shopping_intent import ShoppingIntent
from shopcard.services.search_shelf import Shelved
from shopcard.understanding.parser import understand


@dataclass(frozen=True, slots=True)
class Reading:
    """A query, read, with the vector of the text that is searched for."""

    intent: ShoppingIntent
    correction: Correction | None
    vector: Vector


def read_query(shelved: Shelved, encoder: Encoder, text: str, *, exact: bool = False) -> Reading:
    """`exact`: without correcting how it is spelled."""
    correction = None if exact else shelved.spelling.correct(text)
    intent = understand(correction.query if correction else text, shelved.vocabulary)
    return Reading(intent, correction, encoder.encode_query(intent.text))
