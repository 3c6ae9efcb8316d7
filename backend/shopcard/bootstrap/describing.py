"""Ties adapters to services for having videos described."""

from __future__ import annotations

from functools import partial

from shopcard.adapters.clip_frames import frames_of
from shopcard.adapters.clips.folder import ClipFolder
from shopcard.adapters.description_file import DescriptionFile
from shopcard.adapters.video_file import VideoFiles
from shopcard.adapters.vision_endpoint import VisionEndpoint
from shopcard.bootstrap.shop import open_store
from shopcard.config import Settings
from shopcard.data_folder import DataFolder
from shopcard.domain.clip import clips_of
from shopcard.domain.errors import Misconfigured
from shopcard.services.describing import Footage, describe_all
from shopcard.services.indexing import Report


def describe_videos(settings: Settings, report: Report) -> int:
    """Has every video whose clip is made described. Returns how many were.

    Raises Misconfigured without an endpoint, NotBuilt without videos, Unavailable when some could
    not be described; the others are kept.
    """
    if not settings.vision_url or not settings.vision_model:
        raise Misconfigured(
            "Nobody is there to describe videos: set SHOPCARD_VISION_URL and "
            "SHOPCARD_VISION_MODEL, e.g. http://localhost:11434/v1 and llava."
        )
    key = settings.vision_key.get_secret_value() if settings.vision_key else None
    return describe_all(
        footage_of(settings),
        VisionEndpoint(settings.vision_url, settings.vision_model, key, settings.vision_seconds),
        DescriptionFile(DataFolder(settings.data_dir).descriptions),
        report,
        summaries=settings.vision_summary == "on",
    )


def footage_of(settings: Settings) -> list[Footage]:
    """The videos whose clips are made, in the order of their source."""
    data = DataFolder(settings.data_dir)
    videos = VideoFiles(data.videos, data.imported_videos).load()
    store = open_store(settings)
    try:
        product_ids = sorted({each for video in videos for each in video.product_ids})
        products = {each.product_id: each for each in store.products.get_many(product_ids)}
    finally:
        store.close()
    folder = ClipFolder(data.clips)
    names = {clip_id: folder.name(clip) for clip_id, clip in clips_of(videos, products).items()}
    found = []
    for video in videos:
        name = names.get(video.clip_id or "")
        path = folder.file(f"{name}.mp4") if name else None
        if name and path:
            found.append(Footage(video, name, partial(frames_of, path)))
    return found
