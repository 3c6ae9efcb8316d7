"""What is held about a person: to see it, take it back, take it along, erase it."""

from __future__ import annotations

from dataclasses import asdict

from shopcard.web import wire
from shopcard.web.context import shop
from shopcard.web.endpoint import Resource
from shopcard.web.schemas import answers
from shopcard.web.schemas.requests import IntentRequest

api = Resource("people")

DONE = "OK"


@api.get("/users/<id:user_id>/signals", answer=answers.Signals)
def signals(user_id: str) -> wire.Json:
    """The latest searches and clicks that steer this person's card, newest first.

    At most 100; the export has all of them.
    """
    held = shop().signals.listed(user_id)
    clicked = [each.product_id for each in held if each.product_id is not None]
    products = {each.product_id: each for each in shop().catalogue.get_many(clicked)}
    return {"signals": [wire.signal(each, products) for each in held]}


@api.put("/users/<id:user_id>/signals/<id:event_id>/intent", answer=answers.Signal, fails=(404,))
def set_intent(user_id: str, event_id: str, body: IntentRequest) -> wire.Json:
    """Change what a search asks for: the next card follows. No new search is logged.

    Each time it starts from what was understood at the search: send all that is taken away, and
    all the filters that are set.
    """
    changed = shop().signals.set_intent(user_id, event_id, body.without, body.to_domain())
    return wire.signal(changed, {})


@api.delete("/users/<id:user_id>/signals/<id:event_id>", answer=answers.Done, fails=(404,))
def forget_signal(user_id: str, event_id: str) -> wire.Json:
    """Forget one signal: the next card no longer uses it."""
    shop().signals.forget(user_id, event_id)
    return {"status": DONE}


@api.delete("/users/<id:user_id>/signals", answer=answers.Forgotten)
def forget_signals(user_id: str) -> wire.Json:
    """Forget all signals of this person."""
    return {"status": DONE, "forgotten": shop().signals.forget_all(user_id)}


@api.get("/users/<id:user_id>/export", answer=answers.Export)
def export(user_id: str) -> wire.Json:
    """Everything held about this person."""
    return shop().personal_data.export(user_id)


@api.delete("/users/<id:user_id>", answer=answers.Done)
def erase(user_id: str) -> wire.Json:
    """Erase this person everywhere.

    Events that happened before are refused from now on (code `erased`).
    """
    shop().personal_data.erase(user_id)
    return {"status": DONE}


@api.get("/personas", answer=answers.Personas)
def personas() -> wire.Json:
    """The named demo people of this shop, to shop as."""
    return {"personas": [asdict(each) for each in shop().personas.present()]}
