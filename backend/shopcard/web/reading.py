"""Reads what a request carries, strictly: what is unclear is refused, never guessed."""

from __future__ import annotations

import json
import math
from collections.abc import Collection
from typing import Any, NoReturn, TypeVar, get_origin

from flask import request
from pydantic import BaseModel, ValidationError

from shopcard.domain.errors import Invalid, Malformed
from shopcard.web.context import context
from shopcard.web.errors import Forbidden, TooLarge, UnsupportedMedia
from shopcard.web.json_answer import MEDIA_TYPE
from shopcard.web.validation import sentence

Model = TypeVar("Model", bound=BaseModel)

BEACON_TYPE = "text/plain"
"""What navigator.sendBeacon sends for a string."""


def read_query(model: type[Model]) -> Model:
    """The query string as `model`; an empty parameter counts as absent.

    Raises Invalid for what the model refuses.
    """
    lists = _list_fields(model)
    values: dict[str, Any] = {}
    for name, given in request.args.to_dict(flat=False).items():
        present = [value for value in given if value]
        if name in lists:
            values[name] = present
        elif len(present) > 1 and name in model.model_fields:
            raise Invalid(f"{name} is given more than once. Say which one is meant.")
        elif present:
            values[name] = present[0]
    return validated(model, values)


def read_body(model: type[Model], *, media_types: Collection[str], max_bytes: int) -> Model:
    """The JSON body as `model`.

    Raises UnsupportedMedia, TooLarge, Malformed for what is not JSON, Invalid for what the model
    refuses.
    """
    _check_media_type(media_types)
    if (request.content_length or 0) > max_bytes:
        raise _too_large(max_bytes)
    request.max_content_length = max_bytes + 1  # bounds a body that does not say its length
    content = request.get_data(cache=False)
    if len(content) > max_bytes:
        raise _too_large(max_bytes)
    return validated(model, parse_json(content))


def validated(model: type[Model], values: object, whole: str = "The body") -> Model:
    """The values as `model`. Raises Invalid with one sentence for the first that is wrong;
    `whole` is what it calls all of them together."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise Invalid(sentence(error, whole)) from None


def parse_json(content: bytes) -> Any:
    """JSON as RFC 8259 has it: UTF-8, no NaN, no number out of range, no key twice in an object.

    Raises Malformed.
    """
    try:
        return json.loads(
            content.decode("utf-8"),
            object_pairs_hook=_object,
            parse_constant=_refuse_constant,
            parse_float=_finite,
        )
    except UnicodeDecodeError as error:
        raise Malformed("The body is not valid UTF-8. Encode it as UTF-8.") from error
    except RecursionError as error:
        raise Malformed("The JSON is nested too deeply.") from error
    except _Refused as error:
        raise Malformed(f"The body is not valid JSON: {error}.") from error
    except ValueError as error:
        raise Malformed("The body is not valid JSON. Send one JSON object.") from error


class _Refused(ValueError):
    """Python's json would take it, the standard does not."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Refused("a key stands twice in one object")
    return found


def _refuse_constant(_: str) -> NoReturn:
    raise _Refused("NaN and Infinity are not JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise _Refused("a number is out of range")
    return number


def _check_media_type(media_types: Collection[str]) -> None:
    given = request.mimetype
    if given not in media_types:
        raise UnsupportedMedia(f"Send the body as {MEDIA_TYPE}, named in Content-Type.")
    if request.mimetype_params.get("charset", "utf-8").casefold() not in ("utf-8", "utf8"):
        raise UnsupportedMedia("Send the body in UTF-8.")
    if given == BEACON_TYPE and not _is_from_our_pages():
        # browsers ask nobody before they send plain text to a foreign server
        raise Forbidden(
            "Pages of this origin may not send events as plain text. Name the origin in "
            "SHOPCARD_CORS_ORIGINS.",
            code="foreign_origin",
        )


def _is_from_our_pages() -> bool:
    origin = request.headers.get("Origin")
    if origin is None or origin in context().settings.cors_origins:
        return True
    # compared, not parsed: an origin may be anything that a client writes
    return request.host != "" and origin in (f"http://{request.host}", f"https://{request.host}")


def _list_fields(model: type[BaseModel]) -> set[str]:
    return {
        name
        for name, field in model.model_fields.items()
        if get_origin(field.annotation) in (list, tuple)
    }


def _too_large(max_bytes: int) -> TooLarge:
    return TooLarge(f"The body is larger than {max_bytes // 1024} KiB. Send less at a time.")
