"""What reaches the log when a simulated viewer watches: the events that the pages send."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from shopcard.domain.events import Arrival, Embedding, Event, EventKind, Vector
from shopcard.domain.video import Video
from shopcard.simulation.viewers import Reaction, Viewer

BEGINNING = datetime(2026, 1, 1, 12, tzinfo=UTC)
"""When each viewer opens the feed."""

ProductVector = Callable[[str], Vector | None]
"""The embedding of a product; None for one that is not sold."""


class Log:
    """The events of one viewer, as they arrive."""

    def __init__(self, viewer: Viewer, fingerprint: str, product_vector: ProductVector) -> None:
        self._viewer = viewer
        self._fingerprint = fingerprint
        self._product_vector = product_vector
        self._now = BEGINNING
        self._count = 0

    def watched(
        self, video: Video, reaction: Reaction, request_id: str, position: int
    ) -> Iterator[Arrival]:
        """The arrivals of one showing."""
        self._now += timedelta(seconds=reaction.seconds)
        shown: dict[str, Any] = {
            "video_id": video.video_id,
            "request_id": request_id,
            "position": position,
        }
        if reaction.likes:
            yield self._arrival(EventKind.LIKE, **shown)
        if reaction.taps and video.product_ids:
            vector = self._product_vector(video.product_ids[0])
            if vector is not None:
                yield self._arrival(
                    EventKind.CLICK, vector, product_id=video.product_ids[0], request_id=request_id
                )
        length = max(video.duration_seconds, 0.1)
        yield self._arrival(
            EventKind.VIEW,
            start_seconds=0.0,
            duration_seconds=round(reaction.seconds, 3),
            completion=round(reaction.seconds / length, 4),
            loops=int(reaction.seconds / length),
            **shown,
        )
        if reaction.skips:
            yield self._arrival(EventKind.SKIP, **shown)

    def _arrival(self, kind: EventKind, vector: Vector | None = None, **fields: Any) -> Arrival:
        self._count += 1
        event = Event(
            event_id=f"{self._viewer.viewer_id}-{self._count}",
            kind=kind,
            user_id=self._viewer.viewer_id,
            occurred_at=self._now,
            **fields,
        )
        embedding = None if vector is None else Embedding(self._fingerprint, vector)
        return Arrival(event=event, received_at=self._now, embedding=embedding)
