"""Amounts of money as people read them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

SIGNS: Mapping[str, str] = {
    "USD": "$", "INR": "₹", "EUR": "€", "GBP": "£", "JPY": "¥", "KRW": "₩", "BRL": "R$",
    "CAD": "CA$", "AUD": "A$",
}  # fmt: skip
WITHOUT_CENTS = frozenset({"JPY", "KRW", "VND", "CLP"})


def display_price(amount: Decimal, currency: str) -> str:
    """`$89.00`, `₹1,32,999`, `CHF 12.50`: as a shop in the currency's country writes it."""
    if currency == "INR":
        text = _indian(amount)
    else:
        text = f"{amount:,.{0 if currency in WITHOUT_CENTS else 2}f}"
    sign = SIGNS.get(currency)
    return f"{sign}{text}" if sign else f"{currency} {text}"


def _indian(amount: Decimal) -> str:
    """Groups of two above the thousands, no paise where there are none."""
    whole, _, paise = f"{amount:.2f}".partition(".")
    head, tail = whole[:-3], whole[-3:]
    groups = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)][::-1]
    return ",".join([*groups, tail]) + ("" if paise == "00" else f".{paise}")
