"""Everyday names of things beside what catalogues call them: hoover, buggy, cake tin.

Part of the one place of English, beside english_things.py: here a word only leads to the name of a
kind, never from it. What people wear and put on their skin is in english_wardrobe.py."""

from __future__ import annotations

from shopcard.understanding.english_wardrobe import WARDROBE_NAMES

VALUE_NAMES: dict[str, str] = {
    "checked": "checkered, chequered, plaid, tartan, gingham",
    "clear": "see-through",
    "cooperative": "co-op, collaborative",
    "corner": "l shape, l shaped",
    "dotted": "polka dots, dotty, spotty, spotted",
    "double": "for two, two person, two seater",
    "fast-drying": "quick drying, quick dry, fast dry",
    "flowers": "floral, flowery, flower print, flower pattern",
    "glitter": "glittery, sparkly",
    "hard cover": "hardcover, hardback, hardbound",
    "kids' room": "child's room, children's room, kids' bedroom, child's bedroom, children's"
        " bedroom, boy's room, girl's room, son's room, daughter's room",
    "left-handed": "left-hander, lefty",
    "low-entry": "low entrance, low sides, low-sided",
    "motorcycle": "motorbike, motor bike",
    "nursery": "baby's room, baby's bedroom",
    "playstation 4": "ps4",
    "playstation 5": "ps5",
    "solitaire": "solo, one player, single player, by myself, on my own",
    "vegan": "plant-based",
}  # fmt: skip
"""Value of a field -> what people call it too."""

EVERYDAY_NAMES: dict[str, str] = WARDROBE_NAMES | {
    "acoustic guitar": "six-string",
    "action figure": "action man, figurine",
    "aquarium": "fish bowl, fishbowl",
    "baby bottle": "feeding bottle, nursing bottle",
    "baby carrier": "baby wrap, sling, papoose, baby harness",
    "baby crib": "cot, baby bed, cot bed, infant bed, cotbed, toddler bed, bassinet, moses basket",
    "baby monitor": "nursery monitor, baby cam, baby camera, baby phone, video monitor, baby alarm",
    "baby play mat": "activity mat, crawling mat, tummy time mat, baby gym, crawl mat",
    "baking tin": "baking pan, cake pan, loaf pan, muffin tray, baking tray, bakeware, springform,"
        " baking sheet, baking dish, bundt pan, muffin pan",
    "bathroom scale": "weighing scale",
    "bed frame": "bedstead",
    "bedside table": "bedside cabinet, bedside cupboard, bedside unit",
    "bike lights": "bicycle lamp, bike lamp, cycle lights, bike torch",
    "bike lock": "d-lock, u-lock, chain lock, bike chain",
    "bike pump": "tyre pump, floor pump, track pump, cycle pump, tire inflator",
    "bird feeder": "bird table, bird house",
    "blood pressure monitor": "blood pressure cuff, bp cuff, blood pressure machine, blood"
        " pressure gauge, sphygmomanometer",
    "bluetooth speaker": "boombox, boom box",
    "board game": "parlour game, family game",
    "bookcase": "bookshelves, shelving unit, book rack, shelves, shelf unit, bookstand",
    "building blocks set": "construction set",
    "car air freshener": "car scent, car perfume, car fragrance",
    "car phone holder": "phone cradle, car mount, dashboard mount, windscreen mount, phone clamp",
    "car seat cover": "car seat protector, seat protector",
    "car vacuum cleaner": "car hoover, handheld hoover, handheld vacuum, hand vacuum, hoover,"
        " dustbuster, vacuum, vac",
    "card game": "playing cards, cards",
    "carry-on suitcase": "cabin bag, cabin suitcase, cabin luggage, hand luggage, cabin case,"
        " carry-on bag, trolley case, overhead bag, cabin"
        " trolley",
    "cat food": "cat treats",
    "cat litter box": "litter tray, litter pan, cat toilet",
    "cat toy": "cat teaser, toy mouse",
    "cat tree": "cat climbing frame, cat climbing tower, scratching tower, cat tower, cat condo,"
        " cat scratcher, scratcher, scratch post",
    "chef's knife": "cooking knife, santoku, chopping knife",
    "chocolate bar": "choccy",
    "coffee mug": "teacup",
    "coffee table": "side table, low table",
    "cordless drill": "drill driver, electric screwdriver, screw gun, impact driver",
    "cutlery set": "eating utensils, spoons, forks",
    "cutting board": "chopping block, bread board, carving board, butcher block",
    "dash cam": "car camera, dash camera, driving recorder, windscreen camera",
    "desk lamp": "reading lamp, study lamp, task lamp, reading light, desk light, work lamp, study"
        " light",
    "desk organiser": "desk tidy, pen holder, pen pot, stationery holder, pencil holder, desk"
        " caddy, letter tray, pencil pot, pen stand, desk set",
    "diaper bag": "nappy rucksack, nappy backpack, diaper backpack",
    "digital piano": "keyboard with weighted keys, electronic keyboard, music keyboard",
    "digital radio": "wireless set, radio alarm",
    "dinnerware set": "dinner service, plates, china set, dishware, dinner plates",
    "dog bed": "dog basket, dog mattress, dog cushion",
    "dog food": "dog kibble, kibble, dog treats",
    "dog toy": "chew toy, fetch toy, squeaky toy",
    "doll": "dolly, barbie",
    "dutch oven": "casserole dish, casserole pot, cast iron pot, stew pot, cooking pot, stockpot,"
        " braising pot, stewpot",
    "electric guitar": "strat",
    "embroidery kit": "cross stitch kit, cross-stitch, needlepoint kit, needlework kit,"
        " needlepoint, stitching kit, needlework",
    "essential oil diffuser": "oil burner",
    "external ssd": "usb drive, backup disk, external hard disk, backup drive,"
        " hard disk, portable disk, solid state"
        " drive, storage drive",
    "fever thermometer": "temperature gun",
    "first aid kit": "medical kit, emergency kit, first aid bag, med kit, plasters kit, medkit",
    "fitness tracker": "step counter, fitness watch, activity band, pedometer, fitness wristband,"
        " activity watch, step counter watch",
    "floor lamp": "standard lamp, uplighter, tall lamp, arc lamp, standing light, floor light",
    "food storage containers": "meal prep containers, leftovers boxes, food boxes, plastic tubs,"
        " food tubs, airtight containers, storage tubs, meal-prep boxes",
    "football": "soccerball, footie ball, match ball",
    "french press": "coffee plunger, coffee pot, plunger",
    "frying pan": "frypan",
    "garden hose": "hose reel, garden pipe",
    "gel pens": "biros, ink pens",
    "granola": "muesli mix",
    "ground coffee": "coffee powder",
    "heating pad": "heat pad, electric heat pad, heat mat, warming pad, heated pad, heat wrap,"
        " heated cushion, wheat bag",
    "highlighters": "markers, felt tips, text markers",
    "honey": "honey jar",
    "hot sauce": "tabasco, sriracha",
    "houseplant": "indoor greenery",
    "humidifier": "air moisturiser, vaporizer, cool mist machine, vaporiser",
    "jump starter": "jump start pack, jump pack, booster pack, jump leads",
    "kids water bottle": "sippy bottle, school drink bottle",
    "knitting yarn": "knitting wool, crochet wool, skein, wool balls, crochet thread",
    "laptop": "notebook pc, computer, laptop computer, chromebook, ultrabook, macbook, portable"
        " computer",
    "laptop stand": "riser, laptop riser, laptop holder, macbook stand, laptop raiser",
    "lawn mower": "grass cutter, grass cutting machine",
    "luggage scale": "baggage scale, luggage weigher",
    "lunch box": "lunchbag, lunch bag, bento, sandwich box, lunch tin, tiffin, lunch pail, snack"
        " box, tiffin box",
    "massage gun": "percussion massager, muscle massager, massager, massage device, theragun, deep"
        " tissue massager",
    "notebook": "journal, notepad, exercise book, writing pad, note book, jotter, writing book,"
        " bullet journal, note pad, sketchbook, bujo, writing journal, composition book, dotted"
        " journal",
    "olive oil": "evoo",
    "over-ear headphones": "over-ears, ear cups",
    "packing cubes": "luggage organisers, suitcase organisers, packing pouches, packing bags,"
        " travel organisers, packing organisers",
    "paint set": "acrylics, acrylic paints, oil paints, art set, painting set, painting kit,"
        " watercolor set, watercolors, gouache,"
        " painting supplies, paintbox",
    "pannier bag": "saddlebag, saddle bag, bike saddle bag, rear rack bag, bike rack bag",
    "party speaker": "karaoke machine, karaoke set, karaoke box",
    "passport holder": "passport cover, passport wallet, travel wallet, passport case, document"
        " wallet, passport sleeve, travel document wallet",
    "pasta": "spaghetti, macaroni, penne, linguine, tagliatelle, fusilli, rigatoni",
    "pencil case": "pencil pouch, pencil bag, pencil tin, pencil box, pen pouch, pen bag, pencil"
        " roll",
    "pet carrier": "cat box, cat basket, cat bag, pet travel bag, travel crate, pet crate, dog"
        " crate, pet bag, pet travel crate, transport box, pet transport box",
    "phone case": "phone cover, mobile cover, phone shell, iphone cover, phone skin, mobile phone"
        " cover",
    "phone charger": "wall charger, usb charger, charging plug, fast charger, charging brick,"
        " power adapter, wireless charger, charging pad, charging station, usb-c charger, phone"
        " plug",
    "planner": "appointment book, calendar book, filofax, day book",
    "plant pot": "flowerpot, cachepot, plant holder, window box, jardiniere",
    "play kitchen": "toy cooker, kitchen playset, play cooker, toy stove",
    "plush toy": "stuffie, stuffed bear, softie, cuddly bear",
    "power bank": "portable battery, external battery, backup battery, portable phone charger,"
        " mobile battery, phone power pack, battery charger, portable power, portable power pack",
    "pruning shears": "garden clippers, garden scissors, loppers, branch cutters, gardening"
        " scissors",
    "remote control car": "rc truck, rc buggy, rc vehicle, toy car, toy truck",
    "resistance bands": "elastic bands, workout bands, stretch bands, therabands, exercise loops,"
        " gym bands, booty bands, resistance loops, stretchy bands",
    "roasted nuts": "nut mix, cashews, almonds, peanuts, hazelnuts, pistachios, pecans,"
        " macadamias",
    "scented candle": "tealights",
    "science kit": "chemistry set, experiment kit, lab kit, stem kit, chemistry kit, science"
        " experiment, microscope set, educational kit, stem set, lab set, discovery kit, crystal"
        " growing kit, physics kit",
    "screwdriver set": "driver set, bit set",
    "sewing machine": "stitching machine, quilting machine, overlocker, serger",
    "sleep mask": "sleeping mask, blindfold, eyemask, eye cover, eye shade, eye shades, sleep"
        " shade",
    "sleeping bag": "camp bed roll, bedroll, bivvy",
    "smartphone": "handset, mobile handset",
    "sofa": "three-seater, two-seater, futon, sofa bed, chesterfield, sectional, 3-seater,"
        " 2-seater, divan, sofabed",
    "solar garden lights": "solar lights, pathway lights, solar lamps, garden lamps, path lights,"
        " patio lights, outdoor lamps, garden lighting, yard lights, fairy lights, string lights,"
        " outdoor string lights, solar lanterns",
    "soundbar": "tv speaker, television speaker, tv sound system, home cinema speaker",
    "spice set": "spice rack, seasonings, spice jars, seasoning set",
    "standing desk": "riser, desk riser, desk converter, desk raiser, stand-up desk",
    "sticky notes": "sticky pads, sticky memo, sticky note pad, page markers, postits, stickies,"
        " index tabs",
    "stroller": "travel system, baby jogger",
    "suitcase": "travel case, hard shell case, checked bag, wheelie case, wheelie bag",
    "swimming goggles": "swim glasses, swimming glasses, swim mask",
    "tablet": "ipad, tablet computer, e-reader",
    "teapot": "tea pot, tea kettle, infuser pot, tea maker, tea brewer",
    "telescope": "spyglass, stargazing scope, refractor",
    "throw pillow": "cushion cover",
    "tool box": "tool chest, tool case, tool storage, tool carrier",
    "toy train set": "toy railway, railway set, wooden railway, model railway, railroad, railway,"
        " toy railroad",
    "travel adapter": "plug adapter, plug adaptor, travel plug, travel adaptor, power adaptor,"
        " socket adapter, universal adapter, plug converter, adaptor, international adapter,"
        " adapter plug, world adapter, universal plug, international plug, socket converter, power"
        " plug adapter, travel converter",
    "travel mug": "coffee cup to go, reusable coffee cup, insulated cup, reusable cup, insulated"
        " coffee cup, takeaway cup, coffee flask, keep cup, keepcup, takeaway coffee cup, flask,"
        " commuter cup",
    "travel pillow": "neck support, neck cushion, flight pillow, plane pillow, neck rest",
    "turntable": "vinyl deck, record deck, phonograph, gramophone, lp player",
    "ukulele": "uke, ukelele",
    "usb-c hub": "usb hub, dongle, port hub, multiport adapter, usb-c adapter, usb splitter, port"
        " replicator, usb c dongle",
    "voice recorder": "dictaphone, recording device, dictation machine",
    "wall mirror": "looking glass",
    "watering can": "plant waterer, watering jug, water can, watering pot",
    "webcam": "computer camera, pc camera, video call camera, usb camera, zoom camera, streaming"
        " camera, laptop camera",
    "whiteboard": "white board, dry erase board, magnetic board, marker board, wipe board,"
        " wipe-clean board, memo board, wipeboard, dry wipe board, drywipe board",
    "wine glasses": "wine goblets, stemware, goblets, champagne flutes, glassware",
    "wireless earbuds": "earpods, in-ears, wireless buds, true wireless, earpieces, bluetooth buds",
    "yoga mat": "workout mat, stretching mat, exercise matt",
}  # fmt: skip
"""Kind -> what people call it too, whatever else that may name."""
