"""Amounts that a catalogue states."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcard.domain.facts import fold
from shopcard.understanding import english
from shopcard.understanding.measures import as_value, from_value, largest, stated


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("set of 4, 43 cm cut", [("count", (4.0,)), ("length", (430.0,))]),
        ("pack of twelve", [("count", (12.0,))]),
        ("4-person tent with six levels", [("person", (4.0,)), ("tier", (6.0,))]),
        ("a tent for 5 with a porch", [("person", (5.0,))]),
        ("90 x 65 x 28 cm", [("length", (900.0, 650.0, 280.0))]),
        ("a rug, 140 x 70", [("length", (1400.0, 700.0))]),
        ("1,000 a jump starter, 18-volt", [("current", (1000.0,)), ("voltage", (18.0,))]),
        ("70% cocoa", [("share", (70.0,))]),
        ("1.5 hours", [("time", (5400.0,))]),
        ("wh-1000xm4 in a5, from 9-10 years", []),
        ("with a lid and one handle", []),
        ("twenty-four pieces, a set of twenty-four", [("count", (24.0,)), ("count", (24.0,))]),
        ("a thousand pieces", [("count", (1000.0,))]),
        ("2-4 players", [("person", (2.0,)), ("person", (3.0,)), ("person", (4.0,))]),
        ("serves 6 to 7", [("person", (6.0,)), ("person", (7.0,))]),
        ("seats up to 5 comfortably", [("person", (5.0,))]),
        ("3-seater", [("person", (3.0,))]),
        ("for 2 adults and 3 children", [("person", (5.0,))]),
        (
            "73 to 115 cm",
            [("length span", (730.0, 1150.0)), ("length", (730.0,)), ("length", (1150.0,))],
        ),
        (
            "between 40 and 60 cm",
            [("length span", (400.0, 600.0)), ("length", (400.0,)), ("length", (600.0,))],
        ),
        ("48 x 85 g", [("count", (48.0,)), ("mass", (85.0,))]),
        ("pack of 2 - 500 ml", [("count", (2.0,)), ("volume", (500.0,))]),
        ("1/2 inch", [("length", (12.7,))]),
        ("5 1/2 inches", [("length", (139.7,))]),
        ("5½ inches", [("length", (139.7,))]),
        ("3/4 litre", [("volume", (750.0,))]),
        ("one and a half litres", [("volume", (1500.0,))]),
        ("90 min", [("time", (5400.0,))]),
        ("2 kw", [("power", (2000.0,))]),
        ("10 fl oz", [("volume", (295.7,))]),
        ("a kettlebell of 10 pounds", [("mass", (4536.0,))]),
        ("for 0-9 kg", [("mass span", (0.0, 9000.0)), ("mass", (0.0,)), ("mass", (9000.0,))]),
        (
            "for 11- to 17-inch",
            [("length span", (279.4, 431.8)), ("length", (279.4,)), ("length", (431.8,))],
        ),
        ("60 cm x 40 cm", [("length", (600.0, 400.0))]),
        ("52 cm x 38 cm x 15 cm", [("length", (520.0, 380.0, 150.0))]),
        ("2 m by 30 cm", [("length", (2000.0,)), ("length", (300.0,))]),
        ("for 4 in green", [("person", (4.0,))]),
        ("for 33, 45 rpm", [("rpm", (45.0,))]),
        ("for 6 months", []),
        ("for ten years", []),
        ("for two weeks (plant pots)", []),
        ("for 1/2 week", []),
        ("for 3 girls", []),
        ("two in one, 3-in-1", []),
        ("2 a day, 8 a.m.", []),
        ("5g phone", []),
        ("5 m/s", []),
        ("a second pocket", []),
    ],
)
def test_amounts_are_read_in_their_smallest_unit(
    text: str, measures: list[tuple[str, tuple[float, ...]]]
) -> None:
    found = list(stated(text))
    assert [each for each, _ in found] == [each for each, _ in measures]
    assert [each for _, each in found] == [pytest.approx(each) for _, each in measures]


@given(
    st.sampled_from(sorted({dimension for dimension, _ in english.UNITS.values()})),
    st.lists(st.integers(1, 10**9), min_size=1, max_size=4),
)
def test_a_measure_as_a_value_is_that_measure(dimension: str, amounts: list[int]) -> None:
    measure = (dimension, tuple(map(float, amounts)))
    assert from_value(as_value(measure)) == measure


TYPED = (
    "0 1 4 90 1/2 1/0 3/4 ½ 1.5 1,000 99999999999999999999 a an half one two twenty-four hundred"
    " thousand cm kg l litres in İnch ın inch g a.m. fl oz x × by / - – to or and between for"
    " sleeps set of pack people adults man at least no wider than under over up more + , . ; %"
)
"""Words and signs of which amounts are made, and what only looks like them."""

WORDS = st.sampled_from(TYPED.split())


@given(
    st.one_of(
        st.text(max_size=512),
        st.lists(WORDS, max_size=100).map(" ".join),
        st.lists(WORDS, max_size=60).map("".join),
    )
)
def test_any_text_states_amounts_of_which_none_is_less_than_nothing(text: str) -> None:
    for dimension, amounts in stated(fold(text[:512])):
        assert dimension
        assert amounts
        assert all(each >= 0 for each in amounts)
        assert from_value(as_value((dimension, amounts)))[0] == dimension


def test_the_largest_amounts_are_those_of_which_a_limit_speaks() -> None:
    measures = [("length", (900.0, 2740.0)), ("mass", (5.0,)), ("length", (600.0,))]
    assert dict(largest(measures)) == {"length": (2740.0,), "mass": (5.0,)}
