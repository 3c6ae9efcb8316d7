"""Typing mistakes, corrected from the shop's own words."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from string import ascii_lowercase

from rapidfuzz import process
from rapidfuzz.distance import OSA

from shopcard.domain.correction import Correction
from shopcard.domain.facts import Facts
from shopcard.understanding.lexicon import COMMON, Lexicon, learn_lexicon
from shopcard.understanding.typing_cost import DOUBLED, SWAPPED, typing_cost
from shopcard.understanding.words import root

SHORTEST = 4
"""A shorter word has too many neighbours to say which of them was meant."""

LONG = 6
"""From so many letters on, two of them may be wrong."""

MOST, MOST_LONG = 1.0, 1.5
"""What the mistakes in a word may cost."""

RARITY = 0.2
"""How much less the mistakes may cost in a word that is ten times as rare as a COMMON one."""

FREQUENCY = 0.15
"""How much more the mistakes may cost in a word that ten times as many products hold."""

SHORTEST_PART = 3
"""Of two words that were typed as one."""

_CHUNK = re.compile(r"\S+")
_CHUNK_AND_SPACE = re.compile(r"\s*\S+\s*|\s+")
_WORD = re.compile(r"[a-z]+(?:['’][a-z]*)*", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)


class Spelling:
    """Knows the words of a shop, and which of them a mistyped word stands for.

    Only words of plain Latin letters are corrected, and none of a model number ("WH-1000XM4").
    Correcting what is corrected changes nothing.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._counts = lexicon.counts
        self._products = max(1, lexicon.products)
        self._pairs = lexicon.pairs
        self._right = lexicon.right
        self._roots = {root(word) for word in lexicon.counts}
        self._shelves: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in lexicon.counts:
            if len(word) >= SHORTEST:
                self._shelves[word[0], len(word)].append(word)

    @classmethod
    def learn(cls, facts: Iterable[Facts], known: Collection[str] = frozenset()) -> Spelling:
        """From what the products are called; `known` are the words of the language, folded."""
        return cls(learn_lexicon(facts, known))

    def correct(self, query: str) -> Correction | None:
        """The query with its mistyped words as they were meant, the rest as it is; None when
        there is nothing to correct."""
        corrected = self._joined(_CHUNK.sub(self._corrected_chunk, query))
        return None if corrected == query else Correction(corrected, query)

    def _corrected_chunk(self, match: re.Match[str]) -> str:
        chunk = match.group()
        if not chunk.isascii() or any(each.isdigit() for each in chunk):
            return chunk
        return _WORD.sub(self._corrected_word, chunk)

    def _corrected_word(self, match: re.Match[str]) -> str:
        written = match.group()
        word = _POSSESSIVE.sub("", written)
        if len(word) < SHORTEST or not word.isalpha() or self._is_right(word.lower()):
            return written
        meant = self._parts(word.lower()) or self._meant_by(word.lower())
        return written if meant is None else _as_written(meant, word) + written[len(word) :]

    def _is_right(self, word: str) -> bool:
        return word in self._counts or word in self._right

    def _parts(self, word: str) -> str | None:
        """Two words that stand side by side in names, typed as one."""
        splits = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        parted = (f"{word[:at]} {word[at:]}" for at in splits)
        return next((each for each in parted if each in self._pairs), None)

    def _meant_by(self, word: str) -> str | None:
        """What a mistyped word stands for; None for what may be a word that we do not know."""
        one_off = self._cheapest(word, self._one_letter_off(word))
        if one_off is not None:
            return one_off if root(one_off) in self._roots else None
        return self._cheapest(word, self._two_letters_off(word)) if len(word) >= LONG else None

    def _cheapest(self, word: str, candidates: Iterable[str]) -> str | None:
        """The likeliest of those that are likely at all."""
        is_form = root(word) in self._roots
        best, least = None, math.inf
        for each in candidates:
            cost = typing_cost(word, each)
            price = cost - FREQUENCY * math.log10(1 + self._counts.get(each, 0))
            if price < least and cost <= (DOUBLED if is_form else self._most(word, each)):
                best, least = each, price
        return best

    def _most(self, word: str, meant: str) -> float:
        """What the mistakes may cost."""
        if len(word) == len(meant) == SHORTEST:
            return SWAPPED  # another letter in so few makes another word
        most = MOST if len(word) < LONG else MOST_LONG
        share = self._counts.get(meant, math.inf) / self._products
        return most + RARITY * math.log10(min(1.0, share / COMMON))

    def _one_letter_off(self, word: str) -> Iterator[str]:
        """All words, the shop's own or not, but for those too short to be meant."""
        near = filter(self._is_right, _one_letter_off(word))
        return (each for each in near if len(each) >= SHORTEST)

    def _two_letters_off(self, word: str) -> Iterator[str]:
        """Of the shop's words those that begin as this one, or as if "f" were "ph"."""
        for first in {*word[:2], "p" if word[0] == "f" else word[0]}:
            for length in range(len(word) - 2, len(word) + 3):
                shelf = self._shelves.get((first, length), ())
                near = process.extract(word, shelf, scorer=OSA.distance, score_cutoff=2, limit=None)
                yield from (each for each, _, _ in near)

    def _joined(self, query: str) -> str:
        """Words that were typed as two put together: "blue tooth"."""
        whole: list[str] = []
        for chunk in _CHUNK_AND_SPACE.findall(query):
            while whole and self._belong_together(*whole[-2:], chunk):
                chunk = whole.pop().rstrip() + chunk
            whole.append(chunk)
        return "".join(whole)

    def _belong_together(self, *chunks: str) -> bool:
        """Whether the last two of these are one word, and only that. "shirt dress" is, but not
        in "t shirt dress"."""
        *before, one, other = (each.strip().lower() for each in chunks)
        return (
            min(len(one), len(other)) >= SHORTEST_PART
            and one + other in self._counts
            and f"{one} {other}" not in self._pairs
            and not any(f"{each} {one}" in self._pairs for each in before)
        )


def _one_letter_off(word: str) -> set[str]:
    """Every row of letters that differs by one that is missing, too much, another, or swapped."""
    found: set[str] = set()
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        found.update(before + letter + after for letter in ascii_lowercase)
        if after:
            found.add(before + after[1:])
            found.update(before + letter + after[1:] for letter in ascii_lowercase)
        if len(after) > 1:
            found.add(before + after[1] + after[0] + after[2:])
    return found - {word}


def _as_written(word: str, typed: str) -> str:
    """The word with capitals where the person typed them."""
    if typed.isupper():
        return word.upper()
    return word.capitalize() if typed[0].isupper() else word
