"""Typing help over HTTP."""

from __future__ import annotations

from shopcard.domain.suggestion import SuggestionKind
from shopcard.web import wire
from shopcard.web.context import shop
from shopcard.web.endpoint import Resource
from shopcard.web.schemas import answers
from shopcard.web.schemas.requests import SuggestQuery

LABELS = {
    SuggestionKind.TYPE: "Categories",
    SuggestionKind.BRAND: "Brands",
    SuggestionKind.SEARCH: "Popular searches",
    SuggestionKind.PRODUCT: "Products",
}

api = Resource("suggest")


@api.get("/suggest", answer=answers.SuggestAnswer)
def suggest(query: SuggestQuery) -> wire.Json:
    """What a person may be about to search for, from two characters on. Logs nothing."""
    groups = shop().suggesting.suggest(query.q)
    return {
        "query": query.q,
        "groups": [
            {
                "kind": kind,
                "label": LABELS[kind],
                "suggestions": [wire.suggestion(each) for each in suggestions],
            }
            for kind, suggestions in groups.items()
        ],
    }
