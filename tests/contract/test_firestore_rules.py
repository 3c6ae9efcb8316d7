"""firestore.rules on the emulator: whoever is not the server is turned away."""

from __future__ import annotations

import base64
import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest

from contract.examples import click, moment, product
from fixtures.firestore_emulator import fresh_project, open_store

SERVER = {"Authorization": "Bearer owner"}
"""How the emulator knows an administrator, whom no rule binds."""


def signed_in(project: str) -> dict[str, str]:
    """A user of the project: the emulator takes tokens without a signature."""

    def part(content: dict[str, str]) -> str:
        return base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")

    claims = {
        "sub": "anna",
        "user_id": "anna",
        "aud": project,
        "iss": f"https://securetoken.google.com/{project}",
    }
    return {"Authorization": f"Bearer {part({'alg': 'none', 'typ': 'JWT'})}.{part(claims)}."}


class Rest:
    """The REST interface that browsers and apps would use."""

    def __init__(self, host: str, project: str) -> None:
        self.project = project
        self.root = f"http://{host}/v1/projects/{project}/databases/(default)/documents"

    def status(self, path: str, headers: dict[str, str], body: Any = None, verb: str = "") -> int:
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json", **headers}
        request = urllib.request.Request(
            self.root + path, data, headers, method=verb or ("POST" if data else "GET")
        )
        try:
            with urllib.request.urlopen(request, timeout=20) as response:
                return int(response.status)
        except urllib.error.HTTPError as error:
            return error.code


@pytest.fixture
def rest(emulator_host: str) -> Iterator[Rest]:
    project = fresh_project()
    store = open_store(project)
    store.events.append([click("anna", "e1", "p1")], moment(0))
    store.products.upsert([product("p1")])
    yield Rest(emulator_host, project)
    store.close()


DOCUMENTS = ("/users/anna/events/e1", "/catalogue/state")
NEW = {"fields": {"name": {"stringValue": "mine"}}}
QUERY = {"structuredQuery": {"from": [{"collectionId": "events", "allDescendants": True}]}}


def test_the_documents_are_there_for_the_server(rest: Rest) -> None:
    assert [rest.status(path, SERVER) for path in DOCUMENTS] == [200, 200]
    assert rest.status(":runQuery", SERVER, QUERY) == 200


@pytest.mark.parametrize("who", ["nobody", "a signed-in user"])
def test_clients_neither_read_nor_write(rest: Rest, who: str) -> None:
    headers = {} if who == "nobody" else signed_in(rest.project)
    for path in DOCUMENTS:
        assert rest.status(path, headers) == 403
        assert rest.status(path, headers, NEW, "PATCH") == 403
        assert rest.status(path, headers, verb="DELETE") == 403
    for collection in ("/users/anna/events", "/served", "/generations", "/logs", "/anything"):
        assert rest.status(collection, headers) == 403
        assert rest.status(collection, headers, NEW) == 403
    assert rest.status(":runQuery", headers, QUERY) == 403
