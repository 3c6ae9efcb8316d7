"""The BERT in ONNX Runtime: encodes single texts in the serving process, without PyTorch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime

from shopcard.adapters.model_files import load_tokenizer, readable
from shopcard.adapters.sealed_folder import Sealed, unseal
from shopcard.domain.errors import NotBuilt
from shopcard.domain.events import Vector, Vectors

EXPORT_VERSION = 1
"""Raised when the export changes, so that older ones are made again."""

MODEL_FILE = "model.onnx"
TOKENIZER_FILE = "tokenizer.json"


def check_export(folder: Path, fingerprint: str) -> Sealed:
    """The export, verified. Raises NotBuilt when it is missing, damaged or of another model."""
    sealed = unseal(folder)
    facts = sealed.facts
    if facts.get("fingerprint") != fingerprint or facts.get("export_version") != EXPORT_VERSION:
        raise NotBuilt(f"{folder} holds the export of another encoder; it is built anew.")
    return sealed


class OnnxEncoder:
    """Encoder port on ONNX Runtime, int8. Threads may share one: a run keeps no state.

    Each text is run alone: int8 scales are found per run, so a text's vector must not depend on
    its neighbours in a batch.
    """

    def __init__(self, folder: Path, fingerprint: str) -> None:
        """Raises NotBuilt when the folder does not hold that fingerprint's export."""
        sealed = check_export(folder, fingerprint)
        self.fingerprint = fingerprint
        self.dimension = int(sealed.facts["dimension"])
        self._query_prefix = str(sealed.facts["query_prefix"])
        self._tokenizer = load_tokenizer(
            sealed.files[TOKENIZER_FILE], int(sealed.facts["max_length"])
        )
        self._session = _open_session(sealed.files[MODEL_FILE])

    def encode(self, texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        return np.stack([self._encode_one(text) for text in texts])

    def encode_query(self, query: str) -> Vector:
        return self._encode_one(self._query_prefix + query)

    def _encode_one(self, text: str) -> Vector:
        encoding = self._tokenizer.encode(readable(text))
        inputs = {
            "input_ids": np.array([encoding.ids], dtype=np.int64),
            "attention_mask": np.array([encoding.attention_mask], dtype=np.int64),
        }
        vector: Vector = self._session.run(None, inputs)[0][0]
        return vector


def _open_session(model: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # requests run beside one another, not each on all cores
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
