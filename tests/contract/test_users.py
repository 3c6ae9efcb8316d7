"""Whatever several people do in whatever order: nothing is lost, doubled or mixed up."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contract.examples import click, hide, moment, search, undo
from shopcard.domain.events import Entry, EventKind, Outcome
from shopcard.domain.ports import Store

EXAMPLES = count()
"""Every example has users of its own, for the store is the same for all of them."""


@dataclass
class Person:
    """What the log should know of one user: the model, with lists in place of a database."""

    log: dict[str, Entry] = field(default_factory=dict)
    forgotten: set[str] = field(default_factory=set)
    erased_at: int = -1

    def append(self, entry: Entry, now: int) -> Outcome:
        if now <= self.erased_at:
            return Outcome.ERASED
        before = self.log.setdefault(entry.event.event_id, entry)
        if before is entry:
            return Outcome.ACCEPTED
        if entry.event.event_id in self.forgotten:
            return Outcome.DUPLICATE
        return Outcome.DUPLICATE if before.event == entry.event else Outcome.CONFLICT

    def signals(self) -> list[str]:
        return [
            event_id
            for event_id, entry in reversed(self.log.items())
            if entry.embedding is not None and event_id not in self.forgotten
        ]

    def excluded(self) -> set[str | None]:
        events = [entry.event for entry in self.log.values()]
        undone = {each.undoes for each in events if each.kind is EventKind.UNDO}
        return {
            each.product_id
            for each in events
            if each.kind is EventKind.HIDE and each.event_id not in undone
        }


people = st.sampled_from("abc")
event_ids = st.sampled_from(["e1", "e2", "e3", "e4"])
products = st.sampled_from(["p1", "p2"])
entries = st.one_of(
    st.builds(search, people, event_ids, products),
    st.builds(click, people, event_ids, products),
    st.builds(hide, people, event_ids, products),
    st.builds(undo, people, event_ids, event_ids),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("append"), st.lists(entries, max_size=6)),
        st.tuples(st.just("append"), st.lists(entries, max_size=6)),
        st.tuples(st.just("forget"), people, event_ids),
        st.tuples(st.just("forget_all"), people),
        st.tuples(st.just("erase"), people, st.integers(0, 2)),
    ),
    max_size=10,
)


def _renamed(entry: Entry, prefix: str) -> Entry:
    return replace(entry, event=replace(entry.event, user_id=prefix + entry.event.user_id))


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_users_are_never_mixed(store: Store, steps: list[Any]) -> None:
    prefix = f"{next(EXAMPLES)} "
    model = {prefix + name: Person() for name in "abc"}
    for now, (verb, *given_things) in enumerate(steps):
        if verb == "append":
            batch = [_renamed(each, prefix) for each in given_things[0]]
            expected = [model[each.event.user_id].append(each, now) for each in batch]
            assert store.events.append(batch, moment(now)) == expected
            continue
        user_id = prefix + given_things[0]
        person = model[user_id]
        if verb == "forget":
            is_there = given_things[1] in person.signals()
            assert store.events.forget(user_id, given_things[1]) is is_there
            person.forgotten |= {given_things[1]} if is_there else set()
        elif verb == "forget_all":
            signals = person.signals()
            assert store.events.forget_all(user_id) == len(signals)
            person.forgotten |= set(signals)
        else:
            until = now + given_things[1]
            store.events.erase(user_id, moment(until))
            model[user_id] = Person(erased_at=max(person.erased_at, until))
    for user_id, person in model.items():
        found = store.events.latest_signals(user_id, 10)
        assert [each.event_id for each in found] == person.signals()
        assert store.events.excluded_products(user_id) == person.excluded()
        history = store.events.history(user_id)
        assert [each["event_id"] for each in history] == list(person.log)
        assert {each["user_id"] for each in history if "user_id" in each} <= {user_id}
