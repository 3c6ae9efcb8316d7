"""Lets a serving process follow the catalogue while it changes elsewhere."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from threading import Lock

from shopcard.domain.ports import Products
from shopcard.services.indexing import CatalogueIndex, Embedder, apply_changes, pending_changes

log = logging.getLogger(__name__)

FOLLOW_SECONDS = 0.5
"""How often a server looks: what changed is to be seen within 2 s."""

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
        self._one_at_a_time = Lock()

    def catch_up(self) -> bool:
        """Whether anything had changed. Raises Unavailable when the store does not answer; then
        the index is as it was and the next call does it all."""
        with self._one_at_a_time:
            pending = pending_changes(self._index, self._products)
            if pending is None:
                return False
            changes = pending.changes
            changed = frozenset((*changes.upserted, *changes.withdrawn))
            # Before the index too: prices and stock need not wait for the encoder.
            self._on_change(changed)
            apply_changes(self._index, pending, self._embedder)
            self._on_change(changed)
            log.info(
                "catalogue revision %d: %d products changed, %d withdrawn",
                changes.revision,
                len(changes.upserted),
                len(changes.withdrawn),
            )
            return True
