"""What steers the feed, as the operator set it: read at every request, so that a change acts at
once in every process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shopcard.attention.blueprint import Blueprint
from shopcard.attention.policy import FeedPolicy, policy_record, read_policy
from shopcard.domain.errors import Conflict
from shopcard.domain.ports import FeedPolicies


@dataclass(frozen=True, slots=True)
class CurrentPolicy:
    """The policy in force. Its revision rises with every change; 0 is what the shop came with."""

    revision: int
    policy: FeedPolicy

    def record(self) -> dict[str, Any]:
        """JSON-safe."""
        return {"revision": self.revision, "policy": policy_record(self.policy)}


class FeedSteering:
    """The policy in force, and the blueprints that the shop came with."""

    def __init__(
        self, policies: FeedPolicies, blueprints: Sequence[Blueprint], default: FeedPolicy
    ) -> None:
        self._policies = policies
        self.blueprints = tuple(blueprints)
        self._latest = CurrentPolicy(0, default)
        self._default = default

    def now(self) -> CurrentPolicy:
        """Reads it from the store."""
        stored = self._policies.get()
        if stored is None:
            return CurrentPolicy(0, self._default)
        if stored.revision != self._latest.revision:
            self._latest = CurrentPolicy(stored.revision, read_policy(stored.record))
        return self._latest

    def default_record(self) -> dict[str, Any]:
        """The policy that the shop came with, JSON-safe."""
        return policy_record(self._default)

    def change(self, revision: int, record: Mapping[str, Any]) -> CurrentPolicy:
        """Puts another policy in force, in place of the one of that revision.

        Raises Invalid for one that cannot be read, Conflict when somebody was faster.
        """
        policy = read_policy(record)
        if not self._policies.put(policy_record(policy), revision):
            raise Conflict(
                "Somebody else changed this in the meantime. Load it again, then change it.",
                code="policy_changed",
            )
        return CurrentPolicy(revision + 1, policy)
