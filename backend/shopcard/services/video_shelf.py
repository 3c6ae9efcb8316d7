"""The videos of the feed in their present state, and how that is made and followed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Hashable, Sequence
from threading import Lock
from typing import Protocol

import numpy as np
import numpy.typing as npt

from shopcard.domain.events import Vectors
from shopcard.domain.product import Product
from shopcard.domain.topic_names import name_topics, telling_words
from shopcard.domain.video import Video
from shopcard.domain.video_shelf import VideoShelf
from shopcard.domain.video_text import video_text
from shopcard.domain.video_topics import learn_topics

log = logging.getLogger(__name__)

FOLLOW_SECONDS = 0.5
"""How often a server looks whether the videos changed: that is to be seen within 2 s."""

_USUAL_VIEWS, _USUAL_LIKES = 1000.0, 50.0
"""Added to the counts of each video, so that ten views with nine likes prove nothing."""

Embed = Callable[[Sequence[str]], Vectors]
"""Unit rows of texts, in order."""

GetProducts = Callable[[Sequence[str]], Sequence[Product]]
"""Those of these ids that are sold."""


class VideoSource(Protocol):
    """Where the videos come from."""

    def state(self) -> Hashable:
        """Cheap to ask, and another one whenever `load` would answer something else."""
        ...

    def load(self) -> Sequence[Video]:
        """All videos, in the order of their source. Raises NotBuilt."""
        ...


class Videos:
    """Holds the present shelf. Readers need no lock: a change swaps in another shelf.

    The shelf is empty until the first `catch_up`.
    """

    def __init__(
        self, source: VideoSource, get_products: GetProducts, embed: Embed, fingerprint: str
    ) -> None:
        self._source = source
        self._get_products = get_products
        self._embed = embed
        self._fingerprint = fingerprint
        self._state = source.state()
        self._listed = tuple(source.load())
        self._shelf = arrange([], [], np.empty((0, 0), dtype=np.float32), fingerprint)
        self._is_stale = True
        self._one_at_a_time = Lock()

    @property
    def now(self) -> VideoShelf:
        return self._shelf

    @property
    def listed(self) -> tuple[Video, ...]:
        """All videos in the order of their source."""
        return self._listed

    def knows(self, video_id: str) -> bool:
        """Whether there is such a video."""
        return video_id in self._shelf.rows

    def forget(self, product_ids: Collection[str]) -> None:
        """These products changed: what links them is encoded anew at the next `catch_up`."""
        changed = set(product_ids)
        if any(not changed.isdisjoint(each.product_ids) for each in self._listed):
            self._is_stale = True

    def texts(self) -> list[str]:
        """What is to be encoded for the videos as they were last loaded."""
        return texts_of(self._listed, linked_products(self._listed, self._get_products))

    def catch_up(self) -> bool:
        """Makes the shelf of what there is now; whether anything had changed. Call it every
        FOLLOW_SECONDS. When it raises, the next call does what this one could not."""
        with self._one_at_a_time:
            state = self._source.state()
            if state != self._state:
                self._listed = tuple(self._source.load())
                self._state, self._is_stale = state, True
            if not self._is_stale:
                return False
            self._is_stale = False
            try:
                self._shelf = self._arranged()
            except BaseException:
                self._is_stale = True
                raise
            return True

    def _arranged(self) -> VideoShelf:
        videos = sorted(self._listed, key=lambda each: each.video_id)
        linked = linked_products(videos, self._get_products)
        vectors = self._embed(texts_of(videos, linked)) if videos else self._shelf.vectors[:0]
        shelf = arrange(videos, linked, vectors, self._fingerprint)
        log.info("%d videos in %d topics", len(shelf), len(shelf.topic_names))
        return shelf


def linked_products(videos: Sequence[Video], get_products: GetProducts) -> list[list[Product]]:
    """The products that each video links, as far as they are sold."""
    wanted = sorted({product_id for video in videos for product_id in video.product_ids})
    sold = {each.product_id: each for each in get_products(wanted)}
    return [[sold[each] for each in video.product_ids if each in sold] for video in videos]


def texts_of(videos: Sequence[Video], linked: Sequence[Sequence[Product]]) -> list[str]:
    """What is encoded for each."""
    return [video_text(video, products) for video, products in zip(videos, linked, strict=True)]


def arrange(
    videos: Sequence[Video],
    linked: Sequence[Sequence[Product]],
    vectors: Vectors,
    fingerprint: str,
) -> VideoShelf:
    """The shelf of these videos, in ascending order of ids; `linked` are the products of each.
    The same for the same arguments."""
    topics = learn_topics(vectors)
    told = [telling_words(video, sold) for video, sold in zip(videos, linked, strict=True)]
    return VideoShelf(
        videos=tuple(videos),
        vectors=vectors,
        fingerprint=fingerprint,
        topics=topics,
        topic_names=name_topics(told, topics),
        popularity=_popularity(videos),
        freshness=_ranks([_published(each) for each in videos]),
        rows={video.video_id: row for row, video in enumerate(videos)},
    )


def _popularity(videos: Sequence[Video]) -> npt.NDArray[np.float32]:
    """Half how often a video was seen, half how well it was liked by those who saw it."""
    seen = _ranks([float(np.log1p(each.stats.views)) for each in videos])
    liked = _ranks(
        [(each.stats.likes + _USUAL_LIKES) / (each.stats.views + _USUAL_VIEWS) for each in videos]
    )
    return _ranks((seen + liked).tolist())


def _published(video: Video) -> float:
    """One without a date counts as the oldest."""
    return video.published_at.timestamp() if video.published_at else -np.inf


def _ranks(values: Sequence[float]) -> npt.NDArray[np.float32]:
    """Each value by its rank, from 0 for the least to 1 for the greatest; equals are equal, and
    all are 0.5 when none differs."""
    distinct, places = np.unique(np.asarray(values, dtype=float), return_inverse=True)
    if len(distinct) < 2:
        return np.full(len(values), 0.5, dtype=np.float32)
    ranks: npt.NDArray[np.float32] = (places / (len(distinct) - 1)).astype(np.float32)
    return ranks
