"""A small job done over and over beside the server."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event, Thread

from shopcard.domain.errors import ShopError

log = logging.getLogger(__name__)
LONGEST_PAUSE_SECONDS = 30.0


class Repeating:
    """Calls `job` every `interval_seconds` in a daemon thread until stopped.

    While it fails the pauses double up to `longest_pause_seconds`; the first failure of a row is
    logged, and so is the recovery.
    """

    def __init__(
        self,
        name: str,
        job: Callable[[], object],
        interval_seconds: float,
        longest_pause_seconds: float = LONGEST_PAUSE_SECONDS,
    ) -> None:
        self._name = name
        self._job = job
        self._interval = interval_seconds
        self._longest_pause = longest_pause_seconds
        self._stop = Event()
        self._thread = Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Starts the thread; the first call comes after one interval."""
        self._thread.start()

    def stop(self) -> None:
        """Ends after the call under way, if any."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        pause = self._interval
        while not self._stop.wait(pause):
            try:
                self._job()
            except Exception as error:  # the thread must outlive whatever the job meets
                if pause == self._interval:
                    expected = isinstance(error, ShopError)
                    log.warning(
                        "%s failed and is tried again: %s", self._name, error, exc_info=not expected
                    )
                pause = min(pause * 2, self._longest_pause)
            else:
                if pause != self._interval:
                    log.info("%s works again", self._name)
                pause = self._interval
