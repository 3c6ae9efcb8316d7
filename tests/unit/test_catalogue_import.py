"""Importing catalogue files: what is read, what is refused, what is written."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopcard.adapters.catalogue_files import CatalogueFile, read_catalogue, write_report
from shopcard.adapters.mapping_files import find_mapping, read_mapping, ready_mappings
from shopcard.adapters.sqlite.store import SqliteStore
from shopcard.config import ROOT
from shopcard.domain.cell_values import clean_text
from shopcard.domain.errors import Invalid, NotFound, ShopError
from shopcard.domain.ports import Products
from shopcard.domain.product import Product
from shopcard.domain.row_reading import Note
from shopcard.services.catalogue_import import (
    Difference,
    apply_difference,
    check_mapping,
    choose_mapping,
    compare,
    read_products,
)
from shopcard.services.file_reading import FileReading

HEADER = "product_id,name,main_category,sub_category,discount_price,actual_price,rating,image\n"
AMAZON = ROOT.parent / "shared" / "data" / "amazon_products.csv"
FASHION = ROOT.parent / "shared" / "data" / "fashion_products.csv"


def needs(path: Path) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not path.is_file(), reason=f"{path.name} is not beside the checkout")


@pytest.fixture
def products() -> Iterator[Products]:
    store = SqliteStore(":memory:")
    yield store.products
    store.close()


def read(path: Path) -> FileReading[Product]:
    file = read_catalogue(path)
    mapping = choose_mapping(file.columns, ready_mappings())
    check_mapping(mapping, file.columns)
    reading = read_products(file.rows, mapping)
    return FileReading(reading.found, (*file.broken, *reading.notes))


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def store_all(
    stored: Products, incoming: Sequence[Product], *, replace: bool = False
) -> Difference:
    difference = compare(stored, incoming, replace=replace)
    apply_difference(stored, incoming, difference, prepare=lambda _: None)
    return difference


def everything(stored: Products) -> list[Product]:
    return [product for batch in stored.batches() for product in batch]


def test_columns_named_like_our_fields_need_no_mapping(tmp_path: Path) -> None:
    text = HEADER + 'a1,"Lamp, small",Home,Lighting|Desk,$9.99,$12,4.5,https://x.example/a.jpg\n'
    [product] = read(write(tmp_path / "a.csv", text)).found
    assert product.name == "Lamp, small"
    assert product.sub_categories == ("Lighting", "Desk")
    assert product.price is not None
    assert (str(product.price.amount), str(product.price.list_amount)) == ("9.99", "12.00")
    assert product.price.currency == "USD"
    assert (product.rating, product.image) == (4.5, "https://x.example/a.jpg")


def test_json_lines_with_nested_price_and_attributes(tmp_path: Path) -> None:
    record = {
        "product_id": 15970,
        "name": "Shirt",
        "main_category": "Apparel",
        "sub_categories": ["Topwear", "Shirts"],
        "price": {"amount": 1299, "list_amount": 1499.5, "currency": "EUR"},
        "attributes": {"colour": "Navy Blue"},
        "in_stock": False,
        "brand": None,
    }
    [product] = read(write(tmp_path / "a.jsonl", json.dumps(record))).found
    assert product.product_id == "15970"
    assert product.sub_categories == ("Topwear", "Shirts")
    assert product.price is not None
    assert (str(product.price.list_amount), product.price.currency) == ("1499.50", "EUR")
    assert dict(product.attributes) == {"colour": "Navy Blue"}
    assert not product.in_stock
    assert product.brand is None


@pytest.mark.parametrize(
    ("row", "line", "reason"),
    [
        (",No id,Home,,,,,", 3, "product_id is empty"),
        ("b1,,Home,,,,,", 3, "name is empty"),
        ("b1,\x00\x01 ,Home,,,,,", 3, "name is empty"),
        ("b1,No category,,,,,,", 3, "main_category is empty"),
        ("b1,Priced,Home,,call us,,,", 3, "price: 'call us' is not a"),
        ("b1,Priced,Home,,$5,€6,,", 3, "prices in USD and EUR"),
        ("../b1,Path,Home,,,,,", 3, "product_id: "),
        ("b1,Short,Home", 3, "has 3 cells, the header has 8"),
        ('b1,"Never closed,Home,,,,,', 3, "cannot be read"),
        ('b1,"Closed"badly,Home,,,,,', 3, "cannot be read"),
        ("a1,Other,Home,,,,,", 3, "line 2 has the same product_id"),
    ],
)
def test_a_bad_row_is_named_and_costs_no_other(
    tmp_path: Path, row: str, line: int, reason: str
) -> None:
    text = f'{HEADER}a1,First,Home,,,,,\n{row}\nc1,Third,"Ho""me",,,,,\n'
    reading = read(write(tmp_path / "a.csv", text))
    assert [product.product_id for product in reading.found] == ["a1", "c1"]
    [note] = reading.notes
    assert (note.line, note.level) == (line, "refused")
    assert reason in note.reason


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("b1,Rated,Home,,,,Get,", "rating"),
        ("b1,Pictured,Home,,,,,javascript:alert(1)", "image"),
        ("b1,Dearer than listed,Home,,$9,$5,,", "list_price"),
        (f"b1,{'long ' * 200},Home,,,,,", "name"),
    ],
)
def test_a_field_that_can_be_done_without_costs_a_warning(
    tmp_path: Path, row: str, field: str
) -> None:
    [product], [note] = (
        (reading := read(write(tmp_path / "a.csv", f"{HEADER}{row}\n"))).found,
        reading.notes,
    )
    assert (note.level, note.field, note.line, note.item_id) == ("warning", field, 2, "b1")
    assert len(product.name) <= 500
    assert (product.rating, product.image) == (None, None)
    if product.price is not None:
        assert product.price.amount == product.price.list_amount == 9


def test_one_price_alone_is_both(tmp_path: Path) -> None:
    rows = "a1,One,Home,,$5,,,\na2,Two,Home,,,$6,,\na3,Three,Home,,,,,\n"
    reading = read(write(tmp_path / "a.csv", HEADER + rows))
    prices = [p.price and (p.price.amount, p.price.list_amount) for p in reading.found]
    assert prices == [(5, 5), (6, 6), None]


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xff\xfe\x00", b"\x93smart\x94"])
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Invalid, match=r"empty|UTF-8"):
        read_catalogue(path)


def test_another_encoding_and_delimiter(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("product_id;name;main_category\r\nä1;Süßes, sauer;Home\r\n".encode("cp1252"))
    file = read_catalogue(path, "cp1252")
    assert file.rows[0].cells["name"] == "Süßes, sauer"
    with pytest.raises(Invalid, match="not the name of an encoding"):
        read_catalogue(path, "klingon")


def test_missing_columns_and_files_are_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "sku,title\n1,Lamp\n")
    with pytest.raises(Invalid, match="no column product_id"):
        read(path)
    with pytest.raises(Invalid, match=r"needs the column .*'link'"):
        check_mapping(find_mapping("amazon-2023"), read_catalogue(path).columns)
    with pytest.raises(NotFound):
        read_catalogue(tmp_path / "none.csv")
    with pytest.raises(NotFound, match="Ready ones: amazon-2023, fashion"):
        find_mapping("nothing")


def test_a_mapping_of_ones_own(tmp_path: Path) -> None:
    mapping = write(
        tmp_path / "mine.toml",
        """
        currency = "EUR"
        decimal_mark = ","
        missing = ["n/a"]
        other_columns = "attributes"
        [fields]
        product_id = { column = "sku", pattern = '(\\d+)$' }
        name = { columns = ["maker", "title"], join = " " }
        main_category = { value = "Office" }
        sub_categories = { column = "shelves", split = ">" }
        brand = "maker"
        price = "cost"
        """,
    )
    text = "sku,maker,title,shelves,cost,colour,size\nSKU-7,Acme,Pen,Desk > Pens,1.299,blue,N/A\n"
    file = read_catalogue(write(tmp_path / "a.csv", text))
    [product] = read_products(file.rows, find_mapping(str(mapping))).found
    assert (product.product_id, product.name, product.brand) == ("7", "Acme Pen", "Acme")
    assert (product.main_category, product.sub_categories) == ("Office", ("Desk", "Pens"))
    assert product.price is not None
    assert (product.price.amount, product.price.currency) == (1299, "EUR")
    assert dict(product.attributes) == {"colour": "blue"}


@pytest.mark.parametrize(
    "text",
    ["[fields", "currency = 'EUR'", "[fields]\nprodukt = 'a'", "[fields]\nname = {}",
     "[fields]\nname = {column = 'a', pattern = '('}", "[fields]\nname = {column='a', pattern='a'}",
     "[fields]\nname = 'a'\n[other]\n", "decimal_mark = ';'\n[fields]\n", "fields = 3"],
)  # fmt: skip
def test_a_mapping_that_is_wrong_says_why(tmp_path: Path, text: str) -> None:
    with pytest.raises(Invalid, match=r"mine\.toml"):
        read_mapping(write(tmp_path / "mine.toml", text))


def test_every_ready_mapping_fills_what_every_product_needs() -> None:
    assert {mapping.name for mapping in ready_mappings()} >= {"amazon-2023", "fashion"}
    for mapping in ready_mappings():
        check_mapping(mapping, sorted(mapping.columns()))


def test_a_file_that_two_mappings_fit_is_not_guessed() -> None:
    amazon = find_mapping("amazon-2023")
    with pytest.raises(Invalid, match="amazon-2023, amazon-2023"):
        choose_mapping(sorted(amazon.columns()), [amazon, amazon])


def test_importing_adds_changes_and_leaves_alone(tmp_path: Path, products: Products) -> None:
    rows = "a1,One,Home,,,,,\na2,Two,Home,,,,,\n"
    first = read(write(tmp_path / "a.csv", HEADER + rows)).found
    assert len(store_all(products, first).new) == 2
    revision = products.revision()
    again = store_all(products, first)
    assert not again
    assert (again.unchanged, products.revision()) == (2, revision)
    second = read(write(tmp_path / "b.csv", HEADER + "a2,Two!,Home,,,,,\na3,Three,Home,,,,,\n"))
    change = store_all(products, second.found)
    assert [len(change.new), len(change.changed), change.unchanged] == [1, 1, 0]
    assert [p.name for p in everything(products)] == ["One", "Two!", "Three"]


def test_replacing_withdraws_what_the_file_does_not_hold(
    tmp_path: Path, products: Products
) -> None:
    text = HEADER + "a1,One,Home,,,,,\na2,Two,Home,,,,,\n"
    both = read(write(tmp_path / "a.csv", text)).found
    store_all(products, both)
    change = store_all(products, both[1:], replace=True)
    assert change.withdrawn == ("a1",)
    assert everything(products) == list(both[1:])
    revision = products.revision()
    assert not store_all(products, both[1:], replace=True)
    assert products.revision() == revision


def test_nothing_is_written_when_encoding_fails(tmp_path: Path, products: Products) -> None:
    incoming = read(write(tmp_path / "a.csv", HEADER + "a1,One,Home,,,,,\n")).found

    def fail(_: Sequence[Product]) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        apply_difference(
            products, incoming, compare(products, incoming, replace=True), prepare=fail
        )
    assert products.count() == products.revision() == 0


@settings(max_examples=150)
@given(
    st.one_of(
        st.binary(max_size=300),
        st.lists(st.text(alphabet='a1,"\n\r\t;\x00é😀\u202e ', max_size=20), max_size=12).map(
            lambda rows: (HEADER + "\n".join(rows)).encode()
        ),
    ),
    st.sampled_from(["a.csv", "a.jsonl"]),
)
def test_any_bytes_are_imported_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str
) -> None:
    path = tmp_path_factory.mktemp("any") / name
    path.write_bytes(content)
    store = SqliteStore(":memory:")
    try:
        reading = read(path)
        store_all(store.products, reading.found)
        assert sorted(p.product_id for p in everything(store.products)) == sorted(
            p.product_id for p in reading.found
        )
        assert all(note.line >= 1 and note.reason for note in reading.notes)
    except ShopError:
        assert store.products.revision() == 0
    finally:
        store.close()


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.from_regex(r"[A-Za-z0-9_-]{1,20}", fullmatch=True),
            st.text(min_size=1, max_size=40).filter(lambda t: clean_text(t) != ""),
        ),
        unique_by=lambda row: row[0],
        min_size=1,
        max_size=10,
    )
)
def test_what_csv_can_say_comes_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["product_id", "name", "main_category"])
        writer.writerows((key, name, "Home") for key, name in rows)
    found = {product.product_id: product.name for product in read(path).found}
    assert found == {key: clean_text(name) for key, name in rows}


@pytest.mark.parametrize("name", ["report.csv", "report.jsonl"])
def test_the_report_holds_line_and_reason(tmp_path: Path, name: str) -> None:
    path = tmp_path / "reports" / name
    write_report(path, [Note(7, "refused", "name is empty", "name"), Note(9, "warning", 'a "b"')])
    lines = path.read_text("utf-8").splitlines()
    records = (
        [json.loads(line) for line in lines]
        if name.endswith("l")
        else list(csv.DictReader(path.open(encoding="utf-8", newline="")))
    )
    assert [(int(r["line"]), r["reason"]) for r in records] == [(7, "name is empty"), (9, 'a "b"')]


@needs(AMAZON)
def test_the_amazon_catalogue(products: Products) -> None:
    file = read_catalogue(AMAZON)
    mapping = choose_mapping(file.columns, ready_mappings())
    reading = read_products(file.rows, mapping)
    assert mapping.name == "amazon-2023"
    assert not file.broken
    assert len(reading.found) == 9898
    assert not [note for note in reading.notes if note.level == "refused"]
    assert _categories_in_file(file) == {
        (product.product_id, category)
        for product in reading.found
        for category in product.sub_categories
    }
    for product in reading.found:
        assert product.price is None or product.price.currency == "INR"
        assert product.price is None or product.price.amount <= product.price.list_amount
        assert product.rating is None or 0 < product.rating <= 5
    assert len(store_all(products, reading.found).new) == products.count() == 9898
    assert not store_all(products, reading.found, replace=True)


def _categories_in_file(file: CatalogueFile) -> set[tuple[str, str]]:
    rows = [row.cells for row in file.rows]
    return {(str(row["link"]).split("/dp/")[1][:10], str(row["sub_category"])) for row in rows}


@needs(FASHION)
def test_the_fashion_catalogue() -> None:
    file = read_catalogue(FASHION)
    mapping = choose_mapping(file.columns, ready_mappings())
    reading = read_products(file.rows[:3000], mapping)
    assert mapping.name == "fashion"
    assert len(reading.found) >= 2990
    first = reading.found[0]
    assert first.price is None
    assert first.attributes["gender"] == "Men"
    assert set(first.attributes) == {"type", "gender", "colour", "season", "usage"}


def test_the_mapping_in_the_documents_works(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "catalogue.md").read_text("utf-8")
    mapping = write(tmp_path / "mine.toml", page.split("```toml\n")[1].split("```")[0])
    text = (
        "url,maker,title,shelves,text,teaser,cost,farbe,size\n"
        "https://x.example/p/7,Acme,Pen,Desk > Pens,-,Writes,1.299,blue,n/a\n"
        "https://x.example/p/7,Acme,Pen,Gifts,-,Writes,1.299,blue,\n"
    )
    file = read_catalogue(write(tmp_path / "a.csv", text))
    [product] = read_products(file.rows, find_mapping(str(mapping))).found
    assert (product.product_id, product.name, product.brand) == ("7", "Acme Pen", "Acme")
    assert product.sub_categories == ("Desk", "Pens", "Gifts")
    assert product.description == "Writes"
    assert product.price is not None
    assert (product.price.amount, product.price.currency) == (1299, "EUR")
    assert dict(product.attributes) == {"colour": "blue"}
