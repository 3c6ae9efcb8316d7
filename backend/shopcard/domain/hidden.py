"""What a user does not want to see in the feed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from shopcard.domain.video import Video


@dataclass(frozen=True, slots=True)
class Hidden:
    """Ids of videos, and of creators none of whose videos is wanted."""

    videos: frozenset[str] = frozenset()
    creators: frozenset[str] = frozenset()

    def hides(self, video: Video) -> bool:
        return video.video_id in self.videos or video.creator.creator_id in self.creators


def hidden_in(records: Iterable[Mapping[str, Any]]) -> Hidden:
    """What these records of `hide` events name. One event hides one thing: the product before the
    video that it was seen in, the video before its creator."""
    videos, creators = set(), set()
    for each in records:
        if "product_id" in each:
            continue
        if "video_id" in each:
            videos.add(each["video_id"])
        elif "creator_id" in each:
            creators.add(each["creator_id"])
    return Hidden(frozenset(videos), frozenset(creators))
