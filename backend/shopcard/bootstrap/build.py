"""Ties adapters to services for the build: the steps that make what the server opens."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from shopcard.adapters.adapted_encoder import AdaptedEncoder, Adapter
from shopcard.adapters.embedding_cache import SqliteEmbeddingCache
from shopcard.adapters.faiss_index import FaissFolder
from shopcard.adapters.model_files import ModelFolder
from shopcard.adapters.onnx_encoder import OnnxEncoder, check_export
from shopcard.adapters.video_file import VideoFiles, is_made_from, save_videos
from shopcard.adapters.word_book_folder import SealedWordBook
from shopcard.bootstrap.encoder_choice import choose_encoder
from shopcard.bootstrap.shop import open_store
from shopcard.config import Settings
from shopcard.data_folder import DataFolder
from shopcard.demo.catalogue import load_catalogue, source_hash
from shopcard.demo.filling import DemoMarker, content_digest, fill_catalogue
from shopcard.demo.people import load_people
from shopcard.demo.settling import settle
from shopcard.demo.videos import load_videos
from shopcard.demo.videos import source_hash as videos_source_hash
from shopcard.domain.clock import utc_now
from shopcard.domain.errors import NotBuilt
from shopcard.domain.ports import Encoder, Store
from shopcard.services.indexing import Embedder, RememberingEncoder, Report, build_index
from shopcard.services.video_shelf import linked_products, texts_of
from shopcard.services.word_book import build_book

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Built:
    """What the build makes for these settings and the server opens."""

    data: DataFolder
    model: ModelFolder
    query_prefix: str
    store_name: str
    adapter: Adapter | None = None
    """What stands behind the model, if anything does."""

    @property
    def model_fingerprint(self) -> str:
        """Of the model alone, without what stands behind it."""
        return self.model.fingerprint(self.query_prefix)

    @property
    def fingerprint(self) -> str:
        model = self.model_fingerprint
        return model if self.adapter is None else self.adapter.adapted(model)

    @property
    def encoder_folder(self) -> Path:
        """Of the exported model: what stands behind it is no part of the export."""
        return self.data.encoder(self.model_fingerprint)

    @property
    def index_folder(self) -> FaissFolder:
        folder = self.data.index(self.store_name, self.fingerprint)
        return FaissFolder(folder, self.fingerprint, self.model.dimension)

    @property
    def words_folder(self) -> SealedWordBook:
        return SealedWordBook(self.data.words(self.store_name))

    @property
    def video_files(self) -> VideoFiles:
        return VideoFiles(self.data.videos, self.data.imported_videos, self.data.descriptions)

    def open_encoder(self) -> Encoder:
        """The encoder that serves. Raises NotBuilt when its export is missing or damaged."""
        encoder = OnnxEncoder(self.encoder_folder, self.model_fingerprint)
        return encoder if self.adapter is None else AdaptedEncoder(encoder, self.adapter)

    def embedder(self, load_encoder: Callable[[], Encoder]) -> Embedder:
        """Embeddings by the shared cache; `load_encoder` is asked when one is missing there."""
        cache = SqliteEmbeddingCache(self.data.embeddings)
        return Embedder(self.fingerprint, self.model.dimension, cache, load_encoder)


def what_is_built(
    settings: Settings, *, may_download: bool = False, version: str | None = None
) -> Built:
    """Finds the encoder and names what belongs to it: of that version, else the one that serves.

    Raises Misconfigured for one that cannot be used, and NotBuilt for one that only the build may
    download."""
    data = DataFolder(settings.data_dir)
    encoder = choose_encoder(settings, data, version, may_download=may_download)
    prefix, store_name = settings.query_prefix, _store_name(settings)
    return Built(data, encoder.model, prefix, store_name, encoder.adapter)


def batch_embedder(built: Built) -> Embedder:
    """Encodes with PyTorch, which is loaded when a text is missing in the cache. Behind an adapter
    only what the model itself has not encoded yet."""

    adapter = built.adapter
    if adapter is None:
        return built.embedder(lambda: batch_encoder(built))
    model = RememberingEncoder(batch_embedder(replace(built, adapter=None)))
    return built.embedder(lambda: AdaptedEncoder(model, adapter))


def batch_encoder(built: Built) -> Encoder:
    """Encodes with PyTorch, and remembers nothing."""
    from shopcard.adapters.bert_encoder import BertEncoder

    bert = BertEncoder(built.model, built.query_prefix)
    return bert if built.adapter is None else AdaptedEncoder(bert, built.adapter)


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the build. Run again, it does only what is still to be done."""

    name: str
    run: Callable[[Report], object]


@contextmanager
def build_steps(settings: Settings, version: str | None = None) -> Iterator[list[Step]]:
    """The steps of the build, in order, over an open store; for the encoder of that version, else
    for the one that serves."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    built = what_is_built(settings, may_download=True, version=version)
    store = open_store(settings)
    marker = DemoMarker(built.data.demo_marker, built.store_name)
    try:
        yield [
            Step("Demo catalogue", lambda _: _fill(store, marker)),
            Step("Encoder", lambda _: export_encoder_once(built)),
            Step("Embeddings", lambda report: _index(built, store, report)),
            Step("Words", lambda _: build_book(built.words_folder, store.products)),
            Step("Demo videos", lambda _: _link_videos(built, store)),
            Step("Video vectors", lambda report: encode_videos(built, store, report)),
            Step("Demo people", lambda report: settle_demo_people(built, store, marker, report)),
        ]
    finally:
        store.close()


def _fill(store: Store, marker: DemoMarker) -> None:
    fill_catalogue(store.products, marker, source_hash(), load_catalogue)


def export_encoder_once(built: Built) -> None:
    """Makes the encoder that serves, unless it is there and whole."""
    try:
        check_export(built.encoder_folder, built.model_fingerprint)
    except NotBuilt as error:
        log.warning("the encoder is exported: %s", error.message)
        from shopcard.adapters.onnx_export import export_encoder

        export_encoder(built.model, built.encoder_folder, built.query_prefix)


def _index(built: Built, store: Store, report: Report) -> None:
    build_index(built.index_folder, store.products, batch_embedder(built), report)


def _link_videos(built: Built, store: Store) -> None:
    catalogue, revision = store.products.catalogue_id(), store.products.revision()
    source = f"{videos_source_hash()} {catalogue} {revision}"
    if not is_made_from(built.data.videos, source):
        products = (product for batch in store.products.batches() for product in batch)
        save_videos(built.data.videos, load_videos(products), source)


def encode_videos(built: Built, store: Store, report: Report) -> None:
    """Encodes what is unknown of the videos, so that servers find all of it in the cache."""
    videos = built.video_files.load()
    texts = texts_of(videos, linked_products(videos, store.products.get_many))
    batch_embedder(built).vectors(texts, report)


def settle_demo_people(built: Built, store: Store, marker: DemoMarker, report: Report) -> None:
    """Once for each demo catalogue put in: people who were removed do not come back."""
    filled = marker.read()
    if filled.source is not None and not filled.people:
        products = [product for batch in store.products.batches() for product in batch]
        if content_digest(products) not in filled.digests:
            return  # a catalogue of the user's own: the demo's tastes are for other things
        settle(
            load_people(products),
            events=store.events,
            products=store.products,
            index=built.index_folder.load(),
            encoder=built.open_encoder(),
            now=utc_now(),
            report=report,
        )
        marker.write(replace(filled, people=True))


def _store_name(settings: Settings) -> str:
    """Tells the catalogues of two stores apart, whose revisions do not compare."""
    chosen = settings.chosen_store()
    if chosen == "firestore" and settings.firestore_project:
        return f"{chosen}-{settings.firestore_project}"
    return chosen
