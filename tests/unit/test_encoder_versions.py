"""Trained encoders as they are kept, and which of them may serve."""

from dataclasses import replace
from pathlib import Path

import pytest

from shopcard.adapters.encoder_versions import POINTER, EncoderVersions
from shopcard.domain.encoder_version import EncoderVersion, Figure, reason_against
from shopcard.domain.errors import Misconfigured, NotBuilt, NotFound

BETTER = Figure(
    source="judged", asked_by_people=True, queries=100, before=0.5, after=0.6, low=0.05, high=0.15
)
VERSION = EncoderVersion(
    name="20261122-abc",
    form="adapter",
    made_at="2026-11-22T12:00:00.000000Z",
    base="weights",
    beside="present",
    figures=(BETTER,),
    trained_on={"catalogue": 7},
)


@pytest.fixture
def versions(tmp_path: Path) -> EncoderVersions:
    kept = EncoderVersions(tmp_path / "encoders")
    for name, made_at in (("second", "2026-11-23"), ("first", "2026-11-22")):
        kept.save(
            replace(VERSION, name=name, made_at=made_at),
            {"matrix.npy": lambda path: path.write_bytes(b"numbers")},
        )
    return kept


def test_versions_come_back_as_they_were_kept(versions: EncoderVersions) -> None:
    assert [each.name for each in versions.all()] == ["first", "second"]
    found, files = versions.find("first")
    assert found == replace(VERSION, name="first", made_at="2026-11-22")
    assert files["matrix.npy"].read_bytes() == b"numbers"


@pytest.mark.parametrize("name", ["third", "", "..", "../encoders/first"])
def test_what_is_none_is_not_found(versions: EncoderVersions, name: str) -> None:
    with pytest.raises(NotFound):
        versions.find(name)


def test_a_damaged_version_is_never_opened(versions: EncoderVersions) -> None:
    _, files = versions.find("first")
    files["matrix.npy"].write_bytes(b"others")
    with pytest.raises(NotBuilt, match="damaged"):
        versions.find("first")


def test_a_rollback_goes_back_step_by_step(versions: EncoderVersions) -> None:
    assert versions.serving is None
    with pytest.raises(NotFound, match="nothing to go back to"):
        _ = versions.before
    versions.promote("first")
    versions.promote("second")
    assert (versions.serving, versions.before) == ("second", "first")
    versions.roll_back()
    assert (versions.serving, versions.before) == ("first", None)
    versions.roll_back()
    assert versions.serving is None


def test_a_pointer_that_cannot_be_read_says_what_to_do(
    versions: EncoderVersions, tmp_path: Path
) -> None:
    (tmp_path / "encoders" / POINTER).write_text("{}")
    with pytest.raises(Misconfigured, match="Remove it"):
        _ = versions.serving


def test_only_what_beats_the_present_one_may_serve() -> None:
    assert reason_against(VERSION, "present") is None


def test_a_few_queries_say_nothing_against_it() -> None:
    one = replace(BETTER, source="clicks", queries=1, low=-0.5, high=-0.5)
    assert reason_against(replace(VERSION, figures=(BETTER, one)), "present") is None


@pytest.mark.parametrize(
    ("version", "serving", "why"),
    [
        (VERSION, "another", "another encoder"),
        (replace(VERSION, figures=()), "present", "queries that people asked were held back"),
        (
            replace(VERSION, figures=(replace(BETTER, asked_by_people=False),)),
            "present",
            "queries that people asked were held back",
        ),
        (replace(VERSION, figures=(replace(BETTER, low=-0.01),)), "present", "not better"),
        (
            replace(VERSION, figures=(replace(BETTER, queries=19),)),
            "present",
            "queries that people asked were held back",
        ),
        (
            replace(VERSION, figures=(BETTER, replace(BETTER, source="old", low=-0.2, high=-0.1))),
            "present",
            "worse than the present one on old",
        ),
    ],
)
def test_what_does_not_may_not(version: EncoderVersion, serving: str, why: str) -> None:
    assert why in (reason_against(version, serving) or "")
