"""CSV files of measurements."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from shopcard.domain.errors import Malformed


def csv_rows(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """The rows of a CSV by column. Raises Malformed when it lacks one of `columns`."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        missing = [each for each in columns if each not in (reader.fieldnames or ())]
        if missing:
            raise Malformed(f"{path.name} lacks the column {missing[0]}.")
        return list(reader)
