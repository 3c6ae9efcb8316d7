"""The built front end: its files as they lie there, and its one page at the addresses it has."""

from __future__ import annotations

from pathlib import Path
from wsgiref.headers import Headers

from flask import Flask, Response, g, request
from whitenoise import WhiteNoise

from shopcard.domain.errors import NotFound

INDEX = "/index.html"
HASHED = "/assets/"
"""Files here carry a hash of their content in their name, so they never change."""

PATHS = frozenset({"/", "/find", "/picks", "/cart", "/you", "/studio"})
ITEM = "/item/"

NOT_BUILT = (
    "There is no built front end here. Run `npm start` in frontend/ and open port 3000, or "
    "`npm run build` there and start this server again. The API is described at /docs."
)


def serve_pages(app: Flask, built: Path) -> None:
    """Serves the front end that lies in the folder `built`, where it does."""
    files = WhiteNoise(
        app.wsgi_app,
        root=built if (built / INDEX.strip("/")).is_file() else None,
        max_age=0,
        allow_all_origins=False,
        immutable_file_test=lambda _, url: url.startswith(HASHED),
        add_headers_function=_keep_the_index_fresh,
    ).files

    @app.before_request
    def page() -> Response | None:
        path = request.path
        shown = is_page(path)
        if request.method not in ("GET", "HEAD") or not (shown or path in files):
            return None
        g.page = "page" if shown else "file"
        if shown and INDEX not in files:
            raise NotFound(NOT_BUILT, code="no_front_end")
        found = files[INDEX if shown else path].get_response(request.method, request.environ)
        return Response(
            found.file or (), found.status, dict(found.headers), direct_passthrough=True
        )


def is_page(path: str) -> bool:
    """Whether the front end shows a page at that address."""
    item = path.removeprefix(ITEM)
    return path in PATHS or (item != path and item != "" and "/" not in item)


def _keep_the_index_fresh(headers: Headers, _: str, url: str) -> None:
    """It names the hashed files of its build, so a stale one asks for what is gone."""
    if url == INDEX:
        headers["Cache-Control"] = "no-cache"
