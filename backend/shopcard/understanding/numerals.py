"""Numbers in digits and words: "1,299.50", "5 1/2", "twenty-four", "a hundred and twenty"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from shopcard.understanding import english_talk


def any_of(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, the longest first."""
    return "|".join(re.escape(each) for each in sorted(words, key=len, reverse=True))


_TENS = any_of(each for each, value in english_talk.DIGIT_WORDS.items() if value >= 20)
_BELOW_TWENTY = any_of(each for each, value in english_talk.DIGIT_WORDS.items() if value < 20)
_ONES = any_of(each for each, value in english_talk.DIGIT_WORDS.items() if 0 < value < 10)
_SCALES = any_of(english_talk.SCALE_WORDS)
_SMALL = rf"(?:(?:{_TENS})(?:[\s-](?:{_ONES}))?|(?:{_BELOW_TWENTY}))"
IN_WORDS = (
    rf"\b(?:(?:(?:an?|{_SMALL})[\s-]+)?(?:{_SCALES})"
    rf"(?:[\s-]+(?:(?:and\s+)?{_SMALL}|{_SCALES})){{0,6}}|{_SMALL})"
)
"""A number in words; what may follow it is for the pattern that holds this one."""
FRACTION = r"(?:1/2|[12]/3|[13]/4|[1357]/8|\d{1,2}/(?:16|32))(?![\d/])"
IN_DIGITS = (
    rf"(?:(?:\d{{1,3}}[\s-])?{FRACTION}|\d*[½¼¾]"
    r"|(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?)"
)
_VULGAR = {"½": " 1/2", "¼": " 1/4", "¾": " 3/4"}
_HALF = re.compile(r"(?:\s+and\s+)?\b(?:an?\s+)?half(?:\s+an?)?\b")


def value_of(text: str) -> Decimal:
    """The value of a number: "1,299.50", "5 1/2", "half a", "a hundred and twenty"."""
    text = text.casefold()
    if "/" in text or text[-1:] in _VULGAR:
        for sign, fraction in _VULGAR.items():
            text = text.replace(sign, fraction)
        parts = sum(map(Fraction, re.split(r"[\s-]+", text.strip())), Fraction(0))
        return Decimal(parts.numerator) / parts.denominator
    whole, halves = _HALF.subn("", text)
    if halves:
        return Decimal("0.5") + (value_of(whole) if whole.strip() else 0)
    if any(c.isdigit() for c in text):
        return Decimal(text.strip().replace(",", ""))
    total = part = 0
    for word in re.split(r"[\s-]+", text):
        if word in english_talk.SCALE_WORDS:
            scale = english_talk.SCALE_WORDS[word]
            part = max(part, 1) * scale
            if scale == 1000:
                total, part = total + part, 0
        else:
            part += 1 if word in ("a", "an") else english_talk.DIGIT_WORDS.get(word, 0)
    return Decimal(total + part)
