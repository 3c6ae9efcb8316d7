"""Which emoji stands for a product, and where its art lies."""

from __future__ import annotations

import logging
import re
from pathlib import Path

from PIL import Image

from shopcard.config import ROOT
from shopcard.domain.product import Product

log = logging.getLogger(__name__)

ART = ROOT / "frontend" / "node_modules" / "@lobehub" / "fluent-emoji-3d" / "assets"
"""The art comes with the front end's npm packages."""

ANYTHING = "🛍️"

EMOJI_WORDS = {
    "🎧": "headphone headset earphone earbud", "🔊": "speaker soundbar audio theater",
    "📺": "television tv entertainment", "📷": "camera", "💻": "laptop computer",
    "📱": "phone mobile tablet", "⌚": "watch", "🖨️": "printer ink toner cartridge",
    "🎮": "gaming console", "🔋": "battery charger electronics", "❄️": "refrigerator cooling",
    "🌬️": "conditioner fan", "🫧": "washing detergent", "🧺": "laundry storage basket",
    "🍳": "kitchen cookware dining pan appliance", "☕": "coffee tea mug beverage",
    "🍫": "snack chocolate candy", "🛒": "grocery gourmet food", "🥗": "diet nutrition",
    "🛋️": "sofa furniture couch furnishing", "🪑": "chair stool",
    "🛏️": "bed bedroom linen pillow", "💡": "lamp light lighting bulb",
    "🖼️": "décor decor wall", "🪴": "garden plant outdoor",
    "🧹": "cleaning janitorial household broom", "🔧": "tool improvement repair motorbike",
    "🚗": "car vehicle", "🧪": "lab scientific", "📏": "measure inspect test",
    "⚙️": "industrial", "👟": "sneaker trainer running sports shoe footwear",
    "👞": "formal oxford loafer", "👠": "heel", "🥿": "ballerina flat",
    "👡": "sandal", "🩴": "flip slipper flop", "👢": "boot",
    "👕": "tshirt t-shirt shirt polo top topwear clothing sportswear western",
    "👖": "jean trouser pant bottomwear legging capri track",
    "👘": "pyjama nightdress nightwear loungewear robe night suit",
    "🩳": "short trunk boxer brief", "👗": "dress skirt fashion designer boutique",
    "🥻": "saree sari kurta kurti ethnic dupatta", "🧥": "jacket coat sweater sweatshirt",
    "🧦": "sock stocking", "👙": "bra lingerie innerwear", "👔": "tie cufflink",
    "🧣": "scarf scarves stole muffler", "🧤": "glove", "🧢": "cap headwear", "👒": "hat",
    "🕶️": "sunglasses eyewear", "👓": "glasses spectacles", "👜": "handbag clutch bag",
    "👛": "wallet purse", "🎒": "backpack rucksack school",
    "🧳": "suitcase luggage duffle duffel trolley travel", "💍": "ring jewellery jewelry diamond",
    "📿": "necklace pendant bangle bracelet", "💎": "earring gem", "☂️": "umbrella",
    "💄": "lipstick lip make-up makeup beauty", "💅": "nail polish manicure",
    "🧴": "lotion skin grooming deodorant care fragrance perfume shampoo bath",
    "🪒": "razor shaving", "🍼": "baby nursing feeding diaper", "🧸": "toy stem gifting",
    "🎁": "gift voucher bazaar", "👶": "stroller pram", "🏏": "cricket", "⚽": "football soccer",
    "🏸": "badminton", "🚲": "cycling bicycle bike cycle", "🏋️": "strength cardio fitness gym",
    "🧘": "yoga", "🏕️": "camping hiking tent", "🏀": "sport basketball",
    "🎸": "musical instrument guitar", "💿": "music album vinyl", "📚": "book",
    "🖊️": "pen marker", "✏️": "pencil craft sewing", "📎": "office stationery paper clip",
    "📓": "notebook journal planner", "🗂️": "folder binder file", "🐾": "pet", "🐕": "dog",
    "🐈": "cat", "💊": "health vitamin", "💆": "massage",
}  # fmt: skip
"""For products that bring no emoji: words of their type, category or name, in the singular."""

_EMOJI_OF_WORD = {word: emoji for emoji, words in EMOJI_WORDS.items() for word in words.split()}
_VAGUE = frozenset({"shoe", "bag", "appliance", "clothing", "accessory", "toy"})
"""Words that say less than one beside them: formal shoes, school bags."""

_WORD = re.compile(r"[\w'-]+")

_NATURAL = (
    (0x2600, 0x2604), (0x1F300, 0x1F321), (0x1F32D, 0x1F37F), (0x1F400, 0x1F450),
    (0x1F464, 0x1F487), (0x1F4AA, 0x1F4AA), (0x1F574, 0x1F57A), (0x1F600, 0x1F64F),
    (0x1F6B4, 0x1F6B6), (0x1F3C2, 0x1F3CC), (0x1F90C, 0x1F93E), (0x1F950, 0x1F979),
    (0x1F980, 0x1F9AF), (0x1F9B0, 0x1F9B9), (0x1F9C0, 0x1F9C9), (0x1F9D0, 0x1F9E0),
    (0x1FAB0, 0x1FABF), (0x1FAC0, 0x1FAC5), (0x1FAD0, 0x1FADF), (0x1FAE0, 0x1FAF8),
    (0x1F48A, 0x1F48A), (0x2728, 0x2744), (0x1F3D4, 0x1F3DE),
    (0x1F5BC, 0x1F5BC), (0x1F319, 0x1F319),
)  # fmt: skip
"""Code points of people, animals, plants, food, sky: things that have the colour they have."""

_MADE_ALL_THE_SAME = frozenset("☂🍼🥄🥤🥢🍴🍽🫖🫙")
_MOSTLY_SCREEN = frozenset("💻🖥")


_LONGEST_EMOJI = 16
"""Code points, well above those of any emoji; a longer name may be too long for a file."""


def emoji_of(product: Product) -> str:
    """The product's own emoji, else one that its type, categories or name suggest."""
    if product.art:
        return product.art
    attributes = product.attributes
    told = (attributes.get("type", ""), *reversed(product.sub_categories), product.name)
    for text in (*told, product.main_category):
        # The last word is the noun: a laptop bag is a bag.
        words = [_singular(word) for word in reversed(_WORD.findall(text.casefold()))]
        for word in sorted(words, key=_VAGUE.__contains__):
            if word in _EMOJI_OF_WORD:
                return _EMOJI_OF_WORD[word]
    return ANYTHING


def _singular(word: str) -> str:
    word = word.removesuffix("'s")
    if word in _EMOJI_OF_WORD:
        return word
    for ending in ("ches", "shes", "sses", "xes"):
        if word.endswith(ending):
            return word[:-2]
    return word.removesuffix("s")


def is_paintable(emoji: str) -> bool:
    """Whether it shows a man-made thing, which may come in any colour."""
    if emoji[0] in _MADE_ALL_THE_SAME:
        return True
    if emoji[0] in _MOSTLY_SCREEN:
        return False
    return not any(low <= ord(emoji[0]) <= high for low, high in _NATURAL)


def art_file(emoji: str, folder: Path) -> Path | None:
    """The file with an emoji's art: names are code points, with or without the variation mark.

    None too for what is no emoji, which an imported product may name.
    """
    if len(emoji) > _LONGEST_EMOJI:
        return None
    codes = [f"{ord(character):04x}" for character in emoji]
    bare = [code for code in codes if code != "fe0f"]
    for spelling in (codes, bare, [*bare[:1], "fe0f", *bare[1:]]):
        path = folder / f"{'-'.join(spelling)}.webp"
        if path.is_file():
            return path
    return None


def load_art(emoji: str, folder: Path) -> Image.Image | None:
    """The emoji as RGBA, or a shopping bag for one that has no art. None without the package."""
    path = art_file(emoji, folder) or art_file(ANYTHING, folder)
    if path is None:
        return None
    try:
        with Image.open(path) as image:
            return image.convert("RGBA")
    except OSError as damaged:
        log.warning("the art in %s cannot be read: %s", path, damaged)
        return None
