"""The personas who live in this shop."""

from __future__ import annotations

from collections.abc import Sequence

from shopcard.domain.persona import Persona
from shopcard.domain.ports import Events


class Personas:
    """The known personas, as far as the event log knows them."""

    def __init__(self, known: Sequence[Persona], events: Events) -> None:
        self._known = tuple(known)
        self._events = events

    def present(self) -> list[Persona]:
        """Those who did something in this shop, in their authored order: none in a shop that the
        demo people never settled in, or from which they were removed."""
        return [each for each in self._known if self._is_known(each.user_id)]

    def _is_known(self, user_id: str) -> bool:
        # The history only for whoever took all signals back: it can be long.
        return bool(self._events.latest_signals(user_id, 1) or self._events.history(user_id))
