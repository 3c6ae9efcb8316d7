"""The production server as a process: how it starts, what it finishes, how it ends."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psutil
import pytest

from fixtures.server_process import (
    PATIENCE_SECONDS,
    Running,
    free_port,
    running,
    wait_until,
)
from shopcard.config import ROOT, Settings
from shopcard.domain.errors import Misconfigured
from shopcard.web.server import serve


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path) as started:
        yield started


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT], ids=lambda each: each.name)
def test_a_stop_finishes_the_request_in_flight(server: Running, how: signal.Signals) -> None:
    with ThreadPoolExecutor() as pool:
        slow = pool.submit(server.ask, "/pictures/drawn/0.webp")
        wait_until(server.latch.with_suffix(".waiting").exists, "the slow request to be under way")
        server.process.send_signal(how)
        wait_until(server.refuses_connections, "the port to close")
        assert not slow.done()
        server.latch.touch()
        assert slow.result(PATIENCE_SECONDS) == (200, b"RIFFdrawn\x00")
    assert server.ends() == 0
    assert json.loads(server.log().splitlines()[-1])["message"] == "stopped"


def test_told_again_to_stop_it_still_finishes(server: Running) -> None:
    with ThreadPoolExecutor() as pool:
        slow = pool.submit(server.ask, "/pictures/drawn/0.webp")
        wait_until(server.latch.with_suffix(".waiting").exists, "the slow request to be under way")
        for how in (signal.SIGTERM, signal.SIGTERM, signal.SIGINT, signal.SIGTERM):
            server.process.send_signal(how)
            wait_until(server.refuses_connections, "the port to close")
        server.latch.touch()
        assert slow.result(PATIENCE_SECONDS)[0] == 200
    assert server.ends() == 0
    assert "Traceback" not in server.log()


def test_a_second_interrupt_does_not_wait_and_leaves_no_trace(server: Running) -> None:
    with ThreadPoolExecutor() as pool:
        slow = pool.submit(server.ask, "/pictures/drawn/0.webp")
        wait_until(server.latch.with_suffix(".waiting").exists, "the slow request to be under way")
        server.process.send_signal(signal.SIGINT)
        wait_until(server.refuses_connections, "the port to close")
        server.process.send_signal(signal.SIGINT)
        assert server.ends() != 0
        assert isinstance(slow.exception(PATIENCE_SECONDS), OSError | http.client.HTTPException)


def test_an_idle_keep_alive_connection_does_not_delay_the_stop(server: Running) -> None:
    with socket.create_connection(("127.0.0.1", server.port)) as idle:
        idle.sendall(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
        assert idle.recv(4096).startswith(b"HTTP/1.1 200")
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(15) == 0


def test_the_log_is_json_and_says_nothing_personal(server: Running) -> None:
    server.ask("/recommend/someone-secret?seed=1")
    server.ask("/search?q=something-secret")
    server.process.send_signal(signal.SIGTERM)
    assert server.ends() == 0
    log = server.log()
    lines = [json.loads(line) for line in log.splitlines()]
    asked = {each["route"]: each for each in lines if each["message"] == "request"}
    assert {"/health", "/recommend/{user_id}", "/search"} <= set(asked)
    line = asked["/search"]
    assert (line["method"], line["status"]) == ("GET", 200)
    assert len(line["request_id"]) == 36
    assert line["ms"] >= 0
    assert "secret" not in log
    assert "127.0.0.1" not in "".join(line for line in log.splitlines() if '"request"' in line)


def test_a_port_in_use_gets_one_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        settings = Settings(_env_file=None, port=port)  # type: ignore[call-arg]
        with pytest.raises(Misconfigured, match=f"Port {port} is in use.*SHOPCARD_PORT") as told:
            serve(lambda *_: [], settings)
    assert "\n" not in str(told.value)


def test_what_turns_out_never_to_work_ends_it() -> None:
    def check() -> None:
        raise Misconfigured("The key is broken.")

    settings = Settings(_env_file=None, port=free_port())  # type: ignore[call-arg]
    with pytest.raises(Misconfigured, match="The key is broken"):
        serve(lambda *_: [], settings, check)
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", settings.port)) != 0


def test_a_body_that_does_not_say_its_length(server: Running) -> None:
    def send(size: int) -> tuple[int, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE_SECONDS)
        chunks = iter([b'{"query": "mug", "padding": "', b"x" * size, b'"}'])
        connection.request(
            "POST", "/search", chunks, {"Content-Type": "application/json"}, encode_chunked=True
        )
        response = connection.getresponse()
        answer = json.loads(response.read())
        connection.close()
        return response.status, answer

    assert send(100)[0] == 200
    status, answer = send(100_000)
    assert (status, answer["code"]) == (413, "too_large")


def test_what_is_not_http_harms_nobody(server: Running) -> None:
    for nonsense in (b"\x16\x03\x01\x02\x00", b"GET / HTTP/9\r\n\r\n", b"\r\n\r\n", b"x" * 200_000):
        with socket.create_connection(("127.0.0.1", server.port), timeout=5) as connection:
            connection.sendall(nonsense)
    assert server.ask("/health")[0] == 200


def test_requests_are_answered_side_by_side(server: Running) -> None:
    with ThreadPoolExecutor(20) as pool:
        threads = psutil.Process(server.process.pid).num_threads
        before = threads()
        slow = [pool.submit(server.ask, "/pictures/drawn/0.webp") for _ in range(20)]
        wait_until(server.latch.with_suffix(".waiting").exists, "a slow request to be under way")
        assert server.ask("/health")[0] == 200
        assert server.ask("/search?q=mug")[0] == 200
        assert not any(each.done() for each in slow)
        server.latch.touch()
        assert {each.result(PATIENCE_SECONDS)[0] for each in slow} == {200}
        wait_until(lambda: threads() <= before, "the threads that they took to go")


def test_app_py_ends_in_one_sentence_for_wrong_settings(tmp_path: Path) -> None:
    environment = os.environ | {"SHOPCARD_PORT": "many", "SHOPCARD_DATA_DIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "app.py"],
        cwd=ROOT / "backend",
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert done.returncode == 1
    assert "SHOPCARD_PORT" in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
