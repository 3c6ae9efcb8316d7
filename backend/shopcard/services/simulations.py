"""Trying a blueprint on made-up viewers of this shop's videos, before anyone real sees it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from threading import Lock
from typing import Any

from shopcard.attention.blueprint_rules import read_blueprint
from shopcard.domain.errors import Invalid, Unavailable
from shopcard.domain.video_shelf import VideoShelf
from shopcard.services.catalogue import Catalogue
from shopcard.services.feed_policy import FeedSteering
from shopcard.simulation.hashtag_topics import Groups, filed_topics
from shopcard.simulation.measures import Figures, figures
from shopcard.simulation.run import simulate
from shopcard.simulation.systems import HELD_AGAINST


class Simulations:
    """Runs one at a time: each keeps a processor busy for seconds."""

    def __init__(
        self,
        videos: Callable[[], VideoShelf],
        catalogue: Catalogue,
        steering: FeedSteering,
        groups: Groups,
    ) -> None:
        """`groups` of hashtags file the videos whose source does not."""
        self._videos = videos
        self._catalogue = catalogue
        self._steering = steering
        self._groups = groups
        self._one_at_a_time = Lock()

    def run(
        self, *, viewers: int, clips: int, seed: int, blueprint: Mapping[str, Any] | None = None
    ) -> list[Figures]:
        """What the blueprint, else the one in force, shows such viewers, beside chance,
        popularity, and a feed that knows what the videos are about; nothing of it is kept. The
        thresholds are those in force.

        Raises Invalid for a blueprint that cannot be read and for a shop with too few videos,
        Unavailable while another one runs.
        """
        policy = self._steering.now().policy
        if blueprint is not None:
            policy = replace(policy, blueprint=read_blueprint(blueprint))
        if policy.blueprint.name in HELD_AGAINST:
            raise Invalid(
                f"A blueprint called {policy.blueprint.name} cannot be told from what it is held "
                "against. Give it another name.",
                code="invalid_blueprint",
            )
        if not self._one_at_a_time.acquire(blocking=False):
            raise Unavailable(
                "Another simulation is running. Try again in a few seconds.", code="busy"
            )
        try:
            shelf = self._videos()
            run = simulate(
                shelf,
                [policy],
                viewers=viewers,
                clips=clips,
                seed=seed,
                topics=filed_topics(shelf.videos, self._groups),
                product_vector=self._catalogue.shelf.index.vector,
            )
            return [figures(name, run) for name in run.watched]
        finally:
            self._one_at_a_time.release()
