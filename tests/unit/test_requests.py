"""Requests with known answers: predicates over records, and what was understood."""

import json
import math
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from fixtures.small_shop import a_product
from shopcard.domain.errors import Malformed
from shopcard.domain.product import Product
from shopcard.domain.shopping_intent import Constraint, ShoppingIntent
from shopcard.learning.requests import answer_key, by_field, evaluate, read_requests, understanding
from shopcard.learning.right_answers import age_span, read_predicate, record_of
from shopcard.learning.understood import judge

BOOTS = a_product(
    "boots",
    "Rain boots with Stripes",
    brand="Puddle  & Co",
    sub_categories=("Children's shoes", "Boots"),
    attributes={"colour": "Navy blue", "age_group": "6-10 years"},
    variant_group="g1",
)
RED_BOOTS = a_product("red-boots", attributes={"colour": "red"}, variant_group="g1")
CARD = a_product("card", price=None, rating=None, in_stock=False)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("6-10 years", (6, 10)),
        ("0-12 months", (0, 1)),
        ("6 months to 3 years", (0.5, 3)),
        ("18-36 months", (1.5, 3)),
        ("from birth", (0, math.inf)),
        ("from 12 months", (1, math.inf)),
        ("14 years and up", (14, math.inf)),
        ("12 years and over", (12, math.inf)),
        ("up to 12 months", (0, 1)),
        ("adult", None),
    ],
)
def test_spans_of_ages(text: str, span: tuple[float, float] | None) -> None:
    assert age_span(text) == span


@pytest.mark.parametrize(
    ("predicate", "product", "holds"),
    [
        ({"field": "brand", "any": ["puddle & co"]}, BOOTS, True),
        ({"field": "sub_categories", "any": ["boots"]}, BOOTS, True),
        ({"field": "name", "any": ["rain boots"]}, BOOTS, False),
        ({"field": "name", "contains": ["rain boots"]}, BOOTS, True),
        ({"field": "name", "contains": ["stripe"]}, BOOTS, False),
        ({"field": ["description", "attributes.colour"], "contains": ["blue"]}, BOOTS, True),
        ({"field": "attributes.age_group", "covers": 10}, BOOTS, True),
        ({"field": "attributes.age_group", "covers": 11}, BOOTS, False),
        ({"field": "attributes.age_group", "covers": 7}, CARD, False),
        ({"field": "price", "max": 9.99}, BOOTS, True),
        ({"field": "price", "min": 10}, BOOTS, False),
        ({"field": "price", "max": 100}, CARD, False),
        ({"field": "rating", "min": 4}, CARD, False),
        ({"field": "in_stock", "any": [True]}, BOOTS, True),
        ({"field": "in_stock", "any": [True]}, CARD, False),
        ({"field": "attributes.gender", "any": ["girls"]}, BOOTS, False),
    ],
)
def test_predicates(predicate: dict[str, Any], product: Product, holds: bool) -> None:
    assert read_predicate(predicate).holds(record_of(product)) is holds


@pytest.mark.parametrize(
    "predicate",
    [{"field": "name"}, {"any": ["a"]}, {"field": "name", "any": []}, {"field": "x", "near": 3}],
)
def test_what_is_no_predicate(predicate: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"test|field"):
        read_predicate(predicate)


def write(tmp_path: Path, **request: Any) -> Path:
    path = tmp_path / "requests.jsonl"
    line = {"id": "r1", "query": "blue boots", "must": [], "must_not": [], "intent": {}, **request}
    path.write_text(json.dumps(line) + "\n")
    return path


BLUE = [{"field": "attributes.colour", "contains": ["blue"]}]


def test_variants_are_one_answer_and_the_shown_one_counts(tmp_path: Path) -> None:
    requests = read_requests(write(tmp_path, must=BLUE))
    key = answer_key(requests, [BOOTS, RED_BOOTS, CARD])
    asked = {
        "right": ["boots", "red-boots", "card"],
        "other colour": ["red-boots", "boots", "card"],
    }
    reached = {
        name: evaluate(name, lambda _q, _n, ids=ids: ids, key, requests).values["success_at_3"][0]
        for name, ids in asked.items()
    }
    assert reached == {"right": 1.0, "other colour": 0.0}


def test_a_request_that_nothing_answers_is_named(tmp_path: Path) -> None:
    requests = read_requests(write(tmp_path, must=BLUE))
    with pytest.raises(Malformed, match="r1"):
        answer_key(requests, [CARD])


def test_a_line_that_is_no_request_is_numbered_and_not_shown(tmp_path: Path) -> None:
    with pytest.raises(Malformed, match="line 1") as refused:
        read_requests(write(tmp_path, must=[{"field": "name", "any": "secret"}]))
    assert "secret" not in refused.value.message


def constraint(field: str, *values: str, **rest: Any) -> Constraint:
    bounds = {name: Decimal(str(rest.pop(name))) for name in ("minimum", "maximum") if name in rest}
    return Constraint(field=field, values=values, **bounds, **rest)


@pytest.mark.parametrize(
    ("expected", "found", "understood"),
    [
        ({"type": ["Boots"]}, constraint("category", "boots"), True),
        ({"type": ["Boots"]}, constraint("type", "rain boots"), False),
        ({"type": ["Boots"]}, constraint("type", "boots", negated=True), False),
        ({"price": {"max": 30, "currency": "USD"}}, constraint("price", maximum=30), True),
        ({"price": {"max": 30}}, constraint("price", minimum=1, maximum=30), False),
        (
            {"price": {"max": 30, "currency": "USD"}},
            constraint("price", maximum=30, currency="EUR"),
            False,
        ),
        ({"price": {"around": 50}}, constraint("price", minimum=40, maximum=60), True),
        ({"price": {"around": 50}}, constraint("price", maximum=60), False),
        ({"age": 10}, constraint("age", minimum=10, maximum=10), True),
        ({"age": 10}, constraint("age", minimum=9, maximum=11), True),
        ({"age": 10}, constraint("age", minimum=6, maximum=12), False),
        ({"age": 10}, constraint("age", minimum=11, maximum=11), False),
        ({"age": [4, 6]}, constraint("age", minimum=4, maximum=6), True),
        ({"age": [4, 6]}, constraint("age", minimum=4, maximum=4), False),
        ({"rating": {"min": 4}}, constraint("rating", minimum=4), True),
        ({"in_stock": True}, constraint("in_stock"), True),
        ({"audience": ["boys"]}, constraint("audience", "boys", "girls"), True),
        ({"colour": ["blue"]}, constraint("colour", "navy"), True),
        ({"colour": ["blue"]}, constraint("colour", "navy blue"), True),
        ({"colour": ["blue"]}, constraint("colour", "red"), False),
        ({"character": ["Ben 10"]}, constraint("character", "ben 10"), True),
        ({"material": ["leather"]}, constraint("material", "pleather"), False),
    ],
)
def test_what_counts_as_understood(
    expected: dict[str, Any], found: Constraint, understood: bool
) -> None:
    assert judge(ShoppingIntent("q", "q", (found,)), expected) == dict.fromkeys(
        expected, understood
    )


def test_what_is_ruled_out_is_judged_apart(tmp_path: Path) -> None:
    expected = {"negated": {"material": ["leather"]}, "colour": ["red"]}
    requests = read_requests(write(tmp_path, must=BLUE, intent=expected))
    leather = constraint("material", "leather", negated=True)
    judged = understanding(lambda query: ShoppingIntent(query, query, (leather,)), requests)
    assert judged == {"r1": {"colour": False, "not material": True}}
    assert by_field(judged) == {"colour": [False], "not material": [True]}
