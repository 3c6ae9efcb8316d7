"""The application over a small real shop, and its test client."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from fixtures.web_shop import SmallShopSource, make_app, open_small_shop


@pytest.fixture
def source() -> Iterator[SmallShopSource]:
    source = SmallShopSource(open_small_shop())
    yield source
    source.opened.store.close()


@pytest.fixture
def client(source: SmallShopSource) -> FlaskClient:
    return make_app(source).test_client()
