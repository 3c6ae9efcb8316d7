"""Taking in what people do: a click at once, the rest in batches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from shopcard.domain import events as domain
from shopcard.domain.errors import ShopError
from shopcard.domain.event_rules import check_id
from shopcard.web import compat, wire
from shopcard.web.context import acting_user, shop
from shopcard.web.endpoint import KIB, Resource
from shopcard.web.json_answer import MEDIA_TYPE
from shopcard.web.new_id import new_id
from shopcard.web.reading import BEACON_TYPE, validated
from shopcard.web.schemas import answers
from shopcard.web.schemas.requests import ClickRequest, Event, EventBatch

api = Resource("events")


@api.post("/click", answer=answers.ClickAnswer, fails=(404, 409))
def click(body: ClickRequest) -> wire.Json:
    """Log a click: the product's embedding steers the next card."""
    event = domain.Event(
        event_id=body.event_id or new_id(),
        kind=domain.EventKind.CLICK,
        user_id=acting_user(body.user_id),
        product_id=body.product_id,
        request_id=body.request_id,
    )
    shop().tracking.record_one(event)
    return {"status": compat.CLICK_STATUS, "event_id": event.event_id}


@api.post(
    "/events",
    answer=answers.EventResults,
    fails=(403,),
    media_types=(MEDIA_TYPE, BEACON_TYPE),
    max_bytes=1024 * KIB,
)
def record_events(body: EventBatch) -> wire.Json:
    """Log up to 500 events, each on its own merits.

    Idempotent by (user_id, event_id): send again what got no answer. The body may come as
    text/plain, which is what navigator.sendBeacon sends.
    """
    readings = [_read(each) for each in cast(Sequence[object], body.events)]
    receipts = iter(shop().tracking.record([r for r in readings if isinstance(r, domain.Event)]))
    return {
        "results": [
            wire.receipt(next(receipts)) if isinstance(reading, domain.Event) else reading
            for reading in readings
        ]
    }


def _read(given: object) -> domain.Event | wire.Json:
    """The event, or the result that refuses it."""
    try:
        read = validated(Event, given, "An event")
    except ShopError as refusal:
        return wire.refused(_event_id(given), refusal.message, refusal.code)
    return domain.Event(**{**dict(read), "user_id": acting_user(read.user_id)})


def _event_id(given: object) -> str | None:
    """The id of an event that cannot be read otherwise, where it can be said back."""
    event_id = given.get("event_id") if isinstance(given, dict) else None
    try:
        check_id("event_id", event_id) if isinstance(event_id, str) else None
    except ShopError:
        return None
    return event_id if isinstance(event_id, str) else None
