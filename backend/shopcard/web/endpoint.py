"""How a call of the API is declared: once, for the router, the reader and the document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, get_type_hints

from flask import Blueprint, Response, request
from pydantic import BaseModel
from werkzeug.exceptions import MethodNotAllowed

from shopcard.domain.event_rules import check_id
from shopcard.web.json_answer import MEDIA_TYPE, json_answer
from shopcard.web.reading import read_body, read_query

KIB = 1024
MAX_BODY_BYTES = 64 * KIB

Answer = Mapping[str, Any] | Response
View = Callable[..., Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """One call: what it takes, what it answers, and how it can fail."""

    method: str
    rule: str
    view: View
    resource: str
    answer: type[BaseModel] | str | tuple[str, ...]
    """The model of the JSON that it answers, else the media type (or types) of something else."""
    partial: bool = False
    """Whether it hands out parts of its answer (HTTP Range)."""
    fails: tuple[int, ...] = ()
    """Statuses of failures beyond those that follow from what it reads."""
    logs: bool = False
    """Whether a GET logs what it answers: then HEAD is no harmless question, and not taken."""
    needs_shop: bool = True
    not_ready: type[BaseModel] | None = None
    """What a 503 of this call says, where it says more than the failure."""
    media_types: tuple[str, ...] = (MEDIA_TYPE,)
    max_bytes: int = MAX_BODY_BYTES
    query: type[BaseModel] | None = None
    body: type[BaseModel] | None = None

    def handle(self, **path: str | int) -> Response:
        """Reads the request, calls the view and writes its answer."""
        if self.logs and request.method == "HEAD":
            raise MethodNotAllowed(valid_methods=[self.method, "OPTIONS"])
        arguments: dict[str, Any] = dict(path)
        for name, value in path.items():
            if isinstance(value, str):
                check_id(name, value)
        if self.query is not None:
            arguments["query"] = read_query(self.query)
        if self.body is not None:
            arguments["body"] = read_body(
                self.body, media_types=self.media_types, max_bytes=self.max_bytes
            )
        answer = self.view(**arguments)
        return answer if isinstance(answer, Response) else json_answer(answer)


@dataclass(frozen=True, slots=True)
class Resource:
    """The calls around one thing. A view's parameters `query` and `body` name, by their types,
    what the request must carry; the others stand in the rule."""

    name: str
    endpoints: list[Endpoint] = field(default_factory=list)

    def get(self, rule: str, **details: Any) -> Callable[[View], View]:
        """Declares the view below as GET `rule`; `details` are fields of `Endpoint`."""
        return self._declare("GET", rule, details)

    def post(self, rule: str, **details: Any) -> Callable[[View], View]:
        """As `get`, for POST."""
        return self._declare("POST", rule, details)

    def put(self, rule: str, **details: Any) -> Callable[[View], View]:
        """As `get`, for PUT."""
        return self._declare("PUT", rule, details)

    def delete(self, rule: str, **details: Any) -> Callable[[View], View]:
        """As `get`, for DELETE."""
        return self._declare("DELETE", rule, details)

    def blueprint(self) -> Blueprint:
        """The calls for Flask."""
        blueprint = Blueprint(self.name, __name__)
        for each in self.endpoints:
            name = each.view.__name__
            blueprint.add_url_rule(each.rule, name, each.handle, methods=[each.method])
        return blueprint

    def _declare(self, method: str, rule: str, details: dict[str, Any]) -> Callable[[View], View]:
        def declare(view: View) -> View:
            hints = get_type_hints(view)
            self.endpoints.append(
                Endpoint(
                    method=method,
                    rule=rule,
                    view=view,
                    resource=self.name,
                    query=hints.get("query"),
                    body=hints.get("body"),
                    **details,
                )
            )
            return view

        return declare
