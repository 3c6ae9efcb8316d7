"""A text as words, each with its place in the text and the root under which it is looked up."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

from shopcard.understanding.english import IRREGULAR, NEVER_STEMMED, SPELLINGS

MAX_ROOTS = 65_536
"""Roots remembered: more than the words of a large catalogue, a bound for what people type."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*['’]?|[$€£₹¥+%]")
_STEMMER = Stemmer.Stemmer("english", 0)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text. "sugar-free" is two of them, the second glued to the first."""

    text: str
    """Folded, its apostrophe straight."""
    root: str
    start: int
    end: int
    glued: bool
    """Nothing but a hyphen stands between the word before and this one."""


def words_of(text: str) -> list[Word]:
    """The words of a text in order; signs of money, + and % are words too."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = plain(match.group())
        glued = bool(found) and text[found[-1].end : start] == "-"
        found.append(Word(word, root(word), start, end, glued))
    return found


def plain_words(text: str) -> list[str]:
    """The words of a text without their places, fast."""
    return _WORD.findall(plain(text))


def plain(word: str) -> str:
    """Folded and with straight apostrophes."""
    return word.casefold().replace("’", "'")


def unaccented(text: str) -> str:
    """Without the marks on its letters: "crème" is "creme"."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join(each for each in parts if not unicodedata.combining(each))


@lru_cache(MAX_ROOTS)
def root(word: str) -> str:
    """The form that "Shoes", "shoe" and "shoe's" share: no accents, no endings, one spelling."""
    word = bare(word)
    word = SPELLINGS.get(word, word)
    word = IRREGULAR.get(word, word)
    if word in NEVER_STEMMED or not word.isalpha():
        return word
    return str(_STEMMER.stemWord(word))


@lru_cache(MAX_ROOTS)
def bare(word: str) -> str:
    """Folded, without accents and without the possessive: "Men's" -> "men", "Girls'" -> "girls"."""
    word = unaccented(plain(word))
    return word.removesuffix("'").removesuffix("'s").replace("'", "")


@lru_cache(MAX_ROOTS)
def noun(word: str) -> str:
    """The singular, in one spelling. Keeps apart what a root does not: a game and gaming, to
    contain and containers."""
    word = bare(word)
    word = SPELLINGS.get(word, word)
    word = IRREGULAR.get(word, word)
    if word in NEVER_STEMMED or len(word) < 3:
        return word
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    # Cookies and a cookie, parties and a party.
    return word[:-2] + "y" if word.endswith("ie") else word


@lru_cache(MAX_ROOTS)
def nouns_of(text: str) -> tuple[str, ...]:
    """The nouns of a phrase: the form under which names and values are looked up."""
    return tuple(noun(word.text) for word in words_of(text))


@lru_cache(MAX_ROOTS)
def roots_of(text: str) -> tuple[str, ...]:
    """The roots of a phrase."""
    return tuple(word.root for word in words_of(text))
