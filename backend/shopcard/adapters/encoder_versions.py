"""Trained encoders as folders, and the one small file that says which of them serves."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from shopcard.adapters.sealed_folder import MANIFEST, Writer, replace_file, seal, unseal
from shopcard.domain.encoder_version import (
    EncoderVersion,
    version_from_record,
    version_to_record,
)
from shopcard.domain.errors import Misconfigured, NotBuilt, NotFound

POINTER = "serving.json"
KEPT = 20
"""So many steps back are remembered."""


class EncoderVersions:
    """Everything below one folder: a sealed folder for each version, and the pointer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, version: EncoderVersion, writers: Mapping[str, Writer]) -> None:
        """Writes all of it or nothing."""
        seal(self._folder / version.name, version_to_record(version), writers)

    def all(self) -> list[EncoderVersion]:
        """Oldest first. Raises NotBuilt for a damaged one."""
        found = [self._open(path.parent)[0] for path in self._folder.glob(f"*/{MANIFEST}")]
        return sorted(found, key=lambda each: (each.made_at, each.name))

    def find(self, name: str) -> tuple[EncoderVersion, Mapping[str, Path]]:
        """A version and where its files lie. Raises NotFound, or NotBuilt for a damaged one."""
        if name not in {path.parent.name for path in self._folder.glob(f"*/{MANIFEST}")}:
            raise NotFound(
                f"There is no encoder {name!r}; python -m shopcard encoders lists them.",
                code="unknown_encoder",
            )
        return self._open(self._folder / name)

    @property
    def serving(self) -> str | None:
        """The name of the version that serves; None while none was promoted."""
        return self._history()[-1]

    def promote(self, name: str) -> None:
        """Makes a version the one that serves, in one step."""
        self._point([*self._history(), name])

    @property
    def before(self) -> str | None:
        """What a rollback goes back to; None for the model of the settings.

        Raises NotFound when nothing was promoted.
        """
        history = self._history()
        if len(history) < 2:
            raise NotFound("No encoder was promoted; there is nothing to go back to.")
        return history[-2]

    def roll_back(self) -> None:
        """Makes what served before serve again."""
        self._point(self._history()[:-1])

    def _history(self) -> list[str | None]:
        """What served, the latest last; it began with the model of the settings."""
        try:
            names = json.loads((self._folder / POINTER).read_bytes())["history"]
        except FileNotFoundError:
            names = []
        except (ValueError, KeyError, TypeError) as error:
            raise Misconfigured(
                f"{self._folder / POINTER} cannot be read: {error}. Remove it to serve the encoder "
                "of the settings, then promote again what is to serve."
            ) from error
        return [None, *names]

    def _point(self, history: list[str | None]) -> None:
        names = [each for each in history if each is not None][-KEPT:]
        replace_file(self._folder / POINTER, json.dumps({"history": names}, indent=1).encode())

    def _open(self, folder: Path) -> tuple[EncoderVersion, Mapping[str, Path]]:
        sealed = unseal(folder)
        record: Mapping[str, Any] = sealed.facts
        try:
            return version_from_record(record), sealed.files
        except (KeyError, TypeError) as error:
            raise NotBuilt(f"{folder} holds no encoder of this shop: {error}") from error
