"""The card obeys what a search asks for, on the real services, FAISS and SQLite."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixtures.small_shop import SmallShop, a_product, small_shop
from shopcard.domain.events import Embedding, Entry, Event, EventKind, Outcome
from shopcard.domain.product import Price, Product
from shopcard.domain.ranking import NOTHING_EXCLUDED, Reason
from shopcard.domain.search import Filters
from shopcard.domain.shopping_intent import Constraint, ShoppingIntent
from shopcard.recommenders import fitting
from shopcard.recommenders.fitting import NEAR_SHARE
from shopcard.recommenders.last_three import draw_fitting
from shopcard.recommenders.strategy import Shelf
from shopcard.understanding.facts import facts_of

FOR_MEN = [
    a_product(f"men-{n}", f"running shoes {n}", attributes={"gender": "men"}) for n in range(8)
]
FOR_BOYS = [
    a_product(f"boys-{n}", f"running shoes sturdy {n}", attributes={"gender": "boys"})
    for n in range(4)
]
FOR_ALL = [a_product("all-0", "running shoes laces")]
PANS = [a_product(f"pan-{n}", f"frying pan steel {n}") for n in range(8)]

BOYS = Constraint(field="audience", values=("boys",), certainty=0.9, label="for boys")
MEN = Constraint(field="audience", values=("men",), certainty=0.9)
RED = Constraint(field="colour", values=("red",), certainty=0.85)
LIKELY_RED = Constraint(field="colour", values=("red",), certainty=0.5)


def searches(
    small: SmallShop, query: str, *constraints: Constraint, event_id: str = "s1"
) -> ShoppingIntent:
    """A search of ann's that was understood like this."""
    event = Event(event_id=event_id, user_id="ann", kind=EventKind.SEARCH, query=query)
    embedding = Embedding(small.encoder.fingerprint, small.encoder.encode_query(query))
    intent = ShoppingIntent(query, query, constraints)
    entry = Entry(event=event, embedding=embedding, text=query, intent=intent)
    assert small.store.events.append([entry], small.clock()) == [Outcome.ACCEPTED]
    return intent


def card(small: SmallShop, limit: int = 3, seed: int = 1, **options: object) -> list[Product]:
    request_id = f"r{small.clock().timestamp()}"
    found = small.shop.card.recommend(
        "ann", request_id=request_id, limit=limit, seed=seed, **options
    )
    return [each.product for each in found.recommendations]


def kinds(products: Sequence[Product]) -> set[str]:
    return {each.product_id.partition("-")[0] for each in products}


def test_a_search_for_a_childs_shoes_yields_a_card_of_childrens_shoes() -> None:
    with small_shop([*FOR_MEN, *FOR_BOYS, *PANS]) as small:
        searches(small, "running shoes")
        assert any(kinds(card(small, seed=seed)) != {"boys"} for seed in range(5))
        searches(small, "running shoes", BOYS, event_id="s2")
        assert all(kinds(card(small, seed=seed)) == {"boys"} for seed in range(5))


def test_and_does_so_from_the_very_words() -> None:
    with small_shop([*FOR_MEN, *FOR_BOYS, *PANS]) as small:
        event = Event(
            event_id="s1",
            user_id="ann",
            kind=EventKind.SEARCH,
            query="I want running shoes for my 10-year-old son",
        )
        small.shop.tracking.record_one(event)
        assert all(kinds(card(small, seed=seed)) == {"boys"} for seed in range(5))


def test_what_does_not_say_for_whom_it_is_is_for_everybody() -> None:
    with small_shop([*FOR_MEN, *FOR_BOYS[:2], *FOR_ALL]) as small:
        searches(small, "running shoes", BOYS)
        assert kinds(card(small)) == {"boys", "all"}


def test_the_card_follows_what_the_person_changed() -> None:
    with small_shop([*FOR_MEN, *FOR_BOYS]) as small:
        searches(small, "running shoes", BOYS)
        men = Filters(attributes={"audience": frozenset({"men"})})
        small.shop.signals.set_intent("ann", "s1", ["audience:boys"], men)
        assert kinds(card(small)) == {"men"}
        small.shop.signals.set_intent("ann", "s1", [], Filters())
        assert kinds(card(small)) == {"boys"}


def test_what_is_only_likely_passes_nothing_over() -> None:
    with small_shop(FOR_MEN) as small:
        searches(small, "running shoes")
        plain = card(small)
        searches(small, "running shoes", LIKELY_RED, event_id="s2")
        assert card(small) == plain


@pytest.mark.parametrize(
    ("more_certain", "shown"),
    [
        (BOYS, "boys"),
        # Nothing is for women: what is asked beside it still holds.
        (Constraint(field="audience", values=("women",), certainty=0.95), "red"),
    ],
)
def test_as_little_as_possible_is_given_up(more_certain: Constraint, shown: str) -> None:
    """No product is both red and for boys."""
    red_for_men = [
        a_product(f"red-{n}", f"running shoes {n}", attributes={"gender": "men", "colour": "red"})
        for n in range(5)
    ]
    with small_shop([*red_for_men, *FOR_BOYS, *PANS]) as small:
        searches(small, "running shoes", more_certain, RED)
        assert all(kinds(card(small, seed=seed)) == {shown} for seed in range(5))


def test_what_fits_comes_before_what_fits_in_part() -> None:
    with small_shop([*FOR_MEN, *FOR_BOYS[:2]]) as small:
        searches(small, "running shoes", BOYS)
        assert {each.product_id for each in card(small)} > {"boys-0", "boys-1"}
        for seed in range(8):
            assert kinds(card(small, limit=1, seed=seed)) == {"boys"}
            assert kinds(card(small, limit=2, seed=seed)) == {"boys"}


def test_an_intent_that_nothing_meets_is_no_reason_for_an_empty_card() -> None:
    impossible = Constraint(field="brand", values=("nobody",))
    with small_shop(FOR_MEN) as small:
        searches(small, "running shoes", impossible)
        assert len(card(small)) == 3
        found = small.shop.card.recommend("ann", request_id="r", limit=3).recommendations
        assert {each.reason.event_id for each in found} == {"s1"}


def test_the_variant_that_fits_stands_for_its_group() -> None:
    colours = ("black", "blue", "red")
    variants = [
        a_product(
            f"{colour}-{n}",
            f"running shoes {n}",
            attributes={"colour": colour},
            variant_group=f"g{n}",
        )
        for n in range(4)
        for colour in colours
    ]
    with small_shop(variants) as small:
        searches(small, "running shoes", RED)
        assert kinds(card(small, limit=4)) == {"red"}


def test_what_has_nothing_to_do_with_the_search_is_not_dug_up_because_it_fits() -> None:
    red_pans = [
        a_product(f"redpan-{n}", f"frying pan steel {n}", attributes={"colour": "red"})
        for n in range(3)
    ]
    with small_shop([*FOR_MEN, *red_pans]) as small:
        searches(small, "running shoes", RED)
        assert kinds(card(small)) == {"men"}


@pytest.mark.parametrize(("looked_at", "nearest"), [(2000, 2), (1, 200)])
def test_what_fits_is_found_however_far_it_is_and_however_much_there_is(
    monkeypatch: pytest.MonkeyPatch, looked_at: int, nearest: int
) -> None:
    monkeypatch.setattr(fitting, "LOOKED_AT", looked_at)
    monkeypatch.setattr(fitting, "NEAREST", nearest)
    laces = [
        a_product(f"laces-{n}", "red running shoes laces", attributes={"colour": "red"})
        for n in range(3)
    ]
    with small_shop([*FOR_MEN, *laces]) as small:
        searches(small, "running shoes", RED)
        assert kinds(card(small)) == {"laces"}


def test_what_a_product_says_is_read_again_when_it_changes() -> None:
    with small_shop([*FOR_BOYS, *FOR_MEN[:1]]) as small:
        searches(small, "running shoes", MEN)
        before = card(small, limit=1)
        assert kinds(before) == {"men"}
        changed = [
            a_product(each.product_id, each.name, attributes={"gender": gender})
            for each, gender in ((FOR_MEN[0], "boys"), (FOR_BOYS[0], "men"))
        ]
        small.sell(changed)
        assert [each.product_id for each in card(small, limit=1)] == ["boys-0"]


words = st.sampled_from(["shoe", "pan", "kids", "steel"])
some_products = st.lists(
    st.tuples(
        st.lists(words, min_size=1, max_size=3),
        st.sampled_from(["men", "boys", ""]),
        st.sampled_from(["red", "blue", ""]),
        st.integers(1, 60),
        st.booleans(),
        st.integers(0, 12),
    ),
    max_size=20,
).map(
    lambda rows: [
        a_product(
            f"p{number}",
            " ".join(name),
            attributes={
                name: value for name, value in (("gender", gender), ("colour", colour)) if value
            },
            price=Price(Decimal(price), Decimal(price), "USD"),
            in_stock=in_stock,
            variant_group=f"g{group}" if group < 4 else None,
        )
        for number, (name, gender, colour, price, in_stock, group) in enumerate(rows)
    ]
)
certainties = st.sampled_from([0.5, 0.8, 0.9, 1.0])
some_constraints = st.lists(
    st.one_of(
        st.builds(
            Constraint,
            field=st.sampled_from(["audience", "colour"]),
            values=st.sampled_from([("men",), ("boys",), ("red",), ("red", "blue")]),
            negated=st.booleans(),
            certainty=certainties,
        ),
        st.builds(
            Constraint,
            field=st.just("price"),
            maximum=st.integers(1, 60).map(Decimal),
            certainty=certainties,
        ),
    ),
    max_size=4,
)


@settings(max_examples=60)
@given(some_products, some_constraints, st.integers(1, 8), st.integers(0, 3))
def test_nothing_that_contradicts_is_shown_while_enough_fits_and_no_card_gets_shorter(
    products: list[Product], constraints: list[Constraint], limit: int, shown_before: int
) -> None:
    with small_shop(products) as small:
        intent = searches(small, "shoe for kids", *constraints)
        before = [each.product_id for each in products[:shown_before]]
        shown = card(small, limit, already_shown=before)
        away = {each.group for each in products[:shown_before]}
        showable = [each for each in products if each.in_stock and each.group not in away]
        assert len(shown) == min(limit, len({each.group for each in showable}))
        if not intent.relaxations():
            return  # the nearest, whatever they are
        near = nearby(small, intent.query, products)
        right = [each for each in showable if near(each) and passes(each, intent.relaxations())]
        assert sum(each in right for each in shown) == min(len(shown), groups_in(right))


@settings(max_examples=60)
@given(some_products, some_constraints, st.integers(1, 6))
def test_what_has_to_be_given_up_is_as_little_as_can_be(
    products: list[Product], constraints: list[Constraint], count: int
) -> None:
    """Step by step: after giving up the first n, all that then fit are drawn before others."""
    with small_shop(products) as small:
        filters = ShoppingIntent("shoe", "shoe", tuple(constraints)).relaxations()
        shelf = Shelf(small.index, small.shop.catalogue.get_many, lambda: small.shop.shelf.now)
        found = draw_fitting(
            shelf, small.encoder.encode_query("shoe"), count,
            NOTHING_EXCLUDED, Reason("search", "Because"), filters, count,
        )  # fmt: skip
        drawn = [each.product for each in found]
        near = nearby(small, "shoe", products)
        for given_up in range(len(filters) + 1):
            kept = filters[given_up:]
            right = [p for p in products if p.in_stock and passes(p, kept) and near(p)]
            assert sum(p in right for p in drawn) == min(len(drawn), groups_in(right))


def passes(product: Product, filters: Sequence[Constraint]) -> bool:
    return all(each.fit(facts_of(product)) >= each.least_fit for each in filters)


def groups_in(products: Sequence[Product]) -> int:
    return len({each.group for each in products})


def nearby(small: SmallShop, query: str, products: Sequence[Product]) -> Callable[[Product], bool]:
    """Whether a product has to do with the query at all: beside the nearest that is in stock."""
    in_stock = {each.product_id for each in products if each.in_stock}
    hits = small.index.nearest(small.encoder.encode_query(query), len(small.index))
    scores = {hit.product_id: hit.score for hit in hits if hit.product_id in in_stock}
    least = NEAR_SHARE * max(scores.values(), default=0)
    return lambda product: scores.get(product.product_id, -1) >= least
