"""The demo people, from the command line."""

from __future__ import annotations

import click

from shopcard.bootstrap.shop import open_store
from shopcard.config import load_settings
from shopcard.demo.people import demo_user_ids
from shopcard.domain.clock import utc_now
from shopcard.services.personal_data import PersonalData


@click.command("remove-demo-people")
def remove_demo_people() -> None:
    """Erase the demo people with everything they did. Running servers follow by themselves."""
    store = open_store(load_settings())
    try:
        user_ids, personal_data = demo_user_ids(), PersonalData(store, utc_now)
        with click.progressbar(user_ids, label="Removing demo people") as shown:
            for user_id in shown:
                personal_data.erase(user_id)
    finally:
        store.close()
    click.echo(f"{len(user_ids)} demo people are gone. `make reset-demo` brings them back.")
