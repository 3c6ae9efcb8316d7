"""What the Firestore emulator needs is found, or named with the command that installs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from shopcard.adapters.firestore.emulator import Emulator, find_jar, find_java
from shopcard.domain.errors import Misconfigured

JAR_IN_SDK = "platform/cloud-firestore-emulator/cloud-firestore-emulator.jar"


def executable(path: Path, script: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def test_the_jar_that_is_named_wins(tmp_path: Path) -> None:
    jar = tmp_path / "emulator.jar"
    jar.touch()
    assert find_jar({"FIRESTORE_EMULATOR_JAR": str(jar), "PATH": ""}) == jar


def test_a_named_jar_that_is_not_there_is_no_reason_to_take_another(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="FIRESTORE_EMULATOR_JAR"):
        find_jar({"FIRESTORE_EMULATOR_JAR": str(tmp_path / "missing.jar"), "PATH": ""})


def test_the_jar_is_found_behind_a_link_to_gcloud(tmp_path: Path) -> None:
    gcloud = executable(tmp_path / "sdk" / "bin" / "gcloud")
    jar = tmp_path / "sdk" / JAR_IN_SDK
    jar.parent.mkdir(parents=True)
    jar.touch()
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "gcloud").symlink_to(gcloud)
    assert find_jar({"PATH": str(tmp_path / "bin")}) == jar.resolve()


def test_a_missing_jar_comes_with_the_command_that_installs_it(tmp_path: Path) -> None:
    executable(tmp_path / "bin" / "gcloud")
    for path in (tmp_path / "bin", tmp_path / "empty"):
        with pytest.raises(Misconfigured, match="gcloud components install"):
            find_jar({"PATH": str(path)})


@pytest.mark.parametrize(
    ("banner", "is_enough"),
    [
        ('openjdk version "17.0.15" 2025-04-15', True),
        ('openjdk version "21" 2023-09-19', True),
        ('java version "1.8.0_391"', False),
        ('openjdk version "11.0.2" 2019-01-15', False),
        ("The operation couldn't be completed. Unable to locate a Java Runtime.", False),
    ],
)
def test_java_17_or_newer_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, banner: str, is_enough: bool
) -> None:
    java = executable(tmp_path / "java", f"cat >&2 <<'END'\n{banner}\nEND")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    if is_enough:
        assert find_java() == str(java)
        return
    with pytest.raises(Misconfigured, match="Java 17") as raised:
        find_java()
    assert banner in raised.value.message
    assert "apt-get install" in raised.value.message


def test_without_java_nothing_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Misconfigured, match="Java 17"), Emulator():
        pytest.fail("started without Java")
