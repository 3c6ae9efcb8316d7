"""What set-up says about the tools that a machine has, has too old, or lacks."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "check_tools.sh"


class Machine:
    """A machine that has the commands it is given, and nothing else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()

    def has(self, name: str, body: str = "exit 0") -> Machine:
        command = self.folder / name
        command.write_text(f"#!/bin/sh\n{body}\n")
        command.chmod(0o755)
        return self

    def has_python(self, name: str, version: str, *, venv: bool = True) -> Machine:
        return self.has(
            name,
            f'case $2 in *ensurepip*) exit {0 if venv else 1} ;; esac\necho "{version} $0"',
        )

    def has_node(self, version: str) -> Machine:
        return self.has("node", f"echo v{version}").has("npm")

    def check(self, **environ: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["/bin/sh", SCRIPT],
            env={"PATH": str(self.folder), **environ},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def bare(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "bin")


@pytest.fixture
def machine(bare: Machine) -> Machine:
    """Debian with git and make."""
    return bare.has("git").has("make").has("apt-get")


def test_a_machine_with_everything_gets_the_path_of_its_python_and_no_words(
    machine: Machine,
) -> None:
    result = machine.has_python("python3.11", "3.11").has_node("20.19.0").check()
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.strip() == str(machine.folder / "python3.11")


@pytest.mark.parametrize(
    ("system", "cures"),
    [
        ("apt-get", ["apt-get install git", "apt-get install python3.11", "deb.nodesource.com"]),
        ("dnf", ["dnf install git", "dnf install python3.11", "dnf install nodejs"]),
        ("uname", ["xcode-select --install", "brew install python@3.11", "brew install node"]),
    ],
)
def test_each_missing_tool_is_named_with_the_command_of_that_system(
    bare: Machine, system: str, cures: list[str]
) -> None:
    result = bare.has(system, "echo Darwin").check()
    assert result.returncode == 1
    for tool in ("git", "make", "Python 3.11", "Node.js 20.19"):
        assert tool in result.stderr
    for cure in cures:
        assert cure in result.stderr
    assert len([line for line in result.stderr.splitlines() if line.startswith("  ")]) == 4


def test_an_unknown_system_gets_the_commands_of_all(bare: Machine) -> None:
    result = bare.check()
    for cure in ("apt-get install git", "dnf install git", "xcode-select --install"):
        assert cure in result.stderr


@pytest.mark.parametrize("version", ["18.20.4", "20.18.1", "21.7.3", "22.11.0"])
def test_an_old_node_is_named_with_its_version(machine: Machine, version: str) -> None:
    result = machine.has_python("python3.11", "3.11").has_node(version).check()
    assert result.returncode == 1
    assert f"Node.js {version} is too old" in result.stderr


@pytest.mark.parametrize("version", ["22.12.0", "24.1.0", "100.0.0"])
def test_a_newer_node_passes_with_a_remark(machine: Machine, version: str) -> None:
    result = machine.has_python("python3.11", "3.11").has_node(version).check()
    assert result.returncode == 0
    assert version in result.stderr
    assert "tested" in result.stderr


def test_node_without_npm_is_named(machine: Machine) -> None:
    machine.has_python("python3.11", "3.11").has("node", "echo v20.20.2")
    result = machine.check()
    assert result.returncode == 1
    assert "npm is missing" in result.stderr


@pytest.mark.parametrize("version", ["3.10", "3.9", "2.7"])
def test_an_old_python_is_named_with_its_version(machine: Machine, version: str) -> None:
    result = machine.has_python("python3", version).has_node("20.20.2").check()
    assert result.returncode == 1
    assert f"Python {version} is too old" in result.stderr


def test_a_python_without_venv_is_named_with_the_package_of_its_version(machine: Machine) -> None:
    machine.has_python("python3.11", "3.11", venv=False).has_node("20.20.2")
    result = machine.check()
    assert result.returncode == 1
    assert "apt-get install python3.11-venv" in result.stderr


def test_the_tested_python_is_preferred_to_a_newer_one(machine: Machine) -> None:
    machine.has_python("python3", "3.13").has_python("python3.11", "3.11").has_node("20.20.2")
    result = machine.check()
    assert result.stdout.strip().endswith("/python3.11")
    assert result.stderr == ""


def test_a_newer_python_alone_passes_with_a_remark(machine: Machine) -> None:
    result = machine.has_python("python3", "3.13").has_node("20.20.2").check()
    assert result.returncode == 0
    assert "Python 3.13" in result.stderr
    assert "tested" in result.stderr


def test_a_python_that_does_not_run_is_passed_over(machine: Machine) -> None:
    machine.has("python3.11", "exit 127").has_python("python3", "3.11").has_node("20.20.2")
    assert machine.check().stdout.strip().endswith("/python3")


def test_a_named_python_is_used_even_from_a_folder_with_a_space(
    machine: Machine, tmp_path: Path
) -> None:
    own = Machine(tmp_path / "my own").has_python("python", "3.11").folder / "python"
    machine.has_python("python3.11", "3.11").has_node("20.20.2")
    assert machine.check(PYTHON=str(own)).stdout.strip() == str(own)


def test_a_named_python_that_is_not_there_is_not_replaced_by_another(machine: Machine) -> None:
    machine.has_python("python3.11", "3.11").has_node("20.20.2")
    result = machine.check(PYTHON="/nowhere/python")
    assert result.returncode == 1
    assert "/nowhere/python is missing" in result.stderr
