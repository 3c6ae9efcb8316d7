"""The one place where failures become answers: {"error": sentence, "code": snake_case}."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from flask import Flask, Response
from werkzeug.exceptions import (
    HTTPException,
    MethodNotAllowed,
    RequestedRangeNotSatisfiable,
)

from shopcard.domain.errors import (
    Conflict,
    Invalid,
    Malformed,
    NotFound,
    ShopError,
    Unavailable,
)
from shopcard.web.json_answer import json_answer

log = logging.getLogger(__name__)


class TooLarge(ShopError):
    """The body is larger than this call takes."""

    code = "too_large"


class UnsupportedMedia(ShopError):
    """The body is of a type that this call does not read."""

    code = "unsupported_media_type"


class Forbidden(ShopError):
    """The page that sent the request may not."""

    code = "forbidden"


STATUS: Mapping[type[ShopError], int] = {
    Malformed: 400,
    Forbidden: 403,
    NotFound: 404,
    Conflict: 409,
    TooLarge: 413,
    UnsupportedMedia: 415,
    Invalid: 422,
    Unavailable: 503,
}
"""The one table error -> status; what is not in it is our own fault, 500."""

OUR_FAULT = (
    "Something went wrong on our side and was logged. Try again; if it fails again, report the "
    "X-Request-ID of this answer."
)

_OF_HTTP: Mapping[int, tuple[str, str]] = {
    400: ("The request cannot be read. The calls are described at /docs.", "malformed"),
    404: ("There is nothing at this address. The calls are listed at /docs.", "unknown_path"),
    405: ("This address does not take that method. See /docs.", "method_not_allowed"),
    413: ("The body is too large. Send less at a time.", "too_large"),
    416: ("There is no such part. Content-Range tells how long the whole is.", "no_such_part"),
}
"""What the framework itself refuses: status -> sentence and code."""


def failure(
    status: int, error: str, code: str, headers: Mapping[str, str] | None = None, **more: object
) -> Response:
    """An answer in the one error shape."""
    return json_answer({"error": error, "code": code, **more}, status, headers)


def handle_errors(app: Flask) -> None:
    """Every failure of the application answers in the one error shape."""
    app.register_error_handler(ShopError, _shop_error)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(Exception, _unexpected)


def _shop_error(error: ShopError) -> Response:
    status = next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), 500)
    if status == 500:
        return _unexpected(error)
    headers = {}
    if isinstance(error, Unavailable):
        headers["Retry-After"] = str(error.retry_after_seconds)
        if error.__cause__ is not None:
            # Its type alone: a vendor's words may name a person.
            log.warning("%s (%s)", error.message, type(error.__cause__).__name__)
    return failure(status, error.message, error.code, headers)


def _http_error(error: HTTPException) -> Response:
    status = error.code or 500
    sentence, code = _OF_HTTP.get(status, (f"{error.name}. See /docs.", "malformed"))
    headers = {}
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        headers["Allow"] = ", ".join(sorted(error.valid_methods))
    if isinstance(error, RequestedRangeNotSatisfiable):
        headers["Content-Range"] = f"bytes */{error.length}"
    return failure(status, sentence, code, headers)


def _unexpected(error: Exception) -> Response:
    log.error("A request failed: %s", type(error).__name__, exc_info=error)
    return failure(500, OUR_FAULT, "internal")
