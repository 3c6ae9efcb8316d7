"""Colours, materials and other values in what people type."""

from __future__ import annotations

import pytest

from fixtures.worded_shops import SHOP, understood
from shopcard.domain.product import Product
from shopcard.understanding.facts import facts_of
from shopcard.understanding.parser import understand
from shopcard.understanding.vocabulary import Vocabulary

WISHES = [
    ("red phone case", {"colour:red": {"red"}}),
    ("crimson phone case", {"colour:red": {"red"}}),
    ("blue or red case", {"colour:blue": {"blue", "red"}}),
    ("navy blue t-shirt", {"colour:navy": {"navy"}}),
    ("leather shoes", {"material:leather": {"leather"}}),
    ("faux leather heels", {"material:faux leather": {"faux leather"}}),
    ("spiderman lunchbox", {"character:spider-man": {"spider-man"}}),
    ("nordklang speaker", {"brand:nordklang": {"nordklang"}}),
    ("t shirt in xl", {}),
    ("t-shirt, size medium", {"size:m": {"m"}}),
    ("dress shoes size 10", {"size:us 10": {"us 10"}}),
    ("dress shoes, size ten", {"size:us 10": {"us 10"}}),
    ("dress shoes, 10 US", {"size:us 10": {"us 10"}}),
    ("shoes, size US 10 or 3", {"size:us 10": {"us 10", "us 3"}}),
    ("jeans, waist 32", {"size:w32 l34": {"w32 l34"}}),
    ("power bank with 10000mAh", {"capacity:10,000 mah": {"10,000 mah"}}),
    ("power bank with 20000mAh", {}),
    ("half a litre water bottle", {"capacity:500 ml": {"500 ml"}}),
    ("water bottle, at least 400ml", {"capacity:500 ml": {"500 ml"}}),
    ("suitcase of 38 litres", {"capacity:38 l": {"38 l"}}),
    ("cutlery set, 16 pieces", {"size:16-piece": {"16-piece"}}),
    ("rug 140 x 70", {"size:140 x 70 cm": {"140 x 70 cm"}}),
    ("medium t-shirt", {"size:m": {"m"}}),
    ("casual t-shirt", {"usage:casual": {"casual"}}),
    ("shoes, not leather", {"-material:leather": {"leather"}}),
    ("shoes that aren't made of leather", {"-material:leather": {"leather"}}),
    ("shoes in any colour but black", {"-colour:black": {"black"}}),
    ("heels, neither black nor pink", {"-colour:black": {"black"}, "-colour:pink": {"pink"}}),
    ("not leather, mesh or cotton shoes", {
        "-material:leather": {"leather"}, "-material:mesh": {"mesh"},
        "-material:cotton": {"cotton"}}),
    ("shoes that have no leather on them", {"-material:leather": {"leather"}}),
    ("shoes should be soft, have no leather on them", {"-material:leather": {"leather"}}),
    ("we have no leather shoes", {"material:leather": {"leather"}}),
    ("leather-free shoes", {"-material:leather": {"leather"}}),
    ("non-leather shoes", {"-material:leather": {"leather"}}),
    ("shoes, i can't bear leather", {"-material:leather": {"leather"}}),
    ("shoes, she wears black, so no black", {"-colour:black": {"black"}}),
    ("shoes, no plain black or brown ones",
     {"-colour:black": {"black"}, "-colour:brown": {"brown"}}),
    ("phone case, not one that is made of silicone", {"-material:silicone": {"silicone"}}),
    ("no fancy phone case", {}),
    ("not expensive black shoes", {"colour:black": {"black"}, "price": (None, 10.0)}),
    ("shoes and not only black ones", {"colour:black": {"black"}}),
    ("i can't stand in black shoes all day, red shoes", {"colour:red": {"red"}}),
    ("sandals in a 10 pack", {}),
    ("men's t-shirt in a medium", {"audience:men": {"men"}, "size:m": {"m"}}),
    ("phone case that lasts 12 months", {}),
    ("shoes, no fancy brand like nordklang", {"-brand:nordklang": {"nordklang"}}),
    ("red phone case, our rug is teal", {"colour:red": {"red"}}),
    ("i own no speakers, so a power bank with speakers", {}),
    ("phone case, my size is minus 5", {}),
    ("shoes in a 10", {"size:us 10": {"us 10"}}),
    ("shoes, leather makes me itch", {"-material:leather": {"leather"}}),
    ("shoes, leather makes good ones", {"material:leather": {"leather"}}),
    ("shoes, anything besides black", {"-colour:black": {"black"}}),
    ("phone case, not one of those red ones", {"-colour:red": {"red"}}),
    ("shoes, i already have sandals", {"-type:kids sandals": {"kids sandals"}}),
    ("shoes instead of sandals", {"-type:kids sandals": {"kids sandals"}}),
    ("t-shirt, no stripes", {"-pattern:stripes": {"stripes"}}),
    ("he doesn't want anything with stripes, a t-shirt", {"-pattern:stripes": {"stripes"}}),
    ("yoga mat without nordklang", {"-brand:nordklang": {"nordklang"}}),
    ("chocolate without sugar", {"diet:sugar-free": {"sugar-free"}}),
    ("sugar-free chocolate", {"diet:sugar-free": {"sugar-free"}}),
    ("non-slip yoga mat", {"style:non-slip": {"non-slip"}}),
    ("yoga mat, 4 stars and up", {"rating": (4, None)}),
    ("yoga mat rated at least 4.5", {"rating": (4.5, None)}),
    ("yoga mat, 4.5 or better", {"rating": (4.5, None)}),
    ("yoga mat with four and a half stars", {"rating": (4.5, None)}),
    ("nothing rated below 4, yoga mat", {"rating": (4, None)}),
    ("yoga mat, at least 4/5", {"rating": (4, None)}),
    ("yoga mat with glowing reviews", {"rating": (4, None)}),
    ("well reviewed yoga mat", {"rating": (4, None)}),
    ("yoga mat that isn't sold out", {"in_stock": (None, None)}),
    ("yoga mat that ships today", {"in_stock": (None, None)}),
    ("yoga mat in stock now", {"in_stock": (None, None)}),
]  # fmt: skip


@pytest.mark.parametrize(("query", "expected"), WISHES)
def test_wishes(query: str, expected: dict[str, object]) -> None:
    found = understood(understand(query, SHOP))
    assert {key: each for key, each in found.items() if not key.startswith("type:")} == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("can't stand red, a phone case", {"type:phone case", "-colour:red"}),
        ("a phone case, i don't care for red", {"type:phone case", "-colour:red"}),
        ("i'm fed up with red, a phone case", {"type:phone case", "-colour:red"}),
        ("suitcase, no more than 40 litres", {"type:suitcase", "capacity:38 l"}),
        ("suitcase not under 40 litres", {"type:suitcase"}),
        ("suitcase under $200 and 50 litres", {"type:suitcase", "price"}),
    ],
)
def test_dislikes_and_limits(query: str, expected: set[str]) -> None:
    assert {each.key for each in understand(query, SHOP).constraints} == expected


def test_a_colour_that_may_be_the_thing_itself_only_prefers() -> None:
    certain = {
        query: [each.is_filter for each in understand(query, SHOP).constraints]
        for query in ("face cream", "a phone case in cream", "cream phone case")
    }
    assert not any(certain["face cream"])
    assert any(certain["a phone case in cream"])
    assert any(certain["cream phone case"])


def test_a_fish_is_no_colour() -> None:
    keys = {each.key for each in understand("bluefish rug", SHOP).constraints}
    assert keys == {"type:rug"}


@pytest.mark.parametrize(
    ("said", "family"),
    [
        ("reddish", "red"), ("bluish", "blue"), ("greenish", "green"), ("pinkish", "pink"),
        ("something blueish in", "blue"), ("oxblood", "red"),
    ],
)  # fmt: skip
def test_colours_that_come_near(said: str, family: str) -> None:
    assert family in understood(understand(f"{said} phone case", SHOP)).get(f"colour:{family}", ())


def test_a_plain_colour_that_none_of_them_has_is_a_colour() -> None:
    red, blue = {"colour": "red"}, {"colour": "blue"}
    kinds = {"teapot": blue, "mug": red, "syrup": {"flavour": "red"}}
    shop = Vocabulary.learn(
        facts_of(
            Product(
                product_id=f"{kind}-{number}",
                name=kind,
                main_category="Things",
                attributes={"type": kind, **more},
            )
        )
        for kind, more in kinds.items()
        for number in range(3)
    )
    assert understood(understand("red teapot", shop))["colour:red"] == {"red"}
    assert understood(understand("red syrup", shop))["flavour:red"] == {"red"}


def test_names_of_values_and_of_materials() -> None:
    def product(kind: str, number: int, **attributes: str) -> Product:
        return Product(
            product_id=f"{kind}-{number}",
            name=kind,
            main_category="Things",
            attributes={"type": kind, **attributes},
        )

    shop = Vocabulary.learn(
        facts_of(product(kind, number, **(attributes if number < 2 else {})))
        for number in range(5)
        for kind, attributes in {
            "humidifier": {"room": "nursery"},
            "suitcase": {"material": "polycarbonate", "capacity": "60 L"},
            "trunk": {"material": "leather", "capacity": "40 L"},
            "scarf": {"material": "lambswool", "pattern": "flowers"},
            "massage gun": {"sport": "running"},
            "heels": {"occasion": "weddings"},
            "jam": {"flavour": "bitter orange peel"},
            "syrup": {"flavour": "orange"},
        }.items()
    )

    def keys(query: str) -> set[str]:
        found = [each.key for each in understand(query, shop).constraints]
        return {each for each in found if not each.startswith("type:")}

    assert keys("humidifier for the baby's room") == {"room:nursery"}
    assert keys("a hard shell suitcase") == {"material:polycarbonate"}
    assert keys("wool scarf, not floral") == {"material:lambswool", "-pattern:flowers"}
    assert keys("massage gun for runners") == {"sport:running"}
    assert "occasion:weddings" in keys("heels for the bride")
    assert keys("jam, nothing with orange") == {"-flavour:orange"}
    assert keys("a suitcase bigger than the 40 litre one i have") == {"capacity:60 l"}
    assert keys("a suitcase of about 55 litres") == {"capacity:60 l"}
    assert keys("a suitcase, 50 to 65 litres") == {"capacity:60 l"}
    assert keys("a suitcase, 50-65 litres") == {"capacity:60 l"}
    assert keys("a suitcase or trunk smaller than 60 litres") == {"capacity:40 l"}


def test_without_characters_rules_all_of_them_out() -> None:
    for query in ("lunch box, no cartoon characters", "sneakers for a boy, no superheroes"):
        found = understand(query, SHOP).constraints
        negated = [each for each in found if each.field == "character"]
        assert [(each.negated, set(each.values)) for each in negated] == [
            (True, {"ben 10", "spider-man"})
        ]
    found = understand("lunch box without character water bottle", SHOP).constraints
    assert not [each for each in found if each.field == "character"]


def test_words_of_a_clause_on_another_thing_prefer_nothing() -> None:
    shop = Vocabulary.learn(
        facts_of(
            Product(
                product_id=f"{kind}-{room}",
                name=kind,
                main_category="Things",
                attributes={"type": kind, "room": room},
            )
        )
        for kind in ("desk", "chair")
        for room in ("office", "hall", "attic")
    )
    told = understood(understand("my officer broke his chair, need a desk", shop))
    assert [each for each in told if each.startswith("room")] == []
    keys = [each.key for each in understand("a desk for offices", shop).constraints]
    assert "room:office" in keys


def test_words_of_the_root_of_a_value_prefer_it() -> None:
    shop = Vocabulary.learn(
        facts_of(
            Product(
                product_id=f"{style}-{colour}",
                name="Chair",
                main_category="Things",
                attributes={"type": "high chair", "style": style, "colour": colour, "room": "hall"},
            )
        )
        for style in ("folding", "growing", "hook-on")
        for colour in ("neon mix", "pastel mix")
    )
    intent = understand("a high chair that folds, neon or pastel, for the mix", shop)
    wishes = {each.field: each for each in intent.constraints if each.field != "type"}
    assert wishes["style"].values == ("folding",)
    assert set(wishes["colour"].values) == {"neon mix", "pastel mix"}
    assert not any(each.is_filter for each in wishes.values())
    assert set(wishes) == {"style", "colour"}
    assert "folds" in intent.text


def test_what_is_like_a_thing_prefers_it() -> None:
    shop = Vocabulary.learn(
        facts_of(
            Product(
                product_id=flavour,
                name="Granola",
                main_category="Things",
                attributes={"type": "granola", "flavour": flavour},
            )
        )
        for flavour in ("milk chocolate", "hazelnut and chocolate", "nut mix", "smoke", "mint")
    )
    for query, value in (
        ("chocolatey granola", "milk chocolate"),
        ("nutty granola", "nut mix"),
        ("granola that is smoky", "smoke"),
        ("minty granola", "mint"),
    ):
        (wish,) = (each for each in understand(query, shop).constraints if each.field == "flavour")
        assert value in wish.values


def test_one_sort_of_what_is_wanted_is_ruled_out() -> None:
    shop = Vocabulary.learn(
        facts_of(
            Product(
                product_id=sort,
                name=f"Roasted nuts with {sort}",
                main_category="Things",
                attributes={"type": "roasted nuts"},
            )
        )
        for sort in ("peanuts", "pecans", "peanuts and raisins")
    )
    found = understood(understand("nuts, he is allergic to peanuts", shop))
    assert set(found) == {"type:nuts", "-words:peanut"}
    found = understood(understand("nuts, but no salted nuts", shop))
    assert set(found) == {"type:nuts"}
