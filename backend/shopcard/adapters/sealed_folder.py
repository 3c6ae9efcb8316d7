"""A folder of built files with a manifest: written whole or not at all, verified when read."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shopcard.domain.errors import NotBuilt

MANIFEST = "manifest.json"
_READ_ATTEMPTS = 3

Writer = Callable[[Path], object]
"""Writes one file at the path it is given."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a folder holds: facts about it, and where each of its files lies."""

    facts: Mapping[str, Any]
    files: Mapping[str, Path]


def seal(folder: Path, facts: Mapping[str, Any], writers: Mapping[str, Writer]) -> None:
    """Writes the files and then, in one step, the manifest that names them by their content.

    Readers see the old content or the new one. A death at any moment leaves the old one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    workshop = folder / f".new-{uuid.uuid4().hex}"
    workshop.mkdir()
    try:
        files = {name: _write(workshop / name, write, folder) for name, write in writers.items()}
        manifest = {"facts": dict(facts), "files": files}
        replace_file(folder / MANIFEST, json.dumps(manifest, indent=1).encode())
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    _sweep(folder, keep={MANIFEST, *(each["path"] for each in files.values())})


def unseal(folder: Path) -> Sealed:
    """The folder's content, each file's hash compared with the manifest.

    Raises NotBuilt when something is missing or damaged.
    """
    for attempt in range(_READ_ATTEMPTS):
        try:
            return _verified(folder)
        except FileNotFoundError as error:
            # A writer may have swept the files that the manifest we read still named.
            if attempt + 1 == _READ_ATTEMPTS:
                missing = Path(error.filename)
                if missing.name == MANIFEST:
                    raise NotBuilt(f"nothing is built in {folder} yet") from error
                raise NotBuilt(f"{missing} is missing") from error
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise NotBuilt(f"{folder / MANIFEST} cannot be read: {error}") from error
    raise AssertionError("unreachable")


def replace_file(path: Path, content: bytes) -> None:
    """Writes a file so that it is seen whole or not at all, even after a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}-{uuid.uuid4().hex}")
    try:
        temporary.write_bytes(content)
        _flush(temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def sha256_of(path: Path) -> str:
    """The file's SHA-256 in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write(path: Path, write: Writer, folder: Path) -> dict[str, str]:
    write(path)
    _flush(path)
    digest = sha256_of(path)
    name = f"{path.stem}-{digest[:16]}{path.suffix}"
    path.replace(folder / name)
    return {"path": name, "sha256": digest}


def _verified(folder: Path) -> Sealed:
    manifest = json.loads((folder / MANIFEST).read_bytes())
    files = {name: folder / each["path"] for name, each in manifest["files"].items()}
    for name, path in files.items():
        if sha256_of(path) != manifest["files"][name]["sha256"]:
            raise NotBuilt(f"{path} is damaged: its content is not what was written")
    return Sealed(dict(manifest["facts"]), files)


def _flush(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _sweep(folder: Path, keep: set[str]) -> None:
    """Removes what earlier seals and interrupted ones left behind."""
    for path in folder.iterdir():
        if path.name in keep:
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
