"""`train-encoder`, `promote-encoder` and `rollback-encoder` as they are called, on a real store and
index, with an encoder of a few neurons."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from fixtures.tiny_bert import save_tiny_bert
from fixtures.waiting import wait_until
from shopcard.__main__ import main
from shopcard.adapters.adapted_encoder import ADAPTER_FILE, Adapter
from shopcard.adapters.embedding_cache import SqliteEmbeddingCache
from shopcard.adapters.encoder_versions import EncoderVersions
from shopcard.bootstrap.build import (
    Built,
    batch_embedder,
    batch_encoder,
    export_encoder_once,
    what_is_built,
)
from shopcard.bootstrap.encoder_choice import UNTRAINED
from shopcard.bootstrap.encoder_workshop import open_workshop
from shopcard.bootstrap.serve import open_shop
from shopcard.cli.encoder_questions import Asked, subject
from shopcard.config import Settings
from shopcard.domain.encoder_version import EncoderVersion, Figure
from shopcard.domain.errors import Misconfigured
from shopcard.learning import adapter_training, fine_tuning
from shopcard.learning.questions import RIGHT, Question
from shopcard.services.search import Query

HEADER = "product_id,name,main_category,price\n"
THINGS = ("kettle", "lamp", "chair", "mug", "rug", "clock")
BETTER = Figure(
    source="judged", asked_by_people=True, queries=100, before=0.5, after=0.6, low=0.05, high=0.15
)


class Shop:
    """A data folder with a small catalogue, and the command line over it."""

    def __init__(self, folder: Path) -> None:
        tiny = save_tiny_bert(folder / "tiny")
        self.settings = Settings(
            _env_file=None, data_dir=folder / "var", store="sqlite", encoder=str(tiny)
        )
        self.versions = EncoderVersions(self.built.data.encoder_versions)
        names = [(thing, n) for thing in THINGS for n in range(1, 5)]
        rows = [f"{thing}{n},Steel {thing} {n},Home,${n}\n" for thing, n in names]
        (folder / "shop.csv").write_text(HEADER + "".join(rows))
        imported = self.run("import-products", folder / "shop.csv")
        assert imported.exit_code == 0, imported.output

    @property
    def built(self) -> Built:
        return what_is_built(self.settings)

    def run(self, *arguments: str | Path) -> Result:
        environment = {
            "SHOPCARD_DATA_DIR": str(self.settings.data_dir),
            "SHOPCARD_STORE": "sqlite",
            "SHOPCARD_ENCODER": str(self.settings.encoder),
        }
        return CliRunner().invoke(main, [str(each) for each in arguments], env=environment)

    def add_version(self, name: str, seed: int, beside: str | None = None) -> EncoderVersion:
        """One that may be promoted while `beside` serves."""
        dimension = self.built.model.dimension
        change = np.random.default_rng(seed).normal(size=(dimension, dimension)) * 0.1
        version = EncoderVersion(
            name=name,
            form="adapter",
            made_at=f"2026-11-2{seed}",
            base=self.built.model.weights_hash,
            beside=beside or self.built.fingerprint,
            figures=(BETTER,),
            trained_on={"catalogue": 7},
        )
        adapter = Adapter((np.eye(dimension) + change).astype(np.float32))
        self.versions.save(version, {ADAPTER_FILE: adapter.save})
        return version


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shop:
    monkeypatch.setattr(adapter_training, "STEPS", 3)
    return Shop(tmp_path)


def test_what_was_trained_is_kept_and_serves_only_when_it_may(shop: Shop) -> None:
    trained = shop.run("train-encoder")
    assert trained.exit_code == 0, trained.output
    assert "| catalogue |" in trained.output
    (version,) = shop.versions.all()
    assert version.trained_on["catalogue"] > version.figures[0].queries > 0
    listed = shop.run("encoders")
    assert version.name in listed.output
    assert "queries that people asked were held back" in listed.output
    refused = shop.run("promote-encoder", version.name)
    assert refused.exit_code == 1
    assert "is not promoted" in refused.output
    assert shop.versions.serving is None


def test_a_dry_run_keeps_nothing(shop: Shop) -> None:
    assert "dry run" in shop.run("train-encoder", "--dry-run").output
    assert shop.versions.all() == []


def test_what_people_asked_leaves_no_hash_in_the_cache(shop: Shop) -> None:
    shop.add_version("one", 1)
    assert shop.run("promote-encoder", "one", "--quiet").exit_code == 0
    question = Question("something with steam", {"kettle1": RIGHT})
    with open_workshop(shop.settings) as workshop:
        products = workshop.store.products.get_many(["kettle1", "lamp1"])
        found = subject(Asked("clicks", products, [question]), workshop).source
        known = SqliteEmbeddingCache(shop.built.data.embeddings)
        for encoder in (workshop.untrained, workshop.present):
            text = encoder.query_prefix + question.text
            assert not known.get_many(encoder.fingerprint, [text])
            assert len(known.get_many(encoder.fingerprint, found.texts)) == 2
        expected = batch_encoder(workshop.untrained).encode_query(question.text)
    assert found.asked[0] @ expected > 0.999


def test_a_promotion_builds_the_next_index_beside_the_present_one(shop: Shop) -> None:
    before = shop.built
    export_encoder_once(before)
    exported = before.encoder_folder.stat().st_mtime_ns
    shop.add_version("one", 1)
    promoted = shop.run("promote-encoder", "one", "--quiet")
    assert promoted.exit_code == 0, promoted.output
    after = shop.built
    assert before.encoder_folder.stat().st_mtime_ns == exported, "the model was exported again"
    assert after.fingerprint != before.fingerprint
    index = after.index_folder.load()
    assert len(index) == len(before.index_folder.load()) == 24
    encoder = after.open_encoder()
    assert encoder.fingerprint == index.fingerprint == after.fingerprint
    stored = index.vector("kettle1")
    assert stored is not None
    assert stored @ encoder.encode_query("Steel kettle 1. Home") > 0.98
    assert "one (adapter): serves" in shop.run("encoders").output
    # The other was held against what no longer serves.
    shop.add_version("two", 2, beside=before.fingerprint)
    assert "another encoder" in shop.run("promote-encoder", "two", "--quiet").output
    back = shop.run("rollback-encoder", "--quiet")
    assert back.exit_code == 0, back.output
    assert shop.built.fingerprint == before.fingerprint
    assert "nothing to go back to" in shop.run("rollback-encoder", "--quiet").output


def test_a_running_shop_goes_over_to_another_encoder_without_a_pause(shop: Shop) -> None:
    shop.add_version("one", 1)
    assert shop.run("promote-encoder", "one", "--quiet").exit_code == 0
    promoted = shop.built.fingerprint
    opening = open_shop(shop.settings.model_copy(update={"media": "off"}))
    with closing(opening):
        opening.start()
        wait_until(lambda: opening.readiness().ready)
        before = opening.shop()
        assert before.shelf.now.vectors.ids
        assert before.search.find(Query("kettle")).products
        assert shop.run("rollback-encoder", "--quiet").exit_code == 0
        assert opening.readiness().ready
        wait_until(lambda: opening.shop() is not before)
        after = opening.shop()
        assert after.search.find(Query("kettle")).products
        assert before.search.find(Query("lamp")).products  # a request that began before
        one, other = (each.search.read("kettle").vector for each in (before, after))
        assert not np.allclose(one, other, atol=1e-3)
        assert shop.built.fingerprint != promoted


def test_a_promoted_encoder_that_is_damaged_is_named_and_can_be_left(shop: Shop) -> None:
    shop.add_version("one", 1)
    shop.versions.promote("one")
    _, files = shop.versions.find("one")
    files[ADAPTER_FILE].write_bytes(b"others")
    with pytest.raises(Misconfigured, match="rollback-encoder"):
        _ = shop.built
    assert shop.run("rollback-encoder", "--quiet").exit_code == 0
    assert shop.built.adapter is None


def test_another_model_in_the_settings_passes_a_promoted_one_over(
    shop: Shop, tmp_path: Path
) -> None:
    shop.add_version("one", 1)
    shop.versions.promote("one")
    assert shop.built.adapter is not None
    assert what_is_built(shop.settings, version=UNTRAINED).adapter is None
    other = save_tiny_bert(tmp_path / "other", seed=5)
    settings = shop.settings.model_copy(update={"encoder": str(other)})
    assert what_is_built(settings).adapter is None
    with pytest.raises(Misconfigured, match="other weights"):
        what_is_built(settings, version="one")


def test_a_whole_model_is_trained_kept_and_encodes_by_its_own_weights(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fine_tuning, "RATE", 1e-3)
    before = shop.built
    trained = shop.run("train-encoder", "--full", "--pairs", "64")
    assert trained.exit_code == 0, trained.output
    (version,) = shop.versions.all()
    assert version.form == "full"
    assert not before.data.encoder_training.exists()
    after = what_is_built(shop.settings, version=version.name)
    assert after.fingerprint != before.fingerprint
    text = "Steel kettle 1. Home"
    plain, tuned = (batch_embedder(each).vectors([text])[0] for each in (before, after))
    assert plain @ tuned < 0.9999
    export_encoder_once(after)
    assert after.open_encoder().encode([text])[0] @ tuned > 0.98
