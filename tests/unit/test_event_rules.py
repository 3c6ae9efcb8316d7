from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcard.domain.errors import Invalid
from shopcard.domain.event_rules import NEEDS_ONE_OF, checked
from shopcard.domain.events import (
    Event,
    EventKind,
    event_from_record,
    event_to_record,
    from_iso,
    to_iso,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def an_event(**fields: object) -> Event:
    return Event(**{"event_id": "e1", "user_id": "ann", "kind": EventKind.CLICK, **fields})


def test_every_kind_has_a_rule() -> None:
    assert set(NEEDS_ONE_OF) == set(EventKind)


@pytest.mark.parametrize("kind", EventKind)
def test_an_event_about_nothing_is_invalid(kind: EventKind) -> None:
    with pytest.raises(Invalid, match="needs"):
        checked(an_event(kind=kind), NOW)


@pytest.mark.parametrize(
    "fields",
    [
        {"product_id": ""},
        {"product_id": "x" * 129},
        {"product_id": "a\x00b"},
        {"product_id": "p", "event_id": "new\nline"},
        {"product_id": "p", "user_id": "\u202eevil"},
        {"product_id": "p", "position": -1},
        {"product_id": "p", "duration_seconds": float("nan")},
        {"product_id": "p", "duration_seconds": 90_000.0},
        {"product_id": "p", "text": "x" * 2001},
        {"product_id": "p", "text": "bell\x07"},
        {"kind": EventKind.SEARCH, "query": "   "},
        {"kind": EventKind.SEARCH, "query": "x" * 513},
        {"kind": EventKind.SEARCH, "query": "lone \ud800 surrogate"},
        {"product_id": "p", "occurred_at": NOW - timedelta(days=400)},
    ],
)
def test_bad_fields_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(Invalid):
        checked(an_event(**fields), NOW)


def test_a_clock_that_runs_ahead_is_set_back() -> None:
    event = an_event(product_id="p", occurred_at=NOW + timedelta(hours=3))
    assert checked(event, NOW).occurred_at == NOW


def test_a_late_event_keeps_its_time() -> None:
    earlier = NOW - timedelta(days=2)
    assert checked(an_event(product_id="p", occurred_at=earlier), NOW).occurred_at == earlier


def test_the_same_deed_sent_another_way_is_the_same_content() -> None:
    direct = an_event(product_id="p", request_id="r1")
    queued = replace(direct, occurred_at=NOW, platform="web", position=4)
    assert direct.content_hash() == queued.content_hash()
    assert direct.content_hash() != replace(direct, product_id="q").content_hash()
    assert direct.content_hash() != replace(direct, kind=EventKind.LIKE).content_hash()


moments = st.datetimes(
    min_value=datetime(1990, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC)
)


@given(st.lists(moments, min_size=2, max_size=2))
def test_times_on_the_wire_sort_like_time_and_come_back(pair: list[datetime]) -> None:
    first, second = pair
    assert from_iso(to_iso(first)) == first
    assert (to_iso(first) < to_iso(second)) == (first < second)


texts = st.none() | st.text(max_size=20)


@given(
    query=texts, product_id=texts, position=st.none() | st.integers(0, 9), at=st.none() | moments
)
def test_an_event_comes_back_from_its_record(
    query: str | None, product_id: str | None, position: int | None, at: datetime | None
) -> None:
    event = an_event(query=query, product_id=product_id, position=position, occurred_at=at)
    assert event_from_record(event_to_record(event)) == event
