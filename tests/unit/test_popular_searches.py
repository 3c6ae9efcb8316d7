"""What is popular, from a store that may not tell."""

from __future__ import annotations

import logging

import pytest

from shopcard.domain.errors import Unavailable
from shopcard.services.popular_searches import PopularSearches


class Searches:
    """The part of an event log that is read here."""

    def __init__(self) -> None:
        self.answers = False

    def recent_searches(self, limit: int) -> list[tuple[str, str]]:
        if not self.answers:
            raise Unavailable("Deploy firestore.indexes.json.")
        return [(user_id, "Desk lamp") for user_id in ("ada", "ben", "eve")][:limit]


def test_a_store_that_cannot_tell_what_was_searched_for_keeps_no_shop_closed(
    caplog: pytest.LogCaptureFixture,
) -> None:
    searches = Searches()
    popular = PopularSearches(searches)  # type: ignore[arg-type]
    with caplog.at_level(logging.WARNING):
        popular.open()
    assert "Deploy firestore.indexes.json." in caplog.text
    assert popular.complete("de", 4) == []
    with pytest.raises(Unavailable):
        popular.catch_up()
    searches.answers = True
    popular.catch_up()
    assert popular.complete("de", 4) == ["desk lamp"]
