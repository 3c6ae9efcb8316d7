"""The vector index in FAISS: exact search in process, kept as a folder between runs."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import Any

import faiss
import numpy as np
import numpy.typing as npt

from shopcard.adapters.sealed_folder import seal, unseal
from shopcard.domain.errors import NotBuilt
from shopcard.domain.events import Vector, Vectors
from shopcard.domain.ports import FrozenVectors, Hit
from shopcard.domain.postings import Rows

VECTORS_FILE = "vectors.faiss"
IDS_FILE = "ids.json"

FoundRows = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]
Ranking = tuple[Rows, Vector]
"""Rows and their scores, best first; never changed."""

_USUAL_DEPTH = 128
_RANKINGS_KEPT = 2048
"""About 3 kB each."""

_TIE = 1e-6
"""Scores nearer than this may be one score: FAISS adds up in an order that varies by row."""

_SPARE = 64
"""So many more are taken of the halved vectors than are asked for: nearly always enough to hold
all that their error could hide."""

_HALF = np.finfo(np.float16)


class _Halved:
    """The vectors in half precision, which are searched in half the time: reading all of them is
    most of the work. Near by these is near but for an error that is known."""

    def __init__(self, vectors: Vectors) -> None:
        """`vectors`: shape (n, d)."""
        dimension = vectors.shape[1]
        self._index = faiss.IndexScalarQuantizer(
            dimension, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
        )
        self._index.add(vectors)
        longest = float(np.sqrt(np.einsum("nd,nd->n", vectors, vectors).max(initial=0.0)))
        relative, absolute = float(_HALF.eps) / 2, float(_HALF.smallest_subnormal) / 2
        self._error = relative * longest + absolute * float(np.sqrt(dimension))
        """Of a score for a query of length 1, at most (Cauchy-Schwarz)."""

    def candidates(self, query: Vector, k: int, among: Mask | None = None) -> FoundRows | None:
        """Rows that hold the k best (k >= 1), and all that tie with the last of them; None where
        half precision cannot tell."""
        scores, rows = _search(self._index, query, k + _SPARE, among)
        if len(rows) == k + _SPARE:
            error = self._error * float(np.linalg.norm(query))
            if not scores[k - 1] - scores[-1] > 2 * error + _TIE:
                return None
        return rows


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """One state of the index, never changed. Rows are in the order of ids, so that a tie between
    rows is a tie between ids."""

    flat: Any
    halved: _Halved
    ids: Sequence[str]
    rows: Mapping[str, int]
    revision: int
    usual_ranking: Callable[[bytes], Ranking]
    """`_rank` of this state to the usual depth. It remembers: a card asks again for what the
    search, or the card before, has ranked."""

    def nearest_rows(self, vector: Vector, k: int) -> Ranking:
        """See `FrozenVectors.nearest_rows`."""
        query = np.ascontiguousarray(vector, dtype=np.float32).tobytes()
        k = min(k, len(self.ids))
        if k > _USUAL_DEPTH:
            return _rank(self.flat, self.halved, query, k)
        rows, scores = self.usual_ranking(query)
        return rows[:k], scores[:k]

    def nearest_among(self, vector: Vector, mask: Mask, k: int) -> Rows:
        """See `FrozenVectors.nearest_among`."""
        query = np.ascontiguousarray(vector, dtype=np.float32)
        rows = self.halved.candidates(query, k, mask)
        if rows is None:
            _, rows = _search(self.flat, query, k, mask)
        found = rows.astype(np.int32)
        if len(found) <= k:
            return found
        best: Rows = found[np.argpartition(-self.scores(query, found), k)[:k]]
        return best

    def scores(self, vector: Vector, rows: Rows) -> Vector:
        """See `FrozenVectors.scores`."""
        scores = np.empty(len(rows), dtype=np.float32)
        if len(rows):
            query = np.ascontiguousarray(vector, dtype=np.float32)
            wanted = rows.astype(np.int64)
            self.flat.compute_distance_subset(
                1,
                faiss.swig_ptr(query),
                len(wanted),
                faiss.swig_ptr(scores),
                faiss.swig_ptr(wanted),
            )
        return scores

    def centre(self, rows: Rows) -> Vector:
        """See `FrozenVectors.centre`."""
        centre: Vector = _matrix(self.flat)[rows].mean(axis=0)
        return centre


class FaissIndex:
    """VectorIndex port: exact inner products, meant for up to 100,000 products.

    A change makes a new snapshot and swaps it in, so readers need no lock and see a whole
    catalogue at any time: about 35 ms for 10,000 products of 384 dimensions, most of it for the
    halves, and writes are rare.
    """

    def __init__(self, fingerprint: str, dimension: int) -> None:
        self.fingerprint = fingerprint
        self.dimension = dimension
        self.catalogue = ""
        """The id of the catalogue that this index shows, which its builder gives it."""
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
                [_matrix(old.flat)[[old.rows[each] for each in kept]], vectors[list(new.values())]]
            )
            order = sorted(range(len(ids)), key=ids.__getitem__)
            self._snapshot = _snapshot(
                [ids[each] for each in order],
                stacked[order],
                old.revision if revision is None else revision,
            )

    def nearest(self, vector: Vector, k: int, exclude: Collection[str] = frozenset()) -> list[Hit]:
        snapshot = self._snapshot
        excluded = {row for each in exclude if (row := snapshot.rows.get(each)) is not None}
        k = min(k, len(snapshot.ids) - len(excluded))
        if k <= 0:
            return []
        found = snapshot.nearest_rows(vector, k + len(excluded))
        rows, scores = (each.tolist() for each in found)
        best = islice(((r, s) for r, s in zip(rows, scores, strict=True) if r not in excluded), k)
        return [Hit(snapshot.ids[row], score) for row, score in best]

    def vector(self, product_id: str) -> Vector | None:
        snapshot = self._snapshot
        row = snapshot.rows.get(product_id)
        if row is None:
            return None
        vector: Vector = snapshot.flat.reconstruct(row)
        return vector

    def frozen(self) -> FrozenVectors:
        return self._snapshot

    def save(self, folder: Path) -> None:
        """Writes the index for `load`: the old content or the new one is found there, never half
        of one."""
        snapshot = self._snapshot
        facts = {
            "fingerprint": self.fingerprint,
            "dimension": self.dimension,
            "count": len(snapshot.ids),
            "catalogue": self.catalogue,
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
            index.catalogue = str(facts.get("catalogue", ""))  # older ones do not say
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
    rows = {each: row for row, each in enumerate(ids)}
    halved = _Halved(_matrix(flat))
    usual_ranking = lru_cache(_RANKINGS_KEPT)(partial(_rank, flat, halved, depth=_USUAL_DEPTH))
    return _Snapshot(flat, halved, tuple(ids), rows, revision, usual_ranking)


def _rank(flat: Any, halved: _Halved, query: bytes, depth: int) -> Ranking:
    """The best `depth` rows and their scores, best first, ties in the order of rows."""
    vector = np.frombuffer(query, dtype=np.float32)
    rows = halved.candidates(vector, depth)
    if rows is None:
        rows = _candidates(flat, vector, depth)
    scores = _exact_scores(_matrix(flat), rows, vector)
    best = np.lexsort((rows, -scores))[:depth]
    ranked, exact = rows[best].astype(np.int32), scores[best]
    for each in (ranked, exact):
        each.setflags(write=False)  # others are handed the same
    return ranked, exact


def _matrix(flat: Any) -> Vectors:
    """FAISS's own memory, shape (n, d), not a copy."""
    if flat.ntotal == 0:
        return np.empty((0, flat.d), dtype=np.float32)
    matrix: Vectors = faiss.rev_swig_ptr(flat.get_xb(), flat.ntotal * flat.d)
    return matrix.reshape(flat.ntotal, flat.d)


def _candidates(flat: Any, query: Vector, k: int) -> FoundRows:
    """Rows that hold the k best, and all that tie with the last of them."""
    scores, rows = _search(flat, query, k + 1)
    if len(rows) <= k or scores[k - 1] - scores[k] > _TIE:
        return rows
    _, _, tied = flat.range_search(query[np.newaxis], float(scores[k - 1]) - _TIE)
    contenders: FoundRows = np.union1d(rows, tied)
    return contenders


def _search(
    index: Any, query: Vector, k: int, among: Mask | None = None
) -> tuple[Vector, FoundRows]:
    """Scores and rows of up to k of all vectors, or of those where `among` is true, the best
    first."""
    faiss.omp_set_num_threads(1)  # counts for the calling thread only; more is slower for one query
    parameters = None
    if among is not None:
        bits = np.packbits(among, bitorder="little")
        parameters = faiss.SearchParameters()
        parameters.sel = faiss.IDSelectorBitmap(len(bits), faiss.swig_ptr(bits))
    most = max(1, min(k, index.ntotal))
    scores, rows = index.search(query[np.newaxis], most, params=parameters)
    is_found = rows[0] >= 0
    return scores[0][is_found], rows[0][is_found]


def _exact_scores(matrix: Vectors, rows: FoundRows, query: Vector) -> Vector:
    """Inner products that are the same for the same vector, whatever its row."""
    products = matrix[rows].astype(np.float64) @ query.astype(np.float64)
    scores: Vector = products.astype(np.float32)
    return scores
