"""Learns a small adapter to an encoder: a matrix behind its vectors, near to the identity.

In-batch negatives: of all products in a batch, which one answers the question? Sources: van den
Oord, Li and Vinyals, "Representation learning with contrastive predictive coding" (2018);
Henderson et al., "Efficient natural language response suggestion for Smart Reply" (2017).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import numpy as np

from shopcard.domain.events import Vectors
from shopcard.domain.metrics import graded_ndcg
from shopcard.learning.lessons import SEED, Batch, Numbers, Progress, Source, batches

STEPS = 200
"""However many questions there are: what they can say of so few numbers is soon said."""

BATCH = 256
RATE = 1e-3
TEMPERATURE = 0.05
PULL = 0.1
"""How much the matrix is held to the identity: what a vector meant, it is to go on meaning."""

HARD = 2
"""Hard negatives of each question in a batch."""

EASY = 512
"""Products drawn by chance for each batch, besides the other questions' answers."""


def train(sources: Sequence[Source], progress: Progress, seed: int = SEED) -> Vectors:
    """The matrix, shape (dimension, dimension), that questions and products are multiplied by; the
    same for the same sources and seed. Raises ValueError when there is nothing to learn."""
    identity = np.eye(sources[0].products.shape[1], dtype=np.float32)
    matrix = identity.copy()
    mean, square = np.zeros_like(matrix), np.zeros_like(matrix)
    drawn = batches(sources, np.random.default_rng(seed), BATCH, HARD, EASY)
    for step, batch in enumerate(islice(drawn, STEPS), start=1):
        slope = _slope(batch, matrix) + 2 * PULL * (matrix - identity)
        # Adam (Kingma and Ba, 2015).
        mean += 0.1 * (slope - mean)
        square += 0.001 * (slope**2 - square)
        pace = np.sqrt(square / (1 - 0.999**step)) + 1e-8
        matrix -= RATE * mean / (1 - 0.9**step) / pace
        progress(step, STEPS)
    return matrix


def ndcg_at_10(source: Source, matrix: Vectors | None = None) -> Numbers:
    """Of every question, by nearness alone; behind the matrix, or as the vectors are."""
    asked, products = source.asked, source.products
    if matrix is not None:
        asked, products = (_unit_and_length(each @ matrix)[0] for each in (asked, products))
    values = []
    for start in range(0, len(asked), BATCH):
        for row, near in enumerate(asked[start : start + BATCH] @ products.T, start=start):
            best = np.sort(np.argpartition(-near, min(10, len(near) - 1))[:10])
            best = best[np.argsort(-near[best], kind="stable")]
            ranked = [source.ids[each] for each in best]
            values.append(graded_ndcg(ranked, source.questions[row].judged, 10))
    return np.array(values)


def _slope(batch: Batch, matrix: Vectors) -> Vectors:
    """How the loss (the cross entropy of the answers among all products of the batch) grows with
    each number of the matrix."""
    asked_before, products_before = (
        batch.source.asked[batch.asked],
        batch.source.products[batch.products],
    )
    asked, asked_lengths = _unit_and_length(asked_before @ matrix)
    products, product_lengths = _unit_and_length(products_before @ matrix)
    near = asked @ products.T / TEMPERATURE
    near[batch.passed_over] = -np.inf
    shares = np.exp(near - near.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    np.fill_diagonal(shares, shares.diagonal() - 1)
    shares /= len(asked) * TEMPERATURE
    by_asked = _through_unit(shares @ products, asked, asked_lengths)
    by_products = _through_unit(shares.T @ asked, products, product_lengths)
    slope: Vectors = asked_before.T @ by_asked + products_before.T @ by_products
    return slope


def _unit_and_length(vectors: Vectors) -> tuple[Vectors, Vectors]:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / lengths, lengths


def _through_unit(slope: Vectors, unit: Vectors, lengths: Vectors) -> Vectors:
    """The slope by vectors, of one by what they are at length 1."""
    through: Vectors = (slope - unit * (slope * unit).sum(axis=1, keepdims=True)) / lengths
    return through
