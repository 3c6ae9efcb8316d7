"""Training the ranker of searches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np

from shopcard.bootstrap.trial import Trial, open_trial, save_ranker
from shopcard.cli.evaluate.options import bar, encoding_bar, judged_option, requests_option
from shopcard.cli.evaluate.requests import read_source
from shopcard.config import load_settings
from shopcard.domain.clock import utc_now
from shopcard.domain.product import Product
from shopcard.domain.search_ranking import FUSION
from shopcard.learning.comparison import Run, compare
from shopcard.learning.ranker_training import (
    FOLDS,
    MEASURE,
    STRENGTH,
    TrainingCase,
    by_source,
    cross_validate,
    train,
)
from shopcard.learning.requests import answer_key, read_requests
from shopcard.learning.search_relevance import evaluate, read_judgments, read_products

RIGHT = 4
"""The relevance of a right answer to a request. All others stand as not judged."""

TRUST_IN_REQUESTS = 0.125
"""People graded the judgments; right and wrong of a request follow from a few attributes."""

Judged = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Source:
    """One catalogue with queries, and for each the relevance of products."""

    name: str
    products: Sequence[Product]
    judged: Judged
    trust: float = 1.0


@click.command("train-ranker")
@judged_option
@requests_option()
@click.option("--dry-run", is_flag=True, help="Only say what it would reach.")
def train_ranker(
    judged_files: tuple[Path, ...], request_files: tuple[tuple[str, Path], ...], dry_run: bool
) -> None:
    """Learn how to rank what a search found, on several catalogues at once.

    Every judged catalogue counts as much as any other, requests an eighth of it. What the ranker
    is worth is measured on queries that it was not trained on, beside plain fusion; one that is not
    better, beyond chance, on any of the sources, or is worse on one, is not kept.
    """
    sources = [judged_source(path) for path in judged_files]
    sources += [request_source(products, path) for products, path in request_files]
    if not sources:
        raise click.UsageError("Name at least one source: --judged or --requests.")
    cases: list[TrainingCase] = []
    fusions: dict[str, Run] = {}
    for source in sources:
        with encoding_bar() as progress:
            trial = open_trial(load_settings(), source.products, progress, FUSION)
        cases += _cases(source, trial)
        fusions[source.name] = evaluate(
            "fusion", trial.systems["fusion"], source.judged, bar(source.judged, "fusion")
        )
    reached = cross_validate(cases)
    differences = {
        name: compare(fusions[name], run, MEASURE).difference for name, run in reached.items()
    }
    ranker = train(cases)
    records = [_record(name, fusions[name], reached[name], cases) for name in reached]
    click.echo(_table(records))
    click.echo("\n".join(f"{name:15} {weight:+.4f}" for name, weight in ranker.weights.items()))
    if not any(each.low > 0 for each in differences.values()) or any(
        each.high < 0 for each in differences.values()
    ):
        raise click.ClickException("Not kept: it does not beat plain fusion beyond chance.")
    if dry_run:
        click.echo("Nothing was written: this was a dry run.")
        return
    trained = {"on": f"{utc_now():%Y-%m-%d}", "folds": FOLDS, "strength": STRENGTH}
    save_ranker(ranker, {**trained, "sources": records})


def judged_source(path: Path) -> Source:
    """A file of products and judgments."""
    products = read_products(path)
    return Source(path.stem, products, read_judgments(path, (p.product_id for p in products)))


def request_source(products_source: str, path: Path) -> Source:
    """Requests, their right answers being judged the best. Refuses a test half."""
    if path.stem.endswith("test"):
        raise click.BadParameter(f"{path.name} is for testing; nothing is trained on it.")
    products, requests = read_source(products_source, None), read_requests(path)
    key = answer_key(requests, products)
    judged = {
        each.query: dict.fromkeys(sorted(key.right[each.request_id]), RIGHT) for each in requests
    }
    return Source(path.stem, products, judged, TRUST_IN_REQUESTS)


def _cases(source: Source, trial: Trial) -> list[TrainingCase]:
    cases = []
    for query in bar(source.judged, "reading"):
        ids, matrix, feedback = trial.candidates(query)
        judged = source.judged[query]
        cases.append(TrainingCase(source.name, query, ids, matrix, feedback, judged, source.trust))
    return cases


def _record(name: str, fusion: Run, ranker: Run, cases: Sequence[TrainingCase]) -> dict[str, Any]:
    difference = compare(fusion, ranker, MEASURE).difference
    held = by_source(cases)[name]
    return {
        "name": name,
        "queries": len(held),
        "candidates": round(float(np.mean([len(case.ids) for case in held]))),
        "fusion": round(fusion.figures()[MEASURE].mean, 4),
        "ranker": round(ranker.figures()[MEASURE].mean, 4),
        "difference": [
            round(each, 4) for each in (difference.low, difference.mean, difference.high)
        ],
    }


def _table(records: Sequence[Mapping[str, Any]]) -> str:
    lines = [
        f"nDCG@10 by {FOLDS} folds over the queries:",
        "",
        "| source | queries | candidates | fusion | ranker | difference [95%] |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for each in records:
        low, mean, high = each["difference"]
        lines.append(
            f"| {each['name']} | {each['queries']} | {each['candidates']} | {each['fusion']:.4f} "
            f"| {each['ranker']:.4f} | {mean:+.4f} [{low:+.4f}, {high:+.4f}] |"
        )
    return "\n".join([*lines, ""])
