"""Products and their pictures over HTTP."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from fixtures.web_shop import SmallShopSource


def test_a_product_flat(client: FlaskClient) -> None:
    assert client.get("/product/p1").json == {
        "product_id": "p1",
        "name": "blue bluetooth speaker",
        "description": "A bluetooth speaker in blue.",
        "main_category": "Electronics",
        "sub_categories": ["Bluetooth Speaker", "Gifts"],
        "brand": "Brand 1",
        "image": "/pictures/p1/0.webp",
        "price": {"amount": 11.0, "list_amount": 20.0, "currency": "USD"},
        "discount_percent": 45,
        "rating": 4.2,
        "rating_count": 17,
        "in_stock": True,
        "attributes": {"colour": "blue"},
        "productID": "p1",
        "sub_category": "Bluetooth Speaker",
        "actual_price": "$20.00",
        "discount_price": "$11.00",
    }


def test_what_a_product_does_not_have(client: FlaskClient) -> None:
    product = client.get("/product/free").json
    assert product["price"] is product["rating"] is product["brand"] is None
    assert (product["actual_price"], product["discount_price"]) == ("", "")
    assert product["discount_percent"] == 0
    assert product["sub_category"] == ""


def test_its_own_picture_is_kept(client: FlaskClient) -> None:
    assert client.get("/product/own").json["image"] == "https://example.org/own.jpg"


@pytest.mark.parametrize("product_id", ["a/b %2F", "Größe 商品"])
def test_ids_with_slashes_and_letters_of_the_world(client: FlaskClient, product_id: str) -> None:
    product = client.get(f"/product/{quote(product_id, safe='')}").json
    assert product["product_id"] == product_id
    assert client.get(product["image"]).status_code == 200
    similar = client.get(f"/product/{quote(product_id, safe='')}/similar?limit=2").json
    assert similar["product_id"] == product_id
    assert len(similar["products"]) == 2


def test_similar_products_are_others_in_stock_and_say_so(client: FlaskClient) -> None:
    found = client.get("/product/p0/similar?limit=4").json["products"]
    assert len(found) == 4
    assert not {"p0", "gone"} & {each["product_id"] for each in found}
    assert {each["reason"]["text"] for each in found} == {"Similar to black bluetooth speaker"}
    scores = [each["score"] for each in found]
    assert scores == sorted(scores, reverse=True)


def test_an_unknown_product(client: FlaskClient) -> None:
    for path in ("/product/unknown", "/product/unknown/similar", "/pictures/unknown/0.webp"):
        response = client.get(path)
        assert (response.status_code, response.json["code"]) == (404, "unknown_product")


def test_a_drawn_picture_is_cached_and_checked_by_its_tag(client: FlaskClient) -> None:
    response = client.get("/pictures/drawn/1.webp")
    assert (response.mimetype, response.data) == ("image/webp", b"RIFFdrawn\x01")
    assert response.headers["Cache-Control"] == "public, max-age=86400"
    again = client.get(
        "/pictures/drawn/1.webp", headers={"If-None-Match": response.headers["ETag"]}
    )
    assert (again.status_code, again.data) == (304, b"")


def test_a_stand_in_is_not_cached(client: FlaskClient, source: SmallShopSource) -> None:
    response = client.get("/pictures/p1/0.webp")
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    source.opened.store.products.withdraw(["p1"])
    source.opened.catalogue.forget(["p1"])
    assert client.get("/pictures/p1/0.webp").status_code == 404


def test_a_picture_that_there_is_not(client: FlaskClient) -> None:
    response = client.get("/pictures/p1/7.webp")
    assert (response.status_code, response.json["code"]) == (404, "unknown_view")
