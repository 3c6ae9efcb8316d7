"""Still frames of a video file, by FFmpeg (PyAV)."""

from __future__ import annotations

import io
from pathlib import Path

import av

from shopcard.domain.errors import Unavailable

LONGEST_SIDE = 512
"""Pixels: what vision models look at, and no more to send."""

_QUALITY = 80


def frames_of(path: Path, count: int) -> list[bytes]:
    """Up to `count` frames as JPEG, evenly from the first to the last. Raises Unavailable for a
    file that is no video."""
    try:
        with av.open(str(path)) as container:
            stream = container.streams.video[0]
            length = float(container.duration or 0) / av.time_base
            wanted = [length * place / max(1, count - 1) for place in range(count)]
            taken: list[av.VideoFrame] = []
            last: av.VideoFrame | None = None
            for frame in container.decode(stream):
                if len(taken) < count - 1 and (frame.time or 0.0) >= wanted[len(taken)]:
                    taken.append(frame)
                last = frame
            if last is not None and (not taken or taken[-1] is not last):
                taken.append(last)
            if not taken:
                raise Unavailable(f"{path.name} holds no frame.")
            return [_jpeg(each) for each in taken]
    except (av.FFmpegError, IndexError, OSError) as error:
        raise Unavailable(f"{path.name} cannot be read as a video: {error}.") from error


def _jpeg(frame: av.VideoFrame) -> bytes:
    image = frame.to_image()  # type: ignore[no-untyped-call]
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
