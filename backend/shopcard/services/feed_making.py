"""Choosing the next stretch of a feed: batches of videos, and cards among them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import numpy as np
import numpy.typing as npt

from shopcard.attention.batches import produce
from shopcard.attention.memory import after_batch
from shopcard.attention.placement import next_card
from shopcard.attention.policy import FeedPolicy
from shopcard.attention.queries import Bias
from shopcard.attention.reasons import shortened
from shopcard.domain.ranking import Reason
from shopcard.domain.video_shelf import VideoShelf
from shopcard.services.feed_details import card_details, video_details
from shopcard.services.feed_viewer import Viewer
from shopcard.services.feed_visits import Place, Visit

BATCH = 5
"""Videos that are chosen together: what is watched acts on the next batch."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Items that were just chosen, as they are logged, and the viewer after them."""

    viewer: Viewer
    visit: Visit
    items: tuple[dict[str, Any], ...]
    state: str


def make_stretch(
    viewer: Viewer,
    visit: Visit,
    request_id: str,
    limit: int,
    at: datetime,
    seed: int | None,
    policy: FeedPolicy,
    shelf: VideoShelf,
    banned: npt.NDArray[np.bool_],
    bias: Sequence[Bias],
) -> Stretch:
    """The next `limit` items, batch by batch."""
    items: list[dict[str, Any]] = []
    state = viewer.memory.node
    while len(items) < limit and len(shelf) > 0:
        ahead, reason = next_card(
            policy.placement, viewer.interest, at, shown=len(visit), since_card=visit.since_card
        )
        count = min(limit - len(items), BATCH)
        has_card = ahead < count
        state = viewer.memory.node
        picks = produce(
            viewer.memory,
            state,
            policy,
            shelf,
            count=count - has_card,
            seed=_seed(visit.visit_id, len(visit)) if seed is None else seed + len(visit),
            seen=viewer.shown.videos,
            banned=banned,
            bias=bias,
        )
        if not picks and count > has_card:
            break  # this person hid everything, or there is nothing
        batch = [video_details(each, state, viewer.memory, policy) for each in picks]
        if has_card:
            batch.insert(ahead, card_details(reason))
        places = [
            Place(
                request_id,
                number,
                each.get("video_id"),
                reason.kind if each["type"] == "shop_card" else None,
            )
            for number, each in enumerate(batch, start=len(items))
        ]
        visit = visit.extended(places)
        viewer = replace(
            viewer,
            memory=after_batch(viewer.memory, policy.blueprint),
            interest=viewer.interest.placed() if has_card else viewer.interest,
            shown=viewer.shown.shown(visit, (each.video_id for each in picks)),
        )
        items += batch
    return Stretch(viewer, visit, tuple(items), state)


def around(video_ids: Sequence[str], shelf: VideoShelf) -> list[Bias]:
    """Points at these videos, as far as they are known."""
    known = [shelf.videos[shelf.rows[each]] for each in video_ids if each in shelf.rows]
    return [
        Bias(
            shelf.vectors[shelf.rows[each.video_id]],
            1.0,
            Reason("near", f"Near to “{shortened(each.caption)}”"),
        )
        for each in known
    ]


def _seed(visit_id: str, place: int) -> int:
    digest = hashlib.sha256(f"{visit_id} {place}".encode()).digest()
    return int.from_bytes(digest[:4])
