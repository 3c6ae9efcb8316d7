"""The catalogue in SQLite."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from shopcard.adapters.sqlite.database import Database
from shopcard.domain.ports import CatalogueChanges
from shopcard.domain.product import Product, from_record, to_record

IDS_A_QUERY = 500
"""Below the 999 variables that older SQLite allows in one statement."""

_UPSERT = """
INSERT INTO products (product_id, revision, withdrawn, in_stock, popularity, record)
VALUES (?, ?, 0, ?, ?, ?)
ON CONFLICT (product_id) DO UPDATE SET
    revision = excluded.revision, withdrawn = 0, in_stock = excluded.in_stock,
    popularity = excluded.popularity, record = excluded.record
"""
_WITHDRAW = """
UPDATE products SET revision = ?, withdrawn = 1, in_stock = 0, popularity = 0, record = NULL
WHERE product_id = ?
"""


class _Row(NamedTuple):
    """A product ready to be written: JSON is made before the writing thread is kept busy."""

    product: Product
    record: str


class SqliteProducts:
    """`Products` in the table of that name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get_many(self, product_ids: Sequence[str]) -> list[Product]:
        wanted = list(dict.fromkeys(product_ids))
        one_query = len(wanted) <= IDS_A_QUERY
        reading = self._database.reading if one_query else self._database.snapshot
        with reading() as connection:
            records = _records(connection, wanted)
        return [_product(records[each]) for each in wanted if each in records]

    def batches(self, size: int = 1000) -> Iterator[list[Product]]:
        last_id = ""
        while True:
            with self._database.reading() as connection:
                rows = connection.execute(
                    "SELECT product_id, record FROM products"
                    " WHERE product_id > ? AND withdrawn = 0 ORDER BY product_id LIMIT ?",
                    (last_id, size),
                ).fetchall()
            if not rows:
                return
            last_id = rows[-1][0]
            yield [_product(record) for _, record in rows]

    def count(self) -> int:
        with self._database.reading() as connection:
            (count,) = connection.execute(
                "SELECT count(*) FROM products WHERE withdrawn = 0"
            ).fetchone()
        return int(count)

    def catalogue_id(self) -> str:
        with self._database.reading() as connection:
            return str(_state(connection, "catalogue_id"))

    def revision(self) -> int:
        with self._database.reading() as connection:
            return _revision(connection)

    def changes_since(self, revision: int) -> CatalogueChanges:
        with self._database.snapshot() as connection:
            current = _revision(connection)
            rows = connection.execute(
                "SELECT product_id, withdrawn FROM products WHERE revision > ?", (revision,)
            ).fetchall()
        upserted = tuple(sorted(each for each, withdrawn in rows if not withdrawn))
        withdrawn = tuple(sorted(each for each, withdrawn in rows if withdrawn))
        return CatalogueChanges(current, upserted, withdrawn if revision > 0 else ())

    def popular(self, limit: int, offset: int = 0) -> list[str]:
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT product_id FROM products"
                " WHERE withdrawn = 0 AND in_stock = 1"
                " ORDER BY popularity DESC, product_id LIMIT ? OFFSET ?",
                (limit, offset),
            ).fetchall()
        return [each for (each,) in rows]

    def upsert(self, products: Sequence[Product]) -> int:
        rows = _rows(products)

        def work(connection: sqlite3.Connection) -> int:
            changed = _changed(rows, _records(connection, list(rows)))
            _write(connection, changed, withdrawn=[])
            return len(changed)

        return self._database.write(work)

    def withdraw(self, product_ids: Collection[str]) -> int:
        wanted = list(dict.fromkeys(product_ids))

        def work(connection: sqlite3.Connection) -> int:
            there = _records(connection, wanted)
            _write(connection, [], withdrawn=there)
            return len(there)

        return self._database.write(work)

    def replace(self, products: Sequence[Product]) -> None:
        rows = _rows(products)

        def work(connection: sqlite3.Connection) -> None:
            stored: dict[str, str] = dict(
                connection.execute("SELECT product_id, record FROM products WHERE withdrawn = 0")
            )
            gone = [each for each in stored if each not in rows]
            _write(connection, _changed(rows, stored), withdrawn=gone)

        self._database.write(work)


def _rows(products: Iterable[Product]) -> dict[str, _Row]:
    """By id; of a repeated id the last one counts."""
    return {
        each.product_id: _Row(each, json.dumps(to_record(each), ensure_ascii=False))
        for each in products
    }


def _product(record: str) -> Product:
    return from_record(json.loads(record))


def _records(connection: sqlite3.Connection, product_ids: Sequence[str]) -> dict[str, str]:
    """The JSON of those that are in the catalogue, by id."""
    found: dict[str, str] = {}
    for start in range(0, len(product_ids), IDS_A_QUERY):
        some = product_ids[start : start + IDS_A_QUERY]
        marks = ",".join("?" * len(some))
        found.update(
            connection.execute(
                "SELECT product_id, record FROM products"
                f" WHERE product_id IN ({marks}) AND withdrawn = 0",
                some,
            )
        )
    return found


def _changed(rows: dict[str, _Row], stored: dict[str, str]) -> list[_Row]:
    """Rows whose product is new or differs; the same JSON saves reading it."""

    def differs(product_id: str, row: _Row) -> bool:
        before = stored.get(product_id)
        return before is None or (before != row.record and _product(before) != row.product)

    return [row for product_id, row in rows.items() if differs(product_id, row)]


def _write(
    connection: sqlite3.Connection, changed: Sequence[_Row], withdrawn: Collection[str]
) -> None:
    """One step of the catalogue: all of it under the next revision."""
    if not changed and not withdrawn:
        return
    revision = _revision(connection) + 1
    connection.execute("UPDATE state SET value = ? WHERE name = 'catalogue_revision'", (revision,))
    connection.executemany(_WITHDRAW, ((revision, each) for each in withdrawn))
    connection.executemany(
        _UPSERT,
        (
            (
                row.product.product_id,
                revision,
                int(row.product.in_stock),
                row.product.popularity,
                row.record,
            )
            for row in changed
        ),
    )


def _revision(connection: sqlite3.Connection) -> int:
    return int(_state(connection, "catalogue_revision"))


def _state(connection: sqlite3.Connection, name: str) -> Any:
    (value,) = connection.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
    return value
