"""Questions from a shop's own log: what people searched for, and which result they took."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from shopcard.domain.events import EventKind
from shopcard.domain.facts import fold
from shopcard.domain.ports import Events, ServedLists
from shopcard.learning.questions import RIGHT, Question

MOST_SEARCHES = 20_000
"""The latest ones; older ones say less about what people want now."""


def clicked_questions(events: Events, served: ServedLists) -> list[Question]:
    """One question for each text that was searched for and led to a click.

    A product above the lowest click that was not clicked was seen and passed over (Joachims,
    "Optimizing search engines using clickthrough data", 2002). Forgotten searches and clicks are
    not read.
    """
    clicked: dict[str, dict[str, None]] = {}
    passed: dict[str, dict[str, None]] = {}
    people = dict.fromkeys(user for user, _ in events.recent_searches(MOST_SEARCHES))
    for user in people:
        for text, request_id, taken in _searches(events.history(user)):
            shown = served.get(request_id)
            seen = _seen(shown.item_ids, taken) if shown else ()
            clicked.setdefault(text, {}).update(dict.fromkeys(taken))
            passed.setdefault(text, {}).update(dict.fromkeys(seen))
    return [
        Question(
            text,
            dict.fromkeys(taken, RIGHT),
            tuple(each for each in passed[text] if each not in taken),
        )
        for text, taken in clicked.items()
    ]


def _searches(history: Sequence[dict[str, Any]]) -> Iterator[tuple[str, str, list[str]]]:
    """(text, request_id, clicked products) of each search that led to a click."""
    texts = {
        each["request_id"]: fold(each["query"])
        for each in history
        if each["kind"] == EventKind.SEARCH and each.get("request_id") and each.get("query")
    }
    taken: dict[str, list[str]] = {}
    for each in history:
        request_id, product = str(each.get("request_id")), each.get("product_id")
        if each["kind"] == EventKind.CLICK and request_id in texts and product:
            taken.setdefault(request_id, []).append(product)
    for request_id, products in taken.items():
        yield texts[request_id], request_id, products


def _seen(shown: Sequence[str], taken: Sequence[str]) -> Sequence[str]:
    """What stood above the lowest product that was taken."""
    places = [place for place, each in enumerate(shown) if each in taken]
    return shown[: places[-1]] if places else ()
