"""Questions are made, an adapter learns from them, and its worth is measured on others."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from fixtures.small_shop import SettableClock, a_product
from shopcard.adapters.sqlite.store import SqliteStore
from shopcard.cli.encoder_questions import requested
from shopcard.demo.catalogue import load_catalogue
from shopcard.domain.events import Embedding, Entry, Event, EventKind, Served, Vectors
from shopcard.domain.product import Product
from shopcard.learning import adapter_training
from shopcard.learning.adapter_training import ndcg_at_10, train
from shopcard.learning.adapter_validation import ONE_IN, Subject, held_back
from shopcard.learning.catalogue_questions import catalogue_questions
from shopcard.learning.clicked_questions import clicked_questions
from shopcard.learning.lessons import Source
from shopcard.learning.questions import Question

KINDS, EACH, DIMENSION = 30, 4, 16


@pytest.fixture(scope="module")
def demo() -> list[Product]:
    return load_catalogue()[::7]


def unit(vectors: Vectors) -> Vectors:
    return (vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)).astype(np.float32)


def a_source(seed: int = 0, noise: float = 1.5) -> Source:
    """Products of many kinds; a question is near to its kind but for half of the numbers, which
    say nothing and are to be unlearned."""
    random = np.random.default_rng(seed)
    kinds = random.normal(size=(KINDS, DIMENSION))
    kinds[:, DIMENSION // 2 :] = 0
    distraction = np.zeros(DIMENSION)
    distraction[DIMENSION // 2 :] = noise
    products = np.repeat(kinds, EACH, axis=0)
    products = products + random.normal(size=products.shape) * (0.1 + distraction)
    questions = [
        Question(
            f"{kind}-{number}",
            {f"p{kind * EACH + each}": 4 for each in range(EACH)},
            about=str(kind),
        )
        for kind in range(KINDS)
        for number in range(5)
    ]
    asked = np.repeat(kinds, 5, axis=0)
    asked = asked + random.normal(size=asked.shape) * (0.1 + distraction)
    ids = [f"p{row}" for row in range(len(products))]
    return Source("made", ids, ids, unit(products), questions, unit(asked), by_people=True, times=4)


@pytest.fixture(autouse=True)
def _few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adapter_training, "STEPS", 10)


def quiet(_done: int, _total: int) -> None:
    """For those who do not look."""


def test_an_adapter_unlearns_what_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adapter_training, "STEPS", 60)
    learned, other = a_source(), a_source(seed=1)
    matrix = train([learned], quiet)
    assert ndcg_at_10(other, matrix).mean() > ndcg_at_10(other).mean() + 0.03
    assert (train([learned], quiet) == matrix).all()


def test_nothing_to_learn_from_is_said() -> None:
    source = a_source()
    unanswered = [replace(each, judged={}) for each in source.questions]
    with pytest.raises(ValueError, match="no question"):
        train([replace(source, questions=unanswered)], quiet)


def a_subject(source: Source, *, is_trained_on: bool = True) -> Subject:
    return Subject(source, ndcg_at_10(source), is_trained_on)


def asking(*texts: str) -> Source:
    """Somebody else's questions of the same products."""
    source = a_source()
    questions = [Question(text, {"p0": 4}) for text in texts]
    return replace(source, name="clicks", questions=questions, asked=source.asked[: len(texts)])


def texts_of(source: Source) -> set[str]:
    return {each.text.casefold() for each in source.questions}


def test_questions_about_the_same_are_held_back_together() -> None:
    (taught,), (rest,) = held_back([a_subject(a_source())])
    assert len(taught.questions) + len(rest.source.questions) == len(a_source().questions)
    assert 0 < len(rest.source.questions) < 2 * len(a_source().questions) / ONE_IN
    assert {e.about for e in taught.questions}.isdisjoint(e.about for e in rest.source.questions)
    assert (rest.before == ndcg_at_10(rest.source)).all()


def test_what_is_held_back_of_one_source_is_taught_by_none() -> None:
    judged = asking(*(f"Red kettle {number}" for number in range(40)))
    clicks = asking(*(f"red  KETTLE {number}" for number in range(0, 60, 2)))
    measured = asking("red kettle 1", "red kettle 2", "red kettle 3")
    subjects = [a_subject(judged), a_subject(clicks), a_subject(measured, is_trained_on=False)]
    taught, rests = held_back(subjects)
    told = {" ".join(text.split()) for source in taught for text in texts_of(source)}
    untold = {" ".join(text.split()) for rest in rests for text in texts_of(rest.source)}
    assert told
    assert all(rest.source.questions for rest in rests)
    assert told.isdisjoint(untold)
    assert taught[2].questions == []
    assert rests[2].source.questions == measured.questions


def test_a_question_is_held_back_from_every_version_in_turn() -> None:
    """Or the encoder that serves would be measured on what it has learned."""
    few, many = ([f"kettle {number}" for number in range(count)] for count in (40, 90))
    (taught, _), _ = held_back([a_subject(asking(*few)), a_subject(a_source())])
    _, (later,) = held_back([a_subject(asking(*reversed(many)))])
    assert later.source.questions
    assert texts_of(taught).isdisjoint(texts_of(later.source))


def test_written_requests_do_not_prove_what_people_ask() -> None:
    requests = Path(__file__).parents[2] / "data" / "requests" / "demo-tune.jsonl"
    asked = requested("demo", requests)
    assert asked.questions
    assert not asked.by_people
    assert not asked.is_trained_on


def path(product: Product) -> set[str]:
    return {product.main_category, *product.sub_categories}


def test_what_is_said_to_answer_a_question_does(demo: list[Product]) -> None:
    by_id = {each.product_id: each for each in demo}
    questions = list(catalogue_questions(demo, seed=1))
    assert len(questions) > len({each.group for each in demo})
    for question in questions:
        assert question.judged.keys() <= by_id.keys()
        assert question.judged.keys().isdisjoint(question.against)
        first = path(by_id[next(iter(question.judged))])
        assert all(first & path(by_id[each]) for each in question.against)
    assert questions == list(catalogue_questions(demo, seed=1))
    assert questions != list(catalogue_questions(demo, seed=2))


def test_questions_name_amounts_as_people_do(demo: list[Product]) -> None:
    texts = [each.text for each in catalogue_questions(demo, seed=1)]
    assert not [each for each in texts if re.search(r"\b(time|length|mass|volume) \d", each)]


def test_an_audience_that_is_asked_for_is_an_answers_own(demo: list[Product]) -> None:
    by_id = {each.product_id: each for each in demo}
    asked = [each for each in catalogue_questions(demo, seed=1) if "for my wife" in each.text]
    assert asked
    for question in asked:
        for each in question.judged:
            told = by_id[each].attributes
            if told["gender"] == "boys and girls":  # they grow up where no oldest age is told
                assert "and up" in told["age_group"] or "from" in told["age_group"]
            else:
                assert told["gender"] in {"women", "men and women", "unisex"}


def test_a_catalogue_without_attributes_has_questions_too() -> None:
    products = [a_product(f"p{n}", f"Steel kettle number {n}") for n in range(5)]
    questions = list(catalogue_questions(products, seed=1))
    assert {next(iter(each.judged)) for each in questions} == {f"p{n}" for n in range(5)}


def test_searches_that_led_to_a_click_are_questions() -> None:
    store, clock = SqliteStore(":memory:"), SettableClock()

    def add(event_id: str, kind: EventKind, request_id: str | None, **said: str) -> None:
        event = Event(event_id=event_id, kind=kind, user_id="u", request_id=request_id, **said)
        vector = np.ones(2, dtype=np.float32)
        entry = Entry(event=event, embedding=Embedding("f", vector), text="t")
        store.events.append([entry], clock())

    add("s1", EventKind.SEARCH, "r1", query="Red  Kettle")
    add("s2", EventKind.SEARCH, "r2", query="blue kettle")
    add("s3", EventKind.SEARCH, "r3", query="pan")
    add("c1", EventKind.CLICK, "r1", product_id="p3")
    add("c2", EventKind.CLICK, "feed", product_id="p9")
    add("c3", EventKind.CLICK, "r3", product_id="p7")
    store.events.forget("u", "c3")
    store.served.append(
        Served(
            request_id="r1",
            user_id="u",
            surface="search",
            strategy="s",
            strategy_version="1",
            item_ids=("p1", "p2", "p3", "p4"),
            at=clock(),
        )
    )
    assert clicked_questions(store.events, store.served) == [
        Question("red kettle", {"p3": 4}, ("p1", "p2"))
    ]
    store.close()
