"""The BERT in PyTorch: encodes a catalogue in batches, in a process beside the server."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

# Read by the libraries when they are imported.
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # spinning threads would starve a server

import numpy as np
import torch
from tokenizers import Encoding, Tokenizer
from transformers import AutoModel, AutoTokenizer
from transformers.utils import logging as transformers_logging

from shopcard.adapters.model_files import ModelFolder, Pooling, load_tokenizer, readable
from shopcard.domain.errors import Misconfigured
from shopcard.domain.events import Vector, Vectors

BATCH = 64


class SentenceModel(torch.nn.Module):
    """Token ids and their mask, each (n, tokens), to unit rows (n, dimension)."""

    def __init__(self, bert: torch.nn.Module, pooling: Pooling) -> None:
        super().__init__()
        self.bert = bert
        self.pooling = pooling

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        tokens = self.bert(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        tokens = tokens.float()  # whatever the model computes in, pooling keeps the precision
        if self.pooling == "cls":
            pooled = tokens[:, 0]
        else:
            mask = attention_mask.unsqueeze(-1).to(tokens.dtype)
            pooled = (tokens * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
        return torch.nn.functional.normalize(pooled, dim=1)


class BertEncoder:
    """Encoder port on PyTorch. bf16 where the processor has units for it, else fp32."""

    def __init__(
        self, model: ModelFolder, query_prefix: str = "", *, bf16: bool | None = None
    ) -> None:
        self.fingerprint = model.fingerprint(query_prefix)
        self.dimension = model.dimension
        self.bf16 = has_bf16_units() if bf16 is None else bf16
        self._query_prefix = query_prefix
        self._tokenizer = read_tokenizer(model)
        self._model = load_sentence_model(model)
        if self.bf16:
            self._model = self._model.to(torch.bfloat16)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit rows (len(texts), dimension), in order. Texts of a length share a batch, so that
        little is padded."""
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        encodings = self._tokenizer.encode_batch_fast([readable(text) for text in texts])
        by_length = np.argsort([len(each.ids) for each in encodings], kind="stable")
        for start in range(0, len(texts), BATCH):
            rows = by_length[start : start + BATCH]
            vectors[rows] = self._encode_batch([encodings[row] for row in rows])
        return vectors

    def encode_query(self, query: str) -> Vector:
        vector: Vector = self.encode([self._query_prefix + query])[0]
        return vector

    def _encode_batch(self, encodings: Sequence[Encoding]) -> Vectors:
        with torch.inference_mode():
            vectors = self._model(*padded(encodings))
        return _unit_rows(vectors.numpy())


def padded(encodings: Sequence[Encoding]) -> tuple[torch.Tensor, torch.Tensor]:
    """Token ids and their mask, each of shape (texts, tokens of the longest)."""
    shape = (len(encodings), max(len(each.ids) for each in encodings))
    ids, mask = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    for row, each in enumerate(encodings):
        ids[row, : len(each.ids)] = each.ids
        mask[row, : len(each.ids)] = 1
    return torch.from_numpy(ids), torch.from_numpy(mask)


def has_bf16_units() -> bool:
    """Whether the processor multiplies bf16 in hardware; in software it is slower than fp32."""
    able = torch.cpu.get_capabilities()
    return bool(able.get("amx_bf16") or able.get("avx512_bf16"))


def load_sentence_model(model: ModelFolder, attention: str = "sdpa") -> SentenceModel:
    """The model with its pooling, ready to encode. Raises Misconfigured for broken files."""
    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        bert = AutoModel.from_pretrained(
            model.path, attn_implementation=attention, dtype=torch.float32, local_files_only=True
        )
        if model.trained_weights is not None:
            bert.load_state_dict(torch.load(model.trained_weights, weights_only=True))
    except (OSError, ValueError, RuntimeError) as error:
        raise Misconfigured(f"The encoder in {model.path} cannot be loaded: {error}") from error
    return SentenceModel(bert, model.pooling).eval()


def save_weights(model: SentenceModel, path: Path) -> None:
    """Those of the BERT, as `ModelFolder.trained_weights`; half precision halves the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save({name: each.half() for name, each in model.bert.state_dict().items()}, path)


def read_tokenizer(model: ModelFolder) -> Tokenizer:
    """The model's own tokenizer; one that only lists its vocabulary is converted."""
    file = model.path / "tokenizer.json"
    if file.is_file():
        return load_tokenizer(file, model.max_length)
    fast = AutoTokenizer.from_pretrained(model.path, local_files_only=True)
    tokenizer: Tokenizer = fast.backend_tokenizer
    tokenizer.no_padding()
    tokenizer.enable_truncation(model.max_length)
    return tokenizer


def _unit_rows(vectors: Vectors) -> Vectors:
    """Length 1 in float32, also where the model rounded to bf16."""
    unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit
