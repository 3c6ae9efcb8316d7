"""For whoever runs the shop: is it alive, is it ready, how does it do."""

from __future__ import annotations

from flask import Response

from shopcard.domain.errors import Unavailable
from shopcard.services.shop import Readiness
from shopcard.web import wire
from shopcard.web.context import context, shop
from shopcard.web.endpoint import Answer, Resource
from shopcard.web.errors import failure
from shopcard.web.metrics import METRICS_TYPE, metrics
from shopcard.web.schemas import answers

api = Resource("operations")

RETRY_AFTER_SECONDS = 2


@api.get("/health", answer=answers.Health, needs_shop=False)
def health() -> wire.Json:
    """Whether the process answers; 200 as long as it lives."""
    return {"status": "ok"}


@api.get("/ready", answer=answers.Ready, needs_shop=False, not_ready=answers.NotReady)
def ready() -> Answer:
    """Whether all is loaded and the store answers, else what is missing and how far it is."""
    readiness = context().source.readiness()
    if not readiness.ready:
        return _not_ready(readiness, _sentence(readiness), "not_ready", RETRY_AFTER_SECONDS)
    try:
        shop().store.check()
    except Unavailable as error:
        without = Readiness(missing=("store",))
        return _not_ready(without, error.message, error.code, error.retry_after_seconds)
    clips = shop().clips
    return {"status": "ready", "clips": {"made": clips.made, "total": clips.total}}


@api.get("/metrics", answer=METRICS_TYPE, needs_shop=False)
def read_metrics() -> Response:
    """Requests, their time and the state of the shop, for Prometheus."""
    measured = metrics()
    try:
        measured.measure(len(shop().catalogue.shelf.index), shop().clips.made, shop().clips.total)
    except Unavailable:
        measured.measure(0, 0, 0)
    is_ready = context().source.readiness().ready
    return Response(measured.text(ready=is_ready), content_type=METRICS_TYPE)


def _sentence(readiness: Readiness) -> str:
    if readiness.problem:
        return f"The shop cannot open: {readiness.problem}"
    return f"The shop is still opening: {', '.join(readiness.missing)}. Try again shortly."


def _not_ready(readiness: Readiness, sentence: str, code: str, retry_after: int) -> Response:
    headers = {"Retry-After": str(retry_after)}
    return failure(503, sentence, code, headers, **wire.not_ready(readiness))
