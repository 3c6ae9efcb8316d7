"""The For You feed: videos chosen by what a person watched, with places for the shop card."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

from shopcard.attention.completion import completed
from shopcard.attention.memory import empty_memory, fold, without
from shopcard.attention.placement import CardReason
from shopcard.attention.policy import FeedPolicy
from shopcard.domain.clock import Clock
from shopcard.domain.errors import Unavailable
from shopcard.domain.events import Embedding, Served
from shopcard.domain.ports import Events, FeedStates, ServedLists
from shopcard.domain.video import Video
from shopcard.domain.video_shelf import VideoShelf
from shopcard.services.catalogue import Catalogue
from shopcard.services.clips import Clips, FinishedClip
from shopcard.services.feed_details import move_details, worded
from shopcard.services.feed_making import BATCH, Stretch, around, make_stretch
from shopcard.services.feed_policy import CurrentPolicy, FeedSteering
from shopcard.services.feed_viewer import Viewer, read_viewer, viewer_record
from shopcard.services.feed_visits import Place, Visit

PAGE_SIZE = BATCH
SURFACE = "feed"
READ_AT_ONCE = 500
MOST_MOVES = 100
"""Of so many signals between two pages a served list tells, the latest."""
ENOUGH_READY = 4 * BATCH
"""Videos with a clip that a person has not seen: with fewer, others come as still pictures."""
ATTEMPTS = 5
"""Two devices of one person may ask at the same time; one of them asks the store again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSlot:
    """A place in the feed where the client fetches and shows the shop card."""

    reason: CardReason
    cursor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownVideo:
    """A video with those of its products that the shop still sells, its clip once made, and how
    it came into the feed."""

    video: Video
    clip: FinishedClip | None
    cursor: str
    details: dict[str, Any]


FeedItem = ShownVideo | CardSlot


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A stretch of the feed, as it was logged under `request_id`, and the state it was made in."""

    request_id: str
    state: str
    items: tuple[FeedItem, ...]
    next_cursor: str | None
    """None when there is nothing that may be shown."""


EmbeddingOf = Callable[[str, str], Embedding | None]
"""The present embedding of a user's search or click, by its event id; None when it is gone."""


class Feed:
    """Makes the feed page by page. Everything that it knows of a person is in the stores, so that
    any process can make the next page."""

    def __init__(
        self,
        *,
        videos: Callable[[], VideoShelf],
        clips: Clips,
        catalogue: Catalogue,
        events: Events,
        served: ServedLists,
        states: FeedStates,
        steering: FeedSteering,
        embedding_of: EmbeddingOf,
        clock: Clock,
    ) -> None:
        self._videos = videos
        self._clips = clips
        self._catalogue = catalogue
        self._events = events
        self._served = served
        self._states = states
        self._steering = steering
        self._embedding_of = embedding_of
        self._clock = clock

    def page(
        self,
        user_id: str,
        *,
        request_id: str,
        limit: int = PAGE_SIZE,
        cursor: str | None = None,
        fresh: bool = False,
        near: Sequence[str] = (),
        seed: int | None = None,
    ) -> FeedPage:
        """Up to `limit` items that come after the cursor; without one, a visit begins.

        The same cursor again answers the same items, under the request_id that they were logged
        by. With `fresh` what came after it is forgotten and made anew. `near` names videos that
        nodes of type `biased` look around. Without a `seed` it follows from visit and place.
        Raises Malformed for a cursor that is not of this person's feed or of long ago, Unavailable
        when the person's other devices keep changing the state, or an erasure overtakes the page.
        """
        current, shelf = self._steering.now(), self._videos()
        at = self._clock()  # before any attempt: what an erasure overtakes is not kept
        for _ in range(ATTEMPTS):
            version, viewer, moves = self._viewer(user_id, current.policy, shelf)
            visit, number = (
                (Visit(visit_id=request_id, started_at=at), 0)
                if cursor is None
                else viewer.shown.find(cursor)
            )
            if number < len(visit) and not fresh:
                again = self._again(viewer, visit, number, limit, shelf)
                if again is not None:
                    return again
            if number < len(visit):
                visit, gone = visit.cut(number)
                viewer = self._taken_back(viewer, visit, gone)
            banned = self._banned(user_id, viewer, shelf)
            bias = around(near, shelf)
            made = make_stretch(
                viewer, visit, request_id, limit, at, seed, current.policy, shelf, banned, bias
            )
            if self._states.put(user_id, viewer_record(made.viewer), version, at):
                self._log(user_id, request_id, made, moves, current, at, seed)
                shown = self._shown(made.items, made.viewer, made.visit, number, shelf)
                cursor_after = made.visit.cursor(len(made.visit)) if made.items else None
                return FeedPage(request_id, made.state, shown, cursor_after)
        raise _busy()

    def viewer(self, user_id: str) -> Viewer:
        """What is known of a person as of now; nothing is written."""
        return self._viewer(user_id, self._steering.now().policy, self._videos())[1]

    def forget(self, user_id: str, event_ids: Collection[str] | None = None) -> None:
        """Takes these signals out of what is known of a person, or all there are.

        What was shown stays, so that it does not come again. Raises Unavailable as `page` does.
        """
        policy, shelf = self._steering.now().policy, self._videos()
        for _ in range(ATTEMPTS):
            at = self._clock()
            if event_ids is None:
                version, viewer, _ = self._viewer(user_id, policy, shelf)
                memory = empty_memory(policy.blueprint, shelf)
            else:
                # Written also where nothing was: a page that read the log before begins anew.
                version, viewer = self._stored(user_id, policy, shelf)
                memory = without(viewer.memory, event_ids)
            interest = viewer.interest.forgotten()
            forgotten = replace(viewer, memory=memory, interest=interest)
            if self._states.put(user_id, viewer_record(forgotten), version, at):
                return
        raise _busy()

    def _stored(self, user_id: str, policy: FeedPolicy, shelf: VideoShelf) -> tuple[int, Viewer]:
        """The version of what is stored, and the viewer as of then."""
        nothing = Viewer(empty_memory(policy.blueprint, shelf))
        stored = self._states.get(user_id)
        if stored is None:
            return 0, nothing
        return stored.version, read_viewer(stored.record, nothing.memory, shelf)

    def _viewer(
        self, user_id: str, policy: FeedPolicy, shelf: VideoShelf
    ) -> tuple[int, Viewer, list[dict[str, Any]]]:
        """The version of what is stored, the viewer as of now, and the moves since it was."""
        version, viewer = self._stored(user_id, policy, shelf)
        moves: list[dict[str, Any]] = []
        while True:
            new = self._events.arrivals_since(user_id, viewer.log_cursor, READ_AT_ONCE)
            memory, moved = fold(viewer.memory, new.arrivals, policy, shelf)
            viewer = replace(
                viewer,
                log_cursor=new.cursor,
                memory=memory,
                interest=viewer.interest.after(new.arrivals),
            )
            moves += (move_details(each, memory, policy) for each in moved)
            if len(new.arrivals) < READ_AT_ONCE:
                break
        memory = completed(viewer.memory, partial(self._embedding_of, user_id))
        return version, replace(viewer, memory=memory), moves[-MOST_MOVES:]

    def _taken_back(self, viewer: Viewer, visit: Visit, gone: Sequence[Place]) -> Viewer:
        """The viewer as if these items, which came after the visit's, had not been chosen."""
        memory, first = viewer.memory, gone[0]
        logged = self._served.get(first.request_id) if first.number == 0 else None
        if logged and logged.details and logged.details["next_state"] == memory.node:
            memory = replace(memory, node=logged.details["state"])
        cards = [each.card for each in gone if each.card is not None]
        return replace(
            viewer,
            memory=memory,
            interest=viewer.interest.taken_back(cards),
            shown=viewer.shown.taken_back(visit, gone),
        )

    def _banned(self, user_id: str, viewer: Viewer, shelf: VideoShelf) -> npt.NDArray[np.bool_]:
        """Shape (videos,): what this person does not want to see, and, while clips are being made,
        what has none yet, as long as there is enough else."""
        hidden = self._events.hidden(user_id)
        banned = np.zeros(len(shelf), np.bool_)
        banned[[shelf.rows[each] for each in hidden.videos if each in shelf.rows]] = True
        if hidden.creators:
            banned |= np.array([hidden.hides(each) for each in shelf.videos], np.bool_)
        unready = self._clips.unready(shelf)
        if unready is None:
            return banned
        ready = ~(banned | unready)
        ready[[shelf.rows[each] for each in viewer.shown.videos if each in shelf.rows]] = False
        return banned | unready if np.count_nonzero(ready) >= ENOUGH_READY else banned

    def _again(
        self, viewer: Viewer, visit: Visit, number: int, limit: int, shelf: VideoShelf
    ) -> FeedPage | None:
        """What was answered for this cursor before; None where it was not logged."""
        places = visit.places[number - visit.dropped :][:limit]
        request_id = places[0].request_id
        logged = self._served.get(request_id)
        if logged is None or logged.details is None:
            return None
        items = [
            logged.details["items"][each.number] for each in places if each.request_id == request_id
        ]
        shown = self._shown(items, viewer, visit, number, shelf)
        return FeedPage(
            request_id, logged.details["state"], shown, visit.cursor(number + len(items))
        )

    def _log(
        self,
        user_id: str,
        request_id: str,
        made: Stretch,
        moves: Sequence[dict[str, Any]],
        current: CurrentPolicy,
        at: datetime,
        seed: int | None,
    ) -> None:
        videos = (each["video_id"] for each in made.items if each["type"] == "video")
        self._served.append(
            Served(
                request_id=request_id,
                user_id=user_id,
                surface=SURFACE,
                strategy=current.policy.blueprint.name,
                strategy_version=str(current.revision),
                item_ids=tuple(videos),
                at=at,
                seed=seed,
                details={
                    "visit": made.visit.visit_id,
                    "moves": list(moves),
                    "state": made.state,
                    "next_state": made.viewer.memory.node,
                    "items": list(made.items),
                },
            )
        )

    def _shown(
        self,
        items: Sequence[dict[str, Any]],
        viewer: Viewer,
        visit: Visit,
        number: int,
        shelf: VideoShelf,
    ) -> tuple[FeedItem, ...]:
        """These items, the first of which is the visit's of that number, as they are shown now."""
        videos = {
            each["video_id"]: shelf.videos[shelf.rows[each["video_id"]]]
            for each in items
            if each["type"] == "video" and each["video_id"] in shelf.rows
        }
        linked = {product_id for each in videos.values() for product_id in each.product_ids}
        sold = {each.product_id for each in self._catalogue.get_many(sorted(linked))}
        shown: list[FeedItem] = []
        for place, details in enumerate(items, start=number + 1):
            cursor = visit.cursor(place)
            if details["type"] == "shop_card":
                shown.append(CardSlot(reason=CardReason(**details["reason"]), cursor=cursor))
            elif video := videos.get(details["video_id"]):
                own = tuple(each for each in video.product_ids if each in sold)
                shown.append(
                    ShownVideo(
                        video=replace(video, product_ids=own),
                        clip=self._clips.of(video),
                        cursor=cursor,
                        details=worded(details, viewer.memory, shelf),
                    )
                )
        return tuple(shown)


def _busy() -> Unavailable:
    return Unavailable("Your feed has changed meanwhile. Ask again in a moment.")
