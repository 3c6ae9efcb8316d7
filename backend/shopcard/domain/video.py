"""What the feed shows besides the card."""

from __future__ import annotations

from dataclasses import dataclass


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
    """One item of the For You feed. Without `url` only its poster is shown."""

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
    url: str | None = None
    poster: str | None = None
    captions_url: str | None = None
