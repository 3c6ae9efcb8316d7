"""The one way into the event log, on the real services and SQLite."""

from collections.abc import Iterator

import pytest

from fixtures.small_shop import SmallShop, a_product, small_shop
from fixtures.web_shop import some_videos
from shopcard.domain.errors import Conflict, NotFound
from shopcard.domain.events import Event, EventKind
from shopcard.services.tracking import MAX_SEARCHES, Receipt, Tracking


@pytest.fixture
def small() -> Iterator[SmallShop]:
    products = [a_product(f"p{n}", f"red shirt {n}") for n in range(4)]
    with small_shop(products, some_videos(2)) as opened:
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


def test_what_is_done_to_a_video_names_one_that_there_is(small: SmallShop) -> None:
    kinds = (EventKind.VIEW, EventKind.LIKE, EventKind.MORE, EventKind.HIDE, EventKind.IMPRESSION)
    events = [
        an_event(f"{kind} {video_id}", kind, video_id=video_id)
        for kind in kinds
        for video_id in ("v1", "nothing")
    ]
    receipts = small.shop.tracking.record(events)
    assert told(receipts) == [("accepted", None), ("refused", "unknown_video")] * len(kinds)
    known, unknown = an_event("e1", video_id="v0"), an_event("e2", video_id="nothing")
    small.shop.tracking.record_one(known)
    with pytest.raises(NotFound, match="drop the event"):
        small.shop.tracking.record_one(unknown)
    logged = small.store.events.history("ann")
    assert {each["video_id"] for each in logged} == {"v0", "v1"}


def test_an_event_sent_again_is_a_duplicate_also_when_its_video_is_gone(small: SmallShop) -> None:
    videos = {"v1", "v2"}
    tracking = Tracking(
        small.store.events,
        small.shop.catalogue,
        small.encoder,
        small.shop.search.read,
        videos.__contains__,
        small.clock,
    )
    view = an_event("e1", EventKind.VIEW, video_id="v1")
    assert told(tracking.record([view])) == [("accepted", None)]
    videos.remove("v1")
    other = an_event("e1", EventKind.LESS, video_id="v1")
    new = an_event("e2", EventKind.VIEW, video_id="v1")
    assert told(tracking.record([view, other, new])) == [
        ("duplicate", None),
        ("refused", "event_id_reused"),
        ("refused", "unknown_video"),
    ]
    small.store.events.erase("ann", small.clock())
    late = an_event("e3", EventKind.VIEW, video_id="v1", occurred_at=small.clock.now)
    small.store.events.erase("ann", small.clock())
    assert told(tracking.record([late])) == [("refused", "erased")]
