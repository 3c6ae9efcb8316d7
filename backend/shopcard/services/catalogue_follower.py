"""Lets a serving process follow the catalogue while it changes elsewhere."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from threading import Lock

from shopcard.domain.ports import Products
from shopcard.services.indexing import (
    CatalogueIndex,
    Embedder,
    Pending,
    apply_changes,
    pending_changes,
)

log = logging.getLogger(__name__)

FOLLOW_SECONDS = 0.5
"""How often a server looks: what changed is to be seen within 5 s."""

MANY = 32
"""Encoding more texts than so many is a wait that others need not share."""

OnChange = Callable[[Collection[str]], None]
"""Told the ids of products that were added, changed or withdrawn."""


class CatalogueFollower:
    """Brings the index, and whoever else listens, up to the store's revision.

    Call `catch_up` every FOLLOW_SECONDS. Readers of the index see the old catalogue until the
    new one is whole. Texts whose embeddings are not in the cache are encoded here.
    """

    def __init__(
        self,
        products: Products,
        index: CatalogueIndex,
        embedder: Embedder,
        on_change: OnChange,
    ) -> None:
        self._products = products
        self._index = index
        self._embedder = embedder
        self._on_change = on_change
        self._untold: frozenset[str] | None = None
        self._one_at_a_time = Lock()

    def catch_up(self) -> bool:
        """Whether anything had changed. Raises Unavailable when the store does not answer; then
        the next call does what this one could not."""
        with self._one_at_a_time:
            pending = pending_changes(self._index, self._products)
            if pending is not None:
                self._take_up(pending)
            if self._untold is None:
                return False
            self._on_change(self._untold)
            self._untold = None
            return True

    def _take_up(self, pending: Pending) -> None:
        changes = pending.changes
        # Kept until it was told: the index may be ahead of those who could not be.
        self._untold = (self._untold or frozenset()).union(changes.upserted, changes.withdrawn)
        if self._embedder.missing(pending.texts) > MANY:
            self._on_change(self._untold)  # prices and stock need not wait for the encoder
        apply_changes(self._index, pending, self._embedder)
        log.info(
            "catalogue revision %d: %d products changed, %d withdrawn",
            changes.revision,
            len(changes.upserted),
            len(changes.withdrawn),
        )
