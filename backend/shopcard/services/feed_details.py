"""How items came into the feed, and signals moved its state, as a served list tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from shopcard.attention.batches import Pick
from shopcard.attention.memory import Memory, Move, Noted
from shopcard.attention.placement import CardReason
from shopcard.attention.policy import FeedPolicy
from shopcard.attention.reasons import because, neutral
from shopcard.domain.events import to_iso
from shopcard.domain.video_shelf import VideoShelf


def move_details(move: Move, memory: Memory, policy: FeedPolicy) -> dict[str, Any]:
    """A signal and where it led, as it is logged: without its words, which may be forgotten."""
    note = _note(memory, move.event_id)
    return {
        "event_id": move.event_id,
        "name": move.name,
        "weight": policy.blueprint.signals.get(move.name, 0.0),
        "at": to_iso(move.at),
        "video_id": note.video_id if note is not None else None,
        "state": move.source,
        "next_state": move.target,
    }


def video_details(pick: Pick, state: str, memory: Memory, policy: FeedPolicy) -> dict[str, Any]:
    """How a video came into the feed, as it is logged: without the words of a search, which may
    be forgotten."""
    note = _note(memory, pick.reason.event_id)
    is_search = note is not None and note.query is not None
    reason = asdict(pick.reason)
    if is_search:
        reason["text"] = neutral(pick.reason.kind)
    return {
        "type": "video",
        "video_id": pick.video_id,
        "state": state,
        "batch": str(policy.blueprint.node(state).batch),
        "query": "a search" if is_search else pick.query,
        "score": pick.score,
        "propensity": pick.propensity,
        "reason": reason,
    }


def card_details(reason: CardReason) -> dict[str, Any]:
    """How a card came into the feed, as it is logged."""
    return {"type": "shop_card", "reason": asdict(reason), "propensity": 1.0}


def worded(details: Mapping[str, Any], memory: Memory, shelf: VideoShelf) -> dict[str, Any]:
    """What was logged of a video, with the words of the search that drew it while it counts."""
    reason = details["reason"]
    note = _note(memory, reason["event_id"])
    if note is None or note.query is None:
        return dict(details)
    text = because(note, shelf).text if reason["kind"] == "search" else reason["text"]
    return {**details, "query": note.query, "reason": {**reason, "text": text}}


def _note(memory: Memory, event_id: str | None) -> Noted | None:
    return next((each for each in memory.noted if each.event_id == event_id), None)
