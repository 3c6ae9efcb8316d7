"""What a shop's own catalogue calls things."""

from __future__ import annotations

import pickle
from decimal import Decimal

import pytest

from shopcard.domain.product import Price, Product
from shopcard.understanding.facts import facts_of
from shopcard.understanding.vocabulary import Vocabulary
from shopcard.understanding.words import nouns_of

TYPES = [
    "men's running shoes",
    "kids sneakers",
    "kids rain boots",
    "school bag",
    "travel backpack",
    "dog bed",
    "bed frame",
    "phone case",
    "pencil case",
    "smartphone",
    "building blocks set",
    "lunch box",
    "dog harness",
]


def product(number: int, kind: str | None, **attributes: str) -> Product:
    return Product(
        product_id=str(number),
        name=f"Thing {number}",
        main_category="Things",
        sub_categories=("Coffee & tea",) if kind is None else (),
        brand="Oak & Ember",
        price=Price(Decimal(number + 1), Decimal(number + 1), "EUR"),
        attributes=attributes if kind is None else {"type": kind, **attributes},
    )


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    items = [product(number, kind) for number, kind in enumerate(TYPES)]
    items.append(product(20, "lunch box", character="Spider-Man", material="calf leather"))
    items.append(product(21, "lunch box", material="steel"))
    items.append(product(22, None, flavour="mint"))
    return Vocabulary.learn(map(facts_of, items))


@pytest.mark.parametrize(
    ("phrase", "types"),
    [
        ("shoes", {"men's running shoes", "kids sneakers", "kids rain boots"}),
        ("running shoe", {"men's running shoes"}),
        ("trainers", {"kids sneakers", "men's running shoes"}),
        ("bag", {"school bag", "travel backpack"}),
        ("school bag", {"school bag"}),
        ("bed", {"bed frame"}),
        ("dog bed", {"dog bed"}),
        ("harness", {"dog harness"}),
        ("phone case", {"phone case"}),
        ("mobile phone", {"smartphone"}),
        ("building blocks", {"building blocks set"}),
        ("lunchbox", {"lunch box"}),
        ("coffee", {"coffee & tea"}),
        ("set", None),
        ("spaceship", None),
    ],
)
def test_the_kinds_that_a_noun_means(
    vocabulary: Vocabulary, phrase: str, types: set[str] | None
) -> None:
    found = vocabulary.things.find(nouns_of(phrase))
    assert (found and found.all) == types


@pytest.mark.parametrize(
    ("phrase", "senses"),
    [
        ("spiderman", [("character", "spider-man", 1)]),
        ("Spider Man", [("character", "spider-man", 1)]),
        ("leather", [("material", "leather", 1)]),
        ("oak & ember", [("brand", "oak & ember", len(TYPES) + 3)]),
        ("unheard of", []),
    ],
)
def test_the_values_that_a_phrase_means(
    vocabulary: Vocabulary, phrase: str, senses: list[tuple[str, str, int]]
) -> None:
    found = vocabulary.senses(nouns_of(phrase))
    assert [(each.field, each.value, each.count) for each in found] == senses


def test_counts_of_one_type(vocabulary: Vocabulary) -> None:
    assert vocabulary.count("material", "leather", ["lunch box"]) == 1
    assert vocabulary.count("material", "leather", ["dog bed"]) == 0
    assert vocabulary.coverage("material", ["lunch box"]) == pytest.approx(2 / 3)
    assert vocabulary.is_typed


def test_what_is_cheap(vocabulary: Vocabulary) -> None:
    level = vocabulary.price_level()
    assert level is not None
    assert level.cheap < level.dear
    assert level.currency == "EUR"
    assert Vocabulary.learn([]).price_level() is None


def test_it_can_be_kept(vocabulary: Vocabulary) -> None:
    again = pickle.loads(pickle.dumps(vocabulary))
    assert again.senses(nouns_of("leather")) == vocabulary.senses(nouns_of("leather"))


def test_a_shop_without_brands_tells_them_by_its_names() -> None:
    names = [f"{brand} Cap {number}" for brand in ("Puma", "Black") for number in range(8)]
    names += ["Cap for a Black Cat"] * 4
    items = [
        Product(product_id=str(number), name=name, main_category="Caps", attributes={"type": "cap"})
        for number, name in enumerate(names)
    ]
    learned = Vocabulary.learn(map(facts_of, items))
    assert [each.field for each in learned.senses(nouns_of("puma"))] == ["words"]
    assert learned.senses(nouns_of("black")) == ()
