"""`evaluate search`: how well products are ranked that people judged."""

from __future__ import annotations

import json
from pathlib import Path

import click

from shopcard.bootstrap.trial import draw_differences, open_trials
from shopcard.cli.evaluate.options import (
    READABLE,
    WRITABLE,
    bar,
    encoding_bar,
    json_option,
    per_query_option,
    systems_option,
)
from shopcard.cli.evaluate.report import Report, as_record, as_table, panels, write_cases
from shopcard.config import load_settings
from shopcard.learning.search_relevance import evaluate, read_judgments, read_products

MEASURES = {
    "ndcg_at_10": "nDCG@10",
    "mrr": "MRR",
    "recall_at_10": "recall@10",
    "recall_at_50": "recall@50",
    "judged_at_10": "judged@10",
}


@click.command("search")
@click.option(
    "--products",
    "product_file",
    type=READABLE,
    required=True,
    help="CSV: product_id, product_title, product_description.",
)
@click.option(
    "--judgments",
    "judgment_file",
    type=READABLE,
    help="CSV: query, product_id, relevance (1 to 4). Without it, the product file holds both.",
)
@systems_option("bm25,dense,fusion,shopcard")
@json_option
@per_query_option
@click.option("--plot", type=WRITABLE, help="PNG to draw: every query's win or loss.")
def search(
    product_file: Path,
    judgment_file: Path | None,
    systems: list[str],
    as_json: bool,
    per_query: Path | None,
    plot: Path | None,
) -> None:
    """How well a search ranks products that people judged.

    bm25, dense (the encoder) and fusion (both, by reciprocal ranks) are plain baselines; shopcard
    is the very code that serves. Products that nobody judged for a query count as wrong.
    """
    products = read_products(product_file)
    judgments = read_judgments(
        judgment_file or product_file, (each.product_id for each in products)
    )
    with encoding_bar() as progress:
        ranks, _ = open_trials(load_settings(), products, progress, systems)
    runs = []
    for name in systems:
        ranks[name](next(iter(judgments)), 1)  # what the first query alone pays for
        runs.append(evaluate(name, ranks[name], judgments, bar(judgments, name)))
    report = Report(
        measures=MEASURES,
        runs=runs,
        cases=[{"query": each, "judged": str(len(judgments[each]))} for each in judgments],
        about={"queries": len(judgments), "products": len(products)},
    )
    click.echo(json.dumps(as_record(report), indent=1) if as_json else as_table(report))
    if per_query:
        write_cases(per_query, report)
    if plot:
        draw_differences(plot, panels(report))
