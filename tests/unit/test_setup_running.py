"""`make start` with tiny stand-ins for the API and the front end: both answer, both are gone."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

import run_together

ROOT = Path(__file__).resolve().parents[2]
DEADLINE_SECONDS = 30.0

# A server with a child of its own, like npm with its node; `how` makes it misbehave.
STAND_IN = """
import http.server, os, pathlib, signal, subprocess, sys
port, notes, how = int(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
child = subprocess.Popen(["sleep", "600"])
notes.write_text(f"{os.getpid()} {child.pid}")
if how == "dies":
    sys.exit(7)
if how == "stubborn":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
    def log_message(self, *_):
        pass
http.server.HTTPServer(("127.0.0.1", port), Handler).serve_forever()
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def until(condition: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + DEADLINE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, f"waited in vain until {what}"
        time.sleep(0.02)


def runs(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


class Checkout:
    """A copy of what `make start` runs, with stand-ins for the API, the build and npm."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output = folder / "output.txt"
        self.ports = {"SHOPCARD_PORT": free_port(), "SHOPCARD_FRONTEND_PORT": free_port()}
        for name in ("start.py", "run_together.py"):
            self.copy(f"scripts/{name}")
        for name in (
            "__init__.py",
            "config.py",
            "data_folder.py",
            "domain/__init__.py",
            "domain/errors.py",
        ):
            self.copy(f"backend/shopcard/{name}")
        (folder / "stand_in.py").write_text(STAND_IN)
        (folder / "frontend").mkdir()
        self.build("print('Everything is built.')")
        self.api("serves")
        npm = folder / "bin" / "npm"
        npm.parent.mkdir()
        # No exec: like the real one, it waits for the program that it starts.
        command = self.stand_in('"$SHOPCARD_FRONTEND_PORT"', "frontend", "serves")
        npm.write_text(f"#!/bin/sh\n{command}\nexit $?\n")
        npm.chmod(0o755)

    def copy(self, path: str) -> None:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, target)

    def stand_in(self, port: str, name: str, how: str) -> str:
        here = self.folder
        return f"'{sys.executable}' '{here}/stand_in.py' {port} '{here}/{name}.pid' {how}"

    def build(self, code: str) -> None:
        (self.folder / "backend" / "shopcard" / "__main__.py").write_text(code)

    def api(self, how: str) -> None:
        command = self.stand_in('"$SHOPCARD_PORT"', "api", how)
        code = f"import os\nos.execv('/bin/sh', ['sh', '-c', {f'exec {command}'!r}])\n"
        (self.folder / "backend" / "app.py").write_text(code)

    def start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, self.folder / "scripts" / "start.py"],
            env={
                **os.environ,
                **{name: str(port) for name, port in self.ports.items()},
                "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
                "PYTHONUNBUFFERED": "1",
            },
            stdout=self.output.open("wb"),
            stderr=subprocess.STDOUT,
        )

    def said(self) -> str:
        return self.output.read_text()

    def has_announced(self) -> bool:
        return "Ctrl-C stops both" in self.said()

    def pids(self) -> list[int]:
        notes = (self.folder / name for name in ("api.pid", "frontend.pid"))
        return [int(pid) for note in notes if note.exists() for pid in note.read_text().split()]


@pytest.fixture
def checkout(tmp_path: Path) -> Iterator[Checkout]:
    checkout = Checkout(tmp_path)
    yield checkout
    left = [pid for pid in checkout.pids() if runs(pid)]
    for pid in left:
        os.kill(pid, signal.SIGKILL)
    assert left == [], "processes were left behind"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_both_are_announced_once_they_answer_and_stopped_cleanly(
    checkout: Checkout, number: signal.Signals
) -> None:
    process = checkout.start()
    until(checkout.has_announced, "both addresses are printed")
    assert f"http://127.0.0.1:{checkout.ports['SHOPCARD_PORT']} " in checkout.said()
    assert f"http://localhost:{checkout.ports['SHOPCARD_FRONTEND_PORT']}\n" in checkout.said()
    assert len(checkout.pids()) == 4
    assert all(runs(pid) for pid in checkout.pids())

    process.send_signal(number)
    assert process.wait(DEADLINE_SECONDS) == 0
    assert not any(runs(pid) for pid in checkout.pids())


def test_when_one_dies_the_other_is_stopped_and_the_exit_is_a_failure(checkout: Checkout) -> None:
    checkout.api("dies")
    process = checkout.start()
    assert process.wait(DEADLINE_SECONDS) == 1
    assert "The API ended with exit status 7" in checkout.said()
    assert not checkout.has_announced()


def test_a_failed_build_starts_nothing(checkout: Checkout) -> None:
    checkout.build("raise SystemExit('The disk is full.')")
    process = checkout.start()
    assert process.wait(DEADLINE_SECONDS) == 1
    assert "The disk is full." in checkout.said()
    assert "Building the catalogue and its index failed" in checkout.said()
    assert checkout.pids() == []


def test_a_build_is_interrupted_with_all_that_it_started(checkout: Checkout) -> None:
    note = checkout.folder / "api.pid"  # where the fixture looks for what was left behind
    checkout.build(
        "import os, pathlib, subprocess\n"
        "child = subprocess.Popen(['sleep', '600'])\n"
        f"pathlib.Path({str(note)!r}).write_text(f'{{os.getpid()}} {{child.pid}}')\n"
        "child.wait()\n"
    )
    process = checkout.start()
    until(lambda: len(checkout.pids()) == 2, "the build runs")
    process.send_signal(signal.SIGINT)
    assert process.wait(DEADLINE_SECONDS) == 0
    assert "goes on from here" in checkout.said()


@pytest.mark.parametrize("setting", ["SHOPCARD_PORT", "SHOPCARD_FRONTEND_PORT"])
def test_a_port_in_use_gets_one_sentence_with_the_port_and_its_setting(
    checkout: Checkout, setting: str
) -> None:
    checkout.build("raise SystemExit('built although a port is taken')")
    with socket.create_server(("127.0.0.1", checkout.ports[setting])):
        process = checkout.start()
        assert process.wait(DEADLINE_SECONDS) == 1
    (sentence,) = checkout.said().splitlines()
    assert f"Port {checkout.ports[setting]} is in use" in sentence
    assert setting in sentence


def test_a_wrong_setting_is_named_before_anything_is_built(checkout: Checkout) -> None:
    checkout.ports["SHOPCARD_PORT"] = 99_999
    process = checkout.start()
    assert process.wait(DEADLINE_SECONDS) == 1
    assert "SHOPCARD_PORT" in checkout.said()
    assert "built" not in checkout.said()


def test_a_program_that_will_not_stop_is_killed_with_its_children(tmp_path: Path) -> None:
    port, note = free_port(), tmp_path / "note"
    command = [sys.executable, "-c", STAND_IN, str(port), str(note), "stubborn"]
    running = run_together.Running(run_together.Program("It", command, tmp_path))
    until(lambda: run_together.answers(f"http://127.0.0.1:{port}/"), "it answers")
    pids = [int(pid) for pid in note.read_text().split()]

    run_together.end([running], grace_seconds=0.2)
    until(lambda: not any(runs(pid) for pid in pids), "all are dead")
    assert running.exit_status() == -signal.SIGKILL


def test_a_missing_program_stops_what_was_started_before_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = set(psutil.Process().children())
    first = run_together.Program("First", ["sleep", "600"], tmp_path)
    second = run_together.Program("Second", [tmp_path / "no-such-program"], tmp_path)
    status = run_together.run_together([first, second], threading.Event(), lambda: None)
    assert status == 1
    assert "no-such-program is missing" in capsys.readouterr().err
    assert set(psutil.Process().children()) <= before


def test_a_port_is_in_use_while_somebody_listens_and_free_afterwards() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert run_together.is_in_use("127.0.0.1", port)
    assert not run_together.is_in_use("127.0.0.1", port)
