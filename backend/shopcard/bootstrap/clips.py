"""Ties adapters to services for making clips."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager

from shopcard.adapters.clips.folder import ClipFolder
from shopcard.adapters.video_file import VideoFiles, load_videos
from shopcard.bootstrap.shop import open_store
from shopcard.config import Settings
from shopcard.data_folder import DataFolder
from shopcard.domain.clip import Clip, clips_of
from shopcard.domain.errors import ShopError, Unavailable

log = logging.getLogger(__name__)

Report = Callable[[int, int], None]
"""Told how many are done, of how many."""


@contextmanager
def _told_plainly() -> Iterator[None]:
    """Raises Unavailable where the drawing libraries cannot be loaded."""
    try:
        yield
    except ImportError as error:
        raise Unavailable(
            f"Clips cannot be made here, so videos show still pictures: {error}."
        ) from error


def make_clips(settings: Settings, report: Report, workers: int = 1) -> int:
    """Makes what is missing of the clips that the feed wants, then removes those that it does
    not. Returns how many were made. What is made stays made, whatever happens then.

    Raises NotBuilt when there are no videos yet, Unavailable when clips cannot be made here, or
    when some of them could not; the others are made all the same.
    """
    data = DataFolder(settings.data_dir)
    folder = ClipFolder(data.clips)
    demo, shown = _clips(settings, data)
    wanted = {folder.name(each): each for each in shown}
    there = folder.finished() & wanted.keys()
    missing = [clip for name, clip in wanted.items() if name not in there]
    report(len(there), len(wanted))
    failed = 0
    if missing:
        with _told_plainly():
            from shopcard.adapters.clips.maker import ClipMaker  # loads Skia and FFmpeg
        maker = ClipMaker(folder)
        for done, succeeded in enumerate(_each(maker.make, missing, workers), start=1):
            failed += not succeeded
            report(len(there) + done - failed, len(wanted))
    folder.keep_only(wanted.keys() | {folder.name(each) for each in demo})
    if failed:
        raise Unavailable(f"Clips that could not be made: {failed}; the log says why.")
    return len(missing)


def _each(make: Callable[[Clip], None], clips: list[Clip], workers: int) -> Iterator[bool]:
    """Whether each could be made, as they get done. What would go wrong with every clip (no art,
    no room on the disk) is raised."""
    with ThreadPoolExecutor(workers, thread_name_prefix="clips") as pool:
        under_way = {pool.submit(make, clip): clip for clip in clips}
        try:
            for each in as_completed(under_way):
                try:
                    each.result()
                    yield True
                except ShopError:
                    raise
                except OSError as error:
                    raise Unavailable(f"Clips cannot be stored: {error}.") from error
                except Exception:  # one odd product must not cost all others their clips
                    log.exception("the clip %s could not be made", under_way[each].clip_id)
                    yield False
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _clips(settings: Settings, data: DataFolder) -> tuple[list[Clip], list[Clip]]:
    """Those of the demo's videos, which imported ones may stand in place of for a while, and those
    of the videos that are shown, in the order of their source."""
    demo = load_videos(data.videos)
    shown = VideoFiles(data.videos, data.imported_videos).load()
    store = open_store(settings)
    try:
        product_ids = sorted({each for video in (*demo, *shown) for each in video.product_ids})
        products = {each.product_id: each for each in store.products.get_many(product_ids)}
    finally:
        store.close()
    return list(clips_of(demo, products).values()), list(clips_of(shown, products).values())
