"""The document: committed as it is generated, and true."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient
from pydantic import BaseModel

from fixtures.web_shop import SmallShopSource, make_app, open_small_shop, videos_by_topic
from shopcard.adapters.clips.folder import ClipFolder
from shopcard.cli.openapi import document_text, openapi
from shopcard.config import ROOT
from shopcard.web.application import RESOURCES, api_document
from shopcard.web.schemas import answers
from web.nasty import SOUND, Ask

ANSWERS = {
    (each.method, each.view.__name__): each.answer for r in RESOURCES for each in r.endpoints
}


def test_the_front_ends_copy_is_what_the_code_says() -> None:
    committed = (ROOT / "frontend" / "openapi.json").read_text("utf-8")
    assert committed == document_text(), (
        "frontend/openapi.json is stale: run `python -m shopcard openapi > "
        "../frontend/openapi.json` in backend/, then `npm run client` in frontend/"
    )


def test_the_command_prints_the_document() -> None:
    assert json.loads(CliRunner().invoke(openapi).stdout) == api_document()


def test_it_is_served_with_a_page_that_needs_nothing_else(client: FlaskClient) -> None:
    assert client.get("/openapi.json").json == api_document()
    page = client.get("/docs")
    assert page.mimetype == "text/html"
    assert "<script" not in page.text
    assert "src=" not in page.text
    for path in api_document()["paths"]:
        assert f" {path}</code>" in page.text
    for name in api_document()["components"]["schemas"]:
        assert f'id="{name}"' in page.text


def test_every_reference_leads_somewhere() -> None:
    text = json.dumps(api_document())
    names = api_document()["components"]["schemas"]
    assert {each.split('"')[0] for each in text.split("#/components/schemas/")[1:]} == set(names)


def test_every_call_explains_itself() -> None:
    operations = [each for calls in api_document()["paths"].values() for each in calls.values()]
    assert all(each["summary"].endswith(".") for each in operations)
    ids = [each["operationId"] for each in operations]
    assert len(set(ids)) == len(ids)


@pytest.fixture
def source(tmp_path: Path) -> Iterator[SmallShopSource]:
    """With the clip that a sound request asks for."""
    folder = ClipFolder(tmp_path)
    folder.put("v1.0123456789abcdef.mp4", lambda path: path.write_bytes(b"film"))
    source = SmallShopSource(open_small_shop(clip_files=folder, videos=videos_by_topic()))
    yield source
    source.opened.store.close()


@pytest.mark.parametrize("ask", SOUND, ids=lambda ask: f"{ask.method} {ask.path}")
def test_real_answers_are_what_the_schemas_say(source: SmallShopSource, ask: Ask) -> None:
    app = make_app(source)
    client = app.test_client()
    client.post("/search", json={"query": "speaker", "user_id": "ada", "event_id": "s1"})
    client.post("/click", json={"product_id": "p1", "user_id": "ada", "event_id": "e1"})
    visit = client.get("/feed/ada").json["request_id"]
    path = ask.path.replace("/visits/r1", f"/visits/{visit}")
    response = client.open(path, method=ask.method, **ask.sent)
    assert response.status_code == 200
    with app.test_request_context(ask.path, method=ask.method):
        from flask import request

        endpoint = (request.endpoint or "").rpartition(".")[2]
    answer = ANSWERS[ask.method, endpoint]
    if isinstance(answer, str | tuple):
        assert response.content_type in ((answer,) if isinstance(answer, str) else answer)
    else:
        assert issubclass(answer, BaseModel)
        answer.model_validate(response.json)


def test_what_is_not_ready_is_as_documented(source: SmallShopSource) -> None:
    client = make_app(source).test_client()
    source.close_the_doors()
    told = answers.NotReady.model_validate(client.get("/ready").json)
    assert told.progress is not None
    assert (told.missing, told.progress.percent) == (["index"], 25.0)
    source.close_the_doors(problem="The database is of a newer version.")
    assert "newer version" in client.get("/ready").json["error"]
