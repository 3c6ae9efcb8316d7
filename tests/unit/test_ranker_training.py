"""The ranker learns what speaks for a product, and is measured on queries it has not seen."""

import numpy as np
import pytest

from shopcard.domain.search_ranking import FEATURES, Matrix
from shopcard.learning.ranker_training import TrainingCase, by_source, cross_validate, train

TELLING = FEATURES.index("lexical")


def cases(count: int, *, source: str = "one", sign: float = 1.0) -> list[TrainingCase]:
    """Queries of 20 candidates, of which those with much of one feature are the judged ones."""
    random = np.random.default_rng(3)
    found = []
    for number in range(count):
        matrix = by_chance(random)
        best = np.argsort(-sign * matrix[:, TELLING])[:5]
        judged = {f"p{row}": 4 if place < 3 else 2 for place, row in enumerate(best.tolist())}
        ids = [f"p{row}" for row in range(20)]
        found.append(TrainingCase(source, f"query {number}", ids, matrix, judged))
    return found


def by_chance(random: np.random.Generator) -> Matrix:
    """20 candidates of a query that wishes nothing."""
    matrix = random.random((20, len(FEATURES)))
    matrix[:, FEATURES.index("wishes")] = 0.0
    return matrix


def test_what_tells_the_good_from_the_others_gets_the_weight() -> None:
    weights = dict(train(cases(30)).weights)
    assert weights.pop("wishes") == 1.0  # by rule
    assert max(weights, key=lambda name: abs(weights[name])) == "lexical"
    assert weights["lexical"] == 1.0


def test_a_feature_that_speaks_against_a_product_gets_a_negative_weight() -> None:
    assert train(cases(30, sign=-1.0)).weights["lexical"] == -1.0


def test_what_never_differs_gets_no_weight() -> None:
    for case in (constant := cases(20)):
        case.matrix[:, FEATURES.index("popularity")] = 0.7
    assert train(constant).weights["popularity"] == 0.0


def test_the_same_cases_make_the_same_ranker() -> None:
    assert train(cases(10)) == train(cases(10))


def test_a_source_counts_by_trust_and_not_by_its_size() -> None:
    small = cases(10, source="small")
    large = cases(60, source="large", sign=-1.0)
    trusted = [*small, *(_trusted(case, 0.01) for case in large)]
    assert train(trusted).weights["lexical"] > 0


def _trusted(case: TrainingCase, trust: float) -> TrainingCase:
    return TrainingCase(case.source, case.query, case.ids, case.matrix, case.judged, trust)


def test_cross_validation_reaches_much_where_there_is_something_to_learn_and_only_there() -> None:
    learned = cross_validate(cases(30))["one"].figures()["ndcg_at_10"]
    chance = [
        TrainingCase(
            "one",
            case.query,
            case.ids,
            by_chance(np.random.default_rng(n)),
            case.judged,
        )
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
    unjudged = TrainingCase("one", "q", ["a", "b"], np.zeros((2, len(FEATURES))), {})
    with pytest.raises(ValueError, match="worth more"):
        train([unjudged])
