"""What a query says of the price: "not over $60", "between 20 and 50", "cheap"."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import zip_longest

from shopcard.domain.facts import PRICE
from shopcard.domain.shopping_intent import Constraint
from shopcard.understanding import english_talk
from shopcard.understanding.amounts import Amount, amounts_in, is_range
from shopcard.understanding.reading import Reading, Use

AROUND_SHARE = Decimal("0.3")
"""How far "around" reaches to both sides, as a part of the price."""
MOST = Decimal(1_000_000_000)
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "INR": "₹", "JPY": "¥"}
DOLLARS = ("USD", "CAD", "AUD")


class _Price:
    """The bounds that the amounts of a query add up to."""

    def __init__(self) -> None:
        self.low: Decimal | None = None
        self.high: Decimal | None = None
        self.currency: str | None = None
        self.around: Decimal | None = None
        self.certainty = 1.0

    def between(self, first: Amount, second: Amount) -> None:
        self.low, self.high = sorted((first.value, second.value))
        self.currency = second.currency or first.currency or self.currency

    def take(self, amount: Amount) -> None:
        """Sets a bound; a price of nothing or less bounds nothing."""
        if amount.is_negative or not 0 < amount.value < MOST:
            return
        self.currency = amount.currency or self.currency
        if amount.limit in ("under", "for"):
            self.high = amount.value
        elif amount.limit in ("over", "from"):
            self.low = amount.value
        else:
            self.low = amount.value * (1 - AROUND_SHARE)
            self.high = amount.value * (1 + AROUND_SHARE)
            self.around = amount.value
            self.certainty = 0.9 if amount.limit == "around" else 0.7

    def constraint(self, sold_in: frozenset[str], said: str) -> Constraint | None:
        low, high = self.low or None, self.high
        if low is None and high is None:
            return None
        if low is not None and high is not None and low > high:
            low, high = high, low
        currency = _meant(self.currency, sold_in)
        around = self.around and f"About {_money(self.around, currency)}"
        return Constraint(
            field=PRICE,
            minimum=low,
            maximum=high,
            currency=currency,
            certainty=self.certainty,
            label=around or _label(low, high, currency),
            said=said,
        )


def read_price(reading: Reading) -> None:
    """Adds what a query says of the price, as one constraint."""
    amounts = amounts_in(reading)
    has_money = any(each.is_money for each in amounts)
    price, said = _Price(), []
    is_read = False
    for amount, following in zip_longest(amounts, amounts[1:]):
        if is_read:
            is_read = False
        elif following and is_range(reading.text, amount, following):
            is_read = True
            said.append(reading.take_characters(amount.start, following.end))
            price.between(amount, following)
        elif amount.is_money or (has_money and amount.is_bound):
            said.append(reading.take_characters(amount.start, amount.end))
            price.take(amount)
    if constraint := price.constraint(reading.vocabulary.currencies, ", ".join(said)):
        reading.constraints.append(constraint)


def read_level(reading: Reading, types: Iterable[str]) -> None:
    """Adds what "cheap" or "luxury" says of the price, as a preference among these types."""
    for index, word in enumerate(reading.words):
        is_cheap, is_dear = word.text in english_talk.CHEAP, word.text in english_talk.DEAR
        if not (is_cheap or is_dear) or not reading.is_free(index, index + 1):
            continue
        first = index
        while reading.word(first - 1) in english_talk.BEFORE_LEVEL:
            first -= 1
        before = {reading.word(each) for each in range(first, index)}
        is_cheap = is_cheap or not before.isdisjoint(english_talk.NEGATIONS)
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
