"""Typing help: what somebody may be about to search for."""

from __future__ import annotations

from collections.abc import Callable

from shopcard.domain.facts import fold
from shopcard.domain.suggestion import Suggestion, SuggestionKind
from shopcard.services.catalogue import Catalogue
from shopcard.services.popular_searches import PopularSearches
from shopcard.understanding.spelling import Spelling
from shopcard.understanding.suggestions import Suggestions

SHORTEST = 2
"""Characters that must be typed before anything is suggested."""

MOST = {
    SuggestionKind.TYPE: 4,
    SuggestionKind.BRAND: 3,
    SuggestionKind.SEARCH: 4,
    SuggestionKind.PRODUCT: 4,
}
"""How many of each kind are suggested, in this order."""


class Suggesting:
    """Suggestions from the catalogue as it is now, and from what others search for."""

    def __init__(
        self,
        catalogue: Catalogue,
        suggestions: Callable[[], Suggestions],
        spelling: Callable[[], Spelling],
        popular: PopularSearches,
    ) -> None:
        self._catalogue = catalogue
        self._suggestions = suggestions
        self._spelling = spelling
        self._popular = popular

    def suggest(self, typed: str) -> dict[SuggestionKind, list[Suggestion]]:
        """By kind, the likeliest first, no text twice; kinds without any are left out. Nothing
        for less than SHORTEST characters."""
        if len(typed.strip()) < SHORTEST:
            return {}
        groups: dict[SuggestionKind, list[Suggestion]] = {}
        seen: set[str] = set()
        for kind, most in MOST.items():
            found = [each for each in self._of(kind, typed, most) if fold(each.text) not in seen]
            if found:
                groups[kind] = found
                seen.update(fold(each.text) for each in found)
        return groups

    def _of(self, kind: SuggestionKind, typed: str, most: int) -> list[Suggestion]:
        if kind is SuggestionKind.SEARCH:
            return [Suggestion(kind, text) for text in self._searches(typed, most)]
        suggestions = self._suggestions()
        texts = suggestions.complete(kind, typed, most)
        if kind is SuggestionKind.PRODUCT:
            # Read now, so that none is shown that is gone or was renamed.
            ids = [suggestions.product_id(each) for each in texts]
            return [Suggestion(kind, each.name, each) for each in self._catalogue.get_many(ids)]
        return [Suggestion(kind, text) for text in texts]

    def _searches(self, typed: str, most: int) -> list[str]:
        """Without those that many people mistype."""
        correct = self._spelling().correct
        return [each for each in self._popular.complete(typed, most) if correct(each) is None]
