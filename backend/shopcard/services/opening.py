"""Opens the shop beside the open port: loads what is built, and builds what is not."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from time import monotonic

from shopcard.domain.errors import Misconfigured, NotBuilt, ShopError, Unavailable
from shopcard.services.build_process import BuildFailed, BuildProcess
from shopcard.services.repeating import LONGEST_PAUSE_SECONDS, Repeating
from shopcard.services.shop import Progress, Readiness, Shop

log = logging.getLogger(__name__)
FIRST_PAUSE_SECONDS = 1.0

LOOK_SECONDS = 1.0
"""How often an open shop is asked whether it is still the one to serve."""

FAREWELL_SECONDS = 60.0
"""So long a shop that was replaced stays open: longer than any request that holds it."""


@dataclass(frozen=True, slots=True)
class OpenShop:
    """A shop, the jobs that keep it current, and how to close it."""

    shop: Shop
    jobs: tuple[Repeating, ...] = ()
    close: Callable[[], None] = field(default=lambda: None)
    is_current: Callable[[], bool] = field(default=lambda: True)
    """False once another one is to take its place, as after a change of the encoder."""


class Opening:
    """A shop that opens in a thread of its own. `open_now` raises NotBuilt for what the build
    has to make first, Misconfigured for what will never work, and Unavailable for what may work
    later: then it is tried again.

    An open shop that is no longer current is replaced while it serves: the next one is opened
    beside it, and requests see one or the other.
    """

    def __init__(self, open_now: Callable[[], OpenShop], build: BuildProcess) -> None:
        self._open_now = open_now
        self._build = build
        self._opened: OpenShop | None = None
        self._replaced: list[tuple[OpenShop, float]] = []
        self._refusal: Misconfigured | None = None
        self._readiness = Readiness(missing=("shop",))
        self._closing = Event()
        self._thread = Thread(target=self._run, name="opening", daemon=True)

    def start(self) -> None:
        """Returns at once."""
        self._thread.start()

    def check(self) -> None:
        """Raises Misconfigured as soon as it is known that the shop can never open."""
        if self._refusal is not None:
            raise self._refusal

    def shop(self) -> Shop:
        """Raises Unavailable (code `not_ready`) until the shop is open."""
        if self._opened is None:
            raise Unavailable(
                "The shop is still opening. GET /ready tells how far it is; try again shortly.",
                code="not_ready",
            )
        return self._opened.shop

    def readiness(self) -> Readiness:
        """Ready, or what is missing and how far the build is."""
        progress = self._build.progress if self._build.is_running else None
        if self._opened is not None or progress is None:
            return self._readiness
        return Readiness(
            missing=self._readiness.missing,
            progress=Progress(progress.step, progress.done, progress.total),
        )

    def close(self) -> None:
        """Stops the build and the jobs, and closes the shop."""
        self._closing.set()
        self._build.stop()
        if self._thread.is_alive():
            self._thread.join()
        if self._opened is not None:
            _stop_jobs(self._opened)
            self._opened.close()
        for replaced, _ in self._replaced:
            replaced.close()

    def _run(self) -> None:
        pause = FIRST_PAUSE_SECONDS
        while not self._closing.is_set():
            try:
                self._open()
                break
            except Misconfigured as error:
                self._readiness = Readiness(missing=("shop",), problem="a setting is wrong.")
                self._refusal = error
                return
            except Exception as error:  # the port is open: say it there, and in the log
                self._readiness = Readiness(missing=("shop",), problem=_told(error))
                unforeseen = not isinstance(error, ShopError)
                log.error("the shop cannot open and is tried again: %s", error, exc_info=unforeseen)
            self._closing.wait(pause)
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)
        self._stay_current()

    def _stay_current(self) -> None:
        pause = LOOK_SECONDS
        while not self._closing.wait(pause):
            try:
                if self._close_replaced():
                    _spare_from_collector()  # what they leave behind was spared too
                self._replace()
                pause = LOOK_SECONDS
            except Exception as error:  # the present shop goes on serving
                unforeseen = not isinstance(error, ShopError)
                log.error("the shop is not replaced yet: %s", error, exc_info=unforeseen)
                pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    def _load(self) -> OpenShop:
        with _collector_at_rest():
            opened = self._open_now()
            _spare_from_collector()  # before it is at work again, and looks through all of it
            return opened

    def _replace(self) -> None:
        """Opens the next shop and puts it in the place of one that is no longer current."""
        present = self._opened
        if present is None or present.is_current():
            return
        opened = self._load()
        for job in opened.jobs:
            job.start()
        self._opened = opened
        self._replaced.append((present, monotonic() + FAREWELL_SECONDS))
        _stop_jobs(present)
        log.info("another shop took the place of the one that was open")

    def _close_replaced(self) -> bool:
        """Whether there were any. Only after the return does nothing here refer to them, so that
        the collector can take them."""
        due = [each for each in self._replaced if each[1] <= monotonic()]
        for each in due:
            self._replaced.remove(each)  # first: what cannot be closed is not tried for ever
            each[0].close()
        return bool(due)

    def _open(self) -> None:
        try:
            opened = self._load()
        except NotBuilt as error:
            log.info("building what is missing: %s", error.message)
            self._readiness = Readiness(missing=("build",))
            if self._closing.is_set():
                return
            self._build.start()
            self._build.wait()
            opened = self._load()
        for job in opened.jobs:
            job.start()
        self._opened = opened
        self._readiness = Readiness()
        log.info("the shop is open")


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """What a shop is made of is not garbage: looking through it while it grows only takes time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _spare_from_collector() -> None:
    """Has the garbage collector pass over what there is now: most of a shop stays as long as it is
    open, and looking through all of it again and again holds up requests for tenths of a second."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _stop_jobs(opened: OpenShop) -> None:
    for job in opened.jobs:
        job.stop()


def _told(error: Exception) -> str:
    """What anybody may know about a failure: its own words may name paths of this machine."""
    what = {
        BuildFailed: "the build failed",
        NotBuilt: "what was built cannot be used",
        Unavailable: "a part that it needs does not answer",
    }
    found = next((what[kind] for kind in type(error).__mro__ if kind in what), None)
    return f"{found or f'an unexpected failure ({type(error).__name__})'}; the log says why."
