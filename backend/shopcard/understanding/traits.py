"""What the words that are left say of the things that are wanted: a chair "that folds up" is a
folding one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from shopcard.domain.facts import BRAND
from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english, english_talk
from shopcard.understanding.clauses import clause_of
from shopcard.understanding.facts import SIZE
from shopcard.understanding.kinds_wanted import Wanted
from shopcard.understanding.mentions import Mention
from shopcard.understanding.reading import Reading, Use
from shopcard.understanding.vocabulary import NOT_SAID
from shopcard.understanding.words import Word, root, roots_of

LIKELY = 0.6
COMMON = 0.5
"""A word that so large a part of these products has tells none of them apart."""
SHORTEST = 3
"""Letters of a word that is looked at."""
NO_TRAITS = NOT_SAID | {BRAND, SIZE, "compatible_device", "character"}
_MERE = (
    english_talk.TALK
    | english_talk.TELLING
    | english_talk.VAGUE
    | english_talk.FIELD_NOUNS
    | english_talk.DIGIT_WORDS.keys()
    | english_talk.FAINT
    | english.FILLERS
)


def read_traits(reading: Reading, mentions: Sequence[Mention], wanted: Wanted) -> None:
    """Adds preferences for values of these types that share the root of a free word, each word in
    the first field that knows it. Clauses that tell of another thing are left out."""
    if not wanted.types:
        return
    values_by_root = _values_by_root(reading, wanted.types)
    told = told_of_others(reading, mentions, wanted)
    understood = {each.field for each in reading.constraints}
    found: dict[str, dict[str, None]] = defaultdict(dict)
    said: dict[str, list[str]] = defaultdict(list)
    for index, word in enumerate(reading.words):
        if index in told or not _may_tell(reading, index):
            continue
        fields = next((values_by_root[each] for each in _roots(word) if each in values_by_root), {})
        field = next((each for each in fields if each not in understood), None)
        if field is not None:
            found[field] |= dict.fromkeys(fields[field])
            said[field].append(reading.take(index, index + 1, Use.KEPT))
        elif "or" in (reading.word(index - 1), reading.word(index + 1)):
            _widen(reading, index, fields)
    for field, values in found.items():
        label = " or ".join(dict.fromkeys(said[field]))
        reading.constraints.append(
            Constraint(
                field=field,
                values=tuple(values),
                certainty=LIKELY,
                label=label[:1].upper() + label[1:],
                said=", ".join(said[field]),
            )
        )


def _widen(reading: Reading, index: int, fields: Mapping[str, Sequence[str]]) -> None:
    """Adds the values of a word to what is wanted in their field already: oud or smoky."""
    for at, each in enumerate(reading.constraints):
        if each.field in fields and each.values and not each.negated:
            said = reading.take(index, index + 1, Use.KEPT)
            reading.constraints[at] = replace(
                each,
                values=tuple(dict.fromkeys((*each.values, *fields[each.field]))),
                certainty=min(each.certainty, LIKELY),
                label=f"{each.label} or {said.casefold()}",
                said=f"{each.said}, {said}",
            )
            return


def _roots(word: Word) -> Iterator[str]:
    """The root, that of what somebody does who is called so (runners, cyclists), and that of what
    a word implies (a bride: weddings)."""
    yield word.root
    for ending in english_talk.LIKE_IT:
        if (stem := word.text.removesuffix(ending)) != word.text and len(stem) >= SHORTEST:
            yield from map(root, (stem, stem + "e", stem[:-1]))
    if word.text in english_talk.IMPLIED:
        yield root(english_talk.IMPLIED[word.text])
    for ending in english_talk.AGENTS:
        if (stem := word.text.removesuffix(ending)) != word.text and len(stem) >= SHORTEST:
            yield root(stem + "ing")
            yield root(stem[:-1] + "ing") if stem[-1] == stem[-2] else root(stem)
            return


def told_of_others(reading: Reading, mentions: Sequence[Mention], wanted: Wanted) -> set[int]:
    """The words of clauses that name a thing which is not wanted."""
    shown = {clause_of(reading, each.first) for each in wanted.mentions}
    others = {clause_of(reading, each.first) for each in mentions if each.kinds} - shown
    return {index for first, end in others for index in range(first, end)}


def _may_tell(reading: Reading, index: int) -> bool:
    word = reading.word(index)
    if word in english_talk.IMPLIED:
        return True
    return len(word) >= SHORTEST and word not in _MERE and reading.is_free(index, index + 1)


def _values_by_root(
    reading: Reading, types: Sequence[str]
) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Root -> field -> the values with a word of that root."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    held: dict[str, int] = defaultdict(int)
    for field, value, count in sorted(reading.vocabulary.values_of(types)):
        if field in NO_TRAITS:
            continue
        for each in set(roots_of(value)):
            found[each][field].append(value)
            held[each] = max(held[each], count)  # a product holds parts of a value too
    most = COMMON * reading.vocabulary.total_of(types)
    return {root: fields for root, fields in found.items() if held[root] <= most}
