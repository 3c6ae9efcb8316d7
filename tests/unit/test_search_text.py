"""How much of a query products hold."""

from __future__ import annotations

import numpy as np
import pytest

from shopcard.domain.search_text import ProductWords, SearchText

TENT, GREEN, PORCH, UNHEARD = 0, 1, 2, 3
NO_NAME = np.array([], dtype=np.int32)


@pytest.fixture
def text() -> SearchText:
    held = [[TENT], [TENT, GREEN], [TENT, GREEN, PORCH], [TENT], [PORCH]]
    words = [ProductWords(NO_NAME, np.array(each, dtype=np.int32)) for each in held]
    return SearchText(words, 4)


def test_among_candidates_only_words_count_that_tell_them_apart(text: SearchText) -> None:
    tents = np.array([0, 1, 2, 3], dtype=np.int32)
    found = text.coverage_among(tents, [TENT, GREEN, PORCH, UNHEARD, None])
    assert found[0] == found[3] == 0
    assert 0 < found[1] < found[2] == 1


def test_the_rarer_word_counts_more(text: SearchText) -> None:
    tents = np.array([0, 1, 2, 3], dtype=np.int32)
    green = text.coverage_among(tents, [GREEN, PORCH])[1]
    assert green < 0.5


def test_where_no_word_tells_candidates_apart_none_holds_more(text: SearchText) -> None:
    tents = np.array([0, 3], dtype=np.int32)
    assert text.coverage_among(tents, [TENT, UNHEARD, None]).tolist() == [0, 0]
