"""`make start`: builds what the shop needs, then runs the API and the front end until Ctrl-C.

Runs in .venv, from anywhere; `--firestore` puts the shop on the Firestore emulator. The exit
status is 0 after Ctrl-C, 1 when something failed.
"""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BACKEND = ROOT / "backend"
sys.path.insert(0, str(BACKEND))

from run_together import (  # noqa: E402
    Program,
    is_in_use,
    listen_for_stop,
    run_to_end,
    run_together,
)
from shopcard.config import Settings, load_settings, port_in_use  # noqa: E402
from shopcard.data_folder import DataFolder  # noqa: E402
from shopcard.domain.errors import ShopError  # noqa: E402


def main(arguments: list[str]) -> int:
    stop = listen_for_stop()
    try:
        with firestore_emulator() if arguments == ["--firestore"] else nullcontext():
            return run(load_settings(), stop)
    except ShopError as error:
        return fail(error.message)


@contextmanager
def firestore_emulator() -> Iterator[None]:
    """Firestore for the programs started meanwhile. Raises Misconfigured naming what is missing.

    The emulator forgets everything when it stops. So its shop has a data folder of its own, of
    which only what does not depend on the store is kept: the encoder and the embeddings.
    """
    from shopcard.adapters.firestore.emulator import HOST_VARIABLE, Emulator

    data = DataFolder(load_settings().data_dir / "firestore-emulator")
    data.demo_marker.unlink(missing_ok=True)
    shutil.rmtree(data.root / "index", ignore_errors=True)
    with Emulator(rules=ROOT / "firestore.rules") as emulator:
        os.environ |= {
            HOST_VARIABLE: emulator.host,
            "SHOPCARD_STORE": "firestore",
            "SHOPCARD_DATA_DIR": str(data.root),
        }
        print(f"The Firestore emulator answers on {emulator.host}; it keeps nothing.", flush=True)
        yield


def run(settings: Settings, stop: threading.Event) -> int:
    """Builds, then runs API and front end until `stop`. The exit status."""
    taken = find_taken_port(settings)
    if taken is not None:
        return fail(taken)
    build = Program("The build", [sys.executable, "-m", "shopcard", "build"], BACKEND)
    status = run_to_end(build, stop)
    if status is None:
        print("Stopped while building. The next `make start` goes on from here.")
        return 0
    if status != 0:
        return fail("Building the catalogue and its index failed; what went wrong is above.")
    status = run_together(programs(settings), stop, lambda: announce(settings))
    if status == 0:
        print("\nStopped.")
    return status


def announce(settings: Settings) -> None:
    print(f"\n  Shop  http://localhost:{settings.frontend_port}")
    print(f"  API   {base_url(settings)}   (its documentation: /docs)")
    print("  Ctrl-C stops both.\n", flush=True)


def find_taken_port(settings: Settings) -> str | None:
    """A sentence about the first of our ports that somebody else has."""
    if is_in_use(settings.host, settings.port):
        return port_in_use(settings.port)
    if is_in_use("localhost", settings.frontend_port):
        return port_in_use(settings.frontend_port, "SHOPCARD_FRONTEND_PORT")
    return None


def programs(settings: Settings) -> list[Program]:
    """The API and the front end's development server, which passes API calls on to the first."""
    api = Program("The API", [sys.executable, "app.py"], BACKEND, base_url(settings) + "/ready")
    frontend = Program(
        "The front end",
        ["npm", "start"],
        ROOT / "frontend",
        f"http://localhost:{settings.frontend_port}/",
    )
    return [api, frontend]


def base_url(settings: Settings) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}"


def fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
