"""Requests made from the OpenAPI document: no 5xx, and no answer that it does not describe."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from fixtures.web_shop import SmallShopSource, make_app, open_small_shop
from shopcard.web.application import api_document

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
EXAMPLES = 12
EXAMPLES_OF_AN_ADDRESS = 5
"""Fewer where there is nothing but ids to vary: ids of wrong length take long to make."""

OPERATIONS = {
    (path, method): operation
    for path, calls in api_document()["paths"].items()
    for method, operation in calls.items()
}
CASES = [
    (path, method, mode)
    for (path, method), operation in OPERATIONS.items()
    for mode in GenerationMode
    # what takes nothing cannot be asked wrongly
    if mode.is_positive or "parameters" in operation or "requestBody" in operation
]


@pytest.fixture(scope="module")
def schema() -> Iterator[schemathesis.schemas.BaseSchema]:
    source = SmallShopSource(open_small_shop())
    yield schemathesis.openapi.from_wsgi("/openapi.json", make_app(source))
    source.opened.store.close()


@pytest.mark.parametrize(("path", "method", "mode"), CASES)
def test_answers_are_as_documented(
    schema: schemathesis.schemas.BaseSchema, path: str, method: str, mode: GenerationMode
) -> None:
    operation = schema[path][method.upper()]
    described = OPERATIONS[path, method]
    varied = "requestBody" in described or any(
        each["in"] == "query" for each in described.get("parameters", [])
    )

    @settings(
        max_examples=EXAMPLES if varied else EXAMPLES_OF_AN_ADDRESS,
        derandomize=True,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def check(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS)

    check()
