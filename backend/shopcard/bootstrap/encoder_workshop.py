"""Ties adapters to services for training an encoder: what is encoded, and where it is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from shopcard.adapters.adapted_encoder import ADAPTER_FILE, Adapter
from shopcard.adapters.encoder_versions import EncoderVersions
from shopcard.bootstrap.build import Built, batch_embedder, what_is_built
from shopcard.bootstrap.encoder_choice import UNTRAINED
from shopcard.bootstrap.shop import open_store
from shopcard.config import Settings
from shopcard.domain.clock import utc_now
from shopcard.domain.encoder_version import EncoderVersion, Figure
from shopcard.domain.events import Vectors, to_iso
from shopcard.domain.ports import Store
from shopcard.services.indexing import Report


@dataclass(frozen=True, slots=True)
class EncoderWorkshop:
    """The model that is trained, the encoder that serves, and the shop that is learned from."""

    untrained: Built
    present: Built
    store: Store

    @property
    def is_trained_already(self) -> bool:
        """Whether another encoder than the untrained one serves."""
        return self.present.fingerprint != self.untrained.fingerprint

    def vectors(self, texts: Sequence[str], report: Report) -> Vectors:
        """Of the untrained model. What it does not know yet is encoded and kept."""
        return batch_embedder(self.untrained).vectors(texts, report)

    def present_vectors(self, texts: Sequence[str], report: Report) -> Vectors:
        """Of the encoder that serves."""
        return batch_embedder(self.present).vectors(texts, report)

    def asked(self, queries: Sequence[str]) -> list[str]:
        """The texts that are encoded for these queries."""
        return [self.untrained.query_prefix + each for each in queries]

    def keep_adapter(
        self, matrix: Vectors, figures: Sequence[Figure], trained_on: Mapping[str, int]
    ) -> EncoderVersion:
        """Writes a version down. It serves only once it is promoted."""
        adapter = Adapter(matrix)
        name = adapter.adapted("").rpartition("-")[2]
        now = utc_now()
        version = EncoderVersion(
            name=f"{now:%Y%m%d}-{name}",
            form="adapter",
            made_at=to_iso(now),
            base=self.untrained.model.weights_hash,
            beside=self.present.fingerprint,
            figures=tuple(figures),
            trained_on=trained_on,
        )
        folder = EncoderVersions(self.present.data.encoder_versions)
        folder.save(version, {ADAPTER_FILE: adapter.save})
        return version


@contextmanager
def open_workshop(settings: Settings) -> Iterator[EncoderWorkshop]:
    """Over an open store."""
    store = open_store(settings)
    try:
        yield EncoderWorkshop(
            what_is_built(settings, may_download=True, version=UNTRAINED),
            what_is_built(settings, may_download=True),
            store,
        )
    finally:
        store.close()
