"""What a cell of somebody's catalogue file means. A reader raises BadValue with the reason."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from urllib.parse import urlsplit

MAX_AMOUNT = Decimal(1_000_000_000)
MAX_COUNT = 10_000_000_000
MAX_URL = 2000
MAX_ID = 128

SYMBOLS = {
    "₹": "INR", "RS": "INR", "RS.": "INR", "$": "USD", "US$": "USD", "CA$": "CAD", "A$": "AUD",
    "R$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₺": "TRY", "₽": "RUB",
    "₫": "VND", "฿": "THB", "₱": "PHP", "₪": "ILS", "₴": "UAH", "₦": "NGN", "ZŁ": "PLN",
}  # fmt: skip
"""Currency sign, in capitals -> ISO 4217 code."""

_DOT_GROUPS = frozenset({"EUR", "BRL", "TRY", "IDR", "VND", "DKK"})
"""Currencies whose countries write 1.299 for a thousand and more."""

_NUMBER = re.compile(r"-?\d[\d.,\s'’]*(?<=\d)")
_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{2,3})*(?:[.,]\d{3})|\d+")
_RATING = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:/\s*5|out of 5(?: stars)?|stars?)?", re.IGNORECASE)
_TRUE = frozenset({"true", "yes", "y", "in stock", "instock", "in_stock", "available"})
_FALSE = frozenset({"false", "no", "n", "out of stock", "outofstock", "out_of_stock", "sold out"})
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that reorder the text around them, a way to make a name look like another."""


class BadValue(ValueError):
    """The cell does not mean what its field needs; the message says why."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Money as a cell states it; the currency only where the cell names one."""

    value: Decimal
    currency: str | None


def clean_text(text: str) -> str:
    """One line without control characters, reordering marks and half surrogate pairs."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = "".join(
        " " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c
        for c in unicodedata.normalize("NFC", text)
        if unicodedata.category(c) != "Cs" and c not in _BIDI
    )
    return " ".join(kept.split())


def read_id(text: str) -> str:
    """A product's id: at most 128 characters that fit into the path of an address."""
    if len(text) > MAX_ID:
        raise BadValue(f"longer than {MAX_ID} characters")
    if text in (".", "..") or any(c in "/\\?#%," for c in text):
        raise BadValue(f"{_shown(text)} holds a character that an id must not have (/ \\ ? # % ,)")
    if not text.isprintable():
        raise BadValue(f"{_shown(text)} holds a character that cannot be seen")
    return text


def read_amount(text: str, decimal_mark: str | None = None) -> Amount:
    """`₹32,999`, `$1,299.00`, `1.299,00 €`, `USD 12`: rounded to two decimals.

    `decimal_mark` settles what `1.299` means; without it the currency does.
    """
    found = _NUMBER.search(text)
    if found is None:
        raise BadValue(f"{_shown(text)} is not a price")
    sign = (text[: found.start()] + text[found.end() :]).strip().upper()
    currency = read_currency(sign) if sign else None
    value = _read_number(found[0], decimal_mark or (None if currency not in _DOT_GROUPS else ","))
    if not 0 <= value <= MAX_AMOUNT:
        raise BadValue(f"{_shown(text)} is out of range for a price")
    return Amount(value.quantize(Decimal("0.01"), ROUND_HALF_UP), currency)


def read_currency(text: str) -> str:
    """The ISO 4217 code of a sign or code."""
    code = SYMBOLS.get(text.upper(), text.upper())
    if not re.fullmatch("[A-Z]{3}", code):
        raise BadValue(f"{_shown(text)} is not a currency")
    return code


def read_count(text: str) -> int:
    """A whole number with or without separators: `2,255`."""
    if _NUMBER.fullmatch(text) is None:
        raise BadValue(f"{_shown(text)} is not a whole number")
    value = _read_number(text, None)
    if value != value.to_integral_value() or not 0 <= value <= MAX_COUNT:
        raise BadValue(f"{_shown(text)} is not a whole number")
    return int(value)


def read_rating(text: str) -> float | None:
    """Stars from 0 to 5: `4.2`, `4,2`, `4.2 out of 5 stars`. None for 0, which nobody gives."""
    found = _RATING.fullmatch(text)
    value = float(found[1].replace(",", ".")) if found else -1.0
    if not 0 <= value <= 5:
        raise BadValue(f"{_shown(text)} is not a rating from 0 to 5")
    return value or None


def read_stock(text: str) -> bool:
    """`yes`, `out of stock`, or how many there are."""
    word = text.casefold()
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    try:
        return read_count(text) > 0
    except BadValue:
        raise BadValue(f"{_shown(text)} does not say whether it is in stock") from None


def read_date(text: str) -> date:
    """The day of an ISO 8601 date or moment."""
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        raise BadValue(f"{_shown(text)} is not a date like 2024-03-31") from None


def read_url(text: str) -> str:
    """An address that a browser may load: http or https, with a host."""
    address = f"https:{text}" if text.startswith("//") else text
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        usable = False
    if not usable or len(address) > MAX_URL or any(c.isspace() or c in "<>\"'" for c in address):
        raise BadValue(f"{_shown(text)} is not an http or https address")
    return address


def _read_number(digits: str, decimal_mark: str | None) -> Decimal:
    plain = re.sub(r"[\s'’]", "", digits)
    mark = decimal_mark or _guess_decimal_mark(plain.lstrip("-"))
    whole, _, fraction = plain.lstrip("-").partition(mark) if mark else (plain.lstrip("-"), "", "")
    if not _GROUPED.fullmatch(whole) or (fraction and not fraction.isdecimal()):
        raise BadValue(f"{_shown(digits)} is not a number")
    value = Decimal(re.sub("[.,]", "", whole) + "." + (fraction or "0"))
    return -value if plain.startswith("-") else value


def _guess_decimal_mark(digits: str) -> str | None:
    """The mark before the fraction: the last of two kinds; a single one unless it groups."""
    dot, comma = digits.rfind("."), digits.rfind(",")
    if dot >= 0 and comma >= 0:
        return "." if dot > comma else ","
    mark = "." if dot >= 0 else ","
    if max(dot, comma) < 0 or digits.count(mark) > 1:
        return None
    groups = mark == "," and len(digits.rpartition(",")[2]) == 3
    return None if groups else mark


def _shown(text: str) -> str:
    return repr(text if len(text) <= 40 else f"{text[:39]}…")
