"""The one way into the event log, on the real services and SQLite."""

from collections.abc import Iterator

import pytest

from fixtures.small_shop import SmallShop, a_product, small_shop
from shopcard.domain.errors import Conflict, NotFound
from shopcard.domain.events import Event, EventKind
from shopcard.services.tracking import MAX_SEARCHES, Receipt


@pytest.fixture
def small() -> Iterator[SmallShop]:
    with small_shop([a_product(f"p{n}", f"red shirt {n}") for n in range(4)]) as opened:
        yield opened


def an_event(event_id: str, kind: EventKind = EventKind.LIKE, **fields: object) -> Event:
    values: dict[str, object] = {"event_id": event_id, "user_id": "ann", "kind": kind, **fields}
    return Event(**values)  # type: ignore[arg-type]


def told(receipts: list[Receipt]) -> list[tuple[str, str | None]]:
    return [(each.status, each.refusal.code if each.refusal else None) for each in receipts]


def test_each_event_of_a_batch_is_judged_on_its_own(small: SmallShop) -> None:
    receipts = small.shop.tracking.record(
        [
            an_event("e1", product_id="p1"),
            an_event("e2", product_id="nothing"),
            an_event("e3", product_id="broken \ud800"),
            an_event("e4"),
            an_event("e1", product_id="p1"),
            an_event("e1", product_id="p2"),
        ]
    )
    assert told(receipts) == [
        ("accepted", None),
        ("refused", "unknown_product"),
        ("refused", "invalid"),
        ("refused", "invalid"),
        ("duplicate", None),
        ("refused", "event_id_reused"),
    ]


def test_an_event_sent_again_is_a_duplicate_also_when_its_product_is_gone(
    small: SmallShop,
) -> None:
    like, click = an_event("e1", product_id="p1"), an_event("e2", EventKind.CLICK, product_id="p1")
    small.shop.tracking.record([like, click])
    small.store.products.withdraw(["p1"])
    small.shop.catalogue.forget(["p1"])
    assert told(small.shop.tracking.record([like, click])) == [("duplicate", None)] * 2
    small.shop.tracking.record_one(click)
    with pytest.raises(Conflict):
        small.shop.tracking.record_one(an_event("e1", EventKind.CLICK, product_id="p1"))
    with pytest.raises(NotFound):
        small.shop.tracking.record_one(an_event("e3", EventKind.CLICK, product_id="p1"))


def test_a_batch_encodes_only_so_many_searches(small: SmallShop) -> None:
    searches = [
        an_event(f"e{n}", EventKind.SEARCH, query=f"shirt number {n}")
        for n in range(MAX_SEARCHES + 2)
    ]
    again = an_event("again", EventKind.SEARCH, query="shirt number 0")
    statuses = told(small.shop.tracking.record([*searches, again]))
    assert statuses[:MAX_SEARCHES] == [("accepted", None)] * MAX_SEARCHES
    assert statuses[MAX_SEARCHES:-1] == [("refused", "too_many_searches")] * 2
    assert statuses[-1] == ("accepted", None)
