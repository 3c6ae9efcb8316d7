"""Ctrl-C in a command: it is not lost, wherever in the program it comes in."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator

import pytest

from shopcard.__main__ import interrupt_again

DEADLINE_SECONDS = 30.0


class _Finalised:
    def __init__(self, error: type[BaseException]) -> None:
        self.error = error

    def __del__(self) -> None:
        raise self.error


@pytest.fixture
def ctrl_c_is_heeded() -> Iterator[None]:
    """What a shell runs in the background inherits that SIGINT is ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ctrl_c_is_heeded")
def test_a_ctrl_c_that_comes_in_a_finaliser_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "unraisablehook", interrupt_again)

    def work() -> None:
        _Finalised(KeyboardInterrupt)
        time.sleep(DEADLINE_SECONDS)  # what is to be interrupted

    with pytest.raises(KeyboardInterrupt):
        work()


def test_what_else_goes_wrong_in_a_finaliser_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "unraisablehook", interrupt_again)
    _Finalised(ZeroDivisionError)
    assert "ZeroDivisionError" in capsys.readouterr().err
