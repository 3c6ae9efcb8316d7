"""All that the shop knows of English. Another language is another module with these names.

Tables only: who reads them stands elsewhere. Words are folded, and plain (no possessive).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")


def table_of(rows: Mapping[T, str]) -> dict[str, T]:
    """{"blue": "navy indigo"} -> {"navy": "blue", "indigo": "blue"}. "_" stands for a space."""
    return {
        word.replace("_", " "): meaning for meaning, words in rows.items() for word in words.split()
    }


def words_in(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


# How words are written

SPELLINGS = table_of({
    "colour": "color", "colours": "colors", "grey": "gray", "jewellery": "jewelry",
    "pyjamas": "pajamas pjs pajama pyjama", "aluminium": "aluminum", "fibre": "fiber",
    "moisturiser": "moisturizer", "organiser": "organizer", "tyre": "tire",
    "multicolour": "multicolor multi multicolored multicoloured", "flavour": "flavor",
    "tshirt": "tee teeshirt", "tshirts": "tees", "leash": "lead", "doughnut": "donut",
    "deodorant": "antiperspirant", "autumn": "fall", "christmas": "xmas",
    "decaffeinated": "decaf", "duffel": "duffle", "sports": "sporty",
    "headphones": "headphone", "clear": "transparent",
    "wool": "woollen woolen wooly", "perfume": "perfum parfum", "striped": "stripy stripey",
    "moisturising": "moisturizing",
})  # fmt: skip
"""Other spelling -> the one that is looked up."""

IRREGULAR = table_of({
    "man": "men mens", "woman": "women womens", "child": "children", "foot": "feet",
    "mouse": "mice", "knife": "knives", "scarf": "scarves scarfs", "shelf": "shelves",
    "leaf": "leaves", "tooth": "teeth", "loaf": "loaves", "baby": "babies babys", "pad": "pads",
    "wood": "wooden", "boy": "boys", "girl": "girls", "accessory": "accessories",
})  # fmt: skip
"""Plural -> singular, where the stemmer does not know it."""

NEVER_STEMMED = words_in(
    "shorts tights flats heels glasses briefs trunks boxers pants slippers news glass tops"
    " clothes goods jeans leggings chinos dies shades polish christmas"
) - {"tops"}
"""Words that mean something else without their ending: shorts are not short."""

# People

MEN, WOMEN, BOYS, GIRLS, BABIES = "men", "women", "boys", "girls", "babies"
CHILDREN = frozenset({BOYS, GIRLS})
ADULTS = frozenset({MEN, WOMEN})
EVERYBODY = frozenset({"unisex", "everyone", "all", "anyone"})

ADULT_AGES = (14.0, 120.0)
CHILD_AGES = (2.0, 13.0)
BABY_AGES = (0.0, 2.0)
FROM_BIRTH, FROM_BIRTH_AGES = "from birth", (0.0, 5.0)

AUDIENCES: dict[str, frozenset[str]] = table_of({
    frozenset({MEN}): "men mens man male males gents gentlemen",
    frozenset({WOMEN}): "women womens woman female females ladies lady",
    frozenset({BOYS}): "boys boy",
    frozenset({GIRLS}): "girls girl",
    CHILDREN: "kids kid children childrens child junior juniors youth kiddies",
    frozenset({BABIES}): "baby babies babys infant infants newborn newborns",
    frozenset({BABIES, BOYS, GIRLS}): "toddler toddlers",
    ADULTS: "adult adults grown-ups",
})  # fmt: skip
"""How catalogues and people name those for whom a thing is made."""

# Colours

COLOUR_FAMILIES: dict[str, str] = table_of({
    "black": "black jet ebony onyx",
    "white": "white ivory off-white offwhite snow alabaster ecru pearl",
    "grey": "grey gray charcoal graphite slate ash anthracite melange steel gunmetal pewter"
            " smoke stone heather",
    "blue": "blue navy indigo cobalt denim azure sapphire cyan aqua midnight cornflower"
            " periwinkle petrol ocean",
    "green": "green olive sage moss mint emerald lime khaki forest fern jade pistachio eucalyptus"
             " avocado",
    "red": "red maroon burgundy crimson scarlet wine cherry ruby cranberry brick bordeaux"
           " oxblood berry strawberry poppy",
    "pink": "pink rose blush magenta fuchsia peach coral salmon raspberry",
    "purple": "purple lavender lilac mauve violet plum aubergine",
    "yellow": "yellow mustard lemon ochre saffron",
    "orange": "orange rust terracotta apricot tangerine amber",
    "brown": "brown tan chocolate coffee walnut chestnut cognac mocha espresso caramel mushroom"
             " oak taupe bronze copper bracken coyote",
    "beige": "beige cream sand camel nude skin oatmeal champagne vanilla natural oat linen",
    "gold": "gold golden brass",
    "silver": "silver chrome metallic",
    "turquoise": "turquoise teal",
    "multicolour": "multicolour multicolor multicolored multicoloured multi rainbow colourful"
                   " colorful",
})  # fmt: skip
"""Colour word -> the family that people mean when they name only that."""

COLOUR_RANGES: dict[str, str] = {
    "off-white": "off-white ivory cream ecru",
    "wine red": "wine burgundy bordeaux oxblood maroon",
    "dark red": "burgundy maroon oxblood bordeaux wine crimson",
    "neon": "neon",
    "pastel": "pink lilac mint lavender peach blush",
    "earthy colour": "brown beige olive terracotta rust sand",
    "neutral colour": "beige grey white cream black",
    "dark colour": "black navy charcoal brown burgundy",
    "light colour": "white cream ivory beige sand stone pink",
    "bright colour": "red yellow orange turquoise pink",
}
"""Names of several colours at once."""
COLOUR_WORDS = words_in(
    "colour colours color colors coloured colored tone tones shade shades hue hues"
)
"""Words that say "colour" in them."""

NEARLY = "ish"
"""The ending of a colour word that only comes near the colour."""
VAGUELY_MANY = words_in("colourful colorful coloured colored multi")
VAGUE_COLOURS = words_in(
    "skin natural stone snow smoke ash chocolate coffee oat oak walnut forest brick wine cherry"
    " steel rose peach plum lemon linen vanilla denim jet sand chestnut metallic moss fern"
    " raspberry caramel mushroom berry strawberry poppy heather ocean bracken coyote"
) - {"brick"}
"""Colour words that mostly mean something else, unless the catalogue knows them as a colour."""

ALSO_THINGS = words_in(
    "cream rose gold silver orange lime coffee peach mint chocolate olive lemon plum cherry copper"
)
"""Colours that are things too, where they end a phrase: face cream."""

PLAIN_COLOURS = words_in(
    "black white grey gray blue navy green red maroon burgundy pink purple yellow brown beige gold"
    " silver turquoise teal multicolour multicolor"
)
"""Words that are a colour wherever they stand, also in a product's name."""

# How catalogues name their columns, and what their cells say

FIELD_NAMES: dict[str, str] = table_of({
    "type": "type product_type article_type item_type kind",
    "colour": "colour color base_colour base_color colour_name color_name",
    "gender": "gender sex department target_gender audience target_audience",
    "age_group": "age_group age ages age_range age_range_description target_age",
    "material": "material materials fabric fabric_type material_type",
    "size": "size sizes size_name shoe_size clothing_size",
    "character": "character characters franchise theme_character subject_character",
    "occasion": "occasion occasions occasion_type",
    "season": "season seasons",
})  # fmt: skip
"""A column's folded name -> the field in which its values are kept. Others keep their name."""

JOINERS = r",|;|/|\||&|\+|\band\b|\bor\b"
"""What stands between the parts of a value: "cotton and linen", "PC, Mac and tablets"."""

FREE = "free"
NOT_REALLY = words_in("faux fake imitation vegan artificial mock pleather simulated non free look")
"""Words before or after a material that say that it is not this one: faux leather."""

MATERIALS = words_in(
    "leather cotton wool linen silk denim nylon polyester plastic glass steel iron wood wooden"
    " bamboo oak beech pine walnut ceramic porcelain silicone rubber suede velvet cashmere merino"
    " fleece canvas aluminium brass copper gold silver titanium paper cardboard cork foam latex"
    " satin lace chiffon jersey down stoneware marble stone rattan wicker jute acrylic mesh"
)
"""Materials that count wherever they stand in a value: "cotton jersey" is cotton."""

FILLERS = words_in(
    "a an the but of to and or with for in on from by at as up out all its every some any"
)
"""Words that name nothing themselves."""

# What things are made of, how big they are

MATERIAL_KINDS: dict[str, str] = {
    "wood": "wood wooden beech oak walnut pine bamboo plywood acacia ash rattan mahogany teak",
    "metal": "steel iron aluminium brass copper metal titanium",
    "plastic": "plastic polypropylene polycarbonate abs tritan acrylic",
    "fabric": "fabric cotton linen polyester wool velvet tweed",
    "wool": "wool merino lambswool",
    "hard shell": "polycarbonate polypropylene abs aluminium",
}
"""Material -> what counts as it too."""

SHADES = words_in("dark light deep soft bright pale warm pastel neon vivid muted medium")
"""Words that shade a colour; they are looked for in the text only."""

LETTER_SIZES: dict[str, str] = table_of({
    "xs": "xs x-small extra-small extra_small xsmall", "s": "s small",
    "m": "m medium", "l": "l large",
    "xl": "xl x-large extra-large extra_large xlarge", "xxl": "xxl xx-large 2xl 2x 2x-large",
    "xxxl": "xxxl xxx-large 3xl 3x 3x-large", "xxs": "xxs xx-small",
})  # fmt: skip
DEVICES: dict[str, str] = {
    "playstation": "consoles", "xbox": "consoles", "nintendo": "switch consoles",
    "switch": "consoles", "iphone": "ios phones smartphones",
    "galaxy": "android phones smartphones", "pixel": "android phones smartphones",
    "android": "phones smartphones", "ipad": "tablets", "kindle": "tablets",
    "macbook": "mac macos laptops", "mac": "macos", "imac": "mac macos",
    "chromebook": "laptops", "thinkpad": "windows pc laptops", "windows": "pc", "pc": "windows",
}  # fmt: skip
"""A device by the first word of its name -> what it is called in general."""
SIZE_WORDS = words_in("size sized sizes")
WAIST = words_in("waist waisted")
SYSTEM_NAMES = frozenset({"us", "uk", "eu"})
SIZE_SYSTEMS = ("", "us ", "uk ", "eu ", "size ")

UNITS: dict[str, tuple[str, float]] = table_of({
    ("volume", 1.0): "ml millilitres milliliters", ("volume", 10.0): "cl",
    ("volume", 1000.0): "l litre litres liter liters ltr",
    ("volume", 29.57): "fl_oz fl._oz fluid_ounce fluid_ounces",
    ("volume", 473.2): "pint pints", ("volume", 946.4): "quart quarts",
    ("volume", 3785.0): "gallon gallons gal",
    ("mass", 1.0): "g gram grams", ("mass", 1000.0): "kg kilo kilos kilograms kilogram kgs",
    ("length", 1.0): "mm", ("length", 10.0): "cm centimetres centimeters centimetre centimeter",
    ("length", 1000.0): "m metre metres meter meters",
    ("length", 25.4): "inch inches in", ("length", 304.8): "ft feet foot",
    ("length", 914.4): "yard yards yd yds",
    ("data", 1.0): "gb gig gigs gigabytes gigabyte", ("data", 1000.0): "tb terabyte terabytes",
    ("mass", 453.6): "lb lbs pound pounds", ("mass", 28.35): "oz ounce ounces",
    ("charge", 1.0): "mah", ("power", 1.0): "w watt watts",
    ("power", 1000.0): "kw kilowatt kilowatts", ("voltage", 1.0): "v volt volts",
    ("current", 1.0): "a amp amps ampere amperes", ("time", 1.0): "second seconds sec secs",
    ("time", 60.0): "minute minutes mins min", ("time", 3600.0): "h hour hours hr hrs",
    ("share", 1.0): "% percent",
    ("count", 1.0): "piece pieces pcs",
})  # fmt: skip
"""How amounts are measured -> what of, and how much of its smallest unit. Measures of volume are
those of the United States."""
AFTER_DIGITS = words_in("in a h second foot")
"""Units that are other words, too, unless digits stand before them."""
NO_AMOUNT = (
    r"[2-5]g\b|\d+[\s-]*in[\s-]+(?:1|one|an?|the|all|total|stock)\b"
    r"|\d+\s*a(?:\.?m\b|\s+(?:second|minute|hour|day|night|week|month|year|piece|pair|side)\b)"
)
"""Numbers that only look like an amount: 5G, 3-in-1, 8 a.m., 2 a day."""
IN_TWO_SYSTEMS = frozenset({"length", "mass", "volume"})
"""What is measured both in metres, grams and litres and in feet, pounds and pints."""
DIMENSIONS = words_in(
    "person persons people pack packs player players lbs mah"
    " hz day days month months week weeks"
    " year years yo yr yrs star stars x by ct kids children dogs cats times"
    " degrees c f mb mp k sheets pages pairs pair sets megapixels miles km hp rpm users"
    " stories channels keys gears speed speeds games items bottles"
    " batteries cups tier tiers shelf shelves lumens count fl fluid"
) | (UNITS.keys() - {"a", "pound", "pounds"})
"""What a number may count, so that it is no price; "a" is an article and pounds are money, too."""
MEASURED_FIELDS = words_in(
    "size dimensions capacity volume length width height depth diameter weight"
)
"""Fields that tell amounts of the whole thing."""
COUNTED: dict[str, str] = table_of({
    "person": "person persons people man berth adult adults seater seat player guest friend camper",
    "tier": "shelf level deck storey story", "count": "part pack pk",
    "speed": "gear",
})  # fmt: skip
"""What is counted, by its other names -> its name: five shelves are five tiers."""
AGED = words_in("year month week day")
"""What is counted of lives and warranties, not of things."""
SEATS = words_in("sleeps seats serves")
"""A number after these counts people, whatever follows."""
SEATING = SEATS | words_in("for fits")
"""A number alone counts people after these: a tent for 4."""
MOST_PEOPLE = 30
"""A number alone counts no more people than this: records for 33 or 45 turns."""
