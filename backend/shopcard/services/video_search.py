"""Finding videos by what they mean and by the words that occur in them."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import math
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from shopcard.domain.errors import Malformed, NotFound
from shopcard.domain.events import Vector
from shopcard.domain.ports import Encoder
from shopcard.domain.video import Video
from shopcard.domain.video_shelf import VideoShelf
from shopcard.domain.video_text import telling_tags
from shopcard.services.catalogue import Catalogue
from shopcard.services.clips import Clips, FinishedClip
from shopcard.services.video_shelf import Videos
from shopcard.understanding.index_words import index_words

PAGE_SIZE = 20

WORDS_WEIGHT = 0.5
"""What a video gains that holds all words of a query; meaning alone gives 1 at most."""

MATCHING = 0.35
"""Scores from here on are about what was asked for; see docs/videos.md."""

CLOSE = 0.2
"""What scores less is shown only where there is little else."""

FEWEST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class FoundVideo:
    """A video with those of its products that the shop still sells, and its clip once made."""

    video: Video
    clip: FinishedClip | None


@dataclass(frozen=True, slots=True)
class VideoPage:
    """A stretch of a result, best first; the first `matching` of the whole result are about what
    was asked for, the others as close as there is."""

    videos: tuple[FoundVideo, ...]
    matching: int
    next_cursor: str | None


class VideoSearch:
    """Reads only. Pages neither repeat nor skip a video while the videos stay as they are."""

    def __init__(
        self, videos: Videos, encoder: Encoder, catalogue: Catalogue, clips: Clips
    ) -> None:
        self._videos = videos
        self._encoder = encoder
        self._catalogue = catalogue
        self._clips = clips
        self._words: tuple[VideoShelf, Words] | None = None

    def get(self, video_id: str) -> FoundVideo:
        """Raises NotFound."""
        shelf = self._videos.now
        row = shelf.rows.get(video_id)
        if row is None:
            raise NotFound(
                "There is no video of this id. It may have been removed.", code="unknown_video"
            )
        return self._shown([shelf.videos[row]])[0]

    def find(self, text: str, *, limit: int = PAGE_SIZE, cursor: str | None = None) -> VideoPage:
        """Raises Malformed for a cursor that was not given for this text."""
        after = None if cursor is None else _read_cursor(cursor, text)
        shelf = self._videos.now
        if not len(shelf):
            return VideoPage((), 0, None)
        scores = shelf.vectors @ self._encoder.encode_query(text)
        scores += WORDS_WEIGHT * self._words_of(shelf).share(index_words(text))
        ranked = np.lexsort((np.arange(len(shelf)), -scores))
        matching = int((scores >= MATCHING).sum())
        ranked = ranked[: max(FEWEST_SHOWN, int((scores >= CLOSE).sum()))]
        start = 0 if after is None else _behind(after, shelf, ranked, scores)
        page = ranked[start : start + limit].tolist()
        goes_on = start + limit < len(ranked)
        return VideoPage(
            self._shown([shelf.videos[row] for row in page]),
            matching,
            _cursor(text, float(scores[page[-1]]), shelf.videos[page[-1]].video_id)
            if goes_on
            else None,
        )

    def _shown(self, videos: list[Video]) -> tuple[FoundVideo, ...]:
        linked = sorted({product_id for video in videos for product_id in video.product_ids})
        sold = {each.product_id for each in self._catalogue.get_many(linked)}
        return tuple(FoundVideo(_linking(each, sold), self._clips.of(each)) for each in videos)

    def _words_of(self, shelf: VideoShelf) -> Words:
        held = self._words
        if held is None or held[0] is not shelf:
            held = self._words = (shelf, Words(shelf))
        return held[1]


class Words:
    """Which videos of a shelf hold a word."""

    def __init__(self, shelf: VideoShelf) -> None:
        rows: defaultdict[str, list[int]] = defaultdict(list)
        for row, video in enumerate(shelf.videos):
            for word in set(index_words(_said(video))):
                rows[word].append(row)
        self._rows: Mapping[str, list[int]] = rows
        self._count = len(shelf)

    def share(self, words: Collection[str]) -> Vector:
        """How much of a query each video holds, shape (videos,), 0 to 1; rare words count more,
        and those that no video holds count too."""
        share = np.zeros(self._count, dtype=np.float32)
        distinct = set(words)
        weights = {word: self._rarity(word) for word in distinct}
        total = sum(weights.values())
        for word in distinct & self._rows.keys():
            share[self._rows[word]] += weights[word] / total
        return share

    def _rarity(self, word: str) -> float:
        return math.log(1 + self._count / (1 + len(self._rows.get(word, ()))))


def _said(video: Video) -> str:
    tags = " ".join((*video.hashtags, *telling_tags(video)))
    creator = f"{video.creator.name} {video.creator.creator_id}"
    return f"{video.caption} {tags} {creator} {video.music} {video.description}"


def _linking(video: Video, sold: Collection[str]) -> Video:
    return replace(video, product_ids=tuple(each for each in video.product_ids if each in sold))


def _behind(
    after: tuple[float, str],
    shelf: VideoShelf,
    ranked: npt.NDArray[np.intp],
    scores: Vector,
) -> int:
    """The first place behind a video with this score, whether or not it is still there."""
    score, video_id = after
    places = [(-float(scores[row]), shelf.videos[row].video_id) for row in ranked.tolist()]
    return sum(place <= (-score, video_id) for place in places)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _cursor(text: str, score: float, video_id: str) -> str:
    values = [_digest(text), score, video_id]
    content = json.dumps(values, separators=(",", ":"), ensure_ascii=False)
    return base64.urlsafe_b64encode(content.encode()).decode().rstrip("=")


def _read_cursor(cursor: str, text: str) -> tuple[float, str]:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        content = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        digest, score, video_id = content
        if digest != _digest(text) or type(score) is not float or not math.isfinite(score):
            raise ValueError("of another query")
        if not isinstance(video_id, str):
            raise TypeError("no id")
    except (ValueError, TypeError, binascii.Error, RecursionError) as error:
        raise Malformed(
            "This cursor does not belong to this search. Ask for the first page again.",
            code="bad_cursor",
        ) from error
    return score, video_id
