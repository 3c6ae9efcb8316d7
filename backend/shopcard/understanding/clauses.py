"""Which of the things that a sentence names is asked for, and which only tell why: "the couch is
all scratched, need a cat tree"."""

from __future__ import annotations

import re

from shopcard.understanding import english, english_talk, english_things
from shopcard.understanding.ages import POSSESSIVE
from shopcard.understanding.reading import Reading
from shopcard.understanding.words import bare, noun

_BREAK = re.compile(r"[,.;:!?()\[\]]|\s[-–—]+\s")
_TURNS = english_talk.SEGMENT_BREAKS | english_talk.PLACING
_SPOKEN_OF = english_talk.TELLING - english_talk.BREAKING
_ADJECTIVES = 6
"""So many words between a noun and what leads to it are looked through."""


def clause_of(reading: Reading, index: int) -> tuple[int, int]:
    """The words around this one up to punctuation or a new clause: first, one after the last."""
    first, end = index, index + 1
    while first > 0 and not begins_clause(reading, first):
        first -= 1
    while end < len(reading.words) and not begins_clause(reading, end):
        end += 1
    return first, end


def begins_clause(reading: Reading, index: int) -> bool:
    """Whether a clause begins with this word."""
    return bool(_BREAK.search(reading.gap(index))) or (
        reading.word(index) in english_talk.CLAUSE_STARTS
    )


def asked(reading: Reading, first: int, end: int) -> int:
    """How much speaks for the noun of these words being what is asked for: the more the better,
    0 where nothing tells."""
    start, stop = clause_of(reading, first)
    is_asking = _is_asked(reading, start, first)
    led = _led_to(reading, start, first)
    is_therefore = led > 0 and reading.word(start) == english_talk.THEREFORE
    score = 2 * is_asking + led + is_therefore
    if not is_asking and _is_told(reading, start, first, end, stop):
        score -= 1
    following = reading.word(end) if end < stop else ""
    if _is_demanded(reading, first, end):
        score += 2
    elif following in _SPOKEN_OF:
        score -= 2  # it is spoken of; but what broke may be what is asked for again
    return score


def _is_demanded(reading: Reading, first: int, end: int) -> bool:
    """Whether it is said how the thing has to be, and nobody has it yet: not "my phone must"."""
    said = tuple(reading.word(each) for each in range(end, end + 3))
    is_owned = reading.word(first - 1) in english_talk.OURS
    return not is_owned and any(said[: len(each)] == each for each in english_talk.DEMANDING)


def is_pronoun(reading: Reading, index: int) -> bool:
    """Whether a "one" that stands for a thing is here: not "one of those", "one bag"."""
    if reading.word(index) not in english_talk.AFTER_NEGATED:
        return False
    after = reading.word(index + 1)
    ends = index + 1 >= len(reading.words) or begins_clause(reading, index + 1)
    return ends or after in _TURNS - {"of"} or after in english_talk.TALK


def _would_like(reading: Reading, index: int) -> bool:
    """Whether a "like" or "love" here asks: I'd like."""
    is_wish = reading.word(index) in english_talk.LIKING
    return is_wish and reading.word(index - 1) in english_talk.WOULD


def _is_asked(reading: Reading, start: int, first: int) -> bool:
    """Whether a word that asks leads to the noun: "need a tent", not "need it to fit a tent"."""
    for index in range(first - 1, start - 1, -1):
        word = reading.word(index)
        if word in english_talk.ASKING or _would_like(reading, index):
            return True
        if word in english_talk.LEADING and reading.word(index - 1) in english_talk.ASKING:
            return True
        if word in _TURNS and not _is_measured(reading, index):
            return False
    return False


def _is_told(reading: Reading, start: int, first: int, end: int, stop: int) -> bool:
    """Whether the clause tells something, but for what it says of the noun itself."""
    for index in (*range(start, first), *range(end, stop)):
        word = reading.word(index)
        if index >= end and word in english_talk.RELATIVE:
            return False
        if word in english_talk.TELLING or _is_had(reading, index):
            return True
    return False


def _is_had(reading: Reading, index: int) -> bool:
    """Whether somebody is said to have something here: we have a brown sofa."""
    is_having = reading.word(index) in english_talk.OWNING
    return is_having and reading.word(index - 1) in english_talk.HAVING


def _is_measured(reading: Reading, index: int) -> bool:
    """Whether this "of" follows a word that only measures: a pair of, a kind of."""
    return reading.word(index) == "of" and noun(reading.word(index - 1)) in _MEASURES


_MEASURES = frozenset(
    map(noun, english_talk.MEASURES | english_things.CLASSIFIERS | english_things.CONTAINERS)
)


def _led_to(reading: Reading, start: int, first: int) -> int:
    """What the words right before a noun say of it: a tent, my tent, in the tent."""
    index = first - 1
    for _ in range(_ADJECTIVES):
        if index > start and _is_measured(reading, index):
            index -= 2
            continue
        if index < start:
            return 1  # the clause is the thing: "brown leather shoes for men"
        word = reading.word(index)
        if word in english_talk.NEW:
            return 1 - 2 * _is_placed(reading, start, index - 1)
        if word == "the" and _is_superlative(reading.word(index + 1)):
            return 1
        if word in english_talk.GIVEN and _is_of_many(reading, index - 1):
            return 1
        if word in english_talk.GIVEN or _is_owner(word):
            return -1 - 2 * _is_placed(reading, start, index - 1)
        if word == english_talk.NEW_TURN:
            return 0
        if word in english_talk.PLACING:
            return -2 * _is_placed(reading, start, index)
        index -= 1
    return 0


def _is_of_many(reading: Reading, index: int) -> bool:
    """Whether this "of" leads to one of many: one of those, some of the."""
    return reading.word(index) == "of" and reading.word(index - 1) in english_talk.NEW


def _is_superlative(word: str) -> bool:
    return word.endswith("est")


def _is_owner(word: str) -> bool:
    """ "Dad's" owns; "women's" tells for whom a thing is made."""
    return bool(POSSESSIVE.search(word)) and bare(word) not in english.AUDIENCES


def _is_placed(reading: Reading, start: int, index: int) -> bool:
    """Whether a preposition stands here that makes of what follows only where, for what, or of
    what something is."""
    if index < start or reading.word(index) not in english_talk.PLACING:
        return False
    return not _is_measured(reading, index) and reading.word(index - 1) not in english_talk.ASKING
