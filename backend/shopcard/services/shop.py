"""All the services of an open shop in one hand, and the way to one that is still opening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from shopcard.domain.ports import Pictures, Store
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
from shopcard.services.shop_card import ShopCard
from shopcard.services.signals import Signals
from shopcard.services.simulations import Simulations
from shopcard.services.submitted_search import SubmittedSearches
from shopcard.services.suggesting import Suggesting
from shopcard.services.tracking import Tracking
from shopcard.services.video_search import VideoSearch
from shopcard.services.video_shelf import Videos


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """What the web layer serves."""

    store: Store
    catalogue: Catalogue
    shelf: SearchShelf
    search: Search
    submitted_searches: SubmittedSearches
    suggesting: Suggesting
    popular_searches: PopularSearches
    tracking: Tracking
    card: ShopCard
    feed: Feed
    feed_history: FeedHistory
    feed_steering: FeedSteering
    simulations: Simulations
    videos: Videos
    video_search: VideoSearch
    clips: Clips
    signals: Signals
    personal_data: PersonalData
    personas: Personas
    pictures: Pictures


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the step under way is, in whatever it counts; `total` 0 when not known yet."""

    step: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether the shop is open, else what is missing and why."""

    missing: tuple[str, ...] = ()
    progress: Progress | None = None
    problem: str | None = None

    @property
    def ready(self) -> bool:
        return not self.missing


class ShopSource(Protocol):
    """A shop that may still be opening."""

    def shop(self) -> Shop:
        """Raises Unavailable (code `not_ready`) until the shop is open."""
        ...

    def readiness(self) -> Readiness: ...
