"""What a client may send. Fields that are not named here are ignored."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SkipValidation,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)

from shopcard.domain import search as domain
from shopcard.domain.event_rules import (
    MAX_DURATION_SECONDS,
    MAX_ID_CHARACTERS,
    MAX_POSITION,
    MAX_QUERY_CHARACTERS,
    MAX_TEXT_CHARACTERS,
    check_id,
    check_text,
)
from shopcard.domain.events import EventKind
from shopcard.services.feed import PAGE_SIZE as FEED_PAGE
from shopcard.services.search import PAGE_SIZE as SEARCH_PAGE
from shopcard.services.shop_card import CARD_SIZE
from shopcard.web import compat

MAX_LIMIT = 100
MAX_EXCLUDED = 100
MAX_EVENTS = 500
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
Amount = Annotated[float, Field(ge=0, le=MAX_AMOUNT, allow_inf_nan=False)]
Stars = Annotated[float, Field(ge=0, le=5, allow_inf_nan=False)]
Order = Annotated[domain.Sort, Field(strict=False)]


class Query(BaseModel):
    """Parameters after the question mark: text that is read as what it should be."""

    model_config = ConfigDict(extra="ignore")

    @model_validator(mode="before")
    @classmethod
    def _in_our_spelling(cls, fields: object) -> object:
        return compat.modern(fields)


class Body(BaseModel):
    """JSON: a number is a number and not a text that looks like one."""

    model_config = ConfigDict(extra="ignore", strict=True)

    @model_validator(mode="before")
    @classmethod
    def _in_our_spelling(cls, fields: object) -> object:
        return compat.modern(fields)


class SearchFilters(Body):
    """What every product of the result must be. Several values of one kind are alternatives."""

    category: Name | None = None
    categories: Names = []
    brand: Name | None = None
    brands: Names = []
    min_price: Amount | None = None
    max_price: Amount | None = None
    min_rating: Stars | None = None
    in_stock: bool | None = None
    attributes: Annotated[dict[Name, Name], Field(max_length=MAX_VALUES)] = {}

    def to_domain(self) -> domain.Filters:
        """The filters as the search understands them."""
        return _filters(
            self,
            categories=[*self.categories, *([self.category] if self.category else [])],
            brands=[*self.brands, *([self.brand] if self.brand else [])],
            attributes=self.attributes,
        )


class SearchRequest(Body):
    """A submitted search."""

    query: QueryText
    user_id: UserId | None = None
    event_id: Id | None = None
    limit: Limit = SEARCH_PAGE
    filters: SearchFilters | None = None
    sort: Order = domain.Sort.RELEVANCE

    @model_validator(mode="before")
    @classmethod
    def _not_empty(cls, fields: object) -> object:
        return compat.refuse_empty(fields, "query")

    def to_domain(self) -> domain.Filters:
        """The filters as the search understands them."""
        return self.filters.to_domain() if self.filters else domain.NO_FILTERS


class SearchQuery(Query):
    """A search that is read, not logged."""

    q: QueryText
    limit: Limit = SEARCH_PAGE
    cursor: Cursor | None = None
    sort: Order = domain.Sort.RELEVANCE
    category: Names = []
    brand: Names = []
    min_price: Amount | None = None
    max_price: Amount | None = None
    min_rating: Stars | None = None
    in_stock: bool | None = None
    attribute: Pairs = []

    @model_validator(mode="before")
    @classmethod
    def _not_empty(cls, fields: object) -> object:
        return compat.refuse_empty(fields, "q")

    def to_domain(self) -> domain.Filters:
        """The filters as the search understands them."""
        pairs = (each.partition(":") for each in self.attribute)
        return _filters(
            self,
            categories=self.category,
            brands=self.brand,
            attributes={name: value for name, _, value in pairs},
        )


class ClickRequest(Body):
    """A product was opened."""

    product_id: Id
    user_id: UserId | None = None
    request_id: Id | None = None
    event_id: Id | None = None


class Event(Body):
    """One thing that a user did. Which fields an event needs depends on its kind."""

    event_id: Id
    kind: Annotated[EventKind, Field(strict=False)]
    user_id: UserId | None = None
    product_id: Id | None = None
    video_id: Id | None = None
    creator_id: Id | None = None
    query: QueryText | None = None
    request_id: Id | None = None
    position: Annotated[int, Field(ge=0, le=MAX_POSITION)] | None = None
    occurred_at: Moment | None = None
    duration_seconds: (
        Annotated[float, Field(ge=0, le=MAX_DURATION_SECONDS, allow_inf_nan=False)] | None
    ) = None
    reason: Text | None = None
    text: Text | None = None
    platform: Text | None = None
    undoes: Id | None = None


class EventBatch(Body):
    """Several events. Each is read by itself, so that a bad one does not spoil the others."""

    events: Annotated[list[SkipValidation[Event]], Field(max_length=MAX_EVENTS)]


class CardQuery(Query):
    """How a card should be made."""

    limit: Limit = CARD_SIZE
    exclude: Annotated[
        list[Id],
        BeforeValidator(_split_ids),
        Field(
            description="Ids of products not to show, repeated or separated by commas; at most "
            f"{MAX_EXCLUDED}."
        ),
    ] = []
    strategy: Annotated[str, Field(max_length=64)] | None = None
    seed: Annotated[int, Field(ge=0, le=MAX_SEED)] | None = None


class FeedQuery(Query):
    """Which stretch of the feed."""

    cursor: Cursor | None = None
    limit: Limit = FEED_PAGE


class SimilarQuery(Query):
    """How many."""

    limit: Limit = 12


def _filters(
    given: SearchFilters | SearchQuery,
    *,
    categories: list[str],
    brands: list[str],
    attributes: dict[str, str],
) -> domain.Filters:
    return domain.Filters(
        categories=frozenset(categories),
        brands=frozenset(brands),
        min_price=_decimal(given.min_price),
        max_price=_decimal(given.max_price),
        min_rating=given.min_rating,
        in_stock=given.in_stock,
        attributes=MappingProxyType(dict(attributes)),
    )


def _decimal(amount: float | None) -> Decimal | None:
    return None if amount is None else Decimal(str(amount))
