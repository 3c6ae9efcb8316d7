"""Which of the things that a sentence names is asked for, and which only tell why: "the couch is
all scratched, need a cat tree"."""

from __future__ import annotations

import re

from shopcard.understanding import english, english_talk, english_things
from shopcard.understanding.ages import POSSESSIVE
from shopcard.understanding.reading import Reading, Use
from shopcard.understanding.words import bare

_BREAK = re.compile(r"[,.;:!?()\[\]]|\s[-–—]+\s")
_ADJECTIVES = 4
"""So many words between a noun and what leads to it are looked through."""


def clause_of(reading: Reading, index: int) -> tuple[int, int]:
    """The words around this one up to punctuation or a new clause: first, one after the last."""
    first, end = index, index + 1
    while first > 0 and not _is_edge(reading, first):
        first -= 1
    while end < len(reading.words) and not _is_edge(reading, end):
        end += 1
    return first, end


def _is_edge(reading: Reading, index: int) -> bool:
    """Whether a clause begins with this word."""
    return bool(_BREAK.search(reading.gap(index))) or (
        reading.word(index) in english_talk.CLAUSE_STARTS
    )


def asked(reading: Reading, first: int, end: int) -> int:
    """How much speaks for the noun of these words being what is asked for: the more the better,
    0 where nothing tells."""
    start, stop = clause_of(reading, first)
    before = [reading.word(each) for each in range(start, first)]
    around = [*before, *(reading.word(each) for each in range(end, stop))]
    is_asking = any(each in english_talk.ASKING for each in before)
    is_telling = any(_tells(each) for each in around)
    score = 2 * is_asking - (is_telling and not is_asking)
    if end < stop and _tells(reading.word(end)):
        score -= 0 if reading.word(end) in english_talk.BREAKING else 2
    score += any(
        reading.uses[each] is Use.GONE and reading.word(each)[:1].isdigit()
        for each in range(start, stop)
    )
    return score + _led_to(reading, start, first)


def _tells(word: str) -> bool:
    return word in english_talk.TELLING


def _led_to(reading: Reading, start: int, first: int) -> int:
    """What the words right before a noun say of it: a tent, my tent, in the tent."""
    index = first - 1
    for _ in range(_ADJECTIVES):
        if index < start:
            return 1  # the clause is the thing: "brown leather shoes for men"
        word = reading.word(index)
        if word in english_talk.NEW:
            return 1 - 2 * _is_placed(reading, start, index - 1)
        if word in english_talk.GIVEN or _is_owner(word):
            return -1 - 2 * _is_placed(reading, start, index - 1)
        if word in english_talk.PLACING:
            return -2 * _is_placed(reading, start, index)
        index -= 1
    return 0


def _is_owner(word: str) -> bool:
    """ "Dad's" owns; "women's" tells for whom a thing is made."""
    return bool(POSSESSIVE.search(word)) and bare(word) not in english.AUDIENCES


def _is_placed(reading: Reading, start: int, index: int) -> bool:
    """Whether a preposition stands here that makes of what follows only where, for what, or of
    what something is."""
    if index < start or reading.word(index) not in english_talk.PLACING:
        return False
    before = reading.word(index - 1)
    if reading.word(index) == "of":
        return before not in english_things.CLASSIFIERS | english_things.CONTAINERS
    return before not in english_talk.ASKING
