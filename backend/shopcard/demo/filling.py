"""Fills a shop that never had a catalogue with the demo's, and keeps it current while untouched."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from shopcard.domain.ports import Products
from shopcard.domain.product import Product, to_record

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Filled:
    """What the demo put into one store."""

    source: str | None = None
    """Hash of the authored source that the catalogue was filled from."""
    digests: tuple[str, ...] = ()
    """Contents that are the demo's. Two of them only while one replaces the other."""
    people: bool = False
    """Whether the demo people were settled."""


class DemoMarker:
    """A small file that remembers, by store, what the demo put there."""

    def __init__(self, path: Path, store_name: str) -> None:
        self._path = path
        self._store_name = store_name

    def read(self) -> Filled:
        entry = self._entries().get(self._store_name)
        if entry is None:
            return Filled()
        return Filled(entry["source"], tuple(entry["digests"]), entry["people"])

    def write(self, filled: Filled) -> None:
        entry = {"source": filled.source, "digests": filled.digests, "people": filled.people}
        entries = {**self._entries(), self._store_name: entry}
        self._path.parent.mkdir(parents=True, exist_ok=True)
        temporary = self._path.with_suffix(".new")
        temporary.write_text(json.dumps(entries, indent=1), encoding="utf-8")
        temporary.replace(self._path)

    def _entries(self) -> Mapping[str, Any]:
        try:
            entries: Mapping[str, Any] = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return {}
        except ValueError:
            log.warning("%s cannot be read; the catalogue is left as it is", self._path)
            return {}
        return entries


def fill_catalogue(
    products: Products,
    marker: DemoMarker,
    source: str,
    load: Callable[[], Sequence[Product]],
) -> bool:
    """Whether the demo catalogue was put in: into a shop that was never filled, or in place of an
    older demo catalogue that nobody touched since. A catalogue of the user's own stays.

    `source` is the hash of what `load` reads.
    """
    filled = marker.read()
    never_filled = products.revision() == 0
    if not never_filled and not _is_older_demo(products, filled, source):
        return False
    demo = load()
    digest = content_digest(demo)
    # Said before and after: a death in between leaves a catalogue that is known as the demo's.
    marker.write(replace(filled, source=None, digests=(*filled.digests, digest)))
    products.replace(demo)
    people = filled.people and not never_filled
    marker.write(Filled(source=source, digests=(digest,), people=people))
    return True


def content_digest(products: Iterable[Product]) -> str:
    """The same for the same products in any order."""
    digests = sorted(
        hashlib.sha256(json.dumps(to_record(each), sort_keys=True).encode()).digest()
        for each in products
    )
    return hashlib.sha256(b"".join(digests)).hexdigest()


def _is_older_demo(products: Products, filled: Filled, source: str) -> bool:
    if not filled.digests or filled.source == source:
        return False
    stored = (product for batch in products.batches() for product in batch)
    return content_digest(stored) in filled.digests
