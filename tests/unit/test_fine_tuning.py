"""Training a whole model: it learns, and an interruption costs next to nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from shopcard.learning import fine_tuning
from shopcard.learning.fine_tuning import Tokens, fine_tune
from shopcard.learning.lessons import Source
from shopcard.learning.questions import Question

THINGS = ("kettle", "lamp", "chair", "mug", "rug", "clock", "vase", "shelf")
WORDS = {word: number for number, word in enumerate((*THINGS, *(f"my-{t}" for t in THINGS)))}
PAIRS = 24


class WordModel(torch.nn.Module):
    """A vector for each word, and chance, as models have it in training."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(4)
        self.words = torch.nn.Embedding(len(WORDS), 8)
        self.dropout = torch.nn.Dropout(0.1)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        rows = self.dropout(self.words(ids)) * mask.unsqueeze(-1)
        return torch.nn.functional.normalize(rows.sum(1), dim=1)


def tokenise(texts: Sequence[str]) -> Tokens:
    ids = torch.tensor([[WORDS[text]] for text in texts])
    return ids, torch.ones_like(ids)


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> Source:
    monkeypatch.setattr(fine_tuning, "BATCH", 4)
    monkeypatch.setattr(fine_tuning, "SAVED_EVERY", 2)
    monkeypatch.setattr(fine_tuning, "RATE", 0.05)
    unused = np.zeros((len(THINGS), 1), dtype=np.float32)
    questions = [
        Question(f"my-{each}", {each: 4}, against=(THINGS[place - 1],))
        for place, each in enumerate(THINGS)
    ]
    return Source("things", THINGS, THINGS, unused, questions, unused, by_people=True)


def quiet(_done: int, _total: int) -> None:
    """For those who do not look."""


def rightness(model: WordModel) -> float:
    """How much nearer a question is to its answer than to the other things."""
    with torch.no_grad():
        near = model(*tokenise([f"my-{t}" for t in THINGS])) @ model(*tokenise(THINGS)).T
    return float(near.diagonal().mean() - near.mean())


def test_questions_come_near_to_their_answers(source: Source, tmp_path: Path) -> None:
    model = WordModel().eval()
    before = rightness(model)
    fine_tune(model, tokenise, [source], 10 * PAIRS, tmp_path / "checkpoint.pt", quiet)
    assert not model.training
    assert rightness(model) > before + 0.2


def test_the_weights_are_averaged_with_those_before(
    source: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    untrained, averaged, trained = WordModel(), WordModel(), WordModel()
    fine_tune(averaged, tokenise, [source], PAIRS, tmp_path / "averaged.pt", quiet)
    monkeypatch.setattr(fine_tuning, "LEARNED", 1.0)
    fine_tune(trained, tokenise, [source], PAIRS, tmp_path / "trained.pt", quiet)
    assert not torch.equal(trained.words.weight, untrained.words.weight)
    middle = (untrained.words.weight + trained.words.weight) / 2
    torch.testing.assert_close(averaged.words.weight, middle)


def test_an_interrupted_training_ends_where_it_would_have(source: Source, tmp_path: Path) -> None:
    whole, broken, resumed = WordModel(), WordModel(), WordModel()
    fine_tune(whole, tokenise, [source], PAIRS, tmp_path / "whole.pt", quiet)

    def interrupt(done: int, _total: int) -> None:
        if done == 5:
            raise KeyboardInterrupt

    checkpoint = tmp_path / "checkpoint.pt"
    with pytest.raises(KeyboardInterrupt):
        fine_tune(broken, tokenise, [source], PAIRS, checkpoint, interrupt)
    steps: list[int] = []
    fine_tune(resumed, tokenise, [source], PAIRS, checkpoint, lambda done, _: steps.append(done))
    assert steps == [5, 6]
    assert torch.equal(resumed.words.weight, whole.words.weight)


@pytest.mark.parametrize("content", [b"", b"no checkpoint at all"])
def test_a_checkpoint_that_cannot_be_read_is_passed_over(
    source: Source, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "checkpoint.pt").write_bytes(content)
    steps: list[int] = []
    fine_tune(
        WordModel(),
        tokenise,
        [source],
        PAIRS,
        tmp_path / "checkpoint.pt",
        lambda done, _: steps.append(done),
    )
    assert steps == [1, 2, 3, 4, 5, 6]


def with_first(source: Source, **change: Any) -> Source:
    """The same source, its first question changed."""
    first, *others = source.questions
    return replace(source, questions=[replace(first, **change), *others])


CHANGES: Mapping[str, Callable[[Source], Source]] = {
    "fewer questions": lambda source: source.only(np.arange(6)),
    "another answer": lambda source: with_first(source, judged={"lamp": 4}),
    "another wrong product": lambda source: with_first(source, against=("chair",)),
    "taken oftener": lambda source: replace(source, times=2),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_another_training_does_not_go_on_from_it(
    source: Source, tmp_path: Path, change: Callable[[Source], Source]
) -> None:
    checkpoint = tmp_path / "checkpoint.pt"
    fine_tune(WordModel(), tokenise, [source], PAIRS, checkpoint, quiet)
    steps: list[int] = []
    fine_tune(
        WordModel(), tokenise, [change(source)], PAIRS, checkpoint, lambda d, _: steps.append(d)
    )
    assert steps[0] == 1


def test_another_model_or_prefix_does_not_go_on_from_it(source: Source, tmp_path: Path) -> None:
    checkpoint = tmp_path / "checkpoint.pt"
    questions = [replace(each, text=each.text.removeprefix("my-")) for each in source.questions]
    bare = replace(source, questions=questions)
    fine_tune(WordModel(), tokenise, [bare], PAIRS, checkpoint, quiet)
    other = WordModel()
    with torch.no_grad():
        other.words.weight += 1
    steps: list[int] = []

    def note(done: int, _total: int) -> None:
        steps.append(done)

    fine_tune(WordModel(), tokenise, [bare], PAIRS, checkpoint, note, prefix="my-")
    fine_tune(other, tokenise, [bare], PAIRS, checkpoint, note, prefix="my-")
    assert steps == [1, 2, 3, 4, 5, 6] * 2
