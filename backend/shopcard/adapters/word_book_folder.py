"""The words of a catalogue in files, kept between runs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from shopcard.adapters.sealed_folder import seal, unseal
from shopcard.domain.errors import NotBuilt
from shopcard.domain.search_text import ProductWords, ReadWords, SavedWords

WORDS_FILE, IDS_FILE, NUMBERS_FILE = "words.json", "ids.json", "numbers.npz"


class SealedWordBook:
    """WordBookFolder port: every product's words one after the other in one array."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, saved: SavedWords, recipe: int) -> None:
        """What was there, or all of this, is found by `load`."""
        entries = saved.entries.values()
        columns = [each for entry in entries for each in _columns(entry)]
        numbers = {
            "digests": np.array([entry.digest for entry in entries], dtype=np.uint64),
            "lengths": np.array([len(each) for each in columns], dtype=np.int32),
            "numbers": np.concatenate([np.empty(0, dtype=np.int32), *columns]),
        }
        writers = {
            WORDS_FILE: partial(_write_json, list(saved.words)),
            IDS_FILE: partial(_write_json, list(saved.entries)),
            NUMBERS_FILE: partial(_write_numbers, numbers),
        }
        seal(self._folder, {"recipe": recipe, "count": len(entries)}, writers)

    def load(self, recipe: int) -> SavedWords:
        """Raises NotBuilt when it is missing, damaged or of another recipe."""
        sealed = unseal(self._folder)
        if sealed.facts.get("recipe") != recipe:
            raise NotBuilt(f"{self._folder} holds words of another recipe.")
        try:
            words = json.loads(sealed.files[WORDS_FILE].read_bytes())
            ids = json.loads(sealed.files[IDS_FILE].read_bytes())
            with np.load(sealed.files[NUMBERS_FILE]) as arrays:
                digests, lengths = arrays["digests"].tolist(), arrays["lengths"]
                columns = np.split(arrays["numbers"], np.cumsum(lengths))[:-1]
            products = zip(columns[::3], columns[1::3], columns[2::3], strict=True)
            entries = {
                each: ReadWords(digest, ProductWords(name, everything), statements)
                for each, digest, (name, everything, statements) in zip(
                    ids, digests, products, strict=True
                )
            }
        except (OSError, ValueError, KeyError) as error:
            raise NotBuilt(f"{self._folder} cannot be read: {error}") from error
        return SavedWords(words, entries)


def _columns(entry: ReadWords) -> tuple[Any, Any, Any]:
    return entry.words.name, entry.words.everything, entry.statements


def _write_json(content: object, path: Path) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def _write_numbers(arrays: Mapping[str, Any], path: Path) -> None:
    with path.open("wb") as file:
        np.savez(file, **arrays)
