"""What the feed shows besides the card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from shopcard.domain.events import from_iso, to_iso


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
    topic: str = ""
    """What its source files it under. The feed's algorithm never looks at it: the simulator, which
    judges the algorithm, does."""
    published_at: datetime | None = None
    """UTC."""
    description: str = ""
    """What its frames show, in words, where somebody or something described them."""
    spoken_tags: tuple[str, ...] = ()
    """Each of the hashtags as words ("game night" for "gamenight", nothing for "fyp"), where
    somebody took them apart; else none."""
    summary: str = ""
    """What is encoded for it, where something else than the rules of `video_text` wrote that."""


def video_to_record(video: Video) -> dict[str, Any]:
    """A JSON-safe dictionary from which `video_from_record` makes an equal video."""
    return {
        **asdict(video),
        "hashtags": list(video.hashtags),
        "product_ids": list(video.product_ids),
        "lines": list(video.lines),
        "spoken_tags": list(video.spoken_tags),
        "published_at": to_iso(video.published_at) if video.published_at else None,
    }


def video_from_record(record: Mapping[str, Any]) -> Video:
    """The video that `video_to_record` wrote down."""
    return Video(
        **{
            **record,
            "hashtags": tuple(record["hashtags"]),
            "product_ids": tuple(record["product_ids"]),
            "lines": tuple(record["lines"]),
            "spoken_tags": tuple(record["spoken_tags"]),
            "published_at": from_iso(record["published_at"]) if record["published_at"] else None,
            "creator": Creator(**record["creator"]),
            "stats": VideoStats(**record["stats"]),
        }
    )
