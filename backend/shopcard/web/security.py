"""Headers that keep browsers from doing more than our pages need."""

from __future__ import annotations

from flask import Flask, Response
from flask_cors import CORS

from shopcard.config import Settings
from shopcard.web.observation import REQUEST_ID_HEADER

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data: blob: https:",  # products bring pictures from their own hosts
        "media-src 'self' blob: https:",
        "style-src 'self' 'unsafe-inline'",  # dialogs measure the scroll bar into a style element
        "font-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)


def secure(app: Flask, settings: Settings) -> None:
    """Sets the headers on every answer, and lets pages of the configured origins call the API."""
    app.after_request(_set_headers)
    if settings.cors_origins:
        CORS(
            app,
            origins=list(settings.cors_origins),
            methods=["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"],
            expose_headers=[REQUEST_ID_HEADER, "Retry-After"],
            max_age=600,
            always_send=False,
        )


def _set_headers(response: Response) -> Response:
    headers = response.headers
    headers.setdefault("Cache-Control", "no-store")
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "same-origin"
    headers["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
    return response
