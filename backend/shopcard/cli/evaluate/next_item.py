"""`evaluate next-item`: how often a card shows what people took next."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click
from tqdm import tqdm

from shopcard.bootstrap.build import batch_embedder, what_is_built
from shopcard.config import load_settings
from shopcard.domain.metrics import NextItemFigures
from shopcard.domain.ports import VectorIndex
from shopcard.domain.product import Product
from shopcard.domain.product_text import product_text
from shopcard.learning.next_item import (
    Ranker,
    popularity_ranker,
    random_ranker,
    read_cases,
    read_items,
    strategy_ranker,
)
from shopcard.learning.next_item import (
    evaluate as evaluate_ranker,
)
from shopcard.recommenders.strategies import STRATEGIES

READABLE = click.Path(exists=True, dir_okay=False, path_type=Path)
COLUMNS = (("HR@3", "hr_at_3"), ("HR@10", "hr_at_10"), ("NDCG@10", "ndcg_at_10"),
           ("MRR", "mrr"), ("coverage", "coverage"))  # fmt: skip


@click.command("next-item")
@click.option("--items", type=READABLE, required=True, help="CSV: item_id, title, description.")
@click.option("--sequences", type=READABLE, required=True, help="CSV: history_item_ids, item_id.")
@click.option("--train", type=READABLE, help="CSV like --sequences that popularity counts.")
@click.option("--strategy", type=click.Choice(sorted(STRATEGIES)), default="last-three")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
def next_item(
    items: Path, sequences: Path, train: Path | None, strategy: str, as_json: bool
) -> None:
    """How often a strategy shows what a person took next, beside popularity and chance.

    The strategy is the code that serves, asked with each history as clicks. Popularity counts
    the histories of --train, or of --sequences when there is none.
    """
    products = {each.product_id: each for each in read_items(items)}
    cases = read_cases(sequences, products)
    counted = read_cases(train, products) if train else cases
    index = _index(list(products.values()))
    rankers: dict[str, Ranker] = {
        strategy: strategy_ranker(STRATEGIES[strategy], index, products),
        "popularity": popularity_ranker(counted),
        "random": random_ranker(sorted(products)),
    }
    figures = {
        name: evaluate_ranker(ranker, tqdm(cases, desc=name, file=sys.stderr), len(products))
        for name, ranker in rankers.items()
    }
    click.echo(_as_json(figures) if as_json else _as_table(figures))


def _index(products: list[Product]) -> VectorIndex:
    built = what_is_built(load_settings(), may_download=True)
    built.data.root.mkdir(parents=True, exist_ok=True)
    with tqdm(desc="encoding items", total=len(products), file=sys.stderr) as bar:

        def report(done: int, _total: int) -> None:
            bar.update(done - bar.n)

        texts = [product_text(each) for each in products]
        vectors = batch_embedder(built).vectors(texts, report)
    index = built.index_folder.empty()
    index.add([each.product_id for each in products], vectors)
    return index


def _as_json(figures: dict[str, NextItemFigures]) -> str:
    return json.dumps({name: each.as_dict() for name, each in figures.items()}, indent=1)


def _as_table(figures: dict[str, NextItemFigures]) -> str:
    lines = [" | ".join([f"{'strategy':<12}", *(f"{title:>8}" for title, _ in COLUMNS)])]
    for name, each in figures.items():
        values = each.as_dict()
        lines.append(" | ".join([f"{name:<12}", *(f"{values[key]:8.4f}" for _, key in COLUMNS)]))
    return "\n".join([*lines, f"{next(iter(figures.values())).cases} cases"])
