"""Numbers in what people say, with the limit and the money they name: "not over $60"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from shopcard.understanding import english, english_talk
from shopcard.understanding.numerals import IN_WORDS, any_of, value_of
from shopcard.understanding.reading import Reading

MOST_NUMBERS = 24
"""Numbers of a query that are looked at."""
LOOK_BACK = 64
"""Characters before a number in which its limit must stand."""

_MONEY = any_of(english_talk.CURRENCY_WORDS)
_COUNTED = any_of(english_talk.DIGIT_WORDS.keys() | english_talk.SCALE_WORDS.keys())
NUMBER = (
    r"(?:(?<![\d.,])(?:\d{1,3}(?:,\d{2,3})+|\d{1,9})(?:\.\d{1,2})?(?![\d])"
    rf"|{IN_WORDS}(?=ish|\b))"
)
"""A number in digits or words."""
_NUMBER = re.compile(NUMBER, re.IGNORECASE)

_BEFORE = re.compile(
    rf"(?:(?<!\w)(?P<no>{english_talk.NEGATED_LIMIT})?"
    rf"(?<!\w)(?:(?P<under>{any_of(english_talk.UNDER)})|(?P<over>{any_of(english_talk.OVER)})"
    rf"|(?P<around>{any_of(english_talk.AROUND)})|(?P<between>{any_of(english_talk.BETWEEN)})"
    rf"|(?P<from>{any_of(english_talk.FROM)})|(?P<for>{any_of(english_talk.FOR)}))(?!\w)"
    rf"(?:[\s.:]+(?:{english_talk.LIMIT_FILLERS})(?!\w))*[\s.:=]*(?:-(?=\s*(?:{_MONEY})))?)?"
    rf"(?<![^\W\d_])(?P<sign>{_MONEY})?\s*(?P<minus>(?<!\d)(?<!\d\s)-\s*)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?P<thousand>k\b)?(?P<ish>[\s-]?ish\b)?(?P<plus>\s?\+)?\s*(?P<unit>(?:{_MONEY})(?!\w))?"
    rf"(?P<ish_after>-?ish\b)?[\s,]*"
    rf"(?:(?:{english_talk.EACH}|{english_talk.A_PIECE})\s+(?={any_of(english_talk.AT_MOST_AFTER)}))?"
    rf"(?:(?:(?P<most>{any_of(english_talk.AT_MOST_AFTER)})"
    rf"|(?P<least>{any_of(english_talk.AT_LEAST_AFTER)}|\+)"
    rf"|(?P<about>{any_of(english_talk.ABOUT_AFTER)})|(?P<for>{any_of(english_talk.FOR_AFTER)})"
    rf"|{english_talk.EACH})(?!\w)(?![\s:]*(?:of\s+|to\s+)?(?:[$€£₹¥]|\d|(?:{_COUNTED})\b)))?",
    re.IGNORECASE,
)
"""What follows a number; "max" belongs to the next one in "min $20 max $30"."""
_RANGE = re.compile(
    rf"\s*(?:{_MONEY})?\s*(?P<by>-|–|up to|to|and|&|or)\s*(?:{_MONEY})?\s*", re.IGNORECASE
)
_NEXT = re.compile(r"[\s-]*(\w+|%)")
_SET_OF = re.compile(rf"\b{english_talk.SET_OF}\s*$", re.IGNORECASE)
_PRICE_WORD = re.compile(rf"(?:{english_talk.PRICE_WORDS})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in its place; start and end count the words of its limit and money too."""

    start: int
    end: int
    value: Decimal
    limit: str
    """under, over, around, between, from, for, or nothing."""
    currency: str | None
    is_money: bool
    is_counted: bool
    """Whether it counts something else: 4 players, 14s."""
    is_negative: bool
    number_start: int
    number_end: int

    @property
    def is_bound(self) -> bool:
        """Whether it bounds something, money or not: "over 20" beside "under 50 dollars"."""
        return self.limit in ("over", "under") and not self.is_counted


def amounts_in(reading: Reading) -> list[Amount]:
    """The numbers that may be amounts, of the words that are not understood yet."""
    numbers = islice(_NUMBER.finditer(reading.text), MOST_NUMBERS)
    amounts = [each for match in numbers if (each := _amount(reading.text, match))]
    return [each for each in amounts if reading.are_free(each.start, each.end)]


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    """The number as an amount, None where a letter or the end of another number touches it."""
    start, end = match.span()
    offset = max(0, start - LOOK_BACK)
    before = _BEFORE.search(text[offset:start])
    if before is None:
        return None
    after = _AFTER.match(text, end)
    sign, unit = before["sign"], after and after["unit"]
    word = (sign or unit or "").casefold()
    limit = _limit(before, after)
    has_price_word = bool(_PRICE_WORD.search(text[offset:start]))
    is_sure = bool(word) and (
        word not in english_talk.WEIGHTS_TOO or limit in ("under", "for") or has_price_word
    )
    following = _NEXT.match(text, after.end() if after else end)
    is_counted = not is_sure and (
        bool(_SET_OF.search(text[: offset + before.start()]))
        or (text[end : end + 1].isalpha() and not (after and (after["thousand"] or after["ish"])))
        or (text[end : end + 1] == "-" and not (after and after["ish"]))
        or (following is not None and following[1].casefold() in english.DIMENSIONS)
    )
    is_limit = limit == "under" or (bool(limit) and has_price_word)
    is_money = is_sure or (is_limit and not is_counted)
    tail = after.end() if after and is_money else end
    value = value_of(match.group())
    if after and after["thousand"]:
        value *= 1000
    return Amount(
        offset + before.start(),
        tail,
        value,
        limit,
        english_talk.CURRENCY_WORDS.get(word) if is_sure else None,
        is_money,
        is_counted,
        before["minus"] is not None,
        start,
        end,
    )


def _limit(before: re.Match[str], after: re.Match[str] | None) -> str:
    if after and after["most"]:
        return "under"
    if after and (after["least"] or after["plus"]):
        return "over"
    is_loose = after is not None and bool(after["ish"] or after["ish_after"] or after["about"])
    is_negated = before["no"] is not None
    if before["under"]:
        return "over" if is_negated else "under"
    if before["over"]:
        return "under" if is_negated else "over"
    if is_loose or (before["loosely"] and not before["between"]):
        return "around"
    if after and after["for"] and not before["around"]:
        return "for"
    return next((name for name in ("around", "between", "from", "for") if before[name]), "")


def is_range(text: str, low: Amount, high: Amount) -> bool:
    """Whether two amounts are the ends of one range: "between 20 and 50", "$20-50"."""
    joint = _RANGE.fullmatch(text, low.number_end, high.number_start)
    is_joined = joint is not None and joint["by"].casefold() in ("and", "&")
    if joint is None or (is_joined and low.limit not in ("between", "from")):
        return False
    following = _NEXT.match(text, high.number_end)
    is_counted = following is not None and following[1].casefold() in english.DIMENSIONS
    has_currency = bool(low.currency or high.currency)
    starts = low.limit in ("between", "from", "for", "around", "") or has_currency
    says_price = bool(_PRICE_WORD.search(text[max(0, low.start - LOOK_BACK) : low.number_start]))
    is_between = text[low.start :].startswith("between") and not is_counted
    return starts and (
        has_currency or says_price or is_between or _is_bare_range(text, joint["by"], low, high)
    )


def _is_bare_range(text: str, joint: str, low: Amount, high: Amount) -> bool:
    """Whether two numbers that count nothing can only be prices: "a desk, 100 to 200"."""
    is_high = LEAST_BARE <= low.value < high.value
    ends = _NOTHING.match(text, high.number_end)
    return joint == "to" and is_high and bool(ends) and not (low.is_counted or high.is_counted)


_NOTHING = re.compile(r"\s*(?:$|[,;!?.](?!\d))")
LEAST_BARE = 20
"""Sizes and ages are less."""
