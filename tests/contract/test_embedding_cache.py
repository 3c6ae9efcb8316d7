"""The embedding cache's promises."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from contract.test_index import unit_vectors
from shopcard.adapters.embedding_cache import SqliteEmbeddingCache
from shopcard.config import ROOT
from shopcard.domain.errors import Unavailable


def test_what_was_put_is_found_by_text_and_nothing_else(tmp_path: Path) -> None:
    cache = SqliteEmbeddingCache(tmp_path / "embeddings.sqlite3")
    texts = [f"text {each} ü" for each in range(1200)]
    vectors = unit_vectors(1200)
    cache.put_many("f", dict(zip(texts, vectors, strict=True)))
    found = cache.get_many("f", [*texts, "unknown", ""])
    assert set(found) == set(texts)
    assert all(np.array_equal(found[text], vectors[row]) for row, text in enumerate(texts))
    assert found[texts[0]].dtype == np.float32


def test_fingerprints_are_never_mixed(tmp_path: Path) -> None:
    cache = SqliteEmbeddingCache(tmp_path / "embeddings.sqlite3")
    one, other = unit_vectors(2)
    cache.put_many("f", {"text": one})
    cache.put_many("g", {"text": other})
    assert np.array_equal(cache.get_many("f", ["text"])["text"], one)
    assert np.array_equal(cache.get_many("g", ["text"])["text"], other)
    assert cache.get_many("h", ["text"]) == {}


def test_the_cache_survives_its_process(tmp_path: Path) -> None:
    path = tmp_path / "embeddings.sqlite3"
    cache = SqliteEmbeddingCache(path)
    cache.put_many("f", {"text": unit_vectors(1)[0]})
    cache.close()
    assert list(SqliteEmbeddingCache(path).get_many("f", ["text"])) == ["text"]


WRITER = """
import sys
from pathlib import Path
import numpy as np
from shopcard.adapters.embedding_cache import SqliteEmbeddingCache

path, name = sys.argv[1:]
cache = SqliteEmbeddingCache(Path(path))
for each in range(20):
    vector = np.ones(8, dtype=np.float32)
    cache.put_many("f", {f"{name} {each}": vector, f"all {each}": vector})
"""


def test_several_processes_may_write_at_once(tmp_path: Path) -> None:
    path = tmp_path / "embeddings.sqlite3"
    environment = os.environ | {"PYTHONPATH": str(ROOT / "backend")}
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), name], env=environment)
        for name in "abc"
    ]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0]
    texts = [f"{name} {each}" for name in ("a", "b", "c", "all") for each in range(20)]
    assert len(SqliteEmbeddingCache(path).get_many("f", texts)) == 80


def test_many_may_open_a_new_file_at_once(tmp_path: Path) -> None:
    together = threading.Barrier(8)

    def open_and_close(path: Path) -> None:
        together.wait(timeout=60)
        SqliteEmbeddingCache(path).close()

    with ThreadPoolExecutor(8) as pool:
        for each in range(40):
            path = tmp_path / f"{each}.sqlite3"
            for opened in [pool.submit(open_and_close, path) for _ in range(8)]:
                opened.result(timeout=60)


def test_a_damaged_file_is_set_aside_with_a_log_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "embeddings.sqlite3"
    path.write_bytes(b"this was never a database" * 100)
    cache = SqliteEmbeddingCache(path)
    assert "damaged" in caplog.text
    cache.put_many("f", {"text": unit_vectors(1)[0]})
    assert list(cache.get_many("f", ["text"])) == ["text"]


def test_a_cache_that_cannot_answer_says_so_in_our_words(tmp_path: Path) -> None:
    cache = SqliteEmbeddingCache(tmp_path / "embeddings.sqlite3")
    cache.close()
    with pytest.raises(Unavailable, match=r"embeddings\.sqlite3"):
        cache.get_many("f", ["text"])
