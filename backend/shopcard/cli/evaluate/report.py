"""What a comparison of systems prints: a table, JSON, a CSV of every case."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from shopcard.bootstrap.trial import Panel
from shopcard.domain.errors import Invalid
from shopcard.learning.comparison import Comparison, Interval, Run, compare


@dataclass(frozen=True, slots=True)
class Report:
    """Runs of several systems on the same cases, the first being what the others are held to."""

    measures: Mapping[str, str]
    """Measure -> its title. The first decides wins and losses."""
    runs: Sequence[Run]
    cases: Sequence[Mapping[str, str]]
    """What names each case, by column."""
    about: Mapping[str, Any]
    """What was measured: counts and what else must stand beside the figures."""

    def comparisons(self) -> dict[str, dict[str, Comparison]]:
        """Every other system beside the first, by system and measure."""
        first, *others = self.runs
        return {
            each.system: {measure: compare(first, each, measure) for measure in self.measures}
            for each in others
        }


def as_record(report: Report) -> dict[str, Any]:
    """Everything but the cases, for JSON."""
    systems = {
        run.system: {
            **{measure: _rounded(figure) for measure, figure in run.figures().items()},
            "milliseconds": milliseconds(run),
        }
        for run in report.runs
    }
    comparisons = {
        system: {
            measure: {
                **_rounded(each.difference),
                "wins": each.wins,
                "losses": each.losses,
                "ties": each.ties,
            }
            for measure, each in by_measure.items()
        }
        for system, by_measure in report.comparisons().items()
    }
    first = report.runs[0].system
    return {
        **report.about,
        "systems": systems,
        "compared_with": first,
        "comparisons": comparisons,
    }


def as_table(report: Report) -> str:
    """Two Markdown tables: the means, and the others less the first."""
    titles = list(report.measures.values())
    lines = [", ".join(f"{name}: {value}" for name, value in report.about.items()), ""]
    lines += _head(["system", *titles, "ms p50", "ms p99"])
    for run in report.runs:
        figures, times = run.figures(), milliseconds(run)
        shown = [_interval(figures[each], "{:.4f}") for each in report.measures]
        lines.append(_row([run.system, *shown, f"{times['p50']:.1f}", f"{times['p99']:.1f}"]))
    comparisons = report.comparisons()
    if comparisons:
        title = next(iter(report.measures.values()))
        lines += ["", *_head([f"less {report.runs[0].system}", *titles, f"{title}: won, lost"])]
    for system, by_measure in comparisons.items():
        shown = [_interval(each.difference, "{:+.4f}") for each in by_measure.values()]
        first = next(iter(by_measure.values()))
        lines.append(_row([system, *shown, f"{first.wins}, {first.losses}"]))
    return "\n".join([*lines, "", "In brackets: 95% bootstrap intervals over the cases."])


def panels(report: Report) -> list[Panel]:
    """What every other system wins and loses against the first, for the plot."""
    first, *others = report.runs
    decisive, title = next(iter(report.measures.items()))
    found = []
    for run in others:
        each = compare(first, run, decisive)
        differences = run.values[decisive] - first.values[decisive]
        found.append(
            Panel(
                f"{run.system} less {first.system}, {title} by query: "
                f"{_interval(each.difference, '{:+.3f}')}, {each.wins} won, {each.losses} lost",
                [float(value) for value in differences if not math.isnan(value)],
            )
        )
    return found


def milliseconds(run: Run) -> dict[str, float]:
    """How long a case takes."""
    times = np.array(run.milliseconds)
    middle, slowest = np.percentile(times, [50, 99])
    figures = {"mean": times.mean(), "p50": middle, "p99": slowest}
    return {name: round(float(each), 3) for name, each in figures.items()}


def write_cases(path: Path, report: Report) -> None:
    """One row per case: every measure of every system, and the first measure's differences, the
    greatest loss first."""
    first, *others = report.runs
    decisive = next(iter(report.measures))
    rows = []
    for at, case in enumerate(report.cases):
        row: dict[str, str | float] = {**case}
        for run in report.runs:
            for measure in report.measures:
                row[f"{run.system} {measure}"] = _number(run.values[measure][at])
        for run in others:
            difference = run.values[decisive][at] - first.values[decisive][at]
            row[f"{run.system} less {first.system}"] = _number(difference)
        rows.append(row)
    if others:
        rows.sort(key=lambda row: float(row[f"{others[-1].system} less {first.system}"] or 0))
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    except OSError as error:
        raise Invalid(f"{path} cannot be written: {error.strerror}.") from error


def _rounded(interval: Interval) -> dict[str, float | None]:
    """Without NaN, which JSON has no word for."""
    return {
        name: None if math.isnan(each) else round(each, 5)
        for name, each in asdict(interval).items()
    }


def _interval(interval: Interval, form: str) -> str:
    if math.isnan(interval.mean):
        return "none"
    mean, low, high = (form.format(each) for each in (interval.mean, interval.low, interval.high))
    return f"{mean} [{low}, {high}]"


def _number(value: float) -> float | str:
    return "" if math.isnan(value) else round(float(value), 4)


def _head(titles: Sequence[str]) -> list[str]:
    return [_row(titles), _row(["---"] * len(titles))]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
