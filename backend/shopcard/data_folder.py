"""Where everything built or stored lies below the data folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The paths below `settings.data_dir`, each named once, here."""

    root: Path

    @property
    def database(self) -> Path:
        """The SQLite store."""
        return self.root / "shopcard.sqlite3"

    @property
    def videos(self) -> Path:
        """The demo's videos."""
        return self.root / "videos.json"

    @property
    def imported_videos(self) -> Path:
        """Videos of the user's own."""
        return self.root / "imported-videos.json"

    @property
    def descriptions(self) -> Path:
        """What the frames of videos show, in words."""
        return self.root / "descriptions.jsonl"

    @property
    def descriptions_lock(self) -> Path:
        return self.root / "descriptions.lock"

    @property
    def pictures(self) -> Path:
        """Drawn pictures; may be deleted at any time."""
        return self.root / "pictures"

    @property
    def clips(self) -> Path:
        """Clips of the feed's videos; may be deleted at any time."""
        return self.root / "media"

    @property
    def clips_lock(self) -> Path:
        return self.root / "media.lock"

    def encoder(self, fingerprint: str) -> Path:
        """Folder of the exported encoder."""
        return self.root / "encoder" / fingerprint

    @property
    def encoder_versions(self) -> Path:
        """Folder of the encoders that were trained here, and of which one serves."""
        return self.root / "encoders"

    @property
    def encoder_training(self) -> Path:
        """Folder of a training under way; what is in it is worth only time."""
        return self.root / "encoder-training"

    def index(self, store_name: str, fingerprint: str) -> Path:
        """Folder of the index of one store's catalogue: revisions of two stores do not compare."""
        return self.root / "index" / store_name / fingerprint

    def words(self, store_name: str) -> Path:
        """Folder of the words of one store's catalogue."""
        return self.root / "words" / store_name

    @property
    def weights_hashes(self) -> Path:
        """Remembers the hash of weights files, so that a start need not read them again."""
        return self.root / "encoder" / "weights.json"

    @property
    def embeddings(self) -> Path:
        return self.root / "embeddings.sqlite3"

    @property
    def demo_marker(self) -> Path:
        """Says which demo catalogue the store was filled with, if any."""
        return self.root / "demo.json"

    @property
    def build_progress(self) -> Path:
        return self.root / "build-progress.json"

    @property
    def build_lock(self) -> Path:
        return self.root / "build.lock"
