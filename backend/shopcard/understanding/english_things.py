"""What things are called in English: names for the same, kinds of a thing, vague nouns.

Part of the one place of English, beside english.py, which has everything else."""

from __future__ import annotations

from shopcard.understanding.english import words_in

SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("sneakers", "trainers", "running shoes", "sports shoes", "tennis shoes", "gym shoes",
     "athletic shoes", "walking shoes", "training shoes", "kicks"),
    ("sneakers", "casual shoes", "canvas shoes", "loafers", "moccasins"),
    ("formal shoes", "dress shoes", "office shoes", "oxfords", "brogues", "derbies"),
    ("heels", "high heels", "pumps", "stilettos", "heeled shoes", "wedges"),
    ("flats", "ballerinas", "ballet flats", "pumps"),
    ("flip flops", "slippers", "slides", "thongs"),
    ("rain boots", "wellies", "wellingtons", "gumboots", "rubber boots"),
    ("sofa", "couch", "settee", "loveseat"), ("area rug", "rug", "carpet"),
    ("bed frame", "bed", "platform bed"), ("bedside table", "nightstand", "night stand"),
    ("bookcase", "bookshelf", "book shelf"), ("throw pillow", "cushion", "pillow"),
    ("wall mirror", "mirror"), ("floor lamp", "standing lamp"), ("chef's knife", "kitchen knife"),
    ("turntable", "record player", "vinyl player"), ("radio", "digital radio"),
    ("usb microphone", "microphone", "mic"), ("speaker", "loudspeaker"),
    ("earbuds", "earphones", "in-ear headphones", "ear buds", "airpods"),
    ("smartphone", "phone", "mobile phone", "cell phone", "mobile", "cellphone"),
    ("smartwatch", "smart watch"), ("laptop", "notebook computer"), ("computer monitor", "screen"),
    ("power bank", "portable charger", "battery pack"), ("usb-c hub", "docking station", "dock"),
    ("external ssd", "external drive", "hard drive", "portable drive"),
    ("television", "tv", "telly"), ("fridge", "refrigerator"), ("webcam", "web camera"),
    ("fitness tracker", "activity tracker", "fitness band", "fitness bracelet"),
    ("stroller", "pram", "buggy", "pushchair", "baby carriage"), ("crib", "cot"),
    ("diaper", "nappy"), ("diaper bag", "nappy bag", "changing bag"),
    ("baby sleep sack", "baby sleeping bag", "sleep sack"), ("baby bodysuit", "onesie", "romper"),
    ("baby carrier", "baby sling"), ("pyjamas", "night suits", "nightwear", "sleepwear"),
    ("nightdress", "nightgown", "nightie"), ("bath robe", "robe", "dressing gown", "bathrobe"),
    ("sweater", "pullover", "jumper", "knitwear"), ("hoodie", "sweatshirts", "hooded sweatshirt"),
    ("trousers", "pants", "slacks"), ("capris", "capri pants", "three-quarter pants"),
    ("track pants", "sweatpants", "joggers", "jogging pants"),
    ("track pants", "tracksuits"), ("tshirt", "t-shirt", "tee shirt"), ("jacket", "coat"),
    ("waistcoat", "vest"), ("innerwear vests", "undershirt", "vest", "tank top"),
    ("raincoat", "rain jacket", "mackintosh"),
    ("swimwear", "swimsuit", "bikini", "swimming costume", "bathing suit"),
    ("scarf", "muffler", "stole", "shawl"), ("cap", "hat", "beanie"), ("necktie", "tie"),
    ("suspenders", "braces"), ("saree", "sari"),
    ("kurta sets", "salwar and dupatta", "salwar suit", "salwar kameez", "churidar suit"),
    ("bra", "brassiere"),
    ("trunk", "boxers", "briefs"),
    ("wallet", "purse", "billfold"), ("handbag", "purse", "shoulder bag"),
    ("clutch", "evening bag"),
    ("tote bag", "tote"), ("backpack", "rucksack", "knapsack"),
    ("suitcase", "trolley bag", "luggage", "carry-on"),
    ("school bag", "school backpack", "school rucksack", "satchel"),
    ("duffel bag", "gym bag", "sports bag",
     "weekend bag", "holdall"),
    ("toiletry bag", "wash bag", "cosmetic bag", "makeup bag"), ("sunglasses", "shades"),
    ("glasses", "spectacles"), ("perfume", "fragrance", "cologne", "eau de toilette", "scent"),
    ("deodorant", "body spray"), ("nail polish", "nail varnish", "nail paint", "nail lacquer"),
    ("face moisturiser", "face cream", "moisturiser", "day cream"), ("face wash", "cleanser"),
    ("sunscreen", "sun cream", "sunblock", "sun lotion"), ("kajal", "kohl", "eyeliner"),
    ("hair dryer", "blow dryer", "hairdryer"), ("electric shaver", "razor", "shaver"),
    ("scented candle", "candle"), ("oil diffuser", "aroma diffuser", "diffuser"),
    ("frying pan", "skillet", "pan"), ("dutch oven", "casserole", "cocotte"),
    ("dinnerware set", "dinner set", "dishes", "tableware", "crockery", "plate set"),
    ("cutlery set", "silverware", "flatware"), ("cutting board", "chopping board"),
    ("food storage containers", "food containers", "tupperware"), ("spice set", "spices"),
    ("french press", "cafetiere", "coffee maker", "coffee press"), ("mug", "cup"),
    ("travel mug", "thermos", "tumbler", "thermal mug"), ("lunch box", "bento box"),
    ("water bottle", "drinking bottle"), ("roasted nuts", "nuts"),
    ("chocolate bar", "chocolate", "dark chocolate", "milk chocolate", "white chocolate"),
    ("granola", "muesli", "cereal"), ("ground coffee", "coffee"),
    ("sticky notes", "post-its"), ("fountain pen", "ink pen"), ("planner", "diary", "agenda"),
    ("highlighters", "marker pens"), ("building blocks", "building bricks", "bricks", "lego"),
    ("plush toy", "stuffed animal", "soft toy", "teddy bear", "teddy", "cuddly toy", "plushie"),
    ("jigsaw puzzle", "puzzle", "jigsaw"), ("remote control car", "rc car"),
    ("toy train set", "train set", "toy train"), ("football", "soccer ball"),
    ("dumbbells", "weights", "hand weights"), ("yoga mat", "exercise mat", "gym mat"),
    ("resistance bands", "exercise bands", "fitness bands"), ("bike", "bicycle", "cycle"),
    ("bike helmet", "bicycle helmet", "cycle helmet"), ("bike pump", "bicycle pump"),
    ("bike lock", "bicycle lock"), ("bike lights", "bicycle lights"),
    ("pannier bag", "bike bag", "pannier"), ("dash cam", "dashboard camera"),
    ("jump starter", "battery booster"), ("car vacuum cleaner", "car vacuum"),
    ("car phone holder", "phone holder", "phone mount"), ("cordless drill", "drill"),
    ("pruning shears", "secateurs", "pruners"), ("plant pot", "flower pot", "planter", "pot"),
    ("houseplant", "plant", "indoor plant"), ("lawn mower", "lawnmower", "mower"),
    ("garden hose", "hose", "hosepipe"), ("dog leash", "dog lead"), ("cat tree", "scratching post"),
    ("pet carrier", "cat carrier", "dog carrier"), ("aquarium", "fish tank"),
    ("heating pad", "hot water bottle"), ("fever thermometer", "thermometer"),
    ("blood pressure monitor", "blood pressure meter"), ("bathroom scale", "scales", "scale"),
    ("knitting yarn", "yarn", "wool yarn"), ("drum kit", "drums", "drum set"),
    ("digital piano", "piano", "keyboard piano"),
    ("paint set", "paints", "acrylic paints", "watercolours"),
)  # fmt: skip
"""Names for the same. A catalogue's own name wins; its synonyms serve where it has none."""

HYPONYMS: dict[str, str] = {
    "shoes": "sneakers trainers boots sandals heels flats loafers ballerinas booties clogs"
             " rain_boots ankle_boots",
    "footwear": "shoes sneakers trainers boots sandals heels flats flip_flops slippers loafers",
    "boots": "booties wellies",
    "bag": "backpacks handbags clutches rucksacks tote_bag messenger_bag duffel_bag school_bag",
    "luggage": "suitcase carry-on_suitcase trolley_bag duffel_bag",
    "headphones": "earbuds earphones headset headsets",
    "dress": "gown gowns", "coat": "raincoat winter_coat", "jacket": "blazers",
    "winter coat": "winter_jacket", "winter jacket": "winter_coat",
    "sweater": "cardigan pullover", "trousers": "jeans chinos leggings jeggings",
    "underwear": "briefs bra boxers trunk camisoles shapewear innerwear_vests",
    "lingerie": "bra camisoles shapewear baby_dolls", "nightwear": "nightdress night_suits pyjamas",
    "jewellery": "earrings ring bracelet bangle pendant necklace necklace_and_chains jewellery_set"
                 " cufflinks",
    "make-up": "lipstick mascara nail_polish foundation eyeshadow eyeliner lip_gloss concealer"
               " compact highlighter_and_blush lip_liner primer kajal",
    "makeup": "lipstick mascara nail_polish foundation eyeshadow eyeliner lip_gloss concealer"
              " compact highlighter_and_blush lip_liner primer kajal",
    "skincare": "face_serum face_moisturiser body_lotion sunscreen toner face_wash eye_cream",
    "toy": "doll action_figure building_blocks jigsaw_puzzle remote_control_car toy_train_set"
           " play_kitchen science_kit plush_toy board_game card_game",
    "game": "board_game card_game jigsaw_puzzle", "chair": "armchair",
    "guitar": "ukulele", "musical instrument": "guitar ukulele digital_piano drum_kit",
    "watch": "smartwatch", "wearable": "smartwatch fitness_tracker",
    "stationery": "notebook planner gel_pens fountain_pen highlighters sticky_notes pencil_case",
    "pen": "highlighters", "hat": "caps sun_hat", "top": "blouse t-shirt tunics camisoles",
    "plant": "houseplant", "candy": "chocolate_bar", "sweets": "chocolate_bar",
    "ethnic wear": "kurtas kurtis sarees salwar churidar dupatta lehenga_choli patiala kurta_sets",
}  # fmt: skip
"""Name -> kinds of it that do not end in its name."""

PET_WORDS = words_in("dog cat pet puppy kitten kitty bird fish rabbit hamster aquarium")
APART = PET_WORDS | words_in("baby car doll toy bike vehicle play")
"""Words before a noun that make it a thing for somebody else: a dog bed is no bed."""

CLASSIFIERS = words_in(
    "set kit pack pair piece box bar bundle collection item product thing stuff lot"
)
"""Nouns that are no kind of thing: a set of mugs."""

CONTAINERS = words_in(
    "bag box bottle case jar can cup pot tin tube pouch basket bottles bags boxes"
)
"""Nouns that only hold something: a bag of nuts is no bag."""

WIDE_NOUNS = words_in(
    "case cover pad holder stand bag set kit rack box light lights lamp mat cleaner scale"
    " machine tool board bottle cup pack charger cable adapter strap hub band frame lock game food"
    " cream mask table chair bed knife brush container accessory accessories parts supplies"
)
"""Nouns that say little without the word before them: a mouse pad is no heating pad."""

ACCESSORY_NOUNS = words_in(
    "case cover holder stand rack charger cable adapter strap laces lace polish cleaner sleeve"
    " protector mount dock filter refill battery batteries replacement parts accessories skin tray"
    " hanger organiser storage insoles insole socks spray remote bracket cushion wash wipes"
)
"""Nouns that make of the thing before them something else: a shoe rack is no shoe."""

SAME_MODIFIERS: dict[str, str] = {
    "puppy": "dog", "labrador": "dog", "kitten": "cat", "kitty": "cat",
    "bicycle": "bike", "cycling": "bike",
    "mobile": "phone", "iphone": "phone", "android": "phone", "smartphone": "phone",
    "galaxy": "phone", "pixel": "phone", "automobile": "car", "jogging": "running",
    "perfume": "fragrance", "runners": "running", "sport": "sports", "running": "sports",
    "gym": "sports",
}  # fmt: skip
"""Word -> the word before a noun that says the same: a cover for my puppy is a dog's."""
