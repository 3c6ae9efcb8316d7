"""The pages, as a browser gets them from the serving process: built, with all clips made."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.server import command, running
from bench.table import Row

ROOT = Path(__file__).resolve().parents[1]
FRONTEND = ROOT / "frontend"
MEASURE = ROOT / "bench" / "pages" / "measure.mjs"


def measure_front_end(built: Path | None) -> tuple[str, list[Row]]:
    """All figures, and the sentence that says of what.

    `built` is a data folder to work on a copy of; without it the demo shop is built anew.
    """
    subprocess.run(["npm", "run", "--silent", "build"], cwd=FRONTEND, check=True)
    with tempfile.TemporaryDirectory(prefix="shopcard-bench-") as folder:
        data_dir = Path(folder) / "data"
        rows = _prepare(data_dir, built)
        with running(data_dir, has_clips=True) as server:
            measured = subprocess.run(
                ["node", str(MEASURE), f"http://127.0.0.1:{server.port}"],
                env={**os.environ, "CHROME_PATH": _browser()},
                stdout=subprocess.PIPE,
                check=True,
            )
    rows += [(what, figure, aim) for what, figure, aim in json.loads(measured.stdout)]
    return "the demo shop, its pages served by the API process", rows


def _prepare(data_dir: Path, built: Path | None) -> list[Row]:
    if built is not None:
        shutil.copytree(built, data_dir)
        command(data_dir, "build-media")
        return []
    data_dir.mkdir()
    command(data_dir, "build")
    seconds = command(data_dir, "build-media")
    clips = len(list((data_dir / "media").glob("*.mp4")))
    return [(f"{clips} clips made, beside nothing else", f"{seconds:.0f} s", "")]


def _browser() -> str:
    """Its path; where there is none, what is printed says how to install it."""
    find = [sys.executable, str(ROOT / "scripts" / "find_browser.py")]
    return subprocess.run(find, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
