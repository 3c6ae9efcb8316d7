"""The For You feed: videos, with places for the shop card among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shopcard.domain.clock import Clock
from shopcard.domain.errors import Malformed
from shopcard.domain.events import Served
from shopcard.domain.ports import ServedLists
from shopcard.domain.video import Video

FIRST_CARD_AFTER = 3
CARD_EVERY = 6
PAGE_SIZE = 10


@dataclass(frozen=True, slots=True)
class CardSlot:
    """A place in the feed where the client fetches and shows the shop card."""


FeedItem = Video | CardSlot


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A stretch of the feed."""

    items: tuple[FeedItem, ...]
    next_cursor: str | None


class Feed:
    """Demo videos in a fixed order; a card after the third and then after every sixth."""

    def __init__(self, videos: Sequence[Video], served: ServedLists, clock: Clock) -> None:
        self._items = _with_cards(videos)
        self._served = served
        self._clock = clock

    def page(
        self, user_id: str, *, request_id: str, limit: int = PAGE_SIZE, cursor: str | None = None
    ) -> FeedPage:
        """Up to `limit` items from the cursor on, logged as a served list.

        Raises Malformed for a cursor that this feed did not give.
        """
        at = self._clock()  # what an erasure overtakes is not logged
        start = _read_cursor(cursor, len(self._items))
        items = self._items[start : start + limit]
        end = start + len(items)
        self._served.append(
            Served(
                request_id=request_id,
                user_id=user_id,
                surface="feed",
                strategy="fixed-order",
                strategy_version="1",
                item_ids=tuple(each.video_id for each in items if isinstance(each, Video)),
                at=at,
            )
        )
        return FeedPage(items, str(end) if end < len(self._items) else None)


def _with_cards(videos: Sequence[Video]) -> tuple[FeedItem, ...]:
    items: list[FeedItem] = []
    for count, video in enumerate(videos, start=1):
        items.append(video)
        if count >= FIRST_CARD_AFTER and (count - FIRST_CARD_AFTER) % CARD_EVERY == 0:
            items.append(CardSlot())
    return tuple(items)


def _read_cursor(cursor: str | None, length: int) -> int:
    if cursor is None:
        return 0
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) <= 9) or int(cursor) >= length:
        raise Malformed(
            "This cursor is not from this feed. Ask for the first page again.", code="bad_cursor"
        )
    return int(cursor)
