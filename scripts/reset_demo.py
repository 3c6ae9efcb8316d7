"""`make reset-demo`: deletes the data folder and builds the demo shop anew.

It says what it deletes. For another folder than the default it asks first (YES=1 answers), and
it refuses while a process has the database open.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BACKEND = ROOT / "backend"
sys.path.insert(0, str(BACKEND))

from shopcard.config import load_settings  # noqa: E402
from shopcard.domain.errors import Misconfigured  # noqa: E402

DEFAULT = ROOT / "var"
SQLITE_HEADER = b"SQLite format 3\0"


class Refused(Exception):
    """Nothing is deleted; the message says why."""


def main() -> int:
    try:
        settings = load_settings()
        if settings.chosen_store() != "sqlite":
            raise Refused("This resets the SQLite store only; empty Firestore by its own means.")
        delete(settings.data_dir)
    except (Misconfigured, Refused) as error:
        print(error, file=sys.stderr)
        return 1
    build = [sys.executable, "-m", "shopcard", "build"]
    try:
        return subprocess.run(build, cwd=BACKEND).returncode
    except KeyboardInterrupt:
        print("\nInterrupted. `make start` goes on from here.", file=sys.stderr)
        return 130


def delete(folder: Path) -> None:
    """Deletes a data folder. Raises Refused for one that is in use or is not plainly ours."""
    if not folder.exists():
        return
    found = databases(folder)
    if folder != DEFAULT:
        if not found or ROOT.is_relative_to(folder) or Path.home().is_relative_to(folder):
            raise Refused(f"{folder} is not a data folder of Shopcard alone. Nothing was deleted.")
        if not is_agreed(f"Delete {folder} and all that it holds?"):
            raise Refused("Nothing was deleted.")
    if any(is_open(database) for database in found):
        raise Refused(f"A running shop uses {folder}: stop it first. Nothing was deleted.")
    names = ", ".join(sorted(each.name for each in folder.iterdir()))
    print(f"Deleting {folder}: {names or 'empty'}", flush=True)
    shutil.rmtree(folder)


def databases(folder: Path) -> list[Path]:
    """The SQLite files that lie directly in the folder, by their first bytes."""
    return [file for file in folder.iterdir() if file.is_file() and _header(file) == SQLITE_HEADER]


def _header(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(len(SQLITE_HEADER))


def is_open(database: Path) -> bool:
    """Whether somebody has it open: a WAL database can only then not leave its WAL mode."""
    with closing(sqlite3.connect(database, timeout=0)) as connection:
        try:
            mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
        except sqlite3.OperationalError:
            return True
        except sqlite3.DatabaseError:  # damaged: all the more reason to start anew
            return False
        return bool(mode != "delete")


def is_agreed(question: str) -> bool:
    """The answer of YES=1, else of the person at the terminal, else no."""
    if os.environ.get("YES") == "1":
        return True
    if not sys.stdin.isatty():
        print(f"{question} There is no terminal to ask at: set YES=1 to agree.", file=sys.stderr)
        return False
    return input(f"{question} [y/N] ").strip().lower() in {"y", "yes"}


if __name__ == "__main__":
    sys.exit(main())
