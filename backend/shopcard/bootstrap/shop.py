"""The store that the settings choose, and all services over it."""

from __future__ import annotations

import logging
from collections.abc import Collection, Sequence

from shopcard.adapters.blueprint_files import ready_blueprints
from shopcard.adapters.hashtag_groups import hashtag_groups
from shopcard.adapters.lexical_index import Bm25Index
from shopcard.adapters.sqlite.store import SqliteStore
from shopcard.attention.policy import FeedPolicy
from shopcard.config import Settings
from shopcard.data_folder import DataFolder
from shopcard.domain.clock import Clock, utc_now
from shopcard.domain.persona import Persona
from shopcard.domain.ports import ClipFiles, Encoder, Pictures, Store, VectorIndex
from shopcard.domain.search_ranking import FUSION, Ranker
from shopcard.recommenders.strategies import STRATEGIES
from shopcard.recommenders.strategy import Shelf
from shopcard.recommenders.trending import Trending
from shopcard.services.catalogue import Catalogue
from shopcard.services.clips import Clips
from shopcard.services.feed import Feed
from shopcard.services.feed_history import FeedHistory
from shopcard.services.feed_policy import FeedSteering
from shopcard.services.personal_data import PersonalData
from shopcard.services.personas import Personas
from shopcard.services.popular_searches import PopularSearches
from shopcard.services.search import Search
from shopcard.services.search_shelf import SearchShelf
from shopcard.services.shop import Shop
from shopcard.services.shop_card import ShopCard
from shopcard.services.signals import Signals
from shopcard.services.simulations import Simulations
from shopcard.services.submitted_search import SubmittedSearches
from shopcard.services.suggesting import Suggesting
from shopcard.services.tracking import Tracking
from shopcard.services.video_search import VideoSearch
from shopcard.services.video_shelf import Embed, Videos, VideoSource
from shopcard.services.word_book import WordBook

log = logging.getLogger(__name__)


def open_store(settings: Settings) -> Store:
    """The store that the settings choose, opened. Raises Misconfigured, or Unavailable."""
    chosen = settings.chosen_store()
    log.info("the store is %s", chosen)
    if chosen == "firestore":
        from shopcard.adapters.firestore.store import FirestoreStore  # costs 0.5 s to import

        return FirestoreStore(settings.firestore_project)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    return SqliteStore(DataFolder(settings.data_dir).database, settings.synchronous)


def assemble_shop(
    *,
    store: Store,
    index: VectorIndex,
    encoder: Encoder,
    trending: Trending,
    video_source: VideoSource,
    pictures: Pictures,
    embed: Embed | None = None,
    clip_files: ClipFiles | None = None,
    personas: Sequence[Persona] = (),
    strategy: str = "last-three",
    ranker: Ranker = FUSION,
    book: WordBook | None = None,
    known_words: Collection[str] = (),
    clock: Clock = utc_now,
) -> Shop:
    """All services over these parts. Searches find nothing before `shelf.follow` was called, and
    there are no videos before `videos.catch_up` was.

    `embed` makes the vectors of videos, and remembers them; without it, the encoder does.
    `known_words` are words of the language, which are never taken for mistyped ones.
    """
    catalogue = Catalogue(store.products, index)
    shelf = SearchShelf(index, catalogue.get_many, Bm25Index, known_words, book)
    search = Search(catalogue, shelf, encoder, ranker)
    embed = embed or encoder.encode
    videos = Videos(video_source, catalogue.get_many, embed, encoder.fingerprint)
    tracking = Tracking(store.events, catalogue, encoder, search.read, videos.knows, clock)
    blueprints = ready_blueprints()
    steering = FeedSteering(store.feed_policies, blueprints, FeedPolicy(blueprints[0]))
    popular_searches = PopularSearches(store.events)
    clips = Clips(videos.listed, catalogue, clip_files)
    feed = Feed(
        videos=lambda: videos.now,
        clips=clips,
        catalogue=catalogue,
        events=store.events,
        served=store.served,
        states=store.feed_states,
        steering=steering,
        embedding_of=lambda user_id, event_id: signals.embedding(user_id, event_id),
        clock=clock,
    )
    signals = Signals(store.events, encoder, feed.forget)
    return Shop(
        store=store,
        catalogue=catalogue,
        shelf=shelf,
        search=search,
        submitted_searches=SubmittedSearches(search, tracking, signals, store.served, clock),
        suggesting=Suggesting(
            catalogue,
            lambda: shelf.now.suggestions,
            lambda: shelf.now.spelling,
            popular_searches,
        ),
        popular_searches=popular_searches,
        tracking=tracking,
        card=ShopCard(
            catalogue=catalogue,
            shelf=Shelf(index, catalogue.get_many, lambda: shelf.now),
            products=store.products,
            events=store.events,
            served=store.served,
            signals=signals,
            trending=trending,
            strategies=STRATEGIES,
            default_strategy=strategy,
            clock=clock,
        ),
        feed=feed,
        feed_history=FeedHistory(store.served),
        feed_steering=steering,
        simulations=Simulations(lambda: videos.now, catalogue, steering, hashtag_groups()),
        videos=videos,
        video_search=VideoSearch(videos, encoder, catalogue, clips),
        clips=clips,
        signals=signals,
        personal_data=PersonalData(store, clock),
        personas=Personas(personas, store.events),
        pictures=pictures,
    )
