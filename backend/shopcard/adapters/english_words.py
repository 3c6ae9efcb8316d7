"""The words of English, as far as installed packages list them."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from shopcard.domain.errors import Misconfigured
from shopcard.domain.joined_words import JoinedWords

PACKAGE = "symspellpy"
DICTIONARY = "frequency_dictionary_en_82_765.txt"

LEAST_FREQUENCY = 30_000
"""Of Google's count in books: what is rarer is archaic, and likelier mistyped than meant."""


def english_words(model: Path) -> frozenset[str]:
    """Folded words of symspellpy's dictionary, and of the encoder in the folder `model`, whose
    pieces know American spellings and names that the dictionary lacks. About 75,000."""
    return frozenset({*_words_of_dictionary(), *_words_of_tokenizer(model / "tokenizer.json")})


@cache
def joined_words() -> JoinedWords:
    """Takes English words apart that stand together."""
    return JoinedWords(_counts())


def _words_of_dictionary() -> list[str]:
    return list(_counts())


@cache  # of tens of thousands of words, which both uses then share
def _counts() -> dict[str, int]:
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise Misconfigured(f"{PACKAGE} is not installed; run pip install -r requirements.txt.")
    lines = (Path(spec.origin).parent / DICTIONARY).read_text(encoding="utf-8-sig").splitlines()
    counted = (line.split(" ") for line in lines)
    return {word: int(count) for word, count in counted if int(count) >= LEAST_FREQUENCY}


def _words_of_tokenizer(path: Path) -> list[str]:
    """Pieces that are whole words; none of a tokenizer that is not WordPiece, or not there."""
    try:
        model = json.loads(path.read_bytes())["model"]
    except (OSError, ValueError, KeyError):
        return []
    if model.get("type") != "WordPiece":
        return []
    return [piece.casefold() for piece in model["vocab"] if piece.isalpha()]
