"""The demo videos: authored in data/videos/, each linked to products of the demo catalogue."""

from __future__ import annotations

import hashlib
import random
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any
from urllib.parse import quote

from shopcard.demo.product_types import one_per_group, showable_by_type
from shopcard.domain.errors import ShopError
from shopcard.domain.product import Product
from shopcard.domain.video import Creator, Video, VideoStats

DEFAULT_FOLDER = Path(__file__).resolve().parents[3] / "data" / "videos"
WIDTH, HEIGHT = 360, 640
PRODUCTS_PER_VIDEO = 3


class VideoSourceError(ShopError):
    """The source of the demo videos is wrong; the sentence names the file and the caption."""


def load_videos(products: Iterable[Product], folder: Path = DEFAULT_FOLDER) -> list[Video]:
    """All videos, topics mixed, in an order that never changes for the same source.

    Links to product types that the catalogue lacks (another catalogue may be in use) are left
    out. Raises VideoSourceError for a creator that is not there.
    """
    by_type = showable_by_type(products)
    creators = _read_creators(folder / "creators.toml")
    videos = []
    for path in sorted(folder.glob("*.toml")):
        if path.name != "creators.toml":
            rows = tomllib.loads(path.read_text("utf-8"))["video"]
            for number, row in enumerate(rows, start=1):
                video_id = f"{path.stem}-{number:02}"
                videos.append(_video(video_id, row, creators, by_type))
    return sorted(videos, key=lambda each: hashlib.sha256(each.video_id.encode()).digest())


def source_hash(folder: Path = DEFAULT_FOLDER) -> str:
    """Hex digest of the source and of the code that reads it."""
    digest = hashlib.sha256()
    for path in (Path(__file__), *sorted(folder.glob("*.toml"))):
        content = path.read_bytes()
        digest.update(f"{path.name}:{len(content)}\n".encode() + content)
    return digest.hexdigest()


def _video(
    video_id: str,
    row: Mapping[str, Any],
    creators: Mapping[str, Creator],
    by_type: Mapping[str, Sequence[Product]],
) -> Video:
    if row["creator"] not in creators:
        raise VideoSourceError(f"{video_id}: no creator {row['creator']!r} in creators.toml")
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
        poster=f"/pictures/{quote(linked[0].product_id, safe='')}/0.webp" if linked else None,
    )


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
