"""Trying a feed on made-up viewers."""

from __future__ import annotations

from shopcard.simulation.measures import Figures
from shopcard.web import wire
from shopcard.web.context import shop
from shopcard.web.endpoint import KIB, Resource
from shopcard.web.feed_policy import MOST_KIB
from shopcard.web.schemas import answers
from shopcard.web.schemas.requests import SimulationRequest

api = Resource("simulations")


@api.post("/simulations", answer=answers.Simulation, max_bytes=MOST_KIB * KIB)
def run_simulation(body: SimulationRequest) -> wire.Json:
    """Made-up viewers with hidden tastes watch the feed of a blueprint, else of the one in force,
    beside chance, popularity, and a feed that knows what each video is about. Takes seconds; one
    runs at a time, and nothing is kept."""
    found = shop().simulations.run(
        viewers=body.viewers, clips=body.clips, seed=body.seed, blueprint=body.blueprint
    )
    return {
        "viewers": body.viewers,
        "clips": body.clips,
        "systems": [_system(each) for each in found],
    }


def _system(found: Figures) -> wire.Json:
    """See `answers.SimulatedSystem`."""
    return {
        "name": found.name,
        "on_taste": [round(float(each), 4) for each in found.on_taste],
        "mean_watch_seconds": round(float(found.mean_watch_seconds.mean()), 3),
        "recovery_batches": found.recovery_batches,
        "topics_seen": round(float(found.topics_seen.mean()), 2),
        "coverage": round(found.coverage, 4),
        "off_taste": round(found.off_taste, 4),
        "repeats": found.repeats,
    }
