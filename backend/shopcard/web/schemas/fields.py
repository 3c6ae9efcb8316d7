"""The kinds of values that requests are made of, each with its bounds."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, WithJsonSchema

from shopcard.domain import search as domain
from shopcard.domain.event_rules import (
    MAX_DURATION_SECONDS,
    MAX_ID_CHARACTERS,
    MAX_LOOPS,
    MAX_POSITION,
    MAX_QUERY_CHARACTERS,
    MAX_TEXT_CHARACTERS,
    check_id,
    check_text,
)
from shopcard.domain.events import EventKind
from shopcard.web import compat

MAX_LIMIT = 100
MAX_EXCLUDED = 100
MAX_VALUES = 50
MAX_CURSOR_CHARACTERS = 1024
MAX_SEED = 2**53 - 1
"""The largest whole number that every JSON reader keeps exact."""

MAX_AMOUNT = 1e12


def _printable_id(value: str, info: ValidationInfo) -> str:
    check_id(info.field_name or "id", value)
    return value


def _query_text(value: str, info: ValidationInfo) -> str:
    check_text(info.field_name or "query", value, MAX_QUERY_CHARACTERS)
    return value.strip()


def _plain_text(value: str, info: ValidationInfo) -> str:
    check_text(info.field_name or "text", value, MAX_TEXT_CHARACTERS)
    return value


def _moment(value: object) -> object:
    if not isinstance(value, str):
        raise ValueError("must be a time such as 2026-03-31T12:00:00Z")
    try:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is None:
            raise ValueError("no offset")
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError("must be a time with its offset, such as 2026-03-31T12:00:00Z") from None


def _split_ids(values: object) -> object:
    if not isinstance(values, list):
        return values
    ids = [each for value in values for each in str(value).split(",") if each]
    if len(ids) > MAX_EXCLUDED:
        raise ValueError(f"must have at most {MAX_EXCLUDED} ids")
    return ids


def _named_value(pair: str) -> str:
    name, colon, value = pair.partition(":")
    if not (name and colon and value):
        raise ValueError("must be name:value, such as colour:red")
    return pair


_NAME_SCHEMA: dict[str, Any] = {"type": "string", "maxLength": MAX_QUERY_CHARACTERS}
_NAMES_SCHEMA: dict[str, Any] = {"type": "array", "items": _NAME_SCHEMA, "maxItems": MAX_VALUES}
_ID_SCHEMA: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": MAX_ID_CHARACTERS}

Id = Annotated[str, AfterValidator(_printable_id), WithJsonSchema(_ID_SCHEMA)]
UserId = Annotated[
    str,
    BeforeValidator(compat.user_id),
    AfterValidator(_printable_id),
    WithJsonSchema({"anyOf": [_ID_SCHEMA, {"type": "integer"}]}),
]
QueryText = Annotated[
    str,
    AfterValidator(_query_text),
    WithJsonSchema({"type": "string", "minLength": 1, "maxLength": MAX_QUERY_CHARACTERS}),
]
TypedText = Annotated[
    str,
    AfterValidator(_query_text),
    WithJsonSchema({"type": "string", "maxLength": MAX_QUERY_CHARACTERS}),
]
Text = Annotated[
    str,
    AfterValidator(_plain_text),
    WithJsonSchema({"type": "string", "maxLength": MAX_TEXT_CHARACTERS}),
]
Moment = Annotated[
    datetime,
    BeforeValidator(_moment),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
Limit = Annotated[int, Field(ge=1, le=MAX_LIMIT)]
Cursor = Annotated[str, Field(max_length=MAX_CURSOR_CHARACTERS)]
Name = Annotated[str, Field(max_length=MAX_QUERY_CHARACTERS)]
Names = Annotated[list[Name], Field(max_length=MAX_VALUES)]
Pairs = Annotated[
    list[Annotated[Name, AfterValidator(_named_value)]],
    Field(max_length=MAX_VALUES, description="Attributes as name:value, such as colour:red."),
]
Keys = Annotated[
    list[Name],
    Field(max_length=MAX_VALUES, description="Keys of constraints to take away."),
]
Exact = Annotated[bool, Field(description="Search as it is spelled, without correcting it.")]
Amount = Annotated[float, Field(ge=0, le=MAX_AMOUNT, allow_inf_nan=False)]
Stars = Annotated[float, Field(ge=0, le=5, allow_inf_nan=False)]
Order = Annotated[domain.Sort, Field(strict=False)]
OneOrMoreNames = Annotated[
    Names,
    BeforeValidator(lambda given: [given] if isinstance(given, str) else given),
    WithJsonSchema({"anyOf": [_NAME_SCHEMA, _NAMES_SCHEMA]}),
]
Attributes = Annotated[dict[Name, OneOrMoreNames], Field(max_length=MAX_VALUES)]
Position = Annotated[int, Field(ge=0, le=MAX_POSITION)]
Duration = Annotated[float, Field(ge=0, le=MAX_DURATION_SECONDS, allow_inf_nan=False)]
Completion = Annotated[float, Field(ge=0, le=MAX_LOOPS, allow_inf_nan=False)]
Loops = Annotated[int, Field(ge=0, le=MAX_LOOPS)]
Kind = Annotated[EventKind, Field(strict=False)]
Seed = Annotated[int, Field(ge=0, le=MAX_SEED)]
Revision = Annotated[int, Field(ge=0, le=MAX_SEED)]
ShownIds = Annotated[
    list[Id],
    BeforeValidator(_split_ids),
    Field(
        description="Ids of products not to show, repeated or separated by commas; at most "
        f"{MAX_EXCLUDED}."
    ),
]
