"""Having the frames of videos described in words, one after the other."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from shopcard.domain.errors import Unavailable
from shopcard.domain.video import Video
from shopcard.domain.video_description import VideoDescription
from shopcard.services.indexing import Report, no_report

log = logging.getLogger(__name__)

FRAMES = 6
"""Looked at, from the first to the last."""

FAILURES_IN_A_ROW = 3
"""After so many, whoever describes is taken to be down."""


class FrameDescriber(Protocol):
    """Somebody who looks at frames (JPEG, in order). Raises Unavailable, or Misconfigured."""

    @property
    def name(self) -> str: ...

    def describe(self, frames: Sequence[bytes]) -> str: ...

    def summarise(self, video: Video, frames: Sequence[bytes]) -> str:
        """What is encoded for the video, in place of what rules write."""
        ...


class Descriptions(Protocol):
    """What was described so far."""

    def all(self) -> Mapping[str, VideoDescription]: ...

    def add(self, description: VideoDescription) -> None:
        """Kept for good when this returns."""
        ...


@dataclass(frozen=True, slots=True)
class Footage:
    """A video that can be looked at. `seen` names its footage: the same for the same pictures."""

    video: Video
    seen: str
    frames: Callable[[int], Sequence[bytes]]
    """Up to so many, from the first to the last."""


def describe_all(
    footage: Sequence[Footage],
    describer: FrameDescriber,
    descriptions: Descriptions,
    report: Report = no_report,
    *,
    summaries: bool = False,
) -> int:
    """Describes what is not yet described as it is now, and keeps each at once, so that an
    interrupted run goes on where it was. Returns how many were described.

    Raises Unavailable when some could not be: at the end, or at once when one after the other
    fails. Misconfigured ends it at once.
    """
    known = dict(descriptions.all())
    missing = [each for each in footage if not _is_known(each, known, describer, summaries)]
    done = len(footage) - len(missing)
    report(done, len(footage))
    failed = in_a_row = 0
    for each in missing:
        try:
            found = _look(each, describer, known.values(), summaries)
        except Unavailable as error:
            failed, in_a_row = failed + 1, in_a_row + 1
            log.warning("%s was not described: %s", each.video.video_id, error.message)
            if in_a_row == FAILURES_IN_A_ROW:
                raise Unavailable(
                    f"{error.message} It failed {in_a_row} times in a row. What is described is "
                    "kept; run it again to go on."
                ) from error
            continue
        in_a_row = 0
        descriptions.add(found)
        known[found.video_id] = found
        done += 1
        report(done, len(footage))
    if failed:
        raise Unavailable(
            f"Videos that could not be described: {failed}; the log says why. Run it again to try "
            "them again."
        )
    return len(missing)


def _is_known(
    footage: Footage,
    known: Mapping[str, VideoDescription],
    describer: FrameDescriber,
    summaries: bool,
) -> bool:
    found = known.get(footage.video.video_id)
    return (
        found is not None
        and (found.seen, found.model) == (footage.seen, describer.name)
        and bool(found.summary) == summaries
    )


def _look(
    footage: Footage,
    describer: FrameDescriber,
    known: Collection[VideoDescription],
    summaries: bool,
) -> VideoDescription:
    """Footage that several videos share is described once; a summary is each video's own."""
    same = (footage.seen, describer.name)
    description = next((k.description for k in known if (k.seen, k.model) == same), None)
    frames = footage.frames(FRAMES) if summaries or description is None else ()
    return VideoDescription(
        video_id=footage.video.video_id,
        seen=footage.seen,
        model=describer.name,
        description=describer.describe(frames) if description is None else description,
        summary=describer.summarise(footage.video, frames) if summaries else "",
    )
