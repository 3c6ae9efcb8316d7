"""The built front end beside the API."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from fixtures.web_shop import SmallShopSource, make_app

PAGE = b"<!doctype html><title>Shopcard</title>" + 50 * b"<p>Products</p>"
SCRIPT = b"console.log('shop')"


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_bytes(PAGE)
    (tmp_path / "index.html.gz").write_bytes(gzip.compress(PAGE))
    (tmp_path / "index.html.br").write_bytes(b"brotli page")
    (tmp_path / "assets" / "app-1a2b3c.js").write_bytes(SCRIPT)
    (tmp_path / "assets" / "app-1a2b3c.js.gz").write_bytes(gzip.compress(SCRIPT))
    (tmp_path / "icon.svg").write_bytes(b"<svg/>")
    return tmp_path


@pytest.fixture
def client(source: SmallShopSource, dist: Path) -> FlaskClient:
    return make_app(source, front_end=dist).test_client()


@pytest.mark.parametrize(
    "path",
    ["/", "/find", "/find?q=mug", "/item/p1", "/item/a%2Fb", "/picks", "/cart", "/you", "/studio"],
)
def test_a_page_can_be_reloaded(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.data) == (200, PAGE)
    assert response.mimetype == "text/html"
    assert response.headers["Cache-Control"] == "no-cache"
    assert "img-src 'self' data: blob: https:" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/nowhere", "/find/x", "/item/", "/item/a/b", "/assets/no.js"])
def test_other_addresses_are_a_json_404(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.json["code"]) == (404, "unknown_path")


def test_the_api_is_still_there(client: FlaskClient) -> None:
    assert client.get("/search?q=mug").json["products"]
    assert client.post("/", json={}).status_code in (404, 405)


def test_files_go_out_compressed_as_the_browser_likes(client: FlaskClient) -> None:
    plain = client.get("/", headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in plain.headers
    zipped = client.get("/", headers={"Accept-Encoding": "gzip"})
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.data) == PAGE
    best = client.get("/", headers={"Accept-Encoding": "gzip, br"})
    assert (best.headers["Content-Encoding"], best.data) == ("br", b"brotli page")
    assert best.headers["Vary"] == "Accept-Encoding"


def test_hashed_files_are_kept_for_good(client: FlaskClient) -> None:
    response = client.get("/assets/app-1a2b3c.js")
    assert response.data == SCRIPT
    assert response.mimetype == "text/javascript"
    assert "immutable" in response.headers["Cache-Control"]
    assert "immutable" not in client.get("/icon.svg").headers["Cache-Control"]


def test_an_unchanged_page_is_not_sent_again(client: FlaskClient) -> None:
    tag = client.get("/").headers["ETag"]
    again = client.get("/", headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")


def test_head_has_no_body(client: FlaskClient) -> None:
    response = client.head("/")
    assert (response.status_code, response.data) == (200, b"")


def test_without_a_build_a_page_says_what_to_do(source: SmallShopSource, tmp_path: Path) -> None:
    response = make_app(source, front_end=tmp_path / "none").test_client().get("/you")
    assert (response.status_code, response.json["code"]) == (404, "no_front_end")
    assert "npm run build" in response.json["error"]


def test_nothing_beside_the_build_is_served(client: FlaskClient, dist: Path) -> None:
    (dist.parent / "secret.txt").write_text("secret")
    for path in ("/../secret.txt", "/%2e%2e/secret.txt", "/assets/%2e%2e%2f%2e%2e%2fsecret.txt"):
        assert client.get(path).status_code == 404
