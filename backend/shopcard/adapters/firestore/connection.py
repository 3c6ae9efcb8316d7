"""Calls to Firestore: each with a deadline, tried once, and failing in the shop's own words."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from google.api_core import exceptions as api
from google.api_core.retry import Retry
from google.auth.exceptions import GoogleAuthError

from shopcard.domain.errors import Invalid, Unavailable

T = TypeVar("T")

CALL_SECONDS = 3.0
"""Deadline of a call on the request path: Firestore's own defaults wait for minutes."""
LOAD_SECONDS = 30.0
"""Deadline of one call while a whole catalogue is read or written, or all about a person read."""
READ_AT_ONCE = 1000
HISTORY_AT_ONCE = 200
"""Whole documents of one person, of whom there may be very many."""
WRITES_AT_ONCE = 500
BYTES_AT_ONCE = 4 * 1024 * 1024
"""Half of what Firestore takes in one commit, for its own words come on top."""

ATTEMPTS = 30
MAX_PAUSE_SECONDS = 0.1

# Not `retry=None`: with it the client fails on its own error handling when a stream breaks.
_ONCE = Retry(predicate=lambda _: False)


class Contended(Unavailable):
    """Someone else wrote between our read and our commit; nothing of ours was written."""

    code = "contended"


class Connection:
    """A Firestore client (or one that behaves like it) with our deadlines and our errors.

    A call has `call_seconds` to answer, or longer where it names `seconds` of its own.
    """

    def __init__(self, client: Any, call_seconds: float = CALL_SECONDS) -> None:
        self.client = client
        self._call_seconds = call_seconds

    def get(self, reference: Any) -> Any:
        """The snapshot of one document, which may not exist."""
        with _in_our_words():
            return reference.get(retry=_ONCE, timeout=self._call_seconds)

    def get_all(self, references: Iterable[Any]) -> dict[str, Any]:
        """Snapshots by document path, in one call per 1,000 references."""
        references = list(references)
        found: dict[str, Any] = {}
        for start in range(0, len(references), READ_AT_ONCE):
            some = references[start : start + READ_AT_ONCE]
            with _in_our_words():
                for snapshot in self.client.get_all(some, retry=_ONCE, timeout=self._call_seconds):
                    found[snapshot.reference.path] = snapshot
        return found

    def select(self, query: Any, seconds: float = 0) -> list[Any]:
        """All that the query finds, in its order; for what is known to be few."""
        with _in_our_words():
            timeout = max(seconds, self._call_seconds)
            return list(query.stream(retry=_ONCE, timeout=timeout))

    def pages(
        self, query: Any, size: int = READ_AT_ONCE, seconds: float = 0
    ) -> Iterator[list[Any]]:
        """All that the query finds, in its order, `size` documents a call; no empty page."""
        page = self.select(query.limit(size), seconds)
        while page:
            yield page
            if len(page) < size:
                return
            page = self.select(query.start_after(page[-1]).limit(size), seconds)

    def write_unless_changed(self, batch: Any, seen: Any, fields: Mapping[str, Any]) -> None:
        """Puts into the batch: write `fields`, provided the document is still as `seen`.

        This is how everything that must hold under concurrency is done: a batch with such a
        condition costs one call less than a transaction, and takes a deadline, which the client's
        transactions do not.
        """
        if seen.exists:
            unchanged = self.client.write_option(last_update_time=seen.update_time)
            batch.update(seen.reference, dict(fields), option=unchanged)
        else:
            batch.create(seen.reference, dict(fields))

    def delete_unless_changed(self, batch: Any, seen: Any) -> None:
        """Puts into the batch: delete, provided the document is there and still as `seen`."""
        unchanged = self.client.write_option(last_update_time=seen.update_time)
        batch.delete(seen.reference, option=unchanged)

    def commit(self, batch: Any, seconds: float = 0) -> None:
        """Writes the whole batch or nothing. Raises Contended when a condition did not hold."""
        try:
            with _in_our_words():
                batch.commit(retry=_ONCE, timeout=max(seconds, self._call_seconds))
        except Unavailable as error:
            if isinstance(error.__cause__, _CONTENTION):
                raise Contended("Others are writing the same; try again.") from error.__cause__
            raise


def settled(attempt: Callable[[], T]) -> T:
    """The result of the first attempt (read, decide, commit) that nobody came in between."""
    for tried in range(1, ATTEMPTS):
        try:
            return attempt()
        except Contended:
            # Random, so that those who collided do not collide again.
            time.sleep(random.uniform(0, min(MAX_PAUSE_SECONDS, 0.005 * 2**tried)))
    return attempt()


_CONTENTION = (api.Aborted, api.AlreadyExists, api.FailedPrecondition, api.NotFound)
_REFUSED = (api.Unauthenticated, api.PermissionDenied, GoogleAuthError)


@contextmanager
def _in_our_words() -> Iterator[None]:
    """Turns the vendor's errors into ours."""
    try:
        yield
    except api.InvalidArgument as error:
        raise Invalid(f"Firestore cannot hold this: {error.message}") from error
    except _REFUSED as error:
        raise Unavailable(
            "Firestore does not accept the credentials; check GOOGLE_APPLICATION_CREDENTIALS and "
            "the roles of its account.",
            retry_after_seconds=30,
        ) from error
    except api.FailedPrecondition as error:
        # Of a commit, `commit` reads the cause; of a query, an index is missing.
        raise Unavailable(
            f"Firestore refuses: {error.message}. Deploy firestore.indexes.json.",
            retry_after_seconds=30,
        ) from error
    except api.GoogleAPIError as error:
        raise Unavailable("Firestore does not answer; try again in a moment.") from error
