"""What somebody, or something, saw in the frames of a video."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from shopcard.domain.video import Video


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoDescription:
    """`seen` names the footage, `model` who looked at it."""

    video_id: str
    seen: str
    model: str
    description: str
    summary: str = ""


def described(videos: Iterable[Video], descriptions: Mapping[str, VideoDescription]) -> list[Video]:
    """The videos with what was seen in them."""
    return [
        replace(each, description=found.description, summary=found.summary)
        if (found := descriptions.get(each.video_id))
        else each
        for each in videos
    ]
