"""Which details are asked for: "a heating pad without a cable", "not see-through"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shopcard.domain.facts import DETAIL
from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english_talk
from shopcard.understanding.details import details_said, is_denied
from shopcard.understanding.facts import WORDS
from shopcard.understanding.kinds_wanted import Wanted
from shopcard.understanding.mentions import Mention, mention_at
from shopcard.understanding.reading import Reading, Use
from shopcard.understanding.traits import told_of_others
from shopcard.understanding.values_wanted import count_of

LIKELY, RULED_OUT = 0.75, 0.85
_REACHED_OVER = english_talk.IN_NEGATION - english_talk.NEGATIONS - english_talk.MERELY
MOST = 0.5
"""The part of the products that tell of a detail from which on the attribute that tells it is asked
instead."""


@dataclass(frozen=True, slots=True)
class Said:
    """The words that ask for a detail."""

    first: int
    end: int
    details: tuple[str, ...]
    """Any of which answers."""
    is_denial: bool
    """Whether they say what is wanted by what is not: no cable."""

    @property
    def places(self) -> set[int]:
        return set(range(self.first, self.end))


def find_details(reading: Reading) -> list[Said]:
    """All that are named. Denials are taken at once, so that they rule nothing out; but not where
    nothing that is named tells of them, "a hoodie, no zip", or an attribute does: "no sugar"."""
    found, types = [], None
    for first, end, details in details_said([word.text for word in reading.words]):
        if not reading.is_free(first, end):
            continue
        denials = [at for at in range(first, end) if reading.word(at) in english_talk.NEGATIONS]
        said = Said(first, end, details, bool(denials))
        if denials:
            types = _named_types(reading) if types is None else types
            if _is_value(reading, first, end, types) or not _told_by(reading, details, types):
                continue
            reading.take(first, end, Use.KEPT)
        found.append(said)
    return found


def _is_value(reading: Reading, first: int, end: int, types: Sequence[str]) -> bool:
    """Whether an attribute of these tells of one of the words: non-slip, without sugar."""
    for at in range(first, end):
        mention = mention_at(reading, at, end)
        if reading.vocabulary.lacking(reading.word(at)):
            return True
        senses = [each for each in mention.senses if each.field != WORDS] if mention else []
        if any(count_of(reading.vocabulary, each, types) for each in senses):
            return True
    return False


def _named_types(reading: Reading) -> list[str]:
    """All kinds of thing that are named anywhere."""
    mentions = (mention_at(reading, index) for index in range(len(reading.words)))
    kinds = (each.kinds.all for each in mentions if each and each.kinds)
    return sorted(frozenset().union(*kinds))


def _told_by(reading: Reading, details: Sequence[str], types: Iterable[str]) -> int:
    return max(reading.vocabulary.count(DETAIL, each, types) for each in details)


def read_details(
    reading: Reading, details: Sequence[Said], mentions: Sequence[Mention], wanted: Wanted
) -> list[Mention]:
    """Adds what of these the wanted products tell of, alternatives in one constraint; answers the
    mentions that are left."""
    words = [word.text for word in reading.words]
    told = told_of_others(reading, mentions, wanted)
    negated = _places(each for each in mentions if each.is_negated)
    taken = set(negated)
    added: list[list[Said]] = []
    for each in details:
        is_theirs = reading.word(each.first - 1) in english_talk.OURS  # her covered toilet
        is_left = each.is_denial or any(reading.is_free(at, at + 1) for at in each.places)
        if is_theirs or not is_left or each.places & (told | taken):
            continue
        count = _told_by(reading, each.details, wanted.types)
        if not count or _in_attributes(reading, mentions, each, wanted.types) >= MOST * count:
            continue
        taken |= each.places
        if added and _are_alternatives(words, added[-1][-1], each):
            added[-1].append(each)
        else:
            added.append([each])
    for alike in added:
        first = alike[0].first
        is_listed = first - 1 in negated and not reading.gap(first).strip()  # not the clear runny
        is_ruled_out = is_listed or is_denied(words, _after_denial(reading, first))
        use = Use.GONE if is_ruled_out else Use.KEPT
        said = [reading.take(each.first, each.end, use) for each in alike]
        label = " or ".join(said)
        values = dict.fromkeys(name for each in alike for name in each.details)
        reading.constraints.append(
            Constraint(
                field=DETAIL,
                values=tuple(values),
                negated=is_ruled_out,
                certainty=RULED_OUT if is_ruled_out else LIKELY,
                label=f"Not {label.casefold()}" if is_ruled_out else label[:1].upper() + label[1:],
                said=", ".join(said),
            )
        )
    used = {at for alike in added for each in alike for at in each.places}
    return [each for each in mentions if used.isdisjoint(range(each.first, each.end))]


def _after_denial(reading: Reading, first: int) -> int:
    """The first of the words that a denial before them would reach over to get here: that does
    not run on petrol."""
    while reading.word(first - 1) in _REACHED_OVER and not reading.gap(first).strip():
        first -= 1
    return first


def _are_alternatives(words: Sequence[str], first: Said, second: Said) -> bool:
    """Whether nothing but an "or" stands between them: with a lid or a top entrance."""
    between = words[first.end : second.first]
    return "or" in between and english_talk.ALTERNATING.issuperset(between)


def _places(mentions: Iterable[Mention]) -> set[int]:
    return {at for each in mentions for at in range(each.first, each.end)}


def _in_attributes(
    reading: Reading, mentions: Sequence[Mention], said: Said, types: Sequence[str]
) -> int:
    """How many of the wanted products hold these words as a value of an attribute."""
    senses = (
        sense
        for mention in mentions
        if said.places.issuperset(range(mention.first, mention.end))
        for sense in mention.senses
        if sense.field != WORDS
    )
    return max((count_of(reading.vocabulary, each, types) for each in senses), default=0)
