"""How English speakers put what they want from a shop, for questions made from a catalogue.

Part of the one place of English, beside english_talk.py, which is for understanding what they say.
"""

from __future__ import annotations

AUDIENCE_PHRASES: dict[str, tuple[str, ...]] = {
    "men": ("for men", "mens", "for my husband", "for my dad", "for him"),
    "women": ("for women", "womens", "ladies", "for my wife", "for my mum", "for her"),
    "boys": ("for boys", "boys", "for my son", "for a boy", "kids"),
    "girls": ("for girls", "girls", "for my daughter", "for a girl", "kids"),
    "babies": ("for babies", "baby", "for a newborn", "for my baby", "infant"),
}
"""Audience -> ways to name it, those with "for" behind the thing, the others before it."""

FIELD_PHRASES: dict[str, str] = {
    "occasion": "{thing} for {value}",
    "sport": "{thing} for {value}",
    "room": "{thing} for the {value}",
    "compatible_device": "{thing} for {value}",
    "pet": "{thing} for a {value}",
    "vehicle": "{thing} for my {value}",
    "hair_type": "{thing} for {value} hair",
    "skin_type": "{thing} for {value} skin",
    "instrument": "{thing} for {value}",
    "season": "{value} {thing}",
    "scent": "{value} scented {thing}",
    "flavour": "{value} {thing}",
    "capacity": "{thing} {value}",
    "size": "{thing} {value}",
    "usage": "{value} {thing}",
    "pattern": "{thing} with {value}",
}
"""Field -> where its value stands beside the thing; before it where nothing is said here."""

WISHES: tuple[str, ...] = (
    "{asked}",
    "{asked}",
    "{asked}",
    "I need {asked}",
    "looking for {asked}",
    "I want to buy {asked}",
    "do you have {asked}",
    "best {asked}",
    "{asked} as a gift",
)
"""Frames of a request. Most people type only what they want."""
