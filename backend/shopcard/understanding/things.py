"""Which kinds of product a noun means: "shoes" are sneakers, boots and sandals too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from shopcard.understanding import english, english_names, english_things
from shopcard.understanding.words import bare, noun, nouns_of

Nouns = tuple[str, ...]

_JOINERS = re.compile(rf"\s*(?:{english.JOINERS})\s*")
_STRIPPED = frozenset(
    noun(word) for word, audience in english.AUDIENCES.items() if english.BABIES not in audience
)
_CLASSIFIERS = frozenset(map(noun, english_things.CLASSIFIERS))
_APART = frozenset(map(noun, english_things.APART))
_LITTLE = frozenset(map(noun, english_things.CONTAINERS))
_WIDE = frozenset(map(noun, english_things.WIDE_NOUNS))


@dataclass(frozen=True, slots=True)
class Kinds:
    """What a phrase means: types (or categories) by name, those that it names itself apart."""

    named: frozenset[str]
    """Types that are called so: "men's sneakers" for "sneakers"."""
    wider: frozenset[str] = frozenset()
    """Types that are a kind of it by other names: "boots" for "shoes"."""
    apart: frozenset[str] = frozenset()
    """Types that are called so but are for somebody else, a dog or a car: not meant as a rule."""
    are_categories: bool = False

    @property
    def all(self) -> frozenset[str]:
        return self.named | self.wider


class Things:
    """The kinds of a catalogue by the nouns that they end in."""

    def __init__(self, kinds: Iterable[str], categories: Iterable[str]) -> None:
        self._kinds = _Names(kinds)
        self._categories = _Names(categories)
        self._found: dict[Nouns, Kinds | None] = {}
        self.first_nouns = frozenset(
            key[0]
            for names in (self._kinds.endings, self._categories.endings, _synonyms(), _hyponyms())
            for key in names
        )
        """The words with which a noun phrase may begin; one that begins otherwise is unknown."""

    def find(self, nouns: Nouns) -> Kinds | None:
        """What a noun phrase means here: the catalogue's types, else its categories."""
        if nouns not in self._found and len(self._found) < 50_000:
            self._found[nouns] = self._find(nouns)
        return self._found[nouns] if nouns in self._found else self._find(nouns)

    def _find(self, nouns: Nouns) -> Kinds | None:
        if len(nouns) == 1 and nouns[0] in _CLASSIFIERS:
            return None
        if found := self._kinds.find(nouns):
            return found
        found = self._categories.find(nouns)
        return found and replace(found, are_categories=True)

    def split(self, last: str, others: Collection[str]) -> Kinds | None:
        """The types of a name that ends in this noun and whose other words stand elsewhere: a
        machine to check the blood pressure. The longest name counts."""
        near = [each for each in _split_names().get(last, ()) if {*each[:-1]} <= {*others}]
        longest = max(map(len, near), default=0)
        found = [kinds for each in near if len(each) == longest and (kinds := self.find(each))]
        typed = [each for each in found if not each.are_categories]
        if not typed:
            return None
        return Kinds(frozenset().union(*(each.named for each in typed)))

    def modifiers(self, name: str) -> frozenset[str]:
        """The words in a name before its noun: "phone" of "phone case"."""
        return frozenset(_nouns_of_name(name)[:-1])


def is_wide(word: str) -> bool:
    """Whether a noun alone says too little: a "case" may be for anything."""
    return noun(word) in _WIDE


class _Names:
    """Names by every ending of theirs."""

    def __init__(self, names: Iterable[str]) -> None:
        names = list(names)
        self._named: dict[Nouns, set[str]] = defaultdict(set)
        self._apart: dict[Nouns, set[str]] = defaultdict(set)
        for name in names:
            for part in _parts(name):
                for start in range(len(part)):
                    is_apart = bool(_APART.intersection(part[:start]))
                    (self._apart if is_apart else self._named)[part[start:]].add(name)
        self._whole = {part for name in names for part in _parts(name)}
        self._named.default_factory = self._apart.default_factory = None
        self.endings = self._named.keys() | self._apart.keys()

    def find(self, nouns: Nouns) -> Kinds | None:
        named = self._named.get(nouns, set())
        wider = self._union(_hyponyms().get(nouns, ()))
        if not named and not wider:
            others = _synonyms().get(nouns, ())
            # A sundress is a summer dress where there are some, else a dress.
            others = tuple(each for each in others if each in self._whole) or others
            named = self._union(others)
            wider = self._union(kind for each in others for kind in _hyponyms().get(each, ()))
        apart = self._apart.get(nouns, set()) - named
        if not named and not wider:
            named, apart = apart, set()
        if not named:
            return Kinds(frozenset(), frozenset(wider)) if wider else None
        return Kinds(frozenset(named), frozenset(wider - named), frozenset(apart))

    def _union(self, phrases: Iterable[Nouns]) -> set[str]:
        return set().union(*(self._named.get(each, ()) for each in phrases))


def _parts(name: str) -> Iterator[Nouns]:
    """The things that a name names, without for whom they are: "Perfume and Body Mist" is two.
    A set or kit of something is also called by that alone: building blocks."""
    for text in _JOINERS.split(name):
        nouns = _nouns_of_name(text)
        if not nouns:
            continue
        yield nouns
        if len(nouns) > 1 and nouns[-1] in _CLASSIFIERS:
            yield nouns[:-1]
        if len(nouns) > 1:  # "lunchbox"
            yield (noun("".join(bare(word) for word in text.split()[-2:])),)


def _nouns_of_name(name: str) -> Nouns:
    nouns = nouns_of(name)
    kept = tuple(each for each in nouns if each not in _STRIPPED)
    return kept or nouns


@cache
def _synonyms() -> dict[Nouns, tuple[Nouns, ...]]:
    found: dict[Nouns, list[Nouns]] = defaultdict(list)
    for group in english_things.SYNONYMS:
        keys = [nouns_of(each) for each in group]
        for key in keys:
            found[key] += [each for each in keys if each != key]
    for name, others in english_names.EVERYDAY_NAMES.items():
        for each in others.split(", "):
            found[nouns_of(each)].append(_nouns_of_name(name))
    return {key: tuple(others) for key, others in found.items()}


@cache
def _split_names() -> dict[str, list[Nouns]]:
    """The everyday names of two words and more by their last noun, but for mere containers."""
    found: dict[str, list[Nouns]] = defaultdict(list)
    for key in _synonyms():
        if len(key) > 1 and key[-1] not in _CLASSIFIERS | _LITTLE:
            found[key[-1]].append(key)
    return found


@cache
def _hyponyms() -> dict[Nouns, tuple[Nouns, ...]]:
    return {
        nouns_of(name): tuple(nouns_of(each.replace("_", " ")) for each in kinds.split())
        for name, kinds in english_things.HYPONYMS.items()
    }
