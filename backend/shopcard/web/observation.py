"""Every request gets an id, a line in the log and a place in the metrics; no personal data."""

from __future__ import annotations

import logging
import re
import time

from flask import Flask, Response, g, request

from shopcard.web.metrics import Metrics
from shopcard.web.new_id import new_id

log = logging.getLogger(__name__)

REQUEST_ID_HEADER = "X-Request-ID"
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"})
"""Methods that are named; clients may invent others without end."""

_CONVERTER = re.compile(r"<(?:\w+:)?(\w+)>")


def observe(app: Flask, metrics: Metrics) -> None:
    """Watches all requests of the application."""

    @app.before_request
    def begin() -> None:
        g.request_id = new_id()
        g.began = time.perf_counter()

    @app.after_request
    def end(response: Response) -> Response:
        response.headers[REQUEST_ID_HEADER] = g.request_id
        seconds = time.perf_counter() - g.began
        route = template(request.url_rule.rule) if request.url_rule else g.get("page", "unmatched")
        method = request.method if request.method in METHODS else "OTHER"
        metrics.observe(method, route, response.status_code, seconds)
        log.info(
            "request",
            extra={
                "method": method,
                "route": route,
                "status": response.status_code,
                "ms": round(seconds * 1000, 2),
                "request_id": g.request_id,
            },
        )
        return response


def template(rule: str) -> str:
    """The route as the document spells it: `/product/{product_id}`."""
    return _CONVERTER.sub(r"{\1}", rule)
