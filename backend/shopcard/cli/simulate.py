"""`python -m shopcard simulate`: does the feed learn?"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click
from tqdm import tqdm

from shopcard.attention.policy import FeedPolicy
from shopcard.bootstrap.feed_trial import (
    Curve,
    Source,
    draw_curves,
    open_feed_trial,
    read_blueprint_file,
    ready_blueprints,
)
from shopcard.cli.evaluate.options import WRITABLE, encoding_bar, json_option
from shopcard.config import load_settings
from shopcard.learning.feed_learning import curve, record
from shopcard.simulation.run import BATCH, Run, simulate
from shopcard.simulation.systems import HELD_AGAINST

LEAST_CLIPS = 40
"""What was learned is measured on the clips 21 to 40."""


@click.command("simulate")
@click.option("--users", type=click.IntRange(1, 10_000), default=200, show_default=True)
@click.option(
    "--clips",
    type=click.IntRange(LEAST_CLIPS, 1_000),
    default=60,
    show_default=True,
    help="That each user watches.",
)
@click.option(
    "--videos",
    type=click.IntRange(1),
    help="A sample of so many. Above what there is, repeated, which measures a size only.",
)
@click.option(
    "--blueprint",
    "blueprints",
    multiple=True,
    default=["attention"],
    show_default=True,
    help="A ready one or a JSON file. May be given again.",
)
@click.option(
    "--source", type=click.Choice([str(each) for each in Source]), default="demo", show_default=True
)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--plot", type=WRITABLE, help="PNG to write: the share of clips on taste.")
@json_option
def simulate_command(
    users: int,
    clips: int,
    videos: int | None,
    blueprints: tuple[str, ...],
    source: str,
    seed: int,
    plot: Path | None,
    as_json: bool,
) -> None:
    """Let made-up people with hidden tastes watch the feed, beside chance, popularity, and a
    feed that knows the topics.

    Their tastes are topics as the source files its videos, never made of the encoder's vectors.
    """
    policies = [_policy(each) for each in blueprints]
    with encoding_bar() as progress:
        trial = open_feed_trial(load_settings(), Source(source), videos, seed, progress)
    total = users * (len(policies) + len(HELD_AGAINST))
    with tqdm(desc="watching", total=total, file=sys.stderr, disable=None) as bar:
        run = simulate(
            trial.shelf,
            policies,
            viewers=users,
            clips=clips,
            seed=seed,
            topics=trial.topics,
            product_vector=trial.product_vector,
            tick=lambda: bar.update(1),
        )
    if plot is not None:
        _draw(plot, run, f"On taste, {len(trial.shelf):,} {source} videos, {users} viewers")
    found = {"source": source, "seed": seed, "clips": clips, **record(run)}
    click.echo(json.dumps(found, indent=1) if as_json else _table(found))


def _policy(name: str) -> FeedPolicy:
    """Of a ready blueprint, or of one in a file."""
    ready = {each.name: each for each in ready_blueprints()}
    if name in ready:
        return FeedPolicy(ready[name])
    if not Path(name).is_file():
        raise click.BadParameter(f"{name} is no file, and none of {', '.join(ready)}.")
    found = read_blueprint_file(Path(name))
    if found.name in HELD_AGAINST:
        raise click.BadParameter(f"A blueprint that is measured cannot be called {found.name}.")
    return FeedPolicy(found)


def _draw(path: Path, run: Run, title: str) -> None:
    curves = []
    for name in run.watched:
        shares = curve(run, name)
        curves.append(
            Curve(
                name,
                [each.mean for each in shares],
                [each.low for each in shares],
                [each.high for each in shares],
            )
        )
    batches = range(1, len(curves[0].values) + 1)
    draw_curves(path, title, [each * BATCH for each in batches], curves)


def _table(found: Mapping[str, Any]) -> str:
    lines = [
        f"{found['viewers']} viewers, {found['changed_minds']} of whom change their mind; "
        f"{found['clips']} clips each of {found['videos']:,} videos in {found['topics']} topics.",
        "",
        "| system | on taste, clips 21 to 40 | times random | watched of a clip "
        "| recovery, batches | topics seen | catalogue shown | off taste | repeats |",
        "| --- " * 9 + "|",
    ]
    for each in found["systems"]:
        recovered = each["recovery_batches"]
        span = "" if recovered is None else " [{:g}, {:g}]".format(*each["recovery_interval"])
        lines.append(
            f"| {each['name']} | {_with_interval(each['on_taste_after_20'], '.3f')} "
            f"| {_with_interval(each['times_random'], '.2f')} "
            f"| {_with_interval(each['mean_watch_seconds'], '.2f')} s "
            f"| {'–' if recovered is None else f'{recovered}{span}'} "
            f"| {_with_interval(each['topics_seen'], '.1f')} | {each['coverage']:.0%} "
            f"| {each['off_taste']:.0%} | {each['repeats']} |"
        )
    for each in found["systems"]:
        if states := each["off_taste_by_state"]:
            shares = ", ".join(f"{state} {share:.0%}" for state, share in states.items())
            lines += ["", f"Off taste by state of {each['name']}: {shares}."]
    return "\n".join(lines)


def _with_interval(figure: Mapping[str, float], form: str) -> str:
    return f"{figure['mean']:{form}} [{figure['low']:{form}}, {figure['high']:{form}}]"
