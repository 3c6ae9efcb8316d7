"""What a shop's own catalogue calls things: learned from its facts, asked by the parser."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Self

from shopcard.domain.facts import AUDIENCE, BRAND, CATEGORY, COLOUR, DETAIL, TYPE, Facts
from shopcard.understanding.english import COLOUR_FAMILIES, FILLERS, MATERIALS
from shopcard.understanding.english_names import VALUE_NAMES
from shopcard.understanding.english_talk import LACKING, MEANT, TALK
from shopcard.understanding.facts import LARGEST, MEASURES, WORDS, type_of
from shopcard.understanding.measures import from_value, stated
from shopcard.understanding.things import Things
from shopcard.understanding.words import noun, nouns_of, plain, root

Nouns = tuple[str, ...]
Counts = Mapping[str, int]

LONGEST = 5
"""Words of the longest phrase that is looked up."""
MOST_VALUES = 20_000
"""Values of one field that are learned, the commonest: a serial number is no vocabulary."""

NOT_SAID = frozenset({TYPE, CATEGORY, AUDIENCE, WORDS, MEASURES, LARGEST, DETAIL, "age_group"})
"""Fields that the parser understands by other means than their values, and that nobody says."""

FEWEST_OF_BRAND, AT_HEAD = 5, 0.8
"""How many names a brand must begin, and what part of the names that hold it at all."""

NOT_MEASURED = (NOT_SAID - {MEASURES, LARGEST}) | {
    BRAND, COLOUR, "material", "compatible_device", "character"
}  # fmt: skip
"""Fields whose numbers tell nothing of how much a thing is: 25 mm particle board."""

CHEAP, DEAR = 0.35, 0.75
"""The parts of a type's prices below and above which it is cheap or dear."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a phrase may mean: a value of a field, and how many products hold it."""

    field: str
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Held:
    """The amounts of one dimension that a value tells, and how many products hold it."""

    field: str
    value: str
    amounts: tuple[tuple[float, ...], ...]
    count: int


@dataclass(frozen=True, slots=True)
class Group:
    """Products of one type, or all of them."""

    total: int
    values: Mapping[str, Counts]
    """Field -> its values -> how many of the products hold each."""
    held: Counts
    """Field -> how many of the products say anything there."""


@dataclass(frozen=True, slots=True)
class PriceLevel:
    """Where the cheap third of a type's prices ends and the dear quarter begins."""

    cheap: float
    dear: float
    currency: str


class Vocabulary:
    """The words of one state of the catalogue. Never changed after it was learned."""

    def __init__(
        self,
        everything: Group,
        kinds: Mapping[str, Group],
        prices: Mapping[str, PriceLevel],
        brands: Counts,
    ) -> None:
        self.total = everything.total
        self.counts = everything.values
        """Field -> its values -> how many products hold each."""
        self._everything = everything
        self._kinds = kinds
        self._prices = prices
        self.things = Things(kinds, self.counts.get(CATEGORY, {}))
        self._phrases = _phrases(self.counts)
        for brand, count in brands.items():
            if self.things.find((noun(brand),)) is None:
                sense = Sense(WORDS, root(brand), count)
                self._phrases.setdefault((noun(brand),), (sense,))
        self._lacking = {
            noun(match[1] or match[2]): Sense(field, value, count)
            for field, values in self.counts.items()
            if field not in NOT_SAID
            for value, count in values.items()
            if (match := LACKING.fullmatch(value))
        }
        self.first_nouns = self.things.first_nouns | {nouns[0] for nouns in self._phrases}
        """The words with which anything known begins."""
        self._kinds_below: dict[str, set[str]] = defaultdict(set)
        for kind in kinds:
            for category in self._categories_of(kind):
                self._kinds_below[category].add(kind)
        self._amounts: dict[str, Mapping[str, Sequence[Held]]] = {}
        """Made when they are first asked for."""
        self.currencies = frozenset(each.currency for each in prices.values())

    @classmethod
    def learn(cls, facts: Iterable[Facts]) -> Self:
        """The vocabulary of these products."""
        tallies: dict[str | None, _Tally] = defaultdict(_Tally)
        words: Counter[str] = Counter()
        heads: Counter[str] = Counter()
        prices: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for each in facts:
            kind = type_of(each.product)
            tally = tallies[kind]
            tally.total += 1
            for field, values in each.values.items():
                if field == WORDS:
                    words.update(values)
                else:
                    tally.sets[field][values] += 1
            if each.product.brand is None:
                heads[each.product.name.partition(" ")[0]] += 1
            if (price := each.product.price) is not None:
                prices[kind or ""].append((price.currency, float(price.amount)))
        groups = {kind: tally.group() for kind, tally in tallies.items()}
        levels = {kind: _level(amounts) for kind, amounts in prices.items()}
        if prices:
            levels[""] = _level(list(chain.from_iterable(prices.values())))
        named = {kind: group for kind, group in groups.items() if kind is not None}
        brands = _brands_in_names(heads, words)
        return cls(_together(groups.values(), words), named, levels, brands)

    @property
    def is_typed(self) -> bool:
        """Whether most products say by an attribute what they are."""
        return 2 * sum(group.total for group in self._kinds.values()) > self.total

    def categories_within(self, types: Collection[str]) -> list[str]:
        """The categories that hold nothing but these types."""
        chosen = set(types)
        near = {each for kind in chosen for each in self._categories_of(kind)}
        return sorted(each for each in near if self._kinds_below[each] <= chosen)

    def _categories_of(self, kind: str) -> Iterable[str]:
        group = self._kinds.get(kind)
        return group.values.get(CATEGORY, {}) if group else ()

    def senses(self, nouns: Nouns) -> tuple[Sense, ...]:
        """What a phrase may mean besides a type, the commonest first."""
        return self._phrases.get(nouns, ())

    def lacking(self, thing: str) -> Sense | None:
        """What the catalogue calls a product without this: sugar -> "no added sugar"."""
        return self._lacking.get(noun(thing))

    def count(self, field: str, value: str, types: Iterable[str] = ()) -> int:
        """How many products hold the value: those of these types, or all where none is known."""
        return sum(each.values.get(field, {}).get(value, 0) for each in self._groups(types))

    def coverage(self, field: str, types: Iterable[str] = ()) -> float:
        """What part of those products says anything in the field, 0 to 1."""
        groups = self._groups(types)
        return sum(each.held.get(field, 0) for each in groups) / max(
            1, sum(each.total for each in groups)
        )

    def values_of(self, types: Iterable[str]) -> Iterator[tuple[str, str, int]]:
        """Every value that products of these types hold: its field, it, and how many."""
        for group in (self._kinds[each] for each in types if each in self._kinds):
            for field, counts in group.values.items():
                for value, count in counts.items():
                    yield field, value, count

    def amounts_of(self, types: Iterable[str], dimension: str) -> Iterator[Held]:
        """All amounts of a dimension that products of these types tell."""
        for kind in types:
            if kind not in self._amounts and kind in self._kinds:
                self._amounts[kind] = _amounts_in(self._kinds[kind])
            yield from self._amounts.get(kind, {}).get(dimension, ())

    def total_of(self, types: Iterable[str]) -> int:
        """How many products there are of these types, or of all where none is known."""
        return sum(each.total for each in self._groups(types))

    def _groups(self, types: Iterable[str]) -> list[Group]:
        return [self._kinds[each] for each in types if each in self._kinds] or [self._everything]

    def price_level(self, types: Iterable[str] = ()) -> PriceLevel | None:
        """What is cheap and dear among these types, None where nothing has a price."""
        levels = [self._prices[each] for each in types if each in self._prices]
        if not levels:
            return self._prices.get("")
        return PriceLevel(
            max(each.cheap for each in levels),
            min(each.dear for each in levels),
            levels[0].currency,
        )

    def is_plain_word(self, brand: str) -> bool:
        """Whether a brand of one word says something else too, where other products bear it."""
        held = self.counts.get(WORDS, {}).get(root(brand), 0)
        return " " not in brand and held > 1.5 * self.count(BRAND, brand)


class _Tally:
    """Counts whole sets of values: few are different, so that counting them is fast."""

    def __init__(self) -> None:
        self.total = 0
        self.sets: dict[str, Counter[frozenset[str]]] = defaultdict(Counter)

    def group(self) -> Group:
        values: dict[str, Counter[str]] = {}
        for field, sets in self.sets.items():
            spread = values[field] = Counter()
            for held, count in sets.items():
                for value in held:
                    spread[value] += count
        return Group(self.total, values, {field: n.total() for field, n in self.sets.items()})


def _amounts_in(group: Group) -> Mapping[str, Sequence[Held]]:
    """Dimension -> who tells amounts of it."""
    found: dict[str, list[Held]] = defaultdict(list)
    for field, counts in group.values.items():
        if field in NOT_MEASURED:
            continue
        for value, count in counts.items():
            amounts: dict[str, list[tuple[float, ...]]] = defaultdict(list)
            is_measure = field in (MEASURES, LARGEST)
            for dimension, amount in (from_value(value),) if is_measure else stated(value):
                amounts[dimension].append(amount)
            for dimension, held in amounts.items():
                found[dimension].append(Held(field, value, tuple(held), count))
    return found


def _brands_in_names(heads: Counts, words: Counts) -> dict[str, int]:
    """Where products have no brand of their own: the words that names begin with, and hardly hold
    elsewhere."""
    found: Counter[str] = Counter()
    for head, count in heads.items():
        word = plain(head)
        if word.isalpha() and word not in _NO_BRANDS:
            found[word] += count
    return {
        word: count
        for word, count in found.items()
        if count >= FEWEST_OF_BRAND and count >= AT_HEAD * words.get(root(word), count)
    }


_NO_BRANDS = FILLERS | TALK | MEANT.keys() | COLOUR_FAMILIES.keys() | MATERIALS


def _together(groups: Iterable[Group], words: Counts) -> Group:
    total, held = 0, Counter[str]()
    values: dict[str, Counter[str]] = defaultdict(Counter)
    for group in groups:
        total += group.total
        held.update(group.held)
        for field, counts in group.values.items():
            values[field].update(counts)
    return Group(total, {**values, WORDS: words}, held)


def _level(amounts: list[tuple[str, float]]) -> PriceLevel:
    currency = Counter(each for each, _ in amounts).most_common(1)[0][0]
    own = sorted(amount for each, amount in amounts if each == currency)
    return PriceLevel(own[int(CHEAP * (len(own) - 1))], own[int(DEAR * (len(own) - 1))], currency)


def _phrases(counts: Mapping[str, Counts]) -> dict[Nouns, tuple[Sense, ...]]:
    """What every phrase of up to LONGEST words may mean, the commonest sense first."""
    found: dict[Nouns, dict[str, Sense]] = defaultdict(dict)
    for field, values in counts.items():
        if field in NOT_SAID:
            continue
        for value, count in Counter(values).most_common(MOST_VALUES):
            if field == COLOUR and " and " in value:
                continue  # whoever asks for black and green takes either
            for key in _keys(value):
                known = found[key].get(field)
                if known is None or known.count < count:
                    found[key][field] = Sense(field, value, count)
    for value, others in VALUE_NAMES.items():
        for other in others.split(", ") if nouns_of(value) in found else ():
            found[nouns_of(other)] = found[nouns_of(value)] | found[nouns_of(other)]
    return {
        key: tuple(sorted(senses.values(), key=lambda each: -each.count))
        for key, senses in found.items()
    }


def _keys(value: str) -> Iterator[Nouns]:
    """The words of a value, and of a hyphened one also in one word: spiderman."""
    nouns = nouns_of(value)
    says_nothing = len(value) < 2 or value in FILLERS or not any(c.isalpha() for c in value)
    if says_nothing or not 0 < len(nouns) <= LONGEST:
        return
    yield nouns
    if "-" in value and " " not in value:
        yield (noun(value.replace("-", "")),)
