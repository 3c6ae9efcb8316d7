"""Details that shops and people name in many ways: cordless, with a lid, shatterproof."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from shopcard.understanding import english_talk
from shopcard.understanding.english_details import DETAILS
from shopcard.understanding.words import plain, root

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_REMEMBERED = 32_768
"""Texts whose details are remembered: variants share most of theirs."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    roots: tuple[str, ...]
    detail: str
    is_said: bool
    """Whether it asks for the detail, too, and does not only tell of it."""


def _phrases() -> Mapping[tuple[str, ...], Sequence[_Phrase]]:
    """By their first two roots, or their one, the longest first."""
    found: dict[tuple[str, ...], list[_Phrase]] = {}
    for detail, (said, told) in DETAILS.items():
        for text, is_said in ((said, True), (told, False)):
            for phrase in filter(None, map(str.strip, text.split(","))):
                roots = tuple(_tokens(_words(phrase))[0])
                found.setdefault(roots[:2], []).append(_Phrase(roots, detail, is_said))
    for phrases in found.values():
        phrases.sort(key=lambda each: -len(each.roots))
    return found


def _words(text: str) -> list[str]:
    return _WORD.findall(plain(text))


def _tokens(words: Sequence[str]) -> tuple[list[str], list[int]]:
    """The roots of words, all that deny a verb as one, and where each stands: "won't break" and
    "does not break" are the same."""
    tokens: list[str] = []
    places: list[int] = []
    for index, word in enumerate(words):
        if word == "not" and index and words[index - 1] in english_talk.AUXILIARIES:
            tokens[-1] = "not"
            continue
        tokens.append("not" if word in english_talk.VERBAL else root(word))
        places.append(index)
    return tokens, places


_PHRASES = _phrases()
LEXICON = zlib.crc32(repr(sorted(DETAILS.items())).encode())
"""Another number where other details, or other words for them, are known."""
_FIRST = frozenset(roots[0] for roots in _PHRASES)


@lru_cache(_REMEMBERED)
def details_told(text: str) -> frozenset[str]:
    """The details that a text of a catalogue states; what it denies it does not state."""
    roots, _ = _tokens(_words(text))
    if _FIRST.isdisjoint(roots):
        return frozenset()
    return frozenset(
        phrase.detail for first, phrase in _found(roots) if not is_denied(roots, first)
    )


def is_denied(words: Sequence[str], first: int) -> bool:
    """Whether the phrase that begins with this word is denied: not hooded, without a lid."""
    before = first - 1
    while before >= 0 and words[before] in english_talk.ARTICLES:
        before -= 1
    return before >= 0 and words[before] in _DENIALS


def details_said(words: Sequence[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where the plain words of a query ask for details: the first word, one after the last, and
    which may be meant. Of phrases that lie within one another the longest says it."""
    found: dict[tuple[int, int], list[str]] = {}
    until = 0
    roots, places = _tokens(words)
    for at, phrase in _found(roots):
        first, end = places[at], places[at + len(phrase.roots) - 1] + 1
        is_within = end <= until and (first, end) not in found
        if phrase.is_said and not is_within:
            found.setdefault((first, end), []).append(phrase.detail)
            until = max(until, end)
    for (first, end), details in found.items():
        yield first, end, tuple(details)


def _found(roots: Sequence[str]) -> Iterator[tuple[int, _Phrase]]:
    """Every phrase that stands there, in order, of those that begin together the longest first."""
    for first, word in enumerate(roots):
        if word not in _FIRST:
            continue
        pair = (word, roots[first + 1]) if first + 1 < len(roots) else ()
        for phrase in (*_PHRASES.get(pair, ()), *_PHRASES.get((word,), ())):
            if tuple(roots[first : first + len(phrase.roots)]) == phrase.roots:
                yield first, phrase


_DENIALS = english_talk.NEGATIONS | set(map(root, english_talk.NEGATIONS))
