"""How well a search ranks what people judged: queries, products, and a relevance of each pair."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np

from shopcard.domain.errors import Malformed
from shopcard.domain.metrics import (
    RELEVANT,
    first_relevant,
    graded_ndcg,
    judged_share,
    recall,
)
from shopcard.domain.product import Product
from shopcard.learning.comparison import Run
from shopcard.learning.csv_rows import csv_rows

DEPTH = 50
"""How many products a system is asked for."""

GRADES = range(1, 5)

SearchSystem = Callable[[str, int], Sequence[str]]
"""(query, at most how many) -> product ids, best first."""

Judgments = Mapping[str, Mapping[str, int]]
"""Query -> product id -> relevance, 1 to 4 (4 best)."""

MEASURES: Mapping[str, Callable[[Sequence[str], Mapping[str, int]], float]] = {
    "ndcg_at_10": lambda ranked, judged: graded_ndcg(ranked, judged, 10),
    "mrr": lambda ranked, judged: first_relevant(ranked, _relevant(judged)),
    "recall_at_10": lambda ranked, judged: recall(ranked, _relevant(judged), 10),
    "recall_at_50": lambda ranked, judged: recall(ranked, _relevant(judged), 50),
    "judged_at_10": lambda ranked, judged: judged_share(ranked, judged, 10),
}
"""Name -> what a ranking is worth against the judgments of its query."""


def read_products(path: Path) -> list[Product]:
    """Each product of a CSV with the columns product_id, product_title, product_description once,
    as it is described first."""
    products: dict[str, Product] = {}
    for row in csv_rows(path, ("product_id", "product_title", "product_description")):
        if row["product_id"] not in products:
            products[row["product_id"]] = Product(
                product_id=row["product_id"],
                name=row["product_title"],
                description=row["product_description"],
                main_category="",
            )
    return list(products.values())


def read_judgments(path: Path, known: Iterable[str]) -> dict[str, dict[str, int]]:
    """The judgments of a CSV with the columns query, product_id, relevance.

    Of a pair that is judged twice the last counts. Raises Malformed for a product that is not
    `known`, for a relevance that is not 1 to 4, and for a file without judgments.
    """
    known = set(known)
    judgments: dict[str, dict[str, int]] = {}
    for line, row in enumerate(csv_rows(path, ("query", "product_id", "relevance")), start=2):
        if row["product_id"] not in known:
            raise Malformed(
                f"{path.name}, row {line}: the product {row['product_id']!r} is not in the "
                "product file."
            )
        relevance = _relevance(row["relevance"])
        if relevance is None:
            raise Malformed(
                f"{path.name}, row {line}: the relevance {row['relevance']!r} is not one of 1, 2, "
                "3 and 4."
            )
        judgments.setdefault(row["query"], {})[row["product_id"]] = relevance
    if not judgments:
        raise Malformed(f"{path.name} holds no judgment.")
    return judgments


def evaluate(name: str, system: SearchSystem, judgments: Judgments, queries: Iterable[str]) -> Run:
    """Asks the system each of the queries, which have judgments, one after the other."""
    values: dict[str, list[float]] = {measure: [] for measure in MEASURES}
    milliseconds = []
    for query in queries:
        began = time.perf_counter()
        ranked = system(query, DEPTH)
        milliseconds.append((time.perf_counter() - began) * 1000)
        for measure, worth in MEASURES.items():
            values[measure].append(worth(ranked, judgments[query]))
    return Run(name, {each: np.array(found) for each, found in values.items()}, milliseconds)


def _relevance(text: str) -> int | None:
    """`4` and `4.0` are both 4."""
    try:
        number = float(text)
    except ValueError:
        return None
    return int(number) if number in GRADES else None


def _relevant(judged: Mapping[str, int]) -> list[str]:
    return [each for each, relevance in judged.items() if relevance >= RELEVANT]
