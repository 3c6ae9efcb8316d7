"""What a person takes away from an intent, puts back, and adds by hand."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from fixtures.small_shop import a_product
from shopcard.domain.edited_intent import constraints_of, edited
from shopcard.domain.facts import Facts, fold
from shopcard.domain.product import Price, Product
from shopcard.domain.product_table import ProductTable
from shopcard.domain.search import NO_FILTERS, Filters
from shopcard.domain.shopping_intent import Constraint, Fit, ShoppingIntent

BOYS = Constraint(field="audience", values=("boys",), certainty=0.9, label="for boys")
UNDER_50 = Constraint(field="price", maximum=Decimal(50), currency="USD", label="under $50")
RED = Constraint(field="colour", values=("red",), certainty=0.85)
UNDERSTOOD = ShoppingIntent("red shoes for my son under $50", "shoes", (BOYS, UNDER_50, RED))


def keys(intent: ShoppingIntent) -> list[str]:
    return [each.key for each in intent.constraints]


def test_what_is_taken_away_is_gone_and_what_nobody_knows_is_passed_over() -> None:
    left = edited(UNDERSTOOD, ["price", "brand:acme"], NO_FILTERS)
    assert keys(left) == ["audience:boys", "colour:red"]
    assert (left.query, left.text) == (UNDERSTOOD.query, UNDERSTOOD.text)


def test_what_is_chosen_by_hand_replaces_what_was_understood_and_is_given_up_last() -> None:
    changed = edited(
        UNDERSTOOD, [], Filters(max_price=Decimal("80.50"), brands=frozenset({"Acme"}))
    )
    assert keys(changed) == ["brand:acme", "price", "audience:boys", "colour:red"]
    assert changed.constraints[1].maximum == Decimal("80.50")
    assert [each.key for each in changed.relaxations()] == [
        "colour:red", "audience:boys", "price", "brand:acme",
    ]  # fmt: skip


def test_choices_are_certain_and_have_a_label() -> None:
    filters = Filters(
        categories=frozenset({"Shoes", "Boots"}),
        min_price=Decimal(10),
        max_price=Decimal("50.0"),
        min_rating=4.0,
        in_stock=True,
        attributes={"Age group": frozenset({"6-10 years"})},
    )
    found = list(constraints_of(filters))
    assert all(each.is_filter for each in found)
    assert [(each.key, each.label) for each in found] == [
        ("category:boots", "Boots or Shoes"),
        ("age_group:6-10 years", "6-10 years"),
        ("price", "from 10 up to 50"),
        ("rating", "4 stars and up"),
        ("in_stock", "in stock"),
    ]


names = st.sampled_from(["Acme", "acme ", "Zig", "Ökö"])
chosen = st.frozensets(names, max_size=2)
prices = st.none() | st.integers(0, 40).map(Decimal)
filters_made = st.builds(
    Filters,
    categories=chosen,
    brands=chosen,
    min_price=prices,
    max_price=prices,
    min_rating=st.none() | st.sampled_from([1.5, 4.0]),
    in_stock=st.none() | st.booleans(),
    attributes=st.fixed_dictionaries({"colour": chosen}),
)
products = st.builds(
    lambda category, brand, price, rating, colour, in_stock: a_product(
        "p1",
        main_category=category,
        brand=brand,
        price=Price(Decimal(price), Decimal(price), "USD"),
        rating=rating,
        attributes={"colour": colour},
        in_stock=in_stock,
    ),
    names,
    names,
    st.integers(0, 40),
    st.sampled_from([1.0, 4.0, 5.0]),
    names,
    st.booleans(),
)


def plain_facts(product: Product) -> Facts:
    values = {
        "category": frozenset({fold(product.main_category)}),
        "brand": frozenset({fold(product.brand or "")}),
        "colour": frozenset({fold(product.attributes["colour"])}),
    }
    return Facts(product, values)


@given(filters_made, products)
def test_of_a_product_that_tells_all_filters_and_constraints_say_the_same(
    filters: Filters, product: Product
) -> None:
    facts = plain_facts(product)
    [is_admitted] = ProductTable([facts]).admitted(filters)
    fits = [each.fit(facts) for each in constraints_of(filters)]
    assert is_admitted == all(fit is Fit.YES for fit in fits)


@given(st.frozensets(st.sampled_from(["price", "audience:boys", "x"])), filters_made)
def test_the_same_again_makes_the_same_and_nothing_makes_what_was_understood(
    without: frozenset[str], filters: Filters
) -> None:
    once = edited(UNDERSTOOD, without, filters)
    assert edited(UNDERSTOOD, without, filters) == once
    assert len(set(keys(once))) == len(keys(once))
    assert edited(UNDERSTOOD, [], NO_FILTERS) == UNDERSTOOD
