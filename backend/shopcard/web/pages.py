"""The built front end: its files as they lie there, and its one page at the addresses it has."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote
from wsgiref.headers import Headers

from flask import Flask, Response, g, request
from whitenoise import WhiteNoise

from shopcard.domain.errors import NotFound
from shopcard.web.addresses import id_in

INDEX = "/index.html"
HASHED = "/assets/"
"""Files here carry a hash of their content in their name, so they never change."""

FIND = "/find"
PATHS = frozenset({"/", FIND, "/picks", "/cart", "/you", "/studio"})
ITEM = "/item/"

MANIFEST = ".vite/manifest.json"
"""Where the build says which file holds what."""
SOURCES = {
    FIND: "src/features/search/find-page.tsx",
    ITEM: "src/features/product/item-page.tsx",
    "/picks": "src/features/picks/picks-page.tsx",
    "/cart": "src/features/cart/cart-page.tsx",
    "/you": "src/app/you-page.tsx",
    "/studio": "src/app/studio-page.tsx",
}
"""Where the code of each page is that is not part of the first load."""

LONGEST = 500
"""Characters of an address that goes into a header: proxies take headers of a few kB."""

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

    code = code_of_pages(built)

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
        answer = Response(
            found.file or (), found.status, dict(found.headers), direct_passthrough=True
        )
        if shown:
            _name_what_follows(answer, code.get(page_at(path), ()), asked_first(path, request.args))
        return answer


def is_page(path: str) -> bool:
    """Whether the front end shows a page at that address."""
    item = path.removeprefix(ITEM)
    return path in PATHS or (item != path and item != "" and "/" not in item)


def page_at(path: str) -> str:
    """Which of the pages is shown at an address."""
    return ITEM if path.startswith(ITEM) else path


def code_of_pages(built: Path) -> Mapping[str, Sequence[str]]:
    """By page, the addresses of the code that only it needs, as far as the build tells."""
    try:
        manifest = json.loads((built / MANIFEST).read_bytes())
        first = _parts(manifest, INDEX.strip("/"))
        return {
            page: [f"/{manifest[part]['file']}" for part in _parts(manifest, source) - first]
            for page, source in SOURCES.items()
            if source in manifest
        }
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _parts(manifest: Mapping[str, Any], name: str) -> set[str]:
    """A part of the build with all that it imports."""
    found, left = set[str](), [name]
    while left:
        part = left.pop()
        if part not in found:
            found.add(part)
            left += manifest[part].get("imports", ())
    return found


def _name_what_follows(answer: Response, code: Iterable[str], asked: str | None) -> None:
    """Has the browser fetch what the page's script would have it fetch later."""
    for address in sorted(code):
        answer.headers.add("Link", f"<{address}>; rel=modulepreload")
    if asked is not None:
        answer.headers.add("Link", f"<{asked}>; rel=preload; as=fetch; crossorigin")


def asked_first(path: str, query: Mapping[str, str]) -> str | None:
    """What the page at this address asks the API for, as its script spells it (`prefetchPage` in
    the front end), so that a browser can ask while the script is on its way."""
    if path.startswith(ITEM):
        return f"/product/{_encoded(id_in(path.removeprefix(ITEM)))}"
    text = query["q"].strip() if path == FIND and list(query) == ["q"] else ""
    asked = f"/search?q={_encoded(text)}"
    return asked if text and len(asked) <= LONGEST else None


def _encoded(text: str) -> str:
    """As encodeURIComponent does."""
    return quote(text, safe="!'()*~")


def _keep_the_index_fresh(headers: Headers, _: str, url: str) -> None:
    """It names the hashed files of its build, so a stale one asks for what is gone."""
    if url == INDEX:
        headers["Cache-Control"] = "no-cache"
