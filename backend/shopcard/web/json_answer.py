"""JSON as it goes out: compact UTF-8."""

from __future__ import annotations

import json
from collections.abc import Mapping

from flask import Response

MEDIA_TYPE = "application/json"
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def json_answer(
    content: Mapping[str, object], status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """A response of that content; a number that JSON does not know is an error of ours."""
    return Response(_ENCODER.encode(content), status, headers, mimetype=MEDIA_TYPE)
