"""Prints the path of the browser for the end-to-end tests: CHROME_PATH, else an installed
Chrome, Chromium or Edge. Where there is none it says how to install one, and exits with 1; only
as root with CI=true does it install Chromium itself. Standard library only.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

COMMANDS = (
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chromium-browser",
    "microsoft-edge",
    "microsoft-edge-stable",
)
MAC_APPS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
MAC_FOLDERS = (Path("/Applications"), Path.home() / "Applications")

INSTALL = """No Chrome, Chromium or Edge is installed, and CHROME_PATH names none.
  Debian: sudo apt-get install chromium
  Ubuntu: sudo snap install chromium
  Fedora: sudo dnf install chromium
  macOS:  brew install --cask google-chrome"""

APT = ("apt-get", "-qq", "-o", "Acquire::Retries=3")


class NoBrowser(Exception):
    """There is none; the message says what to do."""


def find_browser(environ: Mapping[str, str], folders: tuple[Path, ...] = MAC_FOLDERS) -> str:
    """The path of a browser on `environ`'s PATH or in a folder of applications.

    Raises NoBrowser, also for a CHROME_PATH that is wrong: another browser than the one asked
    for would hide the mistake.
    """
    named = environ.get("CHROME_PATH")
    if named:
        if os.access(named, os.X_OK) and Path(named).is_file():
            return named
        raise NoBrowser(f"CHROME_PATH={named} is not a program that can be run.")
    for command in COMMANDS:
        found = shutil.which(command, path=environ.get("PATH", ""))
        if found:
            return found
    for folder in folders:
        for app in MAC_APPS:
            if (folder / app).is_file():
                return str(folder / app)
    raise NoBrowser(INSTALL)


def find_or_install(environ: Mapping[str, str]) -> str:
    """`find_browser`, which a root user of a CI machine has installed where it is missing."""
    try:
        return find_browser(environ)
    except NoBrowser:
        is_ci = environ.get("CI") == "true" and os.geteuid() == 0
        if environ.get("CHROME_PATH") or not is_ci or shutil.which("apt-get") is None:
            raise
    print("Installing Chromium (CI=true, as root).", file=sys.stderr, flush=True)
    for step in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
        # Standard output belongs to the path alone.
        subprocess.run([*APT, *step], check=True, stdout=sys.stderr)
    return find_browser(environ)


if __name__ == "__main__":
    try:
        print(find_or_install(os.environ))
    except (NoBrowser, subprocess.CalledProcessError) as error:
        sys.exit(str(error))
