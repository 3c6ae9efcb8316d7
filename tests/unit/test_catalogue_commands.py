"""`import-products` and `withdraw-products` as they are called, on a real store and index."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from fixtures.import_desk import Desk
from shopcard.demo.filling import DemoMarker, fill_catalogue
from shopcard.domain.ports import Encoder
from shopcard.domain.product import Product
from shopcard.domain.product_text import product_text
from shopcard.services.catalogue_follower import CatalogueFollower

HEADER = "product_id,name,main_category,price\n"
LAMP = "lamp,Desk lamp,Home,$9\n"
CHAIR = "chair,Oak chair,Home,$90\n"
LAMP_PRODUCT = Product(product_id="lamp", name="Desk lamp", main_category="Home")


def no_encoder() -> Encoder:
    raise AssertionError("a text was not encoded before the catalogue changed")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    names = [("Desk lamp", "Home"), ("Desk lamp!", "Home"), ("Oak chair", "Home")]
    products = [Product(product_id="p", name=n, main_category=c) for n, c in names]
    made.know([product_text(product) for product in products])
    return made


def test_importing_twice_changes_nothing(desk: Desk) -> None:
    file = desk.file(HEADER + LAMP + CHAIR)
    first = desk.run("import-products", file)
    assert first.exit_code == 0, first.output
    assert "2 new, 0 changed" in first.output
    assert desk.built.index_folder.load().revision == desk.store().products.revision()
    again = desk.run("import-products", file, "--replace")
    assert again.exit_code == 0, again.output
    assert "0 new, 0 changed, 0 withdrawn; 2 as they were" in again.output
    assert desk.names() == {"lamp": "Desk lamp", "chair": "Oak chair"}
    assert desk.built.index_folder.load().revision == desk.store().products.revision()


def test_replacing_changing_and_withdrawing(desk: Desk) -> None:
    desk.run("import-products", desk.file(HEADER + LAMP + CHAIR))
    changed = desk.run(
        "import-products", desk.file(HEADER + LAMP.replace("lamp,Home", "lamp!,Home"))
    )
    assert "0 new, 1 changed, 0 withdrawn" in changed.output
    replaced = desk.run("import-products", desk.file(HEADER + CHAIR), "--replace")
    assert "0 new, 0 changed, 1 withdrawn" in replaced.output
    assert desk.names() == {"chair": "Oak chair"}
    assert desk.built.index_folder.load().product_ids == ("chair",)
    withdrawn = desk.run("withdraw-products", "chair", "table")
    assert withdrawn.exit_code == 0
    assert "There is no product table" in withdrawn.output
    assert desk.names() == {}
    assert desk.run("withdraw-products", "chair").exit_code == 1


def test_bad_rows_are_in_the_report(desk: Desk) -> None:
    file = desk.file(f"{HEADER}{LAMP}chair,,Home,$90\nshelf,Shelf\n")
    result = desk.run("import-products", file, "--report", desk.folder / "wrong.csv")
    assert result.exit_code == 0, result.output
    assert "1 products, 0 rows that repeat one, 2 refused" in result.output
    with (desk.folder / "wrong.csv").open(encoding="utf-8", newline="") as report:
        rows = list(csv.DictReader(report))
    assert [(row["line"], row["level"]) for row in rows] == [("3", "refused"), ("4", "refused")]
    desk.run("import-products", file)
    [path] = (desk.data.root / "reports").iterdir()
    assert path.read_bytes() == (desk.folder / "wrong.csv").read_bytes()


@pytest.mark.parametrize("text", ["", HEADER, HEADER + "lamp,,Home,$9\n", "a,b\n1,2\n"])
def test_a_file_without_a_good_row_changes_nothing(desk: Desk, text: str) -> None:
    desk.run("import-products", desk.file(HEADER + LAMP))
    result = desk.run("import-products", desk.file(text), "--replace")
    assert result.exit_code == 1
    assert "Error: " in result.output
    assert "Traceback" not in result.output
    assert desk.names() == {"lamp": "Desk lamp"}


def test_a_dry_run_stores_nothing(desk: Desk) -> None:
    result = desk.run("import-products", desk.file(HEADER + LAMP), "--dry-run")
    assert result.exit_code == 0, result.output
    assert "1 new" in result.output
    assert desk.names() == {}


def test_a_running_server_follows_without_encoding(desk: Desk) -> None:
    desk.run("import-products", desk.file(HEADER + LAMP))
    store, index = desk.store(), desk.built.index_folder.load()
    heard: list[str] = []
    follower = CatalogueFollower(
        store.products, index, desk.built.embedder(no_encoder), heard.extend
    )
    assert not follower.catch_up()
    desk.run("import-products", desk.file(HEADER + CHAIR), "--replace")
    assert follower.catch_up()
    assert list(index.product_ids) == ["chair"]
    assert set(heard) == {"lamp", "chair"}
    store.close()


@pytest.mark.parametrize("option", [(), ("--replace",)])
def test_a_newer_demo_never_takes_the_place_of_what_was_imported(
    desk: Desk, option: tuple[str, ...]
) -> None:
    store, marker = desk.store(), DemoMarker(desk.data.demo_marker, desk.built.store_name)
    assert fill_catalogue(store.products, marker, "first demo", lambda: [LAMP_PRODUCT])
    result = desk.run("import-products", desk.file(HEADER + CHAIR), *option)
    assert result.exit_code == 0, result.output
    before = desk.names()
    assert not fill_catalogue(store.products, marker, "second demo", lambda: [LAMP_PRODUCT])
    store.close()
    assert desk.names() == before
    assert "chair" in before
