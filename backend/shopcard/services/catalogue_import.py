"""Filling the catalogue from rows: all are read and checked before anything changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from shopcard.domain.column_mapping import REQUIRED, ColumnMapping, Row, own_mapping
from shopcard.domain.errors import Invalid
from shopcard.domain.ports import Products
from shopcard.domain.product import Product
from shopcard.domain.product_rows import merge, read_product
from shopcard.services.file_reading import FileReading, read_rows

BATCH = 1000


@dataclass(frozen=True, slots=True)
class Difference:
    """What an import does to the catalogue. Products equal to the stored ones are left alone."""

    new: tuple[Product, ...]
    changed: tuple[Product, ...]
    unchanged: int
    withdrawn: tuple[str, ...]

    @property
    def written(self) -> tuple[Product, ...]:
        """What has to be stored."""
        return (*self.new, *self.changed)

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.withdrawn)


def choose_mapping(
    columns: Sequence[str],
    ready: Sequence[ColumnMapping],
    own: ColumnMapping | None = None,
    required: Sequence[str] = REQUIRED,
) -> ColumnMapping:
    """Our own column names (`own`, by default those of products) when they fill all that is
    `required`, else the one ready mapping that fits.

    Raises Invalid when none or more than one does.
    """
    own = own or own_mapping(columns)
    missing = [name for name in required if name not in own.fields]
    if not missing:
        return own
    fitting = [mapping for mapping in ready if not mapping.lacks(columns)]
    if len(fitting) == 1:
        return fitting[0]
    known = ", ".join(mapping.name for mapping in fitting or ready)
    raise Invalid(
        f"The file has no column {' and no column '.join(missing)}; its columns are "
        f"{', '.join(columns) or 'none'}. Say which column is what with --mapping "
        f"({known}, or a .toml file of your own)."
    )


def check_mapping(
    mapping: ColumnMapping, columns: Sequence[str], required: Sequence[str] = REQUIRED
) -> None:
    """Raises Invalid when the file lacks a column that the mapping reads, or the mapping a field
    that is `required`, by default of products."""
    if unfilled := [name for name in required if name not in mapping.fields]:
        raise Invalid(f"The mapping {mapping.name} does not say where {unfilled[0]} comes from.")
    if missing := mapping.lacks(columns):
        raise Invalid(
            f"The mapping {mapping.name} needs the column {' and '.join(map(repr, missing))}; the "
            f"file has {', '.join(columns) or 'none'}."
        )


def read_products(rows: Iterable[Row], mapping: ColumnMapping) -> FileReading[Product]:
    """Every good row as a product; repeated ids are merged where the mapping says so."""
    return read_rows(
        rows,
        lambda row: read_product(row, mapping),
        "product_id",
        merge if mapping.merges_repeated else None,
    )


def compare(stored: Products, incoming: Sequence[Product], *, replace: bool) -> Difference:
    """What storing `incoming` would change; with `replace` it becomes the whole catalogue."""
    new: list[Product] = []
    changed: list[Product] = []
    for start in range(0, len(incoming), BATCH):
        batch = incoming[start : start + BATCH]
        known = {p.product_id: p for p in stored.get_many([p.product_id for p in batch])}
        new += [p for p in batch if p.product_id not in known]
        changed += [p for p in batch if p.product_id in known and known[p.product_id] != p]
    unchanged = len(incoming) - len(new) - len(changed)
    withdrawn: list[str] = []
    if replace:
        kept = {product.product_id for product in incoming}
        withdrawn = [
            product.product_id
            for batch in stored.batches(BATCH)
            for product in batch
            if product.product_id not in kept
        ]
    return Difference(tuple(new), tuple(changed), unchanged, tuple(withdrawn))


def apply_difference(
    stored: Products,
    incoming: Sequence[Product],
    difference: Difference,
    *,
    prepare: Callable[[Sequence[Product]], None],
) -> None:
    """Stores what differs in one step, after `prepare` has made ready what readers will need.

    `prepare` encodes: done first, because running servers take up a change within seconds and
    must find the embeddings then. When it fails nothing has changed.
    """
    if not difference:
        return
    prepare(difference.written)
    if difference.withdrawn:
        stored.replace(incoming)
    else:
        stored.upsert(difference.written)
