"""Exports the BERT once to ONNX, int8 per channel, for the serving process."""

from __future__ import annotations

import logging
import warnings
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from shopcard.adapters.bert_encoder import load_sentence_model, read_tokenizer
from shopcard.adapters.model_files import ModelFolder
from shopcard.adapters.onnx_encoder import EXPORT_VERSION, MODEL_FILE, TOKENIZER_FILE
from shopcard.adapters.sealed_folder import seal

_DYNAMIC_AXES = {
    "input_ids": {0: "texts", 1: "tokens"},
    "attention_mask": {0: "texts", 1: "tokens"},
    "sentence_embedding": {0: "texts"},
}


def export_encoder(model: ModelFolder, folder: Path, query_prefix: str = "") -> None:
    """Writes what OnnxEncoder(folder) serves. Readers see all of it or nothing."""
    facts = {
        "fingerprint": model.fingerprint(query_prefix),
        "export_version": EXPORT_VERSION,
        "weights_sha256": model.weights_hash,
        "pooling": model.pooling,
        "max_length": model.max_length,
        "dimension": model.dimension,
        "query_prefix": query_prefix,
    }
    writers = {
        MODEL_FILE: lambda path: _write_quantised(model, path),
        TOKENIZER_FILE: lambda path: read_tokenizer(model).save(str(path)),
    }
    seal(folder, facts, writers)


def _write_quantised(model: ModelFolder, path: Path) -> None:
    full = path.with_name("full.onnx")
    _write_full_precision(model, full)
    logger = logging.getLogger()
    level = logger.level
    logger.setLevel(logging.ERROR)  # it recommends a pre-processing that changes nothing here
    try:
        # One scale for each output channel: a single one per tensor costs .02 nDCG.
        quantize_dynamic(full, path, weight_type=QuantType.QInt8, per_channel=True)
    finally:
        logger.setLevel(level)
        full.unlink(missing_ok=True)


def _write_full_precision(model: ModelFolder, path: Path) -> None:
    # Eager attention: the tracing exporter cannot follow the fused one.
    sentence_model = load_sentence_model(model, attention="eager")
    ids = torch.ones((2, 9), dtype=torch.long)
    mask = torch.ones_like(ids)
    mask[1, 5:] = 0
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracing exporter says that it is the older one
        torch.onnx.export(
            sentence_model,
            (ids, mask),
            str(path),
            input_names=["input_ids", "attention_mask"],
            output_names=["sentence_embedding"],
            dynamic_axes=_DYNAMIC_AXES,
            opset_version=17,
            dynamo=False,
        )
