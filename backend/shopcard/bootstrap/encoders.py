"""Which of the trained encoders serves, and the change from one to another."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from shopcard.adapters.encoder_versions import EncoderVersions
from shopcard.bootstrap.build import Step, build_steps, what_is_built
from shopcard.bootstrap.encoder_choice import UNTRAINED
from shopcard.config import Settings
from shopcard.data_folder import DataFolder
from shopcard.domain.encoder_version import EncoderVersion, reason_against
from shopcard.domain.errors import Conflict

RunSteps = Callable[[Sequence[Step]], None]


class Encoders:
    """The encoders that were trained here.

    A change builds everything for the next encoder beside what serves, and then turns one pointer.
    A running server notices that within a second and opens a shop with the other encoder beside
    the one that serves.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._versions = EncoderVersions(DataFolder(settings.data_dir).encoder_versions)

    def all(self) -> list[EncoderVersion]:
        """Oldest first."""
        return self._versions.all()

    @property
    def serving(self) -> str | None:
        """None: the model of the settings, as it is."""
        return self._versions.serving

    def reason_against(self, name: str) -> str | None:
        """Why this one may not be promoted now; None when it may. Raises NotFound."""
        version, _ = self._versions.find(name)
        present = what_is_built(self._settings, may_download=True)
        return reason_against(version, present.fingerprint)

    def promote(self, name: str, run: RunSteps) -> None:
        """Makes this one serve. Raises NotFound, and Conflict for one that must not."""
        reason = self.reason_against(name)
        if reason is not None:
            raise Conflict(f"{name} is not promoted. {reason}")
        with build_steps(self._settings, name) as steps:
            run(steps)
        self._versions.promote(name)

    def roll_back(self, run: RunSteps) -> str | None:
        """Makes serve what served before; its index is brought up to date first. Returns its name.

        Raises NotFound when nothing was promoted.
        """
        before = self._versions.before
        with build_steps(self._settings, before or UNTRAINED) as steps:
            run(steps)
        self._versions.roll_back()
        return before
