"""Installing: once, again after a change or a failure, and never silently large."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import install


@pytest.fixture
def frontend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A front end, and an npm that notes its calls and fails when it is told to."""
    folder = tmp_path / "frontend"
    folder.mkdir()
    (folder / "package.json").write_text("{}")
    (folder / "package-lock.json").write_text("{}")
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    for name, body in {
        "node": "echo v20.20.2",
        "npm": "echo $* >> calls; rm -rf node_modules; mkdir node_modules; test ! -e broken",
    }.items():
        (bin_folder / name).write_text(f"#!/bin/sh\n{body}\n")
        (bin_folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(bin_folder), prepend=":")
    return folder


def calls(frontend: Path) -> int:
    return len((frontend / "calls").read_text().splitlines())


def test_front_end_packages_are_installed_once(frontend: Path) -> None:
    install.install_frontend(frontend.parent)
    install.install_frontend(frontend.parent)
    assert calls(frontend) == 1


def test_a_changed_lock_file_installs_again(frontend: Path) -> None:
    install.install_frontend(frontend.parent)
    (frontend / "package-lock.json").write_text('{"changed": true}')
    install.install_frontend(frontend.parent)
    assert calls(frontend) == 2


def test_a_touched_but_equal_lock_file_does_not(frontend: Path) -> None:
    install.install_frontend(frontend.parent)
    (frontend / "package-lock.json").write_text("{}")
    install.install_frontend(frontend.parent)
    assert calls(frontend) == 1


def test_a_failed_installation_is_tried_again(frontend: Path) -> None:
    (frontend / "broken").touch()
    with pytest.raises(subprocess.CalledProcessError):
        install.install_frontend(frontend.parent)
    (frontend / "broken").unlink()
    install.install_frontend(frontend.parent)
    assert calls(frontend) == 2


def test_python_requirements_make_a_virtual_environment_once(tmp_path: Path) -> None:
    """One real, small environment, taken through its life: new, failed, cured, half gone."""
    (tmp_path / "constraints.txt").write_text("")
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("# nothing yet\n")
    (tmp_path / "requirements-dev.txt").write_text("-r requirements.txt\n")
    stamps = [tmp_path / ".venv" / ".installed-run", tmp_path / ".venv" / ".installed-dev"]

    install.install_python(tmp_path, "dev")
    first = [stamp.read_text() for stamp in stamps]

    requirements.write_text("./not-there\n")
    with pytest.raises(subprocess.CalledProcessError):
        install.install_python(tmp_path, "run")
    assert [stamp.read_text() for stamp in stamps] == first, "a failure must not count"

    requirements.write_text("# nothing yet\n")
    (tmp_path / ".venv" / "kept").touch()
    install.install_python(tmp_path, "run")
    assert (tmp_path / ".venv" / "kept").exists()

    install.venv_python(tmp_path / ".venv").unlink()
    assert not install.is_usable(tmp_path / ".venv"), "so that it is built anew"


def test_a_large_torch_is_announced_with_its_small_alternative() -> None:
    notice = install.torch_notice("Linux", {})
    assert "several GB" in notice
    assert "https://download.pytorch.org/whl/cpu" in notice


def test_torch_for_macos_is_announced_as_what_it_is() -> None:
    assert "about 100 MB" in install.torch_notice("Darwin", {})


def test_a_torch_wheel_of_ones_own_is_named_with_its_size(tmp_path: Path) -> None:
    (tmp_path / "torch-9.9-cp311-none-any.whl").write_bytes(bytes(2_000_000))
    notice = install.torch_notice("Linux", {"find-links": str(tmp_path)})
    assert "torch-9.9-cp311-none-any.whl, 2 MB" in notice
    assert "GB" not in notice


def test_pip_settings_are_named_but_never_their_secrets() -> None:
    config = (
        ":env:.index-url='https://me:hunter2@example.org/simple'\n"
        "global.find-links='/wheels'\nglobal.timeout='9'\n"
    )
    sources = install.pip_sources(config)
    assert set(sources) == {"index-url", "find-links"}
    notice = install.torch_notice("Linux", sources)
    assert "honoured: index-url, find-links" in notice
    assert "hunter2" not in notice


def test_an_unknown_wish_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert install.main(["everything"]) == 2
    assert "run, dev" in capsys.readouterr().err
