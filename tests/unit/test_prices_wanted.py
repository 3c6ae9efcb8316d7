"""Prices in what people type."""

from __future__ import annotations

import pytest

from fixtures.worded_shops import SHOP, understood
from shopcard.understanding.parser import understand

PRICES = [
    ("under $50", (None, 50), "USD", "Under $50"),
    ("below 30 dollars", (None, 30), "USD", "Under $30"),
    ("not over $60", (None, 60), "USD", "Under $60"),
    ("nothing over 60 bucks", (None, 60), "USD", "Under $60"),
    ("that doesn't cost more than thirty dollars", (None, 30), "USD", "Under $30"),
    ("under a hundred and twenty dollars", (None, 120), "USD", "Under $120"),
    ("up to €1,299.50", (None, 1299.5), "EUR", "Under €1,299.50"),
    ("£20 tops", (None, 20), "GBP", "Under £20"),
    ("20 dollars at the very most", (None, 20), "USD", "Under $20"),
    ("$20 would be my limit", (None, 20), "USD", "Under $20"),
    ("$20 each tops", (None, 20), "USD", "Under $20"),
    ("20 dollars a pair at most", (None, 20), "USD", "Under $20"),
    ("20 dollars for the set at most", (None, 20), "USD", "Under $20"),
    ("60 rupees at the most", (None, 60), "INR", "Under ₹60"),
    ("my budget is ¥5000", (None, 5000), "JPY", "Under ¥5,000"),
    ("max 50 CHF", (None, 50), "CHF", "Under CHF 50"),
    ("under 50", (None, 50), None, "Under 50"),
    ("under 1k", (None, 1000), None, "Under 1,000"),
    ("at least $20", (20, None), "USD", "Over $20"),
    ("no less than $20", (20, None), "USD", "Over $20"),
    ("$100 or more", (100, None), "USD", "Over $100"),
    ("between $50 and $150", (50, 150), "USD", "$50–$150"),
    ("between 50 and 20", (20, 50), None, "20–50"),
    ("$20-50", (20, 50), "USD", "$20–$50"),
    ("over 20 but under 50 dollars", (20, 50), "USD", "$20–$50"),
    ("around $200", (140, 260), "USD", "About $200"),
    ("for about $200", (140, 260), "USD", "About $200"),
    ("200ish dollars", (140, 260), "USD", "About $200"),
    ("$200 or so", (140, 260), "USD", "About $200"),
    ("nothing more expensive than $40", (None, 40), "USD", "Under $40"),
    ("without spending more than $40", (None, 40), "USD", "Under $40"),
    ("not a penny more than $40", (None, 40), "USD", "Under $40"),
    ("i've got $40 to spend", (None, 40), "USD", "Under $40"),
    ("on a $40 budget", (None, 40), "USD", "Under $40"),
    ("$40 is my limit", (None, 40), "USD", "Under $40"),
    ("sub-$40", (None, 40), "USD", "Under $40"),
    ("up to a grand", (None, 1000), None, "Under 1,000"),
    ("between twenty and thirty dollars", (20, 30), "USD", "$20–$30"),
    ("min $20 max $30", (20, 30), "USD", "$20–$30"),
    ("$20 minimum, $30 maximum", (20, 30), "USD", "$20–$30"),
    ("from $50", (50, None), "USD", "Over $50"),
    ("50+ dollars", (50, None), "USD", "Over $50"),
    ("north of $50", (50, None), "USD", "Over $50"),
]


@pytest.mark.parametrize(("said", "bounds", "currency", "label"), PRICES)
def test_prices(said: str, bounds: object, currency: str | None, label: str) -> None:
    intent = understand(f"phone case {said}", SHOP)
    price = next(each for each in intent.constraints if each.field == "price")
    found = tuple(None if n is None else float(n) for n in (price.minimum, price.maximum))
    assert (found, price.currency, price.label) == (bounds, currency, label)
    assert intent.text == "phone case"


@pytest.mark.parametrize(
    "query",
    [
        "price under -5", "under $0", "500 ml bottle", "less than 2 kg", "up to 4 players",
        "iphone 12 case", "WH-1000XM4", "2 pounds of butter", "at least 160 by 230",
        "under 30 minutes", "pack of 3", "9" * 300,
    ],
)  # fmt: skip
def test_what_is_no_price(query: str) -> None:
    intent = understand(query, SHOP)
    assert "price" not in understood(intent)
    assert intent.text


def test_cheap_is_a_preference_among_things_of_the_kind() -> None:
    (kind, price) = understand("cheap phone case", SHOP).constraints
    assert (kind.field, price.field) == ("type", "price")
    assert price.maximum == 10
    assert not price.is_filter
    assert understand("not too expensive phone case", SHOP).constraints[1].maximum == 10
    assert understand("cheap phone case under $15", SHOP).constraints[0].maximum == 15
