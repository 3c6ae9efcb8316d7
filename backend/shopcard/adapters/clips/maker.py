"""Makes the files of a clip: captions, poster, and last the film."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from shopcard.adapters.clips.caption import Cue
from shopcard.adapters.clips.director import direct
from shopcard.adapters.clips.film import Screen, write_film
from shopcard.adapters.clips.folder import CAPTIONS, FILM, POSTER, ClipFolder
from shopcard.adapters.pictures.art import ART
from shopcard.domain.clip import Clip


class ClipMaker:
    """Draws and encodes into a folder. Safe to use from several threads."""

    def __init__(self, folder: ClipFolder, art: Path = ART) -> None:
        self._folder = folder
        self._art = art

    def make(self, clip: Clip) -> None:
        """Raises Unavailable when the art or the font is missing."""
        direction = direct(clip, self._art)
        name = self._folder.name(clip)
        captions = web_captions(direction.cues, direction.seconds)
        self._folder.put(name + CAPTIONS, lambda path: path.write_text(captions, "utf-8"))
        screen = Screen()
        screen.show(direction.scene, 0.0)
        poster = Image.fromarray(screen.pixels())
        self._folder.put(name + POSTER, lambda path: poster.save(path, "WEBP", quality=82))
        self._folder.put(
            name + FILM,
            lambda path: write_film(path, direction.scene, direction.seconds, direction.sound),
        )


def web_captions(cues: list[Cue], seconds: float) -> str:
    """The lines as WebVTT; the first one, which comes before the seam, from the beginning on."""
    blocks = ["WEBVTT"]
    for cue in cues:
        start, end = max(0.0, cue.start), min(seconds, cue.end)
        blocks.append(f"{_clock(start)} --> {_clock(end)}\n{_escaped(cue.text)}")
    return "\n\n".join(blocks) + "\n"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds * 1000), 60_000)
    return f"{minutes:02}:{rest // 1000:02}.{rest % 1000:03}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
