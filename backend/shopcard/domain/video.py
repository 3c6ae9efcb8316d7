"""What the feed shows besides the card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Creator:
    """Who made a video."""

    creator_id: str
    name: str
    followers: int
    likes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoStats:
    """Counts of what people did with a video."""

    views: int
    likes: int
    comments: int
    shares: int
    saves: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Video:
    """One item of the For You feed. Without `url` it shows the clip of its `clip_id`, or as long
    as there is none its poster, or else the picture of its first product."""

    video_id: str
    caption: str
    hashtags: tuple[str, ...]
    creator: Creator
    music: str
    duration_seconds: float
    width: int
    height: int
    stats: VideoStats
    product_ids: tuple[str, ...]
    clip_id: str | None = None
    lines: tuple[str, ...] = ()
    """What the clip says; without any, what the caption says."""
    url: str | None = None
    poster: str | None = None
    captions_url: str | None = None


def video_to_record(video: Video) -> dict[str, Any]:
    """A JSON-safe dictionary from which `video_from_record` makes an equal video."""
    return {
        **asdict(video),
        "hashtags": list(video.hashtags),
        "product_ids": list(video.product_ids),
        "lines": list(video.lines),
    }


def video_from_record(record: Mapping[str, Any]) -> Video:
    """The video that `video_to_record` wrote down."""
    return Video(
        **{
            **record,
            "hashtags": tuple(record["hashtags"]),
            "product_ids": tuple(record["product_ids"]),
            "lines": tuple(record["lines"]),
            "creator": Creator(**record["creator"]),
            "stats": VideoStats(**record["stats"]),
        }
    )
