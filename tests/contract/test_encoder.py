"""One suite for both runtimes of the encoder, and the parity that lets them share a fingerprint."""

from __future__ import annotations

import csv
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from fixtures.built_encoder import built_encoder
from shopcard.adapters.bert_encoder import BertEncoder
from shopcard.adapters.onnx_encoder import OnnxEncoder
from shopcard.adapters.onnx_export import export_encoder
from shopcard.config import ROOT
from shopcard.demo.catalogue import load_catalogue
from shopcard.domain.events import Vectors
from shopcard.domain.ports import Encoder
from shopcard.domain.product import Product
from shopcard.domain.product_text import product_text

AMAZON = ROOT.parent / "shared" / "data" / "amazon_products.csv"
SAMPLE = 500


@pytest.fixture(scope="module")
def bert() -> BertEncoder:
    return BertEncoder(built_encoder()[1])


@pytest.fixture(scope="module")
def onnx() -> OnnxEncoder:
    data, model = built_encoder()
    return OnnxEncoder(data.encoder(model.fingerprint()), model.fingerprint())


@pytest.fixture(params=["bert", "onnx"])
def encoder(request: pytest.FixtureRequest) -> Encoder:
    chosen: Encoder = request.getfixturevalue(request.param)
    return chosen


def test_rows_are_unit_vectors_in_the_order_of_the_texts(encoder: Encoder) -> None:
    texts = ["a red running shoe for men", "usb cable", "x " * 900, "kettle", "usb cable"]
    vectors = encoder.encode(texts)
    assert vectors.shape == (5, encoder.dimension)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    alone = np.stack([encoder.encode([text])[0] for text in texts])
    assert ((vectors * alone).sum(axis=1) > 0.999).all()
    assert np.allclose(vectors[1], vectors[4], atol=0.02)


def test_no_texts_give_no_rows(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, encoder.dimension)


@pytest.mark.parametrize(
    "text", ["", " ", "🎧", "\x00\ufffe", "lone \ud800", "日本語のケトル", "a" * 5000]
)
def test_odd_texts_have_a_vector_too(encoder: Encoder, text: str) -> None:
    vector = encoder.encode_query(text)
    assert vector.shape == (encoder.dimension,)
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_meaning_decides_what_is_near(encoder: Encoder) -> None:
    query = encoder.encode_query("music box without wires")
    near, far = encoder.encode(["portable bluetooth speaker", "stainless steel garden spade"])
    assert query @ near > query @ far + 0.2


def test_threads_may_share_an_encoder(onnx: OnnxEncoder) -> None:
    texts = [f"product number {each} in blue" for each in range(40)]
    expected = np.stack([onnx.encode_query(text) for text in texts])
    with ThreadPoolExecutor(4) as threads:
        found = np.stack(list(threads.map(onnx.encode_query, texts)))
    assert np.array_equal(found, expected)


def test_a_text_has_one_vector_whatever_its_neighbours(onnx: OnnxEncoder) -> None:
    alone = onnx.encode(["usb cable"])[0]
    assert np.array_equal(onnx.encode(["a much longer text " * 9, "usb cable"])[1], alone)


def test_both_runtimes_share_the_fingerprint(bert: BertEncoder, onnx: OnnxEncoder) -> None:
    assert bert.fingerprint == onnx.fingerprint
    assert bert.dimension == onnx.dimension


def test_a_query_prefix_applies_to_queries_only(tmp_path: Path, bert: BertEncoder) -> None:
    _, model = built_encoder()
    export_encoder(model, tmp_path, query_prefix="query: ")
    prefixed = OnnxEncoder(tmp_path, model.fingerprint("query: "))
    assert prefixed.fingerprint != bert.fingerprint
    assert np.array_equal(prefixed.encode_query("kettle"), prefixed.encode(["query: kettle"])[0])
    torch_prefixed = BertEncoder(model, query_prefix="query: ")
    assert torch_prefixed.encode_query("kettle") @ prefixed.encode_query("kettle") > 0.98


def test_bf16_is_as_good_as_full_precision() -> None:
    texts = [product_text(product) for product in _demo_products(24)]
    _, model = built_encoder()
    full, half = (BertEncoder(model, bf16=bf16).encode(texts) for bf16 in (False, True))
    assert (full * half).sum(axis=1).min() > 0.9995


def test_both_runtimes_agree_on_the_demo_titles(bert: BertEncoder, onnx: OnnxEncoder) -> None:
    _assert_parity(bert, onnx, [product.name for product in _demo_products(SAMPLE)])


def test_both_runtimes_agree_on_real_titles(bert: BertEncoder, onnx: OnnxEncoder) -> None:
    if not AMAZON.is_file():
        pytest.skip("amazon_products.csv, which is not part of the repository, is not beside it")
    with AMAZON.open(encoding="utf-8", newline="") as file:
        titles = sorted({row["name"] for row in csv.DictReader(file)})
    _assert_parity(bert, onnx, random.Random(1).sample(titles, SAMPLE))


def test_the_serving_process_loads_neither_torch_nor_transformers() -> None:
    data, _ = built_encoder()
    program = """
import sys
from pathlib import Path
from shopcard.adapters.model_files import find_model
from shopcard.adapters.onnx_encoder import OnnxEncoder
from shopcard.adapters.faiss_index import FaissIndex
from shopcard.data_folder import DataFolder

data = DataFolder(Path(sys.argv[1]))
fingerprint = find_model(None, data.weights_hashes).fingerprint()
encoder = OnnxEncoder(data.encoder(fingerprint), fingerprint)
index = FaissIndex(fingerprint, encoder.dimension)
index.add(["p1"], encoder.encode(["bluetooth speaker"]))
print(index.nearest(encoder.encode_query("speaker"), 1)[0].product_id)
print(sorted({"torch", "transformers", "onnx"} & set(sys.modules)))
"""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "backend")}
    answer = subprocess.run(
        [sys.executable, "-c", program, str(data.root)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.split("\n")[:2] == ["p1", "[]"]


def _demo_products(count: int) -> list[Product]:
    products = load_catalogue()
    return random.Random(1).sample(products, min(count, len(products)))


def _assert_parity(bert: BertEncoder, onnx: OnnxEncoder, titles: Sequence[str]) -> None:
    torch_vectors, onnx_vectors = bert.encode(titles), onnx.encode(titles)
    assert (torch_vectors * onnx_vectors).sum(axis=1).min() >= 0.98
    shared = [
        len(set(one) & set(other)) / 10
        for one, other in zip(_top_ten(torch_vectors), _top_ten(onnx_vectors), strict=True)
    ]
    assert np.mean(shared) >= 0.9


def _top_ten(vectors: Vectors) -> list[list[int]]:
    """The ten nearest other rows of each row."""
    scores = vectors @ vectors.T
    np.fill_diagonal(scores, -2)
    nearest: list[list[int]] = np.argsort(-scores, axis=1)[:, :10].tolist()
    return nearest
