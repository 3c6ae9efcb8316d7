"""What an encoder is trained with: questions of several catalogues in batches, each with an answer
and with products that are none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count

import numpy as np
import numpy.typing as npt

from shopcard.domain.events import Vectors
from shopcard.learning.questions import Question

Rows = npt.NDArray[np.intp]
Numbers = npt.NDArray[np.float64]

SEED = 20_261_122
ANSWER, WRONG = 3, 2
"""The least relevance of an answer, and the least of what is not wrong."""

Progress = Callable[[int, int], None]
"""Told how many batches are done, and how many there are in all."""


@dataclass(frozen=True, slots=True)
class Source:
    """One catalogue with the questions asked of it, encoded by the untrained model."""

    name: str
    ids: Sequence[str]
    texts: Sequence[str]
    """What is encoded of each product, in the order of `ids`."""
    products: Vectors
    """Shape (products, dimension), in the same order."""
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


@dataclass(frozen=True, slots=True)
class Lesson:
    """A source as rows of its products, each list in the order of the questions."""

    source: Source
    answers: Sequence[Rows]
    shares: Sequence[Numbers]
    """What each answer and those before it are worth, of 1."""
    wrong: Sequence[Rows]
    also_right: Sequence[Rows]
    """What is no negative of a question."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of questions and products of one source, the first products being the answers."""

    source: Source
    asked: Rows
    products: Rows
    passed_over: npt.NDArray[np.bool_]
    """Shape (questions, products): what is neither a question's answer here nor wrong."""


def _lesson(source: Source) -> Lesson:
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
    return Lesson(source, answers, shares, wrong, also_right)


def batches(
    sources: Sequence[Source], random: np.random.Generator, size: int, hard: int, easy: int
) -> Iterator[Batch]:
    """Without end; each of at most `size` questions, `hard` wrong products for each of them and
    `easy` ones by chance. Raises ValueError when there is nothing to learn."""
    lessons = [_lesson(each) for each in sources]
    if not any(len(answers) for lesson in lessons for answers in lesson.answers):
        raise ValueError("no question has an answer to learn from")
    epochs = (_epoch(lessons, random, size) for _ in count())
    return (_draw(*each, random, hard, easy) for each in chain.from_iterable(epochs))


def _epoch(
    lessons: Sequence[Lesson], random: np.random.Generator, size: int
) -> list[tuple[Lesson, Rows]]:
    """The rows of each batch, sources mixed."""
    found = []
    for lesson in lessons:
        learned = np.flatnonzero([len(each) > 0 for each in lesson.answers])
        rows = random.permutation(np.tile(learned, lesson.source.times))
        found += [(lesson, rows[start : start + size]) for start in range(0, len(rows), size)]
    return [found[place] for place in random.permutation(len(found))]


def _draw(lesson: Lesson, rows: Rows, random: np.random.Generator, hard: int, easy: int) -> Batch:
    """One answer for each question, by worth; hard negatives of it; products by chance."""
    source = lesson.source
    drawn = random.random((len(rows), 1 + hard))
    answers, wrong_ones = [], []
    for row, (first, *others) in zip(rows, drawn, strict=True):
        answers.append(lesson.answers[row][np.searchsorted(lesson.shares[row], first)])
        wrong = lesson.wrong[row]
        wrong_ones += [wrong[int(each * len(wrong))] for each in others if len(wrong)]
    others_at = random.integers(len(source.ids), size=easy)
    columns = np.concatenate([answers, wrong_ones, others_at]).astype(np.intp)
    right = np.zeros((len(rows), len(source.ids)), dtype=bool)
    for place, row in enumerate(rows):
        right[place, lesson.also_right[row]] = True
    passed_over = right[:, columns]
    np.fill_diagonal(passed_over, False)
    return Batch(source, rows, columns, passed_over)
