"""The For You feed, and looking at how it came about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopcard.attention.interests import interests
from shopcard.attention.memory import Memory, Noted
from shopcard.attention.policy import FeedPolicy
from shopcard.attention.reasons import done
from shopcard.domain.events import from_iso, to_iso
from shopcard.services.feed_details import worded
from shopcard.services.feed_history import Step
from shopcard.services.feed_viewer import Viewer
from shopcard.web import wire
from shopcard.web.context import request_id, shop
from shopcard.web.endpoint import Resource
from shopcard.web.schemas import answers
from shopcard.web.schemas.requests import FeedQuery

api = Resource("feed")


@api.get("/feed/<id:user_id>", answer=answers.Feed, logs=True)
def feed(user_id: str, query: FeedQuery) -> wire.Json:
    """A stretch of videos chosen by what this person watched, with places for the card.

    Without a cursor a visit begins. An item's cursor leads to what comes after it, and the same
    cursor again answers the same items; with `fresh` they are forgotten and chosen anew. Pages
    never repeat within a visit, nor what was shown lately, while there is anything else.
    """
    page = shop().feed.page(
        user_id,
        request_id=request_id(),
        limit=query.limit,
        cursor=query.cursor,
        fresh=query.fresh,
        near=query.near,
        seed=query.seed,
    )
    return {
        "request_id": page.request_id,
        "state": page.state,
        "items": [wire.feed_item(each) for each in page.items],
        "next_cursor": page.next_cursor,
    }


@api.get("/feed/<id:user_id>/state", answer=answers.FeedState)
def feed_state(user_id: str) -> wire.Json:
    """Where the feed's algorithm stands for this person, and which signals it counts."""
    current = shop().feed_steering.now()
    viewer = shop().feed.viewer(user_id)
    return _state(user_id, viewer, current.policy)


@api.get("/feed/<id:user_id>/visits", answer=answers.FeedVisits)
def feed_visits(user_id: str) -> wire.Json:
    """The latest 50 visits of this person, newest first."""
    return {
        "visits": [
            {
                "visit_id": each.visit_id,
                "started_at": to_iso(each.started_at),
                "ended_at": to_iso(each.ended_at),
                "batches": each.batches,
                "items": each.items,
            }
            for each in shop().feed_history.visits(user_id)
        ]
    }


@api.get("/feed/<id:user_id>/visits/<id:visit_id>", answer=answers.FeedVisit, fails=(404,))
def feed_visit(user_id: str, visit_id: str) -> wire.Json:
    """A visit step by step: what was shown and why, and which signals moved the state."""
    steps = shop().feed_history.steps(user_id, visit_id)
    memory = shop().feed.viewer(user_id).memory
    return {"visit_id": visit_id, "steps": [_step(each, memory) for each in steps]}


def _state(user_id: str, viewer: Viewer, policy: FeedPolicy) -> wire.Json:
    """See `answers.FeedState`."""
    shelf, weights = shop().videos.now, policy.blueprint.signals
    return {
        "user_id": user_id,
        "state": policy.blueprint.node(viewer.memory.node).name,
        "blueprint": policy.blueprint.name,
        "signals": [
            wire.said(
                {
                    "event_id": each.event_id,
                    "name": each.name,
                    "weight": weights.get(each.name, 0.0),
                    "video_id": each.video_id,
                    "product_id": each.product_id,
                    "query": each.query,
                    "text": done(each, shelf),
                    "at": to_iso(each.at),
                }
            )
            for each in reversed(viewer.memory.noted)
        ],
        "interests": [
            {"label": each.label, "weight": each.weight, "signals": len(each.signals)}
            for each in interests(viewer.memory, policy.blueprint, shelf)
        ],
        "seen": len(viewer.shown.videos),
    }


def _step(step: Step, memory: Memory) -> wire.Json:
    """See `answers.BatchStep` and `answers.SignalStep`."""
    if step.kind == "signal":
        return {"kind": "signal", **wire.said(step.record), "text": _done(step.record, memory)}
    return {
        "kind": "batch",
        "at": to_iso(step.at),
        "request_id": step.request_id,
        "state": step.record["state"],
        "next_state": step.record["next_state"],
        "items": [_batch_item(each, memory) for each in step.record["items"]],
    }


def _done(move: Mapping[str, Any], memory: Memory) -> str:
    """What the person did; of a search that no longer counts only that it was one."""
    note = next((each for each in memory.noted if each.event_id == move["event_id"]), None)
    if note is None and move["name"] == "SEARCH":
        return "searched for something"
    if note is None:
        note = Noted(
            event_id=move["event_id"],
            name=move["name"],
            at=from_iso(move["at"]),
            video_id=move["video_id"],
        )
    return done(note, shop().videos.now)


def _batch_item(item: Mapping[str, Any], memory: Memory) -> wire.Json:
    """See `answers.BatchItem`."""
    if item["type"] == "shop_card":
        return {"type": "shop_card", "reason": item["reason"]}
    item = worded(item, memory, shop().videos.now)
    names = ("type", "video_id", "query", "score", "propensity")
    shown = {**{name: item[name] for name in names}, "reason": wire.said(item["reason"])}
    shelf = shop().videos.now
    row = shelf.rows.get(item["video_id"])
    if row is None:
        return shown
    video = shelf.videos[row]
    return {
        **shown,
        "caption": video.caption,
        "topic": shelf.topic_names[shelf.topics[row]],
        "poster": wire.footage(video, shop().clips.of(video))["poster"],
    }
