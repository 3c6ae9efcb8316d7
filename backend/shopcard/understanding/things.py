"""Which kinds of product a noun means: "shoes" are sneakers, boots and sandals too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from shopcard.understanding import english, english_things
from shopcard.understanding.words import bare, root, roots_of

Roots = tuple[str, ...]

_JOINERS = re.compile(rf"\s*(?:{english.JOINERS})\s*")
_STRIPPED = frozenset(
    root(word) for word, audience in english.AUDIENCES.items() if english.BABIES not in audience
)
_CLASSIFIERS = frozenset(map(root, english_things.CLASSIFIERS))
_APART = frozenset(map(root, english_things.APART))
_WIDE = frozenset(map(root, english_things.WIDE_NOUNS))


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
        self._found: dict[Roots, Kinds | None] = {}
        self.first_roots = frozenset(
            key[0]
            for names in (self._kinds.endings, self._categories.endings, _synonyms(), _hyponyms())
            for key in names
        )
        """The roots with which a noun phrase may begin; one that begins otherwise is unknown."""

    def find(self, roots: Roots) -> Kinds | None:
        """What a noun phrase means here: the catalogue's types, else its categories."""
        if roots not in self._found and len(self._found) < 50_000:
            self._found[roots] = self._find(roots)
        return self._found[roots] if roots in self._found else self._find(roots)

    def _find(self, roots: Roots) -> Kinds | None:
        if len(roots) == 1 and roots[0] in _CLASSIFIERS:
            return None
        if found := self._kinds.find(roots):
            return found
        found = self._categories.find(roots)
        return found and replace(found, are_categories=True)

    def modifiers(self, name: str) -> frozenset[str]:
        """The roots in a name before its noun: "phone" of "phone case"."""
        return frozenset(_roots_of_name(name)[:-1])

    @staticmethod
    def is_wide(roots: Roots) -> bool:
        """Whether a noun alone says too little: a "case" may be for anything."""
        return len(roots) == 1 and roots[0] in _WIDE


class _Names:
    """Names by every ending of theirs."""

    def __init__(self, names: Iterable[str]) -> None:
        self._named: dict[Roots, set[str]] = defaultdict(set)
        self._apart: dict[Roots, set[str]] = defaultdict(set)
        for name in names:
            for part in _parts(name):
                for start in range(len(part)):
                    is_apart = bool(_APART.intersection(part[:start]))
                    (self._apart if is_apart else self._named)[part[start:]].add(name)
        self._named.default_factory = self._apart.default_factory = None
        self.endings = self._named.keys() | self._apart.keys()

    def find(self, roots: Roots) -> Kinds | None:
        named = self._named.get(roots, set())
        wider = self._union(_hyponyms().get(roots, ()))
        if not named and not wider:
            others = _synonyms().get(roots, ())
            named = self._union(others)
            wider = self._union(kind for each in others for kind in _hyponyms().get(each, ()))
        apart = self._apart.get(roots, set()) - named
        if not named and not wider:
            named, apart = apart, set()
        if not named:
            return Kinds(frozenset(), frozenset(wider)) if wider else None
        return Kinds(frozenset(named), frozenset(wider - named), frozenset(apart))

    def _union(self, phrases: Iterable[Roots]) -> set[str]:
        return set().union(*(self._named.get(each, ()) for each in phrases))


def _parts(name: str) -> Iterator[Roots]:
    """The things that a name names, without for whom they are: "Perfume and Body Mist" is two.
    A set or kit of something is also called by that alone: building blocks."""
    for text in _JOINERS.split(name):
        roots = _roots_of_name(text)
        if not roots:
            continue
        yield roots
        if len(roots) > 1 and roots[-1] in _CLASSIFIERS:
            yield roots[:-1]
        if len(roots) > 1:  # "lunchbox"
            yield (root("".join(bare(word) for word in text.split()[-2:])),)


def _roots_of_name(name: str) -> Roots:
    roots = roots_of(name)
    kept = tuple(each for each in roots if each not in _STRIPPED)
    return kept or roots


@cache
def _synonyms() -> dict[Roots, tuple[Roots, ...]]:
    found: dict[Roots, list[Roots]] = defaultdict(list)
    for group in english_things.SYNONYMS:
        keys = [roots_of(each) for each in group]
        for key in keys:
            found[key] += [each for each in keys if each != key]
    return {key: tuple(others) for key, others in found.items()}


@cache
def _hyponyms() -> dict[Roots, tuple[Roots, ...]]:
    return {
        roots_of(name): tuple(roots_of(each.replace("_", " ")) for each in kinds.split())
        for name, kinds in english_things.HYPONYMS.items()
    }
