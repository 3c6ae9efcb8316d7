"""What people would call the topics that were learned: the words that set each one apart."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from shopcard.domain.product import Product
from shopcard.domain.video import Video
from shopcard.domain.video_text import kinds_of, plain_caption, telling_tags
from shopcard.domain.video_topics import Topics

_WORD = re.compile(r"[^\W\d_]{5,}")
ENOUGH_TAGS = 2

_LEAST = 2
"""Videos of a topic that must say a word, unless the topic is smaller."""


def name_topics(told: Sequence[Collection[str]], topics: Topics) -> tuple[str, ...]:
    """One name for each topic, no two alike. `told` are the words of each video (see
    `telling_words`), `topics` their topics."""
    overall = Counter(word for words in told for word in words)
    count = int(topics.max()) + 1 if len(topics) else 0
    candidates = []
    for topic in range(count):
        rows = (topics == topic).nonzero()[0].tolist()
        within = Counter(word for row in rows for word in told[row])
        candidates += [
            (_apartness(said, len(rows), overall[word], len(told)), word, topic)
            for word, said in within.items()
            if said >= min(_LEAST, len(rows))
        ]
    names: dict[int, str] = {}
    taken: set[str] = set()
    for _, word, topic in sorted(candidates, key=lambda each: (-each[0], each[1], each[2])):
        if topic not in names and word.removesuffix("s") not in taken:
            names[topic] = word
            taken.add(word.removesuffix("s"))
    unnamed = [topic for topic in range(count) if topic not in names]
    names |= {topic: f"mixed {place}" for place, topic in enumerate(unnamed, start=1)}
    return tuple(names[topic] for topic in range(count))


def telling_words(video: Video, products: Sequence[Product]) -> tuple[str, ...]:
    """Hashtags as names to choose from, each once: what people call it. Where there are hardly
    any, the kinds of linked products too, and without those the words of the caption."""
    kinds = [kind.casefold() for kind in kinds_of(products)]
    spaced = {kind.replace(" ", ""): kind for kind in kinds}
    tags = [spaced.get(tag.replace(" ", ""), tag) for tag in telling_tags(video)]
    found = tuple(dict.fromkeys(tags if len(tags) >= ENOUGH_TAGS else (*tags, *kinds)))
    return found or tuple(dict.fromkeys(_words(plain_caption(video.caption))))


def _words(text: str) -> Iterator[str]:
    return (each[0].casefold() for each in _WORD.finditer(text))


def _apartness(said: int, size: int, said_overall: int, count: int) -> float:
    """How much of a topic a word covers, times how much more often than everywhere."""
    share = said / size
    return share * math.log(1 + share * count / said_overall)
