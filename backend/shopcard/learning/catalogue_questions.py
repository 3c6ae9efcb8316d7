"""Questions made from a catalogue: many ways in which a person would ask for each product.

What a question asks for is known, so everything in the catalogue that has it is an answer too, and
what is of the same category without having it is a hard negative.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from shopcard.domain.facts import AUDIENCE, BRAND, CATEGORY, TYPE, Facts
from shopcard.domain.product import Product
from shopcard.learning.questions import RIGHT, Question
from shopcard.understanding.english_asking import AUDIENCE_PHRASES, FIELD_PHRASES, WISHES
from shopcard.understanding.english_names import EVERYDAY_NAMES
from shopcard.understanding.facts import WORDS, facts_of, type_of
from shopcard.understanding.vocabulary import NOT_SAID
from shopcard.understanding.words import plain_words, root

HARD_NEGATIVES = 8
LONGEST_VALUE = 4
"""Words of an attribute that somebody would type; longer ones are descriptions."""

NAME_WORDS = (2, 5)
"""So many words of a name, at least and at most, make a question."""

Asked = frozenset[tuple[str, str]]
"""The facts (field, value) that an answer must have."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A product with its facts, and what people call such a thing."""

    product: Product
    facts: Facts
    kind: str
    names: tuple[str, ...]


def catalogue_questions(
    products: Sequence[Product], seed: int, ways: int = 4
) -> Iterator[Question]:
    """`ways` questions for one product of each group, the same for the same seed."""
    random = Random(seed)
    known = [_known(each) for each in products]
    having = _having(known)
    first_of = {each.product.group: each for each in reversed(known)}
    for _, each in sorted(first_of.items()):
        for make in random.sample(_WAYS, min(ways, len(_WAYS))):
            text, asked = make(each, random)
            if asked:
                framed = random.choice(WISHES).format(asked=text)
                yield _question(framed, asked, each, having, random)


def _known(product: Product) -> _Known:
    kind = type_of(product) or (product.sub_categories or (product.main_category,))[-1].casefold()
    called = EVERYDAY_NAMES.get(kind, "")
    names = tuple(name.strip() for name in called.split(",") if name.strip())
    return _Known(product, facts_of(product), kind, (kind, *names))


def _having(known: Sequence[_Known]) -> Mapping[tuple[str, str], frozenset[str]]:
    """The ids of the products that have each fact."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for each in known:
        for field, values in each.facts.values.items():
            for value in values:
                found[field, value].add(each.product.product_id)
    return {fact: frozenset(ids) for fact, ids in found.items()}


def _question(
    text: str,
    asked: Asked,
    source: _Known,
    having: Mapping[tuple[str, str], frozenset[str]],
    random: Random,
) -> Question:
    right = frozenset.intersection(*(having[fact] for fact in asked))
    near = having[CATEGORY, source.product.main_category.casefold()]
    for name in reversed(source.product.sub_categories):
        narrower = having.get((CATEGORY, " ".join(name.casefold().split())), near) - right
        if len(narrower) >= HARD_NEGATIVES:
            near = narrower
            break
    wrong = sorted(near - right)
    against = random.sample(wrong, min(HARD_NEGATIVES, len(wrong)))
    # The product that it was made from first: it is the one that has all that is said.
    ids = [source.product.product_id, *sorted(right - {source.product.product_id})]
    return Question(text, dict.fromkeys(ids, RIGHT), against, about=source.kind)


def _by_kind(known: _Known, random: Random) -> tuple[str, Asked]:
    return random.choice(known.names), frozenset({(TYPE, known.kind)})


def _by_brand(known: _Known, random: Random) -> tuple[str, Asked]:
    brands = sorted(known.facts.values.get(BRAND, ()))
    if not brands:
        return "", frozenset()
    text = f"{brands[0]} {random.choice(known.names)}"
    return text, frozenset({(BRAND, brands[0]), (TYPE, known.kind)})


def _by_audience(known: _Known, random: Random) -> tuple[str, Asked]:
    people = sorted(known.facts.values.get(AUDIENCE, ()))
    if not people:
        return "", frozenset()
    who = random.choice(people)
    phrase = random.choice(AUDIENCE_PHRASES[who])
    thing = random.choice(known.names)
    text = f"{thing} {phrase}" if phrase.startswith("for ") else f"{phrase} {thing}"
    return text, frozenset({(AUDIENCE, who), (TYPE, known.kind)})


def _by_attributes(known: _Known, random: Random) -> tuple[str, Asked]:
    """One or two of what the product says about itself."""
    apart = NOT_SAID | {BRAND}
    told = [
        (field, value)
        for field, values in sorted(known.facts.values.items())
        if field not in apart
        for value in sorted(values)
        if len(value.split()) <= LONGEST_VALUE
    ]
    if not told:
        return "", frozenset()
    chosen = dict(random.sample(told, min(len(told), random.choice((1, 1, 2)))))
    text = random.choice(known.names)
    for field, value in chosen.items():
        text = FIELD_PHRASES.get(field, "{value} {thing}").format(thing=text, value=value)
    return text, frozenset({(TYPE, known.kind), *chosen.items()})


def _by_name(known: _Known, random: Random) -> tuple[str, Asked]:
    """Some words of the name, as somebody types what they remember."""
    words = plain_words(known.product.name)
    said = [word for word in words if root(word) in known.facts.values[WORDS] and len(word) > 1]
    if len(said) < NAME_WORDS[0]:
        return "", frozenset()
    count = min(len(said), random.randint(*NAME_WORDS))
    kept = sorted(random.sample(range(len(said)), count))
    asked = frozenset((WORDS, root(said[place])) for place in kept)
    return " ".join(said[place] for place in kept), asked


_WAYS: Sequence[Callable[[_Known, Random], tuple[str, Asked]]] = (
    _by_kind,
    _by_brand,
    _by_audience,
    _by_attributes,
    _by_attributes,
    _by_name,
)
