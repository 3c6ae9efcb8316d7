"""The built front end beside the API."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from fixtures.web_shop import SmallShopSource, make_app
from shopcard.web.pages import ITEM, PATHS, SOURCES

FRONT_END = Path(__file__).resolve().parents[2] / "frontend"

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


MANIFEST = {
    "index.html": {"file": "assets/index-1.js", "imports": ["_react.js"]},
    "_react.js": {"file": "assets/react-1.js"},
    "_rating.js": {"file": "assets/rating-1.js"},
    "src/features/search/find-page.tsx": {
        "file": "assets/find-page-1.js",
        "imports": ["index.html", "_react.js", "_rating.js"],
    },
}


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


SEARCHED = "</search?q={}>; rel=preload; as=fetch; crossorigin"
OPENED = "</product/{}>; rel=preload; as=fetch; crossorigin"


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("/find?q=red+mug", SEARCHED.format("red%20mug")),
        ("/find?q=%20caf%C3%A9%20(50%25)", SEARCHED.format("caf%C3%A9%20(50%25)")),
        ("/item/p1", OPENED.format("p1")),
        ("/item/a%2Fb%20c", OPENED.format("a%2Fb%20c")),
        ("/item/%0d%0aSet-Cookie:x", OPENED.format("%0D%0ASet-Cookie%3Ax")),
        ("/find?q=mug&tab=videos", None),
        ("/find?q=mug&min_price=10", None),
        (f"/find?q={600 * 'a'}", None),
        ("/find?q=%20", None),
        ("/find", None),
        ("/", None),
    ],
)
def test_a_browser_is_told_what_the_script_will_ask_for(
    client: FlaskClient, path: str, asked: str | None
) -> None:
    assert client.get(path).headers.get("Link") == asked


def test_a_browser_is_told_of_the_code_that_only_this_page_needs(
    source: SmallShopSource, dist: Path
) -> None:
    (dist / ".vite").mkdir()
    (dist / ".vite" / "manifest.json").write_text(json.dumps(MANIFEST))
    client = make_app(source, front_end=dist).test_client()
    assert client.get("/find").headers.getlist("Link") == [
        "</assets/find-page-1.js>; rel=modulepreload",
        "</assets/rating-1.js>; rel=modulepreload",
    ]
    for path in ("/", "/cart"):
        assert client.get(path).headers.getlist("Link") == []


def test_a_build_that_does_not_tell_its_parts_is_served(
    source: SmallShopSource, dist: Path
) -> None:
    (dist / ".vite").mkdir()
    for manifest in ('{"half": ', "{}", "[]", '{"index.html": {"imports": ["_gone.js"]}}'):
        (dist / ".vite" / "manifest.json").write_text(manifest)
        response = make_app(source, front_end=dist).test_client().get("/find")
        assert (response.data, response.headers.getlist("Link")) == (PAGE, [])


def test_the_code_of_every_page_is_where_the_front_end_has_it() -> None:
    assert {*SOURCES} == {*PATHS, ITEM} - {"/"}
    for source in SOURCES.values():
        assert (FRONT_END / source).is_file()
