"""What the feed is simulated on is what serves."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from fixtures.tiny_bert import save_tiny_bert
from fixtures.web_shop import some_videos
from shopcard.adapters.description_file import DescriptionFile
from shopcard.adapters.video_file import save_videos
from shopcard.bootstrap.build import batch_embedder, what_is_built
from shopcard.bootstrap.feed_trial import Source, open_feed_trial
from shopcard.config import Settings
from shopcard.domain.video_description import VideoDescription
from shopcard.services.video_shelf import Videos


def quiet(_done: int, _total: int) -> None:
    """For those who do not look."""


def test_the_simulated_shelf_is_the_one_that_serves(tmp_path: Path) -> None:
    tiny = save_tiny_bert(tmp_path / "tiny")
    settings = Settings(
        _env_file=None, data_dir=tmp_path / "var", store="sqlite", encoder=str(tiny)
    )
    built = what_is_built(settings)
    built.index_folder.save(built.index_folder.empty())
    plain, joined, seen = some_videos(3)
    demo = [plain, replace(joined, hashtags=("coffeetable", "booklover")), seen]
    save_videos(built.data.videos, [replace(each, topic="home") for each in demo], "demo")
    shown = VideoDescription(video_id="v2", seen="s", model="m", description="A cup on a sill.")
    DescriptionFile(built.data.descriptions).add(shown)

    embed = batch_embedder(built).vectors
    served = Videos(built.video_files, lambda _: [], embed, built.fingerprint)
    served.catch_up()
    simulated = open_feed_trial(settings, Source.DEMO, None, 1, quiet).shelf
    assert simulated.videos == served.now.videos
    assert np.array_equal(simulated.vectors, served.now.vectors)
