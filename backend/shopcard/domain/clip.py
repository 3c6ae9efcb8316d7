"""Short clips for the feed: what each one tells, before anybody draws it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from shopcard.domain.money import display_price
from shopcard.domain.product import Product
from shopcard.domain.video import Video

WIDTH, HEIGHT = 360, 640
"""Of the page that a clip is laid out on, in points; its pixels may be finer."""

LINE_CHARACTERS = 32
MOST_LINES = 4

_SENTENCE_ENDS = re.compile(r"(?<=[.!?:;,])\s+|\s+[\u2013\u2014-]\s+")
_UNSPEAKABLE = re.compile(r"[^\w\s$€£¥₹%&+'\u2018\u2019\u201c\u201d\"(),.!?:;/°#\u2013\u2014-]")


@dataclass(frozen=True, slots=True)
class ShownProduct:
    """A product as a clip shows it: `kind` is said where there is no room for the name, `was` is
    the struck-through price, None where there is no sale."""

    product: Product
    name: str
    kind: str
    price: str | None
    was: str | None

    def told(self) -> list[object]:
        """All that a picture of it depends on."""
        told: list[object] = [self.name, self.kind, self.price, self.was, self.product.product_id]
        told += [self.product.group, self.product.art, self.product.main_category]
        return [*told, self.product.sub_categories, sorted(self.product.attributes.items())]


@dataclass(frozen=True, slots=True)
class Clip:
    """What a clip tells: lines of text, one after the other, and the products it is about."""

    clip_id: str
    lines: tuple[str, ...]
    products: tuple[ShownProduct, ...]

    @property
    def topic(self) -> str:
        """What the clips of one kind have in common: their mood, for one."""
        return self.clip_id.rpartition("-")[0] or self.clip_id

    def key(self, drawn_by: str) -> str:
        """Sixteen hexadecimal digits over everything that one sees and hears; `drawn_by` names
        whoever draws it, and the version."""
        told = [each.told() for each in self.products]
        content = json.dumps([drawn_by, self.clip_id, self.lines, told])
        return hashlib.sha256(content.encode()).hexdigest()[:16]


def clips_of(videos: Iterable[Video], products: Mapping[str, Product]) -> dict[str, Clip]:
    """The clips that these videos show, by id; videos may share one.

    Products that are not in `products` are left out, and so is a clip that is left with none.
    """
    found: dict[str, Clip] = {}
    for video in videos:
        clip_id = video.clip_id
        shown = tuple(shown_product(products[i]) for i in video.product_ids if i in products)
        if clip_id is not None and shown and clip_id not in found:
            found[clip_id] = Clip(clip_id, video.lines or lines_of(video.caption), shown)
    return found


def shown_product(product: Product) -> ShownProduct:
    """Name and prices, short enough to be read in passing."""
    now = was = None
    if price := product.price:
        now = display_price(price.amount, price.currency)
        if price.discount_percent:
            was = display_price(price.list_amount, price.currency)
    name = short_name(product)
    kind = product.attributes.get("type", "")
    return ShownProduct(product, name, kind[:1].upper() + kind[1:] or name, now, was)


def short_name(product: Product) -> str:
    """The name without its brand and details."""
    name = product.name.split(", ")[0].strip()
    if product.brand and name.casefold().startswith(product.brand.casefold() + " "):
        name = name[len(product.brand) :].strip()
    return name


def lines_of(caption: str) -> tuple[str, ...]:
    """A caption in up to four lines of at most 32 characters, cut where it breathes."""
    spoken = " ".join(_UNSPEAKABLE.sub(" ", caption).split())
    lines: list[str] = []
    for phrase in _SENTENCE_ENDS.split(spoken):
        joined = f"{lines[-1]} {phrase}" if lines else phrase
        if lines and len(joined) <= LINE_CHARACTERS:
            lines[-1] = joined
        else:
            lines += _fitted(phrase.split(), LINE_CHARACTERS)
    return tuple(line for line in lines if line)[:MOST_LINES]


def _fitted(words: Sequence[str], characters: int) -> list[str]:
    """Words in lines of at most that many characters, all about as long; never none."""
    whole = " ".join(words)
    rows = max(1, -(-len(whole) // characters))
    width = min(characters, -(-len(whole) // rows) + 6)
    lines = [""]
    for word in words:
        word = word[:characters]
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
