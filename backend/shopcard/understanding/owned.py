"""What a sentence says is there already, broke, or is everywhere: "I have a black one already, so
another colour", "she has two from Baggit"."""

from __future__ import annotations

from itertools import pairwise

from shopcard.understanding import english_talk
from shopcard.understanding.clauses import clause_of
from shopcard.understanding.reading import Reading

_REACH = 4
"""Words between a thing and the verb after it: "the red one that we have already"."""
_WISHED = english_talk.ASKING | english_talk.WOULD | english_talk.ASKED
"""Words shortly before a verb of having that make it a wish: I'd rather have, do you have."""
_HAD = english_talk.OWNING | english_talk.BREAKING | english_talk.BEEN


def is_owned(reading: Reading, first: int, end: int) -> bool:
    """Whether these words name what somebody has already, and so do not want again; or what they
    had, where they ask for something else."""
    start, stop = clause_of(reading, first)
    before = _told_before(reading, start, first)
    told = _verbs(reading, before) | _verbs(reading, _told_after(reading, end, stop))
    words = {reading.word(index) for index in before}
    is_of_all = not words.isdisjoint(english_talk.ANY)
    if not told.isdisjoint(english_talk.OWNING) and _says_already(reading, start, stop):
        return True
    if is_of_all and not told.isdisjoint(english_talk.BREAKING):
        return True  # he broke every plastic one
    is_told = bool(told) or (is_of_all and reading.word(first - 1) in english_talk.BEING)
    return is_told and _asks_for_another(reading)


def _told_before(reading: Reading, start: int, first: int) -> range:
    """The words of the clause before, from where it last asks for something."""
    index = first
    while index > start and reading.word(index - 1) not in english_talk.ASKING:
        index -= 1
    return range(index, first)


def _told_after(reading: Reading, end: int, stop: int) -> range:
    """The words right after, where what was named broke or somebody does something with it."""
    reach = range(end, min(stop, end + _REACH))
    verbs = english_talk.HAVING | english_talk.BREAKING | english_talk.BEEN
    at = next((each for each in reach if reading.word(each) in verbs), stop)
    return range(at, max(at, reach.stop))


def _verbs(reading: Reading, told: range) -> set[str]:
    """The verbs of having and breaking among these words that are no wish."""
    return {
        reading.word(index)
        for index in told
        if reading.word(index) in _HAD
        and _WISHED.isdisjoint(reading.word(each) for each in range(max(0, index - 3), index))
    }


def _says_already(reading: Reading, start: int, stop: int) -> bool:
    return any(reading.word(index) in english_talk.ALREADY for index in range(start, stop))


def asks_for_same_kind(reading: Reading) -> bool:
    """Whether what somebody has is wanted again, only otherwise: "another colour", no "what
    else"."""
    said = _said(reading)
    return not said.isdisjoint(english_talk.CHANGING) and said.isdisjoint(english_talk.ELSE)


def _asks_for_another(reading: Reading) -> bool:
    """Whether the sentence asks for a change: "instead", "a different colour this time"."""
    return not _said(reading).isdisjoint(english_talk.CHANGING)


def _said(reading: Reading) -> set[str]:
    """The words and the pairs of them."""
    words = [word.text for word in reading.words]
    return {*words, *map(" ".join, pairwise(words))}
