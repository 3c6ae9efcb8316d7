"""For whom something is asked, and how old they are: "my 10-year-old son", "a kid of eight"."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from shopcard.domain.facts import AUDIENCE
from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english, english_talk
from shopcard.understanding.ages import PETS, POSSESSIVE, Ages, age_constraint
from shopcard.understanding.clauses import begins_clause
from shopcard.understanding.english import BABIES, BABY_AGES, CHILDREN
from shopcard.understanding.reading import Reading, Use
from shopcard.understanding.words import noun, roots_of

GROWN_UP = 14
"""Years from which on a son may wear what men wear."""
NAMES = {
    frozenset({"boys"}): "For boys", frozenset({"girls"}): "For girls",
    frozenset({"men"}): "For men", frozenset({"women"}): "For women",
    frozenset({"babies"}): "For babies", CHILDREN: "For kids", english.ADULTS: "For adults",
}  # fmt: skip

ORDER = ("boys", "girls", "men", "women", "babies")

_NOT_PEOPLE = frozenset(roots_of(each) for each in english_talk.NOT_PEOPLE)


@dataclass(frozen=True, slots=True)
class Person:
    """Words that name somebody, first to one after the last."""

    first: int
    end: int
    audience: frozenset[str]
    word: str


def read_people(reading: Reading, read: Ages, named: Collection[int] = ()) -> None:
    """Adds for whom the product is, and of what age. `named` words stand in the name of a thing:
    Spider-Man is no man."""
    persons = [each for each in persons_in(reading) if each.first not in named]
    _rule_out_people(reading, [each for each in persons if _is_negated(reading, each.first)])
    persons = [each for each in persons if not _is_negated(reading, each.first)]
    ages, said_age = read
    chosen = _chosen(reading, persons)
    stage = next((english_talk.LIFE_STAGES[p.word] for p in chosen if p.word in _STAGES), None)
    audience = _audience(chosen, ages, reading)
    if audience:
        first, end = chosen[0].first, max(each.end for each in chosen)
        said = _take_people(reading, chosen, first, end)
        is_sure = not all(each.word in english_talk.LESS_SURE for each in chosen)
        reading.constraints.append(
            Constraint(
                field=AUDIENCE,
                values=tuple(sorted(audience, key=ORDER.index)),
                certainty=0.95 if is_sure else 0.85,
                label=NAMES.get(audience) or _joined(chosen, audience),
                said=said,
            )
        )
    if ages is None and stage:
        ages, said_age = stage, chosen[0].word
    if ages:
        reading.constraints.append(age_constraint(*ages, said_age))


def _rule_out_people(reading: Reading, persons: list[Person]) -> None:
    """Adds for whom the product must not be made."""
    chosen = _chosen(reading, persons)
    if not (audience := _audience(chosen, None, reading)):
        return
    said = _take_people(reading, chosen, chosen[0].first, max(each.end for each in chosen))
    label = NAMES.get(audience) or _joined(chosen, audience)
    reading.constraints.append(
        Constraint(
            field=AUDIENCE,
            values=tuple(sorted(audience, key=ORDER.index)),
            certainty=0.95,
            negated=True,
            label=f"Not {label[0].lower()}{label[1:]}",
            said=said,
        )
    )


_STAGES = english_talk.LIFE_STAGES.keys()


def persons_in(reading: Reading) -> list[Person]:
    """Where people are named, in order."""
    found = []
    index = 0
    while index < len(reading.words):
        if _is_other(reading, index):
            index += 2
            continue
        word = POSSESSIVE.sub("", reading.word(index)) or reading.word(index)
        audience = english_talk.MEANT.get(word) or english_talk.MEANT.get(word.removesuffix("s"))
        if word in english_talk.FOR_PRONOUNS and reading.word(index - 1) == "for":
            audience = english_talk.FOR_PRONOUNS[word]
            is_another = reading.word(index + 1) in english_talk.MEANT  # for his mother
            if is_another or _is_of_pet(reading, index):
                audience = None
        end = index + 1
        if audience and (reading.word(end), reading.word(end + 1)) == english_talk.IN_LAW:
            audience, end = _grown_up(audience), end + 2
        if audience and reading.is_free(index, index + 1) and _is_meant(reading, index):
            found.append(Person(index, end, audience, word))
        index = end
    return found


def _grown_up(audience: frozenset[str]) -> frozenset[str]:
    """Who these are as adults: a brother-in-law is no boy."""
    men = english.MEN if audience & {english.MEN, english.BOYS} else english.WOMEN
    return frozenset({men})


def _is_of_pet(reading: Reading, index: int) -> bool:
    """Whether the pronoun here means an animal that was named by itself before: "our puppy is
    here, a bed for her", but not "a cat mug for her"."""
    return any(
        noun(reading.word(each)) in PETS
        and (begins_clause(reading, each + 1) or reading.word(each + 1) in _ON_ITS_OWN)
        for each in range(index - 1)
    )


def _is_meant(reading: Reading, index: int) -> bool:
    """Not who goes out with somebody, nor whose home it is; "the oldest" only where nothing else
    is."""
    before = [reading.word(index - back) for back in (1, 2, 3)]
    if before[1] == "at" and POSSESSIVE.search(reading.word(index)):
        return False  # at my sister's
    if "from" in before[:2] and before[0] in english_talk.OURS | {"from"}:
        return False  # the crib is from my sister
    if reading.word(index + 1) in english_talk.SPEAKING and not _wishes(reading, index + 2):
        return False  # my daughter laughs at me
    if before[:2] == ["the", "with"] and before[2] in english_talk.OUTINGS:
        return False
    if reading.word(index) not in english_talk.SIBLINGS:
        return True
    is_alone = index + 1 >= len(reading.words) or begins_clause(reading, index + 1)
    return before[0] in english_talk.OURS and (
        is_alone or reading.word(index + 1) in english_talk.TELLING
    )


def _wishes(reading: Reading, index: int) -> bool:
    """Whether somebody is said to want something: "he needs", "me she would love"."""
    said = [reading.word(each) for each in range(index, index + 6)]
    is_theirs = any(each in english_talk.SOMEBODY for each in said)
    return is_theirs and any(
        each in english_talk.ASKING | english_talk.WOULD | {"loves", "likes"} for each in said
    )


_ON_ITS_OWN = english_talk.TELLING | english_talk.PLACING
"""Words after an animal that is meant by itself."""


def _is_other(reading: Reading, index: int) -> bool:
    """Whether the word only looks like a person: baby blue, Mother's Day."""
    pair = tuple(word.root for word in reading.words[index : index + 2])
    return pair in _NOT_PEOPLE


def _chosen(reading: Reading, persons: list[Person]) -> list[Person]:
    """The people that are meant: those named side by side or joined, first those after "for"."""
    named = [each for each in persons if each.word not in english_talk.FOR_PRONOUNS]
    persons = named or persons
    groups: list[list[Person]] = []
    for person in persons:
        last = groups[-1][-1] if groups else None
        between = [each.text for each in reading.words[last.end : person.first]] if last else []
        is_near = len(between) <= 3 and all(
            each in _JOINING or each in english_talk.OWNERS or each[0].isdigit() for each in between
        )
        if last and is_near:
            if POSSESSIVE.search(reading.word(last.first)) and not between and _is_whose(last):
                reading.take(last.first, last.end, Use.GONE)  # my wife's sister
                groups[-1] = [person]
            else:
                groups[-1].append(person)
        else:
            groups.append([person])
    return next((each for each in groups if _follows_for(reading, each[0].first)), None) or (
        groups[0] if groups else []
    )


_JOINING = frozenset({"and", "or", "of", "old", "year", "years", "month", "months", "+"})


def _is_whose(person: Person) -> bool:
    return person.word not in english.AUDIENCES


def _follows_for(reading: Reading, index: int) -> bool:
    while index > 0 and (
        reading.word(index - 1) in english_talk.OWNERS or reading.uses[index - 1] is Use.GONE
    ):
        index -= 1
    return reading.word(index - 1) in {"for", "to"}


def _audience(
    chosen: Iterable[Person], ages: tuple[float, float] | None, reading: Reading
) -> frozenset[str]:
    """Whom the words mean together: a teen girl is a girl or a woman, a kid of 15 a grown-up."""
    found: frozenset[str] = frozenset()
    wide: frozenset[str] = frozenset()
    is_young = ages is not None and ages[1] < GROWN_UP
    for person in chosen:
        if is_young and person.word in english_talk.FOR_PRONOUNS:  # for his 5th birthday
            found |= {english.BOYS if english.MEN in person.audience else english.GIRLS}
        elif len(person.audience) > 1 or person.word in _BABY_WORDS:
            wide |= person.audience
        else:
            found |= person.audience
    if not found:
        found = wide
    elif wide & english.ADULTS:  # "teen girl"
        found |= {english.WOMEN} if english.GIRLS in found else frozenset()
        found |= {english.MEN} if english.BOYS in found else frozenset()
    elif wide == {BABIES}:
        found |= wide
    if ages and found & CHILDREN:
        if GROWN_UP <= ages[1] < english.ADULT_AGES[1]:  # not "kids 3 and up"
            found |= {english.MEN} if english.BOYS in found else frozenset()
            found |= {english.WOMEN} if english.GIRLS in found else frozenset()
        if ages[0] <= BABY_AGES[1]:
            found |= {BABIES}
    elif ages and found == {BABIES} and ages[1] > BABY_AGES[1]:
        found |= CHILDREN
    if is_young and found and found <= english.ADULTS:  # a child of four and a grandad
        found |= CHILDREN
    known = reading.vocabulary.counts.get(AUDIENCE, {})
    return frozenset(each for each in found if not known or each in known) or found


_BABY_WORDS = frozenset({"baby", "babies", "newborn", "newborns", "infant", "infants"})


def _take_people(reading: Reading, chosen: list[Person], first: int, end: int) -> str:
    """Takes the words with those that lead to them: for my little ... Answers all of them."""
    start = first
    while start > 0 and (
        reading.word(start - 1) in english_talk.OWNERS or reading.uses[start - 1] is Use.GONE
    ):
        if reading.uses[start - 1] is Use.GONE and not _is_age_word(reading, start - 1):
            break
        start -= 1
    for person in chosen:
        reading.take(person.first, person.end, Use.GONE)
    if reading.word(start - 1) == "for":
        reading.take(start - 1, start, Use.GONE)
    return reading.said(start, end)


def _is_age_word(reading: Reading, index: int) -> bool:
    word = reading.word(index)
    return word[0].isdigit() or word in _AGE_WORDS or word in english_talk.DIGIT_WORDS


_AGE_WORDS = frozenset(
    {"year", "years", "old", "olds", "month", "months", "yr", "yrs", "yo", "week", "weeks"}
)


def _is_negated(reading: Reading, index: int) -> bool:
    """Whether "not for", "nothing that is meant for" or the like leads here, but not "that is not
    blue for"."""
    at = next((each for each in (1, 2, 3) if reading.word(index - each) == "for"), 0)
    before = index - at - 1
    while at and before >= 0 and reading.word(before) in english_talk.MADE:
        before -= 1
    if not at or before < 0 or reading.word(before) not in english_talk.NOT_FOR:
        return False
    is_lack = reading.word(before) in {"nothing", "none"} and (
        reading.word(before - 1) in english_talk.LEADING_TO_NOTHING
        or not english_talk.OURS.isdisjoint(reading.word(index - back) for back in (1, 2))
    )
    return not is_lack  # we have nothing for the kids, still nothing for my wife


def _joined(chosen: list[Person], audience: frozenset[str]) -> str:
    if any(each.word in english_talk.LIFE_STAGES for each in chosen):
        return "For a toddler" if BABIES in audience else "For a teen"
    return "For " + " or ".join(sorted(audience, key=ORDER.index))
