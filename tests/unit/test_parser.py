"""What people mean by what they type."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcard.domain.product import Price, Product
from shopcard.domain.shopping_intent import ShoppingIntent
from shopcard.understanding.facts import facts_of
from shopcard.understanding.parser import understand
from shopcard.understanding.vocabulary import Vocabulary

KINDS: dict[str, dict[str, str]] = {
    "kids sneakers": {
        "gender": "boys and girls", "age_group": "9-10 years", "character": "Ben 10",
        "colour": "green", "material": "mesh", "size": "US 3",
    },
    "kids sandals": {"gender": "girls", "age_group": "5-6 years", "colour": "pink"},
    "men's dress shoes": {"gender": "men", "material": "calf leather", "colour": "brown",
                          "size": "US 10"},
    "women's heels": {"gender": "women", "colour": "black", "material": "faux leather"},
    "men's t-shirt": {"gender": "men", "material": "cotton", "size": "M", "colour": "navy",
                      "pattern": "stripes", "usage": "casual"},
    "phone case": {"compatible_device": "iPhone 12", "material": "silicone", "colour": "red"},
    "pencil case": {"colour": "blue"},
    "smartphone": {"colour": "black"},
    "bluetooth speaker": {"colour": "teal", "style": "compact"},
    "chocolate bar": {"diet": "sugar-free", "flavour": "mint"},
    "baby bottle": {"age_group": "0-12 months", "material": "glass"},
    "baby sleep sack": {"age_group": "3-12 months", "season": "winter"},
    "dog bed": {"pet": "dog"},
    "lunch box": {"character": "Spider-Man", "material": "stainless steel"},
    "yoga mat": {"material": "rubber", "style": "non-slip"},
}  # fmt: skip
"""Types of a small shop and what its products of them are like."""


def small_shop() -> Vocabulary:
    return Vocabulary.learn(
        facts_of(
            Product(
                product_id=f"{kind}-{number}",
                name=f"Nordklang {kind} {number}",
                main_category="Things",
                brand="Nordklang",
                price=Price(Decimal(10 * number), Decimal(10 * number), "USD"),
                attributes={"type": kind, **attributes},
            )
        )
        for kind, attributes in KINDS.items()
        for number in range(1, 4)
    )


@pytest.fixture(scope="module")
def shop() -> Vocabulary:
    return small_shop()


def understood(intent: ShoppingIntent) -> dict[str, object]:
    """Key -> values, or the bounds as floats."""
    return {
        each.key: set(each.values)
        or tuple(None if n is None else float(n) for n in (each.minimum, each.maximum))
        for each in intent.constraints
    }


def test_shoes_for_a_son_who_likes_ben_10(shop: Vocabulary) -> None:
    intent = understand("I want to buy shoes for my 10-year-old son who likes Ben 10", shop)
    assert intent.text == "shoes Ben 10"
    shoes = {"kids sneakers", "kids sandals", "men's dress shoes", "women's heels"}
    by_field = {each.field: each for each in intent.constraints}
    assert set(by_field["type"].values) == shoes
    assert by_field["audience"].values == ("boys",)
    assert by_field["age"].minimum == by_field["age"].maximum == 10
    assert by_field["character"].values == ("ben 10",)
    assert all(each.is_filter for each in intent.constraints)
    labels = {each.label for each in intent.constraints}
    assert labels == {"For boys", "Age 10", "Shoes", "Ben 10"}
    assert by_field["audience"].said == "my 10-year-old son"


TYPED = (
    "shoes for my not no without 10 year old son $ 50 under between and -5 Ben free non - 4 stars"
    " size M red leather , . ’s éé 日本 🎉 cheap the hundred to of"
)
WORDS = st.sampled_from(TYPED.split())


@given(st.one_of(st.text(max_size=512), st.lists(WORDS, max_size=60).map(" ".join)))
def test_any_text_is_understood_somehow(query: str) -> None:
    intent = understand(query, SHOP)
    assert intent.query == query
    assert bool(intent.text) == bool(query.strip())
    keys = [each.key for each in intent.constraints]
    assert len(keys) == len(set(keys))
    assert understand(query, SHOP) == intent
    for each in intent.constraints:
        assert each.label
        assert 0 < each.certainty <= 1
        if each.minimum is not None and each.maximum is not None:
            assert each.minimum <= each.maximum


SHOP = small_shop()
