"""What people mean by what they type."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixtures.worded_shops import MEASURED, SHOP, understood
from shopcard.understanding.parser import understand
from shopcard.understanding.vocabulary import Vocabulary


def test_shoes_for_a_son_who_likes_ben_10() -> None:
    intent = understand("I want to buy shoes for my 10-year-old son who likes Ben 10", SHOP)
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


@pytest.mark.parametrize(
    ("query", "field", "value"),
    [
        ("phone case, not for gaming", None, None),
        ("chocolate bar, I don't care for the red bitter mint sort", "flavour", "mint"),
        ("a bluetooth speaker, and I refuse to pay more than $50", "price", None),
    ],
)
def test_ordinary_ways_to_say_it(query: str, field: str | None, value: str | None) -> None:
    found = [each for each in understand(query, SHOP).constraints if each.field == field]
    if field is None:
        assert not any(each.field == "audience" for each in understand(query, SHOP).constraints)
    elif field == "price":
        assert [(each.minimum, each.maximum) for each in found] == [(None, Decimal(50))]
    else:
        assert [each.values for each in found] == [(value,)]
        assert found[0].negated == ("care" in query)


@pytest.mark.parametrize(
    "query",
    ["speaker", "iphone 12 case", "WH-1000XM4", "usb c hub", "the", "a", "?!", "🎧", "日本語",
     "men", "no", "not", "red", "Spider-Man lunch box"],
)  # fmt: skip
def test_short_queries_are_searched_for_as_they_are(query: str) -> None:
    assert understand(query, SHOP).text == query


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("can you show me a phone case please", "phone case"),
        ("i am looking for something in red leather", "red leather"),
        ("i want to buy shoes, not black", "shoes"),
        ("i don't know what to buy for my dad", "i don't know what to buy for my dad"),
        ("yoga mat without zippers", "yoga mat"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_talk_is_not_searched_for(query: str, text: str) -> None:
    assert understand(query, SHOP).text == text


def test_a_shop_that_sells_nothing_understands_too() -> None:
    found = understood(understand("red shoes for my son under $20", Vocabulary.learn([])))
    assert found == {"price": (None, 20), "audience:boys": {"boys"}}


TYPED = (
    "shoes for my not no without 10 year old son $ 50 under between and -5 Ben free non - 4 stars"
    " size M red leather , . ’s éé 日本 🎉 cheap the hundred to of"
    " tent sofa headphones cm kg İnch ın inch in 2 4 0 1/2 ½ x × / or by - + people adults kids"
    " set pack sleeps at least no wider than most more hours battery litres a twenty-four"
)


WORDS = st.sampled_from(TYPED.split())


@pytest.mark.parametrize("of_measures", [False, True])
@given(query=st.one_of(st.text(max_size=512), st.lists(WORDS, max_size=60).map(" ".join)))
def test_any_text_is_understood_somehow(query: str, of_measures: bool) -> None:
    shop = MEASURED if of_measures else SHOP
    intent = understand(query, shop)
    assert intent.query == query
    assert bool(intent.text) == bool(query.strip())
    keys = [each.key for each in intent.constraints]
    assert len(keys) == len(set(keys))
    assert understand(query, shop) == intent
    for each in intent.constraints:
        assert each.label
        assert 0 < each.certainty <= 1
        if each.minimum is not None and each.maximum is not None:
            assert each.minimum <= each.maximum
