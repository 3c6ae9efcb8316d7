"""Embeddings by text in one SQLite file, shared by the build and every server process."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from shopcard.adapters.sqlite.wal import switch_to_wal
from shopcard.domain.errors import Unavailable
from shopcard.domain.events import Vector

log = logging.getLogger(__name__)

_SCHEMA = """
CREATE TABLE IF NOT EXISTS embedding (
    fingerprint TEXT NOT NULL,
    text_sha256 BLOB NOT NULL,
    vector BLOB NOT NULL,  -- float32, little endian
    UNIQUE (fingerprint, text_sha256)
)
"""
_BATCH = 500
_BUSY_SECONDS = 30


class SqliteEmbeddingCache:
    """EmbeddingCache port. Processes and threads may share the file; a damaged one is set aside,
    since all that it holds can be computed again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        with _translated(path):
            self._connection = self._open()

    def get_many(self, fingerprint: str, texts: Sequence[str]) -> Mapping[str, Vector]:
        text_of = {_key(text): text for text in texts}
        found: dict[str, Vector] = {}
        for keys in _batches(list(text_of)):
            marks = ",".join("?" * len(keys))
            with self._lock, _translated(self._path):
                rows = self._connection.execute(
                    "SELECT text_sha256, vector FROM embedding"
                    f" WHERE fingerprint = ? AND text_sha256 IN ({marks})",
                    (fingerprint, *keys),
                ).fetchall()
            for key, vector in rows:
                found[text_of[key]] = np.frombuffer(vector, dtype="<f4")
        return found

    def put_many(self, fingerprint: str, vectors: Mapping[str, Vector]) -> None:
        rows = [
            (fingerprint, _key(text), np.asarray(vector, dtype="<f4").tobytes())
            for text, vector in vectors.items()
        ]
        with self._lock, _translated(self._path), self._connection:
            self._connection.executemany(
                "INSERT OR IGNORE INTO embedding (fingerprint, text_sha256, vector)"
                " VALUES (?, ?, ?)",
                rows,
            )

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _connect(self._path)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError as error:
            aside = self._path.with_suffix(".damaged")
            log.warning("%s is damaged (%s): set aside as %s", self._path, error, aside.name)
            self._path.replace(aside)
            for leftover in ("-wal", "-shm"):
                self._path.with_name(self._path.name + leftover).unlink(missing_ok=True)
            return _connect(self._path)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, check_same_thread=False)
    try:
        switch_to_wal(connection, _BUSY_SECONDS)
        connection.execute("PRAGMA synchronous = NORMAL")
        with connection:
            connection.execute(_SCHEMA)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def _batches(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for start in range(0, len(keys), _BATCH):
        yield keys[start : start + _BATCH]


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise Unavailable(f"The embedding cache {path} does not answer: {error}") from error
