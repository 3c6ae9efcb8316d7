"""What products say about themselves."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcard.domain.product import Product
from shopcard.understanding.audience import ages_in
from shopcard.understanding.facts import colours_of, facts_of, parts_of


def product(name: str = "A thing", main: str = "Things", **other: Any) -> Product:
    return Product(product_id="1", name=name, main_category=main, **other)


def test_all_that_a_product_states_in_numbers_is_known_of_it() -> None:
    tent = product(
        "Camping Tent for 4, 2 Bedrooms",
        "Camping",
        attributes={"type": "tent", "size": "210 x 240 cm"},
    )
    values = facts_of(tent).values
    assert values["measures"] == {"person 4", "bedroom 2", "length 2100x2400"}
    assert values["largest"] == {"person 4", "bedroom 2", "length 2400"}


def test_what_must_not_be_is_looked_for_in_names_and_looks() -> None:
    tie = product("Regiment Neck Tie", "Ties", attributes={"pattern": "diagonal-striped"})
    assert facts_of(tie).values["words"] >= {"regiment", "stripe"}


def test_a_shoe_says_what_it_is() -> None:
    facts = facts_of(
        product(
            "Ben 10 Trainers for Boys, 9-10 Years",
            "Kids' Fashion & School",
            sub_categories=("Shoes", "Kids' sneakers"),
            brand="Zigzag  Kids",
            attributes={
                "type": "Kids Sneakers",
                "colour": "Forest Green",
                "gender": "boys and girls",
                "age_group": "9-10 years",
                "character": "Ben 10",
                "material": "breathable mesh",
                "size": "US 3",
            },
        )
    )
    values = dict(facts.values)
    assert values.pop("words") >= {"ben", "10", "trainer"}
    del values["measures"], values["largest"]
    assert values == {
        "type": {"kids sneakers", "kids' sneakers", "shoes", "kids' fashion & school"},
        "category": {"kids' sneakers", "shoes", "kids' fashion & school"},
        "brand": {"zigzag kids"},
        "audience": {"boys", "girls"},
        "colour": {"forest green", "forest", "green"},
        "age_group": {"9-10 years"},
        "character": {"ben 10"},
        "material": {"breathable mesh", "mesh"},
        "size": {"us 3"},
        "detail": {"breathable"},
    }
    assert facts.ages == (9, 10)


@pytest.mark.parametrize(
    ("item", "audience", "ages"),
    [
        (product(attributes={"gender": "Men"}), {"men"}, (14, 120)),
        (product(attributes={"gender": "Unisex"}), {"men", "women"}, (14, 120)),
        (
            product(main="Kids' Fashion", attributes={"gender": "unisex"}),
            {"boys", "girls"},
            (2, 13),
        ),
        (product(attributes={"Gender": "Girls"}), {"girls"}, (2, 13)),
        (product(main="women's shoes"), {"women"}, (14, 120)),
        (product(main="stores", sub_categories=("Baby Fashion",)), {"babies"}, (0, 2)),
        (product("Puma Men's Closed Shoe"), {"men"}, (14, 120)),
        (product("Solid Top for Women & Girls"), {"women", "girls"}, (2, 120)),
        (product(attributes={"type": "women's scarf"}), {"women"}, (14, 120)),
        (product("Puzzle", attributes={"age_group": "6-10 years"}), {"boys", "girls"}, (6, 10)),
        (product("Rattle", attributes={"age_group": "0-12 months"}), {"babies"}, (0, 1)),
        (product("Chess, Ages 8+"), set(), (8, 120)),
        (product("Jacket for Kids 4-5 Years"), {"boys", "girls"}, (4, 5)),
        (product("Spider-Man Poster"), set(), None),
        (product("Bluetooth Speaker", main="Toys & Baby Products"), set(), None),
    ],
)
def test_for_whom_it_is(item: Product, audience: set[str], ages: object) -> None:
    facts = facts_of(item)
    assert (facts.values.get("audience", frozenset()), facts.ages) == (audience, ages)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("6-10 years", (6, 10)),
        ("0–12 months", (0, 1)),
        ("14 years and up", (14, 120)),
        ("from 6 months", (0.5, 120)),
        ("from birth", (0, 5)),
        ("6 months to 3 years", (0.5, 3)),
        ("up to 12 months", (0, 1)),
        ("12 years and over", (12, 120)),
        ("Ages 5-8", (5, 8)),
        ("Age 3+", (3, 120)),
        ("2 to 4 Years", (2, 4)),
        ("10-2 years", None),
        ("adult", None),
        ("", None),
    ],
)
def test_ages_in_years(text: str, ages: object) -> None:
    assert ages_in(text) == ages


@pytest.mark.parametrize(
    ("value", "colours"),
    [
        ("Navy Blue", {"navy blue", "navy", "blue"}),
        ("sage", {"sage", "green"}),
        ("Gray", {"gray", "grey"}),
        ("oak and white", {"oak and white", "oak", "brown", "white"}),
        ("zebra", {"zebra"}),
    ],
)
def test_a_colour_and_its_family(value: str, colours: set[str]) -> None:
    assert colours_of(value) == colours


@pytest.mark.parametrize(
    ("value", "holds", "lacks"),
    [
        ("Calf leather and cotton", {"calf leather", "leather", "cotton"}, {"calf"}),
        ("faux leather", {"faux leather"}, {"leather"}),
        ("cotton jersey", {"cotton", "jersey"}, set()),
        ("PC, Mac and tablets", {"pc", "mac", "tablets"}, set()),
        ("iPhone 12", {"iphone 12"}, {"12"}),
    ],
)
def test_a_cell_is_its_parts_too(value: str, holds: set[str], lacks: set[str]) -> None:
    assert parts_of(value) >= holds
    assert not parts_of(value) & lacks


def test_where_there_are_no_attributes_the_name_tells_the_colour() -> None:
    assert facts_of(product("Mouse (Black)")).values["colour"] == {"black"}
    assert "colour" not in facts_of(product("Black Tea", attributes={"type": "tea"})).values


def test_a_name_is_not_what_it_is_free_of() -> None:
    words = facts_of(product("Sugar-free Jam with Stripes")).values["words"]
    assert "sugar" not in words
    assert "stripe" in words


@given(st.text(max_size=60), st.dictionaries(st.text(min_size=1), st.text(), max_size=4))
def test_any_product_can_be_read(name: str, attributes: dict[str, str]) -> None:
    facts = facts_of(product(name, name, attributes=attributes))
    assert all(isinstance(each, str) for values in facts.values.values() for each in values)
