"""The server as a process while what it stands on does not answer, or never will."""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from fixtures.server_process import PATIENCE_SECONDS, Running, free_port, running
from shopcard.adapters.firestore.emulator import HOST_VARIABLE
from shopcard.adapters.sqlite.store import SqliteStore
from shopcard.config import ROOT
from shopcard.data_folder import DataFolder

PROMISED_SECONDS = 5
"""How soon a client is told that Firestore does not answer."""

NEED_THE_STORE = (
    "/recommend/ada",
    "/feed/ada",
    "/users/ada/signals",
    "/users/ada/export",
    "/product/p1",
    "/ready",
)


@pytest.fixture
def beside_a_black_hole(tmp_path: Path) -> Iterator[Running]:
    """A server whose Firestore accepts connections and never answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=100) as listener:
        host = f"127.0.0.1:{listener.getsockname()[1]}"
        with running(tmp_path, "firestore", {HOST_VARIABLE: host}) as started:
            yield started


def test_a_firestore_that_does_not_answer_leaves_the_server_alive(
    beside_a_black_hole: Running,
) -> None:
    server, asked = beside_a_black_hole, NEED_THE_STORE * 3
    with ThreadPoolExecutor(len(asked)) as pool:
        waiting = [pool.submit(server.ask, path) for path in asked]
        for _ in range(20):  # by the last of them, the others have long arrived
            assert server.ask("/health") == (200, b'{"status":"ok"}')
        assert not any(each.done() for each in waiting), "health waits for none of them"
        answers = [each.result(PROMISED_SECONDS) for each in waiting]
    for path, (status, body) in zip(asked, answers, strict=True):
        assert status == 503, (path, status, body)
        assert json.loads(body)["code"] == "unavailable", path


def test_a_visitor_is_answered_beside_hundreds_of_idle_connections(tmp_path: Path) -> None:
    with running(tmp_path, "sqlite") as server, ExitStack() as idle:
        for _ in range(300):  # browsers keep theirs open
            idle.enter_context(socket.create_connection(("127.0.0.1", server.port)))
        assert server.ask("/health") == (200, b'{"status":"ok"}')


def serve(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """`python app.py` over that data folder, until it ends by itself."""
    kept = {name: value for name, value in os.environ.items() if name != HOST_VARIABLE}
    return subprocess.run(
        [sys.executable, "app.py"],
        cwd=ROOT / "backend",
        env={
            **kept,
            "SHOPCARD_PORT": str(free_port()),
            "SHOPCARD_DATA_DIR": str(folder),
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


def test_broken_credentials_end_the_server_with_their_sentence(tmp_path: Path) -> None:
    key = tmp_path / "key.json"
    key.write_text('{"type": "service_account"}')
    ended = serve(
        tmp_path / "data", SHOPCARD_STORE="firestore", GOOGLE_APPLICATION_CREDENTIALS=str(key)
    )
    assert ended.returncode == 1
    assert f"GOOGLE_APPLICATION_CREDENTIALS={key} cannot be used" in ended.stderr.splitlines()[-1]
    assert "Traceback" not in ended.stderr


def test_a_database_of_a_newer_version_ends_the_server(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    SqliteStore(data.database).close()
    with closing(sqlite3.connect(data.database)) as newer:
        newer.execute("PRAGMA user_version = 99")
    ended = serve(tmp_path, SHOPCARD_STORE="sqlite")
    assert ended.returncode == 1
    assert "schema 99" in ended.stderr.splitlines()[-1]
    assert "Traceback" not in ended.stderr
