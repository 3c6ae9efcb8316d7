"""The shop card."""

from __future__ import annotations

from shopcard.web import wire
from shopcard.web.context import request_id, shop
from shopcard.web.endpoint import Resource
from shopcard.web.schemas import answers
from shopcard.web.schemas.requests import CardQuery

api = Resource("card")


@api.get("/recommend/<id:user_id>", answer=answers.ShopCard, logs=True)
def recommend(user_id: str, query: CardQuery) -> wire.Json:
    """The card: products for a person, each with the true reason for it."""
    card = shop().card.recommend(
        user_id,
        request_id=request_id(),
        limit=query.limit,
        already_shown=query.exclude,
        strategy=query.strategy,
        seed=query.seed,
    )
    return wire.card(card)
