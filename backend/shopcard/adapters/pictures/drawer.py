"""Draws the picture of a product when it is first asked for, once, and keeps it on disk."""

from __future__ import annotations

import hashlib
import io
import logging
import os
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TookTooLong
from pathlib import Path
from random import Random
from threading import BoundedSemaphore, Lock

from PIL import Image

from shopcard.adapters.pictures import studio
from shopcard.adapters.pictures.art import ART, emoji_of, is_paintable, load_art
from shopcard.adapters.pictures.colours import NAMED, SHOP_COLOURS, Colour, named_colour, paint
from shopcard.domain.errors import NotFound, Unavailable
from shopcard.domain.ports import Picture
from shopcard.domain.product import Product

RECIPE = 1
"""Part of every file's address: a change of how pictures look draws them anew."""

DEADLINE_SECONDS = 5.0
MOST_WAITING = 16
"""Requests that may wait for a drawing at once: as many as three browsers ask for. Half of the
server's threads, so that pictures never take all of them."""

_SHARE_IN_OWN_COLOUR = 0.4
_WEBP = "image/webp"

log = logging.getLogger(__name__)


class PictureDrawer:
    """`Pictures` in WebP, 480 by 480, kept in `folder`. One thread draws, one picture at a time;
    whoever asks for one that is being drawn waits for the same. At most MOST_WAITING wait, the
    others are told at once to ask again."""

    def __init__(self, folder: Path, art: Path = ART, deadline_seconds: float = DEADLINE_SECONDS):
        self._folder = folder
        self._art = art
        self._deadline = deadline_seconds
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="pictures")
        self._under_way: dict[str, Future[Picture]] = {}
        self._lock = Lock()
        self._room = BoundedSemaphore(MOST_WAITING)

    def picture(self, product: Product, view: int) -> Picture:
        """See `Pictures`. Without the art a tinted tile, which is not kept."""
        if not 0 <= view < studio.VIEWS:
            raise NotFound(f"A product has the views 0 to {studio.VIEWS - 1}.", code="unknown_view")
        key = picture_key(product, view)
        path = self._folder / f"v{RECIPE}" / key[:2] / f"{key}.webp"
        return _read(path) or self._wait_for(key, path, product, view)

    def close(self) -> None:
        """Gives up what has not been begun."""
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _wait_for(self, key: str, path: Path, product: Product, view: int) -> Picture:
        if not self._room.acquire(blocking=False):
            raise _too_many()
        try:
            return self._drawing(key, path, product, view).result(self._deadline)
        except TookTooLong as late:
            raise _too_many() from late
        finally:
            self._room.release()

    def _drawing(self, key: str, path: Path, product: Product, view: int) -> Future[Picture]:
        """The one that is under way, else a new one."""
        with self._lock:
            drawing = self._under_way.get(key)
            if drawing is None:
                try:
                    drawing = self._worker.submit(self._draw_once, key, path, product, view)
                except RuntimeError as closed:
                    raise Unavailable("The shop is closing.") from closed
                self._under_way[key] = drawing
            return drawing

    def _draw_once(self, key: str, path: Path, product: Product, view: int) -> Picture:
        try:
            return self._draw(path, product, view)
        finally:
            with self._lock:
                del self._under_way[key]

    def _draw(self, path: Path, product: Product, view: int) -> Picture:
        # Another process, or a request just before this one, may have drawn it.
        if kept := _read(path):
            return kept
        art = load_art(emoji_of(product), self._art)
        if art is None:
            drawn = studio.tile(product.name[:1].upper(), _seeded(product.group))
            return Picture(_encode(drawn), _WEBP, cacheable=False)
        content = _encode(draw(product, art, view))
        try:
            _write(path, content)
        except OSError as error:
            log.warning("a picture could not be kept: %s", error)
        return Picture(content, _WEBP, cacheable=True)


def _too_many() -> Unavailable:
    return Unavailable("Too many pictures are being drawn; ask again.", retry_after_seconds=1)


def picture_key(product: Product, view: int) -> str:
    """What the picture depends on, hashed: a change of any of it is another picture."""
    told = (product.product_id, product.group, emoji_of(product), _colour_word(product), str(view))
    return hashlib.sha256("\0".join(told).encode()).hexdigest()


def draw(product: Product, art: Image.Image, view: int) -> Image.Image:
    """The picture, the same every time. Variants of a group are shown alike, each in its colour;
    the views of a product share its colour and hue of backdrop."""
    return studio.photograph(coloured(product, art), _seeded(product.group), view)


def coloured(product: Product, art: Image.Image) -> Image.Image:
    """The art in the product's colour, where the thing may have any."""
    colour = _colour(product)
    if colour is not None and is_paintable(emoji_of(product)):
        return paint(art, colour)
    return art


def _colour(product: Product) -> Colour | None:
    """The colour that the product names, else one of a shop's, else (None) that of the art."""
    if named := named_colour(_colour_word(product)):
        return named
    rng = _seeded(f"{product.product_id}/colour")
    return None if rng.random() < _SHARE_IN_OWN_COLOUR else NAMED[rng.choice(SHOP_COLOURS)]


def _colour_word(product: Product) -> str:
    return product.attributes.get("colour") or product.attributes.get("color") or ""


def _seeded(text: str) -> Random:
    return Random(int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big"))


def _encode(image: Image.Image) -> bytes:
    file = io.BytesIO()
    # Method 2 takes half the time of 4 and costs 6% in size.
    image.save(file, "WEBP", quality=80, method=2)
    return file.getvalue()


def _read(path: Path) -> Picture | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return Picture(content, _WEBP, cacheable=True) if content.startswith(b"RIFF") else None


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, also beside another process that writes the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(f".{os.getpid()}.tmp")
    unfinished.write_bytes(content)
    unfinished.replace(path)
