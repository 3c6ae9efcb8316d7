"""The evaluation asks the very strategy that serves, on sequences of real people."""

from pathlib import Path

import pytest

from fixtures.small_shop import WordEncoder
from shopcard.adapters.faiss_index import FaissIndex
from shopcard.domain.errors import Malformed
from shopcard.domain.product_text import product_text
from shopcard.learning.next_item import (
    Case,
    evaluate,
    popularity_ranker,
    random_ranker,
    read_cases,
    read_items,
    strategy_ranker,
)
from shopcard.recommenders.classic import Classic
from shopcard.recommenders.last_three import LastThree

ITEMS = """item_id,title,description
ink1,ink cartridge black,for printers
ink2,ink cartridge colour,for printers
pen1,gel pen blue,writes smoothly
pen2,gel pen red,writes smoothly
"""
SEQUENCES = """user_id,history_item_ids,item_id
a,pen1 ink1,ink2
b,ink2 pen1,pen2
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    items, sequences = tmp_path / "items.csv", tmp_path / "sequences.csv"
    items.write_text(ITEMS)
    sequences.write_text(SEQUENCES)
    return items, sequences


def test_last_three_finds_what_is_alike_and_leaves_out_what_was_taken(
    files: tuple[Path, Path],
) -> None:
    items = {each.product_id: each for each in read_items(files[0])}
    cases = read_cases(files[1], items)
    encoder = WordEncoder()
    index = FaissIndex(encoder.fingerprint, encoder.dimension)
    index.add(list(items), encoder.encode([product_text(each) for each in items.values()]))
    rank = strategy_ranker(LastThree(), index, items)
    assert set(rank(cases[0], 3, 0)) == {"ink2", "pen2"}
    assert "ink1" in strategy_ranker(Classic(), index, items)(cases[0], 10, 0)
    assert evaluate(rank, cases, len(items)).hr_at_3 == 1.0


def test_popularity_and_chance() -> None:
    cases = [Case(("a", "b"), "c"), Case(("b",), "a")]
    assert popularity_ranker(cases)(cases[0], 2, 0) == ["b", "a"]
    drawn = random_ranker(["a", "b", "c"])
    assert drawn(cases[0], 2, 1) == drawn(cases[0], 2, 1)
    assert len(set(drawn(cases[0], 2, 1))) == 2


def test_an_item_that_is_nowhere_described_is_named(files: tuple[Path, Path]) -> None:
    with pytest.raises(Malformed, match="pen2"):
        read_cases(files[1], ["pen1", "ink1", "ink2"])


def test_a_missing_column_is_named(files: tuple[Path, Path]) -> None:
    with pytest.raises(Malformed, match="lacks the column"):
        read_items(files[1])
