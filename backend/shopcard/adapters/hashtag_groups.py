"""The groups of related hashtags in data/simulation."""

from __future__ import annotations

import tomllib
from pathlib import Path

from shopcard.config import ROOT
from shopcard.domain.errors import Misconfigured

HASHTAG_TOPICS = ROOT / "data" / "simulation" / "hashtag-topics.toml"


def hashtag_groups(path: Path = HASHTAG_TOPICS) -> dict[str, list[str]]:
    """Topic -> its hashtags, folded, in the order of the file. Raises Misconfigured where one
    hashtag stands in two topics."""
    groups: dict[str, list[str]] = tomllib.loads(path.read_text("utf-8"))["topics"]
    owner: dict[str, str] = {}
    for topic, tags in groups.items():
        for tag in tags:
            if tag != tag.casefold() or owner.setdefault(tag, topic) != topic:
                raise Misconfigured(f"{path.name}: {tag!r} of {topic} is not folded, or not alone.")
    return groups
