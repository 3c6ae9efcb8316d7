"""What is offered while somebody types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcard.domain.product import Product
from shopcard.domain.suggestion import SuggestionKind
from shopcard.understanding.completions import Completions
from shopcard.understanding.facts import facts_of
from shopcard.understanding.suggestions import Suggestions

TEXTS = Completions(
    {
        "speakers": 20,
        "bluetooth speaker": 50,
        "blue specs": 5,
        "t-shirts": 30,
        "tshirt": 4,
        "men's shoes": 9,
        "crème brûlée torch": 2,
        "ウイスキー グラス": 1,
    }
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("spe", ["speakers", "bluetooth speaker", "blue specs"]),
        ("SPE", ["speakers", "bluetooth speaker", "blue specs"]),
        ("  blue   spe", ["bluetooth speaker", "blue specs"]),
        ("spe blue", ["bluetooth speaker", "blue specs"]),
        ("bluetooth speaker", ["bluetooth speaker"]),
        ("peaker", []),
        ("t-sh", ["t-shirts", "tshirt"]),
        ("tsh", ["t-shirts", "tshirt"]),
        ("t shi", ["t-shirts"]),
        ("mens", ["men's shoes"]),
        ("men’s sh", ["men's shoes"]),
        ("creme brû", ["crème brûlée torch"]),
        ("グラ", ["ウイスキー グラス"]),
        ("xyz", []),
        ("", []),
        (" -!?", []),
    ],
)
def test_a_text_is_found_by_the_beginnings_of_its_words(typed: str, found: list[str]) -> None:
    assert TEXTS.complete(typed, 5) == found


def test_no_more_are_given_than_asked_for() -> None:
    assert TEXTS.complete("spe", 2) == ["speakers", "bluetooth speaker"]


def test_nothing_to_complete_from_completes_nothing() -> None:
    assert Completions({}).complete("sp", 5) == []


@given(st.dictionaries(st.text(max_size=20), st.floats(0.1, 100), max_size=20), st.text(max_size=9))
def test_whatever_is_typed_the_answer_is_of_the_texts(
    weights: dict[str, float], typed: str
) -> None:
    found = Completions(weights).complete(typed, 5)
    assert len(found) == len(set(found)) <= 5
    assert set(found) <= weights.keys()


@given(st.from_regex(r"[a-z]{2,8}( [a-z]{2,8}){0,3}", fullmatch=True), st.data())
def test_a_text_is_found_by_every_beginning_of_each_of_its_words(
    text: str, data: st.DataObject
) -> None:
    word = data.draw(st.sampled_from(text.split()))
    typed = word[: data.draw(st.integers(1, len(word)))]
    assert Completions({text: 1.0}).complete(typed, 1) == [text]


def product(product_id: str, name: str, **fields: object) -> Product:
    values: dict[str, object] = {
        "product_id": product_id,
        "name": name,
        "main_category": "Audio",
        "sub_categories": ("Speakers", "Bluetooth speakers"),
        "attributes": {"type": "bluetooth speaker"},
        "brand": "Vessel",
        "rating": 4.0,
        "rating_count": 100,
        **fields,
    }
    return Product(**values)  # type: ignore[arg-type]


PRODUCTS = [
    product("p1", "Vessel Pebble Speaker, Red", variant_group="pebble"),
    product("p2", "Vessel Pebble Speaker, Blue", variant_group="pebble", rating=4.8),
    product("p3", "Speaker Stand", attributes={}, brand="VESSEL", rating=None),
    product("p4", "Speaker Deluxe", in_stock=False, rating=5.0),
    product("p5", "Speaker Stand", attributes={}, brand="Spectral", rating=4.9),
]
SUGGESTIONS = Suggestions.learn(map(facts_of, PRODUCTS))


def test_types_come_once_by_their_commonest_name() -> None:
    found = SUGGESTIONS.complete(SuggestionKind.TYPE, "spe", 5)
    assert found == ["speakers", "bluetooth speakers"]


def test_brands_come_once_as_they_are_mostly_written() -> None:
    assert SUGGESTIONS.complete(SuggestionKind.BRAND, "ves", 5) == ["Vessel"]
    assert SUGGESTIONS.complete(SuggestionKind.BRAND, "spe", 5) == ["Spectral"]


def test_products_come_best_first_one_of_its_variants_those_out_of_stock_last() -> None:
    found = SUGGESTIONS.complete(SuggestionKind.PRODUCT, "speaker", 5)
    assert found == ["Speaker Stand", "Vessel Pebble Speaker, Blue", "Speaker Deluxe"]
    assert [SUGGESTIONS.product_id(each) for each in found] == ["p5", "p2", "p4"]


def test_popular_searches_are_no_matter_of_the_catalogue() -> None:
    assert SUGGESTIONS.complete(SuggestionKind.SEARCH, "spe", 5) == []


def test_a_shop_without_products_suggests_nothing() -> None:
    nothing = Suggestions.learn([])
    assert [nothing.complete(kind, "spe", 5) for kind in SuggestionKind] == [[]] * 4
