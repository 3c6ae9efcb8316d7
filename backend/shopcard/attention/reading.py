"""Which signal an event is."""

from __future__ import annotations

from shopcard.attention.policy import Measure, Thresholds
from shopcard.domain.events import Event, EventKind

WATCHING = ("SKIP", "LOW", "MEDIUM", "HIGH")
"""What one showing of a video can be, from least to most."""

_OF_VIDEO = {
    EventKind.LIKE: "LIKE",
    EventKind.SAVE: "SAVE",
    EventKind.SHARE: "SHARE",
    EventKind.FOLLOW: "FOLLOW",
    EventKind.COMMENT: "COMMENT",
    EventKind.MORE: "MORE",
    EventKind.LESS: "LESS",
    EventKind.HIDE: "HIDE",
    EventKind.REPORT: "REPORT",
}


def signal_name(event: Event, thresholds: Thresholds, length_seconds: float | None) -> str | None:
    """The signal that an event is; None for one that does not steer the feed.

    `length_seconds` is how long the video is, as far as it is known: a view that does not say
    itself what share was watched is measured by it.
    """
    if event.kind is EventKind.SEARCH:
        return "SEARCH"
    if event.kind is EventKind.CLICK:
        return "TAP"
    if event.video_id is None or event.product_id is not None:
        return None  # what names a product is not about the video that it was seen in
    if event.kind is EventKind.VIEW:
        return _watching(event, thresholds, length_seconds)
    if event.kind is EventKind.SKIP:
        seconds = event.duration_seconds
        fast = seconds is None or seconds <= thresholds.skip_within_seconds
        return "SKIP" if fast else None
    return _OF_VIDEO.get(event.kind)


def _watching(event: Event, thresholds: Thresholds, length: float | None) -> str | None:
    seconds, share = event.duration_seconds, event.completion
    if thresholds.by is Measure.SECONDS:
        watched, levels = seconds, thresholds.seconds
    else:
        if share is None and seconds is not None and length:
            share = seconds / length
        watched, levels = share, thresholds.share
    if watched is None:
        return None
    if watched >= levels.high:
        return "HIGH"
    if watched >= levels.medium:
        return "MEDIUM"
    return "LOW" if watched >= levels.low else None
