"""A query while it is read: which of its words are understood, and as what."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding.vocabulary import Vocabulary
from shopcard.understanding.words import Word, words_of

LONGEST_QUERY = 512
"""Characters that are read; what follows stays text."""


class Use(IntEnum):
    """What has become of a word."""

    FREE = 0
    """Not understood yet."""
    KEPT = 1
    """Understood, and still worth searching for: red, leather, Ben 10."""
    GONE = 2
    """Understood, and said of no thing itself: under $50, for my son."""


@dataclass
class Reading:
    """The readers of each kind of wish take words from it, in turn, and add constraints."""

    query: str
    vocabulary: Vocabulary
    words: list[Word] = field(init=False)
    uses: list[Use] = field(init=False)
    constraints: list[Constraint] = field(default_factory=list)
    kinds_at: set[int] = field(default_factory=set)
    """Where types are mentioned: their first words."""

    def __post_init__(self) -> None:
        self.text = self.query[:LONGEST_QUERY].replace("’", "'")
        self.words = words_of(self.text)
        self.uses = [Use.FREE] * len(self.words)
        self._starts = [word.start for word in self.words]
        self._ends = [word.end for word in self.words]

    def between(self, start: int, end: int) -> tuple[int, int]:
        """The words that lie in these characters: first, and one after the last."""
        return bisect_left(self._starts, start), bisect_right(self._ends, end)

    def take(self, first: int, end: int, use: Use) -> str:
        """Marks words as understood; answers them as they were said."""
        self.uses[first:end] = [use] * (end - first)
        return self.said(first, end)

    def take_characters(self, start: int, end: int) -> str:
        """The same for the words in these characters, which are GONE."""
        return self.take(*self.between(start, end), Use.GONE)

    def said(self, first: int, end: int) -> str:
        return self.text[self.words[first].start : self.words[end - 1].end] if first < end else ""

    def is_free(self, first: int, end: int) -> bool:
        return end <= len(self.words) and not any(self.uses[first:end])

    def are_free(self, start: int, end: int) -> bool:
        """Whether none of the words in these characters is understood yet."""
        return self.is_free(*self.between(start, end))

    def free_matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where the pattern stands in words that are not understood yet."""
        for match in pattern.finditer(self.text):
            if self.are_free(*match.span()):
                yield match

    def gap(self, index: int) -> str:
        """What stands between a word and the one before it."""
        if not 0 < index < len(self.words):
            return ""
        return self.text[self.words[index - 1].end : self.words[index].start]

    def word(self, index: int) -> str:
        """The plain word at a place, empty beyond the ends."""
        return self.words[index].text if 0 <= index < len(self.words) else ""
