"""Correcting what was mistyped, and leaving alone what was not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopcard.domain.facts import Facts
from shopcard.domain.product import Product
from shopcard.understanding.spelling import Spelling
from shopcard.understanding.typing_cost import CLOSE, DOUBLED, FAR, MISSED, SWAPPED, typing_cost

NAMES = (
    "Nike Running Shoes",
    "Pebble Bluetooth Speaker",
    "Wireless Headphones WH-1000XM4",
    "Wireless Mouse",
    "Red T-Shirt",
    "Flowing Shirtdress",
    "Leather Wallet",
    "Children's Raincoat",
    "Crème Brûlée Torch",
)
KNOWN = frozenset(
    {
        "a",
        "and",
        "beside",
        "blue",
        "boost",
        "daughter",
        "for",
        "i",
        "in",
        "matter",
        "jumper",
        "my",
        "never",
    }
    | {"not", "of", "shoot", "shops", "show", "silo", "sneaker", "something", "tooth", "wanted"}
)


def facts(product: Product) -> Facts:
    return Facts(product, {})


def learned(*names: str, copies: int = 1) -> Spelling:
    products = [
        Product(
            product_id=f"p{number}.{copy}",
            name=name,
            main_category="Things",
            description="A cosy companion for the kitchen.",
        )
        for number, name in enumerate(names)
        for copy in range(copies)
    ]
    return Spelling.learn(map(facts, products), KNOWN)


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return learned(*NAMES)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("blutooth speker", "bluetooth speaker"),
        ("nike shoos", "nike shoes"),
        ("Wireles Headfones", "Wireless Headphones"),
        ("BLUETOTH speaker", "BLUETOOTH speaker"),
        ("shose", "shoes"),
        ("walett", "wallet"),
        ("lether  wallet, please", "leather  wallet, please"),
        ("a waterproof raincaot for my nehpew", "a waterproof raincoat for my nephew"),
        ("the speker's box", "the speaker's box"),
        ("wirelessmouse", "wireless mouse"),
        ("blue tooth speaker", "bluetooth speaker"),
        ("blau head phones", "blau headphones"),
        ("somthing for my dauhgter", "something for my daughter"),
    ],
)
def test_what_was_mistyped_is_corrected(spelling: Spelling, typed: str, meant: str) -> None:
    correction = spelling.correct(typed)
    assert correction is not None
    assert (correction.query, correction.original) == (meant, typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "?!, ...",
        "nike",  # a brand
        "silo show shops shoot",  # near to what is sold, but words
        "cosy",  # a word of a description
        "sneaker wallets",  # other forms of known words
        "wireless mouse",  # two words that stand so in a name
        "t shirt dress",
        "wh-1000xm3 WH1000XM5 shooes2",  # model numbers
        "sho bok",  # too short to say
        "zebra xylophone",  # nothing is near
        "Lautsprächer ブルートゥース блутус 🙂",
        "don't o'speker' ''s",
        "it doesnt matter",
    ],
)
def test_what_may_be_right_stays(spelling: Spelling, typed: str) -> None:
    assert spelling.correct(typed) is None


def test_the_more_frequent_of_two_likely_words_is_meant() -> None:
    few, many = ["Soft Liner"], ["Soft Linen"] * 30
    correction = learned(*few, *many).correct("linem")
    assert correction is not None
    assert correction.query == "linen"


def test_an_everyday_name_of_a_thing_is_right_whatever_is_sold() -> None:
    assert learned("Card Game", copies=20).correct("pink cardi") is None


def test_a_misprint_of_a_large_catalogue_is_not_meant_but_right() -> None:
    misprint = Product(product_id="one", name="Lampshad", main_category="Things")
    small = Spelling.learn(map(facts, [misprint]))
    others = (
        Product(product_id=str(n), name="Lamp", main_category="Things") for n in range(10_000)
    )
    large = Spelling.learn(map(facts, [misprint, *others]))
    assert small.correct("lanpshad") is not None
    assert large.correct("lanpshad") is None
    assert large.correct("lampshad") is None


def test_a_shop_without_products_corrects_nothing() -> None:
    assert Spelling.learn([]).correct("blutooth speker") is None


@pytest.mark.parametrize(
    ("typed", "meant", "cost"),
    [
        ("shoes", "shoes", 0.0),
        ("shose", "shoes", SWAPPED),
        ("earings", "earrings", DOUBLED),
        ("slipppers", "slippers", DOUBLED),
        ("speker", "speaker", MISSED),
        ("shirr", "shirt", CLOSE),  # neighbouring keys
        ("shoos", "shoes", CLOSE),  # vowels
        ("headfones", "headphones", CLOSE),
        ("shoxs", "shoes", FAR),
    ],
)
def test_the_cost_of_a_mistake(typed: str, meant: str, cost: float) -> None:
    assert typing_cost(typed, meant) == pytest.approx(cost)


def test_a_wrong_first_letter_is_dear() -> None:
    assert typing_cost("xhoes", "shoes") > typing_cost("shoxs", "shoes")


PIECES = [
    *NAMES,
    *KNOWN,
    "blau",
    "blu",
    "tooth",
    "head",
    "fones",
    "wirelessmouse",
    "speker",
    "shirt",
]
PIECES += ["dress", "t", "rain", "coat", "hed", "hedphones", "shoos", "raincaot's"]
QUERIES = st.lists(
    st.sampled_from(PIECES) | st.text(max_size=12) | st.text(alphabet="aehoprstw '-", max_size=12),
    max_size=6,
).map(" ".join)


@given(QUERIES)
def test_correcting_what_is_corrected_changes_nothing(query: str) -> None:
    correction = SPELLING.correct(query)
    if correction is not None:
        assert correction.original == query != correction.query
        assert SPELLING.correct(correction.query) is None


@given(st.sampled_from(sorted({word for name in NAMES for word in name.split()} | KNOWN)))
def test_a_known_word_never_changes(word: str) -> None:
    for written in (word, word.lower(), word.upper()):
        assert SPELLING.correct(written) is None


SPELLING = learned(*NAMES)
