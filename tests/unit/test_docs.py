"""What the documents point to is there."""

import re
from pathlib import Path

import pytest

from shopcard.config import ROOT

DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r'\]\((?!https?:|#)([^)#]+)|src="(?!https?:)([^"]+)"')


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    for found in LINK.finditer(document.read_text("utf-8")):
        target = document.parent / (found[1] or found[2])
        assert target.exists(), f"{document.name} points to {target}, which is not there"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_make_targets_exist(document: Path) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"(?<=`)make ([a-z-]+)", document.read_text("utf-8")):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"there is no make {target}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_commands_exist(document: Path) -> None:
    from shopcard.__main__ import COMMANDS

    for command in re.findall(r"python -m shopcard ([a-z-]+)", document.read_text("utf-8")):
        assert command in COMMANDS, f"there is no command {command}"
