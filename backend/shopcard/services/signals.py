"""What steers a person's card: reading it, and letting the person take it back."""

from __future__ import annotations

from dataclasses import replace

from shopcard.domain.errors import NotFound
from shopcard.domain.events import Embedding, EventKind, Signal, distinct_in_a_row
from shopcard.domain.ports import Encoder, Events

LISTED_SIGNALS = 100
MOST_READ = 192
"""However often somebody repeats a signal, no card reads more than so many."""


class Signals:
    """A user's signals, newest first."""

    def __init__(self, events: Events, encoder: Encoder) -> None:
        self._events = events
        self._encoder = encoder

    def latest(self, user_id: str, count: int, *, counts_repeats: bool = False) -> list[Signal]:
        """The latest `count` signals, all with the present encoder's embedding.

        Unless `counts_repeats`, identical ones in a row count once. Only a signal of another
        fingerprint is encoded again, from its text.
        """
        limit = count
        while True:
            read = self._events.latest_signals(user_id, limit)
            signals = read if counts_repeats else distinct_in_a_row(read)
            if len(signals) >= count or len(read) < limit or limit >= MOST_READ:
                return [self._current(signal) for signal in signals[:count]]
            limit = min(limit * 4, MOST_READ)

    def listed(self, user_id: str) -> list[Signal]:
        """The latest signals as the person may see them, at most LISTED_SIGNALS."""
        return self._events.latest_signals(user_id, LISTED_SIGNALS)

    def forget(self, user_id: str, event_id: str) -> None:
        """Takes one signal back. Raises NotFound when the user has no such signal."""
        if not self._events.forget(user_id, event_id):
            raise NotFound(
                "This user has no such signal. It may have been forgotten already.",
                code="unknown_signal",
            )

    def forget_all(self, user_id: str) -> int:
        """Takes all signals back. Returns how many there were."""
        return self._events.forget_all(user_id)

    def _current(self, signal: Signal) -> Signal:
        if signal.embedding.fingerprint == self._encoder.fingerprint:
            return signal
        if signal.kind is EventKind.SEARCH:
            vector = self._encoder.encode_query(signal.text)
        else:
            vector = self._encoder.encode([signal.text])[0]
        return replace(signal, embedding=Embedding(self._encoder.fingerprint, vector))
