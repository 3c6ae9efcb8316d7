"""The yardstick of searches: measures, intervals, files of judgments."""

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcard.domain.errors import Malformed
from shopcard.domain.metrics import (
    first_relevant,
    gain,
    graded_ndcg,
    judged_share,
    precision,
    recall,
    success,
)
from shopcard.learning.comparison import Run, compare, interval
from shopcard.learning.search_relevance import evaluate, read_judgments, read_products

FILE = """query,product_id,product_title,product_description,relevance
mug,a,Blue mug,,4
mug,b,Mug tree,holds six,2
lamp,c,Desk lamp,,3.0
"""


def test_the_gain_of_a_relevance() -> None:
    assert [gain(each) for each in range(5)] == [0, 0, 1, 3, 7]


def test_graded_ndcg_by_hand() -> None:
    judged = {"a": 4, "b": 3, "c": 1}
    ideal = 7 + 3 / math.log2(3)
    assert graded_ndcg(["a", "b", "c"], judged, 10) == 1.0
    assert graded_ndcg(["x", "b", "a"], judged, 10) == pytest.approx(
        (3 / math.log2(3) + 7 / 2) / ideal
    )
    assert graded_ndcg(["x", "b", "a"], judged, 2) == pytest.approx(3 / math.log2(3) / ideal)


def test_without_anything_worth_finding_there_is_no_ndcg() -> None:
    assert math.isnan(graded_ndcg(["a"], {"a": 1}, 10))
    assert math.isnan(recall(["a"], [], 10))


@given(
    st.dictionaries(st.integers(0, 30).map(str), st.integers(1, 4), min_size=1),
    st.lists(st.integers(0, 40).map(str), unique=True, max_size=40),
)
def test_no_ranking_beats_the_ideal_and_a_swap_upwards_never_hurts(
    judged: dict[str, int], ranked: list[str]
) -> None:
    if all(each == 1 for each in judged.values()):
        return
    reached = graded_ndcg(ranked, judged, 10)
    assert 0.0 <= reached <= 1.0 + 1e-12
    for at in range(len(ranked) - 1):
        if judged.get(ranked[at], 0) < judged.get(ranked[at + 1], 0):
            swapped = [*ranked[:at], ranked[at + 1], ranked[at], *ranked[at + 2 :]]
            assert graded_ndcg(swapped, judged, 10) >= reached - 1e-12


def test_rank_recall_and_judged() -> None:
    assert first_relevant(["x", "a"], ["a", "b"]) == 0.5
    assert first_relevant(["x"], ["a"]) == 0.0
    assert recall(["x", "a", "b"], ["a", "b"], 2) == 0.5
    assert judged_share(["a", "x"], {"a": 1}, 10) == 0.1


@pytest.mark.parametrize(
    ("right", "reachable", "succeeds"),
    [
        ([True, True, True, False], 9, True),
        ([True, True, False], 9, False),
        ([True, True], 9, False),  # the third is missing, though there are more
        ([True, False, False], 1, True),
        ([False, True], 1, True),  # all that there is, among the first three
        ([False, False, False, True], 1, False),
        ([True, False, False, True], 2, False),
        ([True, True, False], 2, True),
        ([], 0, False),
    ],
)
def test_success_at_three(right: list[bool], reachable: int, succeeds: bool) -> None:
    assert success(right, reachable, 3) == float(succeeds)


def test_precision_is_of_as_many_as_can_be_right() -> None:
    assert precision([True, False, False], 9, 3) == pytest.approx(1 / 3)
    assert precision([False, True, False], 1, 3) == 1.0


def test_an_interval_holds_its_mean_and_repeats() -> None:
    values = np.random.default_rng(1).normal(0.5, 0.1, 100)
    found = interval(values)
    assert found.mean == pytest.approx(values.mean())
    assert found.low < found.mean < found.high
    assert found.high - found.low == pytest.approx(2 * 1.96 * 0.01, rel=0.25)
    assert interval(values) == found


def test_cases_without_a_value_are_left_out() -> None:
    assert interval(np.array([1.0, np.nan, 1.0])).mean == 1.0
    assert math.isnan(interval(np.array([np.nan])).mean)


def test_a_comparison_is_paired() -> None:
    """A small gain everywhere is no chance, however much the cases differ."""
    spread = np.linspace(0, 1, 50)
    first = Run("one", {"m": spread})
    better = compare(first, Run("two", {"m": spread + 0.01}), "m")
    assert better.difference.low > 0
    assert (better.wins, better.losses, better.ties) == (50, 0, 0)
    same = compare(first, first, "m").difference
    assert same.low <= 0 <= same.high


def test_one_file_holds_products_and_judgments(tmp_path: Path) -> None:
    path = tmp_path / "judged.csv"
    path.write_text(FILE)
    products = read_products(path)
    assert [(each.product_id, each.name, each.description) for each in products] == [
        ("a", "Blue mug", ""),
        ("b", "Mug tree", "holds six"),
        ("c", "Desk lamp", ""),
    ]
    judgments = read_judgments(path, ["a", "b", "c"])
    assert judgments == {"mug": {"a": 4, "b": 2}, "lamp": {"c": 3}}
    run = evaluate("fixed", lambda _query, _limit: ["b", "a"], judgments, judgments)
    assert run.values["mrr"].tolist() == [0.5, 0.0]
    assert run.values["recall_at_10"].tolist() == [1.0, 0.0]
    assert run.values["judged_at_10"].tolist() == [0.2, 0.0]


@pytest.mark.parametrize("relevance", ["0", "5", "2.5", "good", "", "nan"])
def test_a_relevance_out_of_scale_is_refused(tmp_path: Path, relevance: str) -> None:
    path = tmp_path / "judged.csv"
    path.write_text(f"query,product_id,relevance\nmug,a,{relevance}\n")
    with pytest.raises(Malformed, match="row 2: the relevance"):
        read_judgments(path, ["a"])


def test_a_judged_product_that_nobody_sells_is_named(tmp_path: Path) -> None:
    path = tmp_path / "judged.csv"
    path.write_text("query,product_id,relevance\nmug,zz,4\n")
    with pytest.raises(Malformed, match="zz"):
        read_judgments(path, ["a"])
