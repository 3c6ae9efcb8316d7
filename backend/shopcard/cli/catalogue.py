"""Bringing a catalogue of one's own, and taking products out of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from tqdm import tqdm

from shopcard.bootstrap.imports import edit_catalogue, open_file
from shopcard.cli.build import the_only_build
from shopcard.cli.file_import import progress_bar, report_notes
from shopcard.config import Settings, load_settings
from shopcard.data_folder import DataFolder
from shopcard.domain.errors import Invalid
from shopcard.domain.product import Product
from shopcard.services.catalogue_import import (
    Difference,
    apply_difference,
    compare,
    read_products,
)


@click.command("import-products")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--mapping", help="Which column is what: a ready mapping or a .toml file. "
              "Without it, the columns' own names tell.")  # fmt: skip
@click.option("--replace", is_flag=True, help="Withdraw all products that FILE does not hold.")
@click.option("--encoding", default="utf-8-sig", help="Encoding of FILE, if it is not UTF-8.")
@click.option("--report", type=click.Path(path_type=Path), help="Where to write what was wrong "
              "with which line (.csv or .jsonl).")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
def import_products(
    file: Path,
    mapping: str | None,
    replace: bool,
    encoding: str,
    report: Path | None,
    dry_run: bool,
) -> None:
    """Add or update the products in FILE (CSV or JSON Lines). Running servers follow by
    themselves.

    Rows that cannot be read are reported and the others imported. Nothing is stored before the
    whole file was read and encoded, and then all of it in one step; the same file again changes
    nothing.
    """
    settings = load_settings()
    products = _read(settings, file, mapping, encoding, report)
    with (
        the_only_build(DataFolder(settings.data_dir).build_lock),
        edit_catalogue(settings) as catalogue,
    ):
        difference = compare(catalogue.products, products, replace=replace)
        click.echo(_in_words(difference))
        if dry_run:
            click.echo("Nothing was stored: this was a dry run.")
            return
        with progress_bar("Encoding") as encoded:
            apply_difference(
                catalogue.products,
                products,
                difference,
                prepare=lambda written: catalogue.prepare(written, encoded),
            )
        with progress_bar("Indexing") as indexed:
            catalogue.reindex(indexed)
        click.echo(f"The catalogue holds {catalogue.products.count():,} products.")


@click.command("withdraw-products")
@click.argument("product_ids", metavar="ID...", nargs=-1, required=True)
def withdraw_products(product_ids: tuple[str, ...]) -> None:
    """Take products out of the catalogue. Running servers follow by themselves."""
    settings = load_settings()
    with (
        the_only_build(DataFolder(settings.data_dir).build_lock),
        edit_catalogue(settings) as catalogue,
    ):
        there = {product.product_id for product in catalogue.products.get_many(product_ids)}
        for missing in sorted(set(product_ids) - there):
            click.echo(f"There is no product {missing}.", err=True)
        withdrawn = catalogue.products.withdraw(there)
        with progress_bar("Indexing") as indexed:
            catalogue.reindex(indexed)
    click.echo(f"{withdrawn:,} products withdrawn.")
    if not there:
        raise SystemExit(1)


def _read(
    settings: Settings, path: Path, mapping_name: str | None, encoding: str, report: Path | None
) -> Sequence[Product]:
    """The file's products, what was wrong with its rows being reported."""
    file, mapping = open_file(path, mapping_name, encoding)
    click.echo(f"Columns are read by the mapping {mapping.name}.")
    reading = read_products(tqdm(file.rows, "Reading", disable=None, delay=0.5), mapping)
    notes = sorted((*file.broken, *reading.notes), key=lambda note: note.line)
    refused = sum(note.level == "refused" for note in notes)
    rows = len(file.rows) + len(file.broken)
    repeated = rows - refused - len(reading.products)
    click.echo(
        f"{rows:,} rows: {len(reading.products):,} products, {repeated:,} rows that repeat one, "
        f"{refused:,} refused; {len(notes) - refused:,} warnings."
    )
    where = report_notes(settings, notes, report)
    if not reading.products:
        raise Invalid(f"{path} has no row that makes a product{where}; nothing was changed.")
    return reading.products


def _in_words(difference: Difference) -> str:
    """`9,898 new, 0 changed, 0 withdrawn; 0 as they were`."""
    new, changed, withdrawn = map(len, (difference.new, difference.changed, difference.withdrawn))
    return (
        f"{new:,} new, {changed:,} changed, {withdrawn:,} withdrawn; "
        f"{difference.unchanged:,} as they were."
    )
