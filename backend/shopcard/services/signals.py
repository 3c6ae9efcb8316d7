"""What steers a person's card: reading it, and letting the person take it back."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from shopcard.domain.edited_intent import edited
from shopcard.domain.errors import NotFound
from shopcard.domain.events import Embedding, EventKind, Signal, distinct_in_a_row
from shopcard.domain.ports import Encoder, Events
from shopcard.domain.search import Filters
from shopcard.domain.shopping_intent import ShoppingIntent

LISTED_SIGNALS = 100
MOST_READ = 192
"""However often somebody repeats a signal, no card reads more than so many."""

ForgetInFeed = Callable[[str, Collection[str] | None], None]
"""Makes the feed forget these signals of a user; None for all that it learned."""


class Signals:
    """A user's signals, newest first."""

    def __init__(
        self, events: Events, encoder: Encoder, forget_in_feed: ForgetInFeed = lambda *_: None
    ) -> None:
        self._events = events
        self._encoder = encoder
        self._forget_in_feed = forget_in_feed

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

    def embedding(self, user_id: str, event_id: str) -> Embedding | None:
        """One signal's embedding by the present encoder; None when there is no such signal."""
        signal = self._events.signal(user_id, event_id)
        return None if signal is None else self._current(signal).embedding

    def listed(self, user_id: str) -> list[Signal]:
        """The latest signals as the person may see them, at most LISTED_SIGNALS."""
        return self._events.latest_signals(user_id, LISTED_SIGNALS)

    def forget(self, user_id: str, event_id: str) -> None:
        """Takes one signal back. Raises NotFound when the user has no such signal."""
        was_there = self._events.forget(user_id, event_id)
        self._forget_in_feed(user_id, (event_id,))  # also when that failed the last time
        if not was_there:
            raise _unknown_signal()

    def forget_all(self, user_id: str) -> int:
        """Takes all signals back, and what the feed learned. Returns how many there were."""
        forgotten = self._events.forget_all(user_id)
        self._forget_in_feed(user_id, None)
        return forgotten

    def set_intent(
        self, user_id: str, event_id: str, without: Collection[str], filters: Filters
    ) -> Signal:
        """What a search asks for, as the person made it: without the constraints of these keys,
        with these filters (see `edited`).

        Starts from what was understood at the search, whatever was changed since: so the same
        again changes nothing, and what was taken away can be put back. Returns the signal as it
        is now. Raises NotFound when the user has no such search.
        """
        signal = self._events.signal(user_id, event_id)
        if signal is None or signal.query is None:
            raise _unknown_signal()
        understood = signal.understood or ShoppingIntent(signal.query, signal.query)
        intent = edited(understood, without, filters)
        if not self._events.set_intent(user_id, event_id, intent):
            raise _unknown_signal()  # forgotten a moment ago
        return replace(signal, intent=intent)

    def _current(self, signal: Signal) -> Signal:
        if signal.embedding.fingerprint == self._encoder.fingerprint:
            return signal
        if signal.kind is EventKind.SEARCH:
            vector = self._encoder.encode_query(signal.text)
        else:
            vector = self._encoder.encode([signal.text])[0]
        return replace(signal, embedding=Embedding(self._encoder.fingerprint, vector))


def _unknown_signal() -> NotFound:
    return NotFound(
        "This user has no such signal. It may have been forgotten already.",
        code="unknown_signal",
    )
