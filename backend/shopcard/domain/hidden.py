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
    """What these records of `hide` events name; one that names a video and its creator hides the
    video."""
    videos, creators = set(), set()
    for each in records:
        if "video_id" in each:
            videos.add(each["video_id"])
        elif "product_id" not in each and "creator_id" in each:
            creators.add(each["creator_id"])
    return Hidden(frozenset(videos), frozenset(creators))
