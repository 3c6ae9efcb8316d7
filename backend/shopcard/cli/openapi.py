"""`python -m shopcard openapi`: the API's document, for clients that are generated from it."""

from __future__ import annotations

import json

import click

from shopcard.web.application import api_document


def document_text() -> str:
    """The document as it is committed: the same text for the same code."""
    return json.dumps(api_document(), indent=2, ensure_ascii=False) + "\n"


@click.command()
def openapi() -> None:
    """Print the OpenAPI document."""
    click.echo(document_text(), nl=False)
