"""The word list against which a spelling is checked."""

from __future__ import annotations

from pathlib import Path

from shopcard.adapters.english_words import english_words
from shopcard.adapters.model_files import find_model


def test_ordinary_words_are_known_and_mistakes_are_not() -> None:
    words = english_words(find_model(None).path)
    assert {"daughter", "nephew", "cosy", "crispy", "hoodie", "colour", "color"} <= words
    assert words.isdisjoint({"blutooth", "speker", "shoos", "reciever", "##ing", ""})
    assert 60_000 < len(words) < 100_000


def test_the_dictionary_stands_alone_where_the_encoder_has_no_words(tmp_path: Path) -> None:
    alone = english_words(tmp_path)
    assert "daughter" in alone
    (tmp_path / "tokenizer.json").write_text('{"model": {"type": "Unigram", "vocab": [["x", 1]]}}')
    assert english_words(tmp_path) == alone
    (tmp_path / "tokenizer.json").write_text("{")
    assert english_words(tmp_path) == alone
