"""What an event must carry to mean something, and how large it may be."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from shopcard.domain.errors import Invalid
from shopcard.domain.events import Event, EventKind

MAX_ID_CHARACTERS = 128
MAX_QUERY_CHARACTERS = 512
MAX_TEXT_CHARACTERS = 2000
MAX_POSITION = 10_000
MAX_DURATION_SECONDS = 86_400.0
MAX_LOOPS = 100_000
OLDEST = timedelta(days=366)

ID_FIELDS = (
    "event_id", "user_id", "product_id", "video_id", "creator_id", "request_id", "undoes",
)  # fmt: skip
ABOUT_ITEM = ("product_id", "video_id")
NEEDS_ONE_OF: dict[EventKind, tuple[str, ...]] = {
    EventKind.SEARCH: ("query",),
    EventKind.CLICK: ("product_id",),
    EventKind.VIEW: ABOUT_ITEM,
    EventKind.IMPRESSION: (*ABOUT_ITEM, "request_id"),
    EventKind.LIKE: ABOUT_ITEM,
    EventKind.SHARE: ABOUT_ITEM,
    EventKind.SAVE: ABOUT_ITEM,
    EventKind.COMMENT: ABOUT_ITEM,
    EventKind.FOLLOW: ("creator_id",),
    EventKind.UNFOLLOW: ("creator_id",),
    EventKind.SKIP: (*ABOUT_ITEM, "request_id"),
    EventKind.HIDE: (*ABOUT_ITEM, "creator_id"),
    EventKind.DISMISS: (*ABOUT_ITEM, "request_id"),
    EventKind.REPORT: (*ABOUT_ITEM, "creator_id"),
    EventKind.CART: ("product_id",),
    EventKind.PURCHASE: ("product_id",),
    EventKind.MORE: ("video_id",),
    EventKind.LESS: ("video_id",),
    EventKind.UNDO: ("undoes",),
}
"""At least one of these fields says what the event is about."""

MOST: dict[str, float] = {
    "position": MAX_POSITION,
    "duration_seconds": MAX_DURATION_SECONDS,
    "start_seconds": MAX_DURATION_SECONDS,
    "completion": MAX_LOOPS,
    "loops": MAX_LOOPS,
}
"""Amounts are from 0 to this."""


def checked(event: Event, received_at: datetime) -> Event:
    """The event, with a client clock that runs ahead set back to `received_at`.

    Raises Invalid with a sentence for the first rule that the event breaks.
    """
    needed = NEEDS_ONE_OF[event.kind]
    if all(getattr(event, name) is None for name in needed):
        raise Invalid(f"An event of kind {event.kind} needs {' or '.join(needed)}.")
    for name in ID_FIELDS:
        value = getattr(event, name)
        if value is not None:
            check_id(name, value)
    if event.query is not None:
        check_text("query", event.query, MAX_QUERY_CHARACTERS)
        if not event.query.strip():
            raise Invalid("query is empty. Send what the person is looking for.")
    for name in ("text", "reason", "platform"):
        value = getattr(event, name)
        if value is not None:
            check_text(name, value, MAX_TEXT_CHARACTERS)
    for name, most in MOST.items():
        amount = getattr(event, name)
        if amount is not None and not 0 <= amount <= most:  # which is so for no NaN either
            raise Invalid(f"{name} must be between 0 and {most:.0f}.")
    return _with_bounded_clock(event, received_at)


def check_id(name: str, value: str) -> None:
    """Raises Invalid unless `value` is 1 to MAX_ID_CHARACTERS printable characters."""
    if not value or len(value) > MAX_ID_CHARACTERS:
        raise Invalid(f"{name} must have 1 to {MAX_ID_CHARACTERS} characters.")
    if not value.isprintable():
        raise Invalid(f"{name} must not contain control or unprintable characters.")


def check_text(name: str, value: str, max_characters: int) -> None:
    """Raises Invalid for text that is too long or holds what no person types."""
    if len(value) > max_characters:
        raise Invalid(f"{name} must have at most {max_characters} characters.")
    if any(_is_control(character) for character in value):
        raise Invalid(f"{name} must not contain control characters or broken Unicode.")


def _is_control(character: str) -> bool:
    code = ord(character)
    return (code < 32 and character not in "\t\n\r") or code == 127 or 0xD800 <= code <= 0xDFFF


def _with_bounded_clock(event: Event, received_at: datetime) -> Event:
    if event.occurred_at is None:
        return event
    if event.occurred_at < received_at - OLDEST:
        raise Invalid("occurred_at is more than a year ago. Send events when they happen.")
    if event.occurred_at > received_at:
        return replace(event, occurred_at=received_at)
    return event
