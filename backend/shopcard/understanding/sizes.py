"""A size that is called one: "size US 10", "in XL", "medium"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english, english_talk
from shopcard.understanding.clauses import begins_clause
from shopcard.understanding.facts import SIZE
from shopcard.understanding.reading import Reading, Use

_MEASURED = english.DIMENSIONS - {"in"}
"""What a number before it measures, so that it is no size; "in" leads on: in US 11, in navy."""
SAID = 0.85
ENOUGH = 2
"""Products of the wanted types that must come in a size before a mere "large" is one."""
LONG_SIZE = 5
"""Characters from which on a size is a text, not letters: XXL, but 12 pieces."""


def read_size(reading: Reading, types: Sequence[str]) -> None:
    """Adds a size that is called one: "size US 10", "in XL", "medium"."""
    known = reading.vocabulary.counts.get(SIZE, {})
    for index, word in enumerate(reading.words):
        first, end = index, index + 1
        values: tuple[str, ...] = ()
        if word.text in english.SIZE_WORDS:
            end, values = _size_after(reading, index + 1, known)
            if not values and word.text in english.SIZE_WORDS and index:
                first, end = index - 1, index + 1
                values = _sizes(reading.word(index - 1), known)
        elif word.text in english.SYSTEM_NAMES and reading.word(index + 1)[:1].isdigit():  # US 9
            end, values = _size_after(reading, index, known)
        elif reading.word(index + 1) in english.SYSTEM_NAMES:  # 9 US
            end = index + 2
            values = tuple(
                each for each in (f"{reading.word(index + 1)} {word.text}",) if each in known
            )
        elif _is_in_one(reading, index):
            values = tuple(
                each
                for each in (*_sizes(_in_digits(word.text), known), *_waists(word.text, "", known))
                if reading.vocabulary.count(SIZE, each, types) >= ENOUGH
            )
        elif (pair := f"{word.text}-{reading.word(index + 1)}") in english.LETTER_SIZES:
            end, values = index + 2, _sizes(pair, known)
        elif (size := english.LETTER_SIZES.get(word.text)) and not word.glued:
            is_abbreviated = word.text == size and (
                len(size) > 1 or reading.word(index - 1) == "in"
            )
            values = _sizes(size, known)
            usual = sum(reading.vocabulary.count(SIZE, each, types) for each in values)
            if not (is_abbreviated or (types and usual >= ENOUGH)):
                values = ()
        elif word.text in english.WAIST or reading.word(index + 1) in english.WAIST:
            end, values = index + 2, _waists(reading.word(index), reading.word(index + 1), known)
        if values and reading.is_free(first, end):
            end, values = _alternatives(reading, end, values, known)
            said = reading.take(first, end, Use.GONE)
            name = values[0].removeprefix("us ").partition(",")[0]
            label = f"Size {name.upper() if len(name) < LONG_SIZE else name}"
            reading.constraints.append(
                Constraint(field=SIZE, values=values, certainty=SAID, label=label, said=said)
            )
            return


def _is_in_one(reading: Reading, index: int) -> bool:
    """Whether a number stands as a size: "in a 9", not "in a 10 pack"."""
    is_led_to = (reading.word(index - 2), reading.word(index - 1)) == ("in", "a")
    is_led_to |= bool(english_talk.WEARING & {reading.word(index - 1), reading.word(index - 2)})
    if not is_led_to or not _in_digits(reading.word(index)).isdigit():
        return False
    ends = index + 1 >= len(reading.words) or begins_clause(reading, index + 1)
    return ends or reading.word(index + 1) in english_talk.AFTER_SIZE


def _alternatives(
    reading: Reading, end: int, values: tuple[str, ...], known: Collection[str]
) -> tuple[int, tuple[str, ...]]:
    """The sizes that follow too: "M or L", "US 7 or 9"."""
    while reading.word(end) in {"or", "and"}:
        after, more = _size_after(reading, end + 1, known)
        if not more and " " in values[0]:  # of the same system
            after = end + 2
            more = _sizes(f"{values[0].split()[0]} {reading.word(end + 1)}", known)
        if not more or not reading.is_free(end, after):
            break
        end, values = after, (*values, *more)
    return end, values


def _waists(first: str, second: str, known: Collection[str]) -> tuple[str, ...]:
    """The sizes of trousers whose waist this is: "waist 32", "32 waist" of "W32 L34"."""
    number = second if second.isdigit() else first
    if not number.isdigit():
        return ()
    return tuple(each for each in known if each.split()[0] == f"w{number}")


def _size_after(
    reading: Reading, index: int, known: Collection[str]
) -> tuple[int, tuple[str, ...]]:
    while reading.word(index) in {"is", "in", "of", "a", "the"}:
        index += 1
    for length in (4, 3, 2, 1):
        words = [_in_digits(reading.word(each)) for each in range(index, index + length)]
        if reading.word(index + length) in _MEASURED:
            continue
        for text in (" ".join(words), "-".join(words)):
            if all(words) and (values := _sizes(text, known)):
                return index + length, values
    return index, ()


def _in_digits(word: str) -> str:
    number = english_talk.DIGIT_WORDS.get(word)
    return word if number is None else str(number)


def _sizes(text: str, known: Collection[str]) -> tuple[str, ...]:
    """The catalogue's sizes that a text may mean, whatever their system."""
    size = english.LETTER_SIZES.get(text, text)
    if size in english.LETTER_SIZES:  # "M, 80 x 60 cm" is one too
        return tuple(each for each in known if each.partition(",")[0] == size)
    names = [f"{system}{size}" for system in english.SIZE_SYSTEMS]
    return tuple(each for name in names for each in (name, f"{name} kids") if each in known)
