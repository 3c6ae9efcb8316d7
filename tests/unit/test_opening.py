"""A shop that opens beside the port: what it says meanwhile, and how it comes round."""

from pathlib import Path

import pytest

from fixtures.small_shop import a_product, small_shop
from fixtures.waiting import wait_until
from shopcard.domain.errors import NotBuilt, Unavailable
from shopcard.services import opening as module
from shopcard.services.build_process import BuildProcess
from shopcard.services.opening import Opening, OpenShop


class FinishedBuild(BuildProcess):
    """Stands in for a build that takes no time."""

    def __init__(self, problem: str | None = None) -> None:
        super().__init__(Path("nowhere"))
        self.problem = problem
        self.started = 0

    def start(self) -> None:
        self.started += 1

    def wait(self, timeout_seconds: float | None = None) -> str | None:  # noqa: ARG002
        return self.problem

    def stop(self) -> None:
        """Nothing runs."""


def opening_of(outcomes: list[object], build: BuildProcess) -> Opening:
    """An opening whose tries end as `outcomes` say, one after another."""

    def open_now() -> OpenShop:
        outcome = outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        assert isinstance(outcome, OpenShop)
        return outcome

    return Opening(open_now, build)


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FIRST_PAUSE_SECONDS", 0.01)


def test_a_shop_that_is_built_opens_and_closes_once() -> None:
    closed: list[str] = []
    with small_shop([a_product("p1")]) as small:
        opening = opening_of(
            [OpenShop(small.shop, close=lambda: closed.append("yes"))], FinishedBuild()
        )
        with pytest.raises(Unavailable, match="ready"):
            opening.shop()
        assert not opening.readiness().ready
        opening.start()
        wait_until(lambda: opening.readiness().ready)
        assert opening.shop() is small.shop
        opening.close()
    assert closed == ["yes"]


@pytest.mark.parametrize("first", [NotBuilt("no index"), Unavailable("the store is down")])
def test_what_is_missing_is_built_and_what_is_down_is_tried_again(first: Exception) -> None:
    with small_shop([a_product("p1")]) as small:
        build = FinishedBuild()
        opening = opening_of([first, OpenShop(small.shop)], build)
        opening.start()
        wait_until(lambda: opening.readiness().ready)
        assert build.started == isinstance(first, NotBuilt)
        opening.close()


def test_a_build_that_fails_is_told_and_never_called_ready() -> None:
    opening = opening_of([NotBuilt("no index")] * 1000, FinishedBuild("disk is full"))
    opening.start()
    wait_until(lambda: opening.readiness().problem == "disk is full")
    assert not opening.readiness().ready
    opening.close()


def test_an_unexpected_failure_is_told_without_its_details() -> None:
    opening = opening_of([RuntimeError("secret path /x")] * 1000, FinishedBuild())
    opening.start()
    wait_until(lambda: opening.readiness().problem is not None)
    problem = opening.readiness().problem
    assert problem is not None
    assert "RuntimeError" in problem
    assert "secret" not in problem
    opening.close()
