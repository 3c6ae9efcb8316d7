"""What is built and then damaged on disk is never served."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from contract.test_index import DIMENSION, unit_vectors
from fixtures.built_encoder import built_encoder
from shopcard.adapters.faiss_index import FaissIndex
from shopcard.adapters.onnx_encoder import OnnxEncoder
from shopcard.adapters.sealed_folder import MANIFEST, seal, unseal
from shopcard.domain.errors import NotBuilt


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    index = FaissIndex("fingerprint", DIMENSION)
    index.change(["a", "b"], unit_vectors(2), revision=1)
    index.save(tmp_path / "index")
    return tmp_path / "index"


def flip_a_byte(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def files_of(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.name != MANIFEST)


@pytest.mark.parametrize("which", [0, 1])
def test_a_flipped_bit_is_noticed(folder: Path, which: int) -> None:
    flip_a_byte(files_of(folder)[which])
    with pytest.raises(NotBuilt, match="damaged"):
        FaissIndex.load(folder, "fingerprint")


@pytest.mark.parametrize("which", [0, 1])
def test_a_cut_file_and_a_missing_one_are_noticed(folder: Path, which: int) -> None:
    file = files_of(folder)[which]
    file.write_bytes(file.read_bytes()[:-3])
    with pytest.raises(NotBuilt, match="damaged"):
        FaissIndex.load(folder, "fingerprint")
    file.unlink()
    with pytest.raises(NotBuilt, match="missing"):
        FaissIndex.load(folder, "fingerprint")


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"facts": 3, "files": []}', '{"files": {"a": 1}}']
)
def test_an_unreadable_manifest_is_noticed(folder: Path, text: str) -> None:
    (folder / MANIFEST).write_text(text)
    with pytest.raises(NotBuilt):
        FaissIndex.load(folder, "fingerprint")


def test_vectors_of_another_encoder_are_refused(folder: Path) -> None:
    with pytest.raises(NotBuilt, match="another encoder"):
        FaissIndex.load(folder, "other fingerprint")


def test_files_that_do_not_belong_together_are_refused(folder: Path) -> None:
    content = unseal(folder)
    writers = {
        "vectors.faiss": lambda path: shutil.copy(content.files["vectors.faiss"], path),
        "ids.json": lambda path: path.write_text(json.dumps(["a"])),
    }
    seal(folder, content.facts, writers)
    with pytest.raises(NotBuilt, match="belong together"):
        FaissIndex.load(folder, "fingerprint")


def test_nothing_built_is_not_an_error_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(NotBuilt, match="nothing is built"):
        FaissIndex.load(tmp_path / "nowhere", "fingerprint")


def test_a_save_that_dies_leaves_the_old_content(folder: Path) -> None:
    before = unseal(folder)

    def die(path: Path) -> None:
        path.write_bytes(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        seal(folder, {}, {"vectors.faiss": die})
    assert unseal(folder) == before


def test_a_damaged_export_is_never_served(tmp_path: Path) -> None:
    data, model = built_encoder()
    fingerprint = model.fingerprint()
    folder = tmp_path / "export"
    shutil.copytree(data.encoder(fingerprint), folder)
    OnnxEncoder(folder, fingerprint)
    with pytest.raises(NotBuilt, match="another encoder"):
        OnnxEncoder(folder, "other fingerprint")
    for file in files_of(folder):
        content = file.read_bytes()
        flip_a_byte(file)
        with pytest.raises(NotBuilt, match="damaged"):
            OnnxEncoder(folder, fingerprint)
        file.write_bytes(content)
