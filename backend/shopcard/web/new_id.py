"""Ids for requests and for events that came without one."""

from __future__ import annotations

from uuid import uuid4


def new_id() -> str:
    """A random UUID."""
    return str(uuid4())
