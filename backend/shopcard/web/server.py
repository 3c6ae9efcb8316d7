"""The production server: threaded, and it finishes what it began before it stops."""

from __future__ import annotations

import errno
import logging
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any

import waitress.server
from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.task import ThreadedTaskDispatcher

from shopcard.config import Settings, load_settings, port_in_use
from shopcard.domain.errors import Misconfigured, ShopError
from shopcard.web.logs import log_to_stderr

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

log = logging.getLogger(__name__)

COMPUTING = 2
"""Threads as long as they compute: more would only take the interpreter from one another."""

THREADS = 32
"""Threads while they wait: for a store across a network, or one that does not answer (some seconds
each), and for pictures being drawn. What needs neither, /health first of all, must find a free
one."""

STUCK_SECONDS = 0.05
"""Where nothing was begun for so long, what is under way is taken to wait."""
EASE_SECONDS = 1.0
"""Half of the threads go whenever all was begun at once for so long."""

MOST_CONNECTIONS = 800
"""Open at once, most of them idle, as browsers keep theirs: whoever comes beyond them waits until
one is closed."""
OTHER_FILES = 160
"""Left of what a process may open: the store, pictures, clips."""

IDLE_SECONDS = 60
MAX_HEADER_BYTES = 128 * 1024
MAX_RECEIVED_BYTES = 4 * 1024 * 1024
"""Well above what the application takes, so that it can say in its own words what is too much."""

FINISH_SECONDS = 20.0
_STEP_SECONDS = 0.2


@contextmanager
def configured() -> Iterator[Settings]:
    """The settings of this process, its log set up by them.

    What keeps the process from starting, or from going on, ends it with one sentence and exit
    status 1; who interrupts twice sees status 130 and no trace.
    """
    try:
        settings = load_settings()
        log_to_stderr(settings.log_level)
        yield settings
    except ShopError as error:
        print(error.message, file=sys.stderr)
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        raise SystemExit(128 + signal.SIGINT) from None


def serve(
    app: WSGIApplication, settings: Settings, check: Callable[[], object] = lambda: None
) -> None:
    """Answers requests until SIGTERM or SIGINT, then finishes those in flight.

    Raises Misconfigured when the port cannot be had. `check` is called over and over; what it
    raises ends the serving as a signal does, and is raised from here.
    """
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # it tells of every short wait
    sockets: dict[int, Any] = {}
    least = COMPUTING if settings.chosen_store() == "sqlite" else THREADS
    server = _listen(app, settings, sockets, least)
    threads = _Threads(server.task_dispatcher, least)
    stopping = _Stopping()
    log.info("listening on http://%s:%s", settings.host, settings.port)
    try:
        while not stopping:
            check()
            _step(sockets, threads)
    finally:
        log.info("stopping: finishing the requests in flight")
        _finish(sockets, threads)
        server.task_dispatcher.shutdown(timeout=1)
        wasyncore.close_all(sockets)
        log.info("stopped")


class _Stopping:
    """Becomes true with the first SIGTERM or SIGINT. A second SIGINT interrupts, for people do not
    always want to wait; a second SIGTERM changes nothing, for supervisors repeat themselves."""

    def __init__(self) -> None:
        self._asked = False
        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, self._ask)

    def __bool__(self) -> bool:
        return self._asked

    def _ask(self, number: int, _: FrameType | None) -> None:
        self._asked = True
        if number == signal.SIGINT:
            signal.signal(number, signal.default_int_handler)


class _Threads:
    """Of a dispatcher with `least` threads: more for as long as those only wait."""

    def __init__(self, dispatcher: ThreadedTaskDispatcher, least: int) -> None:
        self._dispatcher = dispatcher
        self._least = self._count = least
        self._first: object | None = None
        self._since = self._eased = time.monotonic()

    def adapt(self) -> bool:
        """Has as many threads as are needed now. Returns whether a request waits for one."""
        now = time.monotonic()
        with self._dispatcher.lock:
            first = self._dispatcher.queue[0] if self._dispatcher.queue else None
        if first is not self._first:
            self._first, self._since = first, now
        if first is None:
            if self._count > self._least and now - self._eased >= EASE_SECONDS:
                self._have(max(self._count // 2, self._least), now)
        elif self._count < THREADS and now - self._since >= STUCK_SECONDS:
            self._since = now
            self._have(min(2 * self._count, THREADS), now)
        return first is not None

    def _have(self, count: int, now: float) -> None:
        self._count, self._eased = count, now
        self._dispatcher.set_thread_count(count)


def _listen(app: WSGIApplication, settings: Settings, sockets: dict[int, Any], threads: int) -> Any:
    try:
        return waitress.server.create_server(
            app,
            map=sockets,
            host=settings.host,
            port=settings.port,
            threads=threads,
            connection_limit=_connections(),
            ident="",
            channel_timeout=IDLE_SECONDS,
            max_request_header_size=MAX_HEADER_BYTES,
            max_request_body_size=MAX_RECEIVED_BYTES,
            asyncore_use_poll=True,
        )
    except OSError as error:
        raise Misconfigured(_why_not(error, settings)) from error


def _connections() -> int:
    """Some systems let a process open only 256 files."""
    limit, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if limit == resource.RLIM_INFINITY:
        return MOST_CONNECTIONS
    return max(min(MOST_CONNECTIONS, limit - OTHER_FILES), THREADS)


def _why_not(error: OSError, settings: Settings) -> str:
    if error.errno == errno.EADDRINUSE:
        return port_in_use(settings.port)
    address = f"{settings.host}:{settings.port}"
    if error.errno == errno.EACCES:
        return f"{address} may not be opened by this user. Set SHOPCARD_PORT above 1023."
    return f"{address} cannot be opened ({error.strerror}). Check SHOPCARD_HOST and SHOPCARD_PORT."


def _finish(sockets: dict[int, Any], threads: _Threads) -> None:
    """Closes the listeners, then goes on until no request is under way or time is up."""
    for each in list(sockets.values()):
        if isinstance(each, waitress.server.BaseWSGIServer):
            wasyncore.dispatcher.close(each)  # the trigger stays: threads wake this loop by it
    deadline = time.monotonic() + FINISH_SECONDS
    while any(map(_is_busy, list(sockets.values()))) and time.monotonic() < deadline:
        _step(sockets, threads)


def _is_busy(each: object) -> bool:
    return isinstance(each, HTTPChannel) and bool(
        each.requests or each.request is not None or each.total_outbufs_len
    )


def _step(sockets: dict[int, Any], threads: _Threads) -> None:
    timeout = STUCK_SECONDS if threads.adapt() else _STEP_SECONDS
    wasyncore.loop(timeout=timeout, use_poll=True, map=sockets, count=1)
