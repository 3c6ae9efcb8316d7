"""Blueprints: what is read, what is refused and with which words, and where the state goes."""

from __future__ import annotations

import copy
import json
import math
import time
from itertools import pairwise
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcard.adapters.blueprint_files import BLUEPRINTS, read_blueprint_file, ready_blueprints
from shopcard.attention.blueprint import SIGNALS, Blueprint, blueprint_record
from shopcard.attention.blueprint_rules import (
    MAX_PROBLEMS,
    InvalidBlueprint,
    problems_of,
    read_blueprint,
)
from shopcard.attention.blueprint_schema import schema
from shopcard.domain.errors import Misconfigured


def a_record() -> dict[str, Any]:
    """Two states: looking around, and staying near."""
    return {
        "name": "two",
        "signals": {"HIGH": 1, "LOW": 0.3, "SKIP": -0.5},
        "nodes": [
            {"name": "around", "batch": "random"},
            {"name": "near", "batch": "personalized", "parameters": {"last_n": 3, "r": 0.2}},
        ],
        "edges": [
            {"name": "BATCH", "from": "around", "to": "around"},
            {"name": "HIGH", "from": "around", "to": "near"},
            {"name": "BATCH", "from": "near", "to": "around"},
            {"name": "DEFAULT", "from": "near", "to": "near"},
            {"name": "SKIP", "from": "near", "to": "around"},
        ],
    }


def changed(path: str, value: object) -> dict[str, Any]:
    """The record with one value set, or taken out where it is `...`."""
    record = a_record()
    at: Any = record
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    for step in way:
        at = at[step]
    if value is ...:
        del at[last]
    elif isinstance(at, list) and last == len(at):
        at.append(value)
    else:
        at[last] = value
    return record


def edge(name: str, source: str, target: str) -> dict[str, str]:
    return {"name": name, "from": source, "to": target}


def test_a_signal_moves_along_its_own_edge_of_the_node_where_the_state_is() -> None:
    blueprint = read_blueprint(a_record())
    assert blueprint.after_signal("around", "HIGH") == "near"
    assert blueprint.after_signal("near", "SKIP") == "around"
    assert blueprint.after_batch("near") == "around"


def test_default_is_looked_up_at_that_node_and_without_an_edge_the_state_stays() -> None:
    blueprint = read_blueprint(a_record())
    assert blueprint.after_signal("near", "LOW") == "near"
    assert blueprint.after_signal("around", "LOW") == "around"  # the DEFAULT of "near" is not its
    record = changed("edges.3.to", "around")
    assert read_blueprint(record).after_signal("near", "LOW") == "around"
    assert read_blueprint(record).after_signal("around", "LOW") == "around"


def test_what_the_blueprint_does_not_weigh_moves_nothing() -> None:
    assert read_blueprint(a_record()).after_signal("near", "SEARCH") == "near"
    record = changed("edges.3.to", "around")
    assert read_blueprint(record).after_signal("near", "SEARCH") == "near"


def test_a_state_of_another_blueprint_begins_anew() -> None:
    blueprint = read_blueprint(a_record())
    assert blueprint.node("L-R").name == "around"
    assert blueprint.after_signal("L-R", "HIGH") == "near"
    assert blueprint.after_batch("L-R") == "around"


@pytest.mark.parametrize(
    ("path", "value", "where", "says"),
    [
        ("nodes.2", {"name": "far", "batch": "random"}, "nodes[2]", "has no BATCH edge"),
        ("edges.0", ..., "nodes[0]", "has no BATCH edge"),
        ("edges.1.to", "around", "nodes[1]", "cannot be reached from the first node, 'around'"),
        ("signals.GLANCE", 1, "signals.GLANCE", "There is no such signal"),
        ("signals.SKIP", 0.5, "signals.SKIP", "must be 0 or less"),
        ("signals.HIGH", -1, "signals.HIGH", "must be 0 or more"),
        ("signals.HIGH", math.nan, "signals.HIGH", "a number from -10 to 10"),
        ("signals.HIGH", math.inf, "signals.HIGH", "a number from -10 to 10"),
        ("signals.HIGH", True, "signals.HIGH", "a number from -10 to 10"),
        ("signals.HIGH", 10**400, "signals.HIGH", "a number from -10 to 10"),
        ("signals", {}, "signals", "at least one signal"),
        ("edges.5", edge("LIKE", "near", "near"), "edges[5].name", "none of this blueprint's"),
        ("edges.5", edge("BATCH", "near", "near"), "edges[5]", "leads away from 'near' already"),
        ("edges.5", edge("LOW", "near", "nowhere"), "edges[5].to", "There is no node 'nowhere'"),
        ("nodes.1.name", "around", "nodes[1]", "Another node is named 'around' already"),
        ("nodes.1.batch", "magic", "nodes[1].batch", "one of random, sampled, personalized"),
        ("nodes.1.batch", ["random"], "nodes[1].batch", "one of random, sampled, personalized"),
        ("nodes.1.parameters.r", 1.5, "nodes[1].parameters.r", "a number from 0 to 1"),
        ("nodes.1.parameters.r", math.nan, "nodes[1].parameters.r", "a number from 0 to 1"),
        ("nodes.1.parameters.last_n", 2.5, "nodes[1].parameters.last_n", "a whole number from 1"),
        ("nodes.1.parameters.last_n", 10**9, "nodes[1].parameters.last_n", "1 to 64"),
        ("nodes.1.parameters.apply_mmr", 1, "nodes[1].parameters.apply_mmr", "true or false"),
        ("nodes.1.parameters.speed", 1, "nodes[1].parameters.speed", "not known"),
        ("nodes.1.speed", 1, "nodes[1].speed", "not known"),
        ("nodes", [], "nodes", "a list of 1 to 50 nodes"),
        ("nodes", "around", "nodes", "a list of 1 to 50 nodes"),
        ("nodes.1", None, "nodes[1]", "an object with name, batch and parameters"),
        ("edges.1", 7, "edges[1]", "an object with name, from and to"),
        ("edges.1.from", None, "edges[1].from", "text of 1 to 40"),
        ("name", "x" * 41, "name", "text of 1 to 40"),
        ("title", "two\nlines", "title", "printable"),
        ("author", "me", "author", "not known"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    path: str, value: object, where: str, says: str
) -> None:
    problems = problems_of(changed(path, value))
    assert any(each.where == where and says in each.problem for each in problems), problems


def test_a_circle_that_never_batches_is_named_as_such() -> None:
    record = a_record()
    record["nodes"] += [{"name": n, "batch": "random"} for n in ("left", "right")]
    record["edges"] += [
        edge("LOW", "around", "left"), edge("HIGH", "left", "right"), edge("HIGH", "right", "left"),
    ]  # fmt: skip
    said = {each.where: each.problem for each in problems_of(record)}
    assert set(said) == {"nodes[2]", "nodes[3]"}
    assert all("circle of nodes without a BATCH edge" in each for each in said.values())


def test_a_default_that_is_never_followed_reaches_nothing() -> None:
    record = a_record()
    record["edges"] = [
        edge("BATCH", "around", "around"), edge("BATCH", "near", "near"),
        edge("DEFAULT", "around", "near"),
        *(edge(name, "around", "around") for name in record["signals"]),
    ]  # fmt: skip
    assert [each.where for each in problems_of(record)] == ["nodes[1]"]


def test_the_error_says_the_first_problem_and_how_many_more() -> None:
    record = changed("nodes.1.parameters.r", 2)
    record["signals"]["HIGH"] = "much"
    with pytest.raises(InvalidBlueprint) as error:
        read_blueprint(record)
    assert error.value.message.startswith("signals.HIGH: A weight is a number")
    assert error.value.message.endswith("(1 more problem)")
    assert len(error.value.problems) == 2


@pytest.mark.parametrize("record", [None, 7, "x", [], {}, {"nodes": {}, "edges": {}}])
def test_what_is_no_blueprint_at_all_is_refused(record: object) -> None:
    assert problems_of(record)


def test_hostile_size_is_refused_quickly() -> None:
    nodes = [{"name": f"n{n}", "batch": "random"} for n in range(50)]
    edges = [edge("HIGH", f"n{n % 50}", f"n{n // 50}") for n in range(1000)]
    many = {"name": "big", "signals": {"HIGH": 1}, "nodes": nodes, "edges": edges}
    huge = {**many, "edges": edges * 1000, "signals": {f"S{n}": 1 for n in range(100_000)}}
    start = time.perf_counter()
    assert len(problems_of(many)) == MAX_PROBLEMS
    assert len(problems_of(huge)) == MAX_PROBLEMS
    assert time.perf_counter() - start < 2


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(st.data())
def test_whatever_comes_is_told_or_read(data: st.DataObject) -> None:
    """A broken value anywhere in a good record never surprises, and what passes can run."""
    record: Any = copy.deepcopy(a_record())
    at = record
    while True:
        key = data.draw(st.sampled_from(range(len(at)) if isinstance(at, list) else sorted(at)))
        if not (isinstance(at[key], dict | list) and at[key]) or data.draw(st.booleans()):
            at[key] = data.draw(JSON)
            break
        at = at[key]
    if not problems_of(record):
        blueprint = read_blueprint(record)
        assert problems_of(blueprint_record(blueprint)) == []
        for node in blueprint.nodes:
            assert blueprint.node(blueprint.after_batch(node.name)) in blueprint.nodes


def test_a_blueprint_survives_being_written_down() -> None:
    for blueprint in (read_blueprint(a_record()), *ready_blueprints()):
        assert read_blueprint(json.loads(json.dumps(blueprint_record(blueprint)))) == blueprint


def test_the_schema_is_one_and_agrees_about_the_ready_blueprints() -> None:
    validator = jsonschema_rs.validator_for(schema())
    for path in BLUEPRINTS.glob("*.json"):
        assert validator.is_valid(json.loads(path.read_text()))
    assert validator.is_valid(a_record())


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("signals.SKIP", 0.5), ("signals.GLANCE", 1), ("signals", {}), ("nodes", []),
        ("nodes.1.batch", "magic"), ("nodes.1.parameters.r", 1.5), ("edges.0.name", "GLANCE"),
        ("nodes.1.parameters.last_n", 2.5), ("edges.0.to", ...), ("author", "me"),
    ],
)  # fmt: skip
def test_the_schema_refuses_what_the_rules_refuse(path: str, value: object) -> None:
    assert not jsonschema_rs.validator_for(schema()).is_valid(changed(path, value))
    assert problems_of(changed(path, value))


def test_the_ready_blueprints_are_those_of_the_files_and_use_every_signal() -> None:
    ready = ready_blueprints()
    assert sorted(each.name for each in ready) == sorted(p.stem for p in BLUEPRINTS.glob("*.json"))
    assert [node.name for node in ready[0].nodes] == ["0", "H", "M", "L", "L-R"]
    for each in ready:
        assert set(each.signals) == set(SIGNALS)
        assert each.title
        assert each.description


def test_attention_explores_more_the_less_is_watched() -> None:
    attention: Blueprint = ready_blueprints()[0]
    by_name = {node.name: node.parameters for node in attention.nodes}
    outward = [by_name[name] for name in ("H", "M", "L", "L-R")]
    assert by_name["H"].last_n == 3
    for inner, outer in pairwise(outward):
        assert (inner.last_n, inner.r, inner.mu) < (outer.last_n, outer.r, outer.mu)
    order = ["H", "M", "L", "L-R", "0"]
    for name in order:
        skipped, engaged = (
            attention.after_signal(name, "SKIP"),
            attention.after_signal(name, "LIKE"),
        )
        assert order.index(skipped) >= order.index(name) >= order.index(engaged)


def test_a_bad_file_names_itself(tmp_path: Any) -> None:
    path = tmp_path / "mine.json"
    for content in ("{", "[" * 100_000, "{}"):
        path.write_text(content)
        with pytest.raises(Misconfigured, match=r"mine\.json"):
            read_blueprint_file(path)
