"""Why a video is in the feed, in plain words that are true."""

from __future__ import annotations

from shopcard.attention.interests import Interest
from shopcard.attention.memory import Noted
from shopcard.domain.ranking import Reason
from shopcard.domain.video_shelf import VideoShelf

LONGEST_CAPTION = 42
_NEUTRAL = {
    "search": "Because of something you searched for",
    "tap": "Because of a product you opened",
    "watched": "Because of something you watched",
    "liked": "Because of something you liked",
    "explore": "Next to something you searched for",
    "near": "Near to another video",
    "popular": "Popular right now",
}
"""Kind of reason -> words that give nothing away."""
_DONE = {
    "HIGH": ("watched", "watched"),
    "MEDIUM": ("watched", "watched"),
    "LOW": ("watched", "watched"),
    "LIKE": ("liked", "liked"),
    "SAVE": ("liked", "saved"),
    "SHARE": ("liked", "shared"),
    "COMMENT": ("liked", "commented on"),
    "FOLLOW": ("liked", "followed the maker of"),
    "MORE": ("liked", "asked for more like"),
    "SKIP": ("skipped", "skipped"),
    "LESS": ("less", "asked for less like"),
    "HIDE": ("less", "hid"),
    "REPORT": ("less", "reported"),
}
"""Signal -> kind of reason, and what the person did to the video."""


def done(note: Noted, shelf: VideoShelf) -> str:
    """What the person did, to follow upon "you": watched “first day of school…”."""
    if note.name == "SEARCH":
        return f"searched “{note.query}”"
    if note.name == "TAP":
        return "opened a product"
    return f"{_DONE[note.name][1]} {_named(note, shelf)}"


def because(note: Noted, shelf: VideoShelf) -> Reason:
    """Near to what this signal is about."""
    kind = {"SEARCH": "search", "TAP": "tap"}.get(note.name) or _DONE[note.name][0]
    return Reason(kind, f"Because you {done(note, shelf)}", note.event_id)


def because_interest(label: str) -> Reason:
    """Near to what was liked some time ago."""
    return Reason("watched", f"Because you like {label}")


def next_to(interest: Interest, topic: str) -> Reason:
    """Between something liked and another topic."""
    event_id = None if interest.said is None else interest.said.event_id
    return Reason("explore", f"Next to {interest.label}, which you like: {topic}", event_id)


def something_new(topic: str, is_new: bool) -> Reason:
    """Not near to anything liked."""
    return Reason("explore", f"Something {'new' if is_new else 'different'}: {topic}")


def popular(topic: str | None = None) -> Reason:
    """Chosen for its popularity."""
    return Reason("popular", f"Popular in {topic}" if topic else "Popular right now")


def neutral(kind: str) -> str:
    """What may be said of a reason of this kind that names a signal, without what was said or
    done there: for where the signal may be forgotten, and the words not."""
    return _NEUTRAL.get(kind, "Chosen for you")


AGAIN = Reason("again", "You have seen everything, and this one longest ago")


def _named(note: Noted, shelf: VideoShelf) -> str:
    row = shelf.rows.get(note.video_id or "")
    return "a video" if row is None else f"“{shortened(shelf.videos[row].caption)}”"


def shortened(caption: str) -> str:
    """At most LONGEST_CAPTION characters, cut between words where there is a place."""
    text = " ".join(caption.split())
    if len(text) <= LONGEST_CAPTION:
        return text
    cut = text[:LONGEST_CAPTION]
    at_word = cut.rsplit(" ", 1)[0] if " " in cut[LONGEST_CAPTION // 2 :] else cut[:-1]
    return at_word.rstrip(" ,.;:–-") + "…"
