"""An encoder with a trained adapter behind it: one small matrix, whatever runs the model."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from shopcard.domain.errors import NotBuilt
from shopcard.domain.events import Vector, Vectors
from shopcard.domain.ports import Encoder

ADAPTER_FILE = "adapter.npy"


@dataclass(frozen=True, slots=True)
class Adapter:
    """What every vector is multiplied by, shape (dimension, dimension)."""

    matrix: Vectors

    def adapted(self, fingerprint: str) -> str:
        """The fingerprint of the encoder of that fingerprint with this behind it."""
        content = np.ascontiguousarray(self.matrix, dtype="<f4").tobytes()
        return f"{fingerprint}-adapter-{hashlib.sha256(content).hexdigest()[:12]}"

    def applied(self, vectors: Vectors) -> Vectors:
        """Multiplied, and of length 1 again; of one vector or of rows."""
        changed: Vectors = vectors @ self.matrix
        unit: Vectors = changed / np.linalg.norm(changed, axis=-1, keepdims=True)
        return unit

    def save(self, path: Path) -> None:
        """As `load_adapter` reads it."""
        np.save(path, self.matrix.astype("<f4"), allow_pickle=False)


def load_adapter(path: Path, dimension: int) -> Adapter:
    """Raises NotBuilt for a file that holds no adapter to vectors of this dimension."""
    try:
        matrix = np.load(path, allow_pickle=False)
    except (OSError, ValueError) as error:
        raise NotBuilt(f"{path} cannot be read: {error}") from error
    if matrix.shape != (dimension, dimension) or matrix.dtype != np.float32:
        raise NotBuilt(f"{path} holds no adapter to vectors of {dimension} numbers.")
    return Adapter(matrix)


class AdaptedEncoder:
    """Encoder port: what `encoder` makes of a text, behind the adapter."""

    def __init__(self, encoder: Encoder, adapter: Adapter) -> None:
        self.fingerprint = adapter.adapted(encoder.fingerprint)
        self.dimension = encoder.dimension
        self._encoder = encoder
        self._adapter = adapter

    def encode(self, texts: Sequence[str]) -> Vectors:
        return self._adapter.applied(self._encoder.encode(texts))

    def encode_query(self, query: str) -> Vector:
        return self._adapter.applied(self._encoder.encode_query(query))
