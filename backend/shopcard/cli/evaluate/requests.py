"""`evaluate requests`: how well whole sentences are answered and understood."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from shopcard.bootstrap.imports import open_file
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
from shopcard.demo.catalogue import load_catalogue
from shopcard.domain.product import Product
from shopcard.learning.requests import (
    answer_key,
    by_field,
    evaluate,
    read_requests,
    understanding,
)
from shopcard.services.catalogue_import import read_products

DEMO = "demo"
MEASURES = {
    "success_at_3": "success@3",
    "success_at_1": "success@1",
    "precision_at_3": "precision@3",
}


@click.command("requests")
@click.option(
    "--products", "source", required=True, help=f"{DEMO}, or a file as import-products takes it."
)
@click.option("--mapping", help="Which column is what, as for import-products.")
@click.option(
    "--requests",
    "request_file",
    type=READABLE,
    required=True,
    help="JSON Lines, as data/requests/README.md describes them.",
)
@systems_option("fusion,shopcard")
@json_option
@per_query_option
@click.option("--plot", type=WRITABLE, help="PNG to draw: every request's win or loss.")
def requests(
    source: str,
    mapping: str | None,
    request_file: Path,
    systems: list[str],
    as_json: bool,
    per_query: Path | None,
    plot: Path | None,
) -> None:
    """How well a search answers whole sentences whose right answers are known.

    A success has nothing wrong among the first products shown, one per group of variants. What
    shopcard understood is held against what the sentence says, field by field.
    """
    asked = read_requests(request_file)
    products = read_source(source, mapping)
    key = answer_key(asked, products)
    with encoding_bar() as progress:
        ranks, trial = open_trials(load_settings(), products, progress, systems)
    runs = []
    for name in systems:
        ranks[name](asked[0].query, 1)  # what the first query alone pays for
        runs.append(evaluate(name, ranks[name], key, bar(asked, name)))
    understood = understanding(trial.understand, asked)
    report = Report(
        measures=MEASURES,
        runs=runs,
        cases=[
            {
                "id": each.request_id,
                "query": each.query,
                "misunderstood": " ".join(_missed(understood[each.request_id])),
            }
            for each in asked
        ],
        about={"requests": len(asked), "products": len(products)},
    )
    fields = by_field(understood)
    if as_json:
        intent = {name: {"right": sum(each), "of": len(each)} for name, each in fields.items()}
        click.echo(json.dumps({**as_record(report), "intent": intent}, indent=1, allow_nan=False))
    else:
        click.echo(as_table(report))
        click.echo(_intent_table(fields))
    if per_query:
        write_cases(per_query, report)
    if plot:
        draw_differences(plot, panels(report))


def read_source(source: str, mapping: str | None) -> Sequence[Product]:
    """The products of the demo catalogue, or of a file."""
    if source == DEMO:
        return load_catalogue()
    file, chosen = open_file(Path(source), mapping, "utf-8-sig")
    return read_products(file.rows, chosen).found


def _missed(fields: Mapping[str, bool]) -> list[str]:
    return [name for name, understood in fields.items() if not understood]


def _intent_table(fields: Mapping[str, Sequence[bool]]) -> str:
    lines = ["", "| understood | right | of | share |", "| --- | --- | --- | --- |"]
    everything = [each for found in fields.values() for each in found]
    for name, found in {"everything": everything, **fields}.items():
        share = sum(found) / len(found) if found else 0.0
        lines.append(f"| {name} | {sum(found)} | {len(found)} | {share:.3f} |")
    return "\n".join(lines)
