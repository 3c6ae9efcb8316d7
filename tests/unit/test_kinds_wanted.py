"""Kinds of things in what people type: what is wanted, and what is there already."""

from __future__ import annotations

import pytest

from fixtures.worded_shops import SHOP, understood
from shopcard.domain.product import Product
from shopcard.understanding.facts import facts_of
from shopcard.understanding.parser import understand
from shopcard.understanding.vocabulary import Vocabulary

TYPES = [
    ("phone case", {"phone case"}),
    ("case for my iphone", {"phone case"}),
    ("phone stand", None),
    ("bed", {"dog bed"}),
    ("shirt for work", {"men's t-shirt"}),
    ("couch", None),
    ("sandals or heels", {"kids sandals", "women's heels"}),
    ("sleeping bag", {"sleeping bag"}),
    ("sleeping bag for a 6 month old", {"baby sleep sack"}),
    ("lunchbox", {"lunch box"}),
    ("mobile phone", {"smartphone"}),
    ("boombox", {"bluetooth speaker"}),
    ("packed lunch tin", {"lunch box"}),
    ("a case for pencils", {"pencil case"}),
    ("a bag for sleeping", {"sleeping bag"}),
    ("no show sandals", {"kids sandals"}),
    ("no cheap phone case", {"phone case"}),
    ("i need a rug, it should be red", {"rug"}),
    ("my rug needs a clean, a cutlery set please", {"cutlery set"}),
    ("my phone should last all day, a power bank", {"power bank"}),
    ("sleeping bag for my 6 month old puppy", {"sleeping bag"}),
    ("phone case, but definitely no red phone case", {"phone case"}),
    ("he lives in sandals, so the lunch box has to be red", {"lunch box"}),
    ("i love the rug. a small red one that i can put a phone on", {"rug"}),
    ("they took my suitcase, i'd like one of those blue pencil cases", {"pencil case"}),
    ("a yoga mat that would suit a rug", {"yoga mat"}),
    ("sandals for my daughter, 5", {"kids sandals"}),
    ("sitting in front of the rug: phone case with a strap", {"phone case"}),
    ("our phone fell on the rug, need a case for it", {"phone case"}),
    ("the dog chewed my power bank, a chocolate bar for him", {"chocolate bar"}),
    ("my speaker broke on the suitcase, find me another one", {"bluetooth speaker"}),
    ("the rug is green, so a red suitcase", {"suitcase"}),
    ("we own no cutlery! any cutlery set", {"cutlery set"}),
    ("suitcase. i want to put a rug in it", {"suitcase"}),
    ("lunch box, needs to hold a water bottle", {"lunch box"}),
    ("less than $20, a bag for sleeping", {"sleeping bag"}),
    ("find me the smartphone that has a power bank", {"smartphone"}),
    ("the cheapest smartphone, a phone case too", {"smartphone"}),
    ("a pair of sneakers, a suitcase too", {"kids sneakers"}),
    ("i'm interested in a rug, have a yoga mat", {"rug"}),
    ("do you have enough suitcases", {"suitcase"}),
    ("all that is missing is a suitcase, the rug and the yoga mat are packed", {"suitcase"}),
    ("i own a rug and more phone cases than i need. what i lack is a yoga mat", {"yoga mat"}),
    ("we have a red rug, a phone case would be lovely", {"phone case"}),
    ("something to keep my phone dry", None),
    ("my smartphone is full, what do you have to help", None),
    ("nothing fits, heels please", {"women's heels"}),
    ("no-slip yoga mat", {"yoga mat"}),
    ("i can't sleep on my rug, so a yoga mat", {"yoga mat"}),
    ("the dog chewed my speaker, so a rug", {"rug"}),
    ("a bag to take to sleeping", {"sleeping bag"}),
    ("a phone case or a rug one", {"phone case"}),
]


@pytest.mark.parametrize(("query", "types"), TYPES)
def test_types(query: str, types: set[str] | None) -> None:
    kinds = [each for each in understand(query, SHOP).constraints if each.field == "type"]
    assert [set(each.values) for each in kinds] == ([] if types is None else [types])


NOT_AGAIN = [
    "shoes, i have black ones already, so a different colour",
    "shoes in another colour than black",
    "shoes, my black ones broke, this time something else than black",
    "shoes, she already has two black ones",
    "all the shoes i find are black, so anything but that please",
    "shoes in whatever colour except black",
    "shoes, everything i own is black, so another colour",
    "i am tired of black, shoes please",
    "the black shoes were too dark, any other colour",
    "shoes, he broke every black one",
    "i already have black shoes, a different colour this time",
    "shoes, i loathe black",
    "shoes, never black",
    "shoes for somebody who never wears black",
    "shoes, no more black ones",
    "any colour of shoes other than black",
]


@pytest.mark.parametrize("query", NOT_AGAIN)
def test_what_somebody_has_is_not_wanted_again(query: str) -> None:
    found = understood(understand(query, SHOP))
    assert {key for key in found if "colour" in key} == {"-colour:black"}
    assert any(key.startswith("type:") for key in found)


HAVING_AND_WANTING = [
    ("she already has two from nordklang, so another brand of phone case",
     {"-brand:nordklang"}),
    ("i already own red phone cases, so i'd rather have a blue or teal one",
     {"-colour:red", "colour:blue"}),
    ("i already have black sandals, i want a navy t-shirt", {"colour:navy"}),
    ("i have an iphone 12 already, a red phone case", {"colour:red"}),
    ("do you have black shoes", {"colour:black"}),
    ("everything in my kitchen is red, so a red phone case", {"colour:red"}),
    ("her pink rug is old, a navy t-shirt", {"colour:navy"}),
]  # fmt: skip


@pytest.mark.parametrize(("query", "expected"), HAVING_AND_WANTING)
def test_what_is_there_and_what_is_wanted(query: str, expected: set[str]) -> None:
    keys = {each.key for each in understand(query, SHOP).constraints}
    assert {key for key in keys if "colour" in key or "brand" in key} == expected


WANTED_ALL_THE_SAME = [
    ("i already have red phone cases, need two more", {"type:phone cases", "colour:red"}),
    ("i already have the red phone case, want the same again", {"type:phone case", "colour:red"}),
    ("everyone already has a phone case, i want one too", {"type:phone case"}),
    ("we don't have enough phone cases", {"type:phone cases"}),
    ("we already have red walls and want a red phone case", {"type:phone case", "colour:red"}),
    ("i've already decided on a red phone case", {"type:phone case", "colour:red"}),
    ("a phone case that has plenty of silicone", {"type:phone case", "material:silicone"}),
    ("my red phone case was stolen, i want the same in a new style",
     {"type:phone case", "colour:red"}),
    ("a phone case for a boy who has outgrown his red one, a different size",
     {"audience:boys", "type:phone case", "colour:red"}),
    ("a phone case, one for tea", {"type:phone case"}),
    ("phone cases, ones with a rug", {"type:phone cases"}),
    ("i never get tired of red, a phone case", {"type:phone case", "colour:red"}),
    ("i love red, can't live without it, a phone case", {"type:phone case", "colour:red"}),
    ("a phone case that zips up with silicone", {"type:phone case", "material:silicone"}),
    ("my phone case broke, need something better", {"type:phone case"}),
    ("all my phone cases broke, a red one", {"type:phone cases", "colour:red"}),
    ("nothing for my husband so far, a t-shirt", {"audience:men", "type:t-shirt"}),
    ("we have nothing for the girls to wear, sandals", {"audience:girls", "type:sandals"}),
    ("my nephew says he needs sandals", {"audience:boys", "type:sandals"}),
]  # fmt: skip


@pytest.mark.parametrize(("query", "expected"), WANTED_ALL_THE_SAME)
def test_what_is_wanted_all_the_same(query: str, expected: set[str]) -> None:
    assert {each.key for each in understand(query, SHOP).constraints} == expected


def test_a_verb_is_no_thing() -> None:
    toy = Product(
        product_id="doll",
        name="Doll",
        main_category="Toys",
        sub_categories=("Pretend play",),
        attributes={"type": "doll"},
    )
    shop = Vocabulary.learn([facts_of(toy)])
    assert "type:pretend play" not in understood(understand("something to play records on", shop))
    assert "type:pretend play" in understood(understand("pretend play", shop))


def test_what_is_said_of_another_thing_is_not_wanted() -> None:
    found = understood(understand("our green rug looks sad, find me a red phone case", SHOP))
    assert found["colour:red"] == {"red"}


def test_a_word_that_nobody_knows_makes_a_type_less_sure() -> None:
    def is_filter(query: str) -> bool:
        return next(e for e in understand(query, SHOP).constraints if e.field == "type").is_filter

    assert is_filter("bluetooth speaker")
    assert not is_filter("bluetooth speaker gizmo")
    assert not is_filter("a gizmo that fits my bluetooth speaker")
