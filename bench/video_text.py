"""How well the summary that is encoded for a video keeps topics together.

For each demo video, the share of its ten nearest that are filed under the same topic (of about 40);
videos that share its clip are left out. Encodes with the settings' encoder and cache.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "backend"), str(ROOT)]

from shopcard.adapters.video_file import with_spoken_tags  # noqa: E402
from shopcard.bootstrap.build import batch_embedder, what_is_built  # noqa: E402
from shopcard.config import load_settings  # noqa: E402
from shopcard.demo.catalogue import load_catalogue  # noqa: E402
from shopcard.demo.videos import load_videos  # noqa: E402
from shopcard.domain.events import Vectors  # noqa: E402
from shopcard.domain.video import Video  # noqa: E402
from shopcard.domain.video_text import plain_caption  # noqa: E402
from shopcard.services.video_shelf import linked_products, texts_of  # noqa: E402

NEAREST = 10


def kept_together(videos: Sequence[Video], vectors: Vectors) -> float:
    """The share of the nearest that are of the same topic."""
    topics = np.array([each.topic for each in videos])
    clips = np.array([each.clip_id for each in videos])
    nearness = vectors @ vectors.T
    nearness[clips[:, None] == clips[None, :]] = -1
    nearest = np.argsort(-nearness, axis=1, kind="stable")[:, :NEAREST]
    return float((topics[nearest] == topics[:, None]).mean())


def main() -> None:
    """Prints one row of Markdown for each way to write the summary."""
    products = load_catalogue()
    sold = {each.product_id: each for each in products}
    plain = load_videos(products)
    videos = with_spoken_tags(plain)
    linked = linked_products(videos, lambda ids: [sold[each] for each in ids if each in sold])
    served = texts_of(videos, linked)
    captions = [plain_caption(each.caption) for each in videos]
    ways = {
        "as it is": served,
        "hashtags as they are written": texts_of(plain, linked),
        "without the linked products": texts_of(videos, [[] for _ in videos]),
        "with every caption": [f"{a}. {b}" for a, b in zip(served, captions, strict=True)],
        "the caption alone": [each or "-" for each in captions],
    }
    embedder = batch_embedder(what_is_built(load_settings(), may_download=True))
    print(f"{len(videos):,} videos\n\n| summary | of the same topic |\n|---|---|")
    for name, texts in ways.items():
        share = kept_together(videos, embedder.vectors(texts))
        print(f"| {name} | {share:.0%} |", flush=True)


if __name__ == "__main__":
    main()
