"""docs/api.md: every example in it, in its order, on one shop."""

from __future__ import annotations

import json
import re
import shlex
from string import Template
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from fixtures.web_shop import MIRA
from shopcard.config import ROOT
from web.likeness import holds

TEXT = (ROOT / "docs" / "api.md").read_text("utf-8")
EXAMPLE = re.compile(r"^```sh\n(.*?)^```\n```json\n(.*?)^```", re.MULTILINE | re.DOTALL)
SERVER = "localhost:5000"


def run(client: FlaskClient, command: str) -> TestResponse:
    """What the curl command asks, asked of the client."""
    program, *words = shlex.split(command.replace("\\\n", " "))
    assert program == "curl"
    method, path, headers, data = "", "", {}, []
    options = iter(words)
    for word in options:
        if word == "-X":
            method = next(options)
        elif word == "-H":
            name, _, value = next(options).partition(": ")
            headers[name] = value
        elif word == "-d":
            data.append(next(options))
        elif word == "-G":
            method = "GET"
        else:
            assert word.startswith(SERVER), word
            path = word.removeprefix(SERVER)
    if method == "GET":
        return client.get(path, query_string=dict(each.split("=", 1) for each in data))
    return client.open(
        path, method=method or ("POST" if data else "GET"), headers=headers, data="".join(data)
    )


def learn(known: dict[str, str], answer: Any) -> None:
    """Keeps the ids of an answer for the examples after it."""
    for name, field in (
        ("REQUEST", "request_id"),
        ("EVENT", "event_id"),
        ("CURSOR", "next_cursor"),
    ):
        if isinstance(answer.get(field), str):
            known[name] = answer[field]
    if answer.get("products"):
        known["PRODUCT"] = answer["products"][0]["product_id"]


def test_every_example_holds(client: FlaskClient) -> None:
    known: dict[str, str] = {}
    client.post("/search", json={"query": "bluetooth speaker", "user_id": MIRA.user_id})
    for command, expected in EXAMPLE.findall(TEXT):
        response = run(client, Template(command).substitute(known))
        assert holds(json.loads(expected), response.json), (command, response.text)
        learn(known, response.json)


def test_no_example_is_left_out() -> None:
    assert TEXT.count("```sh\n") == TEXT.count("```json\n") == len(EXAMPLE.findall(TEXT)) > 15


def test_every_call_is_walked_through() -> None:
    calls = {"/search", "/click", "/events", "/recommend/", "/feed/", "/product/", "/similar",
             "/pictures/", "/signals", "/export", "/users/", "/personas", "/health",
             "/ready"}  # fmt: skip
    assert {each for each in calls if each not in TEXT} == set()
