"""`evaluate search` and `train-ranker` from the command line, as far as they go without a model,
and what they print."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from shopcard.__main__ import main
from shopcard.adapters.difference_plot import Panel, draw_differences
from shopcard.cli.evaluate.report import Report, as_record, as_table, panels, write_cases
from shopcard.config import ROOT
from shopcard.domain.errors import Invalid
from shopcard.learning.comparison import Run


@pytest.fixture
def report() -> Report:
    first = Run("plain", {"m": np.array([0.2, 0.4, np.nan])}, [1.0, 2.0, 3.0])
    other = Run("ours", {"m": np.array([0.1, 0.9, np.nan])}, [1.0, 1.0, 1.0])
    cases = [{"query": each} for each in ("a", "b", "c")]
    return Report({"m": "M"}, [first, other], cases, {"queries": 3})


def test_the_record_is_json_without_nan(report: Report) -> None:
    record = json.loads(json.dumps(as_record(report), allow_nan=False))
    assert record["systems"]["plain"]["m"]["mean"] == 0.3
    assert record["systems"]["plain"]["milliseconds"]["p50"] == 2.0
    assert record["compared_with"] == "plain"
    assert record["comparisons"]["ours"]["m"]["mean"] == 0.2
    assert record["comparisons"]["ours"]["m"]["wins"] == 1


def test_the_table_names_every_system(report: Report) -> None:
    table = as_table(report)
    assert "| plain | 0.3000 [" in table
    assert "| ours | +0.2000 [" in table
    assert "1, 1 |" in table


def test_cases_come_with_the_greatest_loss_first(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "cases.csv"
    write_cases(path, report)
    rows = list(csv.DictReader(path.open()))
    assert [(row["query"], row["ours less plain"]) for row in rows] == [
        ("a", "-0.1"),
        ("c", ""),
        ("b", "0.5"),
    ]


def test_the_plot_shows_wins_above_and_losses_below(report: Report, tmp_path: Path) -> None:
    (panel,) = panels(report)
    assert sorted(panel.differences) == pytest.approx([-0.1, 0.5])
    path = tmp_path / "plot.png"
    draw_differences(path, [panel])
    with Image.open(path) as image:
        assert image.getpixel((200, 150)) == (31, 122, 92)
        assert image.getpixel((800, 220)) == (194, 69, 45)


def test_a_plot_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="cannot be written"):
        draw_differences(tmp_path / "nowhere" / "plot.png", [Panel("t", [0.1])])


@pytest.mark.parametrize("systems", ["bm26", "", ","])
def test_a_system_that_is_none_is_refused(systems: str, tmp_path: Path) -> None:
    judged = tmp_path / "judged.csv"
    judged.write_text("query\n")
    answer = CliRunner().invoke(
        main, ["evaluate", "search", "--products", str(judged), "--systems", systems]
    )
    assert answer.exit_code == 2
    assert "bm25, dense, fusion, shopcard" in answer.output


def test_a_file_without_the_columns_is_named(tmp_path: Path) -> None:
    judged = tmp_path / "judged.csv"
    judged.write_text("query,product_id\n")
    answer = CliRunner().invoke(main, ["evaluate", "search", "--products", str(judged)])
    assert answer.exit_code == 1
    assert "judged.csv lacks the column product_title" in answer.output


def test_nothing_is_trained_on_a_test_half() -> None:
    path = ROOT / "data" / "requests" / "demo-test.jsonl"
    answer = CliRunner().invoke(main, ["train-ranker", "--requests", "demo", str(path)])
    assert answer.exit_code == 2
    assert "for testing" in answer.output


def test_training_needs_a_source() -> None:
    answer = CliRunner().invoke(main, ["train-ranker"])
    assert answer.exit_code == 2
    assert "at least one source" in answer.output
