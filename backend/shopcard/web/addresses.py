"""Addresses with ids in them: any printable id fits, slashes as %2F too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote_to_bytes

from flask import Flask, request
from werkzeug.routing import BaseConverter

from shopcard.domain.errors import Malformed

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_SLASH_OR_PERCENT = re.compile("%(2F|25)", re.IGNORECASE)


def id_in(segment: str) -> str:
    """The id in a segment of the address as `KeptSlashes` hands it on."""
    return segment.replace("%2F", "/").replace("%2f", "/").replace("%25", "%")


class IdInPath(BaseConverter):
    """`<id:name>`: one segment of the address as it was before `KeptSlashes`."""

    def to_python(self, value: str) -> str:
        return id_in(value)

    def to_url(self, value: str) -> str:
        return quote(value, safe="")


class SmallNumber(BaseConverter):
    """`<number:name>`: a number of at most two digits."""

    regex = "[0-9]{1,2}"

    def to_python(self, value: str) -> int:
        return int(value)


class KeptSlashes:
    """WSGI hands the path on with all quoting undone, so that an id's own slash looks like the end
    of a segment. This keeps quoted slashes (and per cents) quoted; `IdInPath` undoes that."""

    def __init__(self, application: WSGIApplication) -> None:
        self._application = application

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        raw = environ.get("REQUEST_URI", "").partition("?")[0]
        path = environ["PATH_INFO"]
        if _SLASH_OR_PERCENT.search(raw) and _unquoted(raw) == path:
            environ["PATH_INFO"] = _unquoted(_SLASH_OR_PERCENT.sub(r"%25\1", raw))
        else:
            environ["PATH_INFO"] = path.replace("%", "%25")
        return self._application(environ, start_response)


def keep_ids_whole(app: Flask) -> None:
    """Prepares the application for rules with `<id:...>` and `<number:...>`."""
    app.url_map.converters.update(id=IdInPath, number=SmallNumber)
    app.url_map.merge_slashes = False
    app.wsgi_app = KeptSlashes(app.wsgi_app)  # type: ignore[method-assign]
    app.before_request(_refuse_broken_text)


def _refuse_broken_text() -> None:
    """What is not UTF-8 would otherwise be replaced, and two ids become one."""
    environ = request.environ
    for quoted in (environ.get("REQUEST_URI", ""), environ.get("QUERY_STRING", "")):
        try:
            _bytes(quoted).decode("utf-8")
        except UnicodeError as error:
            raise Malformed("The address is not valid UTF-8. Encode it as UTF-8.") from error


def _unquoted(text: str) -> str:
    """Quoting undone, the bytes as WSGI hands them on: one character each."""
    return _bytes(text).decode("latin-1")


def _bytes(text: str) -> bytes:
    return unquote_to_bytes(text.encode("latin-1", "replace"))
