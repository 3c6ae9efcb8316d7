"""Ties adapters to services by the settings. The only place that chooses."""

from __future__ import annotations

import logging

from shopcard.adapters.sqlite.store import SqliteStore
from shopcard.config import Settings
from shopcard.data_folder import DataFolder
from shopcard.domain.ports import Store

log = logging.getLogger(__name__)


def open_store(settings: Settings) -> Store:
    """The store that the settings choose, opened. Raises Misconfigured, or Unavailable."""
    chosen = settings.chosen_store()
    log.info("the store is %s", chosen)
    if chosen == "firestore":
        from shopcard.adapters.firestore.store import FirestoreStore  # costs 0.5 s to import

        return FirestoreStore(settings.firestore_project)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    return SqliteStore(DataFolder(settings.data_dir).database, settings.synchronous)
