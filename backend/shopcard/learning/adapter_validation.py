"""What a trained adapter is worth, on questions that it was not trained on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from shopcard.domain.encoder_version import Figure
from shopcard.domain.events import Vectors
from shopcard.learning.adapter_training import ndcg_at_10, train
from shopcard.learning.comparison import interval
from shopcard.learning.lessons import SEED, Numbers, Progress, Rows, Source

FOLDS = 5


@dataclass(frozen=True, slots=True)
class Trained:
    """An adapter for all questions, and what such a one reaches on questions held back."""

    matrix: Vectors
    figures: Sequence[Figure]


@dataclass(frozen=True, slots=True)
class Subject:
    """A source, and what the encoder that serves reaches on each of its questions."""

    source: Source
    before: Numbers
    is_trained_on: bool = True


def train_and_measure(subjects: Sequence[Subject], progress: Progress) -> Trained:
    """By folds over the questions: each is answered by an adapter that has not seen it, nor any
    about the same. Sources that are not trained on are measured with the adapter for all."""
    learned = [each.source for each in subjects if each.is_trained_on]
    runs = FOLDS + 1
    folds = [fold_of(source) for source in learned]
    reached = [np.zeros(len(source.questions)) for source in learned]

    def within(run: int) -> Progress:
        return lambda done, total: progress(run * total + done, runs * total)

    for fold in range(FOLDS):
        shown = [s.only(np.flatnonzero(f != fold)) for s, f in zip(learned, folds, strict=True)]
        matrix = train(shown, within(fold))
        for source, parts, values in zip(learned, folds, reached, strict=True):
            rows = np.flatnonzero(parts == fold)
            values[rows] = ndcg_at_10(source.only(rows), matrix)
    matrix = train(learned, within(FOLDS))
    held_back = iter(reached)
    figures = [
        figure(s, next(held_back) if s.is_trained_on else ndcg_at_10(s.source, matrix))
        for s in subjects
    ]
    return Trained(matrix, figures)


def fold_of(source: Source) -> Rows:
    """The fold of each question, the same for the same questions."""
    subjects = [each.about or each.text for each in source.questions]
    if len(set(subjects)) < FOLDS:
        subjects = [each.text for each in source.questions]
    distinct = sorted(set(subjects))
    shuffled = np.random.default_rng(SEED).permutation(len(distinct))
    folds = {distinct[at]: place % FOLDS for place, at in enumerate(shuffled)}
    return np.array([folds[each] for each in subjects], dtype=np.intp)


def held_back(subject: Subject) -> tuple[Source, Subject]:
    """What a source teaches, and what of it is held back, where training once is all that there is
    time for: one fold of its questions; all of a source that is not trained on."""
    folds = fold_of(subject.source)
    if not subject.is_trained_on:
        return subject.source.only(folds[:0]), subject
    rows = np.flatnonzero(folds == 0)
    rest = Subject(subject.source.only(rows), subject.before[rows])
    return subject.source.only(np.flatnonzero(folds != 0)), rest


def figure(subject: Subject, after: Numbers) -> Figure:
    """Paired over the questions."""
    difference = interval(after - subject.before)
    return Figure(
        source=subject.source.name,
        asked_by_people=subject.source.by_people,
        queries=len(after),
        before=round(float(subject.before.mean()), 4),
        after=round(float(after.mean()), 4),
        low=round(difference.low, 4),
        high=round(difference.high, 4),
    )


def table(figures: Iterable[Figure]) -> str:
    """The figures as Markdown."""
    lines = [
        "| source | queries | before | after | difference [95%] |",
        "| --- | --- | --- | --- | --- |",
    ]
    lines += [
        f"| {each.source} | {each.queries} | {each.before:.4f} | {each.after:.4f} "
        f"| {each.after - each.before:+.4f} [{each.low:+.4f}, {each.high:+.4f}] |"
        for each in figures
    ]
    return "\n".join(lines)
