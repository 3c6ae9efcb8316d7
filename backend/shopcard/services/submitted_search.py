"""A search that a person meant: logged as a signal and answered, encoded once for both."""

from __future__ import annotations

from contextlib import suppress

from shopcard.domain.clock import Clock
from shopcard.domain.errors import Invalid, NotFound
from shopcard.domain.events import Event, Served
from shopcard.domain.ports import ServedLists
from shopcard.domain.search import NO_FILTERS
from shopcard.services.search import PAGE_SIZE, Page, Query, Search
from shopcard.services.signals import Signals
from shopcard.services.tracking import Tracking

STRATEGY = "shopcard-search"
STRATEGY_VERSION = "1"


class SubmittedSearches:
    """Takes submitted searches."""

    def __init__(
        self,
        search: Search,
        tracking: Tracking,
        signals: Signals,
        served: ServedLists,
        clock: Clock,
    ) -> None:
        self._search = search
        self._tracking = tracking
        self._signals = signals
        self._served = served
        self._clock = clock

    def submit(self, event: Event, query: Query, *, limit: int = PAGE_SIZE) -> Page:
        """Logs `event`, answers `query` and logs what was shown under the event's request_id.

        Raises Conflict for an event_id that was used for something else; then nothing is logged.
        """
        at = self._clock()  # what an erasure overtakes is not logged
        if event.request_id is None:
            raise Invalid("A submitted search needs a request_id.")
        reading = self._search.read(query.text, exact=query.exact)
        self._tracking.record_one(event, reading)
        if query.without or query.filters != NO_FILTERS:
            with suppress(NotFound):  # sent again after the person took the signal back
                self._signals.set_intent(
                    event.user_id, event.event_id, query.without, query.filters
                )
        page = self._search.find(query, limit=limit, reading=reading)
        self._served.append(
            Served(
                request_id=event.request_id,
                user_id=event.user_id,
                surface="search",
                strategy=STRATEGY,
                strategy_version=STRATEGY_VERSION,
                item_ids=tuple(each.product_id for each in page.products),
                at=at,
            )
        )
        return page
