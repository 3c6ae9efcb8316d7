import random
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from contract.examples import click
from shopcard.adapters.sqlite import SqliteStore
from shopcard.recommenders.trending import HALF_LIFE_DAYS, WEIGHS_NOTHING_AFTER, Trending
from shopcard.services.trending_follower import TrendingFollower

START = datetime(2026, 1, 1, tzinfo=UTC)


def after(days: float) -> datetime:
    return START + timedelta(days=days)


def test_without_clicks_nothing_trends() -> None:
    assert Trending().ranked() == ()


def test_more_clicks_rank_higher_and_ties_go_by_id() -> None:
    trending = Trending()
    trending.add([("b", START), ("a", START), ("c", START), ("c", START)])
    assert trending.ranked() == ("c", "a", "b")


def test_a_click_weighs_half_after_the_half_life() -> None:
    trending = Trending()
    trending.add([("old", START)] * 3 + [("new", after(HALF_LIFE_DAYS))] * 2)
    assert trending.ranked() == ("new", "old")  # 3 old clicks weigh 1.5 new ones
    trending.add([("old", START)] * 2)
    assert trending.ranked() == ("old", "new")


def test_years_of_clicks_do_not_overflow() -> None:
    trending = Trending()
    for year in range(60):
        trending.add([(f"y{year:02}", after(365.0 * year))])
    assert trending.ranked()[:2] == ("y59", "y58")


def test_what_weighs_nothing_any_more_is_not_read() -> None:
    store, trending = SqliteStore(":memory:"), Trending()
    now = START + WEIGHS_NOTHING_AFTER
    for product_id, at in (("old", START - timedelta(seconds=1)), ("new", now), ("gone", now)):
        store.events.append([click("anna", product_id, product_id)], at)
    follower = TrendingFollower(store.events, trending, lambda: now)
    follower.catch_up()
    assert trending.ranked() == ("gone", "new")
    store.events.forget("anna", "gone")
    follower.catch_up()
    assert trending.ranked() == ("new",)
    store.close()


def test_reset_forgets_what_was_before() -> None:
    trending = Trending()
    trending.add([("a", START)])
    trending.reset([("b", START)])
    assert trending.ranked() == ("b",)


clicks = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.integers(0, 400).map(after)), min_size=1, max_size=40
)


@given(clicks, st.randoms(use_true_random=False))
def test_processes_that_read_the_log_in_other_portions_agree(
    log: list[tuple[str, datetime]], chance: random.Random
) -> None:
    whole, portions = Trending(), Trending()
    whole.add(log)
    at = 0
    while at < len(log):
        size = chance.randint(1, 5)
        portions.add(log[at : at + size])
        at += size
    assert whole.ranked() == portions.ranked()
