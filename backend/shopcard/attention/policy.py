"""All that steers the feed and may be changed while it runs."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any

from shopcard.attention.blueprint import Blueprint, blueprint_record
from shopcard.attention.blueprint_rules import InvalidBlueprint, read_blueprint
from shopcard.domain.errors import Invalid


class Measure(StrEnum):
    """What of a view counts."""

    SHARE = "share"
    """The share of the clip's length that was watched, loops counted."""
    SECONDS = "seconds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """From what amount on a view is a signal of each level."""

    high: float
    medium: float
    low: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """How watching becomes signals."""

    by: Measure = Measure.SHARE
    share: Levels = field(default_factory=lambda: Levels(high=1.0, medium=0.75, low=0.5))
    seconds: Levels = field(default_factory=lambda: Levels(high=15, medium=12, low=9))
    skip_within_seconds: float = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where cards go: numbers of videos, and how long what a person asked for is fresh."""

    first_after: int = 3
    every: int = 8
    every_with_intent: int = 5
    every_when_ignored: int = 14
    intent_minutes: int = 30


@dataclass(frozen=True, slots=True)
class FeedPolicy:
    """The algorithm, what counts as watching, and where cards go."""

    blueprint: Blueprint
    thresholds: Thresholds = field(default_factory=Thresholds)
    placement: Placement = field(default_factory=Placement)


MOST_SHARE = 100.0
MOST_SECONDS = 3600.0
MOST_SKIP_SECONDS = 60.0
PLACEMENT_BOUNDS: Mapping[str, tuple[int, int]] = {
    "first_after": (1, 100),  # never first
    "every": (5, 100),  # at most one in five
    "every_with_intent": (5, 100),
    "every_when_ignored": (5, 1000),
    "intent_minutes": (1, 1440),
}


def policy_record(policy: FeedPolicy) -> dict[str, Any]:
    """A JSON-safe dictionary from which `read_policy` makes an equal policy."""
    return {
        "blueprint": blueprint_record(policy.blueprint),
        "thresholds": {**asdict(policy.thresholds), "by": str(policy.thresholds.by)},
        "placement": asdict(policy.placement),
    }


def read_policy(record: object) -> FeedPolicy:
    """The policy that a JSON value describes. What thresholds and placement leave out is as by
    default. Raises Invalid (`invalid_policy`) with a sentence that says what is wrong where."""
    given = _part("policy", record, ("blueprint", "thresholds", "placement"))
    try:
        blueprint = read_blueprint(given.get("blueprint"))
    except InvalidBlueprint as error:
        raise _wrong(f"blueprint: {error.message}") from error
    return FeedPolicy(
        blueprint,
        _read_thresholds(given.get("thresholds", {})),
        _read_placement(given.get("placement", {})),
    )


def _read_thresholds(record: object) -> Thresholds:
    default = Thresholds()
    given = _part("thresholds", record, [each.name for each in fields(Thresholds)])
    by = given.get("by", str(default.by))
    if by not in [str(each) for each in Measure]:
        raise _wrong(f"thresholds.by must be {' or '.join(Measure)}.")
    skip = given.get("skip_within_seconds", default.skip_within_seconds)
    return Thresholds(
        by=Measure(by),
        share=_read_levels("thresholds.share", given.get("share", {}), default.share, MOST_SHARE),
        seconds=_read_levels(
            "thresholds.seconds", given.get("seconds", {}), default.seconds, MOST_SECONDS
        ),
        skip_within_seconds=_number("thresholds.skip_within_seconds", skip, 0, MOST_SKIP_SECONDS),
    )


def _read_levels(where: str, record: object, default: Levels, most: float) -> Levels:
    given = {**asdict(default), **_part(where, record, ("high", "medium", "low"))}
    levels = Levels(**{name: _number(f"{where}.{name}", given[name], 0, most) for name in given})
    if not 0 < levels.low <= levels.medium <= levels.high:
        raise _wrong(f"{where} must rise from low over medium to high, and low must be above 0.")
    return levels


def _read_placement(record: object) -> Placement:
    given = {**asdict(Placement()), **_part("placement", record, tuple(PLACEMENT_BOUNDS))}
    for name, (least, most) in PLACEMENT_BOUNDS.items():
        if _number(f"placement.{name}", given[name], least, most) != int(given[name]):
            raise _wrong(f"placement.{name} must be a whole number.")
    return Placement(**{name: int(value) for name, value in given.items()})


def _part(where: str, record: object, known: tuple[str, ...] | list[str]) -> Mapping[str, Any]:
    if not isinstance(record, Mapping):
        raise _wrong(f"{where} must be an object.")
    if unknown := [name for name in record if name not in known]:
        raise _wrong(f"{where}: {str(unknown[0])[:40]!r} is not known. Known: {', '.join(known)}.")
    return record


def _number(where: str, value: Any, least: float, most: float) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not least <= value <= most or not math.isfinite(value):
        raise _wrong(f"{where} must be a number from {least:g} to {most:g}.")
    return float(value)


def _wrong(problem: str) -> Invalid:
    return Invalid(problem, code="invalid_policy")
