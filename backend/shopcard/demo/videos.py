"""The demo videos: authored in data/videos/, each linked to products of the demo catalogue."""

from __future__ import annotations

import hashlib
import random
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import zip_longest
from pathlib import Path
from typing import Any

from shopcard.demo.product_types import one_per_group, showable_by_type
from shopcard.domain.clip import HEIGHT, LINE_CHARACTERS, MOST_LINES, WIDTH
from shopcard.domain.errors import ShopError
from shopcard.domain.product import Product
from shopcard.domain.video import Creator, Video, VideoStats

DEFAULT_FOLDER = Path(__file__).resolve().parents[3] / "data" / "videos"
PRODUCTS_PER_VIDEO = 3

LAST_PUBLISHED = datetime(2026, 11, 22, tzinfo=UTC)
"""No video of the demo is newer; fixed, so that the same source makes the same videos."""

DAYS_OF_PUBLISHING = 60


class VideoSourceError(ShopError):
    """The source of the demo videos is wrong; the sentence names the file and the caption."""


def load_videos(products: Iterable[Product], folder: Path = DEFAULT_FOLDER) -> list[Video]:
    """All videos, topics mixed, in an order that never changes for the same source.

    Links to product types that the catalogue lacks (another catalogue may be in use) are left
    out. Raises VideoSourceError for a creator or a clip that is not there, and for lines that a
    clip cannot show.
    """
    by_type = showable_by_type(products)
    creators = _read_creators(folder / "creators.toml")
    videos = []
    for path in sorted(folder.glob("*.toml")):
        if path.name != "creators.toml":
            rows = tomllib.loads(path.read_text("utf-8"))["video"]
            topic = {f"{path.stem}-{number:02}": row for number, row in enumerate(rows, start=1)}
            own = {
                video_id: _video(video_id, row, path.stem, creators, by_type)
                for video_id, row in topic.items()
            }
            videos += [_sharing(own, each, topic[each].get("clip", each)) for each in topic]
    return sorted(videos, key=lambda each: hashlib.sha256(each.video_id.encode()).digest())


def source_hash(folder: Path = DEFAULT_FOLDER) -> str:
    """Hex digest of the source and of the code that reads it."""
    digest = hashlib.sha256()
    for path in (Path(__file__), *sorted(folder.glob("*.toml"))):
        content = path.read_bytes()
        digest.update(f"{path.name}:{len(content)}\n".encode() + content)
    return digest.hexdigest()


def _sharing(own: Mapping[str, Video], video_id: str, clip_id: str) -> Video:
    """The video with the clip of another one of its topic, and so with that one's products."""
    shown = own.get(clip_id)
    if shown is None or shown.clip_id != clip_id:
        raise VideoSourceError(f"{video_id}: no video of this topic has a clip {clip_id!r}")
    return replace(own[video_id], clip_id=clip_id, lines=shown.lines, product_ids=shown.product_ids)


def _video(
    video_id: str,
    row: Mapping[str, Any],
    topic: str,
    creators: Mapping[str, Creator],
    by_type: Mapping[str, Sequence[Product]],
) -> Video:
    if row["creator"] not in creators:
        raise VideoSourceError(f"{video_id}: no creator {row['creator']!r} in creators.toml")
    lines = tuple(row.get("lines", ()))
    if len(lines) > MOST_LINES or any(len(each) > LINE_CHARACTERS for each in lines):
        raise VideoSourceError(
            f"{video_id}: lines are {MOST_LINES} at most, of {LINE_CHARACTERS} characters at most"
        )
    chance = random.Random(video_id)
    by_turns = zip_longest(
        *(
            chance.sample(sold, min(len(sold), PRODUCTS_PER_VIDEO))
            for sold in (one_per_group(by_type.get(each, ())) for each in row.get("products", ()))
        )
    )
    linked = [each for turn in by_turns for each in turn if each is not None][:PRODUCTS_PER_VIDEO]
    views = int(10 ** chance.uniform(3.3, 6.6))
    likes = int(views * chance.uniform(0.03, 0.16))
    return Video(
        video_id=video_id,
        caption=row["caption"],
        hashtags=tuple(row["hashtags"]),
        creator=creators[row["creator"]],
        music=row["music"],
        duration_seconds=float(row.get("seconds", chance.randint(6, 34))),
        width=WIDTH,
        height=HEIGHT,
        stats=VideoStats(
            views=views,
            likes=likes,
            comments=int(likes * chance.uniform(0.01, 0.06)),
            shares=int(likes * chance.uniform(0.01, 0.09)),
            saves=int(likes * chance.uniform(0.03, 0.2)),
        ),
        product_ids=tuple(product.product_id for product in linked),
        clip_id=row.get("clip", video_id),
        lines=lines,
        topic=topic,
        published_at=_published_at(video_id),
    )


def _published_at(video_id: str) -> datetime:
    chance = random.Random(f"published {video_id}")
    return LAST_PUBLISHED - timedelta(seconds=chance.randrange(DAYS_OF_PUBLISHING * 86_400))


def _read_creators(path: Path) -> dict[str, Creator]:
    rows = tomllib.loads(path.read_text("utf-8"))["creator"]
    creators = {}
    for row in rows:
        chance = random.Random(f"creator {row['id']}")
        followers = int(10 ** chance.uniform(3, 6.2))
        likes = int(followers * chance.uniform(4, 40))
        creators[row["id"]] = Creator(
            creator_id=row["id"], name=row["name"], followers=followers, likes=likes
        )
    return creators
