"""Which encoder serves: the model of the settings, or one that was trained here from it."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from shopcard.adapters.adapted_encoder import ADAPTER_FILE, Adapter, load_adapter
from shopcard.adapters.encoder_versions import EncoderVersions
from shopcard.adapters.model_files import ModelFolder, find_model, with_weights
from shopcard.config import Settings
from shopcard.data_folder import DataFolder
from shopcard.domain.errors import Misconfigured, NotBuilt, NotFound

log = logging.getLogger(__name__)

WEIGHTS_FILE = "weights.pt"
UNTRAINED = "untrained"
"""Names the model of the settings where a version may be named."""


@dataclass(frozen=True, slots=True)
class ChosenEncoder:
    """A model, and what stands behind it if anything does."""

    model: ModelFolder
    adapter: Adapter | None = None


def choose_encoder(
    settings: Settings, data: DataFolder, version: str | None = None, *, may_download: bool = False
) -> ChosenEncoder:
    """The encoder of that version (or UNTRAINED); without one, what was promoted.

    A promoted one that was trained from another model than the settings name now is passed over:
    the setting is the later word. Raises Misconfigured, NotFound, or NotBuilt.
    """
    model = find_model(settings.encoder, data.weights_hashes, may_download=may_download)
    versions = EncoderVersions(data.encoder_versions)
    name = version or versions.serving
    if name is None or name == UNTRAINED:
        return ChosenEncoder(model)
    try:
        found, files = versions.find(name)
    except (NotBuilt, NotFound) as error:
        if version is not None:
            raise
        raise Misconfigured(
            f"The promoted encoder cannot be used: {error.message} Go back to the one before it "
            "with python -m shopcard rollback-encoder."
        ) from error
    if found.base != model.weights_hash:
        if version is not None:
            raise Misconfigured(f"The encoder {name} was trained from other weights.")
        log.warning("the encoder %s was trained from other weights and is passed over", name)
        return ChosenEncoder(model)
    if found.form == "full":
        return ChosenEncoder(with_weights(model, files[WEIGHTS_FILE]))
    return ChosenEncoder(model, load_adapter(files[ADAPTER_FILE], model.dimension))
