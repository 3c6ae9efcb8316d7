"""What a blueprint must be, and what is wrong with one that is not."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from shopcard.attention.blueprint import (
    AMOUNTS,
    BATCH,
    DEFAULT,
    NEGATIVE,
    SIGNALS,
    SWITCHES,
    BatchType,
    Blueprint,
    Edge,
    Node,
    Parameters,
)
from shopcard.domain.errors import Invalid

MAX_NODES = 50
MAX_EDGES = 1000
MAX_NAME = 40
MAX_TITLE = 80
MAX_DESCRIPTION = 1000
MAX_WEIGHT = 10.0
MAX_PROBLEMS = 50
"""More are not told at once."""

FIELDS = ("name", "title", "description", "signals", "nodes", "edges")
NODE_FIELDS = ("name", "batch", "parameters")
EDGE_FIELDS = ("name", "from", "to")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and where: `nodes[2].parameters.r`."""

    where: str
    problem: str


class InvalidBlueprint(Invalid):
    """A blueprint that cannot run a feed."""

    code = "invalid_blueprint"

    def __init__(self, problems: list[Problem]) -> None:
        first, more = problems[0], len(problems) - 1
        place = f"{first.where}: " if first.where else ""
        others = f" ({more} more problem{'s' * (more > 1)})" if more else ""
        super().__init__(f"{place}{first.problem}{others}")
        self.problems = problems


def read_blueprint(record: object) -> Blueprint:
    """The blueprint that a JSON value describes. Raises InvalidBlueprint with what is wrong."""
    if problems := problems_of(record):
        raise InvalidBlueprint(problems)
    assert isinstance(record, Mapping)
    return Blueprint(
        name=record["name"],
        title=record.get("title") or record["name"],
        description=record.get("description", ""),
        signals={name: float(weight) for name, weight in record["signals"].items()},
        nodes=tuple(_read_node(each) for each in record["nodes"]),
        edges=tuple(Edge(each["name"], each["from"], each["to"]) for each in record["edges"]),
    )


def _read_node(record: Mapping[str, Any]) -> Node:
    given = record.get("parameters", {})
    values: dict[str, Any] = {
        name: int(value) if name in AMOUNTS and AMOUNTS[name].whole else value
        for name, value in given.items()
    }
    return Node(record["name"], BatchType(record["batch"]), Parameters(**values))


def problems_of(record: object) -> list[Problem]:
    """What is wrong with a blueprint, at most MAX_PROBLEMS; nothing for one that can run."""
    problems = list(islice(_shape_problems(record), MAX_PROBLEMS))
    if not problems:  # else names and edges cannot be followed
        assert isinstance(record, Mapping)
        problems = list(islice(_graph_problems(record), MAX_PROBLEMS))
    return problems


# The shape: every value is of the right kind and size.


def _shape_problems(record: object) -> Iterator[Problem]:
    if not isinstance(record, Mapping):
        yield Problem("", "A blueprint is an object with signals, nodes and edges.")
        return
    yield from _unknown_fields("", record, FIELDS)
    yield from _text_problems("name", record.get("name"), 1, MAX_NAME)
    yield from _text_problems("title", record.get("title", ""), 0, MAX_TITLE)
    yield from _text_problems("description", record.get("description", ""), 0, MAX_DESCRIPTION)
    yield from _signal_problems(record.get("signals"))
    for where, items, most, check in (
        ("nodes", record.get("nodes"), MAX_NODES, _node_problems),
        ("edges", record.get("edges"), MAX_EDGES, _edge_problems),
    ):
        if not isinstance(items, list) or not 1 <= len(items) <= most:
            yield Problem(where, f"This must be a list of 1 to {most} {where}.")
            continue
        for place, item in enumerate(items):
            yield from check(f"{where}[{place}]", item)


def _signal_problems(signals: object) -> Iterator[Problem]:
    if not isinstance(signals, Mapping) or not signals:
        yield Problem("signals", "This must name at least one signal with its weight.")
        return
    for name, weight in signals.items():
        where = f"signals.{_cut(name)}"
        if name not in SIGNALS:
            yield Problem(where, f"There is no such signal. Signals are {', '.join(SIGNALS)}.")
        elif not _is_number(weight) or abs(weight) > MAX_WEIGHT:
            yield Problem(where, f"A weight is a number from -{MAX_WEIGHT:g} to {MAX_WEIGHT:g}.")
        elif weight > 0 and name in NEGATIVE:
            yield Problem(where, "This signal pushes away: its weight must be 0 or less.")
        elif weight < 0 and name not in NEGATIVE:
            yield Problem(where, "This signal draws near: its weight must be 0 or more.")


def _node_problems(where: str, node: object) -> Iterator[Problem]:
    if not isinstance(node, Mapping):
        yield Problem(where, "A node is an object with name, batch and parameters.")
        return
    yield from _unknown_fields(where, node, NODE_FIELDS)
    yield from _text_problems(f"{where}.name", node.get("name"), 1, MAX_NAME)
    types = [str(each) for each in BatchType]
    if node.get("batch") not in types:
        yield Problem(f"{where}.batch", f"The batch must be one of {', '.join(types)}.")
    parameters = node.get("parameters", {})
    if not isinstance(parameters, Mapping):
        yield Problem(f"{where}.parameters", "Parameters are an object.")
        return
    yield from _unknown_fields(f"{where}.parameters", parameters, (*AMOUNTS, *SWITCHES))
    for name, value in parameters.items():
        yield from _parameter_problems(f"{where}.parameters.{_cut(name)}", name, value)


def _parameter_problems(where: str, name: str, value: Any) -> Iterator[Problem]:
    if name in SWITCHES:
        if not isinstance(value, bool):
            yield Problem(where, "This must be true or false.")
    elif name in AMOUNTS:
        amount = AMOUNTS[name]
        if (
            not _is_number(value)
            or not amount.least <= value <= amount.most
            or (amount.whole and value != int(value))
        ):
            kind = "a whole number" if amount.whole else "a number"
            yield Problem(where, f"This must be {kind} from {amount.least:g} to {amount.most:g}.")


def _edge_problems(where: str, edge: object) -> Iterator[Problem]:
    if not isinstance(edge, Mapping):
        yield Problem(where, "An edge is an object with name, from and to.")
        return
    yield from _unknown_fields(where, edge, EDGE_FIELDS)
    for name in EDGE_FIELDS:
        yield from _text_problems(f"{where}.{name}", edge.get(name), 1, MAX_NAME)


def _unknown_fields(
    where: str, record: Mapping[Any, Any], known: Iterable[str]
) -> Iterator[Problem]:
    known = tuple(known)
    for name in record:
        if name not in known:
            place = f"{where}.{_cut(name)}" if where else _cut(name)
            yield Problem(place, f"This field is not known. Known are {', '.join(known)}.")


def _text_problems(where: str, text: object, least: int, most: int) -> Iterator[Problem]:
    if not isinstance(text, str) or not least <= len(text) <= most or not text.isprintable():
        yield Problem(where, f"This must be text of {least} to {most} printable characters.")


def _is_number(value: Any) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and abs(value) < 1e9 and math.isfinite(value)


def _cut(name: object) -> str:
    return str(name)[:MAX_NAME]


# The graph: names are told apart, edges lead somewhere, every state can be reached and left.


def _graph_problems(record: Mapping[str, Any]) -> Iterator[Problem]:
    nodes = [node["name"] for node in record["nodes"]]
    edges = [(edge["name"], edge["from"], edge["to"]) for edge in record["edges"]]
    first_place: dict[object, int] = {}
    for place, node in enumerate(nodes):
        if first_place.setdefault(node, place) != place:
            yield Problem(f"nodes[{place}]", f"Another node is named {node!r} already.")
    for place, (name, source, target) in enumerate(edges):
        where = f"edges[{place}]"
        for end, node in (("from", source), ("to", target)):
            if node not in nodes:
                yield Problem(f"{where}.{end}", f"There is no node {node!r}.")
        if name not in (BATCH, DEFAULT) and name not in record["signals"]:
            yield Problem(
                f"{where}.name",
                f"{name!r} is none of this blueprint's signals, nor {BATCH} or {DEFAULT}.",
            )
        if first_place.setdefault((name, source), place) != place:
            yield Problem(where, f"Another edge {name} leads away from {source!r} already.")
    yield from _batch_problems(nodes, edges)
    yield from _reach_problems(nodes, edges, set(record["signals"]))


def _batch_problems(nodes: list[str], edges: list[tuple[str, str, str]]) -> Iterator[Problem]:
    """Every node needs a BATCH edge; worst are those that lead to each other without one."""
    barren = set(nodes) - {source for name, source, _ in edges if name == BATCH}
    ways = _ways((source, to) for _, source, to in edges if {source, to} <= barren)
    for place, node in enumerate(nodes):
        if node in barren:
            circles = node in _reached(ways[node], ways)
            yield Problem(
                f"nodes[{place}]",
                f"{node!r} lies on a circle of nodes without a {BATCH} edge: it never batches."
                if circles
                else f"{node!r} has no {BATCH} edge, which says where it goes after a batch.",
            )


def _reach_problems(
    nodes: list[str], edges: list[tuple[str, str, str]], signals: set[str]
) -> Iterator[Problem]:
    own = {(source, name) for name, source, _ in edges}
    followed = _ways(
        (source, to)
        for name, source, to in edges
        # A DEFAULT beside an edge for each signal is never followed.
        if name != DEFAULT or any((source, signal) not in own for signal in signals)
    )
    reached = _reached({nodes[0]}, followed)
    for place, node in enumerate(nodes):
        if node not in reached:
            yield Problem(
                f"nodes[{place}]", f"{node!r} cannot be reached from the first node, {nodes[0]!r}."
            )


def _ways(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    ways: dict[str, set[str]] = defaultdict(set)
    for source, target in pairs:
        ways[source].add(target)
    return ways


def _reached(starts: set[str], ways: Mapping[str, set[str]]) -> set[str]:
    reached, waiting = set(starts), list(starts)
    while waiting:
        onward = ways.get(waiting.pop(), set()) - reached
        reached |= onward
        waiting.extend(onward)
    return reached
