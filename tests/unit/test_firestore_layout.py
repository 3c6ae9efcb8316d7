"""Ids of the shop as ids of Firestore documents."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shopcard.adapters.firestore.layout import MAX_ID_BYTES, document_id

ids = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(ids)
@example("")
@example(".")
@example("..")
@example("__id__")
@example("a/b")
@example("x" * 1501)
@example("🙂" * 128)
def test_firestore_takes_every_document_id(text: str) -> None:
    encoded = document_id(text)
    assert 0 < len(encoded.encode()) <= MAX_ID_BYTES
    assert "/" not in encoded
    assert encoded not in {".", ".."}
    assert not encoded.startswith("__")


@given(ids, ids)
@example("a/b", "a%2Fb")
@example("", "=")
@example("x" * 1501, document_id("x" * 1501))
@example("x" * 1501, "x" * 1502)
@example("_a", "%5Fa")
@example("é", "e\u0301")
def test_different_ids_stay_different(one: str, other: str) -> None:
    assert (document_id(one) == document_id(other)) is (one == other)


@pytest.mark.parametrize("plain", ["B07XYZ-1", "1", "0b8e6a1c-5f43-4d0a-9a0d-1f0d8a7a3f11"])
def test_plain_ids_stay_readable(plain: str) -> None:
    assert document_id(plain) == plain
