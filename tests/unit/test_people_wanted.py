"""For whom people say that a thing is to be."""

from __future__ import annotations

import pytest

from fixtures.worded_shops import SHOP, understood
from shopcard.understanding.parser import understand

PEOPLE = [
    ("for my 10-year-old son", {"boys"}, (10, 10)),
    ("for a ten-year-old girl", {"girls"}, (10, 10)),
    ("for my daughter, she's 7", {"girls"}, (7, 7)),
    ("for my nephew, he is 6", {"boys"}, (6, 6)),
    ("for a kid of eight", {"boys", "girls"}, (8, 8)),
    ("for my 4yo daughter's birthday", {"girls"}, (4, 4)),
    ("for boys 8-10 years", {"boys"}, (8, 10)),
    ("for 3 to 5 year olds", None, (3, 5)),
    ("for my 9 month old", None, (0.75, 0.75)),
    ("for his 5th birthday", {"boys"}, (5, 5)),
    ("for a newborn", {"babies"}, (0, 0.2)),
    ("for my 15 year old son", {"boys", "men"}, (15, 15)),
    ("for a teen girl", {"girls", "women"}, (13, 18)),
    ("for my wife", {"women"}, None),
    ("for my wife's brother", {"boys", "men"}, None),
    ("for grandmother", {"women"}, None),
    ("for mom and dad", {"women", "men"}, None),
    ("for men", {"men"}, None),
    ("for ladies", {"women"}, None),
    ("for him", {"men"}, None),
    ("for adults, over 14s", {"men", "women"}, (14, None)),
    ("for my niece who is about to turn six", {"girls"}, (6, 6)),
    ("for our nephew (6)", {"boys"}, (6, 6)),
    ("for kids between five and seven", {"boys", "girls"}, (5, 7)),
    ("for kids 3 and up", {"boys", "girls"}, (3, None)),
    ("ages 3+", None, (3, None)),
    ("for children under ten", {"babies", "boys", "girls"}, (0, 10)),
    ("for a one and a half year old", None, (1.5, 1.5)),
    ("for a preschooler", {"boys", "girls"}, (3, 5)),
    ("for my son, 2 pairs", {"boys"}, None),
    ("a men's one", {"men"}, None),
    ("my son's one", {"boys", "babies"}, (1, 1)),
    ("for her, she has a cat", {"women"}, None),
    ("the oldest there is", None, None),
    ("for all, our youngest is 6", {"boys", "girls"}, (6, 6)),
    ("for a day out with the girls", None, None),
    ("for my grandad", {"men"}, None),
    ("for my brother-in-law", {"men"}, None),
    ("torn at my sister's, so for my boyfriend", {"men"}, None),
    ("for a cat, because she is for my daughter", {"girls"}, None),
    ("8 months", None, (0.67, 0.67)),
    ("for our old cat, she's twelve now", None, (12, 12)),
    ("in baby blue", None, None),
    ("with 2 years warranty", None, None),
    ("that is 180 cm", None, None),
]


@pytest.mark.parametrize(("said", "audience", "ages"), PEOPLE)
def test_people(said: str, audience: object, ages: object) -> None:
    constraints = {each.field: each for each in understand(f"yoga mat {said}", SHOP).constraints}
    named, aged = constraints.get("audience"), constraints.get("age")
    assert (named and set(named.values)) == audience
    bounds = aged and tuple(n and float(n) for n in (aged.minimum, aged.maximum))
    assert bounds == ages


def test_names_that_hold_people() -> None:
    fields = [each.field for each in understand("teenage mutant ninja turtles", SHOP).constraints]
    assert "audience" not in fields
    assert "age" not in fields


def test_who_is_not_meant() -> None:
    assert "-audience:boys" in understood(understand("headphones not for kids", SHOP))
    assert "audience:men" not in understood(understand("spiderman lunchbox", SHOP))
    assert "age" not in understood(understand("i have an old dog, 9 years. dog bed?", SHOP))
    assert "audience:women" not in understood(understand("we have a puppy, a bed for her", SHOP))


@pytest.mark.parametrize(
    ("said", "excluded", "audience"),
    [
        ("for my husband, nothing that is meant for children", {"boys", "girls"}, {"men"}),
        ("not for kids", {"boys", "girls"}, None),
        ("for my wife, but it isn't for babies", {"babies"}, {"women"}),
        ("for ladys", None, {"women"}),
        ("that is not blue for women", None, {"women"}),
        ("for my mums birthday", None, {"women"}),
        ("i got the rug from my sister, for my dad", None, {"men"}),
        ("my daughter laughs at mine", None, None),
    ],
)
def test_for_whom_it_must_not_be(said: str, excluded: object, audience: object) -> None:
    people = [
        each
        for each in understand(f"yoga mat {said}", SHOP).constraints
        if each.field == "audience"
    ]
    ruled_out = [set(each.values) for each in people if each.negated]
    meant = [set(each.values) for each in people if not each.negated]
    assert ruled_out == ([excluded] if excluded else [])
    assert meant == ([audience] if audience else [])


def test_a_child_and_somebody_grown_up_are_both_shopped_for() -> None:
    (audience,) = (
        each
        for each in understand("sneakers for a four-year-old and a grandad", SHOP).constraints
        if each.field == "audience"
    )
    assert {"boys", "girls", "men"} <= set(audience.values)
