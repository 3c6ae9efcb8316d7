"""What a client may send. Fields that are not named here are ignored."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, SkipValidation, model_validator

from shopcard.domain import search as domain
from shopcard.services.feed import PAGE_SIZE as FEED_PAGE
from shopcard.services.search import PAGE_SIZE as SEARCH_PAGE
from shopcard.services.shop_card import CARD_SIZE
from shopcard.services.video_search import PAGE_SIZE as VIDEO_PAGE
from shopcard.web import compat
from shopcard.web.schemas.fields import (
    Amount,
    Attributes,
    Completion,
    Cursor,
    Duration,
    Exact,
    Id,
    Keys,
    Kind,
    Limit,
    Loops,
    Moment,
    Name,
    Names,
    Order,
    Pairs,
    Position,
    QueryText,
    Revision,
    Seed,
    ShownIds,
    Stars,
    Text,
    TypedText,
    UserId,
)

MAX_EVENTS = 500


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
    attributes: Attributes = {}

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
    without: Keys = []
    exact: Exact = False

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
    without: Keys = []
    exact: Exact = False

    @model_validator(mode="before")
    @classmethod
    def _not_empty(cls, fields: object) -> object:
        return compat.refuse_empty(fields, "q")

    def to_domain(self) -> domain.Filters:
        """The filters as the search understands them."""
        attributes: dict[str, list[str]] = {}
        for pair in self.attribute:
            name, _, value = pair.partition(":")
            attributes.setdefault(name, []).append(value)
        return _filters(self, categories=self.category, brands=self.brand, attributes=attributes)


class IntentRequest(Body):
    """What a person makes of what their search was understood to ask for."""

    without: Keys = []
    filters: SearchFilters | None = None

    def to_domain(self) -> domain.Filters:
        """The filters as the search understands them."""
        return self.filters.to_domain() if self.filters else domain.NO_FILTERS


class SuggestQuery(Query):
    """What somebody has typed so far."""

    q: TypedText = ""


class ClickRequest(Body):
    """A product was opened."""

    product_id: Id
    user_id: UserId | None = None
    request_id: Id | None = None
    event_id: Id | None = None


class Event(Body):
    """One thing that a user did. Which fields an event needs depends on its kind."""

    event_id: Id
    kind: Kind
    user_id: UserId | None = None
    product_id: Id | None = None
    video_id: Id | None = None
    creator_id: Id | None = None
    query: QueryText | None = None
    request_id: Id | None = None
    position: Position | None = None
    occurred_at: Moment | None = None
    duration_seconds: Duration | None = None
    start_seconds: Duration | None = None
    completion: Completion | None = None
    loops: Loops | None = None
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
    exclude: ShownIds = []
    strategy: Annotated[str, Field(max_length=64)] | None = None
    seed: Seed | None = None


class FeedQuery(Query):
    """Which stretch of the feed."""

    cursor: Cursor | None = None
    limit: Limit = FEED_PAGE
    fresh: bool = False
    near: ShownIds = []
    seed: Seed | None = None


class PolicyChange(Body):
    """Another policy for the feed, in place of the one of this revision."""

    revision: Revision
    policy: dict[str, Any]


class BlueprintCheck(Body):
    """A blueprint as it is being written."""

    blueprint: dict[str, Any]


class SimulationRequest(Body):
    """Made-up viewers, clips that each watches, and the blueprint; without one, that in force."""

    viewers: Annotated[int, Field(ge=1, le=100)] = 40
    clips: Annotated[int, Field(ge=5, le=100)] = 60
    seed: Seed = 1
    blueprint: dict[str, Any] | None = None


class VideoQuery(Query):
    """What videos should be about."""

    q: QueryText
    limit: Limit = VIDEO_PAGE
    cursor: Cursor | None = None

    @model_validator(mode="before")
    @classmethod
    def _not_empty(cls, fields: object) -> object:
        return compat.refuse_empty(fields, "q")


class SimilarQuery(Query):
    """How many."""

    limit: Limit = 12


def _filters(
    given: SearchFilters | SearchQuery,
    *,
    categories: list[str],
    brands: list[str],
    attributes: Mapping[str, list[str]],
) -> domain.Filters:
    return domain.Filters(
        categories=frozenset(categories),
        brands=frozenset(brands),
        min_price=_decimal(given.min_price),
        max_price=_decimal(given.max_price),
        min_rating=given.min_rating,
        in_stock=given.in_stock,
        attributes=MappingProxyType(
            {name: frozenset(values) for name, values in attributes.items()}
        ),
    )


def _decimal(amount: float | None) -> Decimal | None:
    return None if amount is None else Decimal(str(amount))
