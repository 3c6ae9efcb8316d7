"""The clips of the feed: films, posters and captions, under names that are never used again."""

from __future__ import annotations

from flask import Response, request, send_file

from shopcard.web.context import shop
from shopcard.web.endpoint import Resource

api = Resource("media")

TYPES = {".mp4": "video/mp4", ".webp": "image/webp", ".vtt": "text/vtt"}
CACHE_CONTROL = "public, max-age=31536000, immutable"


@api.get("/media/<id:name>", answer=tuple(TYPES.values()), partial=True, fails=(404,))
def media(name: str) -> Response:
    """A file of a clip, or a part of it.

    Its name changes with its content, so it may be kept for ever.
    """
    path = shop().clips.file(name)
    if not _asks_for_one_part():
        request.environ.pop("HTTP_RANGE", None)  # as RFC 9110 wants it; else it would be refused
    response = send_file(path, TYPES[path.suffix], conditional=True, etag=name)
    response.headers["Cache-Control"] = CACHE_CONTROL
    return response


def _asks_for_one_part() -> bool:
    asked = request.range
    return (
        request.method == "GET"
        and asked is not None
        and asked.units == "bytes"
        and len(asked.ranges) == 1
    )
