"""Counts and times of requests, in the words of Prometheus."""

from __future__ import annotations

from flask import Flask, current_app
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Gauge,
    Histogram,
    generate_latest,
)

METRICS_TYPE = CONTENT_TYPE_LATEST
_KEY = "shopcard.metrics"
_SECONDS = (0.001, 0.002, 0.004, 0.008, 0.015, 0.03, 0.06, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)


class Metrics:
    """The metrics of one application."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Histogram(
            "shopcard_request_seconds",
            "Time to answer, by route and status.",
            ("method", "route", "status"),
            registry=self._registry,
            buckets=_SECONDS,
        )
        self._ready = Gauge("shopcard_ready", "1 when the shop is open.", registry=self._registry)
        self._products = Gauge(
            "shopcard_index_products", "Products in the vector index.", registry=self._registry
        )

        self._clips_made = Gauge(
            "shopcard_clips_made", "Clips of the feed that are made.", registry=self._registry
        )
        self._clips_total = Gauge(
            "shopcard_clips_total", "Clips of the feed when all are made.", registry=self._registry
        )

    def observe(self, method: str, route: str, status: int, seconds: float) -> None:
        """Counts one request."""
        self._requests.labels(method, route, status).observe(seconds)

    def measure(self, products: int, clips_made: int, clips_total: int) -> None:
        """The state of the shop."""
        self._products.set(products)
        self._clips_made.set(clips_made)
        self._clips_total.set(clips_total)

    def text(self, *, ready: bool) -> bytes:
        """Everything, as Prometheus reads it."""
        self._ready.set(ready)
        return generate_latest(self._registry)


def install(app: Flask) -> Metrics:
    """Gives the application its metrics."""
    made = Metrics()
    app.extensions[_KEY] = made
    return made


def metrics() -> Metrics:
    """The metrics of the application that handles this request."""
    found = current_app.extensions[_KEY]
    assert isinstance(found, Metrics)
    return found
