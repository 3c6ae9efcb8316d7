"""What a trained encoder is worth, on questions that none was ever trained on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from shopcard.domain.encoder_version import Figure
from shopcard.domain.facts import fold
from shopcard.learning.comparison import interval
from shopcard.learning.lessons import Numbers, Source

ONE_IN = 5
"""So many questions are there for one that is held back."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A source, and what the encoder that serves reaches on each of its questions."""

    source: Source
    before: Numbers
    is_trained_on: bool = True


def held_back(subjects: Sequence[Subject]) -> tuple[list[Source], list[Subject]]:
    """What each source teaches, and what of it is held back: of a source that is not trained on
    everything. The words of a question decide, so that it is held back from every version in
    turn: the encoder that serves has not learned it either. What is held back of one source is
    taught by none."""
    apart = [_held_back(each.source) | (not each.is_trained_on) for each in subjects]
    asked = [[fold(each.text) for each in subject.source.questions] for subject in subjects]
    untold = {
        text for texts, mask in zip(asked, apart, strict=True) for text in np.array(texts)[mask]
    }
    taught, rests = [], []
    for subject, texts, mask in zip(subjects, asked, apart, strict=True):
        told = [row for row, text in enumerate(texts) if text not in untold]
        taught.append(subject.source.only(np.array(told, dtype=np.intp)))
        rows = np.flatnonzero(mask)
        rests.append(
            replace(subject, source=subject.source.only(rows), before=subject.before[rows])
        )
    return taught, rests


def _held_back(source: Source) -> npt.NDArray[np.bool_]:
    """Which questions. Those about the same are held back together, unless hardly anything is
    told apart by that."""
    subjects = [each.about or each.text for each in source.questions]
    if len(set(subjects)) < ONE_IN:
        subjects = [each.text for each in source.questions]
    hashes = [hashlib.sha256(fold(each).encode("utf-8", "replace")).digest() for each in subjects]
    return np.array([int.from_bytes(each) % ONE_IN == 0 for each in hashes], dtype=bool)


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
