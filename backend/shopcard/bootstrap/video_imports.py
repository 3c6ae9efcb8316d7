"""Ties adapters to services for changing the feed's videos from the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from shopcard.adapters.catalogue_files import CatalogueFile, read_catalogue
from shopcard.adapters.mapping_files import VIDEO_MAPPINGS, find_mapping, ready_mappings
from shopcard.adapters.video_file import VideoFiles, with_spoken_tags
from shopcard.bootstrap.build import batch_embedder, what_is_built
from shopcard.bootstrap.shop import open_store
from shopcard.config import Settings
from shopcard.domain.column_mapping import ColumnMapping
from shopcard.domain.video import Video
from shopcard.domain.video_rows import FIELDS, REQUIRED, own_mapping
from shopcard.services.catalogue_import import check_mapping, choose_mapping
from shopcard.services.indexing import Report
from shopcard.services.video_shelf import linked_products, texts_of


def open_video_file(
    path: Path, mapping_name: str | None, encoding: str
) -> tuple[CatalogueFile, ColumnMapping]:
    """A file of videos and the mapping for it: the one named, else the one that fits.

    Raises NotFound or Invalid for a file, or a mapping, that cannot be used.
    """
    file = read_catalogue(path, encoding)
    if mapping_name is None:
        ready = ready_mappings(VIDEO_MAPPINGS, FIELDS)
        mapping = choose_mapping(file.columns, ready, own_mapping(file.columns), REQUIRED)
    else:
        mapping = find_mapping(mapping_name, VIDEO_MAPPINGS, FIELDS)
    check_mapping(mapping, file.columns, REQUIRED)
    return file, mapping


@dataclass(frozen=True, slots=True)
class EditableVideos:
    """The files of videos, and what a change of them needs before."""

    files: VideoFiles
    prepare: Callable[[Sequence[Video], Report], None]
    """Encodes what is unknown, for running servers to find when the change arrives."""


@contextmanager
def edit_videos(settings: Settings) -> Iterator[EditableVideos]:
    """The videos of these settings. The encoder is loaded when a text is new to it."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    built = what_is_built(settings, may_download=True)
    embedder = batch_embedder(built)
    store = open_store(settings)

    def prepare(videos: Sequence[Video], report: Report) -> None:
        linked = linked_products(videos, store.products.get_many)
        embedder.vectors(texts_of(with_spoken_tags(videos), linked), report)

    try:
        yield EditableVideos(built.video_files, prepare)
    finally:
        store.close()
