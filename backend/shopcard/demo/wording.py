"""Filling the title and description patterns of the demo catalogue."""

from __future__ import annotations

import re
from collections.abc import Mapping

PLACEHOLDER = re.compile(r"\{([A-Za-z_]+)\}")
_ARTICLE_BEFORE_PLACEHOLDER = re.compile(r"\b([Aa])n? (?=\{([A-Za-z_]+)\})")
_VOWEL_SOUND = re.compile(
    r"(?!uni|use|usb|us |eu|one\b|ten\b)(?:[aeiou]|8|11\b|18\b)", re.IGNORECASE
)
_SENTENCE_START = re.compile(r"(^|[.!?] )([a-z])")
_SMALL_WORDS = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with")
)
_UNITS = frozenset(("cm", "mm", "m", "ml", "l", "g", "kg", "oz", "lb", "mah", "dpi", "rpm", "x"))
_TITLE_ARTICLE = re.compile(r"(^|\band )an? ")
_MAX_DEPTH = 3


def placeholders(text: str) -> set[str]:
    """The facts that a pattern asks for, in lower case: `{Colour}` and `{colour}` are one fact."""
    return {name.lower() for name in PLACEHOLDER.findall(text)}


def can_fill(pattern: str, facts: Mapping[str, str]) -> bool:
    """Whether every placeholder, those inside the facts too, has a fact."""
    return not placeholders(_substitute_all(pattern, facts))


def fill(pattern: str, facts: Mapping[str, str]) -> str:
    """The pattern with its facts; a placeholder with a capital gets them in title case.

    Facts may hold placeholders themselves. "a {kind}" becomes "an ..." where the word wants it.
    """
    return " ".join(_substitute_all(pattern, facts).split())


def fill_sentences(pattern: str, facts: Mapping[str, str]) -> str:
    """`fill` for running text: each sentence starts with a capital, whatever fact opens it."""
    return _SENTENCE_START.sub(lambda m: m[1] + m[2].upper(), fill(pattern, facts))


def _substitute_all(pattern: str, facts: Mapping[str, str]) -> str:
    for _ in range(_MAX_DEPTH):
        filled = _substitute(pattern, facts)
        if filled == pattern:
            break
        pattern = filled
    return pattern


def _substitute(pattern: str, facts: Mapping[str, str]) -> str:
    def article(match: re.Match[str]) -> str:
        value = facts.get(match[2].lower(), "")
        return f"{match[1]}n " if _VOWEL_SOUND.match(value) else f"{match[1]} "

    def value(match: re.Match[str]) -> str:
        name = match[1]
        found = facts.get(name.lower())
        if found is None:
            return match[0]
        return _in_title(found) if name[0].isupper() else found

    return PLACEHOLDER.sub(value, _ARTICLE_BEFORE_PLACEHOLDER.sub(article, pattern))


def _in_title(fact: str) -> str:
    """Titles drop articles: "a woven front and a handle" -> "Woven Front and Handle"."""
    short = title_case(_TITLE_ARTICLE.sub(r"\1", fact))
    return f"the {short[4:]}" if short.startswith("The ") else short


def title_case(text: str) -> str:
    """Capitals as in a product title: "over-ear headphones" -> "Over-Ear Headphones".

    Words that hold a capital or a digit (USB-C, iPhone, 20oz) stay as they are written.
    """
    words = text.split(" ")
    return " ".join(
        word if index and word in _SMALL_WORDS | _UNITS else _capitalise(word)
        for index, word in enumerate(words)
    )


def _capitalise(word: str) -> str:
    if any(letter.isupper() for letter in word):
        return word
    return "-".join(
        part if index and part in _SMALL_WORDS else part[:1].upper() + part[1:]
        for index, part in enumerate(word.split("-"))
    )
