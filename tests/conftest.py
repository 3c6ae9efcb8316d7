"""Fixtures that tests of several folders share: one of each a session."""

from __future__ import annotations

from hypothesis import settings

from fixtures.firestore_emulator import emulator_host, firestore_emulator

# Speed is measured, not asserted: a busy machine is no failure.
settings.register_profile("without deadline", deadline=None)
settings.load_profile("without deadline")

__all__ = ["emulator_host", "firestore_emulator"]
