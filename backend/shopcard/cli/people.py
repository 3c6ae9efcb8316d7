"""The demo people, from the command line."""

from __future__ import annotations

import click

from shopcard.bootstrap.shop import open_store
from shopcard.config import load_settings
from shopcard.demo.people import demo_user_ids
from shopcard.demo.settling import remove
from shopcard.domain.clock import utc_now


@click.command("remove-demo-people")
def remove_demo_people() -> None:
    """Erase the demo people with everything they did. Running servers follow by themselves."""
    store = open_store(load_settings())
    try:
        user_ids = demo_user_ids()
        with click.progressbar(user_ids, label="Removing demo people") as shown:
            remove(shown, store.events, store.served, utc_now())
    finally:
        store.close()
    click.echo(f"{len(user_ids)} demo people are gone. `make reset-demo` brings them back.")
