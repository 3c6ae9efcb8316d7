"""What a view can reach: the shop, the settings, the id of its request."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Flask, current_app, g

from shopcard.config import Settings
from shopcard.services.shop import Shop, ShopSource

_KEY = "shopcard"


@dataclass(frozen=True, slots=True)
class Context:
    """What an application was made with."""

    source: ShopSource
    settings: Settings


def install(app: Flask, context: Context) -> None:
    """Makes the context reachable from every request of the application."""
    app.extensions[_KEY] = context


def context() -> Context:
    """The context of the application that handles this request."""
    found = current_app.extensions[_KEY]
    assert isinstance(found, Context)
    return found


def shop() -> Shop:
    """The open shop. Raises Unavailable (code `not_ready`) until it is open."""
    return context().source.shop()


def acting_user(given: str | None) -> str:
    """The user that a request names, else the one that the settings name."""
    return context().settings.default_user if given is None else given


def request_id() -> str:
    """The id of this request: in the header X-Request-ID, the log and, where an answer shows
    things, its `request_id`."""
    return str(g.request_id)
