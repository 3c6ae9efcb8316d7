"""How well rated and whether in stock a query wants it: "4 stars and up", "available now"."""

from __future__ import annotations

import re
from decimal import Decimal

from shopcard.domain.facts import IN_STOCK, RATING
from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english_talk
from shopcard.understanding.numerals import value_of
from shopcard.understanding.reading import Reading

_STARS = (
    r"(?P<stars>(?:[0-5](?:\.\d)?(?!\d|[.,-]\d|/(?!5\b)\d)|one|two|three|four|five)"
    rf"(?P<half>{english_talk.HALF})?)"
)
_LEAD = rf"(?:\b(?:{english_talk.RATED}|{english_talk.RATED_LEAD})[\s:]+)"
_UNIT = r"(?:[\s-]*(?:stars?\b|★)|\s*(?:/|out of)\s*(?:5|five)(?!\w)(?:\s*stars?\b)?)"
_NUMBER_START = r"(?<![\w.$€£₹¥])"
_RATED = re.compile(
    rf"{english_talk.NOT_BELOW_RATED}?{_LEAD}{{0,5}}{_NUMBER_START}{_STARS}"
    rf"{english_talk.RATED_UP}?{_UNIT}{english_talk.RATED_UP}?(?:\s+(?:rating|reviews?|rated))?",
    re.IGNORECASE,
)
_RATED_PLAIN = re.compile(
    rf"(?:{english_talk.NOT_BELOW_RATED}|{_LEAD}*\b{english_talk.RATED}[\s:]+{_LEAD}{{0,4}})"
    rf"{_NUMBER_START}{_STARS}(?!\w|\s*(?:times|people|customers)\b){english_talk.RATED_UP}?",
    re.IGNORECASE,
)
_RATING_AFTER = re.compile(
    rf"{_LEAD}{{0,4}}{_NUMBER_START}{_STARS}{english_talk.RATED_UP}?\s*(?:ratings?|rated)\b"
    rf"{english_talk.RATED_UP}?",
    re.IGNORECASE,
)
_MERE_NUMBER = re.compile(
    rf"{_LEAD}{{0,3}}{_NUMBER_START}(?P<stars>[3-4]\.\d(?!\d)(?P<half>\b)){english_talk.RATED_UP}?"
    r"(?=\s*(?:$|[,;!?)]|\.(?!\d)|(?:and|or|but|with|for|please|in|under|on|is)\b))"
    rf"|{_NUMBER_START}(?P<whole>[1-5])\s+or\s+better\b",
    re.IGNORECASE,
)
"""Half stars and "4 or better" are said of nothing else."""
_PATTERNS = (_RATED, _RATED_PLAIN, _RATING_AFTER, _MERE_NUMBER)
_BARE_STAR = re.compile(r"\w+[\s-]+star", re.IGNORECASE)
"""May count something else: an air conditioner of five stars."""
_WELL_RATED = re.compile(rf"\b(?:with\s+)?(?:{english_talk.WELL_RATED})\b", re.IGNORECASE)
_AVAILABLE = re.compile(rf"\b{english_talk.IN_STOCK_WORDS}\b", re.IGNORECASE)


def read_rating(reading: Reading) -> None:
    """Adds how well the product must be rated, 1 to 5."""
    for pattern in _PATTERNS:
        for match in reading.free_matches(pattern):
            stars = _stars(match)
            said = reading.take_characters(*match.span())
            if 0 < stars <= 5:
                least = min(stars, Decimal("4.5"))
                certainty = 0.7 if _BARE_STAR.fullmatch(said) else 0.95
                _add_rating(reading, least, certainty, f"{least} stars and up", said)
    for match in reading.free_matches(_WELL_RATED):
        said = reading.take_characters(*match.span())
        _add_rating(reading, Decimal(4), 0.85, "Well rated", said)


def _stars(match: re.Match[str]) -> Decimal:
    groups = match.groupdict()
    text = groups["stars"] or groups["whole"]
    half = groups["half"] or ""
    return value_of(text.removesuffix(half)) + (Decimal("0.5") if half else 0)


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
