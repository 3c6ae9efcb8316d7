"""The For You feed."""

from __future__ import annotations

from shopcard.web import wire
from shopcard.web.context import request_id, shop
from shopcard.web.endpoint import Resource
from shopcard.web.schemas import answers
from shopcard.web.schemas.requests import FeedQuery

api = Resource("feed")


@api.get("/feed/<id:user_id>", answer=answers.Feed, logs=True)
def feed(user_id: str, query: FeedQuery) -> wire.Json:
    """A stretch of videos, with places for the card among them."""
    page = shop().feed.page(
        user_id, request_id=request_id(), limit=query.limit, cursor=query.cursor
    )
    items = [wire.feed_item(each) for each in page.items]
    return {"request_id": request_id(), "items": items, "next_cursor": page.next_cursor}
