"""Where cards go among the videos."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from shopcard.attention.placement import (
    CardInterest,
    interest_record,
    next_card,
    read_interest,
)
from shopcard.attention.policy import Placement
from shopcard.domain.events import Arrival, Event, EventKind

NOW = datetime(2026, 1, 2, 12, tzinfo=UTC)


def arrival(kind: EventKind, *, event_id: str = "e", **fields: str) -> Arrival:
    event = Event(event_id=event_id, kind=kind, user_id="ada", **fields)  # type: ignore[arg-type]
    return Arrival(event=event, received_at=NOW)


SEARCH = arrival(EventKind.SEARCH, query="mug")
CLICK = arrival(EventKind.CLICK, product_id="p1")
DISMISS = arrival(EventKind.DISMISS, event_id="d", request_id="r")


def positions(
    interest: CardInterest, items: int = 60, placement: Placement | None = None
) -> list[int]:
    """Where cards are, from 0, in a visit in which nothing more happens."""
    found: list[int] = []
    shown, since = 0, None
    while shown < items:
        ahead, _ = next_card(placement or Placement(), interest, NOW, shown=shown, since_card=since)
        shown += ahead
        found.append(shown)
        shown, since = shown + 1, 0
        interest = interest.placed()
    return found


def gaps(cards: list[int]) -> list[int]:
    return [b - a for a, b in pairwise(cards)]


def test_a_visit_begins_with_videos_and_cards_that_are_passed_by_come_less_often() -> None:
    cards = positions(CardInterest())
    assert cards[0] == Placement().first_after
    assert gaps(cards)[:3] == [8, 14, 14]


def test_a_fresh_search_brings_the_card_at_once_but_never_first() -> None:
    interest = CardInterest().after([SEARCH])
    assert next_card(Placement(), interest, NOW, shown=0, since_card=None)[0] == 1
    assert next_card(Placement(), interest, NOW, shown=4, since_card=None)[0] == 0
    ahead, reason = next_card(Placement(), interest, NOW, shown=9, since_card=0)
    assert (ahead, reason.kind) == (1, "search")


def test_what_was_looked_for_lately_brings_cards_sooner_than_nothing_does() -> None:
    wished = gaps(positions(CardInterest().after([CLICK])))
    assert wished[0] < gaps(positions(CardInterest()))[0]
    late = CardInterest().after([CLICK])
    after = NOW + timedelta(minutes=Placement().intent_minutes + 1)
    assert next_card(Placement(), late, after, shown=20, since_card=0)[1].kind == "rhythm"


def test_a_card_that_was_put_away_makes_the_next_rarer_until_undone_or_something_is_wished() -> (
    None
):
    put_away = CardInterest().after([CLICK, DISMISS])
    kind = next_card(Placement(), put_away, NOW, shown=9, since_card=0)[1].kind
    assert kind == "rare"
    undone = put_away.after([arrival(EventKind.UNDO, event_id="u", undoes="d")])
    assert next_card(Placement(), undone, NOW, shown=9, since_card=0)[1].kind == "intent"
    wished = put_away.after([SEARCH])
    assert next_card(Placement(), wished, NOW, shown=9, since_card=0)[1].kind == "search"


def test_a_search_that_comes_late_brings_no_card_at_once() -> None:
    event = replace(SEARCH.event, occurred_at=NOW - timedelta(hours=20))
    interest = CardInterest().after([Arrival(event=event, received_at=NOW)])
    assert next_card(Placement(), interest, NOW, shown=9, since_card=0)[1].kind == "rhythm"


@given(st.integers(0, 5), st.lists(st.sampled_from(["search", "intent", "rhythm", "rare"])))
def test_cards_that_nobody_reached_leave_the_interest_as_it_was(
    passed: int, reasons: list[str]
) -> None:
    before = CardInterest(is_searched="search" in reasons, passed=passed)
    after = before
    for _ in reasons:
        after = after.placed()
    assert after.taken_back(reasons) == before


def test_hiding_a_product_or_a_video_puts_no_card_away() -> None:
    about_product = arrival(EventKind.DISMISS, product_id="p1")
    about_video = arrival(EventKind.DISMISS, video_id="v1")
    assert CardInterest().after([about_product, about_video]) == CardInterest()


EVENTS = st.lists(st.sampled_from([CLICK, DISMISS, arrival(EventKind.LIKE, video_id="v")]))


@given(
    EVENTS,
    st.integers(1, 100),
    st.integers(5, 100),
    st.integers(5, 100),
    st.integers(5, 1000),
)
def test_without_a_search_at_most_one_item_in_five_is_a_card_and_never_the_first(
    arrivals: list[Arrival], first: int, every: int, with_intent: int, ignored: int
) -> None:
    placement = Placement(
        first_after=first,
        every=every,
        every_with_intent=with_intent,
        every_when_ignored=ignored,
    )
    cards = positions(CardInterest().after(arrivals), 300, placement)
    assert cards[0] > 0
    assert all(gap >= 5 for gap in gaps(cards))


@given(st.lists(st.sampled_from([SEARCH, CLICK, DISMISS])), st.integers(0, 30), st.integers(0, 30))
def test_after_a_search_the_card_is_two_swipes_away_at_most(
    arrivals: list[Arrival], shown: int, since: int
) -> None:
    interest = CardInterest().after([*arrivals, SEARCH])
    since_card = min(since, shown - 1) if shown else None
    ahead, _ = next_card(Placement(), interest, NOW, shown=shown, since_card=since_card)
    assert ahead <= 1
    assert shown + ahead > 0


@given(st.lists(st.sampled_from([SEARCH, CLICK, DISMISS])), st.integers(0, 3))
def test_what_is_written_down_is_read_back(arrivals: list[Arrival], placed: int) -> None:
    interest = CardInterest().after(arrivals)
    for _ in range(placed):
        interest = interest.placed()
    assert read_interest(interest_record(interest)) == interest
