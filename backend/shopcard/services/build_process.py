"""Long work as a process beside the server, so that serving never loads what only building
needs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import deque
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import IO

from shopcard.domain.errors import Misconfigured, ShopError
from shopcard.services.build_progress import BuildProgress, read_progress

BACKEND = Path(__file__).resolve().parents[2]
LOWER_PRIORITY, LOWEST_PRIORITY = 10, 19
KEPT_LINES = 20
STOP_SECONDS = 5.0


class BuildFailed(ShopError):
    """The build ended without having built everything; the next one goes on from there."""

    code = "build_failed"


class BuildProcess:
    """Runs `python -m shopcard COMMAND` (`build`) as a child of lower priority.

    What it writes on stderr goes on to ours, bars included when that is a terminal.
    """

    def __init__(
        self,
        progress_at: Path | None,
        command: str = "build",
        priority: int = LOWER_PRIORITY,
    ) -> None:
        self._progress_at = progress_at
        self._command = command
        self._priority = priority
        self._last_lines: deque[str] = deque(maxlen=KEPT_LINES)
        self._started_at = 0.0
        self._process: subprocess.Popen[bytes] | None = None
        self._reader: Thread | None = None

    def start(self) -> None:
        """Returns at once. The child has the settings of this process's environment."""
        command = [sys.executable, "-m", "shopcard", self._command]
        if not sys.stderr.isatty():
            command.append("--quiet")
        self._started_at = time.time()
        self._process = subprocess.Popen(
            command, cwd=BACKEND, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        with suppress(OSError):  # it may be over already
            os.setpriority(os.PRIO_PROCESS, self._process.pid, self._priority)
        assert self._process.stderr is not None
        self._reader = Thread(
            target=self._pass_on, args=(self._process.stderr,), name="build output", daemon=True
        )
        self._reader.start()

    @property
    def progress(self) -> BuildProgress | None:
        """None until something is said, or for work that tells nothing; never what a build said
        before this one was started. A build that this one waits for does count."""
        if self._progress_at is None:
            return None
        with suppress(FileNotFoundError):
            if self._progress_at.stat().st_mtime >= self._started_at:
                return read_progress(self._progress_at)
        return None

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def wait(self, timeout_seconds: float | None = None) -> None:
        """Until the build is over and all is built.

        Raises Misconfigured, or BuildFailed, with what the build said last; TimeoutError when it
        is not over in time.
        """
        assert self._process is not None, "not started"
        assert self._reader is not None
        try:
            code = self._process.wait(timeout_seconds)
        except subprocess.TimeoutExpired as error:
            raise TimeoutError("The build is still running.") from error
        self._reader.join()
        if code == os.EX_CONFIG:
            raise Misconfigured(self._last_words(code))
        if code != 0:
            raise BuildFailed(self._last_words(code))

    def stop(self) -> None:
        """Ends the child; the next build goes on where it was."""
        process = self._process
        if process is None or process.poll() is not None:
            return
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _last_words(self, code: int) -> str:
        """Why the build ended, in its own words: whole where it wrote them down."""
        if self.progress is not None and self.progress.error is not None:
            return self.progress.error
        said = [line.strip() for line in self._last_lines if line.strip()]
        if not said:
            return f"The build ended with status {code} and said nothing."
        return said[-1].removeprefix("Error: ")

    def _pass_on(self, stream: IO[bytes]) -> None:
        """A bar redraws its line after a carriage return: pieces go on as they come, but only the
        last state of each line is kept."""
        line = b""
        while piece := os.read(stream.fileno(), 65536):
            sys.stderr.buffer.write(piece)
            sys.stderr.buffer.flush()
            *whole, line = (line + piece).split(b"\n")
            for each in whole:
                self._last_lines.append(each.rsplit(b"\r", 1)[-1].decode(errors="replace"))
        if line:
            self._last_lines.append(line.rsplit(b"\r", 1)[-1].decode(errors="replace"))
