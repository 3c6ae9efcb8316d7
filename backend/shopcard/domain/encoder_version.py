"""Trained encoders: what each was trained on, what it is worth, and whether it may serve."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

LEAST_QUERIES = 20
"""Of a source that has a say: of fewer a bootstrap cannot tell what is chance."""

Form = Literal["adapter", "full"]
"""A small matrix behind the base model's vectors, or a whole model."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What an encoder reached on held-back queries of one source, beside the one that served."""

    source: str
    asked_by_people: bool
    """Judgments and clicks are people's; requests written for measuring and questions made from a
    catalogue are not."""
    queries: int
    before: float
    """nDCG@10 by nearness alone, of the encoder that served."""
    after: float
    low: float
    """Of the difference, paired over queries: the lower end of the 95% interval."""
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EncoderVersion:
    """One trained encoder."""

    name: str
    form: Form
    made_at: str
    """ISO 8601, UTC."""
    base: str
    """SHA-256 of the weights that it is an adapter to, or was made from."""
    beside: str
    """Fingerprint of the encoder that it was held against."""
    figures: Sequence[Figure] = ()
    trained_on: Mapping[str, int]
    """Questions by source."""


def reason_against(version: EncoderVersion, serving: str) -> str | None:
    """Why this version must not take the place of the encoder with the fingerprint `serving`, as
    a sentence; None when it may."""
    if version.beside != serving:
        return "It was held against another encoder than the present one; train it again."
    telling = [each for each in version.figures if each.queries >= LEAST_QUERIES]
    told = [each for each in telling if each.asked_by_people]
    if not told:
        return (
            f"Fewer than {LEAST_QUERIES} queries that people asked were held back for it; train it "
            "with judgments or more clicks."
        )
    worse = [each.source for each in telling if each.high < 0]
    if worse:
        return f"It is worse than the present one on {worse[0]}, beyond chance."
    if not any(each.low > 0 for each in told):
        return "It is not better than the present one, beyond chance, on anything people asked."
    return None


def version_to_record(version: EncoderVersion) -> dict[str, Any]:
    """A JSON-safe dictionary from which `version_from_record` makes an equal version."""
    return {**asdict(version), "trained_on": dict(version.trained_on)}


def version_from_record(record: Mapping[str, Any]) -> EncoderVersion:
    """The version that `version_to_record` wrote down."""
    figures = tuple(Figure(**each) for each in record["figures"])
    return EncoderVersion(**{**record, "figures": figures})
