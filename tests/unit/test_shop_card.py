"""The rules of the card, on the real services, FAISS and SQLite."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixtures.small_shop import SmallShop, a_product, small_shop
from shopcard.domain.errors import Invalid
from shopcard.domain.events import Event, EventKind
from shopcard.domain.product import Product
from shopcard.domain.ranking import Recommendation
from shopcard.services.shop_card import Card
from shopcard.services.signals import MOST_READ

SPEAKERS = [a_product(f"speaker-{n}", f"bluetooth speaker model {n}") for n in range(8)]
SHOES = [a_product(f"shoe-{n}", f"running shoes pair {n}") for n in range(8)]
PANS = [a_product(f"pan-{n}", f"frying pan steel {n}") for n in range(8)]


@pytest.fixture
def open_shop() -> Iterator[SmallShop]:
    with small_shop([*SPEAKERS, *SHOES, *PANS]) as small:
        yield small


class Person:
    """Acts on the shop as one user."""

    def __init__(self, small: SmallShop, user_id: str = "ann") -> None:
        self.small = small
        self.user_id = user_id
        self.count = 0

    def does(self, kind: EventKind, **fields: object) -> str:
        self.count += 1
        event_id = f"{self.user_id}-{self.count}"
        event = Event(event_id=event_id, user_id=self.user_id, kind=kind, **fields)
        self.small.shop.tracking.record_one(event)
        return event_id

    def searches(self, query: str) -> str:
        return self.does(EventKind.SEARCH, query=query)

    def clicks(self, product_id: str) -> str:
        return self.does(EventKind.CLICK, product_id=product_id)

    def card(self, **options: object) -> Card:
        self.count += 1
        options.setdefault("request_id", f"{self.user_id}-r{self.count}")
        return self.small.shop.card.recommend(self.user_id, **options)


def ids(card: Card) -> list[str]:
    return [each.product.product_id for each in card.recommendations]


def reasons(card: Card) -> set[str | None]:
    return {each.reason.event_id for each in card.recommendations}


def test_a_search_fills_the_next_card_and_says_so(open_shop: SmallShop) -> None:
    ann = Person(open_shop)
    event_id = ann.searches("bluetooth speaker")
    card = ann.card()
    assert len(ids(card)) == 3
    assert all(each.startswith("speaker-") for each in ids(card))
    assert reasons(card) == {event_id}
    assert {each.reason.text for each in card.recommendations} == {
        "Because you searched “bluetooth speaker”"
    }


def test_the_clicked_product_is_not_recommended_back(open_shop: SmallShop) -> None:
    ann = Person(open_shop)
    ann.clicks("shoe-0")
    card = ann.card(limit=9)
    assert "shoe-0" not in ids(card)
    assert card.recommendations[0].reason.text == "Because you looked at running shoes pair 0"


def test_only_the_latest_three_signals_count(open_shop: SmallShop) -> None:
    ann = Person(open_shop)
    ann.searches("bluetooth speaker")
    later = {ann.clicks("shoe-1"), ann.clicks("shoe-2"), ann.searches("frying pan")}
    assert reasons(ann.card(limit=9)) <= later


def test_identical_signals_in_a_row_count_once(open_shop: SmallShop) -> None:
    ann = Person(open_shop)
    shoes = ann.searches("running shoes")
    pans = ann.searches("frying pan")
    for _ in range(12):
        speakers = ann.searches("Bluetooth  speaker")
    assert reasons(ann.card(limit=9)) == {shoes, pans, speakers}


def test_a_new_user_gets_popular_products_and_an_honest_reason(open_shop: SmallShop) -> None:
    card = Person(open_shop).card()
    assert len(ids(card)) == 3
    assert {each.reason.kind for each in card.recommendations} == {"popular"}
    assert card.recommendations[0].reason.text == "Popular: rated 4.2 by 17 shoppers"


def test_once_somebody_clicks_a_new_user_sees_what_trends(open_shop: SmallShop) -> None:
    Person(open_shop, "bob").clicks("pan-3")
    open_shop.trending.catch_up()
    card = Person(open_shop).card()
    first = card.recommendations[0]
    assert (first.product.product_id, first.reason.kind) == ("pan-3", "trending")
    assert len(ids(card)) == 3


@pytest.mark.parametrize("kind", [EventKind.HIDE, EventKind.CART, EventKind.PURCHASE])
def test_hidden_and_bought_products_stay_away_until_undone(
    open_shop: SmallShop, kind: EventKind
) -> None:
    ann = Person(open_shop)
    ann.searches("bluetooth speaker")
    shown = ids(ann.card(limit=24))
    done = ann.does(kind, product_id="speaker-4")
    assert set(shown) - set(ids(ann.card(limit=24))) == {"speaker-4"}
    ann.does(EventKind.UNDO, undoes=done)
    assert "speaker-4" in ids(ann.card(limit=24))


def test_rules_hold_on_the_fallback_too(open_shop: SmallShop) -> None:
    ann = Person(open_shop)
    first = ids(ann.card())
    ann.does(EventKind.HIDE, product_id=first[0])
    again = ids(ann.card(already_shown=first[1:]))
    assert len(again) == 3
    assert not set(again) & set(first)


def test_excluded_ids_make_each_signal_draw_deeper(open_shop: SmallShop) -> None:
    ann = Person(open_shop)
    ann.searches("bluetooth speaker")
    first = ids(ann.card())
    second = ids(ann.card(already_shown=first))
    assert all(each.startswith("speaker-") for each in second)
    assert not set(first) & set(second)


def test_the_same_seed_gives_the_same_card(open_shop: SmallShop) -> None:
    ann = Person(open_shop)
    ann.searches("running shoes")
    ann.searches("frying pan")
    assert ids(ann.card(seed=5)) == ids(ann.card(seed=5))
    assert len({tuple(ids(ann.card(seed=seed))) for seed in range(12)}) > 1


def test_a_card_can_be_made_again_from_its_log(open_shop: SmallShop) -> None:
    ann = Person(open_shop)
    ann.searches("running shoes")
    card = ann.card(request_id="r-77")
    logged = open_shop.store.served.get("r-77")
    assert logged is not None
    assert list(logged.item_ids) == ids(card)
    assert (logged.strategy, logged.strategy_version) == ("last-three", "2")
    assert ids(ann.card(seed=logged.seed)) == ids(card)


def test_a_forgotten_signal_no_longer_steers(open_shop: SmallShop) -> None:
    ann = Person(open_shop)
    event_id = ann.searches("bluetooth speaker")
    open_shop.shop.signals.forget("ann", event_id)
    assert {each.reason.kind for each in ann.card().recommendations} == {"popular"}


def test_other_people_do_not_steer_my_card(open_shop: SmallShop) -> None:
    Person(open_shop, "bob").searches("bluetooth speaker")
    ann = Person(open_shop)
    event_id = ann.searches("frying pan")
    assert reasons(ann.card()) == {event_id}


def test_a_signal_of_another_encoder_is_encoded_again_from_its_text(open_shop: SmallShop) -> None:
    ann = Person(open_shop)
    event_id = ann.searches("bluetooth speaker")
    open_shop.encoder.fingerprint = "words-2"
    signal = open_shop.shop.signals.latest("ann", 3)[0]
    assert signal.event_id == event_id
    assert signal.embedding.fingerprint == "words-2"
    assert all(each.startswith("speaker-") for each in ids(ann.card()))


def test_an_unknown_strategy_is_refused(open_shop: SmallShop) -> None:
    with pytest.raises(Invalid, match="last-three"):
        Person(open_shop).card(strategy="nonsense")


def test_classic_keeps_the_faults_of_the_prototype(open_shop: SmallShop) -> None:
    ann = Person(open_shop)
    assert ids(ann.card(strategy="classic")) == []
    ann.clicks("shoe-0")
    assert "shoe-0" in ids(ann.card(strategy="classic"))


def test_an_event_long_ago_and_one_now_weigh_the_same(open_shop: SmallShop) -> None:
    """The card goes by order, not by age."""
    ann = Person(open_shop)
    first = ann.searches("bluetooth speaker")
    open_shop.clock.now += timedelta(days=90)
    second = ann.searches("frying pan")
    assert reasons(ann.card(limit=6)) == {first, second}


words = st.sampled_from(["speaker", "shoe", "pan", "red", "blue", "kids", "steel", "mini"])
catalogue_products = st.lists(
    st.tuples(st.lists(words, min_size=1, max_size=4), st.booleans(), st.integers(0, 6)),
    max_size=25,
).map(
    lambda rows: [
        a_product(
            f"p{number}",
            " ".join(name),
            in_stock=in_stock,
            variant_group=f"g{group}" if group < 4 else None,
            rating=None if group % 3 == 0 else 4.0,
        )
        for number, (name, in_stock, group) in enumerate(rows)
    ]
)
deeds = st.lists(
    st.tuples(
        st.sampled_from(["search", "click", "hide", "cart", "purchase"]),
        st.integers(0, 24),
        st.lists(words, min_size=1, max_size=3).map(" ".join),
    ),
    max_size=12,
)


@settings(max_examples=60)
@given(catalogue_products, deeds, st.integers(1, 12), st.integers(0, 3), st.data())
def test_whatever_happened_the_card_keeps_its_rules(
    products: list[Product],
    history: list[tuple[str, int, str]],
    limit: int,
    shown_before: int,
    data: st.DataObject,
) -> None:
    with small_shop(products) as small:
        ann = Person(small)
        bought: set[str] = set()
        signals: list[str | None] = []
        for kind, number, query in history:
            if kind == "search":
                ann.searches(query)
                signals.append(None)
            elif number < len(products):
                product_id = f"p{number}"
                ann.does(EventKind(kind), product_id=product_id)
                if kind == "click":
                    signals.append(product_id)
                else:
                    bought.add(product_id)
        small.trending.catch_up()
        before = [f"p{n}" for n in range(min(shown_before, len(products)))]
        found = ann.card(limit=limit, already_shown=before, seed=data.draw(st.integers(0, 99)))
        check_rules(found.recommendations, products, bought | set(before), ann, limit)


def check_rules(
    found: tuple[Recommendation, ...],
    products: list[Product],
    away: set[str],
    ann: Person,
    limit: int,
) -> None:
    just_clicked = {
        each.product_id for each in ann.small.shop.signals.latest("ann", 3) if each.product_id
    }
    by_id = {each.product_id: each for each in products}
    groups_away = {by_id[each].group for each in away | just_clicked}
    showable = {each.group for each in products if each.in_stock and each.group not in groups_away}
    shown = [each.product for each in found]
    assert len({each.group for each in shown}) == len(shown)
    assert all(each.group in showable for each in shown)
    assert all(each.in_stock for each in shown)
    assert len(shown) == min(limit, len(showable))
    known = {signal.event_id for signal in ann.small.shop.signals.latest("ann", 3)}
    assert {each.reason.event_id for each in found} - {None} <= known


def test_a_product_that_sells_out_leaves_the_card(open_shop: SmallShop) -> None:
    ann = Person(open_shop)
    ann.searches("bluetooth speaker")
    gone = replace(SPEAKERS[0], in_stock=False)
    open_shop.store.products.upsert([gone])
    open_shop.shop.catalogue.forget([gone.product_id])
    assert gone.product_id not in ids(ann.card(limit=24))


def test_a_signal_repeated_without_end_costs_no_more_than_so_many_rows(
    open_shop: SmallShop,
) -> None:
    ann = Person(open_shop)
    ann.searches("frying pan")
    for _ in range(MOST_READ + 5):
        latest = ann.clicks("shoe-1")
    assert [each.event_id for each in open_shop.shop.signals.latest("ann", 3)] == [latest]
