"""The order of candidates, and what those that lead change in it."""

from __future__ import annotations

import json

import numpy as np
import pytest

from shopcard.domain.postings import Rows
from shopcard.domain.search_ranking import (
    FEATURES,
    FUSION,
    LEADERS,
    LED,
    Column,
    Ranker,
    ranker_from_record,
    ranker_to_record,
)

RANKER = Ranker({"lexical": 0.1, "feedback": 1.0}, {"lexical": 1.0})


def falling(count: int) -> Column:
    """Candidates of which the first holds most of the words."""
    matrix = np.zeros((count, len(FEATURES)))
    matrix[:, FEATURES.index("lexical")] = np.linspace(1, 0, count)
    return matrix


def last_ones(leaders: Rows) -> Column:
    """As if the candidates that follow the leaders were most like them."""
    likeness = np.zeros(LED)
    likeness[len(leaders) : 2 * len(leaders)] = 1.0
    return likeness


def unasked(leaders: Rows) -> Column:
    raise AssertionError(f"{leaders} were asked")


def test_those_that_lead_by_the_first_ranking_are_asked_and_raise_what_is_like_them() -> None:
    asked: list[list[int]] = []

    def feedback(leaders: Rows) -> Column:
        asked.append(leaders.tolist())
        return last_ones(leaders)

    scores = RANKER.scores(falling(LED), feedback)
    assert asked == [list(range(LEADERS))]
    assert np.argmax(scores) == LEADERS


def test_few_candidates_stand_in_the_first_ranking() -> None:
    matrix = falling(LED - 1)
    scores = RANKER.scores(matrix, unasked)
    assert scores.tolist() == matrix[:, FEATURES.index("lexical")].tolist()


def test_plain_fusion_asks_nobody() -> None:
    assert (FUSION.scores(falling(LED), unasked) == 0).all()


def test_a_ranker_is_written_down_and_read_again() -> None:
    read = ranker_from_record(json.loads(json.dumps(ranker_to_record(RANKER))))
    assert read.scores(falling(LED), last_ones).tolist() == (
        RANKER.scores(falling(LED), last_ones).tolist()
    )


@pytest.mark.parametrize("part", ["first", "weights"])
@pytest.mark.parametrize("worth", [None, [1.0], "1", [["a"]] * (len(FEATURES) + 1)])
def test_a_record_of_other_weights_is_refused(part: str, worth: object) -> None:
    record = {**ranker_to_record(RANKER), part: worth}
    with pytest.raises(ValueError, match="train it again"):
        ranker_from_record(record)


def test_a_record_of_other_features_is_refused() -> None:
    with pytest.raises(ValueError, match="other features"):
        ranker_from_record({**ranker_to_record(RANKER), "features": list(FEATURES)})
