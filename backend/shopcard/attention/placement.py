"""Where the shop card comes among the videos, and why it comes there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from shopcard.attention.memory import LATE
from shopcard.attention.policy import Placement
from shopcard.domain.events import Arrival, Event, EventKind, from_iso, to_iso

CLOSEST = 5
"""At most one item in so many is a card, however somebody sets the policy; only a search that was
just submitted brings one sooner."""
IGNORED = 2
"""So many cards passed by without a search or a click since are taken for a lack of interest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardReason:
    """Why a card stands where it stands."""

    kind: str
    text: str


SEARCHED = CardReason(kind="search", text="You searched for something a moment ago.")
WISHED = CardReason(kind="intent", text="You looked for something lately, so picks come sooner.")
FIRST = CardReason(kind="first", text="Picks come early in every visit.")
RHYTHM = CardReason(kind="rhythm", text="Picks come every so often.")
RARE = CardReason(kind="rare", text="You passed by the last picks, so they come less often.")


@dataclass(frozen=True, slots=True, kw_only=True)
class CardInterest:
    """What a person did that bears on when a card is welcome."""

    wished_at: datetime | None = None
    """Of the latest search or click on a product."""
    is_searched: bool = False
    """Whether a search was submitted since the last card was placed."""
    passed: int = 0
    """Cards placed since the latest search or click."""
    dismissal: str | None = None
    """The event that put the last card away, unless something was wished since."""

    def after(self, arrivals: Iterable[Arrival]) -> CardInterest:
        """The interest after these events, which arrived in this order."""
        interest = self
        for arrival in arrivals:
            interest = interest._after(arrival.event, arrival.received_at)
        return interest

    def _after(self, event: Event, received_at: datetime) -> CardInterest:
        if event.kind in (EventKind.SEARCH, EventKind.CLICK):
            at = event.occurred_at or received_at
            latest = at if self.wished_at is None else max(at, self.wished_at)
            is_search_now = event.kind is EventKind.SEARCH and received_at - at <= LATE
            is_searched = self.is_searched or is_search_now
            return CardInterest(wished_at=latest, is_searched=is_searched)
        if event.kind is EventKind.DISMISS and event.video_id is None and event.product_id is None:
            return replace(self, dismissal=event.event_id)
        if event.kind is EventKind.UNDO and event.undoes == self.dismissal:
            return replace(self, dismissal=None)
        return self

    def placed(self) -> CardInterest:
        """The interest once another card is placed."""
        return replace(self, is_searched=False, passed=self.passed + 1)

    def taken_back(self, reasons: Sequence[str]) -> CardInterest:
        """The interest as if cards that were placed for these reasons had not been."""
        return replace(
            self,
            is_searched=self.is_searched or SEARCHED.kind in reasons,
            passed=max(self.passed - len(reasons), 0),
        )

    def forgotten(self) -> CardInterest:
        """The interest once a search or click was forgotten, whichever it came from."""
        return replace(self, wished_at=None, is_searched=False)


def interest_record(interest: CardInterest) -> dict[str, Any]:
    """A JSON-safe dictionary from which `read_interest` makes an equal one."""
    at = interest.wished_at
    return {**asdict(interest), "wished_at": None if at is None else to_iso(at)}


def read_interest(record: Mapping[str, Any]) -> CardInterest:
    """What `interest_record` wrote down."""
    at = record["wished_at"]
    return CardInterest(**{**record, "wished_at": None if at is None else from_iso(at)})


def next_card(
    placement: Placement,
    interest: CardInterest,
    now: datetime,
    *,
    shown: int,
    since_card: int | None,
) -> tuple[int, CardReason]:
    """How many more videos come before the next card, and why it comes then.

    `shown` items were placed in the visit so far, `since_card` of them after its last card (None
    when it had none). Never the first item of a visit, nor right upon another card.
    """
    if interest.is_searched:
        return (1 if shown == 0 or since_card == 0 else 0), SEARCHED
    every, reason = _rhythm(placement, interest, now)
    if since_card is None:
        first = placement.first_after
        if reason is WISHED:
            return max(min(first, every) - shown, 1 if shown == 0 else 0), WISHED
        if reason is RHYTHM:
            return max(first - shown, 1 if shown == 0 else 0), FIRST
        return max(every - shown, 1 if shown == 0 else 0), RARE
    return max(max(every, CLOSEST) - 1 - since_card, 0), reason


def _rhythm(placement: Placement, interest: CardInterest, now: datetime) -> tuple[int, CardReason]:
    """One card in how many items."""
    if interest.dismissal is not None or interest.passed >= IGNORED:
        return placement.every_when_ignored, RARE
    fresh = timedelta(minutes=placement.intent_minutes)
    if interest.wished_at is not None and now - interest.wished_at <= fresh:
        return placement.every_with_intent, WISHED
    return placement.every, RHYTHM
