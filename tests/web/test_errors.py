"""One error shape for every failure, whatever and wherever it is."""

from __future__ import annotations

import json
import logging

import pytest
from flask.testing import FlaskClient
from google.api_core.exceptions import ServiceUnavailable

from fixtures.web_shop import SmallShopSource, make_app
from shopcard.domain import errors
from shopcard.domain.errors import Unavailable
from shopcard.services.shop import Shop
from shopcard.web.application import api_document
from shopcard.web.errors import STATUS
from shopcard.web.schemas.answers import NotReady
from web.nasty import SOUND, WITHOUT_SHOP, Ask

NEED_NO_SHOP = ("/health", "/ready", "/metrics")


def by_call(ask: Ask) -> str:
    return f"{ask.method} {ask.path}"


class BrokenSource(SmallShopSource):
    """A shop whose insides fail in a way that nobody foresaw."""

    def shop(self) -> Shop:
        raise RuntimeError("secret of the house")


class UnreachableSource(SmallShopSource):
    """A store that fails with the vendor's own words, which name a person."""

    def shop(self) -> Shop:
        raise Unavailable("The store does not answer.") from ServiceUnavailable("users/anna/e1")


def test_a_vendors_words_about_a_person_stay_out_of_the_log(
    source: SmallShopSource, caplog: pytest.LogCaptureFixture
) -> None:
    response = make_app(UnreachableSource(source.opened)).test_client().get("/users/anna/export")
    assert response.status_code == 503
    assert "The store does not answer. (ServiceUnavailable)" in caplog.text
    assert "users/anna/e1" not in caplog.text


def test_the_list_of_sound_requests_names_every_call() -> None:
    calls = api_document()["paths"]
    assert len(SOUND) == sum(len(methods) for methods in calls.values())


@pytest.mark.parametrize("ask", SOUND, ids=by_call)
def test_a_fault_of_ours_is_500_without_its_trace(
    source: SmallShopSource, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    client = make_app(BrokenSource(source.opened)).test_client()
    response = client.open(ask.path, method=ask.method, **ask.sent)
    if ask.path in WITHOUT_SHOP and ask.path != "/metrics":
        assert response.status_code == 200
        return
    assert response.status_code == 500
    assert set(response.json) == {"error", "code"}
    assert response.json["code"] == "internal"
    assert "secret" not in response.text
    assert "RuntimeError" not in response.text
    assert response.headers["X-Request-ID"]
    [record] = [each for each in caplog.records if each.levelno == logging.ERROR]
    assert record.exc_info is not None
    assert "secret of the house" in str(record.exc_info[1])


@pytest.mark.parametrize("ask", SOUND, ids=by_call)
def test_a_shop_that_is_opening_asks_to_come_back(source: SmallShopSource, ask: Ask) -> None:
    source.close_the_doors()
    response = make_app(source).test_client().open(ask.path, method=ask.method, **ask.sent)
    if ask.path in WITHOUT_SHOP:
        assert response.status_code == 200
        return
    assert response.status_code == 503
    assert response.json["code"] == "not_ready"
    assert response.json["error"].endswith(".")
    assert int(response.headers["Retry-After"]) > 0
    assert set(response.json) == (
        {"error", "code", "missing", "progress"} if ask.path == "/ready" else {"error", "code"}
    )


@pytest.mark.parametrize("ask", SOUND, ids=by_call)
def test_a_store_that_is_down_is_503_and_nothing_else(source: SmallShopSource, ask: Ask) -> None:
    client = make_app(source).test_client()
    source.opened.store.close()
    response = client.open(ask.path, method=ask.method, **ask.sent)
    if ask.path in WITHOUT_SHOP or response.status_code in (200, 404):
        assert ask.path != "/ready"  # answered from memory
        return
    assert response.status_code == 503
    assert int(response.headers["Retry-After"]) > 0
    if ask.path == "/ready":
        told = NotReady.model_validate(response.json)
        assert (told.missing, told.progress) == (["store"], None)
    else:
        assert set(response.json) == {"error", "code"}


def test_every_error_of_the_domain_has_its_status() -> None:
    answered = [errors.Malformed, errors.Invalid, errors.NotFound, errors.Conflict]
    assert [STATUS[each] for each in answered] == [400, 422, 404, 409]
    assert STATUS[errors.Unavailable] == 503


def test_no_failure_is_html(client: FlaskClient) -> None:
    for path in ("/nowhere", "/search", "/product/%FF", "/item/p1"):
        response = client.get(path, headers={"Accept": "text/html"})
        assert response.mimetype == "application/json"
        assert set(json.loads(response.data)) == {"error", "code"}


def test_sentences_name_the_field(client: FlaskClient) -> None:
    def told(body: object) -> str:
        return str(client.post("/search", json=body).json["error"])

    assert told({"query": 7}) == "query must be a string."
    assert told({"query": "a", "limit": 101}) == "limit must be at most 100."
    assert told({"query": "a", "sort": "x"}).startswith("sort must be one of 'relevance', ")
    assert told({"query": "a", "filters": {"min_price": "1"}}) == (
        "filters.min_price must be a number."
    )
    assert told({"query": "a", "filters": {"brands": [1]}}) == "filters.brands[0] must be a string."
    assert told({"query": "a" * 513}) == "query must have at most 512 characters."
    assert told([]) == "The body must be an object."
