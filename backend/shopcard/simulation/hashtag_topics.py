"""Topics for videos whose source files them under none, by groups of related hashtags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from shopcard.domain.video import Video
from shopcard.domain.video_text import tags_in

Groups = Mapping[str, Sequence[str]]
"""Topic -> its hashtags."""


def filed_topics(videos: Sequence[Video], groups: Groups) -> tuple[str, ...]:
    """For each video the topic that its source says, else the one that has most of its hashtags,
    of several the first; "" for a video with none."""
    topic_of = {tag: topic for topic, tags in groups.items() for tag in tags}
    order = list(groups)

    def filed(video: Video) -> str:
        if video.topic:
            return video.topic
        tags = {tag.casefold() for tag in (*video.hashtags, *tags_in(video.caption))}
        found = [topic_of[tag] for tag in tags if tag in topic_of]
        return min(set(found), key=lambda each: (-found.count(each), order.index(each)), default="")

    return tuple(filed(each) for each in videos)
