"""The OpenAPI document, made of the declared endpoints and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from http import HTTPStatus
from inspect import cleandoc
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from shopcard import __version__
from shopcard.domain.event_rules import MAX_ID_CHARACTERS
from shopcard.web.endpoint import Endpoint, Resource
from shopcard.web.json_answer import MEDIA_TYPE
from shopcard.web.observation import REQUEST_ID_HEADER, template
from shopcard.web.schemas.answers import Failure

Json = dict[str, Any]

DESCRIPTION = """\
The API of Shopcard. JSON in UTF-8, ids are strings of 1 to 128 printable characters. Every
failure answers `{"error": "a sentence that says what to do", "code": "snake_case_code"}`. Fields
that are not described here are ignored in requests. Clients of the original prototype may spell
`userID` and `productID`; an absent or null user is the default user of the settings."""

_REF = "#/components/schemas/{model}"
_PARAMETER = re.compile(r"<(\w+):(\w+)>")
_PATH_SCHEMAS: dict[str, Json] = {
    "id": {"type": "string", "minLength": 1, "maxLength": MAX_ID_CHARACTERS},
    "number": {"type": "integer", "minimum": 0, "maximum": 99},
}
_MEANING = {
    400: "The request cannot be read.",
    403: "The page that sent it may not.",
    404: "Nothing is known under that id.",
    409: "The event_id was used before for something else.",
    413: "The body is too large.",
    415: "The body is not of a type that is read here.",
    416: "There is no such part; `Content-Range` tells how long the whole is.",
    422: "The request is well-formed but something in it is wrong.",
    503: "The shop is not ready, or a part of it does not answer now.",
}


def document(resources: Iterable[Resource]) -> Json:
    """OpenAPI 3.1 for all the endpoints; the same for the same code."""
    endpoints = [each for resource in resources for each in resource.endpoints]
    paths: dict[str, Json] = {}
    for each in endpoints:
        paths.setdefault(template(each.rule), {})[each.method.lower()] = _operation(each)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shopcard", "version": __version__, "description": DESCRIPTION},
        "paths": paths,
        "components": {"schemas": _schemas(endpoints)},
    }


def failure_statuses(endpoint: Endpoint) -> list[int]:
    """What a call can fail with, from what it reads and what it declares."""
    found = {400, *endpoint.fails}
    if "<id:" in endpoint.rule or endpoint.query is not None:
        found.add(422)
    if endpoint.body is not None:
        found |= {413, 415, 422}
    if endpoint.partial:
        found.add(416)
    if endpoint.needs_shop or endpoint.not_ready is not None:
        found.add(503)
    return sorted(found)


def _schemas(endpoints: Sequence[Endpoint]) -> Json:
    asked = [each.body for each in endpoints if each.body]
    answered: list[type[BaseModel]] = [
        each.answer for each in endpoints if not isinstance(each.answer, str | tuple)
    ]
    answered += [Failure, *(each.not_ready for each in endpoints if each.not_ready)]
    wanted: list[tuple[type[BaseModel], JsonSchemaMode]] = []
    wanted += [(model, "validation") for model in dict.fromkeys(asked)]
    wanted += [(model, "serialization") for model in dict.fromkeys(answered)]
    _, definitions = models_json_schema(wanted, ref_template=_REF)
    return {name: _tidy(schema) for name, schema in sorted(definitions["$defs"].items())}


def _operation(endpoint: Endpoint) -> Json:
    summary, _, description = cleandoc(endpoint.view.__doc__ or "").partition("\n\n")
    operation: Json = {
        "operationId": endpoint.view.__name__,
        "tags": [endpoint.resource],
        "summary": " ".join(summary.split()),
    }
    if description:
        operation["description"] = " ".join(description.split())
    if parameters := [*_path_parameters(endpoint), *_query_parameters(endpoint)]:
        operation["parameters"] = parameters
    if endpoint.body is not None:
        content = {each: _of(endpoint.body) for each in endpoint.media_types}
        operation["requestBody"] = {"required": True, "content": content}
    operation["responses"] = _responses(endpoint)
    return operation


def _responses(endpoint: Endpoint) -> Json:
    answer = endpoint.answer
    if isinstance(answer, str | tuple):
        types = (answer,) if isinstance(answer, str) else answer
        content: Json = {each.partition(";")[0]: {} for each in types}
        said = HTTPStatus(200).phrase
    else:
        content, said = {MEDIA_TYPE: _of(answer)}, cleandoc(answer.__doc__ or "")
    identified = {"headers": {REQUEST_ID_HEADER: {"schema": {"type": "string"}}}}
    found: Json = {"200": {"description": " ".join(said.split()), "content": content, **identified}}
    if endpoint.partial:
        found["206"] = {**found["200"], "description": "The part that `Range` asks for."}
    for status in failure_statuses(endpoint):
        model = endpoint.not_ready if status == 503 and endpoint.not_ready else Failure
        found[str(status)] = {
            "description": _MEANING[status],
            "content": {MEDIA_TYPE: _of(model)},
            **identified,
        }
    if "503" in found:
        retry = {"Retry-After": {"description": "Seconds.", "schema": {"type": "integer"}}}
        found["503"] |= {"headers": identified["headers"] | retry}
    return found


def _path_parameters(endpoint: Endpoint) -> list[Json]:
    return [
        {"name": name, "in": "path", "required": True, "schema": _PATH_SCHEMAS[converter]}
        for converter, name in _PARAMETER.findall(endpoint.rule)
    ]


def _query_parameters(endpoint: Endpoint) -> list[Json]:
    if endpoint.query is None:
        return []
    schema = _tidy(endpoint.query.model_json_schema(ref_template=_REF))
    definitions = schema.get("$defs", {})
    return [
        {
            "name": name,
            "in": "query",
            "required": name in schema.get("required", []),
            "schema": _inlined(_without_null(each), definitions),
        }
        for name, each in schema["properties"].items()
    ]


def _of(model: type[BaseModel]) -> Json:
    return {"schema": {"$ref": _REF.format(model=model.__name__)}}


def _tidy(schema: Any) -> Any:
    """Without the titles that only repeat the names, and with docstrings on one line."""
    if isinstance(schema, list):
        return [_tidy(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {
        name: _tidy(value)
        for name, value in schema.items()
        if not (name == "title" and isinstance(value, str))
    }
    if isinstance(kept.get("description"), str):
        kept["description"] = " ".join(kept["description"].split())
    return kept


def _without_null(schema: Json) -> Json:
    """A parameter is there or not; null cannot be written in a query string."""
    kept = {name: value for name, value in schema.items() if name != "default" or value is not None}
    options = [each for each in kept.pop("anyOf", []) if each != {"type": "null"}]
    if len(options) > 1:
        kept["anyOf"] = options
    return kept | options[0] if len(options) == 1 else kept


def _inlined(schema: Json, definitions: Json) -> Json:
    reference = schema.pop("$ref", None)
    if reference is None:
        return schema
    return {**definitions[reference.rpartition("/")[2]], **schema}
