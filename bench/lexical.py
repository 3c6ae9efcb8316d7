"""bm25s beside SQLite's FTS5: how well and how fast each finds products by their words, and what
a change of one product costs. Prints the table of docs/search.md.

    .venv/bin/python bench/lexical.py --judged judged.csv --catalogue amazon.csv --catalogue f.csv

Times are processor time of one thread, so that they hold on a machine that does other work too.
"""

from __future__ import annotations

import argparse
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "backend"), str(ROOT)]

from bench.client import percentile  # noqa: E402
from bench.run import queries_from  # noqa: E402

from shopcard.adapters.lexical_index import Bm25Index  # noqa: E402
from shopcard.cli.evaluate.requests import read_source  # noqa: E402
from shopcard.domain.product import Product  # noqa: E402
from shopcard.domain.product_text import product_text  # noqa: E402
from shopcard.learning.comparison import compare, interval  # noqa: E402
from shopcard.learning.search_relevance import (  # noqa: E402
    evaluate,
    read_judgments,
    read_products,
)
from shopcard.understanding.index_words import index_words  # noqa: E402

NAME_WEIGHT = 3
"""A word of the name counts as often as this in both."""

CANDIDATES = 300
QUERIES = 400
UPDATES = 20


class Index(Protocol):
    """What both can do."""

    def find(self, query: str, limit: int) -> list[str]:
        """Product ids, best first."""
        ...

    def update(self, product: Product) -> None:
        """Puts the product in place of the one of its id."""
        ...


class Bm25s:
    """All texts as word numbers, indexed as one: a change of one product is a new index."""

    def __init__(self, products: Sequence[Product]) -> None:
        self._ids = [each.product_id for each in products]
        self._rows = {each: row for row, each in enumerate(self._ids)}
        self._numbers: dict[str, int] = {}
        self._documents = [self._document(each) for each in products]
        self._index = Bm25Index(self._documents, len(self._numbers))

    def find(self, query: str, limit: int) -> list[str]:
        known = [self._numbers[each] for each in index_words(query) if each in self._numbers]
        scores = self._index.scores(known)
        best = np.argpartition(-scores, min(limit, len(scores) - 1))[:limit]
        best = best[np.lexsort((best, -scores[best]))]
        return [self._ids[row] for row in best.tolist() if scores[row] > 0]

    def update(self, product: Product) -> None:
        self._documents[self._rows[product.product_id]] = self._document(product)
        self._index = Bm25Index(self._documents, len(self._numbers))

    def _document(self, product: Product) -> np.ndarray:
        words = index_words(product.name) * (NAME_WEIGHT - 1) + index_words(product_text(product))
        numbers = [self._numbers.setdefault(each, len(self._numbers)) for each in words]
        return np.array(numbers, dtype=np.int64)


class Fts5:
    """The same texts in FTS5 with its Porter stemmer, in memory; changed in place."""

    def __init__(self, products: Sequence[Product]) -> None:
        self._ids = [each.product_id for each in products]
        self._rows = {each: row for row, each in enumerate(self._ids)}
        self._db = sqlite3.connect(":memory:")
        self._db.execute(
            "CREATE VIRTUAL TABLE product USING fts5(name, rest, tokenize = 'porter unicode61')"
        )
        texts = ((row, *self._texts(each)) for row, each in enumerate(products))
        with self._db:
            self._db.executemany("INSERT INTO product (rowid, name, rest) VALUES (?, ?, ?)", texts)

    def find(self, query: str, limit: int) -> list[str]:
        words = "".join(c if c.isalnum() else " " for c in query).split()
        if not words:
            return []
        found = self._db.execute(
            "SELECT rowid FROM product WHERE product MATCH ?"
            f" ORDER BY bm25(product, {NAME_WEIGHT}, 1) LIMIT ?",
            (" OR ".join(f'"{each}"' for each in words), limit),
        )
        return [self._ids[row] for (row,) in found]

    def update(self, product: Product) -> None:
        row = self._rows[product.product_id]
        with self._db:
            self._db.execute(
                "UPDATE product SET name = ?, rest = ? WHERE rowid = ?",
                (*self._texts(product), row),
            )

    def _texts(self, product: Product) -> tuple[str, str]:
        return product.name, product_text(product).removeprefix(product.name)


KINDS: dict[str, Callable[[Sequence[Product]], Index]] = {"bm25s": Bm25s, "FTS5": Fts5}


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of this thread."""
    began = time.thread_time()
    work()
    return (time.thread_time() - began) * 1000


def quality(judged: Path) -> list[str]:
    """nDCG@10 of both on judged searches."""
    products = read_products(judged)
    judgments = read_judgments(judged, (each.product_id for each in products))
    runs = [
        evaluate(name, make(products).find, judgments, judgments) for name, make in KINDS.items()
    ]
    shown = [interval(each.values["ndcg_at_10"]) for each in runs]
    cells = [f"{each.mean:.4f} [{each.low:.4f}, {each.high:.4f}]" for each in shown]
    apart = compare(runs[1], runs[0], "ndcg_at_10").difference
    return [
        f"nDCG@10 on {len(judgments)} judged searches",
        *cells,
        f"{apart.mean:+.4f} [{apart.low:+.4f}, {apart.high:+.4f}]",
    ]


def speed(catalogue: Path) -> list[list[str]]:
    """Build, query and update of both on one catalogue."""
    products = read_source(str(catalogue), None)
    queries = queries_from([each.name for each in products], QUERIES)
    columns: list[list[str]] = []
    for make in KINDS.values():
        made: list[Index] = []
        build = timed(lambda make=make, made=made: made.append(make(products)))
        find, update = made[0].find, made[0].update
        asked = [timed(partial(find, each, CANDIDATES)) for each in queries]
        changed = [timed(partial(update, each)) for each in products[:UPDATES]]
        columns.append(
            [
                f"{build / 1000:.1f} s",
                f"{percentile(asked, 0.5):.2f} / {percentile(asked, 0.99):.2f} ms",
                f"{statistics.median(changed):.2f} ms",
            ]
        )
    titles = ["build", f"query p50 / p99 (best {CANDIDATES})", "one product changed"]
    count = f"{len(products):,} products"
    return [
        [f"{title}, {count}", *cells, ""] for title, *cells in zip(titles, *columns, strict=True)
    ]


def main() -> None:
    """Prints a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--judged", type=Path, required=True)
    parser.add_argument("--catalogue", type=Path, action="append", default=[])
    options = parser.parse_args()
    rows = [["what", *KINDS, "difference"], ["---"] * 4, quality(options.judged)]
    for catalogue in options.catalogue:
        rows += speed(catalogue)
    print("\n".join(f"| {' | '.join(row)} |" for row in rows))


if __name__ == "__main__":
    main()
