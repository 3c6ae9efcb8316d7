"""Firestore that does not answer, and credentials that do not work."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from contract.examples import click, moment, product, wish
from fixtures.firestore_emulator import RULES, open_store
from fixtures.waiting import wait_until
from shopcard.adapters.firestore import FirestoreStore
from shopcard.adapters.firestore.emulator import HOST_VARIABLE, Emulator, free_port
from shopcard.config import ROOT
from shopcard.domain.clock import utc_now
from shopcard.domain.errors import Misconfigured, Unavailable
from shopcard.services.personal_data import PersonalData

PROMISED_SECONDS = 5
"""How soon a caller is told that Firestore does not answer; the client's own patience is 300 s."""

CALLS: dict[str, Callable[[FirestoreStore], object]] = {
    "check": lambda store: store.check(),
    "append": lambda store: store.events.append([click("anna", "e1")], moment(0)),
    "outcome": lambda store: store.events.outcome(click("anna", "e1").event),
    "latest_signals": lambda store: store.events.latest_signals("anna", 3),
    "signal": lambda store: store.events.signal("anna", "e1"),
    "set_intent": lambda store: store.events.set_intent("anna", "e1", wish()),
    "excluded_products": lambda store: store.events.excluded_products("anna"),
    "forget": lambda store: store.events.forget("anna", "e1"),
    "erase": lambda store: store.events.erase("anna", moment(0)),
    "clicks_since": lambda store: store.events.clicks_since(None, moment(0)),
    "arrivals_since": lambda store: store.events.arrivals_since("anna", None, 3),
    "get_many": lambda store: store.products.get_many(["p1"]),
    "batches": lambda store: list(store.products.batches()),
    "popular": lambda store: store.products.popular(3),
    "upsert": lambda store: store.products.upsert([product("p1")]),
    "replace": lambda store: store.products.replace([product("p1")]),
    "served": lambda store: store.served.get("r1"),
    "export": lambda store: PersonalData(store, utc_now).export("anna"),
    "feed state": lambda store: store.feed_states.get("anna"),
    "feed state put": lambda store: store.feed_states.put("anna", {}, 0, moment(0)),
    "feed policy": lambda store: store.feed_policies.get(),
}


@pytest.fixture
def closed_port() -> str:
    return f"127.0.0.1:{free_port()}"


@pytest.fixture
def black_hole() -> Iterator[str]:
    """A port that accepts and never answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=100) as listener:
        yield f"127.0.0.1:{listener.getsockname()[1]}"


@pytest.mark.parametrize("kind", ["closed_port", "black_hole"])
def test_every_call_fails_in_time(
    kind: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOST_VARIABLE, request.getfixturevalue(kind))
    store = FirestoreStore("demo-nobody")
    with ThreadPoolExecutor(len(CALLS)) as pool:
        calls = {name: pool.submit(call, store) for name, call in CALLS.items()}
        failures = {name: call.exception(PROMISED_SECONDS) for name, call in calls.items()}
    for name, error in failures.items():
        assert isinstance(error, Unavailable), (name, error)
        assert error.retry_after_seconds > 0
    store.close()


@pytest.mark.usefixtures("firestore_emulator")  # skips where there is none
def test_the_store_recovers_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    with Emulator(rules=RULES) as emulator:
        monkeypatch.setenv(HOST_VARIABLE, emulator.host)
        store = open_store()
        store.check()
    with pytest.raises(Unavailable):
        store.check()
    with pytest.raises(Unavailable):
        store.events.append([click("anna", "e1")], moment(0))

    def answers() -> bool:
        try:
            store.check()
        except Unavailable:
            return False
        return True

    with Emulator(rules=RULES, port=emulator.port):
        wait_until(answers, seconds=60)
        store.events.append([click("anna", "e1")], moment(0))
        assert len(store.events.history("anna")) == 1
    store.close()


@pytest.mark.usefixtures("firestore_emulator")
def test_no_emulator_outlives_whoever_started_it() -> None:
    code = (
        "from shopcard.adapters.firestore.emulator import Emulator\n"
        "import time\n"
        "with Emulator() as emulator:\n"
        "    print(emulator.port, flush=True)\n"
        "    time.sleep(600)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONPATH": str(ROOT / "backend")},
        stdout=subprocess.PIPE,
        text=True,
    ) as starter:
        assert starter.stdout is not None
        port = int(starter.stdout.readline())
        starter.kill()

    def is_gone() -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) != 0

    wait_until(is_gone)


# --- credentials


def service_account(token_uri: str) -> dict[str, str]:
    """A well-formed key of an account that does not exist."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return {
        "type": "service_account",
        "project_id": "demo-nobody",
        "private_key_id": "0",
        "private_key": pem.decode(),
        "client_email": "nobody@demo-nobody.iam.gserviceaccount.com",
        "client_id": "0",
        "token_uri": token_uri,
    }


@pytest.fixture
def credentials_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "key.json"
    monkeypatch.delenv(HOST_VARIABLE, raising=False)
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(path))
    return path


@pytest.mark.parametrize(
    "content",
    [
        None,
        "",
        "not JSON",
        "[]",
        '{"type": "service_account"}',
        '{"type": "of another kind"}',
        json.dumps(service_account("http://127.0.0.1/") | {"private_key": "no key"}),
    ],
    ids=["missing", "empty", "no JSON", "a list", "incomplete", "unknown type", "broken key"],
)
def test_broken_credentials_are_named_and_never_passed_over(
    credentials_file: Path, content: str | None
) -> None:
    if content is not None:
        credentials_file.write_text(content)
    with pytest.raises(Misconfigured, match="GOOGLE_APPLICATION_CREDENTIALS"):
        FirestoreStore("demo-nobody")


@pytest.mark.parametrize("kind", ["closed_port", "black_hole"])
def test_credentials_that_nobody_confirms_fail_in_time(
    credentials_file: Path, kind: str, request: pytest.FixtureRequest
) -> None:
    token_uri = f"http://{request.getfixturevalue(kind)}/token"
    credentials_file.write_text(json.dumps(service_account(token_uri)))
    store = FirestoreStore()
    with ThreadPoolExecutor(1) as pool:
        error = pool.submit(store.check).exception(PROMISED_SECONDS)
    assert isinstance(error, Unavailable)
    store.close()
