"""Details that people and shops name in other words, and sizes that are mere words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcard.domain.product import Price, Product
from shopcard.domain.shopping_intent import Constraint, Fit
from shopcard.understanding.details import details_told
from shopcard.understanding.english_details import DETAILS
from shopcard.understanding.facts import facts_of
from shopcard.understanding.parser import understand
from shopcard.understanding.vocabulary import Vocabulary

TEXTS = {
    "heating pad": ["No socket needed.", "Plugs into the wall.", "Runs from a cable."],
    "lawn mower": ["Petrol-powered.", "Electric.", "By hand."],
    "litter box": ["A hooded box.", "An open tray.", "Low sides."],
    "jumper": ["A crew neck.", "A roll neck.", "Not a crew neck."],
    "rug": ["120 x 60 cm", "170 x 120 cm", "300 x 200 cm"],
    "headphones": ["20 hours, 300 g", "30 hours, 250 g", "60 hours, 200 g"],
    "yarn": ["Cotton.", "Wool.", "Silk."],
    "sun hat": ["For the beach.", "With a brim.", "Of straw."],
    "shoes": ["Brown.", "Black.", "White."],
    "winter jacket": ["Warm to 0 °C.", "Warm to -10 °C.", "For days down to -20 °C."],
    "keyboard": ["Silent.", "Loud.", "Backlit."],
    "mouse": ["Silent clicks.", "With a cable.", "For gaming."],
}


def products() -> list[Product]:
    return [
        Product(
            product_id=f"{kind}-{number}",
            name=f"{kind} {number}-A",
            description="" if kind == "rug" else text,
            main_category="Things",
            price=Price(Decimal(10), Decimal(10), "USD"),
            attributes={"type": kind} | ({"size": text} if kind == "rug" else {}),
        )
        for kind, texts in TEXTS.items()
        for number, text in enumerate(texts)
    ]


@pytest.fixture(scope="module")
def shop() -> Vocabulary:
    return Vocabulary.learn(map(facts_of, products()))


def wishes(query: str, shop: Vocabulary, field: str) -> list[Constraint]:
    return [each for each in understand(query, shop).constraints if each.field == field]


@pytest.mark.parametrize(
    "text", ["Cordless, with a rechargeable battery.", "No plug.", "without a cable", "NO SOCKET"]
)
def test_a_text_tells_of_a_detail_in_many_words(text: str) -> None:
    assert "cordless" in details_told(text)


@pytest.mark.parametrize("text", ["not cordless", "A cable of 2 m.", "", "cord less", "🎧"])
def test_what_is_denied_or_not_said_is_not_told(text: str) -> None:
    assert "cordless" not in details_told(text)


@pytest.mark.parametrize(
    ("query", "detail", "label"),
    [
        ("heating pad without a cable", "cordless", "Without a cable"),
        ("a heating pad, no plug please", "cordless", "No plug"),
        ("litter box with a lid", "with a lid or hood", "With a lid"),
        ("round neck jumper", "round neck", "Round neck"),
    ],
)
def test_a_detail_in_other_words_is_asked_for(
    query: str, detail: str, label: str, shop: Vocabulary
) -> None:
    (wish,) = wishes(query, shop, "detail")
    assert detail in wish.values
    assert (wish.label, wish.negated) == (label, False)
    assert not wish.is_filter
    fitting = [each for each in products() if wish.fit(facts_of(each)) is Fit.YES]
    assert [each.description for each in fitting] == [
        {
            "cordless": "No socket needed.",
            "with a lid or hood": "A hooded box.",
            "round neck": "A crew neck.",
        }[detail]
    ]


@pytest.mark.parametrize(
    "query", ["heating pad, no cable", "a litter box that comes not just with a lid"]
)
def test_what_only_sounds_like_a_denial_rules_nothing_out(query: str, shop: Vocabulary) -> None:
    wishes_of_detail = wishes(query, shop, "detail")
    assert wishes_of_detail
    assert not any(each.negated for each in understand(query, shop).constraints)


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        ("litter box, not hooded", "with a lid or hood"),
        ("a lawn mower that does not run on petrol", "petrol-powered"),
    ],
)
def test_a_detail_that_is_not_wanted_is_ruled_out(
    query: str, detail: str, shop: Vocabulary
) -> None:
    (wish,) = wishes(query, shop, "detail")
    assert wish.negated
    assert wish.is_filter
    assert wish.values == (detail,)


@pytest.mark.parametrize(
    "query",
    [
        "shoes with a lid",  # none of the wanted things has such
        "our cat cannot climb into her covered toilet any more, need a litter box",
    ],
)
def test_what_is_not_said_of_the_wanted_thing_is_no_detail(query: str, shop: Vocabulary) -> None:
    assert wishes(query, shop, "detail") == []


def test_alternatives_are_one_wish(shop: Vocabulary) -> None:
    (wish,) = wishes("a silent or backlit keyboard", shop, "detail")
    assert len(wish.values) > 1
    assert wish.label == "Silent or backlit"


@pytest.mark.parametrize(
    ("query", "colds"),
    [
        ("winter jacket good to -10 °C", {"cold 110", "cold 120"}),
        ("winter jacket for minus 15 or colder", {"cold 120"}),
        ("winter jacket rated for 0 degrees", {"cold 100", "cold 110", "cold 120"}),
        ("winter jacket, wash at 30 degrees, size 8-10", set()),
        ("winter jackets from 5-10 dollars", set()),
    ],
)
def test_who_asks_for_cold_is_shown_what_stands_more(
    query: str, colds: set[str], shop: Vocabulary
) -> None:
    values = {value for each in wishes(query, shop, "measures") for value in each.values}
    assert {each for each in values if each.startswith("cold")} == colds


def test_either_of_two_things_with_more_said_of_each(shop: Vocabulary) -> None:
    query = "either a mouse with silent buttons or a keyboard that makes no noise"
    (wish,) = wishes(query, shop, "type")
    assert {"mouse", "keyboard"} <= set(wish.values)


@given(st.text(max_size=512))
def test_any_text_is_read(text: str) -> None:
    assert details_told(text) <= DETAILS.keys()


def test_every_phrase_tells_of_its_detail() -> None:
    for detail, (said, told) in DETAILS.items():
        for phrase in filter(None, map(str.strip, f"{said},{told}".split(","))):
            assert detail in details_told(phrase), phrase


@pytest.mark.parametrize(
    ("query", "values", "label"),
    [
        ("a big rug", ["300 x 200 cm"], "Big"),
        ("small rug", ["120 x 60 cm"], "Small"),
        ("a large, soft rug", [], ""),
        ("a rug for a big dog", [], ""),
        ("big shoes", [], ""),
    ],
)
def test_big_is_what_is_big_of_its_kind(
    query: str, values: Sequence[str], label: str, shop: Vocabulary
) -> None:
    found = [(list(each.values), each.label) for each in wishes(query, shop, "size")]
    assert found == ([(values, label)] if values else [])


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ("headphones with a long battery life", "time 216000"),
        ("lightweight headphones", "mass 200"),
        ("headphones that are not too heavy", "mass 200"),
    ],
)
def test_long_lasting_and_light_look_at_what_texts_state(
    query: str, value: str, shop: Vocabulary
) -> None:
    (wish,) = wishes(query, shop, "largest")
    assert wish.values == (value,)
    assert not wish.is_filter


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("yarn to crochet sun hats", "yarn"),
        ("which rug can I hose down", "rug"),
        ("a litter box to hide the shoes", "litter box"),
    ],
)
def test_what_is_done_with_it_is_not_wanted(query: str, kind: str, shop: Vocabulary) -> None:
    (wish,) = wishes(query, shop, "type")
    assert kind in wish.values
    assert len(wish.values) == 1


def test_one_more_thing_after_or_is_ruled_out_too(shop: Vocabulary) -> None:
    (wish,) = wishes("a present for him, no gadgets or shoes", shop, "type")
    assert wish.negated
    assert "shoes" in wish.values


@pytest.mark.parametrize(
    ("query", "colours"),
    [
        ("off-white mug", {"cream", "ivory"}),
        ("a mug in pastel colours", {"pink", "pastel mix"}),
        ("dark coloured mug", {"black", "dark green"}),
        ("red mug", {"red"}),
        ("see-through mug", {"clear"}),
    ],
)
def test_a_name_of_several_colours_asks_for_each(query: str, colours: set[str]) -> None:
    known = ("cream", "ivory", "pink", "pastel mix", "black", "dark green", "red",
             "clear with red trim")  # fmt: skip
    mugs = [
        Product(
            product_id=f"mug-{number}",
            name=f"Mug {number}",
            main_category="Things",
            attributes={"type": "mug", "colour": colour},
        )
        for number, colour in enumerate(known * 2)
    ]
    (wish,) = wishes(query, Vocabulary.learn(map(facts_of, mugs)), "colour")
    assert set(wish.values) == colours


@pytest.mark.parametrize(
    ("query", "devices"),
    [
        ("power bank for my iPhone 15", {"phones"}),
        ("case for iphone 15", {"iphone 15"}),
        ("headset for a playstation 5", {"playstation", "consoles"}),
        ("headset for a nintendo switch", {"switch", "consoles"}),
        ("headset for xbox series x", {"consoles"}),
        ("headset for my macbook", {"mac"}),
        ("power bank for my playstation", set()),
    ],
)
def test_what_fits_a_family_of_devices_fits_each_of_it(query: str, devices: set[str]) -> None:
    fitting = {
        "power bank": ["phones and tablets"],
        "phone case": ["iPhone 15", "iPhone 16"],
        "gaming headset": ["PC and PlayStation", "PC, Mac and Switch"],
        "gaming headset for all": ["consoles"],
        "external drive": ["Xbox Series X", "PlayStation 5"],
    }
    things = [
        Product(
            product_id=f"{kind}-{value}-{number}",
            name=f"{kind} {number}",
            main_category="Things",
            attributes={"type": kind.removesuffix(" for all"), "compatible_device": value},
        )
        for kind, values in fitting.items()
        for value in values
        for number in range(2)
    ]
    found = wishes(query, Vocabulary.learn(map(facts_of, things)), "compatible_device")
    assert {value for each in found for value in each.values} == devices
