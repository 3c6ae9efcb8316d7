"""Learns a small adapter to an encoder: a matrix behind its vectors, near to the identity.

In-batch negatives: of all products in a batch, which one answers the question? Sources: van den
Oord, Li and Vinyals, "Representation learning with contrastive predictive coding" (2018);
Henderson et al., "Efficient natural language response suggestion for Smart Reply" (2017).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count, islice

import numpy as np
import numpy.typing as npt

from shopcard.domain.events import Vectors
from shopcard.domain.metrics import graded_ndcg
from shopcard.learning.questions import Question

Rows = npt.NDArray[np.intp]
Numbers = npt.NDArray[np.float64]

SEED = 20_261_122
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

ANSWER, WRONG = 3, 2
"""The least relevance of an answer, and the least of what is not wrong."""

Progress = Callable[[int, int], None]
"""Told how many batches are done, and how many there are in all."""


@dataclass(frozen=True, slots=True)
class Source:
    """One catalogue with the questions asked of it, encoded."""

    name: str
    ids: Sequence[str]
    products: Vectors
    """Shape (products, dimension), in the order of `ids`."""
    questions: Sequence[Question]
    asked: Vectors
    """Shape (questions, dimension)."""
    by_people: bool
    """Whether people asked these questions, or they were made from the catalogue."""
    times: int = 1
    """How often each question is taken in an epoch, each time with another of its answers."""

    def only(self, rows: Rows) -> Source:
        """The same catalogue with these of its questions."""
        chosen = [self.questions[row] for row in rows]
        return replace(self, questions=chosen, asked=self.asked[rows])


def train(sources: Sequence[Source], progress: Progress, seed: int = SEED) -> Vectors:
    """The matrix, shape (dimension, dimension), that questions and products are multiplied by; the
    same for the same sources and seed. Raises ValueError when there is nothing to learn."""
    random = np.random.default_rng(seed)
    lessons = [_lesson(each) for each in sources]
    if not any(len(answers) for lesson in lessons for answers in lesson.answers):
        raise ValueError("no question has an answer to learn from")
    batches = chain.from_iterable(_batches(lessons, random) for _ in count())
    identity = np.eye(sources[0].products.shape[1], dtype=np.float32)
    matrix = identity.copy()
    mean, square = np.zeros_like(matrix), np.zeros_like(matrix)
    for step, (lesson, rows) in enumerate(islice(batches, STEPS), start=1):
        slope = _slope(_draw(lesson, rows, random), matrix) + 2 * PULL * (matrix - identity)
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
    for question, vector in zip(source.questions, asked, strict=True):
        best = np.argsort(-(products @ vector), kind="stable")[:10]
        values.append(graded_ndcg([source.ids[row] for row in best], question.judged, 10))
    return np.array(values)


@dataclass(frozen=True, slots=True)
class _Lesson:
    """A source as rows of its products, each list in the order of the questions."""

    source: Source
    answers: Sequence[Rows]
    shares: Sequence[Numbers]
    """What each answer and those before it are worth, of 1."""
    wrong: Sequence[Rows]
    also_right: Sequence[Rows]
    """What is no negative of a question."""


@dataclass(frozen=True, slots=True)
class _Batch:
    """Questions and products of one source, the first products being the questions' answers."""

    asked: Vectors
    products: Vectors
    passed_over: npt.NDArray[np.bool_]
    """Shape (questions, products): what is neither a question's answer here nor wrong."""


def _lesson(source: Source) -> _Lesson:
    row_of = {each: row for row, each in enumerate(source.ids)}

    def rows(ids: Iterable[str]) -> Rows:
        return np.array([row_of[each] for each in ids], dtype=np.intp)

    answers, shares, wrong, also_right = [], [], [], []
    for question in source.questions:
        judged = question.judged
        answering = [each for each, relevance in judged.items() if relevance >= ANSWER]
        worth = np.cumsum([2.0 ** (judged[each] - 1) - 1 for each in answering])
        answers.append(rows(answering))
        shares.append(worth / worth[-1] if len(worth) else worth)
        wrong.append(rows([*question.against, *(e for e, r in judged.items() if r < WRONG)]))
        also_right.append(rows(each for each, relevance in judged.items() if relevance >= WRONG))
    return _Lesson(source, answers, shares, wrong, also_right)


def _batches(
    lessons: Sequence[_Lesson], random: np.random.Generator
) -> Iterator[tuple[_Lesson, Rows]]:
    """The rows of one epoch, sources mixed, each batch of one source."""
    found = []
    for lesson in lessons:
        learned = np.flatnonzero([len(each) > 0 for each in lesson.answers])
        rows = random.permutation(np.tile(learned, lesson.source.times))
        found += [(lesson, rows[start : start + BATCH]) for start in range(0, len(rows), BATCH)]
    return (found[place] for place in random.permutation(len(found)))


def _draw(lesson: _Lesson, rows: Rows, random: np.random.Generator) -> _Batch:
    """One answer for each question, by worth; hard negatives of it; products by chance."""
    source = lesson.source
    drawn = random.random((len(rows), 1 + HARD))
    answers, hard = [], []
    for row, (first, *others) in zip(rows, drawn, strict=True):
        answers.append(lesson.answers[row][np.searchsorted(lesson.shares[row], first)])
        wrong = lesson.wrong[row]
        hard += [wrong[int(each * len(wrong))] for each in others if len(wrong)]
    easy = random.integers(len(source.ids), size=EASY)
    columns = np.concatenate([answers, hard, easy]).astype(np.intp)
    right = np.zeros((len(rows), len(source.ids)), dtype=bool)
    for place, row in enumerate(rows):
        right[place, lesson.also_right[row]] = True
    passed_over = right[:, columns]
    np.fill_diagonal(passed_over, False)
    return _Batch(source.asked[rows], source.products[columns], passed_over)


def _slope(batch: _Batch, matrix: Vectors) -> Vectors:
    """How the loss (the cross entropy of the answers among all products of the batch) grows with
    each number of the matrix."""
    asked, asked_lengths = _unit_and_length(batch.asked @ matrix)
    products, product_lengths = _unit_and_length(batch.products @ matrix)
    near = asked @ products.T / TEMPERATURE
    near[batch.passed_over] = -np.inf
    shares = np.exp(near - near.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    np.fill_diagonal(shares, shares.diagonal() - 1)
    shares /= len(asked) * TEMPERATURE
    by_asked = _through_unit(shares @ products, asked, asked_lengths)
    by_products = _through_unit(shares.T @ asked, products, product_lengths)
    slope: Vectors = batch.asked.T @ by_asked + batch.products.T @ by_products
    return slope


def _unit_and_length(vectors: Vectors) -> tuple[Vectors, Vectors]:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / lengths, lengths


def _through_unit(slope: Vectors, unit: Vectors, lengths: Vectors) -> Vectors:
    """The slope by vectors, of one by what they are at length 1."""
    through: Vectors = (slope - unit * (slope * unit).sum(axis=1, keepdims=True)) / lengths
    return through
