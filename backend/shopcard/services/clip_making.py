"""Has the clips made that are missing, beside the server."""

from __future__ import annotations

import logging

from shopcard.services.build_process import BuildProcess
from shopcard.services.clips import Clips

log = logging.getLogger(__name__)


class ClipMaking:
    """Starts the process that makes clips whenever some are missing.

    One that ended without making any of what was missing is not started again for the same;
    the log says so, for it may have been killed and have said nothing itself.
    """

    def __init__(self, clips: Clips, process: BuildProcess) -> None:
        self._clips = clips
        self._process = process
        self._begun_for: frozenset[str] = frozenset()
        self._has_given_up = False

    def catch_up(self) -> None:
        """Looks what is there, and starts the process where that helps."""
        was_running = self._process.is_running
        self._clips.catch_up()
        missing = self._clips.missing
        if not missing or was_running:
            return
        if missing != self._begun_for:
            self._begun_for, self._has_given_up = missing, False
            log.info(
                "making clips for the feed: %d of %d are there", self._clips.made, self._clips.total
            )
            self._process.start()
        elif not self._has_given_up:
            self._has_given_up = True
            log.warning("%d clips could not be made; the next start tries again", len(missing))
