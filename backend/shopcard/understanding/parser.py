"""A sentence understood as a wish: what is certain, what is likely, and what is searched for."""

from __future__ import annotations

from dataclasses import replace

from shopcard.domain.shopping_intent import Constraint, ShoppingIntent
from shopcard.understanding import english, english_talk
from shopcard.understanding.ages import read_ages
from shopcard.understanding.details_wanted import find_details, read_details
from shopcard.understanding.extents import read_extents
from shopcard.understanding.facts import SIZE, WORDS
from shopcard.understanding.kinds_wanted import read_kinds
from shopcard.understanding.measures_wanted import people_counted, read_measures
from shopcard.understanding.mentions import find_mentions
from shopcard.understanding.people import persons_in, read_people
from shopcard.understanding.prices import read_level, read_price
from shopcard.understanding.reading import LONGEST_QUERY, Reading, Use
from shopcard.understanding.reviews import read_rating, read_stock
from shopcard.understanding.sizes import read_size
from shopcard.understanding.things import is_wide
from shopcard.understanding.traits import read_traits
from shopcard.understanding.values_wanted import read_values
from shopcard.understanding.vocabulary import Vocabulary

SENTENCE = 6
"""From so many words on, a query is a sentence: its little words say nothing."""


def understand(query: str, vocabulary: Vocabulary) -> ShoppingIntent:
    """What the query asks for, in the words of this catalogue.

    The readers of clear wishes take their words first, so that "under 5 stars" is no price and
    "Spider-Man" no man; every word is understood once.
    """
    reading = Reading(query, vocabulary)
    read_rating(reading)
    ages = read_ages(reading, has_people=bool(persons_in(reading)))
    read_price(reading)
    read_stock(reading)
    details = find_details(reading)
    mentions = find_mentions(reading)
    named = {index for each in mentions for index in range(each.first, each.end)}
    read_people(reading, ages, named | people_counted(reading))
    reading.kinds_at = {
        each.first
        for each in mentions
        if each.kinds and not (each.length == 1 and is_wide(reading.word(each.first)))
    }
    wanted = read_kinds(reading, mentions)
    read_size(reading, wanted.types)
    read_measures(reading, wanted)
    read_extents(reading, wanted)
    mentions = read_details(reading, details, mentions, wanted)
    read_values(reading, mentions, wanted)
    read_traits(reading, mentions, wanted)
    read_level(reading, wanted.types)
    constraints = [each for each in reading.constraints if not _is_said_too(reading, each)]
    return ShoppingIntent(query, _text(reading), tuple(_distinct(_joined(constraints))))


def _is_said_too(reading: Reading, constraint: Constraint) -> bool:
    """Whether a word that is ruled out stands in the wish too: "no speakers, so I need one with
    built-in speakers". Not what was told before: "the cable was cut, so no cable again"."""
    if constraint.field != WORDS or not constraint.negated:
        return False
    is_ruled_out = False
    for word, use in zip(reading.words, reading.uses, strict=True):
        if use is Use.GONE:
            is_ruled_out |= word.root in constraint.values
        elif is_ruled_out and word.root in constraint.values:
            return True
    return False


def _is_glued(reading: Reading, index: int) -> bool:
    """Whether a word is part of a longer one: see-through."""
    is_glued_to = index + 1 < len(reading.words) and reading.words[index + 1].glued
    return reading.words[index].glued or is_glued_to


def _joined(constraints: list[Constraint]) -> list[Constraint]:
    """Sizes that different readers found are alternatives: queen size or king."""
    sizes = [each for each in constraints if each.field == SIZE and not each.negated]
    if len(sizes) < 2:
        return constraints
    first, *others = sizes
    together = replace(
        first,
        values=tuple(dict.fromkeys(value for each in sizes for value in each.values)),
        certainty=max(each.certainty for each in sizes),
        label=" or ".join(dict.fromkeys(each.label for each in sizes)),
        said=", ".join(each.said for each in sizes),
    )
    return [together if each is first else each for each in constraints if each not in others]


def _distinct(constraints: list[Constraint]) -> list[Constraint]:
    """Without a second constraint of the same key, or one that a negated one contradicts."""
    found: dict[str, Constraint] = {}
    for each in constraints:
        found.setdefault(each.key, each)
    return list(found.values())


def _text(reading: Reading) -> str:
    """The query without what only bounds it and without talk; the query where nothing is left."""
    is_sentence = len(reading.words) >= SENTENCE or Use.GONE in reading.uses
    unsaid = english_talk.TALK | english.FILLERS if is_sentence else english_talk.TALK
    parts: list[str] = []
    previous = -1
    for index, word in enumerate(reading.words):
        use = reading.uses[index]
        if use is Use.GONE or (
            use is Use.FREE and word.text in unsaid and not _is_glued(reading, index)
        ):
            continue
        if parts and previous == index - 1:
            parts.append(reading.gap(index))
        elif parts:
            parts.append(" ")
        parts.append(reading.query[word.start : word.end])
        previous = index
    rest = reading.query[LONGEST_QUERY:]
    if previous < 0 and not rest.strip():
        return reading.query.strip()
    if len(parts) == 2 * len(reading.words) - 1:
        return reading.query.strip()
    return ("".join(parts) + rest).strip()
