"""How well rated and whether in stock a query wants it: "4 stars and up", "available now"."""

from __future__ import annotations

import re
from decimal import Decimal

from shopcard.domain.facts import IN_STOCK, RATING
from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english_talk
from shopcard.understanding.amounts import value_of
from shopcard.understanding.reading import Reading

_STARS = r"(?P<stars>[0-5](?:\.\d)?|one|two|three|four|five)"
_RATED = re.compile(
    r"(?:\b(?:rated|rating|ratings|review|reviews|score|scores|with|at least|minimum|min|over|above"
    r"|more than|of|is|a|an|average)\s+){0,4}"
    rf"(?<![\w.]){_STARS}\s*(?:\+|plus)?[\s-]*(?:stars?\b|★|out of 5\b)"
    rf"{english_talk.STARS_UP}?(?:\s+(?:rating|reviews?|rated))?",
    re.IGNORECASE,
)
_RATED_PLAIN = re.compile(
    r"\b(?:rated|rating|ratings|reviews|score)\s+(?:(?:of|is|at least|above|over|minimum)\s+){0,2}"
    rf"{_STARS}(?!\w)\+?{english_talk.STARS_UP}?",
    re.IGNORECASE,
)
_BARE_STAR = re.compile(r"\w+[\s-]+star", re.IGNORECASE)
"""May count something else: an air conditioner of five stars."""
_WELL_RATED = re.compile(rf"\b(?:with\s+)?(?:{english_talk.WELL_RATED})\b", re.IGNORECASE)
_AVAILABLE = re.compile(rf"\b{english_talk.IN_STOCK_WORDS}\b", re.IGNORECASE)


def read_rating(reading: Reading) -> None:
    """Adds how well the product must be rated, 1 to 5."""
    for pattern in (_RATED, _RATED_PLAIN):
        for match in reading.free_matches(pattern):
            stars = value_of(match["stars"])
            said = reading.take_characters(*match.span())
            if 0 < stars <= 5:
                least = min(stars, Decimal("4.5"))
                certainty = 0.7 if _BARE_STAR.fullmatch(said) else 0.95
                _add_rating(reading, least, certainty, f"{least} stars and up", said)
    for match in reading.free_matches(_WELL_RATED):
        said = reading.take_characters(*match.span())
        _add_rating(reading, Decimal(4), 0.7, "Well rated", said)


def _add_rating(reading: Reading, least: Decimal, certainty: float, label: str, said: str) -> None:
    reading.constraints.append(
        Constraint(field=RATING, minimum=least, certainty=certainty, label=label, said=said)
    )


def read_stock(reading: Reading) -> None:
    """Adds that the product must be there now."""
    for match in reading.free_matches(_AVAILABLE):
        said = reading.take_characters(*match.span())
        reading.constraints.append(Constraint(field=IN_STOCK, label="In stock", said=said))
        return
