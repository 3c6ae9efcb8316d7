"""Fixtures that tests of several folders share: one of each a session."""

from __future__ import annotations

from fixtures.firestore_emulator import emulator_host, firestore_emulator

__all__ = ["emulator_host", "firestore_emulator"]
