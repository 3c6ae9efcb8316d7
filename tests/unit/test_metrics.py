import math

import pytest

from shopcard.domain.metrics import RankedCase, hit_rate, ndcg, next_item_figures, reciprocal_rank


def test_hit_rate_looks_at_the_first_k_only() -> None:
    assert hit_rate(["a", "b", "c"], "c", 3) == 1.0
    assert hit_rate(["a", "b", "c"], "c", 2) == 0.0


def test_ndcg_of_one_relevant_item_falls_with_the_logarithm_of_its_rank() -> None:
    assert ndcg(["a", "b"], "a", 10) == 1.0
    assert ndcg(["a", "b", "c"], "c", 10) == pytest.approx(1 / math.log2(4))
    assert ndcg(["a", "b"], "z", 10) == 0.0


def test_reciprocal_rank() -> None:
    assert reciprocal_rank(["a", "b"], "b") == 0.5
    assert reciprocal_rank([], "b") == 0.0


def test_figures_are_means_and_coverage_counts_items_once() -> None:
    figures = next_item_figures(
        [
            RankedCase(card=("a",), ranked=("a", "b"), taken="a"),
            RankedCase(card=("a",), ranked=("a", "c"), taken="c"),
        ],
        item_count=6,
    )
    assert figures.cases == 2
    assert figures.hr_at_3 == 0.5
    assert figures.hr_at_10 == 1.0
    assert figures.mrr == 0.75
    assert figures.coverage == 0.5


def test_no_cases_is_an_error_not_a_zero() -> None:
    with pytest.raises(ValueError, match="no cases"):
        next_item_figures([], 3)
