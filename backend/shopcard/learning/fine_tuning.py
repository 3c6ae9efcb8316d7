"""Trains all weights of an encoder on questions and answers.

In-batch negatives, as for the adapter; the loss is what sentence-transformers calls multiple
negatives ranking. On two cores a thousand pairs take about half a minute. In the end the weights
are averaged with those before (WiSE-FT, https://arxiv.org/abs/2109.01903): most of what was
learned stays, and what was known of other things too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import numpy as np
import torch

from shopcard.learning.lessons import SEED, Batch, Progress, Source, batches

BATCH = 32
HARD = 1
"""Hard negatives of each question in a batch."""

RATE = 2e-5
WARMING = 0.1
"""The share of the steps in which the rate rises; then it falls to 0."""

TEMPERATURE = 0.05
LEARNED = 0.5
"""Share of the trained weights in the average."""

SAVED_EVERY = 20
"""Steps between two checkpoints: what an interruption can cost."""

Tokens = tuple[torch.Tensor, torch.Tensor]
Tokenise = Callable[[Sequence[str]], Tokens]
"""Texts -> token ids and their mask, each of shape (texts, tokens)."""


def fine_tune(
    model: torch.nn.Module,
    tokenise: Tokenise,
    sources: Sequence[Source],
    pairs: int,
    checkpoint: Path,
    progress: Progress,
    *,
    prefix: str = "",
    bf16: bool = False,
) -> None:
    """Changes the model, which maps Tokens to unit rows; `bf16` where the processor has units for
    it. `prefix` is put before every question. Begins where a checkpoint of the very same
    training stands; an interruption costs SAVED_EVERY steps at most, whenever it comes."""
    steps = max(1, pairs // BATCH)
    torch.manual_seed(SEED)
    model.train()
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _pace(step, steps))
    untrained = {name: each.clone() for name, each in model.state_dict().items()}
    parts: dict[str, Any] = {"model": model, "optimiser": optimiser, "schedule": schedule}
    name = _digest(model, sources, f"{steps} {BATCH} {HARD} {RATE} {TEMPERATURE} {prefix} {bf16}")
    done = _resumed(checkpoint, name, parts)
    drawn = islice(batches(sources, np.random.default_rng(SEED), BATCH, HARD, 0), done, steps)

    def loss(batch: Batch) -> torch.Tensor:
        with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
            return _loss(model, tokenise, batch, prefix)

    for step, batch in enumerate(drawn, start=done + 1):
        optimiser.zero_grad()
        loss(batch).backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        schedule.step()
        if step % SAVED_EVERY == 0:
            states = {part: each.state_dict() for part, each in parts.items()}
            chance = torch.get_rng_state()
            _save(checkpoint, {"name": name, "done": step, "states": states, "chance": chance})
        progress(step, steps)
    model.load_state_dict(_averaged(untrained, model.state_dict()))
    model.eval()


def _averaged(
    untrained: Mapping[str, torch.Tensor], trained: Mapping[str, torch.Tensor]
) -> dict[str, torch.Tensor]:
    """Of two states of one model; counts and the like are as before."""
    return {
        name: torch.lerp(before, trained[name], LEARNED) if before.is_floating_point() else before
        for name, before in untrained.items()
    }


def _loss(model: torch.nn.Module, tokenise: Tokenise, batch: Batch, prefix: str) -> torch.Tensor:
    source = batch.source
    asked = [prefix + source.questions[row].text for row in batch.asked]
    products = [source.texts[row] for row in batch.products]
    asked_at, products_at = model(*tokenise(asked)), model(*tokenise(products))
    near = asked_at @ products_at.T / TEMPERATURE
    near = near.masked_fill(torch.from_numpy(batch.passed_over), -torch.inf)
    return torch.nn.functional.cross_entropy(near, torch.arange(len(asked)))


def _pace(step: int, steps: int) -> float:
    warming = max(1, int(WARMING * steps))
    return min((step + 1) / warming, max(0.0, (steps - step) / max(1, steps - warming)))


def _digest(model: torch.nn.Module, sources: Sequence[Source], settings: str) -> str:
    """Names a training: another model, other questions, answers or products make another one."""
    digest = hashlib.sha256(settings.encode())
    for name, weights in model.state_dict().items():
        digest.update(name.encode() + weights.cpu().numpy().tobytes())
    for source in sources:
        for each in (source.times, *source.ids, *source.texts, *source.questions):
            digest.update(repr(each).encode() + b"\0")
    return digest.hexdigest()


def _resumed(checkpoint: Path, name: str, parts: dict[str, Any]) -> int:
    """How many steps are done already. What cannot be read is begun again."""
    try:
        held = torch.load(checkpoint, weights_only=True)
    except (OSError, RuntimeError, ValueError, EOFError, UnpicklingError):
        return 0
    if held.get("name") != name:
        return 0
    for part, state in held["states"].items():
        parts[part].load_state_dict(state)
    torch.set_rng_state(held["chance"])
    return int(held["done"])


def _save(checkpoint: Path, held: dict[str, Any]) -> None:
    """Whole or not at all."""
    checkpoint.parent.mkdir(parents=True, exist_ok=True)
    temporary = checkpoint.with_suffix(".new")
    torch.save(held, temporary)
    temporary.replace(checkpoint)
