"""Prices and ratings in what people say: "not over $60", "between 20 and 50", "4 stars and up"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, zip_longest

from shopcard.domain.facts import IN_STOCK, PRICE, RATING
from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english, english_talk
from shopcard.understanding.reading import Reading, Use

AROUND_SHARE = Decimal("0.25")
"""How far "around" reaches to both sides, as a part of the price."""
MOST = Decimal(1_000_000_000)
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "INR": "₹", "JPY": "¥"}
DOLLARS = ("USD", "CAD", "AUD")
MOST_NUMBERS = 24
"""Numbers of a query that are looked at."""
LOOK_BACK = 64
"""Characters before a number in which its limit must stand."""


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(each) for each in sorted(words, key=len, reverse=True))


_MONEY = _any(english_talk.CURRENCY_WORDS)
_COUNTED = _any(english_talk.DIGIT_WORDS.keys() | english_talk.SCALE_WORDS.keys())
NUMBER = (
    r"(?:(?<![\d.,])(?:\d{1,3}(?:,\d{2,3})+|\d{1,9})(?:\.\d{1,2})?(?![\d])"
    rf"|\b(?:an?\s+)?(?:{_COUNTED})(?:[\s-]+(?:and\s+)?(?:{_COUNTED})){{0,6}}\b)"
)
"""A number in digits or words."""
_NUMBER = re.compile(NUMBER, re.IGNORECASE)

_BEFORE = re.compile(
    rf"(?:(?<!\w)(?P<no>{english_talk.NEGATED_LIMIT})?"
    rf"(?<!\w)(?:(?P<under>{_any(english_talk.UNDER)})|(?P<over>{_any(english_talk.OVER)})"
    rf"|(?P<around>{_any(english_talk.AROUND)})|(?P<between>{_any(english_talk.BETWEEN)})"
    rf"|(?P<for>{_any(english_talk.FOR)}))(?!\w)"
    rf"(?:[\s.:]+(?:{english_talk.LIMIT_FILLERS}))*[\s.:=]*)?"
    rf"(?<![^\W\d_])(?P<sign>{_MONEY})?\s*(?P<minus>(?<!\d)(?<!\d\s)-\s*)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?P<thousand>k\b)?\s*(?P<unit>(?:{_MONEY})(?!\w))?[\s,]*"
    rf"(?:(?P<most>(?:{_any(english_talk.AT_MOST_AFTER)})(?!\w))"
    rf"|(?P<least>(?:{_any(english_talk.AT_LEAST_AFTER)})(?!\w)|\+)|(?:each|apiece|ish)\b)?",
    re.IGNORECASE,
)
_RANGE = re.compile(rf"\s*(?:{_MONEY})?\s*(?P<by>-|–|to|and)\s*(?:{_MONEY})?\s*", re.IGNORECASE)
_NEXT = re.compile(r"[\s-]*(\w+|%)")
_PRICE_WORD = re.compile(rf"(?:{english_talk.PRICE_WORDS})", re.IGNORECASE)


@dataclass(slots=True)
class _Amount:
    start: int
    end: int
    value: Decimal
    limit: str
    """under, over, around, between, for, or nothing."""
    currency: str | None
    is_money: bool
    is_counted: bool
    """Whether it counts something else: 4 players, 14s."""
    is_negative: bool
    number_start: int
    number_end: int


def read_price(reading: Reading) -> None:
    """Adds what a query says of the price, as one constraint."""
    numbers = islice(_NUMBER.finditer(reading.text), MOST_NUMBERS)
    amounts = [each for match in numbers if (each := _amount(reading, match))]
    has_money = any(each.is_money for each in amounts)
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str | None = None
    said: list[str] = []
    label, certainty = "", 1.0
    skip = False
    for amount, following in zip_longest(amounts, amounts[1:]):
        if skip or not reading.are_free(amount.start, amount.end):
            skip = False
            continue
        if following and _is_range(reading.text, amount, following):
            skip = True
            said.append(reading.take_characters(amount.start, following.end))
            low, high = sorted((amount.value, following.value))
            currency = following.currency or amount.currency or currency
            continue
        is_bound = has_money and amount.limit in ("over", "under") and not amount.is_counted
        if not (amount.is_money or is_bound):
            continue
        said.append(reading.take_characters(amount.start, amount.end))
        if amount.is_negative or not 0 < amount.value < MOST:
            continue
        currency = amount.currency or currency
        if amount.limit in ("under", "for"):
            high = amount.value
        elif amount.limit == "over":
            low = amount.value
        else:
            low, high = amount.value * (1 - AROUND_SHARE), amount.value * (1 + AROUND_SHARE)
            label = f"About {_money(amount.value, amount.currency)}"
            certainty = 0.9 if amount.limit == "around" else 0.7
    if low is None and high is None:
        return
    if low is not None and high is not None and low > high:
        low, high = high, low
    currency = _meant(currency, reading.vocabulary.currencies)
    reading.constraints.append(
        Constraint(
            field=PRICE,
            minimum=low,
            maximum=high,
            currency=currency,
            certainty=certainty,
            label=label or _label(low, high, currency),
            said=", ".join(said),
        )
    )


def read_level(reading: Reading, types: Iterable[str]) -> None:
    """Adds what "cheap" or "luxury" says of the price, as a preference among these types."""
    for index, word in enumerate(reading.words):
        is_cheap, is_dear = word.text in english_talk.CHEAP, word.text in english_talk.DEAR
        if not (is_cheap or is_dear) or not reading.is_free(index, index + 1):
            continue
        first = index
        while reading.word(first - 1) in {"too", "not", "very"}:
            first -= 1
        is_cheap = is_cheap or "not" in {reading.word(each) for each in range(first, index)}
        said = reading.take(first, index + 1, Use.GONE)
        level = reading.vocabulary.price_level(types)
        if level is None or any(each.field == PRICE for each in reading.constraints):
            return
        bound = Decimal(str(level.cheap if is_cheap else level.dear))
        reading.constraints.append(
            Constraint(
                field=PRICE,
                minimum=None if is_cheap else bound,
                maximum=bound if is_cheap else None,
                currency=level.currency,
                certainty=0.6,
                label="Good price" if is_cheap else "High end",
                said=said,
            )
        )
        return


def value_of(text: str) -> Decimal:
    """The value of a NUMBER: "1,299.50", "a hundred and twenty"."""
    text = text.casefold()
    if any(c.isdigit() for c in text):
        return Decimal(text.replace(",", ""))
    total = part = 0
    for word in re.split(r"[\s-]+", text):
        if word in english_talk.SCALE_WORDS:
            scale = english_talk.SCALE_WORDS[word]
            part = max(part, 1) * scale
            if scale == 1000:
                total, part = total + part, 0
        else:
            part += english_talk.DIGIT_WORDS.get(word, 0)
    return Decimal(total + part)


def _amount(reading: Reading, match: re.Match[str]) -> _Amount | None:
    """The number as an amount, None where a letter or the end of another number touches it."""
    text, (start, end) = reading.text, match.span()
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
        (text[end : end + 1].isalpha() and not (after and after["thousand"]))
        or text[end : end + 1] == "-"
        or (following is not None and following[1].casefold() in english.DIMENSIONS)
    )
    is_limit = limit == "under" or (bool(limit) and has_price_word)
    is_money = is_sure or (is_limit and not is_counted)
    tail = after.end() if after and is_money else end
    value = value_of(match.group())
    if after and after["thousand"]:
        value *= 1000
    return _Amount(
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
    if after and after["least"]:
        return "over"
    is_negated = before["no"] is not None
    if before["under"]:
        return "over" if is_negated else "under"
    if before["over"]:
        return "under" if is_negated else "over"
    return next((name for name in ("around", "between", "for") if before[name]), "")


def _is_range(text: str, low: _Amount, high: _Amount) -> bool:
    """Whether two amounts are the ends of one range: "between 20 and 50", "$20-50"."""
    joint = _RANGE.fullmatch(text, low.number_end, high.number_start)
    if joint is None or (joint["by"] == "and" and low.limit != "between"):
        return False
    following = _NEXT.match(text, high.number_end)
    is_counted = following is not None and following[1].casefold() in english.DIMENSIONS
    has_currency = bool(low.currency or high.currency)
    starts = low.limit in ("between", "") or has_currency
    says_price = bool(_PRICE_WORD.search(text[max(0, low.start - LOOK_BACK) : low.number_start]))
    return starts and (
        has_currency or says_price or (text[low.start :].startswith("between") and not is_counted)
    )


def _meant(currency: str | None, sold_in: frozenset[str]) -> str | None:
    """A shop that sells in Canadian dollars alone means those by "$"."""
    if currency == "USD" and currency not in sold_in:
        return next((each for each in DOLLARS if each in sold_in), currency)
    return currency


def _money(amount: Decimal, currency: str | None) -> str:
    number = f"{amount:,.2f}".removesuffix(".00")
    if currency is None:
        return number
    sign = SIGNS.get(currency)
    return f"{sign}{number}" if sign else f"{currency} {number}"


def _label(low: Decimal | None, high: Decimal | None, currency: str | None) -> str:
    if low is None or high is None:
        bound = low if high is None else high
        assert bound is not None
        return f"{'Over' if high is None else 'Under'} {_money(bound, currency)}"
    return f"{_money(low, currency)}–{_money(high, currency)}"


_STARS = r"(?P<stars>[0-5](?:\.\d)?|one|two|three|four|five)"
_RATED = re.compile(
    r"(?:\b(?:rated|rating|ratings|review|reviews|score|scores|with|at least|minimum|min|over|above"
    r"|more than|of|is|a|an|average)\s+){0,4}"
    rf"(?<![\w.]){_STARS}\s*(?:\+|plus)?[\s-]*(?:stars?\b|★|out of 5\b)"
    rf"{english_talk.STARS_UP}?(?:\s+(?:rating|reviews?|rated))?",
    re.IGNORECASE,
)
_RATED_PLAIN = re.compile(
    r"\b(?:rated|rating|ratings|reviews|score)\s+(?:(?:of|is|at least|above|over|minimum)\s+){0,2}"
    rf"{_STARS}(?!\w)\+?{english_talk.STARS_UP}?",
    re.IGNORECASE,
)
_BARE_STAR = re.compile(r"\w+[\s-]+star", re.IGNORECASE)
"""May count something else: an air conditioner of five stars."""
_WELL_RATED = re.compile(rf"\b(?:with\s+)?(?:{english_talk.WELL_RATED})\b", re.IGNORECASE)
_AVAILABLE = re.compile(rf"\b{english_talk.IN_STOCK_WORDS}\b", re.IGNORECASE)


def read_rating(reading: Reading) -> None:
    """Adds how well the product must be rated, 1 to 5."""
    for pattern in (_RATED, _RATED_PLAIN):
        for match in reading.free_matches(pattern):
            stars = value_of(match["stars"])
            said = reading.take_characters(*match.span())
            if 0 < stars <= 5:
                least = min(stars, Decimal("4.5"))
                certainty = 0.7 if _BARE_STAR.fullmatch(said) else 0.95
                _add_rating(reading, least, certainty, f"{least} stars and up", said)
    for match in reading.free_matches(_WELL_RATED):
        said = reading.take_characters(*match.span())
        _add_rating(reading, Decimal(4), 0.7, "Well rated", said)


def _add_rating(reading: Reading, least: Decimal, certainty: float, label: str, said: str) -> None:
    reading.constraints.append(
        Constraint(field=RATING, minimum=least, certainty=certainty, label=label, said=said)
    )


def read_stock(reading: Reading) -> None:
    """Adds that the product must be there now."""
    for match in reading.free_matches(_AVAILABLE):
        said = reading.take_characters(*match.span())
        reading.constraints.append(Constraint(field=IN_STOCK, label="In stock", said=said))
        return
