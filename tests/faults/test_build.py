"""The build as a process: killed, run twice at once, with nothing to do, and beside a server.

A tiny BERT of random weights and a catalogue of our own keep it quick; the code is all real.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from fixtures.small_shop import a_product
from fixtures.tiny_bert import save_tiny_bert
from shopcard.adapters.faiss_index import FaissIndex
from shopcard.adapters.sqlite.store import SqliteStore
from shopcard.bootstrap.build import Built, what_is_built
from shopcard.config import ROOT, Settings
from shopcard.data_folder import DataFolder
from shopcard.domain.errors import Misconfigured
from shopcard.services.build_process import BuildFailed, BuildProcess
from shopcard.services.build_progress import read_progress

BUILD = [sys.executable, "-m", "shopcard", "build", "--quiet"]
COUNT = 4000
DEADLINE_SECONDS = 120.0


@pytest.fixture(scope="module")
def tiny_bert(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny_bert(tmp_path_factory.mktemp("bert") / "tiny-bert")


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory, tiny_bert: Path) -> Path:
    """Root of a shop with a catalogue of its own, after a build."""
    data = DataFolder(tmp_path_factory.mktemp("once") / "data")
    data.root.mkdir()
    fill(data)
    with pytest.MonkeyPatch.context() as monkeypatch:
        set_up(monkeypatch, data.root, tiny_bert)
        answer = run_build()
    assert answer.returncode == 0, answer.stderr
    return data.root


@pytest.fixture
def built_data(
    tmp_path: Path, built_once: Path, tiny_bert: Path, monkeypatch: pytest.MonkeyPatch
) -> DataFolder:
    """A copy of it to play with."""
    set_up(monkeypatch, tmp_path / "data", tiny_bert)
    shutil.copytree(built_once, tmp_path / "data")
    return DataFolder(tmp_path / "data")


@pytest.fixture
def data(built_data: DataFolder) -> DataFolder:
    """The same shop with nothing encoded and nothing indexed."""
    for path in built_data.root.glob("embeddings*"):
        path.unlink()
    shutil.rmtree(built_data.root / "index")
    return built_data


def set_up(monkeypatch: pytest.MonkeyPatch, root: Path, encoder: Path) -> None:
    monkeypatch.setenv("SHOPCARD_DATA_DIR", str(root))
    monkeypatch.setenv("SHOPCARD_ENCODER", str(encoder))
    monkeypatch.setenv("SHOPCARD_STORE", "sqlite")


def fill(data: DataFolder) -> None:
    store = SqliteStore(data.database)
    store.products.upsert([a_product(f"p{each}", f"thing number {each}") for each in range(COUNT)])
    store.close()


def built() -> Built:
    return what_is_built(Settings())


def index_of(data: DataFolder) -> FaissIndex:
    index = built().index_folder.load()
    store = SqliteStore(data.database)
    assert index.revision == store.products.revision()
    assert len(index) == store.products.count()
    store.close()
    return index


def run_build() -> subprocess.CompletedProcess[str]:
    backend = ROOT / "backend"
    return subprocess.run(BUILD, cwd=backend, capture_output=True, text=True, check=False)


def start_build() -> subprocess.Popen[str]:
    return subprocess.Popen(
        BUILD,
        cwd=ROOT / "backend",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed_ctrl_c,
    )


def heed_ctrl_c() -> None:
    """Tests that a shell runs in the background inherit that SIGINT is ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def until(condition: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + DEADLINE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        time.sleep(0.005)


def encoded_so_far(data: DataFolder) -> int:
    progress = read_progress(data.build_progress)
    return progress.done if progress is not None and progress.step == "Embeddings" else 0


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_build_that_is_ended_goes_on_where_it_was(data: DataFolder, how: signal.Signals) -> None:
    build = start_build()
    try:
        until(lambda: encoded_so_far(data) > 0, "the first chunk")
    finally:
        build.send_signal(how)
        build.communicate()
    assert build.returncode != 0
    done = encoded_so_far(data)
    again = run_build()
    assert again.returncode == 0, again.stderr
    assert len(index_of(data)) == COUNT
    progress = read_progress(data.build_progress)
    assert progress is not None
    assert progress.finished
    assert progress.error is None
    assert 0 < done <= COUNT


def test_of_two_builds_at_once_one_waits_and_finds_all_done(data: DataFolder) -> None:
    builds = [start_build(), start_build()]
    said = [build.communicate(timeout=DEADLINE_SECONDS)[1] for build in builds]
    assert [build.returncode for build in builds] == [0, 0], "".join(said)
    assert sum("waiting" in each for each in said) == 1, "loading the model takes long enough"
    assert sum("built from the start" in each for each in said) == 1
    assert len(index_of(data)) == COUNT


def test_a_build_with_nothing_to_do_loads_no_model_and_changes_nothing(
    built_data: DataFolder,
) -> None:
    folders = [built().encoder_folder, built_data.root / "index"]
    before = {path: path.stat().st_mtime_ns for each in folders for path in each.rglob("*")}
    program = (
        "import sys; from shopcard.__main__ import main;"
        "main(['build', '--quiet'], standalone_mode=False);"
        "print(sorted({'torch', 'transformers', 'onnx'} & set(sys.modules)))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT / "backend",
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.strip() == "[]"
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_another_model_encodes_anew_and_never_mixes(
    built_data: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = index_of(built_data)
    monkeypatch.setenv("SHOPCARD_ENCODER", str(save_tiny_bert(tmp_path / "other", seed=1)))
    assert run_build().returncode == 0
    second = index_of(built_data)
    assert first.fingerprint != second.fingerprint
    vector = second.vector("p7")
    assert vector is not None
    query = built().open_encoder().encode(["Thing number 7. Things"])[0]
    assert second.nearest(query, 1)[0].score > 0.98
    assert first.nearest(query, 1)[0].score < 0.9


def test_what_is_damaged_is_built_anew_with_a_log_line(built_data: DataFolder) -> None:
    data = built_data
    paths = [*data.root.glob("index/**/vectors*"), *data.root.glob("encoder/**/model*.onnx")]
    assert len(paths) == 2
    for path in paths:
        path.write_bytes(path.read_bytes()[:-5] + b"wrong")
    again = run_build()
    assert again.returncode == 0
    for path in paths:
        assert f"{path} is damaged" in again.stderr
    assert len(index_of(data)) == COUNT
    built().open_encoder()


def test_a_failure_is_told_in_a_sentence_and_in_the_progress(
    data: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOPCARD_ENCODER", str(tmp_path / "nowhere"))
    build = BuildProcess(data.build_progress)
    build.start()
    with pytest.raises(Misconfigured, match="nowhere") as told:
        build.wait(DEADLINE_SECONDS)
    assert "Error:" not in told.value.message
    assert build.progress is not None
    assert build.progress.error is not None
    assert "nowhere" in build.progress.error


def test_the_process_beside_the_server_tells_its_progress_and_its_end(data: DataFolder) -> None:
    data.build_progress.write_text(json.dumps({"step": "of an earlier build"}))
    long_ago = time.time() - 60
    os.utime(data.build_progress, (long_ago, long_ago))
    build = BuildProcess(data.build_progress)
    assert not build.is_running
    build.start()
    assert build.progress is None or build.progress.step != "of an earlier build"
    until(lambda: encoded_so_far(data) > 0, "progress")
    build.wait(DEADLINE_SECONDS)
    assert not build.is_running
    assert build.progress is not None
    assert build.progress.finished


def test_stopping_ends_the_process(data: DataFolder) -> None:
    build = BuildProcess(data.build_progress)
    build.start()
    assert build.is_running
    build.stop()
    assert not build.is_running
    with pytest.raises(BuildFailed):
        build.wait(DEADLINE_SECONDS)
    build.stop()
