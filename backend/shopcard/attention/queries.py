"""What a personalised batch looks for: points of the videos' space, each with its share."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from shopcard.attention.blueprint import Parameters
from shopcard.attention.interests import Dislikes, Interest
from shopcard.domain.events import Vector, Vectors
from shopcard.domain.ranking import Reason

MOST_INTERESTS = 6
AGAINST_INTEREST = 5.0
"""How much more a dislike counts against the interest that it is near than against a video."""


@dataclass(frozen=True, slots=True, eq=False)
class Bias:
    """A point given from outside. Its weight compares with that of one signal."""

    vector: Vector
    """Shape (d,), a unit vector."""
    weight: float
    reason: Reason


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Query:
    """A point near which videos are drawn."""

    vector: Vector
    """Shape (d,), a unit vector."""
    share: float
    """Of all queries' places in the batch."""
    chance: float = 1.0
    """That it is among the queries: one that leans toward a topic is so by chance."""
    label: str
    """What people would call it."""
    interest: Interest | None = None
    leans_to: int | None = None
    """The topic toward which it is nudged."""
    reason: Reason | None = None
    """That was given with it."""


def queries_of(
    interests: Sequence[Interest],
    bias: Sequence[Bias],
    disliked: Dislikes,
    sketches: Vectors,
    parameters: Parameters,
    rng: np.random.Generator,
) -> list[Query]:
    """The queries of these interests and biases, with nudged variants of the interests; shares
    add up to 1. What has been disliked since counts against an interest."""
    plain = []
    for each in interests[:MOST_INTERESTS]:
        against = float(disliked.push(disliked.vectors @ each.vector))
        share = each.weight * math.exp(-AGAINST_INTEREST * against)
        plain.append(Query(vector=each.vector, share=share, label=each.label, interest=each))
    found = [variant for each in plain for variant in _nudged(each, sketches, parameters, rng)]
    found += [
        Query(
            vector=each.vector,
            share=each.weight,
            label=each.reason.text,
            reason=each.reason,
        )
        for each in bias
        if each.weight > 0
    ]
    total = sum(each.share for each in found) or 1.0
    return [replace(each, share=each.share / total) for each in found]


def places_of(
    queries: Sequence[Query], r: float, count: int, rng: np.random.Generator
) -> list[Query | None]:
    """For each place of the batch the query that it belongs to, or None for a random video: so
    many places as the shares say, with the rest left to chance (systematic sampling), in an order
    left to chance."""
    if not queries:
        return [None] * count
    shares = [each.share * (1 - r) for each in queries]
    ends = np.cumsum([r, *shares])
    marks = (np.arange(count) + rng.random()) / count * ends[-1]
    chosen = rng.permutation(np.minimum(np.searchsorted(ends, marks, side="right"), len(queries)))
    drawn: dict[int, Query | None] = {
        each: replace(queries[each - 1], share=shares[each - 1]) for each in set(chosen) if each
    }
    return [drawn.get(each) for each in chosen]


def _nudged(
    query: Query, sketches: Vectors, parameters: Parameters, rng: np.random.Generator
) -> list[Query]:
    """The query itself and `alpha` variants, which share its place. They lean toward topics that
    are nearest to it after its own."""
    if not parameters.alpha or not parameters.mu or len(sketches) < 2:
        return [query]
    nearest = np.argsort(-(sketches @ query.vector), kind="stable")[1 : 2 * parameters.alpha + 3]
    chosen = rng.permutation(nearest)[: parameters.alpha]
    share = query.share / (len(chosen) + 1)
    variants = [replace(query, share=share)]
    for topic in chosen:
        leaning = (1 - parameters.mu) * query.vector + parameters.mu * sketches[topic]
        variants.append(
            replace(
                query,
                vector=leaning / max(float(np.linalg.norm(leaning)), 1e-9),
                share=share,
                chance=len(chosen) / len(nearest),
                leans_to=int(topic),
            )
        )
    return variants
