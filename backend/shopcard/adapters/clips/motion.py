"""How things move: shares of a movement from 0 to 1, by the time in a clip that loops."""

from __future__ import annotations

import math


def eased_out(share: float) -> float:
    """Fast, then settling (cubic)."""
    return 1 - (1 - _within(share)) ** 3


def eased(share: float) -> float:
    """Slow, fast, slow (cubic)."""
    share = _within(share)
    return 4 * share**3 if share < 0.5 else 1 - (2 - 2 * share) ** 3 / 2


def sprung(share: float) -> float:
    """A little too far, and back."""
    share = _within(share) - 1
    return 1 + 2.2 * share**3 + 1.2 * share**2


def swing(at: float, seconds: float, turns: int = 1, phase: float = 0.0) -> float:
    """-1 to 1 and back, whole turns in a loop of `seconds`, so that the loop has no seam."""
    return math.sin(2 * math.pi * (turns * at / seconds + phase))


class Loop:
    """Time in a clip that begins anew after `seconds`: what began before the end goes on after."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def since(self, start: float, at: float) -> float:
        """Seconds since `start` came last."""
        return (at - start) % self.seconds

    def shown(self, at: float, start: float, end: float, coming: float, going: float) -> float:
        """0 to 1: how far a thing is there that comes from `start` on and is gone at `end`."""
        age, life = self.since(start, at), self.since(start, end) or self.seconds
        if age >= life:
            return 0.0
        return min(1.0, age / coming, (life - age) / going)


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))
