"""The demo catalogue: its format, its expander, and the rules every authored type must keep."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

from shopcard.demo.catalogue import (
    DEFAULT_FOLDER,
    MIN_SHOWABLE,
    load_catalogue,
    main,
    read_types,
    source_hash,
)
from shopcard.demo.source import CatalogueSourceError
from shopcard.demo.wording import fill, fill_sentences, title_case
from shopcard.domain.product import Product, to_record

FLUENT_EMOJI = DEFAULT_FOLDER.parents[1] / "frontend/node_modules/@lobehub/fluent-emoji-3d/assets"

MUG = """
[[type]]
name = "travel mug"
also = ["thermos cup"]
emoji = "☕"
crumbs = ["Kitchen", "Mugs"]
vary.colour = ["red", "navy", "sand"]
vary.size = [{ size = "300 ml", price = 0.8 }, { size = "600 ml", price = 1.3 }]
titles = ["{brand} {name} {Kind}", "{name} {Kind} by {brand}", "{brand} {name} – {Kind}, {Lid}"]
descriptions = [
  "{note} A {kind} with {lid}, hot for {hours} hours.",
  "{lid} on a {also} of {material}. {note}",
  "Hot for {hours} hours, leakproof for the bag: {kind} with {lid}. {note}",
]
facts = { material = "steel" }
concepts = [
  { names = ["Amble", "Idle"], price = [20, 30], lid = "a flap", hours = [4, 5], note = "Easy." },
  { names = ["Brisk", "Jolt"], price = [25, 40], lid = "a cap", hours = [6, 7], note = "Tight." },
  { names = ["Calm", "Kind"], price = [30, 50], lid = "a straw", hours = [2, 3], note = "Sips." },
  { names = ["Drift", "Loaf"], price = [15, 25], lid = "no lid", hours = [1, 2], note = "Simple." },
]
"""
HEADER = """
category = "Kitchen"
code = "kit"
[brands]
value = ["Pottle"]
mid = ["Ember & Oak", "Larder"]
premium = ["Fjell"]
"""
LAMP = MUG.replace('"travel mug"', '"camp cup"').replace("thermos cup", "tin cup")

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a category file with these types; returns its folder."""

    def write(types: str, header: str = HEADER) -> Path:
        (tmp_path / "kitchen.toml").write_text(header + types, encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture(scope="module")
def catalogue() -> list[Product]:
    return load_catalogue()


def by_type(products: list[Product]) -> dict[str, list[Product]]:
    found: dict[str, list[Product]] = defaultdict(list)
    for product in products:
        found[product.attributes["type"]].append(product)
    return found


def by_group(products: list[Product]) -> dict[str, list[Product]]:
    found: dict[str, list[Product]] = defaultdict(list)
    for product in products:
        found[product.group].append(product)
    return found


# The expander, on a small source


def test_the_same_source_gives_the_same_products(write: Write) -> None:
    folder = write(MUG)
    first, second = (list(map(to_record, load_catalogue(folder))) for _ in range(2))
    assert first == second
    assert len(first) == 16


def test_editing_one_type_leaves_the_others_as_they_were(write: Write) -> None:
    before = by_type(load_catalogue(write(MUG + LAMP)))["camp cup"]
    after = by_type(load_catalogue(write(MUG.replace("Simple.", "Plain.") + LAMP)))
    assert list(map(to_record, after["camp cup"])) == list(map(to_record, before))
    assert any("Plain." in product.description for product in after["travel mug"])


def test_variants_differ_only_in_their_options(write: Write) -> None:
    for group in by_group(load_catalogue(write(MUG))).values():
        assert len(group) == 2
        assert len({product.name for product in group}) == 2
        assert len({product.name.rsplit(", ", 2)[0] for product in group}) == 1
        shared = [
            {k: v for k, v in p.attributes.items() if k not in ("colour", "size")} for p in group
        ]
        assert shared[0] == shared[1] == {"type": "travel mug", "material": "steel"}
        assert len({product.brand for product in group}) == 1


def test_a_larger_variant_costs_more(write: Write) -> None:
    for group in by_group(load_catalogue(write(MUG))).values():
        sized = sorted(group, key=lambda product: product.attributes["size"])
        prices = [product.price.list_amount for product in sized if product.price]
        assert prices == sorted(set(prices))


def test_a_fact_named_like_an_axis_replaces_it(write: Write) -> None:
    source = MUG.replace('note = "Sips."', 'note = "Sips.", colour = ["teal", "pink"]')
    colours = {
        product.attributes["colour"]
        for product in load_catalogue(write(source))
        if "Sips." in product.description
    }
    assert colours == {"teal", "pink"}


def test_the_hash_follows_the_source(write: Write) -> None:
    first = source_hash(write(MUG))
    assert source_hash(write(MUG)) == first
    assert source_hash(write(MUG + LAMP)) != first


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("{lid}, hot", "{lidd}, hot", "unknown placeholder 'lidd'"),
        ('emoji = "☕"', "", "missing field 'emoji'"),
        ("emoji =", "emojy =", "missing field 'emoji'"),
        ("facts =", 'colours = ["red"]\nfacts =', "unknown field 'colours'"),
        ("facts =", 'brands = ["Nobody"]\nfacts =', "'Nobody' is not in"),
        ("price = [20, 30]", "price = [30, 20]", "price must be"),
        ("price = [20, 30]", 'price = [20, 30], tier = "posh"', "tier must be"),
        ("price = [20, 30]", 'price = [20, 30], brand = "Nobody"', "'Nobody' is not among"),
        ("price = [20, 30]", "price = [20, 30], weight = 3", "fact 'weight' is in no"),
        ("price = [20, 30], ", "", "missing field 'price'"),
        ('"{name} {Kind} by {brand}", ', "", "2 titles; write at least 3"),
        ("vary.colour", "variants = 1\nvary.colour", "needs 12"),
        ('also = ["thermos cup"]', 'also = ["thermos cup", "mug", "cup", "jar", "urn"]', "synonym"),
        ('also = ["thermos cup"]', "", "unknown placeholder 'also'"),
        ("facts =", "facts = {}\nfacts =", "not readable as TOML"),
    ],
)
def test_a_bad_source_is_named_with_file_and_type(
    write: Write, old: str, new: str, problem: str
) -> None:
    assert old in MUG
    folder = write(MUG.replace(old, new, 1))
    with pytest.raises(CatalogueSourceError, match=problem) as raised:
        load_catalogue(folder)
    assert "kitchen.toml" in str(raised.value)
    assert "travel mug" in str(raised.value) or "TOML" in str(raised.value)


def test_a_type_written_twice_is_refused(write: Write) -> None:
    with pytest.raises(CatalogueSourceError, match=r"kitchen.toml.*travel mug.*already"):
        load_catalogue(write(MUG + MUG))


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueSourceError, match=r"no \.toml"):
        load_catalogue(tmp_path)


def test_the_command_prints_a_type(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(write(MUG))
    assert main(["travel mug", "--folder", folder]) == 0
    assert "kit-travel-mug-01" in capsys.readouterr().out
    assert main(["--folder", folder]) == 0
    assert "16 products, 1 types" in capsys.readouterr().out
    assert main(["teapot", "--folder", folder]) == 1
    write(MUG.replace("{lid}, hot", "{lidd}, hot"))
    assert main(["--folder", folder]) == 1
    assert "lidd" in capsys.readouterr().err


# Wording


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("a {thing}", "an umbrella"),
        ("A {unit}", "A USB microphone"),
        ("with {Loop} and {Size}", "with Carabiner Loop and 20 cm"),
        ("{Noun}", "Over-Ear Headphones"),
        ("for {Place}", "for the Pool and the Beach"),
        ("{nested}", "umbrella, 20 cm"),
    ],
)
def test_patterns_fill_as_an_editor_would(pattern: str, expected: str) -> None:
    facts = {
        "thing": "umbrella",
        "unit": "USB microphone",
        "loop": "a carabiner loop",
        "size": "20 cm",
        "noun": "over-ear headphones",
        "place": "the pool and the beach",
        "nested": "{thing}, {size}",
    }
    assert fill(pattern, facts) == expected


def test_sentences_start_with_a_capital_and_titles_keep_their_own() -> None:
    assert fill_sentences("{a}. {a}!", {"a": "soft"}) == "Soft. Soft!"
    assert title_case("case for iPhone 15") == "Case for iPhone 15"


# The authored catalogue


def test_every_type_fills_a_screen(catalogue: list[Product]) -> None:
    for name, products in by_type(catalogue).items():
        assert sum(product.in_stock for product in products) >= MIN_SHOWABLE, name


def test_ids_are_unique_short_and_readable(catalogue: list[Product]) -> None:
    ids = [product.product_id for product in catalogue]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z]{2,4}(-[a-z0-9]+)+-\d\d", product_id) for product_id in ids)
    assert max(map(len, ids)) <= 48


def test_names_are_unique_and_groups_keep_to_one_product(catalogue: list[Product]) -> None:
    names = Counter(product.name for product in catalogue)
    assert names.most_common(1)[0][1] == 1
    for group in by_group(catalogue).values():
        assert len({(p.brand, p.attributes["type"], p.main_category) for p in group}) == 1


def test_nothing_is_left_unfilled(catalogue: list[Product]) -> None:
    for product in catalogue:
        text = "\n".join([product.name, product.description, *product.attributes.values()])
        assert not re.search(r"[{}]|  |\bNone\b|\.\.", text), text
        assert product.description[0].isupper() or product.description[0].isdigit()
        assert len(product.description) >= 60, product.description


def test_prices_are_those_of_a_shop(catalogue: list[Product]) -> None:
    prices = [product.price for product in catalogue if product.price]
    assert len(prices) == len(catalogue)
    assert all(0 < price.amount <= price.list_amount for price in prices)
    assert {str(price.amount)[-2:] for price in prices} <= {"99", "95", "49", "00"}
    discounted = sum(price.discount_percent > 0 for price in prices)
    assert 0.4 < discounted / len(prices) < 0.6


def test_stock_and_ratings_are_plausible(catalogue: list[Product]) -> None:
    out_of_stock = sum(not product.in_stock for product in catalogue) / len(catalogue)
    unrated = sum(product.rating is None for product in catalogue) / len(catalogue)
    assert 0.01 < out_of_stock < 0.08
    assert 0.02 < unrated < 0.15
    assert all((p.rating is None) == (p.rating_count == 0) for p in catalogue)
    counts = sorted(product.rating_count for product in catalogue)
    assert counts[-1] > 20 * max(1, counts[len(counts) // 2])


def test_descriptions_are_not_boilerplate(catalogue: list[Product]) -> None:
    groups = by_group(catalogue)
    descriptions = Counter(group[0].description for group in groups.values())
    assert descriptions.most_common(1)[0][1] == 1
    openings = Counter(text[:24] for text in descriptions)
    assert openings.most_common(1)[0][1] <= max(8, len(descriptions) // 100)


def test_types_use_their_synonyms_and_patterns(catalogue: list[Product]) -> None:
    products = by_type(catalogue)
    for product_type in read_types():
        texts = " ".join(f"{p.name} {p.description}" for p in products[product_type.name]).lower()
        assert product_type.noun.lower() in texts
        for synonym in product_type.also:
            assert synonym.lower() in texts, (product_type.name, synonym)


def test_every_picture_exists(catalogue: list[Product]) -> None:
    if not FLUENT_EMOJI.is_dir():
        pytest.skip("frontend packages are not installed")
    for art in {product.art for product in catalogue}:
        assert art
        code = "-".join(f"{ord(character):04x}" for character in art)
        assert (FLUENT_EMOJI / f"{code}.webp").is_file(), f"{art} {code}"


@pytest.mark.parametrize(
    ("words", "attributes"),
    [
        ("bluetooth speaker", {"type": "bluetooth speaker"}),
        ("ben 10", {"type": "school bag", "character": "Ben 10", "gender": "boys"}),
        ("ben 10", {"type": "kids sneakers", "character": "Ben 10", "gender": "boys"}),
        ("10 year old", {"type": "kids sneakers", "age_group": "9-10 years"}),
        ("trainers", {"type": "kids sneakers"}),
    ],
)
def test_what_people_will_search_for_is_there(
    catalogue: list[Product], words: str, attributes: dict[str, str]
) -> None:
    found = [p for p in catalogue if attributes.items() <= dict(p.attributes).items()]
    assert any(words in f"{p.name} {p.description}".lower() for p in found)


def test_the_catalogue_is_large_enough(catalogue: list[Product]) -> None:
    assert len(catalogue) >= 5_000
    assert len({product.main_category for product in catalogue}) >= 18
    assert len(by_type(catalogue)) >= 200
