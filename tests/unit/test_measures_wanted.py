"""Amounts in what people type."""

from __future__ import annotations

import pytest

from fixtures.worded_shops import MEASURED
from shopcard.domain.product import Product
from shopcard.understanding.facts import facts_of
from shopcard.understanding.parser import understand
from shopcard.understanding.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("query", "values", "label"),
    [
        ("tent for four", {"person 4"}, "For four"),
        ("tent for four or more people", {"person 4", "person 6"}, "Four or more people"),
        ("a tent, room for 4", {"person 4", "person 6"}, "Room for 4"),
        ("tent big enough for a family of four", {"person 4", "person 6"},
         "Big enough for a family of four"),
        ("duffel bag, 60 litres or more", {"volume 60000", "volume 80000"}, "At least 60 litres"),
        ("duffel bag with at least 70 l", {"volume 80000"}, "At least 70 l"),
        ("duffel bag under $70 with 80 litres", {"volume 80000"}, "80 litres"),
        ("soundbar 80 cm wide at most", {"length 600", "length 800"}, "At most 80 cm"),
        ("soundbar of 1 metre or so", {"length 800", "length 1200"}, "About 1 metre"),
        ("soundbar under 1 metre", {"length 600", "length 800"}, "Under 1 metre"),
        ("soundbar no wider than 80 cm", {"length 600", "length 800"}, "At most 80 cm"),
        ("soundbar that isn't any wider than 80 cm", {"length 600", "length 800"},
         "At most 80 cm"),
        ("soundbar not narrower than 80 cm", {"length 800", "length 1200"}, "At least 80 cm"),
        ("soundbar, 60 to 90 cm", {"length 600", "length 800"}, "60 to 90 cm"),
        ("soundbar over 80 cm", {"length 1200"}, "Over 80 cm"),
        ("tent for 3 or 4", {"person 4"}, "For 3 or 4"),
        ("tent for at least 4", {"person 4", "person 6"}, "For at least 4"),
        ("tent for 2 adults and 2 children", {"person 4"}, "2 adults and 2 children"),
        ("6 man tent", {"person 6"}, "6 man"),
        ("tent lighter than 6 kg", {"mass 2000"}, "Under 6 kg"),
        ("tent heavier than 6 kg", {"mass 9000"}, "Over 6 kg"),
        ("tent below 6 kg", {"mass 2000"}, "Under 6 kg"),
        ("tent, maximum of 6 kg", {"mass 2000", "mass 6000"}, "At most 6 kg"),
        ("tent max. 6 kg", {"mass 2000", "mass 6000"}, "At most 6 kg"),
        ("tent not heavier than 6 kg", {"mass 2000", "mass 6000"}, "At most 6 kg"),
        ("sofa at most 200 cm wide", {"length 1800"}, "At most 200 cm"),
        ("sofa for 3", {"person 3"}, "For 3"),
        ("board game for 4", {"person 4"}, "For 4"),
        ("board game for 5 to 6", {"person 5", "person 6"}, "For 5 to 6"),
        ("board game for 6 adults", {"person 6"}, "6 adults"),
        ("headphones with 30 hours battery", {"time 136800"}, "At least 30 hours"),
        ("headphones that last 30 hours", {"time 136800"}, "At least 30 hours"),
        ("chair for someone who weighs 130 kg", {"mass 150000"}, "At least 130 kg"),
        ("chair that holds up to 130 kg", {"mass 150000"}, "At least 130 kg"),
        ("chair for a 110 kg man", {"mass 110000", "mass 150000"}, "At least 110 kg"),
        ("puzzle, fewer than 500 pieces", {"count 24"}, "Under 500 pieces"),
        ("puzzle of twenty-four pieces", {"count 24"}, "Twenty-four pieces"),
        ("puzzle, 400-1000 pieces", {"count 500", "count 1000"}, "400-1000 pieces"),
        ("knife 8 inch", {"length 200"}, "8 inch"),
        ("cat food 85 g", {"mass 85"}, "85 g"),
        ("bookcase with at least five shelves", {"tier 5", "tier 6"}, "At least five shelves"),
        ("set of at least 5 wine glasses", {"count 6"}, "Set of at least 5"),
        ("six wine glasses", {"count 6"}, "Set of 6"),
        ("thermometer that takes 1 or 2 seconds", {"time 1", "time 2"}, "1 or 2 seconds"),
        ("harness for a chest of 75 cm", {"length span 660x880"}, "75 cm"),
        ("harness, chest about 75 cm", {"length span 660x880"}, "About 75 cm"),
        ("harness, about 40 cm", {"length 300"}, "About 40 cm"),
        ("harness under 90 cm", {"length 700", "length 880"}, "Under 90 cm"),
        ("wine glasses, multipack of six", {"count 6"}, "Multipack of six"),
        ("wine glasses, 4-pack", {"count 4"}, "4-pack"),
        ("18 volt drill", {"voltage 18"}, "18 volt"),
        ("drill with two batteries", {"battery 2"}, "Two batteries"),
    ],
)  # fmt: skip
def test_what_products_state_in_numbers_is_asked_for_in_words(
    query: str, values: set[str], label: str
) -> None:
    found = understand(query, MEASURED).constraints
    measures = [each for each in found if each.field in ("measures", "largest")]
    assert [(set(each.values), each.label) for each in measures] == [(values, label)]


@pytest.mark.parametrize(
    ("query", "measures"),
    [
        ("tent for 4 under 7 kg",
         {"For 4": {"person 4"}, "Under 7 kg": {"mass 2000", "mass 6000"}}),
        ("headphones with 30 hours battery under 300 g",
         {"At least 30 hours": {"time 136800"}, "Under 300 g": {"mass 240", "mass 260"}}),
        ("soundbar, at least 70 cm, at most 90 cm",
         {"At least 70 cm": {"length 800", "length 1200"},
          "At most 90 cm": {"length 600", "length 800"}}),
        ("cat food 48 x 85 g", {"48 x 85 g": {"mass 85"}}),
    ],
)  # fmt: skip
def test_each_dimension_is_a_wish_of_its_own(query: str, measures: dict[str, set[str]]) -> None:
    found = understand(query, MEASURED).constraints
    wishes = [each for each in found if each.field in ("measures", "largest")]
    assert {each.label: set(each.values) for each in wishes} == measures
    assert len({each.key for each in found}) == len(found)


@pytest.mark.parametrize(
    ("query", "certainty"),
    [
        ("tent for 4", 0.85),
        ("tent for 4 people", 0.85),
        ("tent for at least 4", 0.8),
        ("tent in 40 seconds", 0.6),
        ("drill with two batteries", 0.6),
        ("a gizmo that fits my tent, 2 kg", 0.6),
    ],
)
def test_how_sure_an_amount_is(query: str, certainty: float) -> None:
    found = understand(query, MEASURED).constraints
    assert [each.certainty for each in found if each.field == "measures"] == [certainty]


@pytest.mark.parametrize(
    "query",
    [
        "tent for 4 weeks",
        "tent for 2 nights",
        "tent for 4 seasons",
        "tent for 4 girls",
        "board game for 4 years",
        "board game for 1/2 week",
        "duffel bag, 60 of them",
        "soundbar, max $80",
        "soundbar 80 İNCH",
        "soundbar 0 or 0 cm",
        "thermometer 2 in 1",
        "two tents",
        "tent for you",
    ],
)
def test_other_numbers_measure_nothing(query: str) -> None:
    found = understand(query, MEASURED).constraints
    assert not [each for each in found if each.field == "measures"]


@pytest.mark.parametrize("litres", [60, 600])
def test_words_that_bound_a_measure_are_not_searched_for(litres: int) -> None:
    text = understand(f"duffel bag, at least {litres} litres", MEASURED).text
    assert text == f"duffel bag {litres} litres"


def test_a_material_tells_no_size() -> None:
    shop = Vocabulary.learn(
        facts_of(
            Product(
                product_id=f"desk-{width}",
                name="Desk",
                main_category="Things",
                attributes={
                    "type": "desk",
                    "material": f"{width // 10} mm board, 25 mm legs",
                    "finish": f"{width} mm of lacquer, 1 mm of oil",
                    "size": f"{width} cm",
                },
            )
        )
        for width in (80, 120, 160)
    )
    (_, size) = understand("desk under 100 cm", shop).constraints
    assert (size.field, size.values) == ("size", ("80 cm",))
