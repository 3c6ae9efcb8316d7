"""The feed's algorithm as data: states, the batch that each makes, and what leads where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

BATCH = "BATCH"
"""The edge along which the state moves when a batch was made."""

DEFAULT = "DEFAULT"
"""The edge for signals that have none of their own at this node."""

POSITIVE = (
    "HIGH", "MEDIUM", "LOW", "LIKE", "SAVE", "SHARE", "FOLLOW", "COMMENT", "TAP", "SEARCH", "MORE",
)  # fmt: skip
NEGATIVE = ("SKIP", "LESS", "HIDE", "REPORT")
SIGNALS = POSITIVE + NEGATIVE
"""Every signal that a blueprint may weigh and follow."""


class BatchType(StrEnum):
    """How a batch is chosen."""

    RANDOM = "random"
    """Any videos, of topics that were shown least."""
    SAMPLED = "sampled"
    """What is popular in `n_topics` distinct topics."""
    PERSONALIZED = "personalized"
    """What is near to the signals."""
    BIASED = "biased"
    """The same, and what is near to vectors given from outside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """How a node makes its batches."""

    last_n: int = 10
    r: float = 0.0
    mu: float = 0.0
    alpha: int = 0
    n_topics: int = 5
    remove_duplicates: bool = True
    apply_mmr: bool = True
    apply_threshold: float = 0.0


@dataclass(frozen=True, slots=True)
class Amount:
    """What a parameter that is a number may be."""

    least: float
    most: float
    whole: bool
    means: str


AMOUNTS: Mapping[str, Amount] = {
    "last_n": Amount(1, 64, True, "How many of the latest positive signals are used."),
    "r": Amount(0, 1, False, "Share of the queries replaced by random videos."),
    "mu": Amount(0, 1, False, "How strongly a nudged query leans toward another topic."),
    "alpha": Amount(0, 4, True, "How many nudged variants each query has."),
    "n_topics": Amount(1, 64, True, "How many distinct topics a sampled batch shows."),
    "apply_threshold": Amount(0, 1, False, "The least similarity of a video to its query."),
}
SWITCHES: Mapping[str, str] = {
    "remove_duplicates": "Whether one batch keeps out near-identical videos and a second video "
    "of one clip. The same video never comes twice, whatever this says.",
    "apply_mmr": "Whether a batch is kept varied (maximal marginal relevance).",
}


@dataclass(frozen=True, slots=True)
class Node:
    """A state of the feed."""

    name: str
    batch: BatchType
    parameters: Parameters = field(default_factory=Parameters)


@dataclass(frozen=True, slots=True)
class Edge:
    """Leads from node to node upon BATCH, a signal, or DEFAULT: any other signal."""

    name: str
    source: str
    target: str


@dataclass(frozen=True)
class Blueprint:
    """An algorithm. The state begins at the first node.

    Made of a record by `read_blueprint`, which sees to it that every name leads somewhere.
    """

    name: str
    title: str
    description: str
    signals: Mapping[str, float]
    """Weight by signal, negative for what pushes away. A signal that is not here does nothing."""
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def __post_init__(self) -> None:
        targets = {(each.source, each.name): each.target for each in self.edges}
        object.__setattr__(self, "_targets", targets)
        object.__setattr__(self, "_nodes", {each.name: each for each in self.nodes})

    _targets: Mapping[tuple[str, str], str] = field(init=False, repr=False, compare=False)
    _nodes: Mapping[str, Node] = field(init=False, repr=False, compare=False)

    def node(self, name: str) -> Node:
        """The node of this name; the first one for a name of another blueprint."""
        return self._nodes.get(name, self.nodes[0])

    def after_batch(self, node: str) -> str:
        """Where the state is once this node has made a batch."""
        here = self.node(node).name
        return self._targets.get((here, BATCH), here)

    def after_signal(self, node: str, signal: str) -> str:
        """Where a signal leads: along its own edge of this node, else along this node's DEFAULT;
        without either, and for a signal that the blueprint does not weigh, nowhere."""
        here = self.node(node).name
        if signal not in self.signals:
            return here
        by_default = self._targets.get((here, DEFAULT), here)
        return self._targets.get((here, signal), by_default)


def blueprint_record(blueprint: Blueprint) -> dict[str, Any]:
    """A JSON-safe dictionary from which `read_blueprint` makes an equal blueprint."""
    return {
        "name": blueprint.name,
        "title": blueprint.title,
        "description": blueprint.description,
        "signals": dict(blueprint.signals),
        "nodes": [
            {"name": each.name, "batch": str(each.batch), "parameters": asdict(each.parameters)}
            for each in blueprint.nodes
        ],
        "edges": [
            {"name": each.name, "from": each.source, "to": each.target} for each in blueprint.edges
        ],
    }
