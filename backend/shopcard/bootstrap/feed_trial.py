"""Ties adapters to services for simulating the feed: somebody's videos as a shelf, and what is
held against each other on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from shopcard.adapters.blueprint_files import read_blueprint_file, ready_blueprints
from shopcard.adapters.curve_plot import Curve, draw_curves
from shopcard.adapters.hashtag_groups import hashtag_groups
from shopcard.adapters.video_file import load_videos
from shopcard.bootstrap.build import batch_embedder, what_is_built
from shopcard.bootstrap.shop import open_store
from shopcard.config import Settings
from shopcard.domain.errors import Invalid
from shopcard.domain.events import Vectors
from shopcard.domain.product import Product
from shopcard.domain.video import Video
from shopcard.domain.video_shelf import VideoShelf
from shopcard.services.indexing import Report
from shopcard.services.video_shelf import arrange, linked_products, texts_of
from shopcard.simulation.hashtag_topics import filed_topics
from shopcard.simulation.watching import ProductVector

__all__ = [
    "Curve",
    "FeedTrial",
    "Source",
    "draw_curves",
    "open_feed_trial",
    "read_blueprint_file",
    "ready_blueprints",
]

JITTER = 0.3
"""Length of what is added to the unit vector of a video that stands on a shelf again."""


class Source(StrEnum):
    """Whose videos."""

    DEMO = "demo"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class FeedTrial:
    """A shelf, and what its source says of it."""

    shelf: VideoShelf
    topics: tuple[str, ...]
    """Of each video."""
    product_vector: ProductVector


def open_feed_trial(
    settings: Settings, source: Source, count: int | None, seed: int, report: Report
) -> FeedTrial:
    """The source's videos that are filed under a topic, in the encoder's vectors: a sample of
    `count`, or where it has fewer, each again with other vectors near to its own, which is good
    for measuring a size and nothing else. Raises NotBuilt, and Invalid without any."""
    built = what_is_built(settings, may_download=True)
    files = built.video_files
    videos = files.as_encoded(
        load_videos(files.demo) if source is Source.DEMO else files.load_imported()
    )
    topics = filed_topics(videos, hashtag_groups())
    filed = {each.video_id: topic for each, topic in zip(videos, topics, strict=True) if topic}
    videos = sorted((each for each in videos if each.video_id in filed), key=lambda v: v.video_id)
    if not videos:
        raise Invalid("There are no such videos with a topic. import-videos brings your own.")
    rng = np.random.default_rng(seed)
    if count is not None and count < len(videos):
        videos = [videos[row] for row in sorted(rng.permutation(len(videos))[:count].tolist())]
    store = open_store(settings)
    try:
        linked = linked_products(videos, store.products.get_many)
    finally:
        store.close()
    vectors = batch_embedder(built).vectors(texts_of(videos, linked), report)
    if count is not None and count > len(videos):
        videos, linked, vectors = _repeated(videos, linked, vectors, count, rng)
    shelf = arrange(videos, linked, vectors, built.fingerprint)
    topics = tuple(filed[each.video_id.partition("~")[0]] for each in shelf.videos)
    return FeedTrial(shelf, topics, built.index_folder.load().vector)


def _repeated(
    videos: Sequence[Video],
    linked: Sequence[list[Product]],
    vectors: Vectors,
    count: int,
    rng: np.random.Generator,
) -> tuple[list[Video], list[list[Product]], Vectors]:
    """So many videos, in ascending order of ids: those given, then jittered copies in turn."""
    rows = np.arange(count) % len(videos)
    noise = rng.normal(size=(count, vectors.shape[1])) / np.sqrt(vectors.shape[1])
    noise[: len(videos)] = 0
    made = (vectors[rows] + JITTER * noise).astype(np.float32)
    made /= np.linalg.norm(made, axis=1, keepdims=True)
    named = [
        replace(
            videos[row], video_id=f"{videos[row].video_id}~{turn}" if turn else videos[row].video_id
        )
        for row, turn in zip(rows.tolist(), (np.arange(count) // len(videos)).tolist(), strict=True)
    ]
    order = sorted(range(count), key=lambda each: named[each].video_id)
    return [named[each] for each in order], [linked[rows[each]] for each in order], made[order]
