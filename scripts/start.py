"""`make start`: builds what the shop needs, then runs the API and the front end until Ctrl-C.

Runs in .venv, from anywhere. The exit status is 0 after Ctrl-C, 1 when something failed.
"""

from __future__ import annotations

import sys
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
from shopcard.config import Settings, load_settings  # noqa: E402
from shopcard.domain.errors import Misconfigured  # noqa: E402


def main() -> int:
    stop = listen_for_stop()
    try:
        settings = load_settings()
    except Misconfigured as error:
        return fail(error.message)
    if is_in_use(settings.host, settings.port):
        return fail(in_use_sentence(settings.port, "SHOPCARD_PORT", sys.platform))
    if is_in_use("localhost", settings.frontend_port):
        return fail(in_use_sentence(settings.frontend_port, "SHOPCARD_FRONTEND_PORT", sys.platform))

    build = Program("The build", [sys.executable, "-m", "shopcard", "build"], BACKEND)
    status = run_to_end(build, stop)
    if status is None:
        print("Stopped while building. The next `make start` goes on from here.")
        return 0
    if status != 0:
        return fail("Building the catalogue and its index failed; what went wrong is above.")

    api, frontend = programs(settings)

    def announce() -> None:
        print(f"\n  Shop  http://localhost:{settings.frontend_port}", flush=True)
        print(f"  API   {base_url(settings)}   (its documentation: /docs)", flush=True)
        print("  Ctrl-C stops both.\n", flush=True)

    status = run_together([api, frontend], stop, announce)
    if status == 0:
        print("\nStopped.")
    return status


def programs(settings: Settings) -> tuple[Program, Program]:
    """The API and the front end's development server, which passes API calls on to the first."""
    api = Program("The API", [sys.executable, "app.py"], BACKEND, base_url(settings) + "/ready")
    frontend = Program(
        "The front end",
        ["npm", "start"],
        ROOT / "frontend",
        f"http://localhost:{settings.frontend_port}/",
    )
    return api, frontend


def base_url(settings: Settings) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}"


def in_use_sentence(port: int, setting: str, platform: str) -> str:
    """What to do about a taken port."""
    example = f"set {setting} to another one, for example: {setting}={port + 1} make start"
    if platform == "darwin" and port == 5000:
        return (
            "Port 5000 is in use, on macOS as a rule by AirPlay Receiver: switch that off in "
            f"System Settings, General, AirDrop & Handoff, or {example}"
        )
    return f"Port {port} is in use by another program: stop that one, or {example}"


def fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
