"""Clips over HTTP: whole, in parts, kept for ever, and nothing else from the disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from fixtures.web_shop import SmallShopSource, make_app, open_small_shop
from shopcard.adapters.clips.folder import ClipFolder
from shopcard.domain.clip import clips_of

FILM = bytes(range(256)) * 8
CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.000\nGröße\n".encode()


@pytest.fixture
def folder(tmp_path: Path) -> ClipFolder:
    (tmp_path / "secret.mp4").write_bytes(b"secret")
    return ClipFolder(tmp_path / "media")


@pytest.fixture
def source(folder: ClipFolder) -> Iterator[SmallShopSource]:
    source = SmallShopSource(open_small_shop(clip_files=folder))
    yield source
    source.opened.store.close()


@pytest.fixture
def name(source: SmallShopSource, folder: ClipFolder) -> str:
    """Of the clip of video v1, which is made."""
    shop = source.opened
    products = {each.product_id: each for each in shop.catalogue.get_many(["p1"])}
    (video,) = (each for each in shop.clips.videos if each.video_id == "v1")
    name = folder.name(clips_of([video], products)["v1"])
    for ending, content in ((".vtt", CAPTIONS), (".webp", b"RIFF"), (".mp4", FILM)):
        folder.put(name + ending, lambda path, content=content: path.write_bytes(content))
    shop.clips.catch_up()
    return name


def videos(client: FlaskClient) -> dict[str, dict[str, object]]:
    items = client.get("/feed/ada?limit=100").json["items"]  # type: ignore[index]
    return {each["video_id"]: each for each in items if each["type"] == "video"}


def test_the_feed_shows_a_clip_as_soon_as_it_is_made(client: FlaskClient, name: str) -> None:
    made, still = videos(client)["v1"], videos(client)["v2"]
    assert made["url"] == f"/media/{name}.mp4"
    assert made["poster"] == f"/media/{name}.webp"
    assert made["captions_url"] == f"/media/{name}.vtt"
    assert 4.5 <= float(str(made["duration_seconds"])) <= 6.5
    assert (still["url"], still["captions_url"]) == (None, None)
    assert still["poster"] == "/pictures/p2/0.webp"


def test_a_clip_of_products_that_changed_is_shown_no_more(
    client: FlaskClient, source: SmallShopSource, name: str
) -> None:
    shop = source.opened
    product = shop.catalogue.get("p1")
    renamed = type(product)(
        product_id="p1", name="Another name", main_category=product.main_category
    )
    shop.store.products.upsert([renamed])
    shop.catalogue.forget(["p1"])
    shop.clips.forget(["p1"])
    shop.clips.catch_up()
    assert videos(client)["v1"]["url"] is None
    assert client.get(f"/media/{name}.mp4").status_code == 200  # who has the address may look on


def test_ready_and_metrics_tell_how_many_are_made(client: FlaskClient, name: str) -> None:  # noqa: ARG001
    assert client.get("/ready").json == {"status": "ready", "clips": {"made": 1, "total": 12}}
    text = client.get("/metrics").text
    assert "shopcard_clips_made 1.0" in text
    assert "shopcard_clips_total 12.0" in text


def test_a_file_comes_whole_and_may_be_kept_for_ever(client: FlaskClient, name: str) -> None:
    response = client.get(f"/media/{name}.mp4")
    assert (response.status_code, response.data) == (200, FILM)
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response.headers["Accept-Ranges"] == "bytes"
    assert response.headers["Content-Type"] == "video/mp4"
    again = client.get(f"/media/{name}.mp4", headers={"If-None-Match": response.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    head = client.head(f"/media/{name}.mp4")
    assert (head.status_code, head.data) == (200, b"")
    assert head.headers["Content-Length"] == str(len(FILM))


def test_posters_and_captions_say_what_they_are(client: FlaskClient, name: str) -> None:
    assert client.get(f"/media/{name}.webp").headers["Content-Type"] == "image/webp"
    captions = client.get(f"/media/{name}.vtt")
    assert captions.headers["Content-Type"] == "text/vtt; charset=utf-8"
    assert "Größe" in captions.text


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [("bytes=0-99", 0, 100), ("bytes=100-", 100, 2048), ("bytes=-48", 2000, 2048),
     ("bytes=2000-99999", 2000, 2048)],
)  # fmt: skip
def test_a_part_comes_alone(
    client: FlaskClient, name: str, asked: str, start: int, end: int
) -> None:
    response = client.get(f"/media/{name}.mp4", headers={"Range": asked})
    assert (response.status_code, response.data) == (206, FILM[start:end])
    assert response.headers["Content-Range"] == f"bytes {start}-{end - 1}/2048"
    assert response.headers["Content-Length"] == str(end - start)


def test_a_part_beyond_the_end_is_refused_in_our_words(client: FlaskClient, name: str) -> None:
    response = client.get(f"/media/{name}.mp4", headers={"Range": "bytes=2048-"})
    assert response.status_code == 416
    assert response.headers["Content-Range"] == "bytes */2048"
    assert response.json is not None
    assert response.json["code"] == "no_such_part"


@pytest.mark.parametrize("asked", ["lines=0-9", "bytes=0-9,20-29", "bytes", "bytes=9-0", "bytes=-"])
def test_what_is_not_one_part_of_bytes_gets_the_whole(
    client: FlaskClient, name: str, asked: str
) -> None:
    response = client.get(f"/media/{name}.mp4", headers={"Range": asked})
    assert (response.status_code, response.data) == (200, FILM)


def test_the_head_is_that_of_the_whole(client: FlaskClient, name: str) -> None:
    response = client.head(f"/media/{name}.mp4", headers={"Range": "bytes=0-9"})
    assert (response.status_code, response.headers["Content-Length"]) == (200, str(len(FILM)))


def test_a_part_of_another_file_becomes_the_whole(client: FlaskClient, name: str) -> None:
    tag = client.head(f"/media/{name}.mp4").headers["ETag"]
    same = client.get(f"/media/{name}.mp4", headers={"Range": "bytes=0-9", "If-Range": tag})
    other = client.get(f"/media/{name}.mp4", headers={"Range": "bytes=0-9", "If-Range": '"other"'})
    assert (same.status_code, len(same.data)) == (206, 10)
    assert (other.status_code, other.data) == (200, FILM)


@pytest.mark.parametrize(
    "hostile",
    ["../secret.mp4", "..%2Fsecret.mp4", "%2e%2e/secret.mp4", "/etc/passwd", "..\\secret.mp4",
     "secret.mp4", "nothing.0123456789abcdef.mp4", "v1.0123456789abcdef.mp4\x00.txt", ".", "..",
     ".new-0123456789abcdef.mp4", "v1.0123456789ABCDEF.mp4", "٣.0123456789abcdef.mp4"],
)  # fmt: skip
def test_nothing_else_is_handed_out(client: FlaskClient, name: str, hostile: str) -> None:
    for path in (quote(hostile, safe=""), quote(hostile, safe="/%")):
        response = client.get(f"/media/{path}")
        assert response.status_code in (404, 422), name
        assert response.is_json
        assert b"secret" not in response.data


def test_without_clips_the_feed_shows_stills() -> None:
    source = SmallShopSource(open_small_shop())
    client = make_app(source).test_client()
    source.opened.clips.catch_up()
    assert {each["url"] for each in videos(client).values()} == {None}
    assert client.get("/media/v1.0123456789abcdef.mp4").status_code == 404
    assert client.get("/ready").json == {"status": "ready", "clips": {"made": 0, "total": 0}}
    source.opened.store.close()
