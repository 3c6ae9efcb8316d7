"""Bringing a catalogue of one's own, and taking products out of it."""

from __future__ import annotations

from pathlib import Path

import click

from shopcard.bootstrap.imports import edit_catalogue, open_file
from shopcard.cli.build import the_only_build
from shopcard.cli.file_import import file_options, progress_bar, read_file
from shopcard.config import load_settings
from shopcard.data_folder import DataFolder
from shopcard.services.catalogue_import import (
    Difference,
    apply_difference,
    compare,
    read_products,
)


@click.command("import-products")
@file_options
@click.option("--replace", is_flag=True, help="Withdraw all products that FILE does not hold.")
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
    products = read_file(
        settings, file, open_file(file, mapping, encoding), read_products, "product", report
    )
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


def _in_words(difference: Difference) -> str:
    """`9,898 new, 0 changed, 0 withdrawn; 0 as they were`."""
    new, changed, withdrawn = map(len, (difference.new, difference.changed, difference.withdrawn))
    return (
        f"{new:,} new, {changed:,} changed, {withdrawn:,} withdrawn; "
        f"{difference.unchanged:,} as they were."
    )
