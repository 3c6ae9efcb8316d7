"""Installs what Shopcard is made of: `install.py run` (what runs it), `dev` (what tests it too).

Each part remembers the content it was installed from, written only after it succeeded: a second
run does nothing, a change or an interruption makes it run (again). Standard library only, since
this runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import platform
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

REQUIREMENTS = {
    "run": ("constraints.txt", "requirements.txt"),
    "dev": ("constraints.txt", "requirements.txt", "requirements-dev.txt"),
}
SOURCE_OPTIONS = ("index-url", "extra-index-url", "find-links", "no-index")


def digest(files: Iterable[Path], *also: str) -> str:
    """One hash over the content of the files and whatever else the result depends on."""
    sha = hashlib.sha256("\0".join(also).encode())
    for file in files:
        sha.update(b"\0" + file.read_bytes())
    return sha.hexdigest()


def is_current(stamp: Path, content: str) -> bool:
    return stamp.is_file() and stamp.read_text().strip() == content


def venv_python(venv: Path) -> Path:
    return venv / "bin" / "python"


def is_usable(venv: Path) -> bool:
    """A virtual environment that was built to its end, by the Python that runs this."""
    probe = "import pip, sys; print(sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [venv_python(venv), "-c", probe], capture_output=True, text=True, check=False
        )
    except OSError:
        return False
    return answer.stdout.strip() == str(sys.version_info[:2])


def pip_sources(pip_config: str) -> dict[str, str]:
    """Of `pip config list`, what says where packages come from: option -> value."""
    lines = re.findall(r"^[^.]+\.([a-z-]+)='(.*)'$", pip_config, flags=re.MULTILINE)
    return {option: value for option, value in lines if option in SOURCE_OPTIONS}


def torch_notice(system: str, sources: Mapping[str, str]) -> str:
    """How much torch is about to bring over the network: said before, since it differs so much."""
    wheel = local_torch(sources.get("find-links", ""))
    if wheel is not None:
        size = wheel.stat().st_size / 1e6
        sentence = f"torch can come from your find-links: {wheel.name}, {size:.0f} MB."
    elif system == "Darwin":
        sentence = "torch alone is about 100 MB."
    else:
        sentence = (
            "torch from the plain PyPI index brings CUDA on Linux: several GB to download, though "
            "Shopcard does not need it. PyTorch's own index of CPU wheels is the small "
            "alternative: PIP_EXTRA_INDEX_URL=https://download.pytorch.org/whl/cpu (not tested "
            "by this project)."
        )
    honoured = f" Your pip settings are honoured: {', '.join(sources)}." if sources else ""
    return (
        f"Installing Python packages, without torch about 300 MB to download.\n{sentence}{honoured}"
    )


def local_torch(find_links: str) -> Path | None:
    """A torch wheel in one of the folders that pip looks into first."""
    wheels = (wheel for link in find_links.split() for wheel in Path(link).glob("torch-*.whl"))
    return next(wheels, None)


def install_python(root: Path, what: str) -> None:
    """.venv with the pinned requirements: 'run' or 'dev', which includes 'run'."""
    venv = root / ".venv"
    stamps = {
        name: (venv / f".installed-{name}", digest((root / file for file in files), sys.version))
        for name, files in REQUIREMENTS.items()
    }
    usable = is_usable(venv)
    if usable and is_current(*stamps[what]):
        return
    if not usable:
        print(f"Creating .venv with Python {platform.python_version()}.", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", venv], check=True)
    pip: list[str | Path] = [venv_python(venv), "-m", "pip", "--disable-pip-version-check"]
    if any(venv.glob("lib/python*/site-packages/torch-*.dist-info")):
        print("Bringing .venv up to date with the requirements.", flush=True)
        pip.append("--quiet")  # else a line for each of a hundred packages that are there
    else:
        config = subprocess.run([*pip, "config", "list"], capture_output=True, text=True)
        print(torch_notice(platform.system(), pip_sources(config.stdout)), flush=True)
    subprocess.run([*pip, "install", "-r", root / REQUIREMENTS[what][-1]], check=True)
    for name in ("run", "dev") if what == "dev" else ("run",):
        stamp, content = stamps[name]
        stamp.write_text(content + "\n")


def install_frontend(root: Path) -> None:
    """frontend/node_modules exactly as the lock file says."""
    frontend = root / "frontend"
    stamp = frontend / "node_modules" / ".installed"
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True)
    files = (frontend / name for name in ("package.json", "package-lock.json"))
    content = digest(files, node.stdout, platform.platform(terse=True))
    if is_current(stamp, content):
        return
    print("Installing the front end's packages (npm ci).", flush=True)
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=frontend, check=True)
    stamp.write_text(content + "\n")


def main(arguments: list[str]) -> int:
    what = arguments[0] if arguments else "run"
    if what not in REQUIREMENTS:
        print(f"install.py takes one of: {', '.join(REQUIREMENTS)}.", file=sys.stderr)
        return 2
    try:
        install_python(ROOT, what)
        install_frontend(ROOT)
    except KeyboardInterrupt:
        print("\nInterrupted. The same command goes on from here.", file=sys.stderr)
        return 130
    except subprocess.CalledProcessError as error:
        command = " ".join(str(part) for part in error.cmd)
        print(f"Set-up failed; its message is above. The command was: {command}", file=sys.stderr)
        return 1
    except FileNotFoundError as error:
        print(f"Set-up failed: {error.filename} is missing.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
