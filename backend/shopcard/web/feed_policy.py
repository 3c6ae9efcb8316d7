"""What steers the feed: to see it and to change it, at once and without a restart."""

from __future__ import annotations

from flask import Response

from shopcard.attention.blueprint import blueprint_record
from shopcard.attention.blueprint_rules import problems_of
from shopcard.attention.blueprint_schema import schema
from shopcard.web import wire
from shopcard.web.context import shop
from shopcard.web.endpoint import KIB, Resource
from shopcard.web.json_answer import json_answer
from shopcard.web.schemas import answers
from shopcard.web.schemas.requests import BlueprintCheck, PolicyChange

api = Resource("feed policy")

MOST_KIB = 256


@api.get("/feed-policy", answer=answers.FeedPolicy)
def feed_policy() -> wire.Json:
    """The blueprint, thresholds and placement of cards in force, and what the shop came with."""
    return shop().feed_steering.now().record() | {"default": shop().feed_steering.default_record()}


@api.put("/feed-policy", answer=answers.FeedPolicy, fails=(409,), max_bytes=MOST_KIB * KIB)
def change_feed_policy(body: PolicyChange) -> wire.Json:
    """Put another policy in force in place of the one of that revision. It acts at once."""
    changed = shop().feed_steering.change(body.revision, body.policy)
    return changed.record() | {"default": shop().feed_steering.default_record()}


@api.get("/blueprints", answer=answers.Blueprints)
def blueprints() -> wire.Json:
    """The blueprints that the shop came with."""
    return {
        "blueprints": [
            {
                "name": each.name,
                "title": each.title,
                "description": each.description,
                "blueprint": blueprint_record(each),
            }
            for each in shop().feed_steering.blueprints
        ]
    }


@api.post(
    "/blueprints/check",
    answer=answers.BlueprintProblems,
    needs_shop=False,
    max_bytes=MOST_KIB * KIB,
)
def check_blueprint(body: BlueprintCheck) -> wire.Json:
    """What is wrong with a blueprint, and where; nothing is changed."""
    return {
        "problems": [
            {"where": each.where, "problem": each.problem} for each in problems_of(body.blueprint)
        ]
    }


@api.get("/blueprint.schema.json", answer="application/schema+json", needs_shop=False)
def blueprint_schema() -> Response:
    """The JSON Schema of a blueprint."""
    answer = json_answer(schema())
    answer.mimetype = "application/schema+json"
    return answer
