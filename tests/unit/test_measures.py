"""Amounts that a catalogue states."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcard.understanding import english
from shopcard.understanding.measures import as_value, from_value, stated


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
    ],
)
def test_amounts_are_read_in_their_smallest_unit(
    text: str, measures: list[tuple[str, tuple[float, ...]]]
) -> None:
    assert list(stated(text)) == measures


@given(
    st.sampled_from(sorted({dimension for dimension, _ in english.UNITS.values()})),
    st.lists(st.integers(1, 10**9), min_size=1, max_size=4),
)
def test_a_measure_as_a_value_is_that_measure(dimension: str, amounts: list[int]) -> None:
    measure = (dimension, tuple(map(float, amounts)))
    assert from_value(as_value(measure)) == measure
