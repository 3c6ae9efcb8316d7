"""The folder of finished clips. Needs neither Skia nor FFmpeg: a server only looks."""

from __future__ import annotations

import os
import re
import uuid
from collections.abc import Callable, Collection
from pathlib import Path

from shopcard.adapters.clips.tune import mood_of
from shopcard.domain.clip import Clip

RECIPE = 2
"""Part of every name: a change of how clips look or sound makes them anew."""

FILM, POSTER, CAPTIONS = ".mp4", ".webp", ".vtt"

_NAME = re.compile(r"[A-Za-z0-9_-]{1,100}\.[0-9a-f]{16}\.(?:mp4|webp|vtt)", re.ASCII)
_UNFINISHED = ".new-"


class ClipFolder:
    """`ClipFiles` in one flat folder. A clip is there when its film is: that comes last."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def name(self, clip: Clip) -> str:
        plain = re.sub(r"[^A-Za-z0-9_-]", "-", clip.clip_id)[:100]
        return f"{plain}.{clip.key(f'recipe {RECIPE}')}"

    def seconds(self, clip: Clip) -> float:
        return round(mood_of(clip.topic).seconds, 2)

    def finished(self) -> frozenset[str]:
        try:
            names = [each.name for each in self._folder.iterdir()]
        except OSError:  # not there yet, or out of reach: who makes clips says so, the shop opens
            return frozenset()
        films = (each for each in names if each.endswith(FILM) and _NAME.fullmatch(each))
        return frozenset(each.removesuffix(FILM) for each in films)

    def file(self, name: str) -> Path | None:
        if not _NAME.fullmatch(name):
            return None
        path = self._folder / name
        return path if path.is_file() else None

    def put(self, name: str, write: Callable[[Path], object]) -> None:
        """Has a file written aside and puts it in its place in one step, whole on the disk."""
        self._folder.mkdir(parents=True, exist_ok=True)
        aside = self._folder / f"{_UNFINISHED}{uuid.uuid4().hex}{Path(name).suffix}"
        try:
            write(aside)
            with aside.open("rb") as file:
                os.fsync(file.fileno())
            aside.replace(self._folder / name)
        finally:
            aside.unlink(missing_ok=True)

    def keep_only(self, names: Collection[str]) -> int:
        """Removes every other clip, and what interrupted makers left. Returns how many files."""
        removed = 0
        for path in self._folder.iterdir() if self._folder.is_dir() else ():
            clip, _, _ = path.name.rpartition(".")
            is_ours = _NAME.fullmatch(path.name) or path.name.startswith(_UNFINISHED)
            if is_ours and clip not in names:
                path.unlink(missing_ok=True)
                removed += 1
        return removed
