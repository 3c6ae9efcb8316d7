"""Runs programs side by side as one: all of them, or none.

Each program gets a session of its own, so that whatever it starts ends with it and a Ctrl-C
reaches only this runner, which stops them in turn. Standard library only.
"""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

GRACE_SECONDS = 15.0
"""How long a program may take to finish its requests before it is killed."""

PROBE_SECONDS = 0.5
"""How often a starting program is asked; each question is a line in its log."""

PATIENCE_SECONDS = 30.0
"""How long nothing may be heard of a starting program before a line says what is waited for."""


@dataclass(frozen=True)
class Program:
    """Something to run, and how to see that it is ready."""

    name: str
    command: Sequence[str | Path]
    folder: Path
    url: str = ""
    """Answers a GET with 200 once the program is ready; empty: ready when started."""
    environ: Mapping[str, str] = field(default_factory=dict)
    """Added to this process's own environment."""


class Running:
    """A started program with everything that it starts in turn."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.process = subprocess.Popen(
            program.command,
            cwd=program.folder,
            env={**os.environ, **program.environ},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )

    def exit_status(self) -> int | None:
        return self.process.poll()

    def signal(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, number)

    def is_alive(self) -> bool:
        """Whether the program or anything that it started and left behind still runs."""
        self.process.poll()
        try:
            os.killpg(self.process.pid, 0)
        except (ProcessLookupError, PermissionError):  # macOS: not permitted on what has ended
            return False
        return True


def listen_for_stop() -> threading.Event:
    """An event that Ctrl-C, SIGTERM and a closed terminal set, instead of ending the process."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: stop.set())
    return stop


def run_to_end(program: Program, stop: threading.Event) -> int | None:
    """The exit status of a program that ends by itself; None when `stop` came first."""
    running = Running(program)
    while not stop.wait(0.05):
        status = running.exit_status()
        if status is not None:
            return status
    end([running])
    return None


def run_together(
    programs: Sequence[Program],
    stop: threading.Event,
    on_ready: Callable[[], None],
    grace_seconds: float = GRACE_SECONDS,
) -> int:
    """Runs all programs until `stop` (0) or until one of them ends by itself (1).

    Calls `on_ready` once, when every program has answered. Nothing is left running.
    """
    running: list[Running] = []
    try:
        for program in programs:
            running.append(Running(program))
        return _watch(running, stop, on_ready)
    except FileNotFoundError as error:
        print(f"{error.filename} is missing.", file=sys.stderr, flush=True)
        return 1
    finally:
        end(running, grace_seconds)


def _watch(running: list[Running], stop: threading.Event, on_ready: Callable[[], None]) -> int:
    waiting_for = list(running)
    next_probe = time.monotonic()
    next_word = time.monotonic() + PATIENCE_SECONDS
    while not stop.wait(0.1):
        for each in running:
            status = each.exit_status()
            if status is not None:
                others = "; the rest is stopped too" if len(running) > 1 else ""
                print(
                    f"{each.program.name} ended {_describe(status)} (what it said is above)"
                    f"{others}.",
                    file=sys.stderr,
                    flush=True,
                )
                return 1
        if waiting_for and time.monotonic() > next_probe:
            waiting_for = [each for each in waiting_for if not answers(each.program.url)]
            next_probe = time.monotonic() + PROBE_SECONDS
            if not waiting_for:
                on_ready()
        if waiting_for and time.monotonic() > next_word:
            names = ", ".join(each.program.name for each in waiting_for)
            print(f"Still waiting until this is ready: {names}.", flush=True)
            next_word = time.monotonic() + PATIENCE_SECONDS
    return 0


def end(running: Sequence[Running], grace_seconds: float = GRACE_SECONDS) -> None:
    """Asks all of them to finish, and kills what has not after `grace_seconds`."""
    for each in running:
        each.signal(signal.SIGTERM)
    _wait_while(lambda: any(each.exit_status() is None for each in running), grace_seconds)
    # What they left behind had the same time; it gets little more, for in a container that
    # does not collect its dead it would seem alive for ever.
    _wait_while(lambda: any(each.is_alive() for each in running), min(grace_seconds, 1))
    for each in running:
        each.signal(signal.SIGKILL)
        each.process.wait()


def _wait_while(condition: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while condition() and time.monotonic() < deadline:
        time.sleep(0.02)


def answers(url: str) -> bool:
    """Whether a GET gets a 200; asks directly, whatever proxy the environment names."""
    if not url:
        return True
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=1)
    try:
        connection.request("GET", parts.path or "/")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def is_in_use(host: str, port: int) -> bool:
    """Whether somebody accepts connections there. (Trying to bind would take a port whose last
    connections are still winding down for a used one.)"""
    try:
        socket.create_connection((host, port), timeout=1).close()
    except OSError:
        return False
    return True


def _describe(status: int) -> str:
    if status >= 0:
        return f"with exit status {status}"
    return f"by signal {signal.Signals(-status).name}"
