"""A memory as a JSON-safe record, and back."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

import numpy as np

from shopcard.attention.memory import MOST_UNDONE, Memory, Noted
from shopcard.attention.traces import Trace, kept_vector, packed, unpacked
from shopcard.domain.events import Vector, from_iso, to_iso
from shopcard.domain.video_shelf import VideoShelf

VERSION = 1
_TEXTS = ("event_id", "name", "video_id", "product_id", "query", "request_id")


def memory_record(memory: Memory) -> dict[str, Any]:
    """A JSON-safe dictionary from which `read_memory` makes an equal memory."""
    return {
        "version": VERSION,
        "node": memory.node,
        "fingerprint": memory.fingerprint,
        "noted": [_noted_record(each) for each in memory.noted],
        "traces": [_trace_record(each) for each in memory.traces],
        "undone": list(memory.undone),
    }


def read_memory(record: Mapping[str, Any], shelf: VideoShelf) -> Memory:
    """The memory that `memory_record` wrote down.

    Vectors of another encoder than the shelf's are made again from the videos that the shelf
    still has; what it has none of waits without one (see `completed`). Raises ValueError for a
    record of another version, or a damaged one: it has to be folded anew from the log.
    """
    try:
        if record["version"] != VERSION:
            raise ValueError(f"a memory of version {record['version']} cannot be read")
        is_ours = record["fingerprint"] == shelf.fingerprint
        return Memory(
            node=str(record["node"]),
            fingerprint=shelf.fingerprint,
            noted=tuple(_read_noted(each, shelf, is_ours) for each in record["noted"]),
            traces=tuple(_read_trace(each, shelf, is_ours) for each in record["traces"]),
            undone=tuple(str(each) for each in record.get("undone", ()))[-MOST_UNDONE:],
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"this is no memory: {error!r}") from error


def _noted_record(noted: Noted) -> dict[str, Any]:
    record: dict[str, Any] = {"at": to_iso(noted.at)}
    for name in _TEXTS:
        if (value := getattr(noted, name)) is not None:
            record[name] = value
    if noted.vector is not None:
        record["vector"] = _text(noted.vector)
    return record


def _read_noted(record: Mapping[str, Any], shelf: VideoShelf, is_ours: bool) -> Noted:
    vector = _vector(record["vector"], shelf) if is_ours and "vector" in record else None
    texts: dict[str, Any] = {name: record.get(name) for name in _TEXTS}
    return Noted(**texts, at=from_iso(record["at"]), vector=vector)


def _trace_record(trace: Trace) -> dict[str, Any]:
    record: dict[str, Any] = {
        "names": dict(trace.names),
        "video_ids": list(trace.video_ids),
        "event_ids": list(trace.event_ids),
    }
    if trace.vector is not None:
        record["vector"] = _text(trace.vector)
    return record


def _read_trace(record: Mapping[str, Any], shelf: VideoShelf, is_ours: bool) -> Trace:
    video_ids = tuple(record["video_ids"])
    known = [row for each in video_ids if (row := shelf.rows.get(each)) is not None]
    vector = None
    if is_ours and "vector" in record:
        vector = _vector(record["vector"], shelf)
    elif known:
        vector = kept_vector(shelf.vectors[known].sum(axis=0, dtype=np.float32))
    return Trace(
        vector=vector,
        names={str(name): float(amount) for name, amount in record["names"].items()},
        video_ids=video_ids,
        event_ids=tuple(record.get("event_ids", ())),
    )


def _text(vector: Vector) -> str:
    return b64encode(packed(vector)).decode()


def _vector(text: str, shelf: VideoShelf) -> Vector:
    vector = unpacked(b64decode(text))
    if len(shelf) and vector.shape != shelf.vectors[0].shape:
        raise ValueError(f"a vector has {vector.size} dimensions")
    return vector
