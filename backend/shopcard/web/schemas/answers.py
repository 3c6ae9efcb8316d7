"""What the API answers. The document is made of these; a test holds real answers to them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from shopcard.domain.events import EventKind


class Answer(BaseModel):
    """JSON that we send: all of its fields are documented."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Failure(Answer):
    """What went wrong, in a sentence that says what to do."""

    error: str
    code: Annotated[str, Field(pattern="^[a-z0-9_]+$")]


class Price(Answer):
    """Now and as listed, in units of the currency (ISO 4217)."""

    amount: float
    list_amount: float
    currency: str


class Product(Answer):
    """One thing in the catalogue."""

    product_id: str
    name: str
    description: str
    main_category: str
    sub_categories: list[str]
    brand: str | None
    image: Annotated[str, Field(description="An address, or a path on this server.")]
    actual_price: Annotated[str, Field(description="List price for display, may be empty.")]
    discount_price: Annotated[str, Field(description="Price for display, may be empty.")]
    price: Price | None
    discount_percent: int
    rating: float | None
    rating_count: int
    in_stock: bool
    attributes: dict[str, str]
    productID: Annotated[str, Field(description="product_id, for the prototype's client.")]  # noqa: N815
    sub_category: Annotated[str, Field(description="The first of sub_categories, may be empty.")]


class Reason(Answer):
    """Why a product is shown. `event_id` names the signal that produced it."""

    kind: Literal["search", "click", "trending", "popular", "catalogue", "similar"]
    text: str
    event_id: str | None = None


class Pick(Product):
    """A product that was chosen for somebody. A higher score is better."""

    reason: Reason
    score: float


class Constraint(Answer):
    """One thing that is asked of the products: one of `values`, or a number within the bounds."""

    key: Annotated[str, Field(description="Names it; goes into `without` to take it away.")]
    field: str
    values: Annotated[list[str], Field(description="Alternatives; none where bounds say it all.")]
    minimum: float | None
    maximum: float | None
    currency: Annotated[str | None, Field(description="Of a price; null is the product's own.")]
    negated: Annotated[bool, Field(description="Products must not be this.")]
    is_filter: Annotated[bool, Field(description="False: it only comes first.")]
    label: Annotated[str, Field(description='For people: "under $50", "for boys".')]
    said: Annotated[str, Field(description="The words of the query that say so, may be empty.")]


class Intent(Answer):
    """What a search is understood to ask for; `text` is what is left to search for freely."""

    text: str
    constraints: list[Constraint]


class Found(Product):
    """A product of a result."""

    highlights: Annotated[
        list[Annotated[list[int], Field(min_length=2, max_length=2)]],
        Field(description="Where words of the query stand in the name: [start, end) each."),
    ]


class Correction(Answer):
    """The query was mistyped. With `exact` it is searched for as it was."""

    query: Annotated[str, Field(description="What was searched for instead.")]
    original: str


class FacetValue(Answer):
    """Something that one can choose, and how many products of the result have it."""

    value: str
    count: int
    children: list[FacetValue]


class Facet(Answer):
    """A field by which the result can be narrowed down. Counts are those of the result with what
    is chosen in other fields; of `rating` the values mean "and up", of `price` there are bounds."""

    field: Literal["category", "price", "brand", "colour", "audience", "rating", "in_stock"]
    label: str
    values: list[FacetValue]
    minimum: float | None = None
    maximum: float | None = None
    currency: str | None = None


class SearchAnswer(Answer):
    """One page of a result. Reads have no request_id and no event_id, they are not logged."""

    request_id: str | None
    event_id: str | None
    query: str
    intent: Intent
    relaxed: Annotated[
        list[Constraint],
        Field(description="Of the intent: given up for products after the first `matching`."),
    ]
    correction: Correction | None
    total: Annotated[int, Field(description="Products in the whole result.")]
    matching: Annotated[int, Field(description="Those that meet everything; they come first.")]
    facets: list[Facet]
    products: list[Found]
    next_cursor: str | None


class Suggestion(Answer):
    """A text to search for; one with a product_id is a product to go to."""

    text: str
    product_id: str | None = None
    image: str | None = None


class SuggestionGroup(Answer):
    """Suggestions of one kind, the likeliest first."""

    kind: Literal["type", "brand", "search", "product"]
    label: str
    suggestions: list[Suggestion]


class SuggestAnswer(Answer):
    """What may be meant; kinds of which nothing is found are left out."""

    query: str
    groups: list[SuggestionGroup]


class ClickAnswer(Answer):
    """The click is logged."""

    status: Literal["OK"]
    event_id: str


class SimilarAnswer(Answer):
    """The nearest products, best first."""

    product_id: str
    products: list[Pick]


class ShopCard(Answer):
    """The card. Later events about it name its request_id."""

    request_id: str
    user_id: str
    strategy: str
    products: list[Pick]


class EventResult(Answer):
    """What became of one event. `event_id` is null when the event had none that could be read."""

    event_id: str | None
    status: Literal["accepted", "duplicate", "refused"]
    code: str | None = None
    error: str | None = None


class EventResults(Answer):
    """One result per event, in the order they were sent."""

    results: list[EventResult]


class Creator(Answer):
    """Who made a video."""

    creator_id: str
    name: str
    followers: int
    likes: int


class VideoStats(Answer):
    """Counts of what people did."""

    views: int
    likes: int
    comments: int
    shares: int
    saves: int


class Video(Answer):
    """A video. Without `url` its poster is shown."""

    video_id: str
    caption: str
    hashtags: list[str]
    creator: Creator
    music: str
    duration_seconds: float
    width: int
    height: int
    stats: VideoStats
    product_ids: list[str]
    url: str | None
    poster: str | None
    captions_url: str | None


class VideoSearchAnswer(Answer):
    """Videos about a text, best first."""

    query: str
    matching: Annotated[
        int,
        Field(
            description="So many of the whole result are about it; they come first. The others "
            "are as close as there is."
        ),
    ]
    videos: list[Video]
    next_cursor: str | None


class FeedReason(Answer):
    """Why an item is in the feed. `event_id` names the signal that drew it."""

    kind: str
    text: str
    event_id: str | None = None


class Trace(Answer):
    """How the feed's algorithm came to a video."""

    state: Annotated[str, Field(description="The node of the blueprint that chose it.")]
    batch: Literal["random", "sampled", "personalized", "biased"]
    query: Annotated[str | None, Field(description="What it was drawn by; null for none.")]
    score: float | None


class VideoItem(Video):
    """A video of the feed."""

    type: Literal["video"]
    cursor: Annotated[str, Field(description="Leads to what comes after this item.")]
    reason: FeedReason
    trace: Trace


class CardReason(Answer):
    """Why a card stands where it stands."""

    kind: Literal["search", "intent", "first", "rhythm", "rare"]
    text: str


class ShopCardSlot(Answer):
    """Here the client fetches and shows the card."""

    type: Literal["shop_card"]
    cursor: Annotated[str, Field(description="Leads to what comes after this item.")]
    reason: CardReason


class Feed(Answer):
    """A stretch of the feed, and the state of the algorithm in which it was chosen."""

    request_id: str
    state: str
    items: list[Annotated[VideoItem | ShopCardSlot, Field(discriminator="type")]]
    next_cursor: Annotated[
        str | None, Field(description="Null only where there is nothing that may be shown.")
    ]


class FeedSignal(Answer):
    """A signal that the feed counts, with what it weighs."""

    event_id: str
    name: str
    weight: float
    video_id: str | None = None
    product_id: str | None = None
    query: str | None = None
    text: str
    at: str


class FeedInterest(Answer):
    """What a person's signals have in common."""

    label: str
    weight: float
    signals: int


class FeedState(Answer):
    """Where the feed's algorithm stands for a person; signals newest first."""

    user_id: str
    state: str
    blueprint: str
    signals: list[FeedSignal]
    interests: list[FeedInterest]
    seen: Annotated[int, Field(description="Videos shown to this person that are remembered.")]


class FeedVisitLine(Answer):
    """A visit of the feed."""

    visit_id: str
    started_at: str
    ended_at: str
    batches: int
    items: int


class FeedVisits(Answer):
    """The latest 50, newest first."""

    visits: list[FeedVisitLine]


class BatchItem(Answer):
    """An item of a batch; a video that is gone has neither caption nor poster."""

    type: Literal["video", "shop_card"]
    video_id: str | None = None
    caption: str | None = None
    poster: str | None = None
    topic: str | None = None
    score: float | None = None
    query: str | None = None
    propensity: float | None = None
    reason: FeedReason


class BatchStep(Answer):
    """What was served at once."""

    kind: Literal["batch"]
    at: str
    request_id: str
    state: str
    next_state: str
    items: list[BatchItem]


class SignalStep(Answer):
    """A signal that the algorithm followed."""

    kind: Literal["signal"]
    at: str
    event_id: str
    name: str
    weight: float
    video_id: str | None = None
    text: str
    state: str
    next_state: str


class FeedVisit(Answer):
    """What happened in a visit, oldest first."""

    visit_id: str
    steps: list[Annotated[BatchStep | SignalStep, Field(discriminator="kind")]]


class FeedPolicy(Answer):
    """What steers the feed; `default` is what the shop came with."""

    revision: int
    policy: dict[str, Any]
    default: dict[str, Any]


class ReadyBlueprint(Answer):
    """A blueprint that the shop came with."""

    name: str
    title: str
    description: str
    blueprint: dict[str, Any]


class Blueprints(Answer):
    """Those that the shop came with."""

    blueprints: list[ReadyBlueprint]


class BlueprintProblem(Answer):
    """What is wrong, and where in the blueprint."""

    where: str
    problem: str


class BlueprintProblems(Answer):
    """None for a blueprint that can be used."""

    problems: list[BlueprintProblem]


class SimulatedSystem(Answer):
    """What one way to choose clips showed the viewers, all together."""

    name: Annotated[str, Field(description="Of the blueprint; `random`; `popular`.")]
    on_taste: Annotated[
        list[float],
        Field(description="By place in the feed: the share of viewers to whose taste it was."),
    ]
    mean_watch_seconds: Annotated[float, Field(description="Of a clip.")]
    recovery_batches: Annotated[
        int | None,
        Field(
            description="In which batch after a change of mind the share on taste is at 80% of "
            "what it was before. Null where nothing was learned, or nobody changed their mind."
        ),
    ]
    topics_seen: Annotated[float, Field(description="By a viewer, on average.")]
    coverage: Annotated[float, Field(description="Share of the videos shown to anyone.")]
    off_taste: Annotated[float, Field(description="Share of the clips shown.")]
    repeats: Annotated[int, Field(description="Clips that a viewer was shown again.")]


class Simulation(Answer):
    """The same viewers before every system: the blueprint's, chance, popularity."""

    viewers: int
    clips: int
    systems: list[SimulatedSystem]


class Signal(Answer):
    """A search or click that steers the card; `text` is what to show for it."""

    event_id: str
    kind: Literal["search", "click"]
    query: str | None = None
    product_id: str | None = None
    image: Annotated[str | None, Field(description="Of the clicked product.")] = None
    text: str
    at: str
    intent: Annotated[
        Intent | None, Field(description="What the search asks for, as it counts now.")
    ] = None


class Signals(Answer):
    """The latest 100, newest first."""

    signals: list[Signal]


class Done(Answer):
    """It is done."""

    status: Literal["OK"]


class Forgotten(Answer):
    """How many signals were taken back."""

    status: Literal["OK"]
    forgotten: int


class ServedList(Answer):
    """What one answer showed."""

    request_id: str
    user_id: str
    surface: str
    strategy: str
    strategy_version: str
    item_ids: list[str]
    at: str
    seed: int | None
    details: dict[str, Any] | None


class LoggedEvent(BaseModel):
    """An event as it is held; of a forgotten one only these fields."""

    model_config = ConfigDict(extra="allow")

    event_id: str
    kind: Annotated[EventKind, Field(strict=False)]
    received_at: str


class Export(Answer):
    """Everything held about a person, oldest first; `feed` is what the feed made of it."""

    user_id: str
    exported_at: str
    events: list[LoggedEvent]
    served: list[ServedList]
    feed: dict[str, Any] | None


class Persona(Answer):
    """A named person of the demo. Act as them by their user_id."""

    user_id: str
    name: str
    tagline: str
    emoji: str


class Personas(Answer):
    """Those who are in this shop; none where the demo people are not."""

    personas: list[Persona]


class Health(Answer):
    """The process answers."""

    status: Literal["ok"]


class ClipsMade(Answer):
    """How many clips of the feed are made by now; `total` is 0 where none are to be made."""

    made: int
    total: int


class Ready(Answer):
    """All is loaded. Clips are made beside it; videos without theirs show a still picture."""

    status: Literal["ready"]
    clips: ClipsMade


class StepProgress(Answer):
    """How far the step under way is; `percent` is null while `total` is not known."""

    step: str
    done: int
    total: int
    percent: float | None


class NotReady(Failure):
    """What is missing."""

    missing: list[str]
    progress: StepProgress | None
