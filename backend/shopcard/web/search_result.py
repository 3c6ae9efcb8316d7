"""What was found, as the JSON that `schemas.answers` describes."""

from __future__ import annotations

from shopcard.domain.product import Product
from shopcard.services.search import Page
from shopcard.services.search_facets import Facet, FacetValue
from shopcard.web import wire


def result(page: Page) -> wire.Json:
    """See `answers.SearchAnswer`, but for who asked what."""
    found = page.result
    correction = found.correction
    return {
        "intent": wire.intent(found.intent),
        "relaxed": [wire.constraint(each) for each in found.relaxed],
        "correction": correction and {"query": correction.query, "original": correction.original},
        "total": len(found.places),
        "matching": found.matching,
        "facets": [_facet(each) for each in found.facets],
        "products": [_found(page, each) for each in page.products],
        "next_cursor": page.next_cursor,
    }


def _found(page: Page, product: Product) -> wire.Json:
    return {**wire.product(product), "highlights": [[*each] for each in page.highlights(product)]}


def _facet(facet: Facet) -> wire.Json:
    shown: wire.Json = {
        "field": facet.field,
        "label": facet.label,
        "values": [_value(each) for each in facet.values],
    }
    if facet.maximum is None:
        return shown
    bounds = {"minimum": facet.minimum, "maximum": facet.maximum, "currency": facet.currency}
    return {**shown, **bounds}


def _value(value: FacetValue) -> wire.Json:
    return {
        "value": value.value,
        "count": value.count,
        "children": [_value(each) for each in value.children],
    }
