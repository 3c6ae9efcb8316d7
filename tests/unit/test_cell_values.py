"""What cells of foreign catalogue files mean."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcard.domain import cell_values
from shopcard.domain.cell_values import BadValue

PRICES = [
    ("₹32,999", "32999.00", "INR"),
    ("₹1,29,999", "129999.00", "INR"),
    ("₹12,34,567.50", "1234567.50", "INR"),
    ("Rs. 499", "499.00", "INR"),
    ("$1,299.00", "1299.00", "USD"),
    ("$ 5", "5.00", "USD"),
    ("US$12.50", "12.50", "USD"),
    ("1.299,00 €", "1299.00", "EUR"),
    ("1.299 €", "1299.00", "EUR"),
    ("12,5 €", "12.50", "EUR"),
    ("€1 299,00", "1299.00", "EUR"),
    ("1\u202f299,00\u00a0€", "1299.00", "EUR"),
    ("£0.99", "0.99", "GBP"),
    ("CHF 1'299.05", "1299.05", "CHF"),
    ("USD 12", "12.00", "USD"),
    ("12,999.999", "13000.00", None),
    ("1,299", "1299.00", None),
    ("12.125", "12.13", None),
    ("1.299.000", "1299000.00", None),
    ("89", "89.00", None),
    ("0", "0.00", None),
]

NOT_PRICES = [
    "free", "Get", "", "call us 5", "$5 - $9", "5 or 6", "-5", "1,2,3", "1,29.5,0", "$", "€€5",
    "9" * 40, "12e3", "٣,٤,٥,", "1.5.22",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "currency"), PRICES)
def test_prices_are_read_as_people_write_them(text: str, value: str, currency: str | None) -> None:
    amount = cell_values.read_amount(text)
    assert (str(amount.value), amount.currency) == (value, currency)


@pytest.mark.parametrize("text", NOT_PRICES)
def test_what_is_not_a_price_is_refused(text: str) -> None:
    with pytest.raises(BadValue):
        cell_values.read_amount(text)


def test_a_stated_decimal_mark_settles_what_a_dot_means() -> None:
    assert cell_values.read_amount("1.299", ",").value == 1299
    assert cell_values.read_amount("1.299 €", ".").value == Decimal("1.30")


@given(st.decimals(0, 10**9, places=2), st.sampled_from(["{:,.2f}", "${:,.2f}", "{:.2f} GBP"]))
def test_a_formatted_price_comes_back(value: Decimal, form: str) -> None:
    assert cell_values.read_amount(form.format(value)).value == value


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (
        cell_values.read_amount,
        cell_values.read_count,
        cell_values.read_rating,
        cell_values.read_stock,
        cell_values.read_date,
        cell_values.read_url,
        cell_values.read_id,
        cell_values.read_currency,
    ):
        with suppress(BadValue):
            read(text)


@given(st.text())
def test_clean_text_is_one_printable_line(text: str) -> None:
    cleaned = cell_values.clean_text(text)
    cleaned.encode("utf-8")
    assert cleaned == cell_values.clean_text(cleaned) == cleaned.strip()
    assert not any(c < " " or "\x7f" <= c < "\xa0" or c in "\u202e\u2028" for c in cleaned)


@pytest.mark.parametrize(
    ("text", "count"), [("2,255", 2255), ("7", 7), ("12.0", 12), ("1 000", 1000)]
)
def test_counts(text: str, count: int) -> None:
    assert cell_values.read_count(text) == count


@pytest.mark.parametrize("text", ["2.5", "-1", "Only 9 left in stock.", "FREE Delivery", "9" * 20])
def test_not_counts(text: str) -> None:
    with pytest.raises(BadValue):
        cell_values.read_count(text)


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("4.2", 4.2),
        ("4,2", 4.2),
        ("5", 5.0),
        ("4.2 out of 5 stars", 4.2),
        ("4/5", 4.0),
        ("0", None),
    ],
)
def test_ratings(text: str, rating: float | None) -> None:
    assert cell_values.read_rating(text) == rating


@pytest.mark.parametrize("text", ["Get", "5.1", "-1", "₹68.99", "nan", "42"])
def test_not_ratings(text: str) -> None:
    with pytest.raises(BadValue):
        cell_values.read_rating(text)


@pytest.mark.parametrize(
    ("text", "in_stock"),
    [("yes", True), ("FALSE", False), ("Out of stock", False), ("0", False), ("12", True)],
)
def test_stock(text: str, in_stock: bool) -> None:
    assert cell_values.read_stock(text) is in_stock


def test_days() -> None:
    assert cell_values.read_date("2024-03-31") == date(2024, 3, 31)
    assert cell_values.read_date("2024-03-31T12:00:00Z") == date(2024, 3, 31)


@pytest.mark.parametrize(
    "text",
    ["javascript:alert(1)", "data:image/png;base64,", "ftp://a/b", "/pictures/1", "http://",
     "https://[", "https://a/ b", 'https://a/"onload=', "https://a/" + "b" * 2000],
)  # fmt: skip
def test_addresses_that_a_browser_must_not_load(text: str) -> None:
    with pytest.raises(BadValue):
        cell_values.read_url(text)


def test_addresses() -> None:
    assert cell_values.read_url("https://a.example/b.jpg?c=1") == "https://a.example/b.jpg?c=1"
    assert cell_values.read_url("//a.example/b.jpg") == "https://a.example/b.jpg"


@pytest.mark.parametrize("text", ["a/b", "..", "a?b", "50%", "x" * 129, "a\\b", "a#b"])
def test_ids_that_do_not_fit_into_an_address(text: str) -> None:
    with pytest.raises(BadValue):
        cell_values.read_id(text)
