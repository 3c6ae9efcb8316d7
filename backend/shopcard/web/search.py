"""Searching: submitted once, or read as often as one likes."""

from __future__ import annotations

from shopcard.domain.events import Event, EventKind
from shopcard.services.search import Page, Query
from shopcard.web import wire
from shopcard.web.context import acting_user, request_id, shop
from shopcard.web.endpoint import Resource
from shopcard.web.new_id import new_id
from shopcard.web.schemas import answers
from shopcard.web.schemas.requests import SearchQuery, SearchRequest
from shopcard.web.search_result import result

api = Resource("search")


@api.post("/search", answer=answers.SearchAnswer, fails=(409,))
def search(body: SearchRequest) -> wire.Json:
    """Search, logged as a signal.

    Send a submitted text once, with an `event_id`; page on with GET /search and `next_cursor`.
    """
    event = Event(
        event_id=body.event_id or new_id(),
        kind=EventKind.SEARCH,
        user_id=acting_user(body.user_id),
        query=body.query,
        request_id=request_id(),
    )
    query = Query(
        body.query, body.to_domain(), body.sort, frozenset(body.without), exact=body.exact
    )
    page = shop().submitted_searches.submit(event, query, limit=body.limit)
    return _answer(body.query, page, request_id(), event.event_id)


@api.get("/search", answer=answers.SearchAnswer)
def read_search(query: SearchQuery) -> wire.Json:
    """Search without logging: for typing, paging, filters, reload and back."""
    asked = Query(
        query.q, query.to_domain(), query.sort, frozenset(query.without), exact=query.exact
    )
    page = shop().search.find(asked, limit=query.limit, cursor=query.cursor)
    return _answer(query.q, page, None, None)


def _answer(text: str, page: Page, request_id: str | None, event_id: str | None) -> wire.Json:
    return {"request_id": request_id, "event_id": event_id, "query": text, **result(page)}
