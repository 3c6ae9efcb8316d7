"""How many typing mistakes are corrected, and what is changed that was right.

Mistakes are made from the demo catalogue's own words, one in each: a letter missing, swapped with
the next, doubled, or struck beside its key. Sentences are any real ones, in a JSON list; what is
changed in them is printed, to be judged by a reader.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "backend"), str(ROOT)]

from bench.client import percentile  # noqa: E402

from shopcard.adapters.english_words import english_words  # noqa: E402
from shopcard.adapters.model_files import find_model  # noqa: E402
from shopcard.demo.catalogue import load_catalogue  # noqa: E402
from shopcard.understanding.facts import facts_of  # noqa: E402
from shopcard.understanding.lexicon import Lexicon, learn_lexicon  # noqa: E402
from shopcard.understanding.spelling import Spelling  # noqa: E402

MISTAKES = 3000
SHORTEST = 5
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def mistyped(word: str, chance: random.Random) -> str:
    """The word with one mistake, which is never in its first letter."""
    at = chance.randrange(1, len(word))
    before, letter, after = word[:at], word[at], word[at + 1 :]
    row = next((each for each in ROWS if letter in each), letter)
    place = row.index(letter)
    beside = chance.choice(row[max(0, place - 1) : place] + row[place + 1 : place + 2] or letter)
    kinds = (before + after, before + after[:1] + letter + after[1:], word[: at + 1] + word[at:])
    return chance.choice((*kinds, before + beside + after))


def measure_mistakes(spelling: Spelling, lexicon: Lexicon) -> None:
    """Prints what becomes of mistakes in words, a frequent word being mistyped more often."""
    chance = random.Random(7)
    words = [each for each in lexicon.counts if len(each) >= SHORTEST and each.isascii()]
    weights = [lexicon.counts[each] ** 0.5 for each in words]
    right = wrong = left = 0
    took = []
    for word in chance.choices(words, weights, k=MISTAKES):
        typed = mistyped(word, chance)
        if typed in lexicon.right:
            continue  # by chance another word
        started = time.perf_counter()
        correction = spelling.correct(typed)
        took.append((time.perf_counter() - started) * 1000)
        right += correction is not None and correction.query == word
        wrong += correction is not None and correction.query != word
        left += correction is None
    made = len(took)
    print(f"of {made} mistakes: {right / made:.1%} corrected, {wrong / made:.1%} to another word,")
    print(
        f"{left / made:.1%} left; ms {statistics.median(took):.2f} / {percentile(took, 0.99):.2f}"
    )


def measure_sentences(spelling: Spelling, sentences: Sequence[str]) -> None:
    """Prints every change."""
    took, changed = [], 0
    for sentence in sentences:
        started = time.perf_counter()
        correction = spelling.correct(sentence)
        took.append((time.perf_counter() - started) * 1000)
        if correction is not None:
            changed += 1
            print(f"- {sentence}\n+ {correction.query}")
    print(f"{changed} of {len(sentences)} sentences of {len(' '.join(sentences).split())} words")
    print(f"changed; ms {statistics.median(took):.2f} / {percentile(took, 0.99):.2f}")


def main() -> None:
    """Measures and prints. Milliseconds are p50 / p99."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=Path, help="a JSON list of sentences")
    arguments = parser.parse_args()
    facts = [facts_of(each) for each in load_catalogue()]
    known = english_words(find_model(None).path)
    spelling = Spelling.learn(facts, known)
    measure_mistakes(spelling, learn_lexicon(facts, known))
    if arguments.sentences:
        measure_sentences(spelling, json.loads(arguments.sentences.read_text()))


if __name__ == "__main__":
    main()
