"""All that the feed knows of a person, and how it is written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from shopcard.attention.memory import Memory
from shopcard.attention.memory_record import memory_record, read_memory
from shopcard.attention.placement import CardInterest, interest_record, read_interest
from shopcard.domain.video_shelf import VideoShelf
from shopcard.services.feed_visits import Shown, read_shown, shown_record


@dataclass(frozen=True, slots=True)
class Viewer:
    """All that the feed knows of a person: what the log says up to its cursor, what was shown."""

    memory: Memory
    log_cursor: str | None = None
    interest: CardInterest = field(default_factory=CardInterest)
    shown: Shown = field(default_factory=Shown)


def viewer_record(viewer: Viewer) -> dict[str, Any]:
    """A JSON-safe dictionary from which `read_viewer` makes an equal one."""
    return {
        "log_cursor": viewer.log_cursor,
        "memory": memory_record(viewer.memory),
        "cards": interest_record(viewer.interest),
        "shown": shown_record(viewer.shown),
    }


def read_viewer(record: Mapping[str, Any], nothing: Memory, shelf: VideoShelf) -> Viewer:
    """What `viewer_record` wrote down. A memory that an older version wrote is made again from
    the whole log, beginning with `nothing`."""
    shown = read_shown(record["shown"])
    try:
        memory = read_memory(record["memory"], shelf)
    except ValueError:
        return Viewer(nothing, shown=shown)
    return Viewer(memory, record["log_cursor"], read_interest(record["cards"]), shown)
