"""The command line: `python -m shopcard COMMAND`, run from backend/."""

from __future__ import annotations

import os
import signal
import sys
import threading
from importlib import import_module
from typing import TYPE_CHECKING

import click

from shopcard.domain.errors import Misconfigured, ShopError

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

AGAIN_SECONDS = 0.05
"""After which an interruption that was lost is tried again: long enough for a finaliser to end."""

COMMANDS = {
    "build": "shopcard.cli.build:build",
    "build-media": "shopcard.cli.media:build_media",
    "import-products": "shopcard.cli.catalogue:import_products",
    "import-videos": "shopcard.cli.videos:import_videos",
    "remove-imported-videos": "shopcard.cli.videos:remove_imported_videos",
    "describe-videos": "shopcard.cli.describe:describe_videos",
    "withdraw-products": "shopcard.cli.catalogue:withdraw_products",
    "remove-demo-people": "shopcard.cli.people:remove_demo_people",
    "configuration": "shopcard.cli.configuration:configuration",
    "evaluate": "shopcard.cli.evaluate.command:evaluate",
    "train-ranker": "shopcard.cli.ranker:train_ranker",
    "train-encoder": "shopcard.cli.encoder:train_encoder",
    "encoders": "shopcard.cli.encoders:encoders",
    "promote-encoder": "shopcard.cli.encoders:promote_encoder",
    "rollback-encoder": "shopcard.cli.encoders:rollback_encoder",
    "simulate": "shopcard.cli.simulate:simulate_command",
    "openapi": "shopcard.cli.openapi:openapi",
}
"""Command -> where it lives. Loaded when asked for, so that `--help` does not load a model."""


class NoUseAgain(click.ClickException):
    """A failure that will not go away by trying again."""

    exit_code = os.EX_CONFIG


class LazyGroup(click.Group):
    """A group that imports a command only when it is used; a ShopError ends it in one sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name].split(":")
        command = getattr(import_module(module), attribute)
        if not isinstance(command, click.Command):
            raise TypeError(f"{COMMANDS[cmd_name]} is not a command")
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except ShopError as error:
            kind = NoUseAgain if isinstance(error, Misconfigured) else click.ClickException
            raise kind(error.message) from error


def interrupt_again(ignored: UnraisableHookArgs) -> None:
    """A `sys.unraisablehook` that loses no Ctrl-C.

    Python raises KeyboardInterrupt wherever the program is, and ignores what a finaliser raises.
    While objects of a library are finalised by the thousand, an interruption mostly comes there.
    """
    if issubclass(ignored.exc_type, KeyboardInterrupt):
        again = threading.Timer(AGAIN_SECONDS, os.kill, (os.getpid(), signal.SIGINT))
        again.daemon = True
        again.start()
    else:
        sys.__unraisablehook__(ignored)


@click.group(cls=LazyGroup)
def main() -> None:
    """Shopcard: build, fill and evaluate the shop."""


if __name__ == "__main__":
    sys.unraisablehook = interrupt_again
    main()
