"""Details of things, and the words that say them: what people ask for by one, a shop tells by
another.

Part of the one place of English, beside english_things.py, which names the things themselves."""

from __future__ import annotations

DETAILS: dict[str, tuple[str, str]] = {
    "12 V car plug": (
        "cigarette lighter, lighter socket, cigarette socket, car socket, plugs into"
        " the car, powered from the car, charge in the car, charge while driving, 12v"
        " socket, 12 v socket, 12 volt socket, 12v plug",
        "",
    ),
    "1440p": (
        "1440p, qhd, wqhd, quad hd, 2k",
        "",
    ),
    "2-in-1 laptop": (
        "2 in 1 laptop, two in one laptop, convertible laptop, laptop and tablet in"
        " one, laptop that turns into tablet, turns into a tablet, use as a tablet, use"
        " it as a tablet, tablet mode, 360 hinge, 360 degree hinge, flip screen",
        "folds right round",
    ),
    "3-in-1 jacket": (
        "3 in 1 jacket, 3 in 1 coat, three in one jacket, removable fleece, removable"
        " lining, detachable lining, detachable fleece, zip out lining, zip out fleece,"
        " take out lining",
        "",
    ),
    "360° sound": (
        "360 sound, 360 degree sound, 360 audio, sound in all directions, sound in"
        " every direction, all round sound, sound all over the room, omnidirectional"
        " speaker",
        "",
    ),
    "4K": (
        "4k, uhd, ultra hd, ultra high definition, 2160p, 3840 x 2160, four k",
        "",
    ),
    "Australian plug": (
        "australian plug, australian adapter, aussie plug, aussie adapter, for"
        " australia, for new zealand, down under, type i, going to australia, trip to"
        " sydney, trip to australia, slanted pins",
        "australia and new zealand, eu and australia, 150 countries",
    ),
    "BPA-free": (
        "bpa free, no bpa, without bpa, free from bpa, no plasticisers, without"
        " plasticisers, non toxic plastic",
        "tritan, borosilicate",
    ),
    "CO2 cartridge": (
        "gas inflator, carbon dioxide, compressed gas, inflates in seconds, co2"
        " cartridge, co2 canister, co2 pump, co2 inflator, cartridge pump",
        "16 g cartridges",
    ),
    "Christmas": (
        "christmas, christmassy, x mas, festive, noel, yuletide, advent, tree"
        " decoration, holiday decoration, holiday season",
        "gingerbread, mince pie",
    ),
    "D-lock": (
        "d lock, dlock, u lock, ulock, d bar lock, kryptonite style, d shaped lock, u"
        " shaped lock, shackle lock",
        "",
    ),
    "European plug": (
        "european plug, european adapter, european sockets, eu plug, eu adapter, euro"
        " plug, euro adapter, for europe, for the continent, for france, for spain, for"
        " italy",
        "europe the uk, us uk eu, 150 countries",
    ),
    "Full HD": (
        "full hd, fhd, 1080p, full high definition",
        "",
    ),
    "GPS": (
        "gps, satellite navigation, satnav, sat nav, track my route, record my route,"
        " route tracking, tracks the route, records the route, shows my route, gps"
        " tracking",
        "",
    ),
    "L-shaped": (
        "l shaped, corner desk, corner standing desk, corner table, for a corner, for"
        " the corner, fits in a corner, corner office desk",
        "corner sit stand, corner height adjustable",
    ),
    "MagSafe": (
        "magsafe, mag safe, magnetic phone case, magnetic case, magnetic power bank,"
        " magnet ring, built in magnets, sticks to the phone, snaps to the phone",
        "ring of magnets, magnetic wireless charging, qi2",
    ),
    "Presta valve": (
        "presta, french valve, sclaverand, racing valve, road bike valve, thin valve,"
        " narrow valve, skinny valve, sv valve",
        "",
    ),
    "RGB lighting": (
        "rgb, rainbow lighting, coloured lighting, colored lighting, colour changing"
        " lights, light up keys, lights up in colours, lit in different colours, gaming"
        " lights, lights that change colour, multicoloured light",
        "",
    ),
    "SOS button": (
        "sos, emergency button, emergency call, panic button, help button, call for"
        " help, alarm button",
        "",
    ),
    "Schrader valve": (
        "schrader, car valve, car type valve, auto valve, american valve, thick valve,"
        " wide valve, mtb valve, mountain bike valve, av valve",
        "",
    ),
    "UK plug": (
        "uk plug, uk adapter, british plug, british adapter, british socket, english"
        " plug, english socket, three pin, 3 pin, type g, for the uk, for england",
        "uk and ireland, europe the uk, us uk eu, 150 countries",
    ),
    "USB powered": (
        "usb powered, via usb, over usb, by usb, usb charging, usb rechargeable, usb c"
        " charging, from a power bank, plugs into the computer",
        "",
    ),
    "USB-A": (
        "usb a, normal usb, regular usb, standard usb, old usb, ordinary usb, big usb,"
        " full size usb",
        "",
    ),
    "above the knee": (
        "above the knee, mini dress, minidress, mini skirt, miniskirt, short dress,"
        " short skirt, short summer dress, short evening dress",
        "",
    ),
    "academic year": (
        "academic year, academic planner, academic diary, school year, school planner,"
        " school diary, student planner, student diary, study planner, homework diary,"
        " homework planner, mid year",
        "august to july, july to june",
    ),
    "accurate colours": (
        "colour accurate, colour accuracy, accurate colours, true colours, true to life"
        " colours, correct colours, faithful colours, colour calibrated, photo editing,"
        " graphic design, for photographers",
        "delta e, adobe rgb",
    ),
    "active sitting": (
        "active sitting, active stool, wobble stool, wobble chair, balance stool,"
        " balance chair, standing stool, perching stool, leaning stool, keeps me moving,"
        " moves while sitting",
        "active office chair, active desk chair, active computer chair",
    ),
    "adaptive sync": (
        "adaptive sync, freesync, g sync, gsync, vrr, variable refresh, no screen"
        " tearing, no tearing, without tearing",
        "",
    ),
    "adjustable armrests": (
        "adjustable armrests, movable armrests, moveable armrests, armrests that move,"
        " armrests you can adjust, 4d armrests, 3d armrests",
        "four way armrests",
    ),
    "adjustable light colour": (
        "colour temperature, warm and cold light, warm and cool light, cold white and"
        " warm white, warm white and cool white, change the light colour, tunable white,"
        " cct, light tone adjustable",
        "",
    ),
    "adjustable scent strength": (
        "adjustable scent, scent control, control the scent, control how strong, scent"
        " intensity, scent strength, scent level",
        "",
    ),
    "adjustable weight": (
        "adjustable dumbbells, adjustable weights, adjustable free weights, adjustable"
        " hand weights, variable weight, changeable weight, change the weight, weight"
        " can be changed, weight can be adjusted, different weights in one, several"
        " weights in one, many weights in one",
        "",
    ),
    "against frizz": (
        "frizz, frizzy, flyaways, fly away hair, static hair, ionic, smooths hair,"
        " tames hair, humidity hair, anti frizz",
        "",
    ),
    "against pulling": (
        "no pull, anti pull, against pulling, stops pulling, for pullers, dog pulls,"
        " dogs who pull, pulls on the lead, pulls like mad, pulls like crazy, strong"
        " puller",
        "front clip, front ring, front attachment",
    ),
    "airtight": (
        "airtight, air tight, hermetic, seals completely, keeps food fresh, keeps"
        " things fresh, stays fresh longer, seal tight, keeps air out, clip lids, clip"
        " lock",
        "locking lid, silicone sealed",
    ),
    "alarm clock": (
        "alarm clock, clock radio, radio alarm, alarm radio, with alarm, with an alarm,"
        " alarm function, wake up alarm, wake up to music, wake me up, wakes me in the"
        " morning, wake to the radio",
        "dual alarms, two alarms, wakes you gently",
    ),
    "analogue": (
        "analogue, analog, not digital, non digital, no electronics, without"
        " electronics, with a pointer, old fashioned dial, mechanical scale",
        "mechanical luggage scale, mechanical suitcase scale",
    ),
    "animal motif": (
        "with animals, animals on it, animal motif, animal pictures, animal design,"
        " animal face, animal pattern, animal ears, with an animal",
        "fox ears, bunny ears",
    ),
    "anti-ageing": (
        "anti ageing, antiaging, crow's feet, mature skin, ageing skin, older skin,"
        " look younger, skin over 50, firming cream, firms the skin, anti wrinkle,"
        " against wrinkles, fine lines",
        "retinol, retinal, peptides",
    ),
    "anti-colic": (
        "colic, colicky, trapped wind, gassy, tummy ache after feeding, swallows air,"
        " swallows less air, no air bubbles, less gulping, fewer burps",
        "",
    ),
    "anti-collision": (
        "anti collision, collision protection, collision detection, collision sensor,"
        " crash sensor, obstacle detection, stops when it hits, stops if it hits"
        " something, stop if something is under, crush protection, anti pinch",
        "",
    ),
    "anti-fog": (
        "anti fog, antifog, fog free, fog proof, no fog, fog resistant, doesn't fog,"
        " does not fog, won't fog, doesn't mist, doesn't steam, not fog up",
        "",
    ),
    "anti-theft": (
        "anti theft, antitheft, theft proof, against theft, theft protection,"
        " pickpockets, thief proof, safe from thieves, hard to steal from, can't be"
        " stolen, not get stolen, slash proof",
        "slash resistant, lockable zip",
    ),
    "auto return": (
        "automatic turntable, automatic record player, auto return, automatic return,"
        " auto lift, arm returns by itself, tonearm returns",
        "",
    ),
    "back support": (
        "lumbar, back friendly, good for the back, back support, good for my back,"
        " supports the back, easy on the back, support for my back, kind to the back,"
        " supports my back, healthy back, ergonomic chair",
        "ergonomic",
    ),
    "backing tracks": (
        "backing tracks, backing band, backing rhythms, play along, drum beats, built"
        " in rhythms, with rhythms, one man band, arranger keyboard, auto accompaniment,"
        " automatic accompaniment",
        "accompaniment",
    ),
    "backlit": (
        "backlit, back lit, backlight, illuminated, lit keys, lighted keys, lit up"
        " keys, light up keyboard, light up keys, keys light up, keys that light up,"
        " glowing keys",
        "per key rgb",
    ),
    "backlit display": (
        "backlit display, backlit screen, lit display, lit up display, lit screen,"
        " illuminated display, illuminated screen, light up display, light up screen,"
        " readable in the dark",
        "display lights up, screen lights up",
    ),
    "barefoot feel": (
        "barefoot shoes, barefoot running, barefoot feel, barefoot style, like"
        " barefoot, like being barefoot, like running barefoot, feel the ground, feel"
        " the road, minimalist shoes, minimal shoes, minimal sole",
        "drop of 0 mm, 0 mm drop",
    ),
    "battery included": (
        "battery included, comes with battery, comes with a battery, with battery and"
        " charger, with a battery and charger, with charger, with a charger, including"
        " battery, including charger, complete with battery, charger included",
        "battery and a charger",
    ),
    "becomes a blanket": (
        "opens into a blanket, opens as a blanket, opens to a blanket, opens out like a"
        " blanket, opens like a duvet, opens into a quilt, use as a blanket, as a duvet,"
        " also a blanket, turns into a blanket",
        "",
    ),
    "bedside crib": (
        "bedside crib, bedside cot, bedside baby, co sleeper, cosleeper, co sleeping,"
        " attach to the bed, attaches to my bed",
        "next to your bed, next to the bed",
    ),
    "big buttons": (
        "big button, large button, big keys, large keys, big knob, large knob, big"
        " controls, easy to press, easy to see buttons, chunky buttons, oversized"
        " buttons",
        "large icons",
    ),
    "big pieces": (
        "big pieces, large pieces, chunky pieces, big blocks, large blocks, easy to"
        " grip pieces, no small parts, no small pieces, no swallowable parts, can't be"
        " swallowed",
        "",
    ),
    "bike frame mount": (
        "frame mount, frame bracket, attach to the frame, attaches to frame, fix to the"
        " frame, mounts to frame, mount on the bike, carry it on the bike, carried on"
        " the bike, with bike mount, bike mount",
        "",
    ),
    "black tie": (
        "black tie, tuxedo, tux, dinner suit, dinner jacket, gala outfit, james bond"
        " suit",
        "silk faced, satin lapels",
    ),
    "blackout": (
        "blackout, black out, dark bedroom, dark inside, stays dark, pitch dark, dark"
        " in the morning, keeps light out, blocks light, blocks out light",
        "",
    ),
    "blank pages": (
        "blank pages, blank paper, blank notebook, blank notepad, blank book, plain"
        " paper, plain pages, plain notebook, unlined, unruled, no lines, without lines",
        "blank writing, notebook blank, writing book blank",
    ),
    "block heel": (
        "block heel, chunky heel, thick heel, broad heel, wide heel, stable heel,"
        " sturdy heel, heel i can walk in, comfortable heel, cuban heel",
        "",
    ),
    "blow function": (
        "blow function, can blow, also blows, blow dust, air duster, compressed air,"
        " instead of canned air, blows as well",
        "",
    ),
    "bluetooth": (
        "bluetooth, blue tooth, connect wirelessly to my phone, stream from my phone,"
        " stream music from phone, play music from my phone, play from my phone, pairs"
        " with my phone, pair with phone, connects to my phone wirelessly",
        "",
    ),
    "boom microphone": (
        "boom mic, boom microphone, mic arm, microphone arm, mic in front of mouth,"
        " flip down mic, flip down microphone, microphone you can bend, swivel mic, mic"
        " that comes down",
        "bendable microphone",
    ),
    "bottle pockets": (
        "bottle pocket, bottle holder, pocket for a bottle, pocket for water bottle,"
        " place for a bottle, space for a bottle, holds a water bottle, room for my"
        " bottle, somewhere for a drink bottle",
        "side pockets, mesh pocket",
    ),
    "bottled ink": (
        "bottled ink, ink bottle, ink from a bottle, ink from the bottle, fill it from"
        " a bottle, fill with bottle, ink converter, piston filler",
        "cartridge or converter, with converter, with a converter",
    ),
    "brake light": (
        "brake light, brake sensor, brake detection, lights up when i brake, brighter"
        " when braking, when i slow down",
        "when you brake",
    ),
    "breathable": (
        "breathable, airy, lets air through, let the air through, ventilation, air"
        " permeable, many vents, lots of vents, mesh back, doesn't make you sweat",
        "mesh upper, 3d mesh",
    ),
    "built-in GPS": (
        "built in gps, own gps, integrated gps, gps without a phone, onboard gps,"
        " standalone gps",
        "dual band gps, multi band gps",
    ),
    "built-in cable": (
        "built in cable, integrated cable, attached cable, cable attached, fixed cable,"
        " own cable, cable built in, no separate cable, no extra cable, no cable to"
        " forget, without carrying a cable",
        "built in usb c, built in lightning",
    ),
    "built-in filter": (
        "built in filter, integrated filter, with a filter, with filter, water filter,"
        " filter bottle, filters water, filters the water, filters dirty water, drink"
        " from a stream, drink from streams, purifies water, purifies the water",
        "hollow fibre filter",
    ),
    "built-in mittens": (
        "scratch mitts, scratch mittens, built in mittens, integrated mittens, fold"
        " over cuffs, covers the hands, no scratching the face, doesn't scratch its"
        " face, cuffs that fold over",
        "",
    ),
    "built-in preamp": (
        "preamp, pre amp, phono stage, straight into my speakers, plugs into any"
        " speakers",
        "",
    ),
    "built-in speakers": (
        "built in speakers, own speakers, speakers built in, integrated speakers,"
        " speakers included, no separate speakers, no extra speakers, without extra"
        " speakers, without external speakers, all in one record player, no speakers"
        " needed, don't need speakers",
        "",
    ),
    "built-in torch": (
        "built in torch, integrated torch, with a torch, with torch, torch function,"
        " built in flashlight, with a flashlight, with flashlight, flashlight function,"
        " torch built in, has a torch, has a flashlight",
        "torch, flashlight",
    ),
    "cabin camera": (
        "cabin camera, interior camera, inside camera, camera inside, films inside,"
        " records inside, records the inside, films the interior, films the passengers,"
        " inward facing, interior facing",
        "front and cabin",
    ),
    "cabin size": (
        "hand luggage, cabin size, cabin bag, carry on luggage, cabin case, cabin"
        " approved, cabin luggage, overhead locker, cabin baggage, overhead bin,"
        " overhead compartment, hand baggage, carry on size, carry on suitcase, carry on"
        " bag",
        "most airlines, cabin suitcase, cabin backpack, in cabin pet",
    ),
    "cable included": (
        "cable included, including cable, incl cable, comes with a cable, cable in the"
        " box, cable supplied, charger and cable, with charging cable, lead included,"
        " includes a cable",
        "",
    ),
    "cable management": (
        "cable management, cable tidy, cable box, cable organiser, cable tray, cable"
        " duct, cable holder, cable clutter, cable mess, cable spaghetti, wire"
        " management, tidy cables",
        "",
    ),
    "caffeine-free": (
        "caffeine free, no caffeine, without caffeine, non caffeinated, decaf, doesn't"
        " keep me awake",
        "water process, herbal blend, fruit infusion, rooibos",
    ),
    "calligraphy": (
        "calligraphy, hand lettering, handlettering, brush lettering, italic nib,"
        " italic pen, beautiful writing, fancy writing, fancy handwriting, decorative"
        " writing, ornamental writing",
        "",
    ),
    "camera compartment": (
        "camera compartment, camera insert, camera bag, camera backpack, camera"
        " section, space for a camera, room for a camera, place for my camera, carry a"
        " camera, carry my camera, protects my camera, padded for camera",
        "",
    ),
    "can be resoled": (
        "resoled, new soles, repairable shoes, cobbler can repair, replaceable sole,"
        " welted sole, welted shoes, goodyear welt",
        "welted leather sole",
    ),
    "can embroider": (
        "embroidery function, embroidery machine, with embroidery, embroidery unit, for"
        " embroidery, sew names, stitch names, monograms, sews letters, can embroider,"
        " sew and embroider",
        "",
    ),
    "card reader": (
        "card reader, sd card, sd reader, sd slot, memory card slot, micro sd slot",
        "micro sd, microsd",
    ),
    "carries a child": (
        "carry a child, carry a toddler, carry my toddler, carry my son, carry my"
        " daughter, carry a baby on hikes, child carrier, toddler carrier, child on my"
        " back, toddler on my back, baby backpack, back carrier",
        "",
    ),
    "changes colour": (
        "changes colour, colour changing, turns a different colour, changes when wet,"
        " changes when it gets wet, thermochromic",
        "",
    ),
    "charges a laptop": (
        "charge a laptop, charge my laptop, charge the laptop, laptop charger, macbook"
        " charger, charge a macbook, charge my macbook, strong enough for a laptop,"
        " enough power for a laptop, power a laptop, laptop power bank",
        "phones tablets and laptops, laptops tablets and phones",
    ),
    "charges a phone": (
        "charge my phone, charge your phone, charge the phone, charge a phone, phone"
        " charging, usb charging port, charging socket for phone, doubles as a power"
        " bank, power bank function, also a power bank, juice up my phone, charge phones",
        "wireless phone charger, mah power bank",
    ),
    "checked pattern": (
        "check pattern, checkered, chequered, plaid, tartan, gingham, lumberjack,"
        " checked scarf, checked shirt, checked pyjamas, checked women's",
        "houndstooth",
    ),
    "child-safe": (
        "child safe, childsafe, child proof, childproof, kid safe, kid proof, safe for"
        " kids, safe for children, safe for a child, safe for little ones",
        "shuttered sockets, finger guard, finger protection",
    ),
    "chin support": (
        "chin support, chin rest, supports the chin, supports my chin, holds my chin,"
        " holds the chin, head falls forward, head drops, head flops, head nods forward",
        "360 degree support",
    ),
    "chunky knit": (
        "thick knit, thick jumper, thick cardigan, thick sweater, heavy knit, coarse"
        " knit, bulky knit, big knit, really warm cardigan, chunky knit, chunky jumper,"
        " chunky cardigan, chunky sweater",
        "chunky",
    ),
    "chunky yarn": (
        "jumbo yarn, thick yarn, thick wool, thick knitting, thick needles, big"
        " needles, for arm knitting, knits up quickly, knits up fast, chunky yarn,"
        " chunky wool, bulky yarn, bulky weight, super chunky, super bulky",
        "12 mm needles, 10 mm needles, roving, chunky, bulky",
    ),
    "clamps on": (
        "with a clamp, clamp on, clamp lamp, clamps to the desk, clamp to the table,"
        " clamp fixing, desk clamp, attaches to the desk, fix to the desk, fixed to the"
        " table, fastens to the desk, screw to the table",
        "",
    ),
    "clear dialogue": (
        "clear dialogue, clear speech, clear voices, clearer speech, dialogue boost,"
        " speech boost, speech enhancement, dialogue enhancer, voice clarity, hear the"
        " dialogue, hear every word, hear what they say",
        "clearer tv sound",
    ),
    "click pen": (
        "click pen, clicky pen, click button, clicker pen, push button pen, pen you"
        " click, no cap, without a cap, without cap, capless, retractable pen,"
        " retractable ballpoint",
        "retractable",
    ),
    "clicky keys": (
        "clicky, clicking keys, loud keys, click sound, audible click, clicks when"
        " typing, clicks when you type, noisy keys, typewriter feel, typewriter sound,"
        " like a typewriter, blue switch",
        "",
    ),
    "clips to a bag": (
        "carabiner, karabiner, clip to my bag, clip to backpack, clip to a backpack,"
        " clip onto a backpack, clip on my rucksack, attach to backpack, hang on my"
        " backpack, hook on my bag, clip on speaker, snap hook",
        "",
    ),
    "collects the grass": (
        "grass bag, grass box, grass collector, grass basket, collection bag,"
        " collection box, catch bag, collects grass, collects the grass, collects"
        " clippings, picks up the grass, grass catcher",
        "",
    ),
    "colour-coded": (
        "colour coded, coloured markings, coloured dots, marked in colours, different"
        " colour for each, a colour for each, each in its own colour, one colour each,"
        " one colour per person, colours to tell apart, colour system",
        "",
    ),
    "comes filled": (
        "already filled, pre filled, ready filled, filled pencil case, comes full, with"
        " contents, pens included, pencils included, complete with pens, contents"
        " included, stationery included",
        "",
    ),
    "comfortable": (
        "comfortable to wear, comfortable for hours, comfy, all day comfort, wear all"
        " day, wear for hours, wear for a long time, doesn't hurt my ears, don't hurt my"
        " ears, no pressure on the ears, soft ear pads, soft ear cushions",
        "memory foam cushions, velour cushions, cooling gel cushions, lambskin cushions",
    ),
    "compartments": (
        "compartments, separate sections, several sections, with sections, bento,"
        " partitions, keeps food apart, keeps food separate, nothing touches, food"
        " doesn't touch, divided into",
        "divided",
    ),
    "complete kit": (
        "complete kit, complete set, complete package, full set, full kit, everything"
        " included, whole set, everything in it, starter kit, all inclusive, starter set",
        "",
    ),
    "compression zip": (
        "squashes clothes, squeezes clothes, squashes down, squeezes down, makes"
        " clothes smaller, press the air out, saves space in the suitcase, compression"
        " zip, compression packing, compression cube, compression strap",
        "second zip",
    ),
    "computerised": (
        "computerised, electronic sewing, digital sewing, not mechanical, computerized"
        " sewing",
        "",
    ),
    "connects to a computer": (
        "usb midi, connects to a computer, connect to my computer, connect to a pc,"
        " plug into the computer, computer connection, usb connection, link to computer,"
        " midi keyboard, midi connection",
        "usb to host",
    ),
    "cooperative": (
        "cooperative, co operative, coop game, play as a team, all on one team, no"
        " losers, nobody loses, no winner, non competitive, not competitive, not against"
        " each other, co op",
        "",
    ),
    "corded": (
        "with a cord, with cord, with a cable, with cable, plug into the wall, with a"
        " plug, from the socket, no battery to charge, mains powered, mains operated,"
        " mains plug",
        "mains lead, mains cable, power cord",
    ),
    "cordless": (
        "cordless, without a cable, without cable, no cable, no cord, without a cord,"
        " cable free, without being plugged in, no socket, not plugged in, no plug,"
        " battery powered",
        "hour battery, minutes on a charge, hours on a charge, on one charge, 36 v"
        " battery, runs on batteries, 18 v battery, rechargeable battery, wireless"
        " headphones, wireless headset, wireless earbuds, wireless mouse, wireless"
        " keyboard",
    ),
    "corner sofa": (
        "corner sofa, corner couch, corner settee, l shaped, with a lounger, fits in"
        " the corner, couch for the corner, sectional sofa, sectional couch",
        "chaise",
    ),
    "counted cross-stitch": (
        "cross stitch, counted stitch, counted thread, crossstitch, x stitch, aida",
        "",
    ),
    "counts steps": (
        "counts steps, count my steps, step counter, step count, step tracker, step"
        " tracking, pedometer, steps a day, 10000 steps, activity tracker, tracks"
        " activity",
        "",
    ),
    "covers the bottom": (
        "longline, long line cardigan, covers the bottom, covers my bottom, covers my"
        " bum, covers the bum, covers my butt, covers the behind, over the bum, past the"
        " hips, below the hips, over the hips",
        "reaches the knees, thigh length, mid calf, knee length",
    ),
    "crash recording": (
        "accident sensor, accident detection, crash detection, crash recording, impact"
        " sensor, impact detection, g sensor, shock sensor, bump sensor, collision"
        " sensor, saves the accident, saves crash footage",
        "",
    ),
    "crossbody": (
        "crossbody, cross body, across the body, worn across, cross the body, over one"
        " shoulder and across, long strap bag, messenger bag",
        "",
    ),
    "cup holder": (
        "cup holder, cupholder, drinks holder, beverage holder, can holder, cup mount,"
        " beer holder, bottle holder in the arm, holder for a drink",
        "",
    ),
    "cutaway": (
        "cutaway, cut away, single cut, upper frets, high frets, reach the highest"
        " frets, higher frets",
        "",
    ),
    "dashboard mount": (
        "dash mount, dashboard mount, on the dashboard, for the dashboard, on the dash,"
        " on my dash, for the dash, stick on dash, dash holder, dashboard holder",
        "",
    ),
    "day to a page": (
        "day to a page, day per page, day on a page, page per day, page a day, a page"
        " for each day, a page for every day, full page for each day, one page each day,"
        " daily planner, daily diary, day planner",
        "",
    ),
    "dedicated graphics": (
        "dedicated graphics, graphics card, gpu, discrete graphics, separate graphics,"
        " gaming graphics, good graphics, runs games, play games on, gaming laptop,"
        " nvidia, rtx",
        "laptop for gaming, notebook computer for gaming, laptop computer for gaming",
    ),
    "deep bass": (
        "deep bass, heavy bass, extra bass, strong bass, big bass, lots of bass, good"
        " bass, bassy, bass boost, mega bass, punchy bass, powerful bass",
        "subwoofer",
    ),
    "deep pile": (
        "deep pile, thick pile, high pile, long pile, shaggy, shag, fluffy rug, fluffy"
        " carpet, thick rug, soft underfoot, soft under bare feet, soft carpet",
        "25 mm pile, 40 mm pile",
    ),
    "desk converter": (
        "desk converter, desk riser, desktop riser, on top of existing desk, my"
        " existing desk, an existing desk, existing table, keep my old desk",
        "tabletop standing desk, tabletop sit stand, tabletop height adjustable",
    ),
    "detachable day pack": (
        "detachable day pack, detachable daypack, detachable backpack, removable day"
        " pack, removable daypack, with day pack, with a daypack, includes a daypack,"
        " two in one backpack, 2 in 1 backpack, small backpack attached, extra small"
        " backpack",
        "zip off daypack",
    ),
    "dimmable": (
        "dimmable, dimmer, adjustable brightness, adjust the brightness, brightness"
        " control, brightness levels, brightness settings, different brightness, turn"
        " down the brightness, turn the light down, less bright at night, not too bright"
        " at night",
        "",
    ),
    "dishwasher-safe": (
        "no washing by hand, not wash by hand, no hand washing, in the dish washer,"
        " dish washer safe, no washing up by hand, not hand wash, top rack, dishwasher"
        " safe, dishwasher proof, dishwasher friendly, in the dishwasher, into the"
        " dishwasher, in dishwasher",
        "dishwasher and microwave, microwave and dishwasher",
    ),
    "dk weight": (
        "dk, double knit, 8 ply, eight ply, light worsted, 4 mm needles",
        "",
    ),
    "docking station": (
        "docking station, laptop dock, usb c dock, desktop dock, thunderbolt dock, one"
        " cable for everything, one cable for all, one cable solution, everything over"
        " one cable",
        "12 in 1, 11 in 1, 12 port, built in hub",
    ),
    "document camera": (
        "document camera, overhead camera, top down camera, visualiser, film my desk,"
        " film my hands, show my hands, show documents, show my desk, see my desk from"
        " above, film from above",
        "",
    ),
    "doesn't dazzle": (
        "doesn't dazzle, does not dazzle, don't dazzle, no dazzle, non dazzling, anti"
        " dazzle, without dazzling, not blinding, doesn't blind, without blinding, no"
        " glare for others, dipped beam",
        "cut off beam, stvzo",
    ),
    "doesn't pull hair": (
        "doesn't pull hair, not pull hair, don't pull the hair, pulls no hair, no hair"
        " pulling, without pulling hair, not pull my hair, doesn't tug hair, doesn't"
        " catch hair, hair doesn't get caught, kind to hair",
        "",
    ),
    "door anchor": (
        "door anchor, door attachment, attach to a door, attach to the door, fix to the"
        " door, fixed to a door, clip to the door, use with a door, door gym",
        "",
    ),
    "dotted": (
        "dot grid, dot paper, dots on the pages, dotted pages, dotted notebook, dotted"
        " notepad, dotted journal, bullet journal, bujo, point grid, dots instead of"
        " lines",
        "dotted writing, notebook dotted, writing book dotted",
    ),
    "double pannier": (
        "double pannier, pannier set, pair of panniers, panniers for both sides, bags"
        " for both sides, bag on both sides, both sides of the rack, both sides of the"
        " bike, both sides of bicycle, two connected bags, twin bags, twin panniers",
        "",
    ),
    "double-ended": (
        "double ended, two ended, dual ended, twin ended, double sided pen, two sided"
        " pen, dual tip, twin tip, two tips, double tip, tip at both ends, tip at each"
        " end",
        "chisel and fine tips",
    ),
    "double-sided": (
        "double sided, reversible, two sided, dual sided, both sides usable, use both"
        " sides, turn it inside out, usable on both sides, wear it both ways, writable"
        " on both sides, wear both ways, write on both sides",
        "",
    ),
    "doughnut bed": (
        "calming bed, anti anxiety, anxiety bed, anti stress bed, stress relief bed,"
        " nest bed, cuddle bed, cuddler, snuggle bed, raised rim, doughnut bed, doughnut"
        " shaped",
        "doughnut",
    ),
    "drainage hole": (
        "drainage hole, drain hole, with drainage, good drainage, hole in the bottom,"
        " hole at the bottom, hole underneath, water can run out, water can drain, lets"
        " water drain",
        "drainage plug",
    ),
    "drinking-water safe": (
        "drinking water safe, safe for drinking, safe to drink, drinking water hose,"
        " for drinking water, drink from the hose, potable, no plastic taste, doesn't"
        " taste of plastic, no taste of plastic",
        "lead free brass",
    ),
    "drip-free": (
        "drip free, dripfree, non drip, no drip, doesn't drip, won't drip, not drip,"
        " without a drip, without dripping, drip proof, clean pour, pours cleanly",
        "",
    ),
    "dry highlighter": (
        "dry highlighter, wax highlighter, crayon highlighter, gel highlighter, solid"
        " highlighter, bible highlighter, highlighter without ink, highlighter without"
        " liquid, inkless highlighter, highlighter pencil",
        "solid wax tips, twist up",
    ),
    "dual SIM": (
        "dual sim, two sims, 2 sim cards, double sim, second sim, two phone numbers,"
        " two numbers, work and private number, private and work number",
        "",
    ),
    "dual voltage": (
        "dual voltage, works in america, works in the usa, usa voltage, american"
        " voltage, 110 volt, 110v, 110 240 v, worldwide voltage, universal voltage",
        "",
    ),
    "dusk sensor": (
        "at dusk, at nightfall, when it gets dark, dusk sensor, dusk to dawn, twilight"
        " sensor, twilight switch, light sensor, comes on by itself, turns on by itself",
        "",
    ),
    "dustproof": (
        "dustproof, dust proof, dust resistant, dust tight, sandproof, sand proof,"
        " keeps dust out, keep sand out, sealed against dust",
        "ip67, ip68, ip69k, ip65, ip66",
    ),
    "ear hooks": (
        "ear hook, earhook, hook over the ear, loop over the ear, stay in my ears, stay"
        " in your ears, stay in the ear, stay in when running, stay in while running,"
        " won't fall out, don't fall out",
        "",
    ),
    "easy for seniors": (
        "senior phone, elderly, for old people, for older people, for oaps, for"
        " pensioners, for retirees, old age pensioner, phone for grandma, phone for my"
        " gran, phone for grandparents, easy phone, senior friendly",
        "large icons",
    ),
    "easy on the eyes": (
        "easy on the eyes, easy on my eyes, kind to the eyes, gentle on the eyes, eye"
        " friendly, eye comfort, eye saver, eye strain, doesn't tire the eyes",
        "paper like screen, flicker free, low blue light",
    ),
    "easy on the hands": (
        "easy on the hands, easy on my hands, gentle on hands, kind to hands, weak"
        " hands, weak grip, weak fingers, sore hands, stiff fingers, stiff hands,"
        " painful hands, arthritic hands",
        "power assisted, ratchet",
    ),
    "easy on the wrist": (
        "easy on the wrist, good for the wrist, good for my wrist, wrist friendly,"
        " wrist pain, sore wrist, wrists hurt, rsi, carpal tunnel, tennis elbow, mouse"
        " arm, ergonomic mouse",
        "wrist stays straight, vertical wireless mouse, vertical mouse",
    ),
    "easy to clean": (
        "easy to clean, wipe clean, wipeable, easily cleaned, wipe down, wipes off,"
        " easy clean, easy to wipe, wipe with a cloth, clean with a cloth, quick to"
        " clean",
        "wipe with a damp, damp cloth",
    ),
    "easy to open": (
        "easy to open, kids can open, child can open, toddler can open, opens easily,"
        " opens with one hand, can open it alone, can open by himself",
        "",
    ),
    "easy to set up": (
        "easy to set up, easy to put up, easy to pitch, easy to erect, easy to"
        " assemble, easy setup, easy set up, simple to set up, simple to put up, quick"
        " to set up, quick to put up, quick to pitch, easy assembly, simple assembly,"
        " quick assembly, quick to assemble, easy to put together",
        "pitches in 10 seconds, pitches in 5 minutes, up in 5 minutes, up in 6 minutes,"
        " no tools, without tools, tool free",
    ),
    "easy to use": (
        "easy to use, easy to operate, easy to handle, easy to understand, easy to"
        " control, simple to use, simple to operate, simple controls, simple operation,"
        " simple handling, user friendly, uncomplicated",
        "",
    ),
    "easy-to-read figures": (
        "big numbers, big digits, large numbers, big figures, big letters, large"
        " digits, big writing, big print, large figures, big text, big display, large"
        " display, easy to read",
        "digits you can read, figures you can read",
    ),
    "eco-friendly": (
        "ecofriendly, ecological, environmentally friendly, environment friendly, good"
        " for the environment, kind to the environment, kind to the planet, good for the"
        " planet, better for the planet, eco friendly, sustainable materials,"
        " sustainably made, sustainable choice",
        "organic cotton, fsc, recycled materials",
    ),
    "elastic waist": (
        "elastic waist, elasticated waistband, stretch waistband, stretchy waistband,"
        " stretchy waist, pull on trousers, pull on skirt, pull on jeans, comfort"
        " waistband, no tight waistband, waist that gives",
        "hidden elastic, elastic back",
    ),
    "electro-acoustic": (
        "electro acoustic, electroacoustic, acoustic electric, with pickup, with a"
        " pickup, built in pickup, has a pickup, with a preamp, can be amplified, plug"
        " into an amp",
        "pickup and tuner",
    ),
    "encrypted": (
        "encrypted, password protected, protected with a password, protected by a"
        " password, pin protected, pin code drive, code protected, lock with a code,"
        " data protection, secure drive, secure storage",
        "aes 256",
    ),
    "erasable": (
        "erasable, rub out, rub it out, rub off pen, ink you can remove, removable ink,"
        " delete what i wrote, frixion, with rubber at the end",
        "",
    ),
    "ethernet port": (
        "ethernet, lan port, lan cable, lan connection, network port, network cable,"
        " network socket, rj45, wired internet, internet cable, wired network, plug in"
        " the internet",
        "2.5 gigabit",
    ),
    "expandable": (
        "expandable, expansion zip, can be made bigger, can get bigger, zip for more"
        " space, zip for extra space, extra zip for more room, extra space zip, gains"
        " extra litres, zips out wider, stretchy hose",
        "expansion gusset, stretchy garden hose",
    ),
    "extra thick mat": (
        "extra thick, extra padding, extra cushioning, thick mat, thick yoga mat, thick"
        " exercise mat, thicker mat, soft on knees, soft on the knees, kind to knees",
        "12 mm nbr, 12 mm thick, 15 mm thick, 10 mm thick",
    ),
    "fabric bands": (
        "fabric bands, fabric resistance bands, cloth bands, woven bands, textile"
        " bands, fabric loops, don't roll up, won't roll up, not roll up, doesn't roll"
        " up, don't pinch, doesn't pinch",
        "",
    ),
    "faces either way": (
        "faces either way, parent facing, faces me, facing mum, reversible seat,"
        " turnable seat, seat can be turned, world facing, forward or backward, facing"
        " in or out",
        "",
    ),
    "family planner": (
        "family planner, family calendar, family diary, family organiser, for the whole"
        " family, column per person, column for everyone, column for each, several"
        " columns, everyone's appointments, mum's planner, household planner",
        "five columns",
    ),
    "fast charging": (
        "fast charging, fast charger, quick charge, quick charger, rapid charge, rapid"
        " charger, turbo charge, charge fast, charge quickly, charges up quickly, speed"
        " charging, short charging time",
        "",
    ),
    "fast scroll wheel": (
        "fast scroll, free spinning wheel, free scrolling, infinite scroll, hyper"
        " scroll, scroll quickly, scroll through long documents, scroll through"
        " spreadsheets, free wheel scroll, freespin",
        "",
    ),
    "fiddle-leaf fig": (
        "fiddle leaf, ficus lyrata, fiddleleaf",
        "lyrata",
    ),
    "filled with down": (
        "filled with down, down filled, down jacket, down coat, goose down, down"
        " sleeping bag, duck down, real down, feather filling, quilted down, feather and"
        " down, down duvet",
        "fill power, 750 fill, 700 fill, 800 fill, 650 fill",
    ),
    "fills from the top": (
        "top fill, fills from the top, easy to fill, easy to refill, no turning the"
        " tank, fill from above",
        "",
    ),
    "finds stars itself": (
        "goto mount, go to mount, computerised telescope, computerized telescope,"
        " computer controlled, automatic telescope, finds stars, finds planets, finds"
        " objects, finds the planets",
        "motorised mount, star finder",
    ),
    "fine knit": (
        "fine knit, fine gauge, thin knit, thin jumper, thin sweater, thin cardigan,"
        " light knit, light jumper, for layering, lightweight knit",
        "",
    ),
    "fine mist": (
        "mister, atomiser, atomizer, fine mist, mist sprayer, spray bottle",
        "",
    ),
    "fine spout": (
        "long spout, thin spout, narrow spout, slim spout, fine spout, gooseneck, goose"
        " neck, swan neck, curved spout, precise pouring, pours precisely",
        "",
    ),
    "fine tip": (
        "fine tip, fine point, fine nib, extra fine, ultra fine, thin tip, thin point,"
        " writes thin, writes fine, writes small, small writing",
        "0.38 mm, 0.3 mm, 0.4 mm, f nib",
    ),
    "fine yarn": (
        "lace weight, laceweight, lace yarn, fine yarn, thin yarn, thin wool, 2 ply,"
        " two ply, delicate yarn, for lace",
        "silk lace, cobweb, gossamer",
    ),
    "fingerprint unlock": (
        "fingerprint reader, fingerprint sensor, fingerprint scanner, fingerprint"
        " unlock, fingerprint lock, fingerprint bike lock, finger print, thumbprint, by"
        " fingerprint, with my fingerprint, with my finger, unlock with finger",
        "fingerprint cycle lock, fingerprint bicycle lock",
    ),
    "fire-resistant": (
        "fire resistant, fireproof, fire proof, fire retardant, flame retardant, flame"
        " resistant, flameproof, won't catch fire, not flammable, non flammable",
        "",
    ),
    "flame effect": (
        "flame effect, flame look, fire effect, fire look, like fire, like a fire, like"
        " flames, like real flames, like torches, fake flame, flickering flame,"
        " flickering light",
        "",
    ),
    "flared leg": (
        "flares, bell bottom, bellbottoms, wide at the bottom, wider at the bottom,"
        " seventies jeans, 70s jeans, flared jeans, flared trousers, flared leg",
        "",
    ),
    "flat sole": (
        "flat sandals, flat shoes, flat heel, flat sole, no heel, without a heel,"
        " without heels, flat boots, flat footwear",
        "thin leather sole, flat women's, flat ladies",
    ),
    "flat weave": (
        "flat weave, flatweave, flat woven, low pile, short pile, thin rug, thin"
        " carpet, flat rug, kilim, door opens over it",
        "",
    ),
    "floats": (
        "float on water, float in water, float in the pool, float in the bath, won't"
        " sink, doesn't sink, does not sink, unsinkable, stay afloat, buoyant",
        "",
    ),
    "floor pump": (
        "floor pump, track pump, stand pump, upright pump, workshop pump, big pump,"
        " home pump, garage pump, pump for home",
        "floor bike pump, floor tyre pump, floor bicycle pump",
    ),
    "floor-length": (
        "floor length, to the floor, maxi, ankle length, to the ankle, reaches the"
        " ankle, long dress, long gown, long evening dress, long skirt, full length"
        " dress, full length skirt, full length gown, long summer dress",
        "",
    ),
    "floral pattern": (
        "floral print, floral pattern, flowery, flower print, flower pattern, with"
        " flowers, flowers on it, botanical print, blossom print, floral dress, floral"
        " blouse, floral skirt",
        "embroidered flowers, rose print",
    ),
    "flowering": (
        "with flowers, in flower, blooming, blossoming, that flowers, produces flowers,"
        " has flowers, gets flowers, colourful flowers, not just green, not only leaves,"
        " flowering plant",
        "moth orchid, peace lily",
    ),
    "fluffy yarn": (
        "with a halo, brushed yarn, cloud like, angora look, fluffy yarn, fluffy wool,"
        " fuzzy yarn",
        "fluffy, fuzzy, mohair",
    ),
    "fold-out trays": (
        "opens up like stairs, tiered trays, trays open, stepped trays, accordion"
        " style, fold out trays, cantilever box, cantilever tray",
        "cantilever",
    ),
    "foldable": (
        "foldable, fold up, fold flat, fold away, fold down, fold together, fold small,"
        " fold in half, fold for storage, fold for travel, collapsible, packs flat",
        "folding",
    ),
    "folding lock": (
        "folding lock, foldable lock, fold up lock, folding bike lock, linked plates,"
        " hinged lock, lock that folds, bordo style, plate lock",
        "folding cycle lock, folding bicycle lock",
    ),
    "folding phone": (
        "folding phone, foldable phone, fold out phone, phone that folds, phone that"
        " opens up, foldable screen, foldable display, folding screen, folds open,"
        " unfolds into a tablet, phone and tablet in one",
        "screen that folds",
    ),
    "folding plug": (
        "folding plug, fold away plug, foldable plug, folding pins, folding prongs,"
        " pins fold in, pins fold away, prongs fold in, flip out plug, collapsible plug",
        "",
    ),
    "follows you": (
        "follow me, follow my movement, follow the speaker, auto tracking, face"
        " tracking, person tracking, subject tracking, motion tracking camera, ai"
        " tracking, tracks me, tracks my face, moves with me",
        "motorised gimbal, automatic framing, gimbal that follows you",
    ),
    "for DJs": (
        "for djs, dj turntable, dj deck, for scratching, scratch records, for mixing"
        " records, dj use",
        "pitch control, dj grade, direct drive",
    ),
    "for airport liquids": (
        "airport liquids, airport security bag, for airport security, liquids bag,"
        " liquids in hand luggage, liquids rule, liquids on the plane, for the plane"
        " liquids, flight approved, 100 ml rule, one litre rule",
        "100 ml bottles, one litre bag",
    ),
    "for astrophotography": (
        "astrophotography, astro photography, astrophoto, astrophotographer, for"
        " imaging, photograph the stars, photograph the sky, photographing stars, take"
        " pictures of stars, pictures of the stars, photos of the stars, photos of the"
        " night sky",
        "dual speed focuser, astrograph",
    ),
    "for bald heads": (
        "bald head, for bald, bald men, baldy, head shaver, shave my head, shave your"
        " head, shaving the head, scalp shaver, skull shaver, bald shaver",
        "",
    ),
    "for beginners": (
        "beginner, novice, newbie, entry level, just starting out, for learners, first"
        " time user",
        "first lessons, easy to learn, start learning",
    ),
    "for champagne": (
        "champagne flute, champagne glass, prosecco, sparkling wine, sekt, cava, for"
        " bubbly, crémant, for champagne, flute glass, glass for fizz",
        "",
    ),
    "for cold feet": (
        "cold feet, foot warmer, warm my feet, warms the feet, warm feet, warm toes,"
        " icy feet, frozen feet, foot muff, footmuff, foot pocket",
        "",
    ),
    "for cufflinks": (
        "cufflinks, cuff link, double cuff, french cuff, turn back cuff, link cuff",
        "",
    ),
    "for curls": (
        "curly hair, for curls, wavy hair, afro hair, coily, ringlets, frizzy curls,"
        " diffuser attachment, hair diffuser, curl diffuser, curl attachment",
        "diffuser",
    ),
    "for dead wood": (
        "anvil, dead wood, dry wood, dead branches, dry branches, old branches, hard"
        " wood branches, dry twigs, withered branches, for hard branches",
        "",
    ),
    "for fresh stems": (
        "fresh wood, green wood, living wood, for living stems, for fresh stems, for"
        " roses, for cutting roses, scissor action, bypass secateurs, bypass pruner,"
        " bypass lopper, bypass shears",
        "roses and shrubs, bypass",
    ),
    "for full sun": (
        "full sun, lots of sun, loves sun, likes sun, sun loving, direct sun, direct"
        " sunlight, strong sun, sunny window, sunny windowsill, sunny sill, sunny spot",
        "",
    ),
    "for fussy eaters": (
        "spoilt cat, won't eat anything, gourmet cat, fussy eater, fussy cat, fussy"
        " dog, picky eater, picky cat, picky dog, choosy eater, finicky eater",
        "fussy, picky, choosy",
    ),
    "for hanging": (
        "hanging toiletry, hanging wash bag, hanging organiser, hanging planter,"
        " hanging pot, hanging plant pot, hanging basket, hanging feeder, hanging"
        " lantern, hanging light, hang up, can be hung",
        "has a hook, hangs on, hangs from",
    ),
    "for heavy people": (
        "for heavy people, for heavier people, for heavy runners, for heavier runners,"
        " for big people, for bigger people, for large people, for overweight, big and"
        " tall, big and heavy, for a big man, for big guys",
        "heavier runners, carries 150 kg, holds 150 kg, up to 150 kg, up to 180 kg, up"
        " to 200 kg",
    ),
    "for hummingbirds": (
        "hummingbird, sugar water",
        "nectar",
    ),
    "for indoor play": (
        "indoor football, indoor ball, for indoors, for the gym hall, for the hall,"
        " sports hall, for gyms, futsal, five a side, low bounce, less bounce, doesn't"
        " bounce much",
        "",
    ),
    "for learning to write": (
        "learning to write, starting to write, first fountain pen, first pen, school"
        " starters, handwriting pen for children, primary school pen, triangular grip,"
        " three sided grip, handwriting pen",
        "shaped grip, moulded grip",
    ),
    "for makeup": (
        "for makeup, for make up, make up bag, makeup bag, makeup case, cosmetic bag,"
        " vanity case, vanity bag, beauty case, beauty bag, for cosmetics",
        "",
    ),
    "for metal and rock": (
        "hard rock, metal guitar, for heavy music, high gain, distorted sound, for"
        " distortion, heavy sound, drop tuning, low tuning, for playing riffs, heavy"
        " metal music, metal music, heavy metal guitar",
        "high output humbuckers, drop c",
    ),
    "for old joints": (
        "joint support, joint problems, joint pain, joint health, arthritis, arthrosis,"
        " hip problems, hip dysplasia, stiff hips, old hips, bad hips",
        "green lipped, memory foam, orthopaedic, glucosamine",
    ),
    "for outdoors": (
        "outdoor, for outside, for the garden, for the patio, for the terrace, for the"
        " balcony, for the deck, for the yard, weatherproof, weather resistant, all"
        " weather",
        "may stay outside",
    ),
    "for painting on fabric": (
        "on fabric, fabric paint, fabric colours, textile paint, textile colours, for"
        " textiles, cloth paint, paint on clothes, paint clothes",
        "fixed with an iron, iron fix",
    ),
    "for racing": (
        "for racing, racing shoes, racing flats, racing goggles, race day, for a race,"
        " for competition, competition shoes, for marathons, for a marathon, marathon"
        " shoes",
        "",
    ),
    "for scented oil": (
        "essential oil, scent oil, perfume oil, aroma oil, fragrance oil, aromatherapy,"
        " oil diffuser, add drops of oil",
        "",
    ),
    "for sensitive eyes": (
        "sensitive eyes, contact lens, contact lenses, lens wearers, hypoallergenic,"
        " doesn't sting, does not sting, doesn't irritate, eyes water, watery eyes,"
        " gentle on eyes",
        "",
    ),
    "for shady spots": (
        "low light, little light, not much light, without much light, doesn't need much"
        " light, hardly any light, no direct sun, no sun, no sunlight, without sun, no"
        " window, few windows, needs little light, shady spot, dark corner, dark room,"
        " tolerates shade",
        "",
    ),
    "for side sleepers": (
        "side sleeper, side sleeping, sleep on my side, sleep on their side, sleeping"
        " on the side, sleeps on her side, sleeps on his side, lie on my side",
        "sleep on your side",
    ),
    "for small ears": (
        "small ears, tiny ears, little ears, narrow ear canals, petite ears, earbuds"
        " too big",
        "",
    ),
    "for small hands": (
        "small hands, little hands, smaller hands, tiny hands, short fingers, small"
        " fingers, petite hands, for children's hands",
        "",
    ),
    "for small screws": (
        "small screws, tiny screws, fine screws, little screws, miniature screws, mini"
        " screwdriver, tiny screwdrivers, small screwdrivers, watchmaker, jeweller's,"
        " for electronics, precision screwdriver, precision bits",
        "pentalobe, tri point",
    ),
    "for strong chewers": (
        "strong chewer, heavy chewer, power chewer, aggressive chewer, tough chewer,"
        " chews everything, destroys everything, destroys toys, chew proof, chewproof,"
        " bite proof, bite resistant",
        "",
    ),
    "for swimming": (
        "swim proof, swimproof, swim with it, wear it swimming, shower with it on, keep"
        " it on in shower, for swimming, to swim with, can swim with, swim in it, while"
        " swimming",
        "5 atm, 10 atm, waterproof to 50 m, waterproof to 100 m, stroke and lap"
        " counting",
    ),
    "for tall people": (
        "for tall people, for taller people, for a tall man, for tall men, for tall"
        " women, for very tall, tall person, big and tall, i am tall, i'm tall",
        "tall fit, extra long, extra length",
    ),
    "for the back seat": (
        "back seat, backseat, rear seat, for the rear, rear bench, for kids in the"
        " back, back of the car, back of the seat, rear passengers, watch films in the"
        " back",
        "headrest, head rest",
    ),
    "for the beach": (
        "beach football, beach soccer, for the beach, on the beach, at the beach, for"
        " sand, beach proof, can get sandy, may get sandy, doesn't mind sand",
        "sand resistant, sandproof",
    ),
    "for the bike": (
        "for the bike, for my bike, for cycling, for cyclists, for bikes, bike bottle,"
        " bicycle bottle, cycling bottle, bottle cage, bottle holder on my bike",
        "bidon",
    ),
    "for the fridge": (
        "for the fridge, on the fridge, on my fridge, sticks to the fridge, fridge"
        " door, fridge board, fridge calendar, fridge planner, fridge whiteboard, fridge"
        " magnet, magnetic backing",
        "",
    ),
    "for the path": (
        "path lights, pathway, for the path, for paths, along the path, line the path,"
        " for the driveway, along the drive, driveway lights, walkway, stake lights,"
        " spike lights",
        "",
    ),
    "for thick fabric": (
        "thick fabric, thick material, thick layers, thick cloth, heavy fabric, heavy"
        " material, for denim, sew jeans, hem jeans, sews leather",
        "layers of denim, heavy duty sewing",
    ),
    "for trails": (
        "trail running, all terrain, trail shoes, off road, trail runners, offroad,"
        " rough ground, for trails, rough terrain, for the forest, rough paths",
        "forest trails, mountain trails, mm lugs, rock plate",
    ),
    "for travel": (
        "for travel, travel size, travel friendly, for a trip, on the go, for trips,"
        " holiday size, for the trip, take on holiday, take it with me, to take along,"
        " take anywhere",
        "travels flat, portable",
    ),
    "for trekking": (
        "for trekking, trekking tent, for backpacking, backpacking tent, for hiking"
        " tours, for hikers, for long distance walks, for long hikes, multi day, thru"
        " hiking, for bikepacking, to carry on my back",
        "hut to hut, ultralight trekking, ultralight outdoor tent, ultralight camping"
        " tent",
    ),
    "for tubeless tyres": (
        "tubeless, without inner tube, no inner tube, seating tyres, tank pump, booster"
        " pump",
        "air tank, air chamber",
    ),
    "for two children": (
        "twin stroller, twin pushchair, twin buggy, twin pram, double stroller, double"
        " buggy, double pushchair, double pram, for twins, for two children, for two"
        " babies, for two kids",
        "two seats that recline, side by side, tandem",
    ),
    "for two people": (
        "for two, for couples, for a couple, for 2 people, for me and my wife, for me"
        " and my husband, two seater, 2 seater, two person, 2 person, double sleeping"
        " bag, double chair",
        "sleeps 2",
    ),
    "for two screens": (
        "two monitors, two screens, 2 monitors, 2 screens, dual monitor, dual screen,"
        " dual display, two displays, double monitor",
        "two hdmi, two 4k screens, triple display, triple monitor, three monitors",
    ),
    "for warm weather": (
        "for summer, summer sleeping bag, summer weight, for warm weather, for hot"
        " weather, in the heat, for hot countries, for the tropics, not too warm, for"
        " hot nights, for warm nights, for hot rooms, for warm rooms, summer sleep sack,"
        " thin sleeping bag, light sleeping bag, 0 5 tog",
        "tog 0.5",
    ),
    "for winter cold": (
        "for winter, winter camping, winter sleeping bag, winter tent, for snow, in the"
        " snow, for the snow, snow camping, cold nights, for cold weather, in cold"
        " weather, for cold nights, for cold rooms, for winter nights, winter sleep"
        " sack, thick sleeping bag, warm sleeping bag, extra warm, cold bedroom,"
        " unheated bedroom, 2 5 tog",
        "snow skirts, geodesic, four season, 4 season, 3 5 tog",
    ),
    "four wheels": (
        "four wheels, 4 wheels, four wheeler, spinner wheels, spinner suitcase, spinner"
        " case, spinner luggage, double spinner, 360 wheels, 360 degree wheels, wheels"
        " that turn all ways, wheels in all directions",
        "four double wheels, multi directional wheels, swivelling double wheels",
    ),
    "freezer-safe": (
        "freezer safe, freezer proof, freezable, for the freezer, in the freezer, into"
        " the freezer, can be frozen, to freeze food, freeze portions, oven freezer",
        "freezer microwave",
    ),
    "front and rear camera": (
        "front and rear, front and back, front and behind, dual dash cam, dual dashcam,"
        " two cameras, dual cameras, two channel, 2 channel, rear camera, back camera,"
        " rear facing camera",
        "",
    ),
    "front and rear set": (
        "front and rear, front and back, set of lights, both lights, headlight and tail"
        " light, front light and back light, pair of lights, bike light set",
        "",
    ),
    "front light": (
        "front light, front lamp, headlight, head light, light for the front, light up"
        " the road, see the road",
        "",
    ),
    "front pockets": (
        "front pocket, pocket on the front, pocket at the front, outside pocket, outer"
        " pocket, external pocket, exterior pocket, pockets outside, pockets on the"
        " outside, quick access pocket, easy access pocket, get at things without"
        " opening",
        "",
    ),
    "frost-proof": (
        "frostproof, frost proof, frost resistant, frost hardy, frost safe, withstands"
        " frost, survives frost, doesn't crack in frost, not crack in winter, stay"
        " outside all winter, stays outside in winter, stay out in winter",
        "stays out in frost",
    ),
    "full 88 keys": (
        "88 keys, eighty eight keys, full size keyboard, full length keyboard, full set"
        " of keys, full range of keys, full size piano, all octaves",
        "88 weighted, 88 graded, 88 touch",
    ),
    "full face": (
        "full face, covers the whole face, covers my face, covers the face, protects"
        " the face, protects my face, protects my teeth, chin guard, chinguard, chin"
        " bar, chin protection",
        "",
    ),
    "full zip": (
        "full zip, zip up, zip through, zip front, zipped hoodie, zipper front, zipper"
        " hoodie, zips all the way, with a front zip, hooded jacket with zip",
        "",
    ),
    "full-length mirror": (
        "full length mirror, full length wall, full length decorative, full length"
        " hanging, head to toe, head to foot, whole outfit, see my shoes, tall mirror,"
        " full body mirror",
        "",
    ),
    "galvanised": (
        "galvanised, galvanized, hot dip, tin look, old metal look",
        "",
    ),
    "gets into gaps": (
        "crevice, tight spots, tight spaces, narrow nozzle, gets into gaps, tight"
        " corners, tight places, into the cracks, narrow spaces, in the cracks, narrow"
        " gaps, between the seats",
        "",
    ),
    "gift box": (
        "gift box, presentation box, presentation case, gift packaging, gift set box,"
        " in a box to give, nicely packaged, nicely boxed, beautifully packaged, gift"
        " ready, ready to give, ready for gifting",
        "",
    ),
    "glittery": (
        "glitter, sparkly, glittery, glitzy, shimmery, shimmer, blingy, bling,"
        " sequinned",
        "",
    ),
    "glow-in-the-dark": (
        "glow in the dark, glowing stars, glows at night, luminous, glows after dark,"
        " luminescent, phosphorescent, fluorescent at night, shines in the dark,"
        " fluorescent in the dark, shines at night",
        "",
    ),
    "gluten-free": (
        "gluten free, no gluten, without gluten, non gluten, gluten intolerant,"
        " coeliac, celiac, glutenfree",
        "",
    ),
    "good coverage": (
        "opaque, covers well, good coverage, high coverage, full coverage, strong"
        " coverage, great coverage, one coat, covers dark colours, covers everything",
        "",
    ),
    "good in low light": (
        "low light, night vision, bad lighting, poor lighting, dim light, good in the"
        " dark, works in the dark, works at night, good at night, record at night",
        "infrared camera, built in ring light",
    ),
    "grain-free": (
        "grain free, no grain, without grain, free from grain, free of grain, no"
        " cereals, without cereals, cereal free",
        "",
    ),
    "grows with the child": (
        "grows with, grows along, grow into, adjusts as they grow, adjust as he grows,"
        " adjust as she grows, adjusts in length, adjustable height for kids, can be"
        " made longer",
        "growing sleeping bag",
    ),
    "hammer action": (
        "hammer drill, hammer action, hammer function, hammer setting, hammer mode,"
        " impact drill, percussion drill, combi drill, for brick, brick walls, into"
        " brick, for concrete",
        "brick and concrete block, blows a minute",
    ),
    "hand-stitched": (
        "hand stitched, handstitched, hand sewn, handsewn, sewn by hand, stitched by"
        " hand, sewn together by hand",
        "saddle stitched, hand welted",
    ),
    "handmade": (
        "handmade, hand made, made by hand, handcrafted, hand crafted, crafted by hand,"
        " artisan, craftsman made, by hand in a workshop",
        "hand thrown, hand blown, mouth blown, woven by hand, handwoven, hand woven",
    ),
    "hands-free lead": (
        "hands free, handsfree, waist belt, waist lead, around my waist, round my"
        " waist, jogging lead, running lead, running with the dog, jogging with my dog",
        "",
    ),
    "hangs on the mirror": (
        "hang from the mirror, for the mirror, on the mirror, rear view mirror,"
        " rearview mirror, mirror hanger, mirror air freshener, hanging air freshener,"
        " hanging freshener, scented tree",
        "",
    ),
    "hard cover": (
        "hard cover, hardcover, hardback, hard back, hardbound, hard bound, stiff"
        " cover, sturdy cover, rigid cover, solid cover, board cover, firm cover",
        "",
    ),
    "hard shell": (
        "hard shell, hardshell, hard sided, hardside, hard suitcase, hard luggage, hard"
        " cabin case, hard trolley, hard plastic suitcase, rigid suitcase, rigid shell,"
        " rigid case, hard case, hard plastic case, solid case, crush proof, crushproof,"
        " doesn't get crushed, doesn't get squashed",
        "polycarbonate, polypropylene suitcase, polypropylene trolley, abs shell",
    ),
    "hard to kill": (
        "hard to kill, can't kill, cannot kill, can't be killed, difficult to kill,"
        " impossible to kill, unkillable, won't die, indestructible, i kill every plant",
        "low maintenance, easy care, easy to care for, undemanding, is easy to keep",
    ),
    "hard-wearing": (
        "hard wearing, hardwearing, heavy duty, durable, robust, sturdy, tough, solid"
        " build, solidly built, well built, built to last, rugged design, rugged build",
        "",
    ),
    "headphone jack": (
        "headphone jack, headphone socket, headphone port, headphone output, headphone"
        " connection, earphone jack, plug headphones in, plug in my headphones, plug my"
        " headphones into, jack for headphones, socket for headphones, 3.5 mm jack,"
        " headphones out, plug in headphones, play through headphones, silent practice,"
        " practise silently",
        "aux and headphone",
    ),
    "headrest": (
        "headrest, head rest, neck rest, neck support, head support, supports my head,"
        " supports my neck, support for the head, support for my head, rest my head,"
        " head cushion",
        "",
    ),
    "hear surroundings": (
        "transparency mode, ambient mode, ambient sound mode, aware mode, hear through"
        " mode, hear my surroundings, hear your surroundings, hear what is around me,"
        " hear what's around me, hear traffic, hear the traffic, hear people talking",
        "",
    ),
    "heart rate": (
        "heart rate, heartrate, heartbeat, heart beat, heart monitor, hrm, pulse"
        " monitor, pulse measurement, pulse sensor, pulse rate, measures my pulse,"
        " measures pulse",
        "ecg, irregular rhythm",
    ),
    "heated": (
        "heatable, with heating, electrically heated, seat heating, seat heater, seat"
        " warmer, warm seat, warms my back, warms the seat, warm bum",
        "heated seat, heating element, heat levels",
    ),
    "height adjustable": (
        "height adjustable, adjustable height, adjustable in height, adjust the height,"
        " change the height, raise and lower, raise or lower, goes up and down, moves up"
        " and down, can be raised, can be lowered, sit stand",
        "gas lift, memory heights, seat adjusts from",
    ),
    "hi-res audio": (
        "hi res, high res audio, high resolution audio, high resolution sound,"
        " lossless, hd audio, studio quality sound",
        "24 bit, ldac",
    ),
    "high refresh rate": (
        "high refresh rate, fast refresh, high hertz, high hz, 120 hz or more, 144 hz,"
        " 144hz, smooth picture, smooth motion, fluid motion, no motion blur, no"
        " ghosting in games",
        "180 hz, 165 hz, 240 hz",
    ),
    "high security": (
        "theft proof, thief proof, thiefproof, high security, very secure, most secure,"
        " highest security, maximum security, really secure, strong lock, hard to steal",
        "security 9 of 10, security 8 of 10, security 10 of 10, sold secure",
    ),
    "high waist": (
        "high waist, high rise, goes up to the waist, sits at the waist, over the belly"
        " button, up to the navel, covers the tummy",
        "",
    ),
    "high-top": (
        "high top, hi top, hightop, high cut, over the ankle, above the ankle, ankle"
        " high, covers the ankle",
        "",
    ),
    "hip belt": (
        "hip belt, hipbelt, waist belt, waist strap, hip strap, belt round the waist,"
        " belt around the waist, belt around the hips, weight on the hips, takes weight"
        " off shoulders, takes weight off my shoulders, not all on the shoulders",
        "",
    ),
    "holds treats": (
        "treat dispenser, dispenses treats, treat toy, treat ball, snack toy, snack"
        " ball, food toy, food dispensing, fill with treats, fillable, stuffable, can be"
        " filled",
        "",
    ),
    "hole-punched": (
        "hole punched, pre punched, prepunched, punched holes, ready for a binder, for"
        " a ring binder, fits in a binder, file it in a binder, with punched holes, four"
        " hole punched",
        "",
    ),
    "hooks onto table": (
        "hook on, clip on chair, clamps to the table, clips to the table, attaches to"
        " the table, fixes to the table, hangs on the table, table seat, portable high"
        " chair",
        "clamps for table edges",
    ),
    "hot-swappable": (
        "hot swap, hot swappable, hotswap, hotswappable, change the switches, swap the"
        " switches, replace the switches, replaceable switches, removable switches,"
        " exchangeable switches, interchangeable switches, switch out the switches",
        "",
    ),
    "humidity control": (
        "humidistat, hygrostat, humidity sensor, automatic humidity, regulates itself,"
        " regulates humidity, sets humidity, set the humidity, target humidity, keeps"
        " humidity constant, humidity control",
        "",
    ),
    "inflatable": (
        "inflatable, blow up, blow it up, air filled, filled with air, you pump up",
        "air beams, airframe, deflate",
    ),
    "inflates tyres": (
        "tyre pump, pumps up tyres, pump up tires, pump up my tyres, blow up tyres,"
        " with air pump, tyre inflator, air compressor",
        "car foot pump",
    ),
    "ink cartridges": (
        "ink cartridge, cartridge pen, takes cartridges, with cartridges, uses"
        " cartridges, replaceable cartridges, cartridge filling, change the cartridge,"
        " no ink bottle",
        "cartridge or converter",
    ),
    "insulated": (
        "insulated, keeps warm, keeps hot, thermal bottle, keep food hot, thermal mug,"
        " keep food warm, thermal flask, keeps coffee hot, thermos, stays hot",
        "hours hot, hours cold, double walled",
    ),
    "insulated for electrics": (
        "vde, electrician's, electrical work, for electrics, insulated screwdriver,"
        " insulated shaft, insulated handles, live wires, working on sockets, to change"
        " sockets",
        "1000 v",
    ),
    "internet radio": (
        "internet radio, wifi radio, wi fi radio, web radio, online radio, wlan radio,"
        " streaming radio, world radio, stations from around the world, foreign"
        " stations, stations from abroad, radio from other countries",
        "",
    ),
    "jade plant": (
        "jade plant, money plant, crassula",
        "",
    ),
    "jointed arm": (
        "jointed arm, adjustable arm, articulated arm, articulated lamp, swing arm,"
        " spring arm, movable arm, moveable arm, bendable arm, flexible arm, arm that"
        " moves, architect lamp",
        "",
    ),
    "karaoke": (
        "karaoke, singing machine, sing into it, sing with a microphone, sing with a"
        " mic, singing at parties, sing along machine",
        "two wireless microphones, voice effects",
    ),
    "keeps cold": (
        "keeps cold, keep food cold, keep food cool, keeps drinks cold, stays cold,"
        " cold for hours, ice pack, ice plate, cool pack, with cooling element",
        "double walled steel, vacuum insulated",
    ),
    "keeps litter in": (
        "litter tracking, no scatter, litter scatter, anti scatter, scatter guard,"
        " doesn't scatter, scatters litter, kicks litter out, throws litter out, flings"
        " litter, litter everywhere, litter on the floor",
        "high sides, raised rim",
    ),
    "keyboard included": (
        "keyboard cover, keyboard case, keyboard included, with keyboard, with a"
        " keyboard, detachable keyboard, can type on it, type on it properly, laptop"
        " replacement, keyboard folio",
        "",
    ),
    "keyless": (
        "keyless, key less, without a key, without key, no key, key free, doesn't need"
        " a key, code lock, combination lock",
        "fingerprint, opens with the phone",
    ),
    "keyless chuck": (
        "keyless chuck, quick release chuck, quick change chuck, chuck key, change bits"
        " by hand, change bits quickly, change bits without tools, tool free bit change",
        "",
    ),
    "kickstand": (
        "kickstand, kick stand, built in stand, fold out stand, stands up by itself,"
        " stands on its own, stand itself up, prop up my phone, props itself up, prop it"
        " up, flip out stand, integrated stand",
        "props the phone up",
    ),
    "kind to fingers": (
        "kind to fingers, gentle on fingers, easy on the fingers, easy on my fingers,"
        " soft on the fingers, doesn't hurt my fingers, doesn't hurt the fingers, not"
        " hurt my fingers, not hurt the fingertips, fingers hurt, sore fingertips, soft"
        " strings",
        "low action, nylon strings",
    ),
    "kind to knives": (
        "knife friendly, kind to knives, gentle on knives, gentle on blades, good for"
        " knives, doesn't blunt, does not blunt, doesn't dull, won't dull, keeps knives"
        " sharp, protects the blade edge, kind to the edge",
        "end grain",
    ),
    "kink-free": (
        "kink free, kink proof, kink resistant, anti kink, no kink, doesn't kink, won't"
        " kink, not kink, never kinks, doesn't bend shut, not get knotted, tangle free",
        "",
    ),
    "knee-length": (
        "knee length, to the knee, at the knee, reaches the knee",
        "",
    ),
    "laptop compartment": (
        "laptop compartment, laptop sleeve, laptop pocket, laptop section, laptop bag,"
        " laptop slot, fits a laptop, laptop pouch, holds a laptop, padded laptop, for a"
        " laptop, for my laptop",
        "padded sleeve, inch laptop, inch macbook, laptop tote",
    ),
    "latex-free": (
        "latex free, no latex, without latex, free of latex, non latex, not latex, not"
        " made of latex, latex allergy, allergic to latex, react to latex",
        "tpe, thermoplastic elastomer, nitrile",
    ),
    "laundry compartment": (
        "dirty clothes, dirty laundry, dirty washing, clean and dirty, clean from"
        " dirty, worn clothes, used clothes separate, laundry compartment, laundry side,"
        " side for laundry, laundry section, laundry bag",
        "",
    ),
    "leakproof": (
        "leakproof, leak proof, leak free, leakage proof, no leaks, without leaking,"
        " doesn't leak, won't leak, not leak",
        "self sealing, silicone seal, seal in the lid",
    ),
    "leather look": (
        "faux leather, vegan leather, fake leather, imitation leather, artificial"
        " leather, synthetic leather, leatherette, leather look, mock leather, leather"
        " effect, leather style, pleather",
        "cactus leather, apple leather",
    ),
    "leaves no residue": (
        "no residue, without residue, residue free, no sticky residue, no glue residue,"
        " no trace, without a trace, leaves no marks, doesn't leave marks, doesn't leave"
        " a mark, peels off cleanly, comes off cleanly",
        "",
    ),
    "left-handed": (
        "left handed, left hander, lefty, southpaw, lefthanded, ambidextrous, either"
        " hand, use it with either, works in both hands",
        "symmetrical",
    ),
    "lens telescope": (
        "lens telescope, refractor, refracting, no mirror, without a mirror, without"
        " mirrors",
        "",
    ),
    "letter tray": (
        "letter tray, paper tray, document tray, filing tray, in and out tray, inbox"
        " tray, a4 tray, tray for paper, stackable tray, document holder, document"
        " organiser",
        "sliding trays for a4",
    ),
    "lies flat": (
        "lies flat, lay flat, stays flat, open flat, opens out flat, stays open,"
        " doesn't close by itself, doesn't snap shut, flat opening, 180 degree opening",
        "thread bound",
    ),
    "life jacket": (
        "life jacket, life vest, lifejacket, for boating, keeps him afloat, flotation"
        " vest, flotation jacket, buoyancy jacket",
        "dog swim vest",
    ),
    "light show": (
        "light show, disco light, party light, dancing lights, strobe light, lights"
        " that flash, lights to the music, lights up to music",
        "",
    ),
    "lights up": (
        "light up, blinks, with lights, glowing soles, lights in the heel, lights in"
        " the sole, flashing shoes, flashing sole, flashing lights",
        "",
    ),
    "lightweight": (
        "lightweight, light weight, ultralight, ultra light, super light, very light,"
        " feather light, featherlight, not heavy, weighs little, weighs next to nothing,"
        " weighs hardly anything",
        "light enough to hold, light enough to lift, light enough to carry",
    ),
    "like breastfeeding": (
        "like the breast, breast like, breastlike, breast shaped, breastfed,"
        " breastfeeding, breast fed, for combination feeding, bottle and breast, refuses"
        " the bottle, natural latch, nursing feel",
        "soft latch",
    ),
    "like furniture": (
        "like furniture, piece of furniture, furniture style, furniture look, looks"
        " like a real piano, upright piano look, console piano",
        "cabinet with three pedals, upright digital piano, wooden cabinet",
    ),
    "lined": (
        "lined paper, lined pages, lined notebook, lined notepad, lined writing, lined"
        " sheets, ruled paper, feint ruled, narrow ruled, wide ruled, college ruled",
        "notebook lined, writing book lined",
    ),
    "lockable": (
        "lockable, with a lock, with lock, has a lock, built in lock, can be locked, i"
        " can lock, combination lock, number lock, code lock, locking latches",
        "combination latches, key lock, tsa friendly",
    ),
    "long battery life": (
        "long battery, long lasting battery, battery that lasts, great battery life,"
        " big battery, strong battery, lasts for days, lasts all week, lasts for weeks,"
        " charge once a week, charge it once a week, don't need to charge often",
        "two day battery, three day battery, 21 day battery, 30 day battery, 14 day"
        " battery, 10 day battery, 20 hour battery, 30 hour battery",
    ),
    "long-lasting": (
        "long lasting, longlasting, long wear, stays all day, lasts all day, all day"
        " wear, doesn't come off, does not come off, doesn't wear off, transfer proof,"
        " no transfer, non transfer",
        "12 hour wear, 9 hour wear, 24 hour wear",
    ),
    "looks like a pen": (
        "looks like a pen, recorder pen, pen recorder, hidden recorder, spy recorder,"
        " discreet recorder, disguised as a pen, secret recording",
        "pen shaped",
    ),
    "loop recording": (
        "loop recording, overwrites, records over old, deletes old videos, deletes old"
        " clips, continuous recording, endless recording",
        "",
    ),
    "low calorie": (
        "low calorie, lower in calories, fewer calories, less calories, reduced"
        " calories, calorie reduced, diet food, weight control, weight management, lose"
        " weight, overweight dog, overweight cat",
        "lower calories",
    ),
    "low entry": (
        "low entry, low entrance, low step, low edge, low side, low front, low rim, low"
        " threshold, easy entry, easy to get into, easy to step into",
        "low in front",
    ),
    "low seat": (
        "low seat, low chair, low to the ground, sits low, close to the ground, near"
        " the ground, close to the sand, low sitting, low sling",
        "",
    ),
    "machine washable": (
        "machine washable, machine wash, goes in the wash, can go in the wash, put it"
        " in the wash, put in the wash, chuck it in the wash, throw in the wash, throw"
        " it in the wash, chuck in the wash, wash at 30, in the washing machine, wash at"
        " 40",
        "washes at, 30 c wash, wool cycle, wash them at, 30 degree wash",
    ),
    "magnetic closure": (
        "magnetic closure, magnetic close, magnetic clasp, magnetic buckle, magnetic"
        " fastening, magnetic catch, magnetic snap, magnetic lock, closes with a magnet,"
        " closes with magnets, fastens with a magnet",
        "magnetic flap, magnetic lid",
    ),
    "magnetic surface": (
        "takes magnets, hold magnets, magnets stick, works with magnets, use magnets on"
        " it, use it with magnets, attach with magnets, put magnets on, magnetic board,"
        " magnetic whiteboard, magnetic surface, pin things with magnets",
        "lacquered steel, vitreous enamel, melamine on steel",
    ),
    "magnetic tip": (
        "magnetised, holds the screw, screw stays on, screw sticks, keeps the screw on,"
        " screw doesn't fall off, not drop the screw, magnetic tip, magnetic bit,"
        " magnetic screwdriver",
        "",
    ),
    "mask style": (
        "mask style, swim mask, half mask, one big lens, single lens, one piece lens,"
        " covers both eyes, big goggles, large goggles, no rings round the eyes, no"
        " rings around the eyes",
        "",
    ),
    "match ball": (
        "match ball, match football, match quality, official ball, official match, for"
        " matches, for real matches, for league games, competition ball, tournament"
        " ball, professional ball",
        "",
    ),
    "maternity": (
        "maternity, pregnant, pregnancy, mum to be, mother to be, mom to be, expecting"
        " a baby, growing belly, growing tummy, baby bump",
        "over the bump, under the bump",
    ),
    "matt": (
        "matt, non shiny, not shiny, mat finish, not glossy, no shine, isn't shiny, non"
        " glossy, without shine",
        "",
    ),
    "measures body fat": (
        "body fat, fat percentage, body composition, body analysis, body analyser,"
        " muscle mass, muscle and fat, fat and muscle, bmi, bone mass, visceral fat",
        "electrodes",
    ),
    "medicine reminder": (
        "medicine reminder, medication reminder, pill reminder, tablet reminder,"
        " reminds to take pills, reminds me of my medicine, reminds me to take tablets,"
        " reminder for pills, reminder for tablets, reminder for medication, medication"
        " alarm, take my pills",
        "",
    ),
    "memory card included": (
        "with memory card, with sd card, with a memory card, includes memory card,"
        " includes sd card, card included",
        "",
    ),
    "memory heights": (
        "memory function, memory button, memory presets, height presets, preset"
        " heights, saved heights, saves my height, remembers my height, remembers the"
        " height, remembers heights, save positions",
        "memory heights",
    ),
    "mental stimulation": (
        "brain game, brain teaser, mental stimulation, intelligence toy, intelligence"
        " game, puzzle toy, plush puzzle, puzzle feeder, thinking game, thinking toy,"
        " keeps him busy, mental enrichment, enrichment toy",
        "",
    ),
    "mesh heads": (
        "mesh heads, mesh pads, mesh skins, mesh drum, net heads, feels like a real"
        " drum, real drum feel, like acoustic drums, like real drums, natural rebound,"
        " good rebound, bounces like a real drum",
        "two zone mesh",
    ),
    "microwave-safe": (
        "microwaveable, for reheating, heat up leftovers, microwave safe, microwave"
        " proof, in the microwave",
        "dishwasher and microwave, microwave and dishwasher",
    ),
    "midi length": (
        "mid calf, calf length, below the knee, covers the knees, midi length, midi"
        " dress, midi skirt",
        "midi",
    ),
    "mild roast": (
        "light roast, blonde roast, mild coffee, mild roast, gentle coffee, not too"
        " strong, not bitter, low acid, smooth coffee, delicate coffee",
        "",
    ),
    "mini pump": (
        "hand pump, mini pump, minipump, small pump, tiny pump, portable pump, pocket"
        " pump, frame pump, travel pump, emergency pump, pump for on the go, pump to"
        " take along",
        "mini bike pump, mini bicycle pump, mini tyre pump",
    ),
    "mini whiteboard": (
        "handheld whiteboard, hand held whiteboard, mini whiteboard, lap board,"
        " lapboard, small whiteboard, show me board, a4 whiteboard, whiteboard for"
        " children, whiteboard for kids, whiteboard to hold, hold on my lap",
        "hand held magnetic",
    ),
    "mirror telescope": (
        "mirror telescope, reflector, reflecting telescope, newtonian, dobsonian,"
        " dobson, dob, light bucket",
        "",
    ),
    "monitor light": (
        "monitor light, monitor lamp, screen bar, screen light, screen lamp, light bar,"
        " lamp on top of monitor, lamp for my monitor, light on the monitor, sits on my"
        " monitor, clips to the monitor, clips on the screen",
        "screen mounted, sits on the screen",
    ),
    "monstera": (
        "monstera, cheese plant, split leaf, leaves with holes, plant with holes, holes"
        " in the leaves, windowleaf",
        "",
    ),
    "motion sensor": (
        "motion sensor, motion detector, motion activated, movement sensor, movement"
        " detector, movement activated, pir, comes on when someone, comes on when"
        " somebody, turns on when someone, goes on when someone, lights up when someone",
        "",
    ),
    "motorised": (
        "motorised, power operated, press of a button, no cranking, without cranking,"
        " electric motor, motorized desk, motorized standing, electrically adjustable,"
        " electrically operated",
        "memory heights, electric height, electric standing, electric",
    ),
    "motorised train": (
        "battery engine, battery train, battery locomotive, battery powered train,"
        " electric train, electric engine, motorised train, motorised engine",
        "motorised",
    ),
    "mountain biking": (
        "mountain bike, mountain biker, mtb, for singletrack, trail riding, off road"
        " cycling, off road biking, enduro, all mountain",
        "trail bike helmet, trail bicycle helmet, trail cycling helmet, singletrack",
    ),
    "movable joints": (
        "poseable, posable, moving arms, bendy arms, arms and legs move, can be posed,"
        " arms you can move, can sit and stand, movable joints, movable limbs, movable"
        " arms, moveable arms",
        "8 joints, 10 joints, 12 joints, 14 joints, 18 joints, articulated",
    ),
    "moves by itself": (
        "plays by itself, moves by itself, moves on its own, rolls by itself, self"
        " moving, self playing, automatic toy, electronic toy, electronic pet,"
        " electronic kitty, electronic mouse",
        "",
    ),
    "mulching": (
        "mulching, mulcher, no grass to collect, without collecting, not collect the"
        " grass, no grass box, no collecting box, leaves the clippings, shreds the grass",
        "chops the clippings",
    ),
    "multipack": (
        "multipack, multi pack, value pack, bulk pack, pack of several, several in a"
        " pack, two pack, three pack, five pack, twin pack, 3 pack, 5 pack",
        "pack of five, pack of two, pack of three, set of two, set of three, set of"
        " five, pack of four, pack of six, pack of ten, set of four, set of six",
    ),
    "mute button": (
        "mute button, mute switch, mute key, tap to mute, mute myself, mute the mic,"
        " mute the microphone, can be muted, quick mute, turn off the mic",
        "inline mute",
    ),
    "needle threader": (
        "needle threader, auto threader, automatic threading, auto threading, automatic"
        " threader, threads itself, threads the needle, threads by itself, self"
        " threading, self threader, easy threading, easy to thread",
        "",
    ),
    "neon": (
        "neon, fluorescent, fluoro, day glo, dayglo, luminous colours, very bright"
        " colours, loud colours",
        "",
    ),
    "nests together": (
        "fits inside each other, fit inside one another, one inside the other, slides"
        " under, set of two tables, pair of coffee tables, nest of tables, nesting"
        " table, nesting bowl, nesting set",
        "nesting",
    ),
    "never needs charging": (
        "supercapacitor, no battery inside, no internal battery, without battery,"
        " without a battery, batteryless, never needs charging, never needs to be"
        " charged, doesn't need charging, no need to charge, no charging at home",
        "",
    ),
    "night mode": (
        "night mode, night listening, without waking the neighbours, without waking the"
        " neighbors, without waking the kids, without disturbing the neighbours, not"
        " disturb the neighbours, night setting",
        "",
    ),
    "no Teflon": (
        "no teflon, without teflon, teflon free, ptfe free, pfas free, pfoa free, no"
        " pfas, without pfas, no forever chemicals, without forever chemicals, no"
        " chemical coating, toxin free pan",
        "ceramic coated, carbon steel skillet, carbon steel frying, cast iron",
    ),
    "no Wi-Fi needed": (
        "no wifi, no wi fi, without wifi, without wi fi, no internet, without internet,"
        " without the internet, not hackable, can't be hacked",
        "radio link",
    ),
    "no added sugar": (
        "no added sugar, without added sugar, free from added sugar, free of added"
        " sugar, unsweetened, not sweetened",
        "",
    ),
    "no amplifier needed": (
        "no amplifier, no amp, without an amplifier, without amplifier, without amp,"
        " don't need an amp, built in amplifier, built in amp, amp built in, self"
        " powered, active speaker, powered speaker",
        "powered bookshelf, powered hi fi, powered stereo, active bookshelf, active"
        " stereo, active hi fi",
    ),
    "no background noise": (
        "no background noise, without background noise, cut background noise, cut out"
        " background noise, reduce background noise, filter background noise, filter out"
        " background noise, rejects background noise, only pick up my voice, only hears"
        " me, directional microphone, unidirectional",
        "cardioid, noise cancelling mic, noise cancelling microphone",
    ),
    "no batteries": (
        "without batteries, without a battery, no batteries, not need batteries,"
        " battery free, batteryless, doesn't need batteries, works without batteries",
        "",
    ),
    "no bleed-through": (
        "bleed through, doesn't bleed, no bleeding, bleed proof, doesn't show through,"
        " does not show through, no show through, won't show through, ink shows through,"
        " show on the back, thick paper",
        "120 g paper, 160 g cartridge",
    ),
    "no colour fringes": (
        "no colour fringes, without colour fringes, purple fringing, no fringing, no"
        " chromatic aberration, without chromatic aberration, no colour errors, no false"
        " colour, apo, apochromat, ed glass",
        "",
    ),
    "no drainage hole": (
        "cachepot, cache pot, outer pot, overpot, pot cover, watertight pot, no"
        " drainage hole, without drainage",
        "waterproof lining",
    ),
    "no drilling needed": (
        "no drilling, without drilling, drill free, renter friendly, rental flat, for"
        " renters, not allowed to drill, no screws",
        "self adhesive, adhesive strips, tension rod",
    ),
    "no electricity": (
        "no electricity, without electricity, non electric, not electric, without"
        " power, hand operated, hand powered, without current, manually operated",
        "hand crank, wind up",
    ),
    "no eye pressure": (
        "doesn't touch the eyes, doesn't touch my lashes, room for eyelashes, room for"
        " lashes, for lash extensions, eyelash extensions, 3d mask, 3d shape, contoured"
        " mask, no pressure on the eyes, doesn't press on the eyes",
        "",
    ),
    "no feathers": (
        "without feathers, no down, no feathers, without down, feather free, down free,"
        " not feathers, synthetic fill, not down, synthetic padding, down alternative,"
        " vegan filling",
        "hollow fibre, hollowfibre, microfibre filling, primaloft, recycled padding,"
        " quilted in recycled polyester",
    ),
    "no ghosting": (
        "no ghosting, doesn't ghost, doesn't stain, won't stain, wipes off completely,"
        " wipes clean completely, rubs off completely, no leftover ink, no shadows left",
        "never stains, vitreous enamel",
    ),
    "no glare": (
        "glare free, anti glare, antiglare, no glare, without glare, non glare, anti"
        " reflective, antireflective, non reflective, no reflections, doesn't reflect,"
        " does not reflect, cuts glare, cuts the glare, reduces glare, against glare",
        "matte glass, paper like screen, polarised, matte screen, polarized lenses,"
        " polarized sunglasses",
    ),
    "no ironing": (
        "non iron, no iron, iron free, without ironing, easy iron, crease free, crease"
        " resistant, crease proof, wrinkle free, wrinkle resistant, doesn't crease, does"
        " not crease",
        "drip dry, wash and wear",
    ),
    "no laces": (
        "no laces, without laces, without shoelaces, no shoelaces, laceless, no tying,"
        " can't tie laces, cannot tie, can't tie shoes, can't tie his shoes, elastic"
        " laces, nothing to tie up",
        "velcro, hook and loop, slip on, loafer, chelsea, elastic sides",
    ),
    "no lag": (
        "low latency, no lag, no latency, lag free, without lag, without delay, no"
        " delay, no sound delay, zero delay, no audio delay, minimal delay, doesn't lag",
        "under 20 ms",
    ),
    "no neck label": (
        "no label, without a label, without labels, label free, tagless, tag free,"
        " tagfree, no tag, without tags, no scratchy label, no itchy label, no neck"
        " label",
        "",
    ),
    "no number pad": (
        "without a number pad, no number pad, tenkeyless, compact layout, without"
        " number pad, no numpad, without numpad, without a numpad, no num pad, no"
        " numeric keypad, without numeric keypad, without a numeric keypad, tkl",
        "75% layout, 60% layout, 65% layout, mini mechanical, 60% mechanical, 65%"
        " mechanical",
    ),
    "no plastic eyes": (
        "embroidered eyes, stitched eyes, sewn eyes, sewn on eyes, no plastic eyes, no"
        " button eyes, no glass eyes, no hard eyes, no parts that come off, nothing to"
        " bite off",
        "",
    ),
    "no poles": (
        "no poles, without poles, without any poles, pole free, poleless, pole less,"
        " air tent, air beam, air poles, air frame, inflatable tent, inflatable poles",
        "airframe",
    ),
    "no scooping": (
        "no scooping, without scooping, without a scoop, scoop free, scoopless, never"
        " scoop, not scoop, sifting, don't want to scoop, hate scooping",
        "self cleaning",
    ),
    "no screen": (
        "no screen, without a screen, without screen, screenless, screen free, no"
        " display, without a display, without display, display free, no glowing screen,"
        " nothing that glows, nothing that lights up",
        "",
    ),
    "no smells": (
        "odour control, odor control, odour free, odour proof, odor free, against"
        " odours, no odour, no odor, no smell, doesn't smell, does not smell, never"
        " smells",
        "charcoal filter",
    ),
    "no subscription": (
        "no subscription, without subscription, without a subscription, subscription"
        " free, no monthly fee, no monthly cost, no monthly payment, without monthly"
        " fees, no ongoing costs, no membership",
        "",
    ),
    "no tools needed": (
        "no tools, without tools, tool free, toolfree, tool less, toolless",
        "",
    ),
    "no white cast": (
        "no white cast, without white cast, no white film, no white residue, no white"
        " marks, no white streaks, doesn't leave white, doesn't leave a white, not white"
        " on the skin, invisible sunscreen, invisible on skin, goes on clear",
        "rubs in clear, clear spray, turns clear",
    ),
    "no zip": (
        "without a zip, without zip, no zip, zip free, zipless, without a zipper,"
        " without zipper, no zipper, zipperless, zipper free",
        "combination latches, closes with latches",
    ),
    "no-touch": (
        "no touch, non touch, touchless, touch free, contactless, contact free, non"
        " contact, no contact, without contact, without touching, infrared forehead",
        "",
    ),
    "noise cancelling": (
        "noise cancelling, anc, cancel noise, cancel out noise, cancels out sound,"
        " active noise reduction, active noise control",
        "",
    ),
    "non-marking sole": (
        "non marking, no marks on the floor, no scuff marks, indoor shoes, for the gym"
        " hall, for the sports hall, for indoor sports, school gym shoes, for pe",
        "",
    ),
    "non-slip": (
        "non slip, anti slip, slip resistant, grippy, slip proof, good grip, skid"
        " proof, non skid, anti skid, doesn't slip, no slip, won't slip",
        "rubber feet, rubber backing, rubberised base",
    ),
    "non-stick": (
        "non stick, nonstick, anti stick, doesn't stick, does not stick, won't stick,"
        " nothing sticks, no sticking, without sticking, food slides off, egg slides,"
        " teflon coated",
        "ceramic coated",
    ),
    "not greasy": (
        "non greasy, not greasy, isn't greasy, doesn't feel greasy, no greasy film,"
        " greaseless, not oily, non oily, non sticky, not sticky, isn't sticky, doesn't"
        " stick to clothes",
        "absorbs quickly, absorbs fast, fast absorbing, rubs in quickly",
    ),
    "not itchy": (
        "not itchy, doesn't itch, isn't itchy, never itchy, non itchy, itch free, no"
        " itch, doesn't scratch, won't itch, not scratchy, not itch, isn't scratchy",
        "next to skin, cashmere, merino",
    ),
    "not see-through": (
        "opaque, not see through, non see through, non transparent, not transparent,"
        " not sheer, non sheer, squat proof, squatproof, nothing shows through, doesn't"
        " show through, thick enough not to see",
        "",
    ),
    "not sporty-looking": (
        "not sporty, doesn't look sporty, not look sporty, without looking sporty,"
        " doesn't look like a helmet, not look like a helmet, hat like, elegant helmet,"
        " stylish helmet, pretty helmet, looks like a hat",
        "classic bike helmet, classic cycling helmet, classic bicycle helmet",
    ),
    "not very spicy": (
        "not spicy, not too spicy, not very spicy, not too hot, mild chili, mild"
        " chilli, mild hot sauce, mildly spicy",
        "mild",
    ),
    "number pad": (
        "number pad, numpad, num pad, numeric keypad, numeric pad, number block, number"
        " keys on the side, keypad for numbers, with numbers on the right, full size"
        " keyboard, full layout",
        "full size layout, full size mechanical",
    ),
    "on wheels": (
        "pull along, roll it around, on rollers, rolls along, roll it along, rolling"
        " backpack, rolling bag, rolling cot, on wheels, with wheels, has wheels, with"
        " castors, on castors, with casters, on casters, wheeled bag, wheeled trolley",
        "mobile whiteboard, mobile magnetic board, castors, casters, wheeled",
    ),
    "one of a kind": (
        "one of a kind, unique piece, each one different, each one is different, every"
        " one different, no two alike, no two are alike, no two the same, one off,"
        " individual piece, not mass produced",
        "",
    ),
    "one remote": (
        "hdmi arc, earc, work with tv remote, use the tv remote, use my tv remote, one"
        " remote, single remote, same remote as tv, turns on with the tv, switches on"
        " with the tv",
        "",
    ),
    "one-hand fold": (
        "one hand fold, folds with one hand, fold it with one hand",
        "",
    ),
    "one-handed use": (
        "one handed, single handed, small phone, not a huge phone, not too big phone,"
        " compact phone, mini phone, reach with thumb",
        "",
    ),
    "open back": (
        "open back, backless, bare back, low cut back, naked back, back cut out, deep"
        " back",
        "",
    ),
    "open water": (
        "open water, swimming in the sea, sea swimming, for the sea, for the ocean, in"
        " the ocean, for lakes, lake swimming, in the lake, wild swimming, outdoor"
        " swimming, triathlon",
        "",
    ),
    "opens at the side": (
        "wrap bodysuit, opens at the side, side opening, side snaps, snaps down the"
        " side, side fastening, wrap vest, not over the head, nothing over the head,"
        " without pulling over the head, kimono style",
        "kimono",
    ),
    "opens from the top": (
        "opens from the top, opens at the top, opens upwards, opens on top, top"
        " opening, top loading, top loader, lid on top, door on top, top door, hatch on"
        " top",
        "",
    ),
    "opens fully": (
        "opens like a suitcase, opens like a case, clamshell, clam shell, opens fully,"
        " opens completely, opens all the way, full opening, full zip opening, wide"
        " opening, opens out flat",
        "",
    ),
    "orchid": (
        "orchid, phalaenopsis",
        "",
    ),
    "ovenproof": (
        "ovenproof, oven proof, oven safe, into the oven, in the oven, safe in oven,"
        " oven to table, for the oven, from hob to oven",
        "oven up to",
    ),
    "over-ear": (
        "over ear, over the ear, around ear, around the ear, circumaural, big"
        " headphones, full size headphones, covers the ear, covers the whole ear, covers"
        " my ears, ears fully covered, goes over your ears",
        "",
    ),
    "overhead sound": (
        "atmos, overhead sound, overhead effects, sound from above, 3d sound, sound"
        " from the ceiling, height channel, up firing, upward firing",
        "",
    ),
    "packs small": (
        "packs small, small pack, packs down, packs tiny, squashes small, squeezes"
        " small, compact when packed, little room in my bag, tiny when packed, fits in"
        " my bag, not take up much room",
        "size of a fist, packs to the size, squeezes to the size, shrinks to the size",
    ),
    "page flags": (
        "page flag, page marker, page tab, index tab, index flag, index stickers,"
        " sticky tabs, sticky flags, sticky markers, book tabs, book flags, divider tabs",
        "chapter marker",
    ),
    "paper-like screen": (
        "e ink, eink, e paper, paper like, paperlike, feels like writing on paper",
        "",
    ),
    "parental controls": (
        "parental control, parental lock, parents can control, parents can limit, limit"
        " screen time, screen time limit, time limit for kids, control what my child"
        " sees, control what my kid watches, child safe tablet, safe for kids online",
        "school time lock",
    ),
    "parking mode": (
        "parking mode, parking monitor, parking surveillance, parking guard, parking"
        " watch, parking recording, while parked, when parked, when it's parked, parked"
        " car, when the car is off, records with engine off",
        "",
    ),
    "party game": (
        "party game, for parties, for a party, party board, party card, party tabletop,"
        " party family, party travel, party playing, for groups, for a group, large"
        " groups",
        "4 10 players, 3 8 players, 4 8 players, 3 10 players",
    ),
    "peace lily": (
        "peace lily, spathiphyllum",
        "",
    ),
    "pen holder": (
        "pen holder, pen pot, pen cup, pen tidy, pen tray, pen stand, pencil holder,"
        " pencil pot, pencil cup, pencil stand, pot for pens, holds pens",
        "",
    ),
    "pen included": (
        "stylus, digital pen, pen included, pencil included, draw on the screen, write"
        " on the screen, handwritten notes, take notes by hand, handwriting on screen,"
        " pen support, pen input",
        "tilt sensitive pen",
    ),
    "personalised": (
        "personalised, customised, customized, bespoke, individualised, individual"
        " design, with my own photo, with own photo, from a photo, from my photo, from"
        " my own photo, with your name, personalized gift, personalized name",
        "send a photo, portrait of your, engraved with",
    ),
    "pet hair": (
        "pet hair, dog hair, cat hair, animal hair, picks up hair, dog fur, cat fur,"
        " hairy dog, moulting dog, shedding dog, pick up fur, fur on the seats",
        "motorised rubber brush",
    ),
    "pet-safe": (
        "pet safe, pet friendly, pet proof, safe for pets, safe for cats, safe for"
        " dogs, safe for my cat, safe for my dog, safe with cats, safe around cats, safe"
        " around pets, cat safe",
        "",
    ),
    "petrol-powered": (
        "petrol, gas powered, gasoline, gas mower, gas lawn mower, combustion engine,"
        " four stroke, internal combustion, runs on fuel, with an engine",
        "",
    ),
    "phone rest": (
        "phone rest, phone stand, phone slot, phone dock, slot for phone, slot for my"
        " phone, place for my phone, space for phone, somewhere to put my phone, holds"
        " my phone, hold the phone, prop my phone up",
        "props the phone up",
    ),
    "phono input": (
        "phono input, phono in, turntable input, connect a turntable, connect a record"
        " player, connect my record player, plug in a record player, plug my turntable"
        " into, input for record player, for my turntable",
        "optical and phono",
    ),
    "plant wax": (
        "soy wax, soya wax, soy candle, vegetable wax, plant wax, natural wax, vegan"
        " candle, no paraffin, without paraffin, paraffin free, non paraffin, coconut"
        " wax, rapeseed wax",
        "",
    ),
    "plastic-free": (
        "plastic free, no plastic, without plastic, free of plastic, free from plastic,"
        " zero plastic, non plastic, not plastic, less plastic, not made of plastic,"
        " avoid plastic, without any plastic",
        "",
    ),
    "plays 78s": (
        "78 rpm, 78s, shellac, old gramophone records, three speeds, 78 records,"
        " grandad's records",
        "",
    ),
    "plug and play": (
        "plug and play, plug n play, plug & play, no driver, without drivers, without a"
        " driver, no software, no installation, without installing, nothing to install,"
        " no setup, works straight away",
        "",
    ),
    "plus size": (
        "plus size, curvy, fuller figure, full figure, for curves, curve fit, curve"
        " jeans, larger figure, size inclusive",
        "curve line",
    ),
    "pocket-sized": (
        "fit in a handbag, fit in my handbag, fit in a purse, handbag size, palm sized,"
        " pocket sized, fits in a pocket, fits in my pocket",
        "",
    ),
    "polarised": (
        "polarised, polarized lenses, polarized sunglasses, polarized glasses",
        "",
    ),
    "polarity protection": (
        "reverse polarity, polarity protection, wrong polarity, short circuit, wrong"
        " way round, connected the wrong way, connect it wrong, mixed up cables, mixing"
        " up plus and minus, smart clamps",
        "",
    ),
    "pop filter": (
        "pop filter, pop shield, pop screen, windshield for mic, wind muff, no popping"
        " sounds, plosives",
        "",
    ),
    "pop-up": (
        "pop up, popup, instant tent, throw tent, throw up tent, self erecting, sets"
        " itself up, pitches itself, springs open",
        "pitches in 10 seconds, up in 10 seconds",
    ),
    "portable monitor": (
        "portable monitor, portable screen, portable display, travel monitor, travel"
        " screen, second screen for my laptop, second screen for laptop, extra screen"
        " for laptop, monitor to take with me, monitor for on the go, monitor i can"
        " carry, mobile monitor",
        "monitor for travel, display for travel",
    ),
    "position lines": (
        "alignment lines, alignment marks, position lines, body lines, lines printed,"
        " printed lines, marked positions, markings for hands, where to put my feet",
        "printed alignment",
    ),
    "prescription lenses": (
        "optical lenses, dioptre, diopter, short sighted, shortsighted, near sighted,"
        " nearsighted, corrective lenses, prescription lenses, prescription goggles,"
        " prescription glasses",
        "lens power, minus lenses, prescription",
    ),
    "pressure gauge": (
        "pressure gauge, with gauge, with a gauge, manometer, pressure display,"
        " pressure indicator, pressure reading, pressure readout, shows the pressure,"
        " shows pressure, display the pressure, see the pressure",
        "set pressure",
    ),
    "privacy shutter": (
        "privacy shutter, privacy cover, privacy slider, privacy cap, privacy slide,"
        " cover the camera, cover for the camera, camera cover, lens cover, lens cap,"
        " webcam cover, block the camera",
        "slides over the lens",
    ),
    "puffer": (
        "puffer, puffy jacket, puffy coat, padded jacket, padded coat, quilted coat,"
        " quilted jacket, duvet coat, bubble coat, like a duvet",
        "quilted women's, quilted down",
    ),
    "pull chain": (
        "pull chain, pull cord, pull string, pull switch, chain switch, string to"
        " switch on, chain to turn it on",
        "",
    ),
    "pullover": (
        "pullover hoodie, pull over hoodie, no zip, without a zip, without zip,"
        " pullover men's hoodie, goes over the head, pulls over the head",
        "kangaroo pocket, pullover men's",
    ),
    "quarter zip": (
        "quarter zip, half zip, 1 4 zip, zip neck, zip at the neck, zip collar, short"
        " zip, neck zip",
        "",
    ),
    "quick release": (
        "quick release, quickly removable, quick to remove, easy to remove, easy to"
        " take off, take it off quickly, takes off quickly, comes off quickly, comes off"
        " easily, click on and off, one click removal",
        "",
    ),
    "quick to play": (
        "quick game, short game, fast game, quick to play, quick round, short round,"
        " takes ten minutes, takes 15 minutes, under half an hour, less than 30 minutes",
        "15 minutes, 10 minutes, 20 minutes",
    ),
    "quick-drying": (
        "quick drying, fast drying, dries quickly, dries fast, dries instantly, rapid"
        " drying, dries in seconds, short drying time, dries in no time, dries in"
        " minutes, dries overnight, speedy drying",
        "dry in two seconds, dry in five seconds, dry in 60 seconds, dry in 1 minute",
    ),
    "quiet": (
        "silent, noiseless, soundless, low noise, not noisy, not loud, no noise,"
        " doesn't make noise, doesn't make a noise, hardly any noise, barely audible,"
        " barely hear it, quiet, whisper quiet",
        "",
    ),
    "rag doll": (
        "rag doll, cloth doll, fabric doll, soft doll, cuddly doll, stuffed doll, made"
        " of cloth, soft body, doll without plastic",
        "",
    ),
    "rain cover": (
        "rain cover, raincover, rain hood, rain shield, rain protection, rain hat for"
        " the bag, cover against the rain, cover for the rain, cover when it rains",
        "",
    ),
    "raised edges": (
        "raised edge, raised lip, raised bezel, protect the screen, protect the camera,"
        " protects the lens, camera protection, lens protection, screen protection, lay"
        " it face down",
        "",
    ),
    "raised pet bed": (
        "raised dog, raised pet, hammock bed, trampoline bed, camp bed for dogs, cot"
        " bed for dogs, dog lounger, stretcher bed, not on the cold floor, raised dog"
        " bed, raised pet bed, elevated bed, elevated dog, elevated pet, off the ground",
        "hammock pet bed, hammock dog",
    ),
    "reaches the back": (
        "reach my back, reach your back, reaches the back, long handle, extended"
        " handle, extension handle, between the shoulder blades, for your own back, on"
        " my own back, hard to reach, with an extension arm",
        "long arm",
    ),
    "real leather": (
        "real leather, genuine leather, proper leather, true leather, natural leather,"
        " full grain, top grain, made of leather, leather made, cowhide, calfskin, not"
        " fake leather",
        "calf leather, vegetable tanned, tanned leather, cow leather, saddle leather",
    ),
    "real watch hands": (
        "analogue watch, analog watch, analogue hands, analog hands, real hands, actual"
        " hands, hybrid watch, hybrid smartwatch, looks like a normal watch, looks like"
        " a real watch, looks like an ordinary watch, looks like a proper watch",
        "hidden display",
    ),
    "rear light": (
        "rear light, rear lamp, tail light, taillight, tail lamp, back light, back"
        " lamp, backlight for bike, light for the back",
        "",
    ),
    "rear-facing": (
        "rear facing, rearward facing, rearfacing, back facing, backward facing, facing"
        " backwards, facing the back, against the direction, reboard, facing rear",
        "",
    ),
    "rechargeable": (
        "rechargeable, charges by usb, charge over usb, charge via usb, charged with a"
        " cable, built in battery, no batteries needed, no batteries to buy, no"
        " disposable batteries, doesn't need batteries, without buying batteries, can be"
        " charged",
        "between charges, months on a charge, days on a charge, hours on a charge,"
        " weeks on a charge, on one charge",
    ),
    "reclines": (
        "recline, tilt back, tips back, lean back, lie back, lay back, backrest tilts,"
        " tilt function, lie down in, nap in it, adjustable backrest",
        "tilt lock, opens almost flat",
    ),
    "records all around": (
        "omnidirectional, omni directional, picks up several people, picks up everyone,"
        " pick up the whole room, pick up all directions, records all around, for"
        " several speakers, for two people talking, more than one speaker, group"
        " interviews, round table",
        "pickup patterns, switchable pickup",
    ),
    "refillable": (
        "refillable, top it up, replaceable insert, replace the pages, change the"
        " pages, new pages, add pages",
        "cartridge or converter, fills by a piston, ring planner, ring binder planner,"
        " filofax, six ring",
    ),
    "relaxed fit": (
        "relaxed fit, relaxed cut, loose fit, loose cut, baggy, roomy fit, comfort fit,"
        " easy fit, oversized, boxy",
        "relaxed women's, relaxed ladies, relaxed men's, relaxed jeans, relaxed chinos,"
        " loose women's",
    ),
    "removable base": (
        "springform, spring form, loose base, loose bottom, removable base, removable"
        " bottom, detachable base, push up base, lift out base, push out bottom,"
        " cheesecake tin",
        "",
    ),
    "removable cover": (
        "removable cover, cover comes off, cover can be removed, cover can come off,"
        " take the cover off, cover off and wash, zip off cover, detachable cover,"
        " washable cover, cover that can be washed, cover in the wash, remove the cover",
        "cover that comes off, comes off for washing, removable washable, come off to"
        " wash",
    ),
    "repairable": (
        "fix it myself, can be fixed, easy to fix, spare parts, replacement parts,"
        " parts can be replaced, exchangeable parts, parts replaced, change the wheels"
        " myself, not throwaway, can be repaired, easy to repair, fully repairable",
        "repairable",
    ),
    "replaceable battery": (
        "replaceable battery, removable battery, changeable battery, change the"
        " battery, swap the battery, swappable battery, interchangeable battery,"
        " exchangeable battery, replace the battery, spare battery, battery can be"
        " changed, battery can be replaced",
        "",
    ),
    "replaceable bulb": (
        "replaceable bulb, bulb can be changed, bulb can be replaced, change the bulb,"
        " replace the bulb, changeable bulb, interchangeable bulb, exchangeable bulb,"
        " screw in bulb, normal bulb, ordinary bulb, standard bulb",
        "",
    ),
    "resealable": (
        "resealable, reclosable, re sealable, zip bag, zip lock, ziplock, zip pouch,"
        " closes again, close it again, with zip closure bag",
        "bag with its zip",
    ),
    "retractable lead": (
        "roll up lead, roll lead, rolls itself up, rolls up by itself, reel lead,"
        " automatic lead, flexible lead with brake, flexi lead, retractable lead,"
        " retractable dog",
        "retractable, extendable",
    ),
    "retro": (
        "retro, vintage, old fashioned, old style, old school look, nostalgic, 50s"
        " style, 60s style, 1950s, looks old, antique look, classic look",
        "",
    ),
    "rfid-blocking": (
        "rfid, scan proof, block scanners, cards can't be read, cannot be scanned, not"
        " be scanned, contactless protection, protects my cards, chip protection,"
        " electronic theft, data theft, card skimming, against skimming",
        "shielded against scanning",
    ),
    "ring light": (
        "ring light, fill light, lights up my face, light my face, light for my face,"
        " selfie light, webcam light",
        "",
    ),
    "robotic": (
        "robotic, automatic mower, autonomous, mows itself, self driving, drives itself"
        " around, i don't have to mow, i hate mowing",
        "",
    ),
    "rocking": (
        "rocking chair, rocking armchair, rocking accent, rocking lounge, rocker chair,"
        " nursing chair, glider, gliding chair, breastfeeding chair, chair for feeding"
        " baby, rocks back and forth",
        "",
    ),
    "roll neck": (
        "roll neck, rollneck, roll collar, polo neck, turtleneck, turtle neck",
        "",
    ),
    "roll-top": (
        "roll top, rolltop, rolls shut, roll closure, roll down top, roll down closure,"
        " roll it closed, rolled closed, rolled opening, rolls up to close, dry bag"
        " style",
        "",
    ),
    "rolls itself up": (
        "hose reel, with a reel, on a reel, with reel, on a drum, hose drum, rolls"
        " itself up, rolls up by itself, winds up by itself, winds itself, rewinds,"
        " retractable hose",
        "wall reel, retractable",
    ),
    "rolls up": (
        "rolls up, rollable, roll it up, flexible keyboard, flexible drum, can be"
        " rolled up",
        "",
    ),
    "room for a name": (
        "name label, name tag, name badge, name patch, space for a name, room for a"
        " name, write the name, write their name, put a name on, with name field",
        "label inside",
    ),
    "room for toes": (
        "room for toes, room for my toes, space for toes, space for my toes, toe room,"
        " roomy toe, wide toe box, wide toebox, big toe box, wide at the front, wide in"
        " front, wide forefoot",
        "anatomical toe, anatomic last",
    ),
    "roomy shape": (
        "roomy sleeping bag, not mummy, no mummy, room to move, room to turn, room for"
        " my legs, not narrow at the feet, room at the feet, rectangular sleeping bag",
        "rectangular",
    ),
    "rotational protection": (
        "mips, rotational protection, rotational impact, rotational forces, rotational"
        " liner, slip plane, slip liner, protects against twisting, twisting impact,"
        " extra brain protection",
        "wavecel, koroyd",
    ),
    "round neck": (
        "round neck, crew neck, round neckline, crewneck, crew neckline, o neck",
        "",
    ),
    "rounded edges": (
        "rounded edges, rounded corners, no sharp edges, no sharp corners, no hard"
        " edges, without sharp edges, without corners, no corners, no edges, soft edges,"
        " smooth edges, child safe edges",
        "",
    ),
    "rubber tree": (
        "rubber tree, rubber plant, ficus elastica, rubber fig",
        "ficus",
    ),
    "runny honey": (
        "liquid honey, clear honey, pourable, squeezable honey, stays liquid, doesn't"
        " crystallise, does not crystallise, doesn't set, doesn't go hard, flows easily,"
        " runny honey",
        "runny",
    ),
    "rust-free": (
        "rustproof, rust proof, rust free, rust resistant, doesn't rust, does not rust,"
        " won't rust, never rusts, no rust, can't rust, corrosion resistant, rustless",
        "zirconia, stainless steel",
    ),
    "see-through": (
        "see through, seethrough, shows the phone, colour of my phone visible, can look"
        " through, see what is inside, see what's inside, see what is in it, see the"
        " contents, visible contents, look inside without opening",
        "anti yellowing, demonstrator, transparent",
    ),
    "seen from the side": (
        "seen from the side, visible from the side, side visibility, side lights, spoke"
        " light, wheel light, lights for the spokes, light for the wheels, cars see me"
        " from side, lights in the wheels",
        "",
    ),
    "seen in the dark": (
        "visible in the dark, reflective, visible at night, reflector, seen in the"
        " dark, hi vis, seen at night, high vis, be seen, high visibility, hi viz,"
        " drivers can see me",
        "",
    ),
    "sees galaxies": (
        "nebulae, deep sky, deepsky, deep space, faint objects, star clusters, milky"
        " way, far away stars, distant stars, far objects, see galaxies, distant"
        " galaxies, galaxies and nebulae",
        "galaxies",
    ),
    "sees planets": (
        "saturn, see the rings, see planets, see the planets, watch planets, watch the"
        " planets, look at planets, look at the planets, for planets, for the planets,"
        " bands of jupiter",
        "",
    ),
    "self-propelled": (
        "self propelled, wheel drive, powered wheels, driven wheels, pulls itself,"
        " drives itself, moves forward by itself, no pushing, without pushing, not need"
        " pushing, easy uphill",
        "",
    ),
    "self-striping": (
        "self striping, self patterning, stripes by itself, makes its own stripes,"
        " stripes appear, makes stripes itself, changes colour, colour changing yarn,"
        " variegated, multicoloured yarn, without changing yarn, stripes without"
        " changing",
        "",
    ),
    "self-watering": (
        "self watering, waters itself, waters by itself, waters the plants itself,"
        " waters plants by itself, automatic watering, water reservoir, with a"
        " reservoir, with a water level",
        "",
    ),
    "semi-hollow": (
        "semi hollow, semihollow, hollow body, hollowbody, semi acoustic guitar, jazz"
        " guitar, for jazz, for blues, warm jazzy, f holes",
        "",
    ),
    "sensitive stomach": (
        "sensitive stomach, sensitive tummy, upset stomach, delicate stomach, choosy"
        " stomach, stomach problems, digestible, hypoallergenic, allergic dog, single"
        " protein",
        "",
    ),
    "several charging ports": (
        "charge two phones, charge more than one, multi port, multiport, more than one"
        " port, more than one usb, for several devices, for multiple devices, charge"
        " several devices, charge multiple devices",
        "two usb ports, three usb ports",
    ),
    "several passports": (
        "several passports, multiple passports, more than one passport, all our"
        " passports, all the passports, passports for the whole family, family passport,"
        " passport holder for the family, two passports, four passports, five passports",
        "",
    ),
    "shaping hold": (
        "tummy control, control top, holds you in, holds everything in, holds me in,"
        " shapewear, sucks you in, slimming effect, body shaping, supportive leggings,"
        " compression leggings, compression shorts",
        "shaping stretch",
    ),
    "shatterproof": (
        "shatterproof, unbreakable, won't shatter, won't break, doesn't break, don't"
        " break, shatter proof, shatter resistant, break proof",
        "tritan",
    ),
    "shock pump": (
        "shock pump, suspension pump, fork pump, damper pump, suspension fork, for"
        " suspension, rear shock, for shocks, shock absorber, for my fork, air fork,"
        " high pressure pump",
        "shock bike pump, shock tyre pump, shock bicycle pump",
    ),
    "shockproof": (
        "shockproof, shock proof, shock resistant, drop proof, dropproof, survives"
        " drops, survives falls, impact resistant, military grade, rugged case, rugged"
        " phone",
        "drop tested, dropped from, air cushion corners",
    ),
    "shoe compartment": (
        "shoe compartment, shoe pocket, shoe section, shoe bag, pocket for shoes,"
        " compartment for shoes, place for shoes, space for shoes, room for shoes, place"
        " for trainers, place for boots, shoes separate",
        "ventilated shoe, shoe garage",
    ),
    "short sleeves": (
        "short sleeve, half sleeve, half length sleeve",
        "cap sleeve, flutter sleeve",
    ),
    "shoulder strap": (
        "shoulder strap, over the shoulder, over my shoulder, carry on shoulder,"
        " shoulder bag, shoulder carry, sling strap, carry strap",
        "cross body, crossbody",
    ),
    "shows on dark paper": (
        "dark paper, black paper, black card, write on black, write on dark, opaque ink",
        "metallic colours",
    ),
    "shows what to play": (
        "light up keys, lighted keys, lit keys, illuminated keys, keys light up, light"
        " up pads, pads light up, lights up to show, shows what to play, shows which"
        " key, shows me what to play",
        "learning apps",
    ),
    "shuts out noise": (
        "noise blocking, block noise, block out noise, block out the noise, block out"
        " sound, block out background noise, shut out noise, shut out the world, drown"
        " out noise, drown out the office, keep noise out, noise isolating",
        "noise cancelling, anc, passive 25 db",
    ),
    "sketchbook": (
        "sketchbook, sketchpad, drawing book, drawing pad, drawing paper, art pad, art"
        " book, artist's pad, artist paper, watercolour paper, watercolour pad,"
        " sketching pad, sketching paper",
        "cartridge paper",
    ),
    "sleep tracking": (
        "sleep tracking, sleep tracker, sleep monitor, sleep analysis, track my sleep,"
        " tracks sleep, monitor my sleep, how well i sleep, measure my sleep, records"
        " sleep, monitors sleep, measures sleep",
        "steps and sleep, steps sleep and heart",
    ),
    "sleeveless": (
        "sleeveless, no sleeves, without sleeves, bare arms, arms free, tank top",
        "spaghetti straps, ties at the shoulders, adjustable shoulder straps",
    ),
    "slim": (
        "slimline, ultra slim, super slim, slim case, slim design, ultra thin, super"
        " thin, very thin, really thin, thin case, wafer thin, no bulk",
        "",
    ),
    "slim fit": (
        "slim fit, slim cut, slim leg, slim jeans, close fitting, close cut, narrow"
        " cut, narrow leg, fitted cut, figure hugging, body fit, fitted shirt",
        "tailored fit, slim women's",
    ),
    "slip-on": (
        "slip on, step in shoes, pull on boots, slide on, hands free shoes, without"
        " bending down, no bending, easy to get into, just slip in",
        "elastic sides, penny loafer, pool slide, chelsea",
    ),
    "slow-drying": (
        "slow drying, slow to dry, dries slowly, takes long to dry, long drying time,"
        " long open time, stays workable, workable for long, time to blend, to blend"
        " colours, can be blended for days",
        "workable for days",
    ),
    "slows down eating": (
        "slow feeder, slow feeding, slow eating, slows down eating, slow bowl, eats too"
        " fast, eats too quickly, gulps his food, gulps down, wolfs down, wolfs his"
        " food, bolts food",
        "maze bowl",
    ),
    "smudge-proof": (
        "smudge proof, smudgeproof, smudge free, smudge resistant, no smudge, non"
        " smudge, doesn't smudge, don't smudge, won't smudge, smear proof, smear free,"
        " doesn't smear",
        "",
    ),
    "snake plant": (
        "snake plant, sansevieria, mother in law's tongue, bow hemp, dracaena"
        " trifasciata",
        "",
    ),
    "snap fasteners": (
        "poppers, press studs, snap fasteners, snap buttons, snap closure, press"
        " buttons, shoulder snaps, with snaps",
        "nickel free snaps, snaps down the side",
    ),
    "soaker hose": (
        "soaker, drip hose, drip irrigation, weeping hose, leaky hose, porous hose,"
        " seeping, irrigation hose, waters slowly, waters the roots",
        "",
    ),
    "sock yarn": (
        "sock yarn, sock wool, knit socks, 4 ply, four ply, fingering weight, fingering"
        " yarn",
        "for socks",
    ),
    "sofa bed": (
        "sofa bed, sofabed, sleeper sofa, sleeper couch, sleeper settee, bed settee,"
        " pull out bed, pull out sofa, pull out couch, turns into a bed, turns it into a"
        " bed, folds out into a bed",
        "",
    ),
    "soft cover": (
        "soft cover, softcover, soft back, softback, flexible cover, bendy cover, paper"
        " cover, card cover, floppy cover",
        "kraft card",
    ),
    "soft-close": (
        "soft close, soft closure, doesn't slam, does not slam, no slamming, without"
        " slamming, closes gently, closes softly, shuts quietly, shuts softly",
        "soft hinges",
    ),
    "soft-sided": (
        "soft sided, softside, soft suitcase, soft luggage, soft case, soft trolley,"
        " fabric suitcase, fabric luggage, fabric case, cloth suitcase, textile"
        " suitcase, suitcase made of fabric",
        "ripstop nylon, ballistic nylon, canvas suitcase, nylon suitcase, polyester"
        " suitcase, denier polyester",
    ),
    "solar": (
        "solar, sun powered, powered by the sun, charge in the sun, charges from the"
        " sun, charge with sunlight, charges by sunlight, sunlight charging, runs on"
        " sunshine, photovoltaic",
        "",
    ),
    "solid wood": (
        "solid wood, solid timber, real wood, genuine wood, proper wood, massive wood,"
        " full wood, solid oak, solid walnut, solid beech, not chipboard, no chipboard",
        "solid koa, solid spruce",
    ),
    "solo play": (
        "solo game, single player, one player, 1 player, patience game, play alone,"
        " play on my own, play by myself, play on your own, play by yourself",
        "1 2 players, 1 4 players, 1 5 players, 1 6 players, 1 to 4 players",
    ),
    "sound only": (
        "sound only, audio only, just sound, without camera, without a camera, no"
        " camera, no video, without video, audio baby, audio monitor, just listen",
        "",
    ),
    "space-saving": (
        "space saving, saves space, saves room, small spaces, space saver, small rooms,"
        " small flats, small apartment, tiny flat, tiny kitchen, takes up no space,"
        " small kitchen",
        "small footprint, compact footprint",
    ),
    "spicy": (
        "spicy, chilli, chili, bit of heat, some heat, piquant, fiery, hot taste, bit"
        " of a kick",
        "jalapeño, sriracha, cayenne, harissa, habanero, chipotle",
    ),
    "spill-proof": (
        "spill proof, spillproof, spill resistant, survive spills, survive a spill,"
        " spilled drinks, coffee proof, spills don't matter, protected against spills,"
        " spill free",
        "",
    ),
    "spiral-bound": (
        "spiral bound, spiral binding, spiral notebook, spiral pad, on a spiral, with"
        " spiral, with a spiral, wire bound, wirebound, wire binding, wire o, twin wire",
        "",
    ),
    "splashproof": (
        "splashproof, showerproof, weatherproof, shower proof, water repellent, shower"
        " resistant, weather proof, splash proof, water resistant, weather resistant,"
        " rain resistant, rain repellent, splash resistant",
        "ipx4, ipx5, ipx6, ipx7, ip67, ip68",
    ),
    "sprinkler rose": (
        "rose head, rose attachment, watering rose, sprinkler rose, sprinkler head,"
        " sprinkle head, gentle shower",
        "brass rose",
    ),
    "squared": (
        "squared paper, squared pages, squared notebook, squared notepad, squared"
        " exercise, graph paper, graph notebook, with squares, with little squares, with"
        " boxes, checked paper, square grid",
        "squared writing, notebook squared, writing book squared",
    ),
    "squeezy": (
        "squeezy, squeezable, squeeze bottle, can squeeze, soft bottle, soft plastic"
        " bottle, squash with one hand, squirts",
        "",
    ),
    "squirrel-proof": (
        "squirrel proof, squirrel resistant, squirrel safe, anti squirrel, no"
        " squirrels, against squirrels, without squirrels, keeps squirrels away, keeps"
        " squirrels out, keeps squirrels off, stops squirrels, squirrels can't",
        "weight triggered shutter",
    ),
    "stability support": (
        "overpronation, pronation, stability shoes, stability support, supportive"
        " shoes, motion control, feet roll in, ankles roll in, ankles turn in, roll"
        " inwards, feet tip inwards, walk on the inside",
        "medial guide rail, medial support, medial post",
    ),
    "stable": (
        "stable, doesn't wobble, does not wobble, won't wobble, wobble free, no"
        " wobbling, doesn't sway, does not sway, doesn't rock, doesn't topple, doesn't"
        " fall over, doesn't tip",
        "",
    ),
    "stackable": (
        "stackable, stacking boxes, stacking tool, can be stacked, stacked up, to"
        " stack, stack on top, stack them, stacks together, on top of each other",
        "",
    ),
    "stain-resistant": (
        "stain resistant, stain repellent, stain proof, stainproof, stain release, dirt"
        " repellent, dirt resistant, stain guard, resists stains",
        "",
    ),
    "standing height": (
        "standing height, stand up in, stand up inside, stand upright, stand inside,"
        " standing room, full head height, head room, headroom, high enough to stand,"
        " tall enough to stand",
        "",
    ),
    "stands upright": (
        "stands by itself, stands up by itself, stands on its own, stands upright, self"
        " standing, stand up pencil, stand up pen, doesn't fall over, does not fall"
        " over, doesn't tip over, doesn't topple, won't fall over",
        "",
    ),
    "stay-cool handle": (
        "stay cool handle, cool touch handle, handle stays cool, handle doesn't get"
        " hot, handle that doesn't get hot, doesn't burn my hand, won't burn your"
        " fingers, doesn't burn fingers, heat resistant handle, heatproof handle,"
        " insulated handle, stays cool outside",
        "silicone grips, heatproof steel knob",
    ),
    "stays on in wind": (
        "chin strap, chin tie, chin cord, ties under the chin, strap under the chin,"
        " elastic under the chin, stays on in the wind, stays put in the wind, doesn't"
        " blow off, doesn't fly off, won't blow off, won't fly away",
        "",
    ),
    "sticky notes": (
        "post it, postit, self stick notes, adhesive notes, stick on notes, memo"
        " stickers, notes that stick, glue notes, yellow notes, repositionable notes,"
        " tack notes",
        "",
    ),
    "stone look": (
        "stone look, stone effect, stone style, imitation stone, fake stone, concrete"
        " look, concrete effect, like concrete, like stone, cement look",
        "fibre clay",
    ),
    "stops automatically": (
        "auto stop, autostop, automatic stop, automatic switch off, stops"
        " automatically, auto off, stops by itself, automatic off, stop on its own,"
        " shuts off, shuts itself off, turns itself off, auto shut off",
        "ten minute stop, 15 minute timer",
    ),
    "storm-proof": (
        "storm proof, windproof, stormproof, wind proof, for storms, wind resistant, in"
        " a storm, stands up to wind, strong winds, high winds, doesn't turn inside out,"
        " for windy",
        "geodesic, fibreglass ribs",
    ),
    "strap loop": (
        "strap loop, lanyard, wrist strap, wrist loop, neck strap, hang round my neck,"
        " hang around my neck, wear around the neck, phone strap, strap hole, phone"
        " chain, eyelet for strap",
        "",
    ),
    "stretchy fabric": (
        "stretchy, stretchable, with stretch, elastane, spandex, lycra, bit of give,"
        " some give, a little give, gives a bit, stretch denim, stretch cotton",
        "stretch jersey, stretch crêpe, stretch velvet, stretch mesh, stretch knit,"
        " stretch wool",
    ),
    "string lights": (
        "string lights, string of lights, light string, lights on a string, fairy"
        " lights, light chain, chain of lights, festoon, bistro lights, lights on a"
        " wire, party lights",
        "",
    ),
    "succulent": (
        "succulent, cactus, fleshy leaves, thick leaves, fat leaves, desert plant",
        "aloe vera houseplant, jade plant",
    ),
    "suction cup": (
        "suction cup, suction mount, suction pad, suction holder, suction base, sucks"
        " on, sticks with suction, vacuum cup",
        "",
    ),
    "sugar-free": (
        "sugar free, no sugar, without sugar, zero sugar, sugarless",
        "unsweetened",
    ),
    "sulphate-free": (
        "sulphate free, sulfate free, no sulphates, no sulfates, without sulphates,"
        " without sulfates, free of sulphates, free of sulfates, free from sulphates,"
        " sls free, no sls, without sls",
        "",
    ),
    "sun protection": (
        "uv protection, sun protection, upf, uv 50, blocks the sun, blocks uv, protects"
        " from the sun, against the sun, sun safe, uv blocking",
        "",
    ),
    "super sticky": (
        "super sticky, extra sticky, very sticky, strong glue, stronger glue, strong"
        " adhesive, sticks well, stays stuck, doesn't fall off, don't fall off, won't"
        " fall off",
        "",
    ),
    "surround sound": (
        "surround sound, home theater sound, cinema sound, like in the cinema, rear"
        " speaker, sound from all sides, sound from behind, sound all around me, virtual"
        " surround, 5.1, 7.1",
        "real surround",
    ),
    "swaddle": (
        "swaddle, arms up, wrapped tightly, tight wrap for newborn, snug like a cocoon,"
        " pucksack, startle reflex, moro reflex",
        "zip off wings",
    ),
    "sweatproof": (
        "sweatproof, sweat proof, sweat resistant, withstand sweat, survive sweat, ok"
        " with sweat",
        "ipx4, ipx5, ipx7",
    ),
    "swivels": (
        "swivel, rotates, revolving, pivots, spins round, spin around, turns all the"
        " way, turns to the side, 360 degrees, turns to the door",
        "turn full circle, turns through 360, tilts and turns, camera that turns",
    ),
    "takes calls": (
        "take calls, take phone calls, take a call, make calls, make phone calls,"
        " answer calls, answer the phone, hands free, handsfree, talk on the phone,"
        " speak on the phone, for calls",
        "built in microphone",
    ),
    "talking": (
        "it speaks, speaks the result, says the result, says the numbers, reads aloud,"
        " reads out, reads it out, voice output, voice announcement, for blind people,"
        " for the blind, spoken output, spoken result",
        "",
    ),
    "tangle-free": (
        "tangle free, no tangle, doesn't tangle, non tangling, won't tangle, anti"
        " tangle, knot free, no knots in the cable",
        "flat cable",
    ),
    "tapered leg": (
        "tapered, carrot fit, carrot cut, peg leg, narrow at the ankle, narrow at the"
        " bottom, slim at the ankle, tight at the ankle",
        "",
    ),
    "tear-out pages": (
        "tear out, tear off, rip out, rip pages out, perforated pages, perforated"
        " paper, perforated sheets, pull out pages, detachable pages, detachable sheets,"
        " removable pages, take pages out",
        "",
    ),
    "three-quarter size": (
        "3/4 size, 3/4 guitar, child size guitar, children's guitar, kids guitar,"
        " junior guitar, short scale, three quarter size, three quarter guitar",
        "",
    ),
    "time markings": (
        "time marks, time marker, with times on it, with the time on it, times on the"
        " side, hour marks, with lines for each hour, marks for the hours, how much to"
        " drink, reminds me to drink, reminds you to drink, reminder to drink",
        "",
    ),
    "tinted lenses": (
        "tinted, dark lenses, darkened lenses, smoked lenses, shaded lenses, sunglasses"
        " lenses, like sunglasses, against bright light, for outdoor pools",
        "mirrored lenses, polarised lenses",
    ),
    "to-do list": (
        "to do list, todo list, to do pad, to do notes, checklist, check list, task"
        " list, tick list, tick off, tick boxes, check boxes, checkboxes",
        "",
    ),
    "toes covered": (
        "closed toe, covered toe, toes covered, toe protection, protects the toes,"
        " closed at the front, closed front, enclosed toe, no open toes, toe cap, toe"
        " bumper, toe guard",
        "bumper at the toe, reinforced toe",
    ),
    "tool only": (
        "body only, bare tool, bare unit, tool only, naked tool, skin only, solo"
        " version, solo tool, battery not included, without battery and charger, without"
        " battery or charger, no battery and charger",
        "tool alone, charger sold separately",
    ),
    "top entry": (
        "top entry, top entrance, entry from above, entrance from above, enters from"
        " above, jump in from above, hole in the lid, hole in the top, opening at the"
        " top",
        "roof hatch",
    ),
    "touch-sensitive keys": (
        "touch sensitive, velocity sensitive, touch response, dynamic keys, keys"
        " respond to touch, responds to how hard, louder when i press harder, louder"
        " when pressed harder, loud and soft playing, soft and loud",
        "weighted hammer, graded hammer, semi weighted",
    ),
    "trackball": (
        "trackball, track ball, ball mouse, mouse with a ball, rollerball mouse, thumb"
        " ball, mouse you don't move, mouse that stays still",
        "",
    ),
    "tracker pocket": (
        "airtag, air tag, tracker pocket, tracker slot, tracker tag, gps tag, place for"
        " a tracker, space for a tracker, smart tag, can be tracked, trackable, find it"
        " with my phone",
        "tag holder",
    ),
    "transforms": (
        "transformer, turns into a vehicle, turns into a car, turn it into a vehicle,"
        " changes into a vehicle, converts into a vehicle, robot that becomes a car,"
        " shape shifting, two toys in one",
        "",
    ),
    "travel plugs": (
        "travel adapter, travel adaptor, use abroad, for abroad, foreign sockets,"
        " foreign plugs, in other countries",
        "plugs for the us, 150 countries, clip on plugs",
    ),
    "tremolo arm": (
        "tremolo, whammy, vibrato arm, vibrato bar, wang bar, floyd rose",
        "",
    ),
    "tripod included": (
        "tripod included, with tripod, with a tripod, including tripod, and a tripod,"
        " has a tripod, tripod comes with it",
        "tripod and phone, and tripod",
    ),
    "trolley sleeve": (
        "trolley sleeve, luggage sleeve, suitcase handle, trolley handle, luggage"
        " handle, slides over the handle, slides onto my suitcase, attaches to my"
        " suitcase, attach to a suitcase, fits on my suitcase, clips to luggage",
        "sleeve for the suitcase, loop for the suitcase",
    ),
    "true wireless": (
        "true wireless, tws, no wire between, no cable between, without a cable"
        " between, no neckband, separate earbuds, two separate buds",
        "charging case, hours with case",
    ),
    "trunk style": (
        "trunk style, trunk shaped, trunk suitcase, trunk luggage, like a trunk, like a"
        " chest, top opening suitcase, opens from one side, opens on one side, one sided"
        " opening, opens with a lid, lid on top",
        "chest style opening",
    ),
    "tsa lock": (
        "tsa lock, tsa approved, tsa friendly, tsa certified, tsa compliant, tsa"
        " combination lock, customs lock, lock for the usa, lock customs can open,"
        " travel sentry",
        "tsa 007",
    ),
    "tube only": (
        "tube only, optical tube, without mount, without a mount, no mount, just the"
        " tube, already have a tripod, already have a mount, own mount",
        "",
    ),
    "two can listen": (
        "share music, share the music, listen together, two people listen, two kids can"
        " listen, second headphone socket, audio sharing, share audio, sharing port,"
        " share with a friend",
        "",
    ),
    "two devices at once": (
        "multipoint, multi point, multi device, two device pairing, connect to two"
        " devices, connect two devices, pair with two devices, pair two devices, two"
        " devices at once, two devices at same time, phone and laptop same time, phone"
        " and laptop at once",
        "pairing for three devices",
    ),
    "two wheels": (
        "two wheels, 2 wheels, inline wheels, inline skate wheels, two large wheels",
        "two big wheels",
    ),
    "two-way zip": (
        "two way zip, 2 way zip, double zip, two way zipper, opens from below, opens"
        " from the bottom, zips from the bottom, zip from below, zip at the bottom,"
        " unzips from the bottom, inverted zip, reverse zip",
        "",
    ),
    "ultrawide": (
        "ultrawide, ultra wide, super wide, superwide, widescreen, wide screen, 21:9,"
        " instead of two monitors, replaces two monitors, panoramic screen",
        "",
    ),
    "undated": (
        "undated, no dates, without dates, not dated, no printed dates, date free,"
        " dateless, start any time, start anytime, start whenever, start in the middle"
        " of, any year",
        "",
    ),
    "under-seat size": (
        "underseat, under seat, fits under the seat, goes under the seat, under the"
        " seat in front, under the plane seat, under an airplane seat, slides under the"
        " seat, small cabin bag, free bag, free hand luggage, personal item",
        "40x20x25, budget airlines, low cost flights",
    ),
    "unlocked": (
        "sim free, simfree, no contract, without contract, without a contract, no plan,"
        " without a plan, contract free, any network, all networks, unlocked phone,"
        " unlocked smartphone, sim unlocked, unlocked for",
        "",
    ),
    "unsalted": (
        "unsalted, no salt, without salt, salt free, no added salt, not salted, non"
        " salted, sodium free",
        "",
    ),
    "unscented": (
        "unscented, fragrance free, free of fragrance, no fragrance, without fragrance,"
        " perfume free, free of perfume, no perfume, without perfume, unperfumed, scent"
        " free, scentless",
        "",
    ),
    "uses AA batteries": (
        "aa battery, double a battery, normal batteries, ordinary batteries, standard"
        " batteries, disposable batteries, shop bought batteries, non rechargeable"
        " batteries",
        "aa cell",
    ),
    "v-neck": (
        "v neck, v neckline, v shaped neck, v shaped neckline, vee neck",
        "",
    ),
    "variety pack": (
        "variety pack, variety box, mixed pack, mixed box, multipack of flavours, mixed"
        " flavours, assorted, selection box, selection pack, different flavours, several"
        " flavours, various flavours",
        "",
    ),
    "velcro": (
        "velcro, hook and loop, touch fastening, touch close, rip tape, riptape,"
        " scratch strap, sticky strap, press on strap",
        "",
    ),
    "vent mount": (
        "vent mount, vent clip, air vent, vent holder, clips to the vent, on the vent,"
        " in the vent, air con vent, aircon vent, ac vent, a/c vent",
        "",
    ),
    "ventilated back": (
        "ventilated back, back ventilation, mesh back, airy back, breathable back, air"
        " gap, airflow at the back, air between back and pack, suspended mesh, no sweaty"
        " back, without a sweaty back, not sweat on the back",
        "trampoline back",
    ),
    "vertical stand": (
        "vertical laptop, vertical stand, stand laptop upright, upright laptop, store"
        " laptop upright, keep laptop closed, closed laptop, space saving laptop stand",
        "vertical notebook stand",
    ),
    "very bright": (
        "very bright, super bright, extra bright, really bright, ultra bright,"
        " brightest, high brightness, powerful light, strong light, lots of light, dark"
        " country roads, unlit roads",
        "1000 lumens, 1200 lumens, 2400 lumens",
    ),
    "very spicy": (
        "very hot sauce, extremely hot, super hot, extra hot, really hot, insanely hot,"
        " crazy hot, fiery, very spicy, super spicy, extremely spicy",
        "carolina reaper, habanero, scotch bonnet",
    ),
    "visor": (
        "visor, with a peak, with peak, shade for the eyes, shields my eyes, keeps sun"
        " out of eyes, keeps rain off my face, sun out of my eyes",
        "",
    ),
    "voice activated": (
        "voice activated, sound activated, starts when someone speaks, starts when"
        " someone talks, start recording when i talk, record only when speaking, only"
        " records speech, skip silence, skips silent parts, leaves out silence, vox",
        "skips the pauses",
    ),
    "volume limited": (
        "volume limited, limited volume, safe volume, maximum volume, safe listening,"
        " max volume, hearing safe, can't be too loud, safe for hearing, cannot be too"
        " loud, protect hearing, can't get too loud",
        "82 db limit, volume stops at, limited to 82 db, 85 db",
    ),
    "wall-mounted": (
        "wall mounted, wall mountable, wall hanging, on the wall, for the wall, fix to"
        " the wall, screw to the wall, attach to the wall, wall organiser, wall hung,"
        " wall bracket, hangs on the wall, hung on the wall, mounted on the wall,"
        " floating shelf, floating table, floating bedside, floating nightstand,"
        " floating night",
        "",
    ),
    "wallet case": (
        "wallet case, phone wallet, card slots, card holder, card pocket, hold my"
        " cards, hold cards, holds bank cards, space for cards, room for cards, room for"
        " bank cards, carry cards",
        "",
    ),
    "wand toy": (
        "cat rod, rod toy, feather rod, dangler, dangle toy, stick with feathers,"
        " feather toy, feathers on a string, toy on a string, wand toy, cat wand, cat"
        " teaser, cat fishing rod",
        "wand, teaser",
    ),
    "warm light": (
        "warm light, warm white, cosy light, warm glow, cozy light, warm tone, warm"
        " yellow, yellow light, yellowish, gentle light, homely light, soft light",
        "2700 k, 2200 k, 3000 k, amber filament, amber leds, amber bulbs",
    ),
    "warm lining": (
        "fleece lined, lined with fleece, warm lining, thermal lining, thermal"
        " leggings, furry inside, fluffy inside, fur lined, furry lining, fluffy lining,"
        " sherpa lined, teddy lined",
        "flannel lining, thermal inner",
    ),
    "washable filter": (
        "washable filter, reusable filter, filter can be washed, filter you can wash,"
        " rinse the filter, rinsable filter, no replacement filters, no new filters,"
        " permanent filter, cleanable filter",
        "",
    ),
    "washes off": (
        "washes off, washes out, washable paint, washable ink, washable felt, washable"
        " finger paint",
        "washable from skin",
    ),
    "water-filled": (
        "filled with water, water filled, filled at home, fill at the tap, empty for"
        " travel, water weights, use water as weight",
        "",
    ),
    "waterproof": (
        "waterproof, water proof, keep contents dry, watertight, keeps everything dry,"
        " submersible, keeps my stuff dry, go under water, keep my things dry, used"
        " under water, contents stay dry, safe under water",
        "ipx8, ip69k, 5 atm, 10 atm, swim proof, ip68",
    ),
    "waterproof make-up": (
        "waterproof mascara, tear proof, cry proof, when i cry, survives swimming,"
        " won't run, doesn't run",
        "water resistant for",
    ),
    "week to view": (
        "week to view, week to a view, week on two pages, week on a page spread, week"
        " per spread, week at a glance, weekly planner, weekly diary, weekly view,"
        " weekly layout, weekly calendar, weekly agenda",
        "",
    ),
    "weighted keys": (
        "hammer action, hammer keys, fully weighted, weighted hammer, with weighted"
        " keys, has weighted keys, and weighted keys, weighted piano, 88 weighted, feels"
        " like a piano, like a real piano, real piano feel",
        "graded hammer",
    ),
    "well cushioned": (
        "soft sole, soft underfoot, thick sole, padded sole, springy sole, bouncy sole,"
        " like walking on clouds, easy on the knees, kind to knees, gentle on the knees,"
        " easy on joints, cushioned shoes, cushioned sole, cushioned insole, cushioned"
        " heel, padded insole, soft insole, gel insole, memory foam insole, soft"
        " footbed, padded footbed, well cushioned, easy on the feet",
        "soft eva foam, gel sole, foam underfoot",
    ),
    "wet and dry": (
        "wet and dry, wet dry, wet or dry, wet vacuum, wet vac, pick up liquids, picks"
        " up water, sucks up water, sucks up liquids, vacuum up liquids, vacuum liquid",
        "squeegee nozzle, usable wet",
    ),
    "wet food": (
        "wet food, wet cat food, wet dog food, canned food, tinned food, tin of cat"
        " food, moist food, not dry food, cat meat in a can, canned cat, tinned cat,"
        " pouches of cat food",
        "in jelly, in gravy, clear broth, smooth mousse, fine pâté, rich gravy",
    ),
    "wheel brake": (
        "wheel brake, braked wheels, brake on the wheels, with brakes, with a brake,"
        " lockable wheels, locking wheels, wheels that lock, lock the wheels, lockable"
        " castors, doesn't roll away, won't roll away",
        "wheel lock, brake button",
    ),
    "wide angle": (
        "wide angle, wide view, wide field of view, wide lens, whole room in view,"
        " whole room in the picture, everyone in the picture, everyone in frame, fit"
        " everyone in, fit the whole family in, for group calls",
        "160 degrees, 150 degrees, 140 degrees",
    ),
    "wide leg": (
        "wide leg, wide jeans, wide trousers, palazzo, baggy legs, loose legs",
        "",
    ),
    "wide mouth": (
        "wide mouth, wide neck, big opening, large opening, wide top, wide enough for"
        " ice, ice cubes fit, fits ice cubes, put ice cubes in, easy to fill",
        "takes ice cubes",
    ),
    "wide vision": (
        "wide view, wide field of view, wide vision, panoramic, see to the sides,"
        " peripheral vision, side vision, wide lenses, all round view, curved lenses",
        "wide curved view",
    ),
    "window-mounted": (
        "window feeder, window bird feeder, window mounted, sticks to the window, fixed"
        " to the window, attach to the window, attaches to glass, sticks to glass",
        "",
    ),
    "windscreen mount": (
        "windscreen, windshield, front screen, front glass, sticks to the glass, stick"
        " on the window, window mount, glass mount",
        "",
    ),
    "wing chair": (
        "wing chair, wingback, wing back, high wings, wing armchair, wings at the"
        " sides, grandfather chair, grandad chair",
        "",
    ),
    "wired": (
        "with a wire, with a cord, with a cable, plug in headphones, cable connection,"
        " non bluetooth, jack plug, wired connection, wired headset, wired headphones,"
        " wired gaming",
        "usb headset, usb gaming headphones",
    ),
    "wireless charging": (
        "wireless charging, wireless charger, qi charging, qi charger, inductive"
        " charging, charging pad, charge without a cable, charge without cables, charge"
        " without plugging in, lay the phone on it, put phone on to charge, cable free"
        " charging",
        "wireless phone charger",
    ),
    "with a camera": (
        "with a camera, with camera, built in camera, has a camera, camera feeder,"
        " takes pictures, takes photos, takes a picture, photographs the birds,"
        " photographs birds, films the birds, films birds, video monitor, video baby,"
        " video nursery, see the baby, see my baby, watch the baby, with video",
        "bird cam, split screen, pan and tilt",
    ),
    "with a lid or hood": (
        "hooded, enclosed, with a roof, with roof, closed litter box, with a door, with"
        " a flap, with flap, litter house, closed box, with a lid, with lid, lidded,"
        " with a hood, with hood, covered toilet, covered litter, covered box, covered"
        " tray, covered bed",
        "swing door, covered",
    ),
    "with a light": (
        "built in light, integrated light, with led light, with light, with a light,"
        " has a light, light included",
        "rear light, back light, tail light, light on the back",
    ),
    "with a microphone": (
        "with mic, with a mic, with microphone, with a microphone, built in mic, built"
        " in microphone, has a mic, has a microphone, mic included, includes a"
        " microphone, inbuilt mic, integrated microphone",
        "microphone for calls, boom microphone, bendable microphone",
    ),
    "with a porch": (
        "vestibule, covered entrance, living area, space for boots, space for muddy"
        " boots, room for bikes, place to cook under cover, sit inside when it rains,"
        " with a porch, porch area, has a porch",
        "porch, awning",
    ),
    "with amplifier": (
        "with amp, with an amp, with amplifier, with an amplifier, amp included,"
        " amplifier included, including amp, including amplifier, guitar and amp, own"
        " amp, with a speaker included",
        "w amplifier",
    ),
    "with app": (
        "with app, with an app, has an app, by app, via app, app controlled, phone app,"
        " app connected, mobile app, through an app, using an app, control by phone",
        "opens with the phone, learning apps",
    ),
    "with brushes": (
        "with brushes, with a brush, brush included, including brushes, brushes in the"
        " set, and brushes",
        "three brushes, two brushes, bristle brush, water brush",
    ),
    "with carry bag": (
        "gig bag, gigbag, carry bag, carrier bag for it, with bag, with a bag, with its"
        " own bag, bag included, comes in a bag, including bag, transport bag, storage"
        " bag",
        "",
    ),
    "with handles": (
        "with handles, has handles, tube bands, with grips, grips at the ends, handle"
        " at each end",
        "and handles, foam wrapped handles",
    ),
    "with hard case": (
        "with hard case, with a hard case, and hard case, and a hard case, hard case"
        " included, including hard case, hardshell case, hard shell case, with a proper"
        " case, with a sturdy case, hard carrying case, flight case",
        "",
    ),
    "with mirror": (
        "with mirror, with a mirror, and mirror, and a mirror, built in mirror, mirror"
        " inside, has a mirror, integrated mirror, mirror in the lid",
        "mirrored lid",
    ),
    "with pedal": (
        "with pedal, with a pedal, pedal included, and pedal, has pedals, three pedals,"
        " 3 pedals, sustain pedal, foot pedal, damper pedal",
        "pedal and music rest",
    ),
    "with phone adapter": (
        "phone adapter, phone adaptor, smartphone adapter, phone mount, smartphone"
        " mount, phone holder, smartphone holder, holder for my phone, phone clip,"
        " attach a phone, attach my phone, attach my smartphone",
        "",
    ),
    "with saucer": (
        "with a saucer, with saucer, and saucer, saucer included, including saucer,"
        " drip tray, with a tray underneath, with a plate underneath, with a dish"
        " underneath, matching saucer, catches the water",
        "attached saucer",
    ),
    "with spray gun": (
        "spray gun, with nozzle, with a nozzle, spray nozzle, with sprayer, with a"
        " sprayer, spray attachment, spray head, hose gun, water gun attachment,"
        " different spray patterns, several spray settings",
        "spray patterns",
    ),
    "with stand": (
        "with stand, with a stand, stand included, including stand, on a stand, has a"
        " stand",
        "built in stand",
    ),
    "with stool": (
        "with stool, with a stool, stool included, with bench, with a bench, bench"
        " included, piano bench, piano stool, drum stool",
        "and stool, and bench, and a bench",
    ),
    "with storage": (
        "with storage, storage space, hidden storage, built in storage, storage"
        " underneath, storage under the bed, under bed storage, underbed, to store"
        " things, stow things, bed with drawers, drawers underneath",
        "drawers on castors, shelf below the top",
    ),
    "with subwoofer": (
        "subwoofer, sub woofer, with a sub, separate sub, bass box, woofer box",
        "2.1 channel, 3.1 channel",
    ),
    "with tea strainer": (
        "with strainer, tea strainer, strainer insert, infuser, with a sieve, tea"
        " sieve, tea basket, steeping basket, brewing basket, filter insert",
        "glass strainer, ball filter",
    ),
    "won't dry out": (
        "won't dry out, doesn't dry out, don't dry out, never dries out, not dry out,"
        " leave the cap off, left uncapped, cap left off, forget the cap, long lasting"
        " ink",
        "hours uncapped",
    ),
    "won't roll away": (
        "don't roll, doesn't roll, won't roll, anti roll, hex dumbbells, hex weights,"
        " hex shaped, six sided, hexagonal dumbbells, hexagonal pencil",
        "hexagonal",
    ),
    "won't scratch": (
        "doesn't scratch, does not scratch, won't scratch, no scratching, without"
        " scratching, doesn't damage the paint, protect the paint, protects paintwork,"
        " paint protection, kind to paint, gentle on surfaces",
        "microfibre lining, felt lined, rubber lined",
    ),
    "won't yellow": (
        "anti yellowing, non yellowing, doesn't yellow, doesn't go yellow, won't go"
        " yellow, won't turn yellow, no yellowing, yellowing resistant, not turn yellow,"
        " doesn't discolour",
        "",
    ),
    "works on induction": (
        "induction, all hobs, every hob, any hob, all stoves",
        "magnetic base",
    ),
    "workwear": (
        "workwear, work jeans, work trousers, work pants, double knees, reinforced"
        " knees, knee reinforcement, hammer loop, carpenter jeans, building site",
        "",
    ),
    "worldwide plugs": (
        "world travel adapter, world adapter, universal adapter, universal travel"
        " adapter, universal plug, global adapter, international plug, worldwide plug,"
        " worldwide adapter, works worldwide",
        "150 countries, 200 countries",
    ),
    "worn as a backpack": (
        "worn on the back, carry on the back, backpack straps, rucksack straps, wear as"
        " a backpack, worn as a backpack, wear on my back, convertible backpack,"
        " converts to a backpack, backpack pannier, pannier backpack, pannier rucksack,"
        " carry on my back",
        "backpack gig bag, straps that tuck away",
    ),
    "worn under clothes": (
        "neck pouch, neck wallet, neck purse, under my shirt, under a shirt, under the"
        " shirt, under my clothes, under clothes",
        "",
    ),
    "wrap style": (
        "wrap dress, wraparound, wrap around dress, wrap over, wrap front, wrap style,"
        " wrap skirt, crossover front, true wrap, wrap cut",
        "",
    ),
    "wrist rest": (
        "wrist rest, palm rest, wrist pad, wrist cushion, rest for my wrists, somewhere"
        " to rest my wrists",
        "",
    ),
    "zz plant": (
        "zz plant, zamioculcas, zanzibar gem, lucky feather, eternity plant",
        "",
    ),
}  # fmt: skip
"""What a chip shows -> phrases that ask for the detail or tell of it, and phrases that only tell of
it. Words are compared by their roots, a hyphen is a space."""
