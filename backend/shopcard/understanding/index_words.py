"""The words under which a text is found, and where in a name they stand."""

from __future__ import annotations

import re

from shopcard.understanding.words import plain_words, root, words_of

_ASCII_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*'?")
_MODEL = re.compile(r"[^\W_]+(?:[-./][^\W_]+)+")
_DIGIT = re.compile(r"\d")


def index_words(text: str) -> list[str]:
    """The roots of a text, in order. A model number counts in its parts, and at the end as a
    whole too: "WH-1000XM4" is `wh`, `1000xm4`, `wh1000xm4`."""
    words = text_words(text)
    if "-" not in text and "/" not in text and "." not in text:
        return words
    return words + [_whole(match) for match in _MODEL.findall(text) if _DIGIT.search(match)]


def text_words(text: str) -> list[str]:
    """The roots of a text, in order, without model numbers as a whole."""
    if text.isascii():  # most texts, and four times as fast
        return [root(word) for word in _ASCII_WORD.findall(text.lower())]
    return [root(word) for word in plain_words(text) if word[0].isalnum()]


def matching_spans(name: str, wanted: frozenset[str]) -> list[tuple[int, int]]:
    """Where the wanted roots stand in a name: character spans, in order."""
    if name.isascii():  # as above
        words = _ASCII_WORD.finditer(name.lower())
        return [match.span() for match in words if root(match.group()) in wanted]
    return [(word.start, word.end) for word in words_of(name) if word.root in wanted]


def _whole(model: str) -> str:
    return re.sub(r"[-./]", "", model).casefold()
