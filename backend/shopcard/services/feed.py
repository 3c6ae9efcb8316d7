"""The For You feed: videos, with places for the shop card among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from shopcard.domain.clock import Clock
from shopcard.domain.errors import Malformed
from shopcard.domain.events import Served
from shopcard.domain.hidden import Hidden
from shopcard.domain.ports import Events, ServedLists
from shopcard.domain.video import Video
from shopcard.services.catalogue import Catalogue
from shopcard.services.clips import Clips, FinishedClip

FIRST_CARD_AFTER = 3
CARD_EVERY = 6
PAGE_SIZE = 10


@dataclass(frozen=True, slots=True)
class CardSlot:
    """A place in the feed where the client fetches and shows the shop card."""


@dataclass(frozen=True, slots=True)
class ShownVideo:
    """A video with those of its products that the shop still sells, and its clip once made."""

    video: Video
    clip: FinishedClip | None


FeedItem = ShownVideo | CardSlot


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A stretch of the feed."""

    items: tuple[FeedItem, ...]
    next_cursor: str | None


class Feed:
    """Demo videos in a fixed order; a card after the third and then after every sixth. What a
    user hid is passed over, and so is a card that would follow upon another."""

    def __init__(
        self,
        videos: Sequence[Video],
        clips: Clips,
        catalogue: Catalogue,
        events: Events,
        served: ServedLists,
        clock: Clock,
    ) -> None:
        self._items = _with_cards(videos)
        self._clips = clips
        self._catalogue = catalogue
        self._events = events
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
        unhidden = _unhidden(self._items, self._events.hidden(user_id))
        page = list(islice(((p, each) for p, each in unhidden if p >= start), limit + 1))
        goes_on = len(page) > limit
        chosen = [each for _, each in page[:limit]]
        videos = [each for each in chosen if isinstance(each, Video)]
        self._served.append(
            Served(
                request_id=request_id,
                user_id=user_id,
                surface="feed",
                strategy="fixed-order",
                strategy_version="1",
                item_ids=tuple(each.video_id for each in videos),
                at=at,
            )
        )
        linked = {product_id for video in videos for product_id in video.product_ids}
        sold = {each.product_id for each in self._catalogue.get_many(sorted(linked))}
        items = tuple(
            self._shown(each, sold) if isinstance(each, Video) else each for each in chosen
        )
        return FeedPage(items, str(page[limit - 1][0] + 1) if goes_on else None)

    def _shown(self, video: Video, sold: set[str]) -> ShownVideo:
        product_ids = tuple(each for each in video.product_ids if each in sold)
        return ShownVideo(replace(video, product_ids=product_ids), self._clips.of(video))


def _unhidden(
    items: Iterable[Video | CardSlot], hidden: Hidden
) -> Iterator[tuple[int, Video | CardSlot]]:
    """What is shown of them, each with its place."""
    last: Video | CardSlot | None = None
    for place, each in enumerate(items):
        if isinstance(each, CardSlot):
            if isinstance(last, CardSlot):
                continue
        elif hidden.hides(each):
            continue
        last = each
        yield place, each


def _with_cards(videos: Sequence[Video]) -> tuple[Video | CardSlot, ...]:
    items: list[Video | CardSlot] = []
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
