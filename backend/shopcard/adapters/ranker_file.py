"""The learned ranker as a file of the repository."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from shopcard.config import ROOT
from shopcard.domain.errors import Misconfigured
from shopcard.domain.search_ranking import Ranker, ranker_from_record, ranker_to_record

RANKER_FILE = ROOT / "data" / "search" / "ranker.json"


def load_ranker() -> Ranker:
    """What `python -m shopcard train-ranker` wrote. Raises Misconfigured when it is of no use."""
    try:
        return ranker_from_record(json.loads(RANKER_FILE.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise Misconfigured(
            f"{RANKER_FILE.relative_to(ROOT)} cannot be used: {error}. Check it out again, or make "
            "it with python -m shopcard train-ranker."
        ) from error


def save_ranker(ranker: Ranker, trained: Mapping[str, Any], path: Path = RANKER_FILE) -> None:
    """`trained` says on what it was trained and what it reached there."""
    record = {**ranker_to_record(ranker), "trained": trained}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
