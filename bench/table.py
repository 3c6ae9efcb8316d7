"""What the benchmark prints."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

Row = tuple[str, str, str]
"""What was measured, the figure, the aim."""


def as_markdown(subject: str, machine: str, rows: Sequence[Row]) -> str:
    """The table for docs/figures.md."""
    lines = [
        f"Measured on {datetime.now(UTC):%Y-%m-%d} on {subject}; {machine}.",
        "",
        "| what | measured | aim |",
        "|---|---|---|",
        *(f"| {what} | {figure} | {aim} |" for what, figure, aim in rows),
    ]
    return "\n".join(lines)
