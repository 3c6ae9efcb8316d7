"""How well a search answers whole sentences whose right answers are known."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from shopcard.domain.errors import Malformed
from shopcard.domain.metrics import precision, success
from shopcard.domain.product import Product
from shopcard.domain.shopping_intent import ShoppingIntent
from shopcard.learning.comparison import Run
from shopcard.learning.right_answers import RightAnswer, read_predicate, record_of
from shopcard.learning.search_relevance import SearchSystem
from shopcard.learning.understood import judge

SHOWN = 3
DEPTH = 50
"""So many products are asked for, so that three of different groups are among them."""

Measure = Callable[[Sequence[bool], int], float]
"""(whether each shown product is right, how many right ones could be shown) -> worth."""

MEASURES: Mapping[str, Measure] = {
    "success_at_3": lambda right, reachable: success(right, reachable, SHOWN),
    "success_at_1": lambda right, reachable: success(right, reachable, 1),
    "precision_at_3": lambda right, reachable: precision(right, reachable, SHOWN),
}


@dataclass(frozen=True, slots=True)
class Request:
    """A sentence, what answers it, and what it says by field."""

    request_id: str
    query: str
    answer: RightAnswer
    intent: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """The right answers of requests among some products. Variants of a product are one answer,
    as a shop shows one of them."""

    groups: Mapping[str, str]
    """Product id -> its group."""
    right: Mapping[str, frozenset[str]]
    """Request id -> ids of the products that answer it."""

    def marks(self, request: Request, ranked: Iterable[str]) -> tuple[list[bool], int]:
        """Whether each product shown is right, one per group, and how many groups can be."""
        shown: dict[str, str] = {}
        for each in ranked:
            shown.setdefault(self.groups[each], each)
        right = self.right[request.request_id]
        return [each in right for each in shown.values()], len({self.groups[r] for r in right})


def read_requests(path: Path) -> list[Request]:
    """The requests of a file of JSON Lines. Raises Malformed, naming the line but never what it
    says, as a test file is not to be read."""
    requests = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            try:
                requests.append(_request(json.loads(line)))
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                raise Malformed(f"{path.name}, line {number} is no request: {error}.") from error
    if not requests:
        raise Malformed(f"{path.name} holds no request.")
    return requests


def answer_key(requests: Iterable[Request], products: Sequence[Product]) -> AnswerKey:
    """Looks every request's right answers up. Raises Malformed for one that has none."""
    records = [(each.product_id, record_of(each)) for each in products]
    right = {
        request.request_id: frozenset(
            product_id for product_id, record in records if request.answer.is_given_by(record)
        )
        for request in requests
    }
    if unanswerable := sorted(each for each, answers in right.items() if not answers):
        raise Malformed(f"No product answers the request {unanswerable[0]}.")
    return AnswerKey({each.product_id: each.group for each in products}, right)


def evaluate(name: str, system: SearchSystem, key: AnswerKey, requests: Iterable[Request]) -> Run:
    """Asks the system every request, one after the other."""
    values: dict[str, list[float]] = {measure: [] for measure in MEASURES}
    milliseconds = []
    for request in requests:
        began = time.perf_counter()
        ranked = system(request.query, DEPTH)
        milliseconds.append((time.perf_counter() - began) * 1000)
        right, reachable = key.marks(request, ranked)
        for measure, worth in MEASURES.items():
            values[measure].append(worth(right, reachable))
    return Run(name, {each: np.array(found) for each, found in values.items()}, milliseconds)


def understanding(
    understand: Callable[[str], ShoppingIntent], requests: Iterable[Request]
) -> dict[str, dict[str, bool]]:
    """By request id and field, whether the field was understood."""
    return {each.request_id: judge(understand(each.query), each.intent) for each in requests}


def by_field(judged: Mapping[str, Mapping[str, bool]]) -> dict[str, list[bool]]:
    """The same by field alone, the commonest field first."""
    found: dict[str, list[bool]] = defaultdict(list)
    for fields in judged.values():
        for field, understood in fields.items():
            found[field].append(understood)
    return dict(sorted(found.items(), key=lambda each: (-len(each[1]), each[0])))


def _request(raw: Mapping[str, Any]) -> Request:
    if not raw["must"]:
        raise ValueError("must is empty")
    return Request(
        request_id=str(raw["id"]),
        query=str(raw["query"]),
        answer=RightAnswer(
            tuple(map(read_predicate, raw["must"])), tuple(map(read_predicate, raw["must_not"]))
        ),
        intent=raw.get("intent", {}),
    )
