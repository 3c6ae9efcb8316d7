"""Search on the real services, FAISS and SQLite."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixtures.small_shop import SmallShop, a_product, small_shop
from shopcard.domain.correction import Correction
from shopcard.domain.errors import Malformed
from shopcard.domain.product import Price, Product
from shopcard.domain.search import Filters, Sort
from shopcard.services.search import RESULTS_KEPT, Page, Query
from shopcard.web.schemas.fields import MAX_CURSOR_CHARACTERS


def priced(amount: str, currency: str = "USD") -> Price:
    return Price(Decimal(amount), Decimal(amount), currency)


SHOES = [
    a_product(
        f"shoe-{n:02}",
        f"running shoes {n}",
        main_category="Sports",
        brand=["Velar", "Ostrane"][n % 2],
        price=priced(f"{20 + n}.50"),
        rating=3.0 + n / 10,
        rating_count=100,
        launched_on=date(2026, 1, 1 + n),
    )
    for n in range(12)
]


@pytest.fixture
def small() -> Iterator[SmallShop]:
    with small_shop([*SHOES, a_product("pan", "frying pan", main_category="Kitchen")]) as opened:
        yield opened


def found(small: SmallShop, query: Query, limit: int = 50) -> list[str]:
    return [each.product_id for each in small.shop.search.find(query, limit=limit).products]


def test_the_nearest_products_come_first(small: SmallShop) -> None:
    assert all(each.startswith("shoe-") for each in found(small, Query("running shoes"), 12))
    assert found(small, Query("frying pan"), 1) == ["pan"]


def test_what_has_nothing_to_do_with_the_query_is_not_in_the_result(small: SmallShop) -> None:
    assert "pan" not in found(small, Query("running shoes"))


def test_filters(small: SmallShop) -> None:
    def filtered(**fields: object) -> set[str]:
        return set(found(small, Query("running shoes", Filters(**fields))))

    assert filtered(brands=frozenset({"velar"})) == {f"shoe-{n:02}" for n in range(0, 12, 2)}
    assert filtered(max_price=Decimal("22.50")) == {"shoe-00", "shoe-01", "shoe-02"}
    assert filtered(min_price=Decimal("31")) == {"shoe-11"}
    assert filtered(min_rating=4.0) == {"shoe-10", "shoe-11"}
    assert filtered(categories=frozenset({"Garden"})) == set()
    assert filtered(in_stock=False) == set()


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [
        (Sort.PRICE_LOW, "shoe-00", "shoe-11"),
        (Sort.PRICE_HIGH, "shoe-11", "shoe-00"),
        (Sort.RATING, "shoe-11", "shoe-00"),
        (Sort.NEWEST, "shoe-11", "shoe-00"),
    ],
)
def test_sorting(small: SmallShop, sort: Sort, first: str, last: str) -> None:
    ranked = found(small, Query("running shoes", sort=sort))
    assert (ranked[0], ranked[-1]) == (first, last)


def test_one_variant_stands_for_its_group() -> None:
    variants = [
        a_product(f"v{n}", f"linen shirt {colour}", variant_group="shirt")
        for n, colour in enumerate(["red", "blue", "green"])
    ]
    with small_shop(variants) as small:
        assert found(small, Query("linen shirt blue")) == ["v1"]


def test_an_empty_shop_finds_nothing() -> None:
    with small_shop([]) as small:
        page = small.shop.search.find(Query("anything"))
        assert (page.products, page.next_cursor) == ((), None)


@pytest.mark.parametrize("letter", ["p", "é", "商", "🎧"])
def test_a_cursor_at_the_longest_id_may_be_sent(letter: str) -> None:
    ids = [letter * 127 + "1", letter * 127 + "2"]
    with small_shop([a_product(each, "running shoes") for each in ids]) as small:
        first = small.shop.search.find(Query("running shoes"), limit=1)
        cursor = first.next_cursor
        assert cursor is not None
        assert len(cursor) <= MAX_CURSOR_CHARACTERS
        second = small.shop.search.find(Query("running shoes"), limit=1, cursor=cursor)
        assert [each.product_id for each in (*first.products, *second.products)] == ids


@pytest.mark.parametrize("cursor", ["", "x", "bm9wZQ", "W10", "e30", "💥", "bnVsbA", "[" * 5000])
def test_a_cursor_that_is_none_is_refused(small: SmallShop, cursor: str) -> None:
    with pytest.raises(Malformed, match="first page"):
        small.shop.search.find(Query("running shoes"), cursor=cursor)


def test_a_cursor_belongs_to_its_query(small: SmallShop) -> None:
    cursor = small.shop.search.find(Query("running shoes"), limit=2).next_cursor
    assert cursor is not None
    with pytest.raises(Malformed):
        small.shop.search.find(Query("frying pan"), cursor=cursor)


words = st.sampled_from(["shoe", "pan", "red", "blue", "kids", "steel"])
catalogues = st.lists(
    st.tuples(st.lists(words, min_size=1, max_size=3), st.integers(0, 9), st.integers(5, 8)),
    max_size=40,
).map(
    lambda rows: [
        a_product(
            f"p{number:02}",
            " ".join(name),
            variant_group=f"g{group}" if group < 3 else None,
            price=priced(str(price)) if price < 8 else None,
        )
        for number, (name, group, price) in enumerate(rows)
    ]
)


@settings(max_examples=60)
@given(
    catalogues,
    st.lists(words, min_size=1, max_size=3).map(" ".join),
    st.sampled_from(Sort),
    st.integers(1, 7),
)
def test_pages_never_repeat_or_skip(
    products: list[Product], text: str, sort: Sort, limit: int
) -> None:
    with small_shop(products) as small:
        query = Query(text, sort=sort)
        whole = found(small, query, limit=100)
        paged: list[str] = []
        cursor = None
        while True:
            page = small.shop.search.find(query, limit=limit, cursor=cursor)
            assert len(page.products) == limit or page.next_cursor is None
            paged += [each.product_id for each in page.products]
            cursor = page.next_cursor
            if cursor is None:
                break
        assert paged == whole
        assert len(set(paged)) == len(paged)


def test_similar_products_leave_out_the_product_and_its_variants() -> None:
    products = [
        a_product("a1", "red shirt", variant_group="a"),
        a_product("a2", "blue shirt", variant_group="a"),
        a_product("b", "green shirt"),
        replace(a_product("c", "white shirt"), in_stock=False),
    ]
    with small_shop(products) as small:
        similar = small.shop.catalogue.similar("a1", 5)
        assert [each.product.product_id for each in similar] == ["b"]
        assert similar[0].reason.text == "Similar to red shirt"


def test_a_filter_looks_at_the_whole_catalogue_not_at_the_nearest_alone() -> None:
    shirts = [a_product(f"s{n:04}", "red shirt", brand="Common") for n in range(1200)]
    rare = a_product("rare", "red shirt with pockets and stripes", brand="Rare")
    with small_shop([*shirts, rare]) as small:
        query = Query("red shirt", Filters(brands=frozenset({"Rare"})))
        assert found(small, query) == ["rare"]


def test_pages_go_on_in_the_first_result_while_the_catalogue_changes(small: SmallShop) -> None:
    query = Query("running shoes")
    first = small.shop.search.find(query, limit=4)
    whole = found(small, query)
    small.withdraw([whole[5]])
    better = a_product("better", "running shoes")
    small.sell([better])
    rest = []
    cursor = first.next_cursor
    while cursor is not None:
        page = small.shop.search.find(query, limit=4, cursor=cursor)
        rest += [each.product_id for each in page.products]
        cursor = page.next_cursor
    assert rest == [each for each in whole[4:] if each != whole[5]]
    assert found(small, query, limit=1) == ["better"]


def test_a_page_of_a_result_that_is_held_no_more_goes_on_behind_its_end(small: SmallShop) -> None:
    query = Query("running shoes")
    whole = found(small, query)
    cursor = small.shop.search.find(query, limit=4).next_cursor
    for number in range(RESULTS_KEPT):
        small.shop.search.find(Query(f"pan {number}"), limit=1)
    page = small.shop.search.find(query, limit=50, cursor=cursor)
    assert [each.product_id for each in page.products] == whole[4:]


def test_a_page_of_another_process_goes_on_behind_its_end() -> None:
    query = Query("running shoes", sort=Sort.PRICE_LOW)
    cheaper = replace(SHOES[0], product_id="cheaper", price=priced("1.00"))
    with small_shop(SHOES) as one, small_shop([cheaper, *SHOES]) as other:
        whole = found(one, query)
        assert found(other, query) == ["cheaper", *whole]
        cursor = one.shop.search.find(query, limit=4).next_cursor
        page = other.shop.search.find(query, limit=50, cursor=cursor)
        assert [each.product_id for each in page.products] == whole[4:]


def facet(page: Page, field: str) -> dict[str, int]:
    [values] = [each.values for each in page.result.facets if each.field == field]
    return {each.value: each.count for each in values}


def test_a_word_that_went_with_its_product_is_as_unknown_as_before(small: SmallShop) -> None:
    query = Query("quuxomatic", exact=True)
    before = found(small, query)
    small.sell([a_product("whistle", "Quuxomatic whistle")])
    assert found(small, query)[0] == "whistle"
    small.withdraw(["whistle"])
    assert small.shop.shelf.now.words("quuxomatic whistle running") == [
        None,
        None,
        *small.shop.shelf.now.words("running"),
    ]
    assert found(small, query) == before


def test_an_attribute_is_one_however_it_is_written() -> None:
    mugs = [
        a_product(f"mug-{colour}", f"{colour} mug", attributes={"Colour": colour})
        for colour in ("red", "blue", "green")
    ]
    chosen = {"Colour": frozenset({"Red"}), "colour ": frozenset({"blue"})}
    with small_shop(mugs) as small:
        page = small.shop.search.find(Query("mug", Filters(attributes=chosen)))
        assert {each.product_id for each in page.products} == {"mug-red", "mug-blue"}
        [colours] = [each for each in page.result.facets if each.field == "colour"]
        assert {each.value for each in colours.values} == {"red", "blue", "green"}


def test_an_attribute_called_category_does_not_take_the_place_of_the_category() -> None:
    pan, pot = (
        a_product(name, f"frying {name}", main_category="Kitchen", attributes={"Category": made})
        for name, made in (("pan", "iron"), ("pot", "steel"))
    )
    mug = a_product("mug", "frying mug", main_category="Table")
    filters = Filters(categories=frozenset({"Table"}), attributes={"Category": frozenset({"iron"})})
    with small_shop([pan, pot, mug]) as small:
        assert set(found(small, Query("frying", filters))) == {"pan", "mug"}


def test_facets_count_what_one_could_choose(small: SmallShop) -> None:
    page = small.shop.search.find(Query("running shoes"))
    assert facet(page, "brand") == {"Velar": 6, "Ostrane": 6}
    assert facet(page, "category") == {"Sports": 12}
    assert facet(page, "rating") == {"4": 2, "3": 12, "2": 12}
    [price] = [each for each in page.result.facets if each.field == "price"]
    assert (price.minimum, price.maximum, price.currency) == (20.5, 31.5, "USD")

    chosen = Filters(brands=frozenset({"Velar"}), max_price=Decimal("25"))
    page = small.shop.search.find(Query("running shoes", chosen))
    assert len(page.result.places) == 3
    assert facet(page, "brand") == {"Velar": 3, "Ostrane": 2}  # with the price, for any brand
    assert facet(page, "category") == {"Sports": 3}


def test_for_whom_things_are_is_counted_under_its_own_name() -> None:
    shirt = a_product("shirt", "linen shirt", main_category="MEN", attributes={"gender": "Men"})
    with small_shop([shirt]) as small:
        assert facet(small.shop.search.find(Query("linen shirt")), "audience") == {"men": 1}


def test_the_words_of_the_query_are_found_in_the_names(small: SmallShop) -> None:
    page = small.shop.search.find(Query("runs shoe"), limit=1)
    [shoe] = page.products
    marked = [shoe.name[start:end] for start, end in page.highlights(shoe)]
    assert marked == ["running", "shoes"]


def test_a_mistyped_word_is_read_as_it_was_meant(small: SmallShop) -> None:
    page = small.shop.search.find(Query("runing shoes"))
    assert page.result.correction == Correction("running shoes", "runing shoes")
    assert len(page.products) == 12
    assert small.shop.search.find(Query("runing shoes", exact=True)).result.correction is None


BOOTS = [
    a_product(
        "boys-red",
        "rain boots",
        attributes={"colour": "red", "gender": "boys"},
        price=priced("4.50"),
    ),
    a_product("boys-blue", "rain boots", attributes={"colour": "blue", "gender": "boys"}),
    a_product("girls-red", "rain boots", attributes={"colour": "red", "gender": "girls"}),
    a_product("men-black", "rain boots", attributes={"colour": "black", "gender": "men"}),
]


def test_what_is_close_follows_what_meets_everything() -> None:
    with small_shop(BOOTS) as small:
        page = small.shop.search.find(Query("rain boots for boys under $5"))
        shown = [each.product_id for each in page.products]
        assert page.result.matching == 1
        assert shown[0] == "boys-red"
        assert sorted(shown) == sorted(each.product_id for each in BOOTS)
        assert {each.field for each in page.result.relaxed} == {"price", "audience"}


def test_what_was_ruled_out_stays_out_while_there_is_anything() -> None:
    with small_shop(BOOTS) as small:
        page = small.shop.search.find(Query("rain boots for boys, not red"))
        assert page.products[0].product_id == "boys-blue"
        shown = {each.product_id for each in page.products}
        assert not shown & {"boys-red", "girls-red"}


def test_a_constraint_that_was_taken_away_asks_for_nothing() -> None:
    with small_shop(BOOTS) as small:
        query = Query("red rain boots for boys", without=frozenset({"audience:boys"}))
        page = small.shop.search.find(query)
        assert {each.product_id for each in page.products[:2]} == {"boys-red", "girls-red"}
        assert "audience:boys" not in [each.key for each in page.result.intent.constraints]
