"""A real server process on a data folder of its own, as the benchmark uses it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

BACKEND = Path(__file__).resolve().parents[1] / "backend"


def environment(data_dir: Path, port: int | None = None, has_clips: bool = False) -> dict[str, str]:
    """The process environment for a shop in `data_dir`."""
    env = {**os.environ, "SHOPCARD_DATA_DIR": str(data_dir), "SHOPCARD_STORE": "sqlite"}
    env["SHOPCARD_MEDIA"] = "on" if has_clips else "off"  # those being made would be measured too
    if port is not None:
        env["SHOPCARD_PORT"] = str(port)
    return env


def command(data_dir: Path, *arguments: str) -> float:
    """Runs `python -m shopcard ...` to its end. Returns the seconds it took."""
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "shopcard", *arguments],
        cwd=BACKEND,
        env=environment(data_dir),
        check=True,
    )
    return time.perf_counter() - started


@dataclass(frozen=True)
class Server:
    """A running server, and how long it took from its start to being ready."""

    port: int
    seconds_to_ready: float
    process: psutil.Process

    def memory_mb(self) -> float:
        """Resident memory of the serving process, in MB (10^6 bytes)."""
        return float(self.process.memory_info().rss) / 1e6


@contextmanager
def running(data_dir: Path, has_clips: bool = False) -> Iterator[Server]:
    """Starts `python app.py`, waits until it is ready, and stops it again. With `has_clips` they
    are shown, and those made that are missing."""
    port = _free_port()
    started = time.perf_counter()
    with (data_dir / "server.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "app.py"],
            cwd=BACKEND,
            env=environment(data_dir, port, has_clips),
            stdout=log,
            stderr=log,
        )
        try:
            _wait_until_ready(port, process, deadline=started + 120)
            ready = time.perf_counter() - started
            yield Server(port, ready, psutil.Process(process.pid))
        finally:
            process.terminate()
            process.wait(timeout=20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_ready(port: int, process: subprocess.Popen[bytes], deadline: float) -> None:
    while time.perf_counter() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}; see server.log")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/ready", timeout=2) as answer:
                if json.load(answer):
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.02)
    raise RuntimeError("the server was not ready in time; see server.log")
