"""JSON as it goes out: compact UTF-8."""

from __future__ import annotations

import json
from collections.abc import Mapping

from flask import Response

MEDIA_TYPE = "application/json"


def json_answer(
    content: Mapping[str, object], status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """A response of that content; a number that JSON does not know is an error of ours."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Response(text, status, headers, mimetype=MEDIA_TYPE)
