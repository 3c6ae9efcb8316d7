"""A vision model behind an OpenAI-compatible chat endpoint, such as a local LLaVA."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Mapping, Sequence
from http.client import HTTPException, HTTPResponse
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from shopcard.domain.cell_values import clean_text
from shopcard.domain.errors import Misconfigured, Unavailable
from shopcard.domain.video import Video
from shopcard.domain.video_text import plain_caption, telling_tags

PATH = "/chat/completions"
MAX_ANSWER_BYTES = 1_000_000
MAX_CHARACTERS = 600
MAX_TOKENS = 160
_CHUNK = 16_384
_OURS = frozenset({400, 401, 403, 404, 405, 422})
"""Statuses that trying again will not change."""

DESCRIBE = (
    "These are frames of one short video, from the first to the last. Say in one or two plain "
    "sentences what it shows: who or what, doing what, where. Do not mention frames or images."
)
SUMMARISE = (
    "These are frames of one short video, from the first to the last. Its caption: {caption!r}. "
    "Its hashtags: {hashtags}. Its music: {music!r}. Say in one sentence of at most 40 words what "
    "the video is about, as one would to find it again. Leave out whatever asks for likes, views "
    "or followers."
)


class VisionEndpoint:
    """Describes frames in words. Every call ends within about `seconds`; it raises Unavailable
    when there is no usable answer by then, and Misconfigured for a refusal that will stay."""

    def __init__(self, url: str, model: str, key: str | None = None, seconds: float = 60.0) -> None:
        base = url.rstrip("/")
        self._url = base if base.endswith(PATH) else base + PATH
        self._model = model
        self._key = key
        self._seconds = seconds

    @property
    def name(self) -> str:
        """Of the model."""
        return self._model

    def describe(self, frames: Sequence[bytes]) -> str:
        """What these JPEG images, in order, show."""
        return self._ask(DESCRIBE, frames)

    def summarise(self, video: Video, frames: Sequence[bytes]) -> str:
        """What a video is about, by its frames and by what its creator says."""
        asked = SUMMARISE.format(
            caption=plain_caption(video.caption),
            hashtags=", ".join(telling_tags(video)) or "none",
            music=video.music,
        )
        return self._ask(asked, frames)

    def _ask(self, text: str, frames: Sequence[bytes]) -> str:
        images = [{"type": "image_url", "image_url": {"url": _data_url(each)}} for each in frames]
        content = [{"type": "text", "text": text}, *images]
        answer = self._post(
            {
                "model": self._model,
                "messages": [{"role": "user", "content": content}],
                "max_tokens": MAX_TOKENS,
                "temperature": 0,
            }
        )
        try:
            said = _said(json.loads(answer))
        except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
            raise Unavailable("The vision endpoint answered what is no chat completion.") from error
        if not said:
            raise Unavailable("The vision endpoint answered without a word.")
        return said

    def _post(self, body: Mapping[str, Any]) -> bytes:
        headers = {"Content-Type": "application/json"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        request = Request(self._url, json.dumps(body).encode(), headers)
        ends_at = time.monotonic() + self._seconds
        try:
            with urlopen(request, timeout=self._seconds) as response:
                return _read(response, ends_at)
        except HTTPError as error:
            refusal = f"The vision endpoint answered {error.code} {error.reason}"
            error.close()
            if error.code in _OURS:
                raise Misconfigured(
                    f"{refusal}. Check SHOPCARD_VISION_URL, SHOPCARD_VISION_MODEL and "
                    "SHOPCARD_VISION_KEY."
                ) from None
            raise Unavailable(f"{refusal}.") from None
        except TimeoutError as error:
            raise Unavailable(
                f"The vision endpoint did not answer within {self._seconds:g} s."
            ) from error
        except (URLError, HTTPException, OSError) as error:
            if isinstance(getattr(error, "reason", None), TimeoutError):
                raise Unavailable(
                    f"The vision endpoint did not answer within {self._seconds:g} s."
                ) from error
            raise Unavailable(f"The vision endpoint cannot be reached: {error}.") from error


def _read(response: HTTPResponse, ends_at: float) -> bytes:
    """The body; one that trickles in for ever, or is endless, is given up."""
    parts: list[bytes] = []
    size = 0
    while part := response.read1(_CHUNK):
        parts.append(part)
        size += len(part)
        if time.monotonic() > ends_at:
            raise TimeoutError
        if size > MAX_ANSWER_BYTES:
            raise Unavailable("The vision endpoint answered without an end.")
    return b"".join(parts)


def _said(answer: Any) -> str:
    content = answer["choices"][0]["message"]["content"]
    if isinstance(content, list):  # some servers answer in parts
        content = " ".join(part["text"] for part in content if part.get("type") == "text")
    if not isinstance(content, str):
        raise TypeError("no text")
    text = clean_text(content)
    return text if len(text) <= MAX_CHARACTERS else text[:MAX_CHARACTERS].rpartition(" ")[0] + "…"


def _data_url(jpeg: bytes) -> str:
    return "data:image/jpeg;base64," + base64.b64encode(jpeg).decode()
