"""docs/configuration.md, generated from the settings themselves."""

from __future__ import annotations

import click
from pydantic.fields import FieldInfo

from shopcard.config import PREFIX, Settings

HEAD = """# Configuration

Every setting is an environment variable; a `.env` file at the top of the checkout is read too.
They are checked at start: a wrong one ends the process with a sentence that names it.

This page is generated: `cd backend && python -m shopcard configuration > ../docs/configuration.md`.

| variable | default | what it does |
|---|---|---|
"""

TAIL = """
Variables of others that are respected:

| variable | what it does |
|---|---|
| `GOOGLE_APPLICATION_CREDENTIALS` | a service account's key: chooses Firestore and opens it |
| `FIRESTORE_EMULATOR_HOST` | host and port of a running emulator: chooses Firestore there |
| `FIRESTORE_EMULATOR_JAR` | the emulator that `make start-firestore` and the tests start |
| `CHROME_PATH` | the browser that the browser tests, `make screenshots` and `make bench` drive |
| `PIP_INDEX_URL`, `PIP_EXTRA_INDEX_URL`, `PIP_FIND_LINKS` | where pip looks for packages |
"""


@click.command("configuration")
def configuration() -> None:
    """Print docs/configuration.md."""
    click.echo(configuration_page(), nl=False)


def configuration_page() -> str:
    """The page in Markdown."""
    rows = [
        f"| `{PREFIX}{name.upper()}` | {_default(field)} | {field.description} |\n"
        for name, field in Settings.model_fields.items()
    ]
    return HEAD + "".join(rows) + TAIL


def _default(field: FieldInfo) -> str:
    value = field.default
    if value is None:
        return "unset"
    if isinstance(value, tuple):
        return f"`{','.join(value)}`"
    if isinstance(value, bool):
        return f"`{int(value)}`"
    return f"`{value}`" if str(value) else "empty"
