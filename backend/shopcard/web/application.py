"""The web application: everything that answers HTTP, put together."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from flask import Flask

from shopcard.config import ROOT, Settings
from shopcard.services.shop import ShopSource
from shopcard.web import (
    card,
    context,
    docs,
    events,
    feed,
    feed_policy,
    media,
    metrics,
    openapi,
    operations,
    people,
    products,
    search,
    simulations,
    suggest,
    videos,
)
from shopcard.web.addresses import keep_ids_whole
from shopcard.web.errors import handle_errors
from shopcard.web.observation import observe
from shopcard.web.pages import serve_pages
from shopcard.web.security import secure

RESOURCES = (
    search.api,
    suggest.api,
    events.api,
    card.api,
    feed.api,
    feed_policy.api,
    simulations.api,
    videos.api,
    products.api,
    media.api,
    people.api,
    operations.api,
)
"""Every call of the API."""

BUILT_FRONT_END = ROOT / "frontend" / "dist"


def create_app(
    source: ShopSource, settings: Settings, *, front_end: Path = BUILT_FRONT_END
) -> Flask:
    """The application over a shop that may still be opening."""
    app = Flask("shopcard", static_folder=None)
    context.install(app, context.Context(source, settings))
    observe(app, metrics.install(app))
    secure(app, settings)
    keep_ids_whole(app)
    handle_errors(app)
    serve_pages(app, front_end)
    for resource in RESOURCES:
        app.register_blueprint(resource.blueprint())
    app.register_blueprint(docs.blueprint(api_document()))
    return app


@cache
def api_document() -> openapi.Json:
    """The OpenAPI document of the application. Not to be changed."""
    return openapi.document(RESOURCES)
