"""Ties adapters to services for training an encoder: what is encoded, and where it is kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from shopcard.adapters.adapted_encoder import ADAPTER_FILE, Adapter
from shopcard.adapters.encoder_versions import EncoderVersions
from shopcard.adapters.model_files import readable, with_weights
from shopcard.bootstrap.build import Built, batch_embedder, batch_encoder, what_is_built
from shopcard.bootstrap.encoder_choice import UNTRAINED, WEIGHTS_FILE
from shopcard.bootstrap.shop import open_store
from shopcard.config import Settings
from shopcard.domain.clock import utc_now
from shopcard.domain.encoder_version import EncoderVersion, Figure, Form
from shopcard.domain.events import Vectors, to_iso
from shopcard.domain.ports import Store
from shopcard.services.indexing import CHUNK, Report

TRAINED_TOKENS = 64
"""Longer texts are cut in training: what is said first says most."""

Tokenise = Callable[[Sequence[str]], Any]


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

    def vectors(self, encoder: Built, texts: Sequence[str], report: Report) -> Vectors:
        """Of product texts. What the encoder does not know yet is encoded and kept: a promotion
        will find it."""
        return batch_embedder(encoder).vectors(texts, report)

    def asked(self, encoder: Built, queries: Sequence[str], report: Report) -> Vectors:
        """Of queries, encoded each time: people may have asked them, and the cache keeps a hash of
        each text for good, where no forgetting and no erasure reaches it."""
        model = batch_encoder(encoder)
        vectors = np.empty((len(queries), model.dimension), dtype=np.float32)
        for start in range(0, len(queries), CHUNK):
            chunk = [encoder.query_prefix + each for each in queries[start : start + CHUNK]]
            vectors[start : start + len(chunk)] = model.encode(chunk)
            report(start + len(chunk), len(queries))
        return vectors

    @property
    def checkpoint(self) -> Path:
        """Where a long training goes on after an interruption."""
        return self.present.data.encoder_training / "checkpoint.pt"

    def open_model(self) -> tuple[Any, Tokenise, bool]:
        """The untrained model in PyTorch, its tokeniser (texts -> ids and mask), and whether to
        compute in bf16."""
        from shopcard.adapters import bert_encoder

        model = self.untrained.model
        tokenizer = bert_encoder.read_tokenizer(model)
        tokenizer.enable_truncation(min(TRAINED_TOKENS, model.max_length))

        def tokenise(texts: Sequence[str]) -> Any:
            return bert_encoder.padded(tokenizer.encode_batch_fast(list(map(readable, texts))))

        return bert_encoder.load_sentence_model(model), tokenise, bert_encoder.has_bf16_units()

    def trained(self, model: Any) -> Built:
        """What a model that was trained encodes with."""
        from shopcard.adapters.bert_encoder import save_weights

        path = self.present.data.encoder_training / WEIGHTS_FILE
        save_weights(model, path)
        return replace(self.untrained, model=with_weights(self.untrained.model, path))

    def keep_model(
        self, trained: Built, figures: Sequence[Figure], trained_on: Mapping[str, int]
    ) -> EncoderVersion:
        """Writes a version down. It serves only once it is promoted."""
        weights = trained.model.trained_weights
        assert weights is not None, "not trained"
        writer = partial(shutil.copyfile, weights)
        version = self._version("full", trained.model.weights_hash, figures, trained_on)
        self._versions.save(version, {WEIGHTS_FILE: writer})
        shutil.rmtree(self.present.data.encoder_training, ignore_errors=True)
        return version

    def keep_adapter(
        self, matrix: Vectors, figures: Sequence[Figure], trained_on: Mapping[str, int]
    ) -> EncoderVersion:
        """Writes a version down. It serves only once it is promoted."""
        adapter = Adapter(matrix)
        content = adapter.adapted("").rpartition("-")[2]
        version = self._version("adapter", content, figures, trained_on)
        self._versions.save(version, {ADAPTER_FILE: adapter.save})
        return version

    @property
    def _versions(self) -> EncoderVersions:
        return EncoderVersions(self.present.data.encoder_versions)

    def _version(
        self, form: Form, content: str, figures: Sequence[Figure], trained_on: Mapping[str, int]
    ) -> EncoderVersion:
        now = utc_now()
        return EncoderVersion(
            name=f"{now:%Y%m%d}-{content[:12]}",
            form=form,
            made_at=to_iso(now),
            base=self.untrained.model.weights_hash,
            beside=self.present.fingerprint,
            figures=tuple(figures),
            trained_on=trained_on,
        )


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
