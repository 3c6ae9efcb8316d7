"""`evaluate` and what it can measure."""

from __future__ import annotations

import click

from shopcard.cli.evaluate.next_item import next_item
from shopcard.cli.evaluate.requests import requests
from shopcard.cli.evaluate.search import search


@click.group("evaluate")
def evaluate() -> None:
    """Measure on what people really did, judged and asked for."""


for each in (next_item, search, requests):
    evaluate.add_command(each)
