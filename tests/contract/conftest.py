"""The `store` fixture: one test on every adapter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from contract.stores import STORES, WITHOUT_TRANSACTIONS
from shopcard.domain.ports import Store


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "store" not in metafunc.fixturenames:
        return
    left_out: frozenset[str] = frozenset()
    if metafunc.definition.get_closest_marker("needs_transactions"):
        left_out = WITHOUT_TRANSACTIONS
    metafunc.parametrize("store", [name for name in STORES if name not in left_out], indirect=True)


@pytest.fixture
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    with STORES[request.param](request) as store:
        yield store
