"""Ties adapters to services for serving."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import ExitStack

from shopcard.adapters.clips.folder import ClipFolder
from shopcard.adapters.encoder_versions import EncoderVersions
from shopcard.adapters.english_words import english_words
from shopcard.adapters.pictures.drawer import PictureDrawer
from shopcard.adapters.ranker_file import load_ranker
from shopcard.bootstrap.build import what_is_built
from shopcard.bootstrap.shop import assemble_shop, open_store
from shopcard.config import Settings
from shopcard.data_folder import DataFolder
from shopcard.demo.people import read_personas
from shopcard.domain.clock import utc_now
from shopcard.domain.errors import Misconfigured, NotBuilt
from shopcard.recommenders.strategies import STRATEGIES
from shopcard.recommenders.trending import Trending
from shopcard.services.build_process import LOWEST_PRIORITY, BuildProcess
from shopcard.services.catalogue_follower import FOLLOW_SECONDS, MANY, CatalogueFollower
from shopcard.services.clip_making import ClipMaking
from shopcard.services.clips import LOOK_SECONDS
from shopcard.services.indexing import open_index
from shopcard.services.opening import Opening, OpenShop
from shopcard.services.popular_searches import POPULAR_SECONDS
from shopcard.services.repeating import Repeating
from shopcard.services.trending_follower import TRENDING_SECONDS, TrendingFollower
from shopcard.services.video_shelf import FOLLOW_SECONDS as VIDEO_SECONDS
from shopcard.services.word_book import open_book


def open_shop(settings: Settings) -> Opening:
    """A shop to be started, opening beside the port. Raises Misconfigured."""
    if settings.strategy not in STRATEGIES:
        known = ", ".join(sorted(STRATEGIES))
        raise Misconfigured(f"SHOPCARD_STRATEGY: use one of {known}.")
    build = BuildProcess(DataFolder(settings.data_dir).build_progress)
    return Opening(lambda: open_now(settings), build)


def open_now(settings: Settings) -> OpenShop:
    """Loads everything that is built.

    Raises NotBuilt for what is not, Unavailable when the store does not answer, Misconfigured.
    """
    with ExitStack() as opened:
        versions = EncoderVersions(DataFolder(settings.data_dir).encoder_versions)
        version = versions.serving  # read first: what is promoted meanwhile is noticed
        built = what_is_built(settings)
        store = open_store(settings)
        opened.callback(store.close)
        if store.products.revision() == 0:
            raise NotBuilt("The catalogue is empty.")
        index = open_index(built.index_folder, store.products)
        encoder = built.open_encoder()
        embedder = built.embedder(lambda: encoder)
        pictures = PictureDrawer(built.data.pictures)
        opened.callback(pictures.close)
        trending = Trending()
        shop = assemble_shop(
            store=store,
            index=index,
            encoder=encoder,
            trending=trending,
            video_source=built.video_files,
            embed=embedder.vectors,
            pictures=pictures,
            clip_files=ClipFolder(built.data.clips) if settings.media == "on" else None,
            personas=list(read_personas()),
            strategy=settings.strategy,
            ranker=load_ranker(),
            book=open_book(built.words_folder),
            known_words=english_words(built.model.path),
        )

        def follow(product_ids: Collection[str]) -> None:
            shop.catalogue.forget(product_ids)
            shop.clips.forget(product_ids)
            shop.videos.forget(product_ids)
            shop.shelf.follow(product_ids)

        def follow_videos() -> None:
            if shop.videos.catch_up():
                shop.clips.show(shop.videos.listed)

        catalogue = CatalogueFollower(store.products, index, embedder, follow)
        maker = BuildProcess(None, "build-media", LOWEST_PRIORITY)
        opened.callback(maker.stop)
        clips = ClipMaking(shop.clips, maker)
        clicks = TrendingFollower(store.events, trending, utc_now)
        if not catalogue.catch_up():  # which makes the shelf follow too
            shop.shelf.follow()
        clicks.catch_up()
        if embedder.missing(shop.videos.texts()) > MANY:
            raise NotBuilt("The videos are not encoded yet.")
        follow_videos()
        shop.popular_searches.open()
        shop.clips.catch_up()
        jobs = (
            Repeating(
                "following the catalogue",
                catalogue.catch_up,
                FOLLOW_SECONDS,
                longest_pause_seconds=2 * FOLLOW_SECONDS,
            ),
            Repeating(
                "following the videos",
                follow_videos,
                VIDEO_SECONDS,
                longest_pause_seconds=2 * VIDEO_SECONDS,
            ),
            Repeating("counting clicks", clicks.catch_up, TRENDING_SECONDS),
            Repeating("counting searches", shop.popular_searches.catch_up, POPULAR_SECONDS),
            Repeating("looking for clips", clips.catch_up, LOOK_SECONDS),
        )
        return OpenShop(
            shop,
            jobs,
            close=opened.pop_all().close,
            is_current=lambda: versions.serving == version,
        )
