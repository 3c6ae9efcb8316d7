"""A small tune for each clip: chords, a plucked melody, a bass and light drums, made of numbers.

It is as long as its loop: what rings on after the end is heard at the beginning.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import numpy.typing as npt

RATE = 44_100
LOUDNESS = 10 ** (-17 / 20)
"""Root mean square of every tune, so that none is louder than the others."""
PEAK = 10 ** (-1.5 / 20)
FADE_SECONDS = 0.012

Sound = npt.NDArray[np.float64]
"""Shape (2, samples): left and right, -1 to 1."""


@dataclass(frozen=True, slots=True)
class Mood:
    """How the tunes of a topic sound. Chords are degrees of the scale, in semitones from its
    root; `swung` is how late every second eighth comes, as a share of it."""

    beats_per_minute: int
    beats: int
    scale: tuple[int, ...]
    progression: tuple[int, ...]
    swung: float
    drums: bool
    bright: float

    @property
    def seconds(self) -> float:
        return self.beats * 60 / self.beats_per_minute


MAJOR, MINOR, DORIAN = (0, 2, 4, 5, 7, 9, 11), (0, 2, 3, 5, 7, 8, 10), (0, 2, 3, 5, 7, 9, 10)
MOODS = (
    Mood(84, 8, MAJOR, (0, 5, 3, 4), 0.16, True, 0.5),  # slow and warm
    Mood(88, 8, MAJOR, (3, 4, 2, 5), 0.12, True, 0.6),
    Mood(92, 8, DORIAN, (0, 3, 0, 4), 0.18, True, 0.5),  # laid back
    Mood(96, 8, MAJOR, (0, 4, 5, 3), 0.0, True, 0.8),  # sunny
    Mood(92, 8, MINOR, (0, 5, 2, 6), 0.0, True, 0.7),
    Mood(84, 8, MINOR, (0, 3, 5, 4), 0.1, False, 0.4),  # late at night
    Mood(124, 12, MAJOR, (0, 3, 4), 0.0, True, 0.8),  # quick
    Mood(128, 12, DORIAN, (0, 3, 4), 0.0, True, 0.7),
    Mood(88, 8, MAJOR, (0, 2, 3, 4), 0.0, False, 0.5),  # a music box
)


def mood_of(topic: str) -> Mood:
    """The same for all clips of a topic."""
    return MOODS[Random(f"mood {topic}").randrange(len(MOODS))]


def tune(mood: Mood, rng: Random) -> Sound:
    """The tune of one clip; another one for every state of `rng`."""
    band = _Band(mood, rng)
    band.play()
    return _mastered(band.sound)


class _Band:
    """Plays into a loop: notes that reach over its end go on at its beginning."""

    def __init__(self, mood: Mood, rng: Random) -> None:
        self._mood, self._rng = mood, rng
        self._root = rng.choice((45, 47, 48, 50, 52, 53))
        self._beat = 60 / mood.beats_per_minute
        self.sound: Sound = np.zeros((2, round(mood.seconds * RATE)))

    def play(self) -> None:
        mood, rng = self._mood, self._rng
        per_chord = mood.beats / len(mood.progression)
        rhythm = rng.choice(((0, 1.5, 2.5), (0, 1, 2.5, 3), (0, 0.5, 1.5, 3), (0, 2, 3, 3.5)))
        motif = [rng.choice((0, 2, 4, 6, 7)) for _ in rhythm]
        for number, degree in enumerate(mood.progression):
            start = number * per_chord
            for step in (0, 2, 4):
                self._note(_pad, start, self._pitch(degree + step) + 12, per_chord, 0.085, step / 4)
            self._note(_bass, start, self._pitch(degree) - 12, 0.9, 0.30)
            self._note(_bass, start + per_chord * 0.625, self._pitch(degree) - 12, 0.6, 0.20)
            for offset, interval in zip(rhythm, motif, strict=True):
                if offset < per_chord:
                    pitch = self._pitch(degree + interval) + 24
                    loud = 0.19 * rng.uniform(0.75, 1)
                    self._note(_pluck, start + offset, pitch, 1.4, loud, rng.uniform(0.3, 0.7))
        if mood.drums:
            self._drum()

    def _drum(self) -> None:
        for beat in range(self._mood.beats):
            if beat % 2 == 0:
                self._hit(_kick, beat, 0.42)
            else:
                self._hit(_snap, beat, 0.13)
            for half in (0.0, 0.5):
                self._hit(_hat, beat + half, 0.045 if half else 0.028)

    def _pitch(self, degree: int) -> float:
        octave, step = divmod(degree, 7)
        return self._root + 12 * octave + self._mood.scale[step]

    def _note(
        self, voice: Callable[[float, float, float], npt.NDArray[np.float64]], beat: float,
        pitch: float, beats: float, loud: float, side: float = 0.5,
    ) -> None:  # fmt: skip
        hertz = 440 * 2 ** ((pitch - 69) / 12)
        self._add(voice(hertz, beats * self._beat, self._mood.bright), beat, loud, side)

    def _hit(
        self, voice: Callable[[np.random.Generator], npt.NDArray[np.float64]], beat: float,
        loud: float,
    ) -> None:  # fmt: skip
        noise = np.random.default_rng(self._rng.getrandbits(32))
        self._add(voice(noise), beat, loud * self._rng.uniform(0.85, 1), 0.5)

    def _add(self, sound: npt.NDArray[np.float64], beat: float, loud: float, side: float) -> None:
        late = self._mood.swung * 0.5 if beat % 1 == 0.5 else 0.0
        places = round((beat + late) * self._beat * RATE) + np.arange(len(sound))
        for channel, share in enumerate((math.cos, math.sin)):
            amount = loud * 1.3 * share(side * math.pi / 2)
            np.add.at(self.sound[channel], places % self.sound.shape[1], sound * amount)


def _times(seconds: float) -> npt.NDArray[np.float64]:
    return np.arange(round(seconds * RATE)) / RATE


def _pad(hertz: float, seconds: float, bright: float) -> npt.NDArray[np.float64]:
    """Soft: a few partials, two strings slightly apart, a slow swell."""
    t = _times(seconds + 0.5)
    wave = np.zeros_like(t)
    for apart in (0.997, 1.003):
        for partial, amount in ((1, 1.0), (2, 0.45 * bright)):
            wave += amount * np.sin(2 * math.pi * hertz * apart * partial * t)
    swell = np.minimum(1, t / 0.12) * np.minimum(1, (t[-1] - t) / 0.5)
    return np.asarray(wave * swell * (0.88 + 0.12 * np.sin(2 * math.pi * 4.2 * t)))


def _pluck(hertz: float, seconds: float, bright: float) -> npt.NDArray[np.float64]:
    """A kalimba, more or less: the high partials die first."""
    t = _times(seconds)
    wave = np.zeros_like(t)
    for partial, amount, decay in (
        (1, 1.0, 4.0),
        (2, 0.4 * bright, 7.0),
        (4.02, 0.16 * bright, 14),
    ):
        if hertz * partial < 12_000:
            wave += amount * np.exp(-decay * t) * np.sin(2 * math.pi * hertz * partial * t)
    return np.asarray(wave * np.minimum(1, t / 0.004) * np.minimum(1, (t[-1] - t) / 0.05))


def _bass(hertz: float, seconds: float, bright: float) -> npt.NDArray[np.float64]:
    t = _times(seconds)
    wave = np.sin(2 * math.pi * hertz * t) + (0.2 + 0.2 * bright) * np.sin(4 * math.pi * hertz * t)
    return np.asarray(
        wave * np.exp(-2.2 * t) * np.minimum(1, t / 0.008) * np.minimum(1, (t[-1] - t) / 0.05)
    )


def _kick(noise: np.random.Generator) -> npt.NDArray[np.float64]:  # noqa: ARG001
    t = _times(0.28)
    sweep = 48 * t + (115 - 48) / 28 * (1 - np.exp(-28 * t))
    return np.asarray(np.sin(2 * math.pi * sweep) * np.exp(-14 * t))


def _snap(noise: np.random.Generator) -> npt.NDArray[np.float64]:
    t = _times(0.16)
    return _high(noise.standard_normal(len(t))) * np.exp(-32 * t) * np.minimum(1, t / 0.002)


def _hat(noise: np.random.Generator) -> npt.NDArray[np.float64]:
    t = _times(0.06)
    return _high(_high(noise.standard_normal(len(t)))) * np.exp(-80 * t)


def _high(sound: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The high part: each sample less the one before."""
    return np.diff(sound, prepend=0.0)


def _mastered(sound: Sound) -> Sound:
    """As loud as every other, its peaks rounded off, without a click at the seam."""
    loud = sound * (LOUDNESS / max(1e-9, float(np.sqrt(np.mean(sound**2)))))
    rounded = PEAK * np.tanh(loud / PEAK)
    rounded *= LOUDNESS / float(np.sqrt(np.mean(rounded**2)))
    fade = round(FADE_SECONDS * RATE)
    ramp = np.ones(sound.shape[1])
    ramp[:fade] = np.linspace(0, 1, fade)
    ramp[-fade:] = np.linspace(1, 0, fade)
    return np.clip(rounded * ramp, -PEAK, PEAK)


def cue_times(mood: Mood, lines: Sequence[str]) -> list[float]:
    """When each line begins, on a beat; the last stretch ends with the loop."""
    beat = 60 / mood.beats_per_minute
    return [round(mood.beats * number / len(lines)) * beat for number in range(len(lines))]
