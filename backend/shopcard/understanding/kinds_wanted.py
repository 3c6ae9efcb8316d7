"""What kind of thing a query asks for, of all the types that it mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from shopcard.domain.facts import AUDIENCE, TYPE
from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english, english_talk, english_things
from shopcard.understanding.ages import PETS
from shopcard.understanding.clauses import asked, clause_of, is_pronoun
from shopcard.understanding.mentions import Mention, is_linked
from shopcard.understanding.owned import asks_for_same_kind, is_owned
from shopcard.understanding.reading import Reading, Use
from shopcard.understanding.things import Kinds, is_wide
from shopcard.understanding.words import noun, root

SURE, NARROWED, BY_CATEGORY, UNSURE = 0.9, 0.85, 0.8, 0.6

_ACCESSORIES = frozenset(map(noun, english_things.ACCESSORY_NOUNS))
_PLACES = frozenset({"room", "occasion"})
_HANDLING = frozenset(map(root, english_talk.HANDLING))
_PUNCTUATION = re.compile(r"[^\s'-]")
_BREAKS = english_talk.SEGMENT_BREAKS | english_talk.PLACING | english_talk.TELLING
_KNOWN_AFTER = english.FILLERS | _BREAKS | english_talk.TALK | english_talk.NEGATIONS


@dataclass(frozen=True, slots=True)
class Wanted:
    """The types that are asked for, and which mentions said so."""

    types: tuple[str, ...]
    mentions: tuple[Mention, ...]


def read_kinds(reading: Reading, mentions: Sequence[Mention]) -> Wanted:
    """Adds what kinds of thing are wanted and which are ruled out."""
    owned = [each for each in mentions if _is_owned(reading, each)]
    split = list(_split_names(reading, mentions))
    heads = _heads(reading, [*(each for each in mentions if each not in owned), *split])
    if owned and not heads and (asks_for_same_kind(reading) or _asks_for_one(reading, owned)):
        heads, owned = _heads(reading, owned), []
    for mention in mentions:
        is_not_wanted = mention.is_negated or mention in owned
        if is_not_wanted and _is_of_a_kind(mention, heads):
            _add_ruled_out(reading, mention)
    if not heads or _is_only_told_of(reading, heads):
        return Wanted((), ())
    values: dict[str, None] = {}
    certainty, labels = SURE, []
    for head in heads:
        kinds, sure, label = _meant(reading, head)
        values |= dict.fromkeys(_by_count(reading, kinds))
        certainty = min(certainty, sure)
        labels.append(label)
        reading.take(head.first, head.end, Use.KEPT)
    within = reading.vocabulary.categories_within(values)
    reading.constraints.append(
        Constraint(
            field=TYPE,
            values=tuple(values | dict.fromkeys(within)),
            certainty=certainty,
            label=_capital(" or ".join(labels)),
            said=", ".join(reading.said(head.first, head.end) for head in heads),
        )
    )
    return Wanted(tuple(values), tuple(heads))


def _is_of_a_kind(mention: Mention, heads: Sequence[Mention]) -> bool:
    """Whether what is ruled out is a kind of what is wanted: "shoes, no sandals"; chocolate
    without nuts rules out no bag of nuts. Not all of it: "perfume, no women's perfume"."""
    if not heads or mention.kinds is None:
        return bool(mention.kinds)
    wanted = frozenset().union(*(each.kinds.all for each in heads if each.kinds))
    return bool(wanted & mention.kinds.all) and not wanted <= mention.kinds.all


def _heads(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that name the thing itself: not what it is for, nor what comes before a noun
    ("phone" in "phone stand")."""
    named = [each for each in mentions if each.kinds and not each.is_negated]
    named.sort(key=lambda each: each.first)
    named = [each for each in named if not _is_handled(reading, each)] or named
    named = [
        each
        for each in named
        if not (
            _is_modifier(reading, each, mentions)
            or _is_verb(reading, each)
            or _is_before_one(reading, each)
        )
    ]
    typed = [each for each in named if each.kinds and not each.kinds.are_categories]
    named = typed or named
    if not named:
        return []
    phrases = [[named[0]]]
    for each in named[1:]:
        heads = phrases[-1]
        if is_linked(reading, heads[-1], each) or _is_either(reading, heads[-1], each):
            heads.append(each)
        elif not _is_broken(reading, heads[-1].end, each.first):
            heads[-1] = each
        else:
            phrases.append([each])
    if len(phrases) == 1:
        return phrases[0]
    scores = [asked(reading, heads[0].first, heads[-1].end) for heads in phrases]
    for index in range(phrases[0][-1].end, len(reading.words)):
        if is_pronoun(reading, index):
            before = [at for at, heads in enumerate(phrases) if heads[-1].end <= index]
            meant = max(before, key=lambda at: scores[at])
            scores[meant] = max(scores[meant], asked(reading, index, index + 1))
    # Of equals the first: what follows is mostly what it is for.
    return phrases[scores.index(max(scores))]


def _is_either(reading: Reading, first: Mention, second: Mention) -> bool:
    """Whether two things are alternatives with more said of each: either a mouse with silent
    buttons or a keyboard that makes no noise."""
    before = {reading.word(each) for each in range(first.first - 3, first.first)}
    at = second.first - 1
    while reading.word(at) in english_talk.ARTICLES:
        at -= 1
    return english_talk.EITHER in before and reading.word(at) == "or"


def _is_before_one(reading: Reading, mention: Mention) -> bool:
    """Whether it only says which "one": a backpack one. Not "a mug, one for tea"."""
    return is_pronoun(reading, mention.end) and not reading.gap(mention.end).strip()


def _is_owned(reading: Reading, mention: Mention) -> bool:
    """Whether it is a thing that somebody has already, and nothing that a wish may be about: who
    has an iPhone already wants a case for it."""
    is_thing = bool(mention.kinds) and not mention.senses
    return is_thing and is_owned(reading, mention.first, mention.end, TYPE)


def _split_names(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Words that name a thing with others of the query: a climbing tower for the cat."""
    taken = {index for each in mentions for index in range(each.first, each.end)}
    nouns = {noun(word.text) for word in reading.words if word.text not in english.FILLERS}
    nouns |= {_SAME[each] for each in nouns if each in _SAME}
    for index in range(len(reading.words)):
        is_name = reading.word(index) not in english.FILLERS
        if is_name and index not in taken and reading.is_free(index, index + 1):
            last = noun(reading.word(index))
            if kinds := reading.vocabulary.things.split(last, nouns - {last}):
                yield Mention(index, index + 1, (), kinds)


_BOUNDING = (
    english_talk.BUT | english_talk.NEGATIONS | english_talk.PLACING | {"else", "like"}
) - {
    "to",
    "for",
}
"""Words after an "anything" that only bound what was named: anything but that."""


def _asks_for_one(reading: Reading, owned: Sequence[Mention]) -> bool:
    """Whether a "one" after what is there already stands for more of it."""
    return any(is_pronoun(reading, at) for at in range(owned[-1].end, len(reading.words)))


def _is_only_told_of(reading: Reading, heads: Sequence[Mention]) -> bool:
    """Whether something is asked for that is not named: "something to keep my coffee hot"."""
    unnamed = [
        index
        for index, word in enumerate(reading.words)
        if word.text in english_talk.UNNAMED
        and reading.word(index + 1) not in _BOUNDING
        and not _compares(reading.word(index + 1))
    ]
    score = asked(reading, heads[0].first, heads[-1].end) if unnamed else 0
    clause = clause_of(reading, heads[0].first)
    is_elsewhere = all(clause_of(reading, each) != clause for each in unnamed)
    return bool(unnamed) and (score < 0 or (score == 0 and is_elsewhere))


def _compares(word: str) -> bool:
    """My desk lamp broke, need something brighter."""
    return word in english_talk.COMPARING or (len(word) > 4 and word.endswith("er"))


def _is_broken(reading: Reading, start: int, end: int) -> bool:
    return any(
        reading.word(each) in _BREAKS or _PUNCTUATION.search(reading.gap(each))
        for each in range(start, end + 1)
    )


def _is_verb(reading: Reading, mention: Mention) -> bool:
    """ "Something to play" asks for no play."""
    is_category = mention.kinds is not None and mention.kinds.are_categories
    return is_category and mention.length == 1 and reading.word(mention.first - 1) == "to"


def _is_handled(reading: Reading, mention: Mention) -> bool:
    """Whether something is done to it with what is asked for: yarn to crochet hats."""
    for index in range(mention.first - 1, 0, -1):
        if _PUNCTUATION.search(reading.gap(index + 1)):
            return False
        if reading.words[index].root in _HANDLING:
            return reading.word(index - 1) in english_talk.HANDLED_BY
        if reading.word(index) in _BREAKS:
            return False
    return False


def _is_modifier(reading: Reading, mention: Mention, mentions: Iterable[Mention]) -> bool:
    """Whether the noun after this one makes something else of it: a shoe rack."""
    after = mention.end
    if after >= len(reading.words) or _PUNCTUATION.search(reading.gap(after)):
        return False
    is_shade = mention.length == 1 and reading.word(mention.first) in english.SHADES
    if is_shade and _is_said_of_more(reading, after, mentions):
        return True
    if noun(reading.words[after].text) in _ACCESSORIES and reading.is_free(after, after + 1):
        return True
    return any(each.first == after and each.kinds and not each.is_negated for each in mentions)


def _is_said_of_more(reading: Reading, start: int, mentions: Iterable[Mention]) -> bool:
    """Whether the phrase that goes on here comes to a thing: a light summer jacket, a light
    one."""
    things = {each.first for each in mentions if each.kinds}
    for index in range(start, len(reading.words)):
        if index in things or (index > start and is_pronoun(reading, index)):
            return True
        if _is_broken(reading, index, index):
            return False
    return False


def _meant(reading: Reading, head: Mention) -> tuple[Kinds, float, str]:
    """What a head means here, how sure that is, and a name for it."""
    kinds = head.kinds
    assert kinds is not None
    said = reading.said(head.first, head.end)
    if special := _for_audience(reading, head) or _for_use(reading, head):
        return special, SURE, said
    others = _other_nouns(reading, head)
    narrowed = _narrowed(reading, kinds, others)
    last = noun(reading.word(head.end - 1))
    if not narrowed and head.length == 1 and is_wide(said):
        split = reading.vocabulary.things.split(last, others)
        if split:
            return split, NARROWED, said
    if narrowed:
        only = next(iter(narrowed)) if len(narrowed) == 1 else said
        return Kinds(narrowed, are_categories=kinds.are_categories), NARROWED, only
    is_vague = head.length == 1 and is_wide(said) and _has_other_before(reading, head)
    if is_vague or _may_be_another(reading, head) or _is_for_vague(reading, head):
        return kinds, UNSURE, said
    if kinds.are_categories:
        is_place = any(each.field in _PLACES for each in head.senses)  # an open-plan office
        is_sure = reading.vocabulary.is_typed and not is_place
        return kinds, BY_CATEGORY if is_sure else UNSURE, said
    return kinds, SURE, said


def _for_audience(reading: Reading, head: Mention) -> Kinds | None:
    """A baby's sleeping bag is another thing than a sleeping bag; a child's headphones are made
    for children where such are."""
    if _is_about_pets(reading):
        return None
    for_children = _for_children(reading, head)
    if for_children:
        return Kinds(for_children)
    is_for_baby = any(
        (each.field == AUDIENCE and each.values == (english.BABIES,))
        or (each.field == "age" and each.maximum is not None and each.maximum < 2)
        for each in reading.constraints
    )
    if not is_for_baby:
        return None
    nouns = tuple(noun(word.text) for word in reading.words[head.first : head.end])
    return reading.vocabulary.things.find((noun("baby"), *nouns))


def _is_about_pets(reading: Reading) -> bool:
    """Whether an age is an animal's: pets are named, and no people."""
    has_people = any(each.field == AUDIENCE for each in reading.constraints)
    return not has_people and any(noun(word.text) in PETS for word in reading.words)


def _for_children(reading: Reading, head: Mention) -> frozenset[str]:
    """The types that a head names which are called after children, where it is for a child."""
    assert head.kinds is not None
    is_for_child = any(
        (each.field == AUDIENCE and not each.negated and english.CHILDREN.issuperset(each.values))
        or (each.field == "age" and each.maximum is not None and each.maximum <= OLDEST_CHILD)
        for each in reading.constraints
    )
    if not is_for_child or head.kinds.are_categories:
        return frozenset()
    return frozenset(each for each in head.kinds.named if _CHILDRENS & set(each.split()))


OLDEST_CHILD = english.CHILD_AGES[1]
_CHILDRENS = frozenset(
    f"{word}{ending}"
    for word, audience in english.AUDIENCES.items()
    if audience == english.CHILDREN
    for ending in ("", "'s")
)


def _for_use(reading: Reading, head: Mention) -> Kinds | None:
    """A rucksack for school, or to take to school, is a school bag."""
    nouns = tuple(noun(word.text) for word in reading.words[head.first : head.end])
    _, stop = clause_of(reading, head.first)
    for index in range(head.end, stop):
        if reading.word(index) in english_talk.USED_FOR and (
            kinds := _used_as(reading, index + 1, nouns)
        ):
            return kinds
    return None


def _used_as(reading: Reading, first: int, nouns: tuple[str, ...]) -> Kinds | None:
    """The types that the words from here on and these nouns name together."""
    while reading.word(first) in english_talk.ARTICLES:
        first += 1
    for end in (first + 2, first + 1):
        is_whole = reading.is_free(first, end) and _ends(reading, end)
        if is_whole and not any(
            _PUNCTUATION.search(reading.gap(each)) for each in range(first, end)
        ):
            use = tuple(noun(word.text) for word in reading.words[first:end])
            kinds = reading.vocabulary.things.find((*use, *nouns))
            if kinds and not kinds.are_categories:
                return kinds
    return None


def _ends(reading: Reading, index: int) -> bool:
    """Whether what is named before this place ends there."""
    return (
        index >= len(reading.words)
        or bool(_PUNCTUATION.search(reading.gap(index)))
        or reading.word(index) in _BREAKS
    )


def _other_nouns(reading: Reading, head: Mention) -> frozenset[str]:
    """The other words, those that mean the same among them."""
    found = {
        noun(word.text)
        for index, word in enumerate(reading.words)
        if not head.first <= index < head.end and reading.uses[index] is not Use.GONE
    }
    return frozenset(found | {_SAME[each] for each in found if each in _SAME})


_LITTLE = frozenset(map(noun, english.FILLERS))
_SAME = {noun(each): noun(other) for each, other in english_things.SAME_MODIFIERS.items()}


def _narrowed(reading: Reading, kinds: Kinds, others: frozenset[str]) -> frozenset[str]:
    """The types that other words of the query single out: "case for my phone"."""
    if kinds.are_categories:
        return frozenset()
    things = reading.vocabulary.things
    scores = {
        name: len((things.modifiers(name) & others) - _LITTLE) for name in kinds.named | kinds.apart
    }
    best = max(scores.values(), default=0)
    if not best:
        return frozenset()
    found = frozenset(name for name, score in scores.items() if score == best)
    return frozenset() if found >= kinds.all else found


def _may_be_another(reading: Reading, head: Mention) -> bool:
    """Whether a word that nobody knows may be the true noun: after a singular, or, of a type that
    is named later, right before the clause: "a jumpsuit that is machine washable"."""
    if not reading.word(head.end - 1).endswith("s"):
        for after in range(head.end, len(reading.words)):
            if _PUNCTUATION.search(reading.gap(after)) or reading.word(after) in _KNOWN_AFTER:
                break
            if is_unknown(reading, after):
                return True
    start, _ = clause_of(reading, head.first)
    return any(
        reading.word(each) in _CLAUSES
        and not _PUNCTUATION.search(reading.gap(each))
        and each > start
        and is_unknown(reading, each - 1)
        for each in range(start, head.first)
    )


_CLAUSES = frozenset({"that", "which", "with", "made", "for"})


_NO_NOUNS = (
    _KNOWN_AFTER | english_talk.VAGUE | english_things.CLASSIFIERS | english_talk.FIELD_NOUNS
)


def is_unknown(reading: Reading, index: int) -> bool:
    """Whether a word here is free and nothing that the catalogue or talk knows."""
    if index >= len(reading.words):
        return False
    word = reading.words[index]
    return (
        reading.is_free(index, index + 1)
        and word.text.isalpha()
        and word.text not in _NO_NOUNS
        and not reading.vocabulary.senses((noun(word.text),))
        and not reading.vocabulary.things.find((noun(word.text),))
        and word.text not in english.COLOUR_FAMILIES
    )


def _has_other_before(reading: Reading, head: Mention) -> bool:
    """Whether the word before a wide noun may make another thing of it: a fog machine."""
    before = head.first - 1
    if before < 0 or _PUNCTUATION.search(reading.gap(head.first)):
        return False
    senses = reading.vocabulary.senses((noun(reading.word(before)),))
    is_name = any(each.field not in _PLAIN_FIELDS for each in senses[:1])
    is_model = reading.word(before).isdigit()  # a pixel 9 cover
    return (
        is_model or is_unknown(reading, before) or (is_name and reading.is_free(before, before + 1))
    )


_PLAIN_FIELDS = frozenset({"colour", "material", "size", "brand", "pattern", "style", "character"})
"""Fields whose values leave a thing what it is: a leather case."""


def _is_for_vague(reading: Reading, head: Mention) -> bool:
    """ "Something for my desk" asks for no desk."""
    start, _ = clause_of(reading, head.first)
    before = [reading.word(each) for each in range(start, head.first)]
    return "for" in before and bool(english_talk.VAGUE.intersection(before))


def _by_count(reading: Reading, kinds: Kinds) -> list[str]:
    """The types, those that are called so before the others, each the commonest first."""
    counts = reading.vocabulary.counts.get(TYPE, {})
    return [
        name
        for group in (kinds.named, kinds.wider)
        for name in sorted(group, key=lambda each: (-counts.get(each, 0), each))
    ]


def _add_ruled_out(reading: Reading, mention: Mention) -> None:
    assert mention.kinds is not None
    said = reading.said(mention.first, mention.end)
    reading.constraints.append(
        Constraint(
            field=TYPE,
            values=tuple(_by_count(reading, mention.kinds)),
            negated=True,
            certainty=0.9,
            label=f"No {said.casefold()}",
            said=said,
        )
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
