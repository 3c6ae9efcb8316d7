"""The vector index in FAISS: exact search in process, kept as a folder between runs."""

from __future__ import annotations

import json
import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import faiss
import numpy as np
import numpy.typing as npt

from shopcard.adapters.sealed_folder import seal, unseal
from shopcard.domain.errors import NotBuilt
from shopcard.domain.events import Vector, Vectors
from shopcard.domain.ports import Hit

VECTORS_FILE = "vectors.faiss"
IDS_FILE = "ids.json"

Rows = npt.NDArray[np.int64]

_TIE = 1e-6
"""Scores nearer than this may be one score: FAISS adds up in an order that varies by row."""


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """One state of the index, never changed. Rows are in the order of ids, so that a tie between
    rows is a tie between ids."""

    flat: Any
    ids: Sequence[str]
    rows: Mapping[str, int]
    revision: int

    @property
    def matrix(self) -> Vectors:
        """FAISS's own memory, shape (n, d), not a copy."""
        count, dimension = self.flat.ntotal, self.flat.d
        if count == 0:
            return np.empty((0, dimension), dtype=np.float32)
        flat = faiss.rev_swig_ptr(self.flat.get_xb(), count * dimension)
        matrix: Vectors = flat.reshape(count, dimension)
        return matrix


class FaissIndex:
    """VectorIndex port: exact inner products, meant for up to 100,000 products.

    A change makes a new snapshot and swaps it in, so readers need no lock and see a whole
    catalogue at any time: 5 ms for 10,000 products of 384 dimensions, and writes are rare.
    """

    def __init__(self, fingerprint: str, dimension: int) -> None:
        self.fingerprint = fingerprint
        self.dimension = dimension
        self._writing = threading.Lock()
        self._snapshot = _snapshot([], np.empty((0, dimension), dtype=np.float32), revision=0)

    @property
    def revision(self) -> int:
        """The catalogue's revision that this index shows; 0 before it shows any."""
        return self._snapshot.revision

    @property
    def product_ids(self) -> Sequence[str]:
        """In ascending order."""
        return self._snapshot.ids

    def __len__(self) -> int:
        return len(self._snapshot.ids)

    def add(self, product_ids: Sequence[str], vectors: Vectors) -> None:
        self.change(product_ids, vectors)

    def remove(self, product_ids: Collection[str]) -> None:
        nothing = np.empty((0, self.dimension), dtype=np.float32)
        self.change([], nothing, withdrawn=product_ids)

    def change(
        self,
        product_ids: Sequence[str],
        vectors: Vectors,
        withdrawn: Collection[str] = (),
        revision: int | None = None,
    ) -> None:
        """Adds or replaces and withdraws in one step that readers see whole or not at all.

        An id in both is withdrawn. Of an id that comes twice the last vector counts.
        """
        if vectors.shape != (len(product_ids), self.dimension):
            raise ValueError(
                f"{len(product_ids)} products of {self.dimension} dimensions cannot have "
                f"vectors of shape {vectors.shape}"
            )
        withdrawn = frozenset(withdrawn)
        with self._writing:
            old = self._snapshot
            new = {each: row for row, each in enumerate(product_ids) if each not in withdrawn}
            kept = [each for each in old.ids if each not in new and each not in withdrawn]
            ids = [*kept, *new]
            stacked = np.concatenate(
                [old.matrix[[old.rows[each] for each in kept]], vectors[list(new.values())]]
            )
            order = sorted(range(len(ids)), key=ids.__getitem__)
            self._snapshot = _snapshot(
                [ids[each] for each in order],
                stacked[order],
                old.revision if revision is None else revision,
            )

    def nearest(self, vector: Vector, k: int, exclude: Collection[str] = frozenset()) -> list[Hit]:
        snapshot = self._snapshot
        excluded = [row for each in exclude if (row := snapshot.rows.get(each)) is not None]
        k = min(k, len(snapshot.ids) - len(excluded))
        if k <= 0:
            return []
        query = np.ascontiguousarray(vector, dtype=np.float32)
        selector = _all_but(excluded, len(snapshot.ids)) if excluded else None
        rows = _candidates(snapshot.flat, query, k, selector)
        scores = _exact_scores(snapshot.matrix, rows, query)
        best = np.lexsort((rows, -scores))[:k]
        return [Hit(snapshot.ids[rows[each]], float(scores[each])) for each in best]

    def vector(self, product_id: str) -> Vector | None:
        snapshot = self._snapshot
        row = snapshot.rows.get(product_id)
        if row is None:
            return None
        vector: Vector = snapshot.flat.reconstruct(row)
        return vector

    def save(self, folder: Path) -> None:
        """Writes the index for `load`: the old content or the new one is found there, never half
        of one."""
        snapshot = self._snapshot
        facts = {
            "fingerprint": self.fingerprint,
            "dimension": self.dimension,
            "count": len(snapshot.ids),
            "revision": snapshot.revision,
        }
        writers = {
            VECTORS_FILE: lambda path: faiss.write_index(snapshot.flat, str(path)),
            IDS_FILE: lambda path: path.write_text(json.dumps(snapshot.ids), encoding="utf-8"),
        }
        seal(folder, facts, writers)

    @classmethod
    def load(cls, folder: Path, fingerprint: str) -> FaissIndex:
        """The index as saved. Raises NotBuilt when it is missing, damaged or of other vectors."""
        sealed = unseal(folder)
        if sealed.facts.get("fingerprint") != fingerprint:
            raise NotBuilt(f"{folder} holds vectors of another encoder; it is built anew.")
        try:
            ids = json.loads(sealed.files[IDS_FILE].read_bytes())
            flat = faiss.read_index(str(sealed.files[VECTORS_FILE]))
            facts = sealed.facts
            if not len(ids) == flat.ntotal == facts["count"] or flat.d != facts["dimension"]:
                raise NotBuilt(f"{folder} is damaged: its files do not belong together.")
            index = cls(fingerprint, flat.d)
            index._snapshot = _with_rows(flat, ids, int(facts["revision"]))
        except (OSError, ValueError, KeyError, RuntimeError) as error:
            raise NotBuilt(f"{folder} cannot be read: {error}") from error
        return index


class FaissFolder:
    """Where the index of one fingerprint lies between runs."""

    def __init__(self, folder: Path, fingerprint: str, dimension: int) -> None:
        self._folder = folder
        self._fingerprint = fingerprint
        self._dimension = dimension

    def load(self) -> FaissIndex:
        """Raises NotBuilt when it is missing, damaged or of other vectors."""
        return FaissIndex.load(self._folder, self._fingerprint)

    def empty(self) -> FaissIndex:
        return FaissIndex(self._fingerprint, self._dimension)

    def save(self, index: FaissIndex) -> None:
        index.save(self._folder)


def _snapshot(ids: Sequence[str], vectors: Vectors, revision: int) -> _Snapshot:
    flat = faiss.IndexFlatIP(vectors.shape[1])
    flat.add(np.ascontiguousarray(vectors, dtype=np.float32))
    return _with_rows(flat, ids, revision)


def _with_rows(flat: Any, ids: Sequence[str], revision: int) -> _Snapshot:
    return _Snapshot(flat, tuple(ids), {each: row for row, each in enumerate(ids)}, revision)


def _candidates(flat: Any, query: Vector, k: int, selector: Any) -> Rows:
    """Rows that hold the k best, and all that tie with the last of them."""
    faiss.omp_set_num_threads(1)  # counts for the calling thread only; more is slower for one query
    parameters = faiss.SearchParameters(sel=selector) if selector else None  # type: ignore[call-arg]
    scores, rows = flat.search(query[np.newaxis], k + 1, params=parameters)
    found = rows[0] >= 0
    scores, rows = scores[0][found], rows[0][found]
    if len(rows) <= k or scores[k - 1] - scores[k] > _TIE:
        settled: Rows = rows
        return settled
    radius = float(scores[k - 1]) - _TIE
    _, _, tied = flat.range_search(query[np.newaxis], radius, params=parameters)
    contenders: Rows = np.union1d(rows, tied)
    return contenders


def _all_but(rows: Sequence[int], count: int) -> Any:
    chosen = np.ones(count, dtype=bool)
    chosen[list(rows)] = False
    bits: Any = np.packbits(chosen, bitorder="little")
    return faiss.IDSelectorBitmap(bits)  # type: ignore[call-arg]


def _exact_scores(matrix: Vectors, rows: Rows, query: Vector) -> Vector:
    """Inner products that are the same for the same vector, whatever its row."""
    products = matrix[rows].astype(np.float64) @ query.astype(np.float64)
    scores: Vector = products.astype(np.float32)
    return scores
