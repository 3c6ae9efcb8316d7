"""What a sentence says is there already, broke, or is everywhere: "I have a black one already, so
another colour", "she has two from Baggit"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from shopcard.domain.facts import TYPE
from shopcard.understanding import english_talk
from shopcard.understanding.clauses import begins_clause, clause_of
from shopcard.understanding.reading import Reading
from shopcard.understanding.words import noun

_REACH = 4
"""Words between a thing and the verb after it: "the red one that we have already"."""
_NO_HAVING = (
    english_talk.ASKING
    | english_talk.WOULD
    | english_talk.ASKED
    | english_talk.NEGATIONS
    | {"that", "which"}
)
"""Words shortly before a verb of having with which nobody has it: I'd rather have, do you have, we
don't have, a blanket that has."""
_HAD = english_talk.OWNING | english_talk.BREAKING | english_talk.BEEN


def is_owned(reading: Reading, first: int, end: int, field: str) -> bool:
    """Whether these words, of this field, name what somebody has already, and so do not want
    again; or what they had, where they ask for something else."""
    if _is_said_again(reading, first, end) or _is_wanted_again(reading):
        return False
    start, stop = clause_of(reading, first)
    before = _told_before(reading, start, first)
    told = _verbs(reading, before) | _verbs(reading, _told_after(reading, end, stop))
    words = {reading.word(index) for index in before}
    is_of_all = not words.isdisjoint(english_talk.ANY)
    if not told.isdisjoint(english_talk.OWNING) and _says_already(reading, start, stop):
        return True
    if is_of_all and field != TYPE and not told.isdisjoint(english_talk.BREAKING):
        return True  # he broke every plastic one; but all mugs that broke are wanted again
    is_told = bool(told) or (is_of_all and reading.word(first - 1) in english_talk.BEING)
    return is_told and _asks_for_another(reading, field)


def asks_for_same_kind(reading: Reading) -> bool:
    """Whether what somebody has is wanted again, only otherwise: "another colour", no "what
    else"."""
    is_changed = bool(_changed(reading)) or _asks_for_another(reading, TYPE)
    return is_changed and _pairs(reading).isdisjoint(english_talk.ELSE)


def _is_said_again(reading: Reading, first: int, end: int) -> bool:
    """We have white walls and want a white lamp."""
    said = {noun(reading.word(index)) for index in range(first, end)}
    others = [*reading.words[:first], *reading.words[end:]]
    return any(noun(word.text) in said for word in others)


def _is_wanted_again(reading: Reading) -> bool:
    """Whether more of what is there is asked for: the same, two more, one too."""
    for index, word in enumerate(reading.words):
        before, after = reading.word(index - 1), reading.word(index + 1)
        is_last = not after or begins_clause(reading, index + 1)
        if word.text in english_talk.THE_SAME:
            return True
        if word.text == "another" and after not in english_talk.CHANGED:
            return True
        if word.text == "more" and (after == "of" or _is_number(before)):
            return True
        if word.text == "too" and is_last:
            return True
    return False


def _is_number(word: str) -> bool:
    return word.isdigit() or word in english_talk.DIGIT_WORDS or word in english_talk.ASKING


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
        and _NO_HAVING.isdisjoint(reading.word(each) for each in range(max(0, index - 3), index))
        and not _is_auxiliary(reading, index)
    }


def _is_auxiliary(reading: Reading, index: int) -> bool:
    """I've decided on: nobody has anything."""
    if reading.word(index) not in english_talk.HAVE_SHORT:
        return False
    following = reading.word(index + 1)
    if following in english_talk.ALREADY:
        following = reading.word(index + 2)
    is_counted = _is_number(following) or following in english_talk.ARTICLES
    return not (is_counted or following in english_talk.OWNING | english_talk.ALREADY)


def _says_already(reading: Reading, start: int, stop: int) -> bool:
    return any(reading.word(index) in english_talk.ALREADY for index in range(start, stop))


def _asks_for_another(reading: Reading, field: str) -> bool:
    """Whether the sentence asks for a change in this field: "a different colour", or in whatever:
    "instead", "something different this time"."""
    if changed := _changed(reading):
        return field in changed
    if not _pairs(reading).isdisjoint(english_talk.CHANGING):
        return True
    return any(
        word.text == "different"
        and (reading.word(index - 1) in english_talk.UNNAMED or _ends(reading, index + 1))
        for index, word in enumerate(reading.words)
    )


def _ends(reading: Reading, index: int) -> bool:
    is_over = index >= len(reading.words) or begins_clause(reading, index)
    return is_over or reading.word(index) in english_talk.AFTER_NEGATED


def _changed(reading: Reading) -> set[str]:
    """The fields in which another value is asked for: another colour."""
    return {
        english_talk.CHANGED[second]
        for first, second in pairwise(word.text for word in reading.words)
        if first in english_talk.OTHER and second in english_talk.CHANGED
    }


def _pairs(reading: Reading) -> set[str]:
    """The words and the pairs of them."""

    def said() -> Iterator[str]:
        words = [word.text for word in reading.words]
        yield from words
        yield from map(" ".join, pairwise(words))

    return set(said())
