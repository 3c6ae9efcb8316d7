"""Runs the checks of `make lint` or `make test`: every part, whatever happens to the others, and
a summary at the end. The exit status is 0 only when each part passed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from find_browser import NoBrowser, find_or_install

ROOT = Path(__file__).resolve().parents[1]
FRONTEND = ROOT / "frontend"


@dataclass(frozen=True)
class Part:
    """One check: a command and where it runs."""

    name: str
    command: Sequence[str]
    folder: Path = ROOT
    prepare: Callable[[], Mapping[str, str]] = dict
    """What it needs in its environment besides ours; raises NoBrowser."""


def browser_environment() -> Mapping[str, str]:
    return {"CHROME_PATH": find_or_install(os.environ)}


def emulator_environment() -> Mapping[str, str]:
    """Nothing to add; but a missing Java is better named here than found in a traceback."""
    if os.environ.get("CI") == "true" and shutil.which("java") is None:
        print("Java is missing: the Firestore emulator, which CI requires, needs Java 17.")
    return {}


def python(*arguments: str) -> list[str]:
    return [sys.executable, "-m", *arguments]


LINT = (
    Part("Python lint", python("ruff", "check", ".")),
    Part("Python format", python("ruff", "format", "--check", ".")),
    Part("Python types", python("mypy")),
    Part("front-end lint", ["npm", "run", "--silent", "lint"], FRONTEND),
)
# Two workers: what most machines have, and the tests of one file share their fixtures.
TEST = (
    *LINT,
    Part("Python tests", python("pytest", "-n2", "--dist=loadfile"), ROOT, emulator_environment),
    Part("front-end tests", ["npm", "test", "--silent"], FRONTEND),
    Part("front-end build", ["npm", "run", "--silent", "build"], FRONTEND),
    Part("browser tests", ["npm", "run", "--silent", "test:e2e"], FRONTEND, browser_environment),
)
SUITES = {"lint": LINT, "test": TEST}


def run_part(part: Part) -> bool:
    """Whether the part passed; its output goes straight through."""
    command = " ".join(part.command).removeprefix(f"{sys.executable} -m ")
    print(f"\n--- {part.name}: {command}", flush=True)
    try:
        environ = {**os.environ, **part.prepare()}
        return subprocess.run(part.command, cwd=part.folder, env=environ).returncode == 0
    except (NoBrowser, OSError, subprocess.CalledProcessError) as error:
        print(error, flush=True)
        return False


def run_suite(parts: Sequence[Part]) -> int:
    """Runs all parts in order and prints how each went. The exit status."""
    lines = []
    failed = 0
    for part in parts:
        started = time.monotonic()
        passed = run_part(part)
        failed += not passed
        seconds = time.monotonic() - started
        lines.append(f"  {'passed' if passed else 'FAILED'}  {part.name} ({seconds:.0f} s)")
    print("\n--- Summary", *lines, sep="\n", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in SUITES:
        sys.exit(f"run_checks.py takes one of: {', '.join(SUITES)}.")
    try:
        sys.exit(run_suite(SUITES[sys.argv[1]]))
    except KeyboardInterrupt:
        sys.exit(130)
