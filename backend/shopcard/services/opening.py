"""Opens the shop beside the open port: loads what is built, and builds what is not."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread

from shopcard.domain.errors import Misconfigured, NotBuilt, ShopError, Unavailable
from shopcard.services.build_process import BuildFailed, BuildProcess
from shopcard.services.repeating import LONGEST_PAUSE_SECONDS, Repeating
from shopcard.services.shop import Progress, Readiness, Shop

log = logging.getLogger(__name__)
FIRST_PAUSE_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class OpenShop:
    """A shop, the jobs that keep it current, and how to close it."""

    shop: Shop
    jobs: tuple[Repeating, ...] = ()
    close: Callable[[], None] = field(default=lambda: None)


class Opening:
    """A shop that opens in a thread of its own. `open_now` raises NotBuilt for what the build
    has to make first, Misconfigured for what will never work, and Unavailable for what may work
    later: then it is tried again."""

    def __init__(self, open_now: Callable[[], OpenShop], build: BuildProcess) -> None:
        self._open_now = open_now
        self._build = build
        self._opened: OpenShop | None = None
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
            for job in self._opened.jobs:
                job.stop()
            self._opened.close()

    def _run(self) -> None:
        pause = FIRST_PAUSE_SECONDS
        while not self._closing.is_set():
            try:
                self._open()
                return
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

    def _open(self) -> None:
        try:
            opened = self._open_now()
        except NotBuilt as error:
            log.info("building what is missing: %s", error.message)
            self._readiness = Readiness(missing=("build",))
            if self._closing.is_set():
                return
            self._build.start()
            self._build.wait()
            opened = self._open_now()
        for job in opened.jobs:
            job.start()
        self._opened = opened
        self._readiness = Readiness()
        log.info("the shop is open")


def _told(error: Exception) -> str:
    """What anybody may know about a failure: its own words may name paths of this machine."""
    what = {
        BuildFailed: "the build failed",
        NotBuilt: "what was built cannot be used",
        Unavailable: "a part that it needs does not answer",
    }
    found = next((what[kind] for kind in type(error).__mro__ if kind in what), None)
    return f"{found or f'an unexpected failure ({type(error).__name__})'}; the log says why."
