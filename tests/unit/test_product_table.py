"""The columns say of every row what the product itself says."""

from collections import defaultdict
from decimal import Decimal

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from fixtures.small_shop import a_product
from shopcard.domain.facts import AUDIENCE, BRAND, COLOUR, PRICE, RATING, Facts
from shopcard.domain.product import Price
from shopcard.domain.product_table import ProductTable
from shopcard.domain.search import Filters
from shopcard.domain.shopping_intent import Constraint

colours = st.sampled_from(["red", "green", "forest green"])
amounts = st.one_of(st.none(), st.integers(1, 9).map(Decimal))

facts_lists = st.lists(
    st.builds(
        lambda colour, audience, amount, currency, rating, ages, group: (
            colour,
            audience,
            amount,
            currency,
            rating,
            ages,
            group,
        ),
        st.frozensets(colours, max_size=2),
        st.frozensets(st.sampled_from(["men", "boys"]), max_size=2),
        amounts,
        st.sampled_from(["USD", "INR"]),
        st.one_of(st.none(), st.floats(1, 5)),
        st.one_of(st.none(), st.tuples(st.just(3.0), st.floats(3, 12))),
        st.integers(0, 4),
    ),
    max_size=12,
).map(
    lambda rows: [
        Facts(
            a_product(
                f"p{number}",
                price=None if amount is None else Price(amount, amount, currency),
                rating=rating,
                variant_group=f"g{group}",
            ),
            {field: values for field, values in [(COLOUR, colour), (AUDIENCE, audience)] if values},
            ages,
        )
        for number, (colour, audience, amount, currency, rating, ages, group) in enumerate(rows)
    ]
)
bounds = st.one_of(st.none(), st.integers(0, 10).map(Decimal))
constraints = st.one_of(
    st.builds(
        Constraint,
        field=st.sampled_from([COLOUR, AUDIENCE, BRAND]),
        values=st.lists(st.one_of(colours, st.sampled_from(["men", "blue"])), min_size=1).map(
            tuple
        ),
        negated=st.booleans(),
    ),
    st.builds(
        Constraint,
        field=st.sampled_from([PRICE, RATING, "age"]),
        minimum=bounds,
        maximum=bounds,
        currency=st.sampled_from([None, "USD", "EUR"]),
        negated=st.booleans(),
    ),
    st.builds(Constraint, field=st.just("in_stock"), negated=st.booleans()),
)


@settings(max_examples=60)
@given(facts_lists, constraints)
def test_a_constraint_fits_a_row_as_it_fits_the_product(
    facts: list[Facts], constraint: Constraint
) -> None:
    table = ProductTable(facts)
    assert table.fit(constraint).tolist() == [int(constraint.fit(each)) for each in facts]


@settings(max_examples=60)
@given(facts_lists)
def test_values_are_counted_by_product_group(facts: list[Facts]) -> None:
    table = ProductTable(facts)
    groups = defaultdict(set)
    for each in facts:
        for value in each.values.get(COLOUR, ()):
            groups[value].add(each.product.group)
    counted = table.counts(COLOUR, np.arange(len(facts), dtype=np.int32))
    assert counted == {value: len(held) for value, held in groups.items()}


@settings(max_examples=60)
@given(facts_lists, st.frozensets(colours, max_size=2), bounds)
def test_filters_admit_what_they_say(
    facts: list[Facts], chosen: frozenset[str], most: Decimal | None
) -> None:
    filters = Filters(attributes={COLOUR: chosen}, max_price=most)

    def admits(each: Facts) -> bool:
        price = each.product.price
        cheap = most is None or (price is not None and price.amount <= most)
        return cheap and (not chosen or bool(chosen & each.values.get(COLOUR, frozenset())))

    assert ProductTable(facts).admitted(filters).tolist() == [admits(each) for each in facts]


def test_what_a_catalogue_says_itself_can_be_filtered_by() -> None:
    lamp = a_product("lamp", attributes={"Light Needs": "Full  Sun"})
    table = ProductTable([Facts(lamp, {})])
    filters = Filters(attributes={"light needs": frozenset({"full sun"})})
    assert table.admitted(filters).tolist() == [True]


def test_prices_are_those_of_the_commonest_currency() -> None:
    prices = [("4", "USD"), ("9", "USD"), ("2000", "INR")]
    facts = [
        Facts(a_product(f"p{n}", price=Price(Decimal(amount), Decimal(amount), currency)), {})
        for n, (amount, currency) in enumerate(prices)
    ]
    table = ProductTable(facts)
    assert table.prices(np.arange(3, dtype=np.int32)) == (4.0, 9.0, "USD")
    assert table.prices(np.array([], dtype=np.int32)) is None
