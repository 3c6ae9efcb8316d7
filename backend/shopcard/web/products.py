"""Single products, what is like them, and their pictures."""

from __future__ import annotations

from hashlib import sha256

from flask import Response, request

from shopcard.web import wire
from shopcard.web.context import shop
from shopcard.web.endpoint import Resource
from shopcard.web.schemas import answers
from shopcard.web.schemas.requests import SimilarQuery

api = Resource("products")

PICTURE_MAX_AGE_SECONDS = 86_400


@api.get("/product/<id:product_id>", answer=answers.Product, fails=(404,))
def product(product_id: str) -> wire.Json:
    """One product."""
    return wire.product(shop().catalogue.get(product_id))


@api.get("/product/<id:product_id>/similar", answer=answers.SimilarAnswer, fails=(404,))
def similar(product_id: str, query: SimilarQuery) -> wire.Json:
    """Its nearest products, best first."""
    found = shop().catalogue.similar(product_id, query.limit)
    return {"product_id": product_id, "products": [wire.pick(each) for each in found]}


@api.get("/pictures/<id:product_id>/<number:view>.webp", answer="image/webp", fails=(404,))
def picture(product_id: str, view: int) -> Response:
    """A picture of a product that has no image of its own; view 0 is the main one."""
    drawn = shop().pictures.picture(shop().catalogue.get(product_id), view)
    response = Response(drawn.content, content_type=drawn.content_type)
    if drawn.cacheable:
        response.set_etag(sha256(drawn.content).hexdigest()[:32])
        response.headers["Cache-Control"] = f"public, max-age={PICTURE_MAX_AGE_SECONDS}"
    response.make_conditional(request)
    return response
