"""What the evaluations of searches have in common on the command line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click
from tqdm import tqdm

from shopcard.bootstrap.trial import SYSTEMS
from shopcard.services.indexing import Report

READABLE = click.Path(exists=True, dir_okay=False, path_type=Path)
WRITABLE = click.Path(dir_okay=False, writable=True, path_type=Path)

Item = TypeVar("Item")


def systems_option(default: str) -> Callable[[Any], Any]:
    """`--systems`, read into a list."""
    return click.option(
        "--systems",
        default=default,
        show_default=True,
        callback=_systems,
        help="What is measured, with commas; the others are held against the first. Behind @ the "
        "encoder: dense@VERSION, dense@untrained.",
    )


json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, not tables.")
per_query_option = click.option(
    "--per-query", type=WRITABLE, help="CSV to write: each query's figures, greatest loss first."
)

judged_option = click.option(
    "--judged",
    "judged_files",
    type=READABLE,
    multiple=True,
    help="CSV of products and judgments, as for evaluate search. May be given again.",
)


def requests_option(note: str = "") -> Callable[[Any], Any]:
    """`--requests`; the note says what is done with them."""
    return click.option(
        "--requests",
        "request_files",
        type=(str, READABLE),
        multiple=True,
        metavar="PRODUCTS FILE",
        help=f"Products and requests, as for evaluate requests{note}. May be given again.",
    )


def bar(items: Iterable[Item], label: str) -> Iterable[Item]:
    """A progress bar, beside what is printed."""
    shown: Iterable[Item] = tqdm(items, desc=label, file=sys.stderr, disable=None)
    return shown


@contextmanager
def encoding_bar() -> Iterator[Report]:
    """A bar that shows once there is something to wait for."""
    with tqdm(desc="encoding products", total=1, file=sys.stderr, disable=None, delay=0.5) as shown:

        def report(done: int, total: int) -> None:
            shown.total = total
            shown.update(done - shown.n)

        yield report


def _systems(_context: click.Context, _parameter: click.Parameter, value: str) -> list[str]:
    names = list(dict.fromkeys(each.strip() for each in value.split(",") if each.strip()))
    unknown = [each for each in names if each.partition("@")[0] not in SYSTEMS]
    if unknown or not names:
        known = ", ".join(SYSTEMS)
        raise click.BadParameter(f"{unknown[0] if unknown else 'nothing'} is none of {known}.")
    return names
