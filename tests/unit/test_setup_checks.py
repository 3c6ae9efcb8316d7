"""The runner of `make test`, the browser that it finds, and `make reset-demo`."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

import find_browser
import reset_demo
import run_checks


def part(name: str, code: str) -> run_checks.Part:
    return run_checks.Part(name, [sys.executable, "-c", code])


def test_a_failed_part_does_not_stop_the_next_and_fails_the_whole(
    capfd: pytest.CaptureFixture[str],
) -> None:
    parts = [part("first", "raise SystemExit(3)"), part("second", "print('second ran')")]
    assert run_checks.run_suite(parts) == 1
    said = capfd.readouterr().out
    assert "second ran" in said
    assert "FAILED  first" in said
    assert "passed  second" in said


def test_all_parts_passed_is_a_success() -> None:
    assert run_checks.run_suite([part("only", "")]) == 0


def test_a_missing_command_fails_its_part_alone(capfd: pytest.CaptureFixture[str]) -> None:
    parts = [run_checks.Part("first", ["no-such-command"]), part("second", "")]
    assert run_checks.run_suite(parts) == 1
    said = capfd.readouterr().out
    assert "no-such-command" in said
    assert "passed  second" in said


def test_without_a_browser_the_browser_part_fails_with_the_install_command(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROME_PATH", raising=False)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(find_browser.find_browser, "__defaults__", ((tmp_path,),))
    browser = run_checks.TEST[-1]
    assert browser.name == "browser tests"
    assert run_checks.run_suite([browser, part("other", "")]) == 1
    said = capfd.readouterr().out
    assert "apt-get install chromium" in said
    assert "FAILED  browser tests" in said
    assert "passed  other" in said


def program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_chrome_path_wins(tmp_path: Path) -> None:
    own = program(tmp_path / "own")
    program(tmp_path / "bin" / "chromium")
    environ = {"CHROME_PATH": str(own), "PATH": str(tmp_path / "bin")}
    assert find_browser.find_browser(environ) == str(own)


def test_a_wrong_chrome_path_is_an_error_and_not_another_browser(tmp_path: Path) -> None:
    program(tmp_path / "bin" / "chromium")
    environ = {"CHROME_PATH": str(tmp_path / "gone"), "PATH": str(tmp_path / "bin")}
    with pytest.raises(find_browser.NoBrowser, match="gone"):
        find_browser.find_browser(environ)


@pytest.mark.parametrize("command", find_browser.COMMANDS)
def test_an_installed_browser_is_found(tmp_path: Path, command: str) -> None:
    found = program(tmp_path / command)
    assert find_browser.find_browser({"PATH": str(tmp_path)}) == str(found)


@pytest.mark.parametrize("app", find_browser.MAC_APPS)
def test_an_application_of_macos_is_found(tmp_path: Path, app: str) -> None:
    found = program(tmp_path / "Applications" / app)
    folders = (tmp_path / "Applications",)
    assert find_browser.find_browser({"PATH": str(tmp_path)}, folders) == str(found)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a database in WAL mode, as the shop leaves it."""
    folder = tmp_path / "data"
    folder.mkdir()
    with closing(sqlite3.connect(folder / "shop")) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE t (x)")
    return folder


def test_an_agreed_data_folder_is_deleted_by_name(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("YES", "1")
    reset_demo.delete(data)
    assert not data.exists()
    assert f"Deleting {data}: shop" in capsys.readouterr().out


def test_the_default_data_folder_needs_no_question(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reset_demo, "DEFAULT", data)
    reset_demo.delete(data)
    assert not data.exists()


def test_a_data_folder_in_use_stays(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YES", "1")
    with closing(sqlite3.connect(data / "shop")) as shop:
        shop.execute("SELECT * FROM t")
        with pytest.raises(reset_demo.Refused, match="stop it first"):
            reset_demo.delete(data)
    assert (data / "shop").exists()


def test_without_an_answer_another_data_folder_stays(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("YES", raising=False)
    with pytest.raises(reset_demo.Refused, match="Nothing was deleted"):
        reset_demo.delete(data)
    assert data.exists()


def test_a_folder_that_holds_no_shop_is_never_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("YES", "1")
    (tmp_path / "letter.txt").write_text("Dear all")
    with pytest.raises(reset_demo.Refused, match="not a data folder"):
        reset_demo.delete(tmp_path)
    assert (tmp_path / "letter.txt").exists()


def test_a_damaged_database_can_be_reset(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YES", "1")
    (data / "shop").write_bytes(reset_demo.SQLITE_HEADER + b"\xff" * 4096)
    reset_demo.delete(data)
    assert not data.exists()
