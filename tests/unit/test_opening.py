"""A shop that opens beside the port: what it says meanwhile, and how it comes round."""

import gc
import weakref
from pathlib import Path

import pytest

from fixtures.small_shop import a_product, small_shop
from fixtures.waiting import wait_until
from shopcard.domain.errors import Misconfigured, NotBuilt, Unavailable
from shopcard.services import opening as module
from shopcard.services.build_process import BuildFailed, BuildProcess
from shopcard.services.opening import Opening, OpenShop


class FinishedBuild(BuildProcess):
    """Stands in for a build that takes no time."""

    def __init__(self, failure: Exception | None = None) -> None:
        super().__init__(Path("nowhere"))
        self.failure = failure
        self.started = 0

    def start(self) -> None:
        self.started += 1

    def wait(self, timeout_seconds: float | None = None) -> None:  # noqa: ARG002
        if self.failure is not None:
            raise self.failure

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


def test_the_collector_passes_over_an_open_shop() -> None:
    gc.unfreeze()
    with small_shop([a_product("p1")]) as small:
        opening = opening_of([OpenShop(small.shop)], FinishedBuild())
        opening.start()
        wait_until(lambda: opening.readiness().ready)
        assert gc.get_freeze_count() > 0
        opening.close()
    gc.unfreeze()


def test_the_collector_is_at_work_again_when_a_shop_did_not_open() -> None:
    opening = opening_of([Unavailable("the store is down")] * 3, FinishedBuild())
    try:
        with pytest.raises(Unavailable):
            opening._load()
        assert gc.isenabled()
    finally:
        opening.close()


@pytest.mark.parametrize("first", [NotBuilt("no index"), Unavailable("the store is down")])
def test_what_is_missing_is_built_and_what_is_down_is_tried_again(first: Exception) -> None:
    with small_shop([a_product("p1")]) as small:
        build = FinishedBuild()
        opening = opening_of([first, OpenShop(small.shop)], build)
        opening.start()
        wait_until(lambda: opening.readiness().ready)
        assert build.started == isinstance(first, NotBuilt)
        opening.close()


SECRET = "/home/somebody/var/index"


@pytest.mark.parametrize(
    ("outcome", "failure", "told"),
    [
        (NotBuilt("no index"), BuildFailed(f"no room in {SECRET}"), "the build failed"),
        (NotBuilt(f"{SECRET} is damaged"), None, "what was built"),
        (Unavailable(f"{SECRET} does not answer"), None, "does not answer"),
        (RuntimeError(f"no {SECRET}"), None, "RuntimeError"),
    ],
)
def test_a_failure_is_told_without_its_details_which_the_log_has(
    outcome: Exception, failure: Exception | None, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    opening = opening_of([outcome] * 1000, FinishedBuild(failure))
    opening.start()
    wait_until(lambda: opening.readiness().problem is not None)
    opening.close()
    readiness = opening.readiness()
    assert not readiness.ready
    assert told in (readiness.problem or "")
    assert SECRET not in (readiness.problem or "")
    assert SECRET in caplog.text
    opening.check()


@pytest.mark.parametrize(
    ("outcome", "failure"),
    [
        (Misconfigured(f"the key {SECRET} is broken"), None),
        (NotBuilt("no index"), Misconfigured(f"the key {SECRET} is broken")),
    ],
)
def test_what_will_never_work_is_not_tried_again(
    outcome: Exception, failure: Exception | None
) -> None:
    outcomes: list[object] = [outcome] * 10
    opening = opening_of(outcomes, FinishedBuild(failure))
    opening.check()
    opening.start()

    def is_refused() -> bool:
        try:
            opening.check()
        except Misconfigured as error:
            return SECRET in error.message
        return False

    wait_until(is_refused)
    opening.close()
    assert len(outcomes) == 9
    assert not opening.readiness().ready
    assert SECRET not in (opening.readiness().problem or "")


def test_a_shop_that_is_no_longer_current_is_replaced_while_it_serves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(module, "FAREWELL_SECONDS", 0.05)
    closed: list[str] = []
    stale: list[bool] = []
    with small_shop([a_product("p1")]) as old, small_shop([a_product("p1")]) as new:
        opening = opening_of(
            [
                OpenShop(
                    old.shop, close=lambda: closed.append("old"), is_current=lambda: not stale
                ),
                NotBuilt("the next one is not ready"),
                OpenShop(new.shop, close=lambda: closed.append("new")),
            ],
            FinishedBuild(),
        )
        opening.start()
        wait_until(lambda: opening.readiness().ready)
        assert opening.shop() is old.shop
        stale.append(True)
        wait_until(lambda: opening.shop() is new.shop)
        assert opening.readiness().ready
        wait_until(lambda: closed == ["old"])
        opening.close()
    assert closed == ["old", "new"]


def test_a_replaced_shop_that_cannot_be_closed_is_let_go(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(module, "FAREWELL_SECONDS", 0.0)
    closed: list[str] = []

    def fail() -> None:
        closed.append("old")
        raise OSError("the disk is gone")

    with small_shop([a_product("p1")]) as old, small_shop([a_product("p1")]) as new:
        opening = opening_of(
            [
                OpenShop(old.shop, close=fail, is_current=lambda: False),
                OpenShop(new.shop, close=lambda: closed.append("new")),
            ],
            FinishedBuild(),
        )
        opening.start()
        wait_until(lambda: closed == ["old"])
        opening.close()
    assert closed == ["old", "new"]


class Cyclic:
    """What a replaced shop is full of: only the collector can take it."""

    def __init__(self) -> None:
        self.itself = self

    def close(self) -> None:
        """Nothing to do."""


def test_a_replaced_shop_does_not_stay_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(module, "FAREWELL_SECONDS", 0.0)
    part = Cyclic()
    left = weakref.ref(part)
    with small_shop([a_product("p1")]) as old, small_shop([a_product("p1")]) as new:
        opening = opening_of(
            [
                OpenShop(old.shop, close=part.close, is_current=lambda: False),
                OpenShop(new.shop),
            ],
            FinishedBuild(),
        )
        del part
        opening.start()
        wait_until(lambda: left() is None)
        opening.close()
    gc.unfreeze()


def test_closing_closes_a_replaced_shop_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LOOK_SECONDS", 0.01)
    closed: list[str] = []
    with small_shop([a_product("p1")]) as old, small_shop([a_product("p1")]) as new:
        opening = opening_of(
            [
                OpenShop(old.shop, close=lambda: closed.append("old"), is_current=lambda: False),
                OpenShop(new.shop, close=lambda: closed.append("new")),
            ],
            FinishedBuild(),
        )
        opening.start()
        wait_until(lambda: opening.readiness().ready and opening.shop() is new.shop)
        opening.close()
    assert sorted(closed) == ["new", "old"]
