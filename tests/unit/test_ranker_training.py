"""The ranker learns what speaks for a product, and is measured on queries it has not seen."""

from dataclasses import replace

import numpy as np
import pytest

from shopcard.domain.search_ranking import FEATURES, LED, Feedback, Matrix
from shopcard.learning.ranker_training import TrainingCase, by_source, cross_validate, train

TELLING = FEATURES.index("lexical")


def cases(
    count: int, *, source: str = "one", sign: float = 1.0, size: int = 20
) -> list[TrainingCase]:
    """Queries of `size` candidates, of which those with much of one feature are the judged ones."""
    random = np.random.default_rng(3)
    found = []
    for number in range(count):
        matrix = by_chance(random, size)
        best = np.argsort(-sign * matrix[:, TELLING])[:5]
        judged = {f"p{row}": 4 if place < 3 else 2 for place, row in enumerate(best.tolist())}
        ids = [f"p{row}" for row in range(size)]
        nothing = np.zeros(size)
        found.append(
            TrainingCase(
                source, f"query {number}", ids, matrix, lambda _, said=nothing: said, judged
            )
        )
    return found


def by_chance(random: np.random.Generator, size: int = 20) -> Matrix:
    """Candidates of a query that wishes nothing."""
    matrix = random.random((size, len(FEATURES)))
    matrix[:, FEATURES.index("wishes")] = 0.0
    return matrix


def test_what_tells_the_good_from_the_others_gets_the_weight() -> None:
    ranker = train(cases(30))
    for weights in (dict(ranker.first), dict(ranker.weights)):
        assert weights.pop("wishes") == weights["coverage"]  # by rule
        assert max(weights, key=lambda name: abs(weights[name])) == "lexical"
        assert weights["lexical"] == 1.0


def test_a_feature_that_speaks_against_a_product_gets_a_negative_weight() -> None:
    assert train(cases(30, sign=-1.0)).weights["lexical"] == -1.0


def test_what_never_differs_gets_no_weight() -> None:
    for case in (constant := cases(20)):
        case.matrix[:, FEATURES.index("popularity")] = 0.7
    assert train(constant).weights["popularity"] == 0.0


def test_what_leads_is_heard_where_it_tells() -> None:
    """The judged ones are like those that lead; the feature that tells them does so badly."""
    deaf = cases(30, size=LED)
    for case in deaf:
        case.matrix[:, TELLING] += np.random.default_rng(5).normal(0, 0.3, LED)
    heard = [replace(case, feedback=_likeness(case)) for case in deaf]
    assert train(heard).weights["feedback"] == 1.0
    with_it, without = (
        cross_validate(each)["one"].figures()["ndcg_at_10"] for each in (heard, deaf)
    )
    assert with_it.mean > without.mean + 0.1


def _likeness(case: TrainingCase) -> Feedback:
    is_good = np.array([each in case.judged for each in case.ids], dtype=float)
    return lambda leaders: is_good * is_good[leaders].mean()


def test_the_same_cases_make_the_same_ranker() -> None:
    assert train(cases(10)) == train(cases(10))


def test_a_source_counts_by_trust_and_not_by_its_size() -> None:
    small = cases(10, source="small")
    large = cases(60, source="large", sign=-1.0)
    trusted = [*small, *(_trusted(case, 0.01) for case in large)]
    assert train(trusted).weights["lexical"] > 0


def _trusted(case: TrainingCase, trust: float) -> TrainingCase:
    return replace(case, trust=trust)


def test_cross_validation_reaches_much_where_there_is_something_to_learn_and_only_there() -> None:
    learned = cross_validate(cases(30))["one"].figures()["ndcg_at_10"]
    chance = [
        replace(case, matrix=by_chance(np.random.default_rng(n)))
        for n, case in enumerate(cases(30))
    ]
    assert learned.mean > 0.95
    assert cross_validate(chance)["one"].figures()["ndcg_at_10"].mean < 0.7


def test_runs_are_in_the_order_of_the_cases_of_each_source() -> None:
    both = [*cases(6, source="one"), *cases(7, source="two")]
    runs = cross_validate(both)
    assert {name: len(run.values["ndcg_at_10"]) for name, run in runs.items()} == {
        "one": 6,
        "two": 7,
    }
    assert list(by_source(both)) == ["one", "two"]


def test_nothing_to_learn_is_an_error() -> None:
    unjudged = TrainingCase(
        "one", "q", ["a", "b"], np.zeros((2, len(FEATURES))), lambda _: np.zeros(2), {}
    )
    with pytest.raises(ValueError, match="worth more"):
        train([unjudged])
