"""An adapter behind an encoder: the same behind both runtimes, and part of the fingerprint."""

from pathlib import Path

import numpy as np
import pytest

from fixtures.small_shop import DIMENSION, SettableClock, WordEncoder
from fixtures.tiny_bert import save_tiny_bert
from shopcard.adapters.adapted_encoder import AdaptedEncoder, Adapter, load_adapter
from shopcard.adapters.sqlite.store import SqliteStore
from shopcard.domain.errors import NotBuilt
from shopcard.domain.events import Embedding, Entry, Event, EventKind, Vectors
from shopcard.services.signals import Signals

TEXTS = ["a red running shoe for men", "usb cable", "kettle " * 30]


def a_matrix(seed: int = 1, dimension: int = DIMENSION) -> Vectors:
    change = np.random.default_rng(seed).normal(size=(dimension, dimension)) * 0.1
    return (np.eye(dimension) + change).astype(np.float32)


def test_vectors_are_changed_and_of_length_one() -> None:
    plain, adapted = WordEncoder(), AdaptedEncoder(WordEncoder(), Adapter(a_matrix()))
    vectors = adapted.encode(TEXTS)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.allclose(vectors[1], adapted.encode_query(TEXTS[1]), atol=1e-6)
    assert not np.allclose(vectors, plain.encode(TEXTS), atol=0.01)
    same = AdaptedEncoder(plain, Adapter(np.eye(DIMENSION, dtype=np.float32)))
    assert np.allclose(same.encode(TEXTS), plain.encode(TEXTS), atol=1e-6)


def test_each_adapter_has_a_fingerprint_of_its_own() -> None:
    prints = {Adapter(a_matrix(seed)).adapted("model") for seed in range(3)}
    assert len({"model", *prints}) == 4
    assert Adapter(a_matrix(1)).adapted("model") in prints


def test_a_file_gives_the_very_same_adapter(tmp_path: Path) -> None:
    adapter = Adapter(a_matrix())
    adapter.save(tmp_path / "adapter.npy")
    read = load_adapter(tmp_path / "adapter.npy", DIMENSION)
    assert read.adapted("model") == adapter.adapted("model")
    with pytest.raises(NotBuilt, match="384"):
        load_adapter(tmp_path / "adapter.npy", 384)
    (tmp_path / "adapter.npy").write_bytes(b"no numbers")
    with pytest.raises(NotBuilt, match="cannot be read"):
        load_adapter(tmp_path / "adapter.npy", DIMENSION)


def test_both_runtimes_agree_behind_an_adapter(tmp_path: Path) -> None:
    from shopcard.adapters.bert_encoder import BertEncoder
    from shopcard.adapters.model_files import find_model
    from shopcard.adapters.onnx_encoder import OnnxEncoder
    from shopcard.adapters.onnx_export import export_encoder

    model = find_model(str(save_tiny_bert(tmp_path / "tiny")))
    export_encoder(model, tmp_path / "export")
    adapter = Adapter(a_matrix(dimension=model.dimension))
    bert = AdaptedEncoder(BertEncoder(model, bf16=False), adapter)
    onnx = AdaptedEncoder(OnnxEncoder(tmp_path / "export", model.fingerprint()), adapter)
    assert bert.fingerprint == onnx.fingerprint != model.fingerprint()
    assert ((bert.encode(TEXTS) * onnx.encode(TEXTS)).sum(axis=1) > 0.98).all()
    assert bert.encode_query(TEXTS[0]) @ onnx.encode_query(TEXTS[0]) > 0.98


def test_a_signal_of_the_encoder_before_is_encoded_again_from_its_text() -> None:
    store, clock = SqliteStore(":memory:"), SettableClock()
    before = WordEncoder()
    store.events.append(
        [
            Entry(
                event=Event(event_id=kind, kind=EventKind(kind), user_id="u", **said),
                embedding=Embedding(before.fingerprint, before.encode_query(text)),
                text=text,
            )
            for kind, text, said in (
                ("search", "red kettle", {"query": "red kettle"}),
                ("click", "Kettle. Kitchen", {"product_id": "k"}),
            )
        ],
        clock(),
    )
    after = AdaptedEncoder(before, Adapter(a_matrix()))
    click, search = Signals(store.events, after).latest("u", 2)
    assert {click.embedding.fingerprint, search.embedding.fingerprint} == {after.fingerprint}
    assert np.allclose(search.embedding.vector, after.encode_query("red kettle"))
    assert np.allclose(click.embedding.vector, after.encode(["Kettle. Kitchen"])[0])
    store.close()
