"""How far the build is, told through a small file to whoever asks."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from shopcard.domain.events import to_iso

WRITE_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class BuildProgress:
    """The step under way and how far it is, in whatever it counts."""

    step: str
    done: int
    total: int
    """0 when not known yet."""
    started_at: str
    """When the build started, ISO 8601 in UTC."""
    finished: bool = False
    error: str | None = None


class ProgressFile:
    """Writes the progress of one build, whole at any time and a few times a second at most."""

    def __init__(self, path: Path, now: Callable[[], float] = time.monotonic) -> None:
        self._path = path
        self._now = now
        self._written_at = -WRITE_SECONDS
        self._progress = BuildProgress("", 0, 0, to_iso(datetime.now(UTC)))
        path.parent.mkdir(parents=True, exist_ok=True)
        self._write(self._progress)

    def report(self, step: str, done: int, total: int) -> None:
        is_news = step != self._progress.step or done >= total
        self._progress = replace(self._progress, step=step, done=done, total=total)
        if is_news or self._now() - self._written_at >= WRITE_SECONDS:
            self._write(self._progress)

    def finish(self) -> None:
        self._write(replace(self._progress, finished=True))

    def fail(self, error: str) -> None:
        self._write(replace(self._progress, error=error))

    def _write(self, progress: BuildProgress) -> None:
        temporary = self._path.with_suffix(".new")
        temporary.write_text(json.dumps(asdict(progress)), encoding="utf-8")
        temporary.replace(self._path)
        self._written_at = self._now()


def read_progress(path: Path) -> BuildProgress | None:
    """None when no build has said anything yet, or nothing that can be understood."""
    try:
        return BuildProgress(**json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError):
        return None
