"""Opens the shop beside the open port: loads what is built, and builds what is not."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread

from shopcard.domain.errors import NotBuilt, ShopError, Unavailable
from shopcard.services.build_process import BuildProcess
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
    has to make first, and Unavailable for what may work later: then it is tried again."""

    def __init__(self, open_now: Callable[[], OpenShop], build: BuildProcess) -> None:
        self._open_now = open_now
        self._build = build
        self._opened: OpenShop | None = None
        self._readiness = Readiness(missing=("shop",))
        self._closing = Event()
        self._thread = Thread(target=self._run, name="opening", daemon=True)

    def start(self) -> None:
        """Returns at once."""
        self._thread.start()

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
            problem = self._try()
            if problem is None:
                return
            self._readiness = Readiness(missing=("shop",), problem=problem)
            log.error("the shop cannot open and is tried again: %s", problem)
            self._closing.wait(pause)
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    def _try(self) -> str | None:
        """Opens the shop; else says why not."""
        try:
            try:
                opened = self._open_now()
            except NotBuilt as error:
                log.info("building what is missing: %s", error.message)
                self._readiness = Readiness(missing=("build",))
                problem = self._built()
                if problem is not None:
                    return problem
                opened = self._open_now()
        except ShopError as error:
            return error.message
        except Exception as error:  # the port is open: say it there, and in the log
            log.exception("opening the shop failed")
            return f"an unexpected failure ({type(error).__name__}); the log tells more"
        for job in opened.jobs:
            job.start()
        self._opened = opened
        self._readiness = Readiness()
        log.info("the shop is open")
        return None

    def _built(self) -> str | None:
        """Builds what is missing. None when all is there, else why not."""
        if self._closing.is_set():
            return "the shop is closing"
        self._build.start()
        return self._build.wait()
