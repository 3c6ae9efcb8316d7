"""The feed's policy: what is read, what is refused, and with which words."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest

from fixtures.small_feed import default_policy
from shopcard.attention.policy import FeedPolicy, Levels, Measure, policy_record, read_policy
from shopcard.domain.errors import Invalid


def record() -> dict[str, Any]:
    return json.loads(json.dumps(policy_record(default_policy())))


def test_a_policy_survives_being_written_down() -> None:
    assert read_policy(record()) == default_policy()


def test_the_record_is_what_the_api_promises() -> None:
    assert record()["thresholds"] == {
        "by": "share",
        "share": {"high": 1.0, "medium": 0.75, "low": 0.5},
        "seconds": {"high": 15, "medium": 12, "low": 9},
        "skip_within_seconds": 1.5,
    }
    assert record()["placement"] == {
        "first_after": 3,
        "every": 8,
        "every_with_intent": 5,
        "every_when_ignored": 14,
        "intent_minutes": 30,
    }


def test_what_is_left_out_is_as_by_default() -> None:
    blueprint = default_policy().blueprint
    given = {
        "blueprint": record()["blueprint"],
        "thresholds": {"by": "seconds", "seconds": {"high": 20}},
    }
    policy = read_policy(given)
    assert policy.placement == FeedPolicy(blueprint).placement
    assert policy.thresholds.by is Measure.SECONDS
    assert policy.thresholds.seconds == Levels(high=20, medium=12, low=9)


@pytest.mark.parametrize(
    ("part", "name", "value", "says"),
    [
        ("thresholds", "by", "mood", "thresholds.by must be share or seconds"),
        ("thresholds", "by", ["share"], "thresholds.by must be share or seconds"),
        ("thresholds", "share", {"low": 0.9}, "thresholds.share must rise from low"),
        ("thresholds", "share", {"low": 0}, "low must be above 0"),
        ("thresholds", "share", {"high": math.nan}, "thresholds.share.high must be a number"),
        ("thresholds", "seconds", {"high": -1}, "thresholds.seconds.high must be a number"),
        ("thresholds", "seconds", {"highest": 1}, "'highest' is not known"),
        ("thresholds", "seconds", 15, "thresholds.seconds must be an object"),
        ("thresholds", "skip_within_seconds", "soon", "must be a number from 0 to 60"),
        ("placement", "every", 4, "placement.every must be a number from 5 to 100"),
        ("placement", "every", 7.5, "placement.every must be a whole number"),
        ("placement", "first_after", 0, "placement.first_after must be a number from 1"),
        ("placement", "every", True, "placement.every must be a number"),
        ("placement", "every", 10**400, "placement.every must be a number"),
        ("placement", "speed", 1, "'speed' is not known"),
        ("blueprint", "nodes", [], "blueprint: nodes: This must be a list"),
    ],
)
def test_what_is_wrong_is_said(part: str, name: str, value: object, says: str) -> None:
    broken = record()
    broken[part][name] = value
    with pytest.raises(Invalid) as error:
        read_policy(broken)
    assert says in error.value.message
    assert error.value.code == "invalid_policy"


@pytest.mark.parametrize("broken", [None, [], "x", {}, {"blueprint": {}}, {"speed": 1}])
def test_what_is_no_policy_is_refused(broken: object) -> None:
    with pytest.raises(Invalid):
        read_policy(broken)
