"""Pictures and sound into an MP4 that plays while it loads: H.264 and AAC, index first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
from av.video.reformatter import Colorspace, VideoReformatter

from shopcard.adapters.clips.canvas import PIXEL_HEIGHT, PIXEL_WIDTH, SCALE, Pixels, surface_over
from shopcard.adapters.clips.script import Scene
from shopcard.adapters.clips.tune import RATE, Sound

FRAMES_PER_SECOND = 24
SOUND_BITS_PER_SECOND = 48_000
QUALITY = "27"
"""x264's constant rate factor: less is better and larger."""
X264 = {
    "preset": "veryfast", "tune": "animation", "crf": QUALITY, "threads": "1", "profile": "high",
    "x264-params": "colorprim=bt709:transfer=bt709:colormatrix=bt709:keyint=96"
    ":weightp=0:cpu-independent=1",  # else some runs choose otherwise than others
}  # fmt: skip
AAC = {"aac_coder": "fast"}
MP4 = {"movflags": "+faststart", "fflags": "+bitexact"}
"""`bitexact` leaves out what differs from run to run."""


class Screen:
    """One frame in memory that scenes are drawn on, over and over."""

    def __init__(self) -> None:
        self.frame = av.VideoFrame(PIXEL_WIDTH, PIXEL_HEIGHT, "bgra")
        plane = self.frame.planes[0]
        self._memory = np.frombuffer(memoryview(plane), np.uint8)
        self._surface = surface_over(self._memory, plane.line_size)
        self._canvas = self._surface.getCanvas()
        self._canvas.scale(SCALE, SCALE)

    def show(self, scene: Scene, at: float) -> None:
        """Draws the moment at so many seconds."""
        canvas = self._canvas
        canvas.save()
        canvas.resetMatrix()
        canvas.drawImage(scene.background, 0, 0)
        canvas.restore()
        scene.draw(canvas, at)

    def pixels(self) -> Pixels:
        """What is shown: red, green, blue."""
        rows = self._memory.reshape(PIXEL_HEIGHT, -1)[:, : PIXEL_WIDTH * 4]
        return np.ascontiguousarray(rows.reshape(PIXEL_HEIGHT, PIXEL_WIDTH, 4)[..., 2::-1])


def write_film(path: Path, scene: Scene, seconds: float, sound: Sound) -> None:
    """The scene from its first moment on, to its tune. The same bytes every time."""
    with av.open(str(path), "w", format="mp4", options=MP4) as container:
        video = container.add_stream("libx264", rate=FRAMES_PER_SECOND, options=X264)
        video.width, video.height, video.pix_fmt = PIXEL_WIDTH, PIXEL_HEIGHT, "yuv420p"
        audio = container.add_stream("aac", rate=RATE, layout="stereo", options=AAC)
        audio.bit_rate = SOUND_BITS_PER_SECOND
        for number, frame in enumerate(_frames(scene, round(seconds * FRAMES_PER_SECOND))):
            frame.pts = number
            container.mux(video.encode(frame))
        container.mux(video.encode(None))
        for block in _blocks(sound):
            container.mux(audio.encode(block))
        container.mux(audio.encode(None))


def _frames(scene: Scene, count: int) -> Iterator[av.VideoFrame]:
    screen, reformatter = Screen(), VideoReformatter()
    for number in range(count):
        screen.show(scene, number / FRAMES_PER_SECOND)
        yield reformatter.reformat(screen.frame, format="yuv420p", dst_colorspace=Colorspace.ITU709)


def _blocks(sound: Sound, size: int = 1024) -> Iterator[av.AudioFrame]:
    samples = np.ascontiguousarray(sound, dtype=np.float32)
    for start in range(0, samples.shape[1], size):
        block = np.ascontiguousarray(samples[:, start : start + size])
        frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
        frame.sample_rate, frame.pts = RATE, start
        yield frame
