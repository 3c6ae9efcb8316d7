"""What many people look for, and nothing that only one of them would."""

from __future__ import annotations

import logging
from collections import defaultdict

from shopcard.domain.errors import Unavailable
from shopcard.domain.facts import fold
from shopcard.domain.ports import Events
from shopcard.understanding.completions import Completions

log = logging.getLogger(__name__)

LEAST_USERS = 3
"""A text that fewer people searched for may tell something about one of them."""

SEARCHES_READ = 1000
"""The latest ones, so that what was popular goes by itself. Firestore bills each as a read."""

POPULAR_SECONDS = 300.0
"""How often a server looks: what was forgotten or erased has gone after that time."""

LONGEST = 60
"""Characters of a text that one would pick from a list."""


class PopularSearches:
    """Reads the latest searches, never on the request path."""

    def __init__(self, events: Events) -> None:
        self._events = events
        self._texts = Completions({})

    def catch_up(self) -> None:
        """Counts the people behind each text anew."""
        users: dict[str, set[str]] = defaultdict(set)
        for user_id, query in self._events.recent_searches(SEARCHES_READ):
            users[fold(query)].add(user_id)
        self._texts = Completions(
            {
                text: len(of_text)
                for text, of_text in users.items()
                if len(of_text) >= LEAST_USERS and len(text) <= LONGEST
            }
        )

    def open(self) -> None:
        """The first count. A store that cannot tell what was searched for (one whose index is not
        deployed yet, say) keeps no shop closed: the next count is in POPULAR_SECONDS."""
        try:
            self.catch_up()
        except Unavailable as error:
            log.warning("what is popular is not known yet: %s", error.message)

    def complete(self, typed: str, limit: int) -> list[str]:
        """Folded texts in which every typed word begins a word, what most people want first."""
        return self._texts.complete(typed, limit)
