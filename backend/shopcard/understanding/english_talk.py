"""How people ask in English: limits, numbers, people and ages, negations, and mere talk.

Part of the one place of English. Patterns here are alternatives for regular expressions, folded.
"""

from __future__ import annotations

import re

from shopcard.understanding.english import (
    BABIES,
    BOYS,
    GIRLS,
    MEN,
    WOMEN,
    table_of,
    words_in,
)

# Numbers

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth"
)
DIGIT_WORDS: dict[str, int] = {
    **{word: value for value, word in enumerate(_UNITS.split())},
    **{word: 10 * value for value, word in enumerate(_TENS.split(), 2)},
}
SCALE_WORDS = {"hundred": 100, "thousand": 1000, "grand": 1000}
NUMBER_WORDS = DIGIT_WORDS.keys() | SCALE_WORDS.keys() | {"half"}
ORDINALS: dict[str, int] = {word: value for value, word in enumerate(_ORDINALS.split(), 1)}

# Money

CURRENCY_WORDS: dict[str, str] = table_of({
    "USD": "$ us$ usd dollar dollars bucks buck", "EUR": "€ eur euro euros",
    "GBP": "£ gbp pound pounds quid", "INR": "₹ inr rs rs. rupee rupees", "JPY": "¥ jpy yen",
    "CAD": "ca$ cad", "AUD": "a$ aud", "CHF": "chf francs", "SEK": "sek", "CNY": "cny yuan rmb",
})  # fmt: skip
WEIGHTS_TOO = frozenset({"pound", "pounds"})
"""Words for money that weigh things too: believed only beside a word of price."""

BELOW = ("under", "below", "beneath", "underneath", "less than", "lower than", "<")
AT_MOST = (
    "up to", "upto", "at most", "at the most", "maximum", "maximal", "max", "within",
    "at or below", "at or under", "less than or equal to", "<=",
)  # fmt: skip
UNDER = (
    *BELOW, *AT_MOST, "cheaper than", "maxing out at", "max out at", "sub", "limit", "cap is",
    "cap of", "capped at", "ceiling of", "ceiling is", "as high as", "the most", "south of",
)  # fmt: skip
ABOVE = (
    "over", "above", "more than", "higher than", "greater than", "in excess of", "exceeding",
    "exceed", "exceeds", ">",
)  # fmt: skip
AT_LEAST = ("at least", "minimum", "min", "upwards of", "upward of", ">=")
OVER = (
    *ABOVE, *AT_LEAST, "starting at", "starting from", "beginning at", "beginning from",
    "pricier than", "dearer than", "costlier than", "more expensive than", "north of", "beyond",
    "past",
)  # fmt: skip
BIGGER = words_in(
    "more bigger larger longer wider taller higher heavier thicker deeper greater stronger"
)
COLD_FROM = (
    r"(?:good|warm|comfort|comfortable|rated|suitable|useful|works|down)(?: down)? to"
    r"|(?:good|rated) (?:for|at)"
)
"""What before a temperature says that something stands such cold."""
COLDER = "colder|below|lower|less|under|worse"
SMALLER = words_in("less fewer smaller shorter narrower lower lighter thinner quicker faster")
"""Comparatives of amounts, of which "than" makes limits: no wider than 2 m."""
AROUND = (
    "around", "about", "round about", "approximately", "approx", "roughly", "circa", "near",
    "nearer", "close to", "not far off", "something like", "in the region of", "ballpark",
    "in the neighborhood of", "in the neighbourhood of", "hovering around", "~",
)  # fmt: skip
BETWEEN = ("between", "range")
FROM = ("from",)
FOR = ("for", "costing", "costs", "cost", "spend", "pay", "priced at", "price", "have", "got",
       "i've", "we've", "only", "afford", "budget")  # fmt: skip
NEGATED_LIMIT = (
    r"(?:not|no|nothing|never|nor|nowhere|cannot|without|refuses?|unwilling"
    r"|(?:is|are|does|do|would|should|must|ca|wo)n'?t)"
    r"(?:\s+(?:costs?|be|being|costing|priced|paying|pay|spending|spend|afford|going|goes|go|want"
    r"|wanna|to|me|much|anything|ones?|that'?s?|which|is|are|stretch|a|any|cent|penny|dollar"
    r"|weighs?|weighing|measures?|takes?|lasts?|gets?"
    r")){0,5}\s+"
)
"""What before a limit turns it round: "nothing that costs more than"."""
LIMIT_FILLERS = (
    r"of|is|are|be|a|an|like|just|only|price|cost|the|my|total|to|spend|max|mark|at|either"
    r"|our|this|(?P<loosely>around|about|roughly|approximately|approx)"
)
SET_OF = r"(?:sets?|(?:multi[ -]?)?packs?|box(?:es)?|bundles?)\s+of"
WAYS = "wide|long|tall|high|deep|thick"
LEAST_AFTER_AMOUNT = (
    rf"(?:(?:or|and)\s+(?:up|over|above|better|{'|'.join(sorted(BIGGER))})"
    r"|at (?:the )?(?:very )?least|minimum)\b"
)
MOST_AFTER_AMOUNT = (
    rf"(?:or\s+(?:under|below|{'|'.join(sorted(SMALLER))})|at (?:the )?(?:very )?most"
    r"|max(?:imum)?|tops)\b"
)
ABOUT_AFTER_AMOUNT = r"(?:or so|or thereabouts|roughly|give or take)\b"
ROOM = (
    r"(?:big|large|spacious|roomy) enough for(?:\s+an?\s+(?:family|party|group) of)?"
    r"|room for|(?:family|party|group) of"
)
"""Before a number of people: there may be room for more."""
ENOUGH: dict[str, tuple[str, str]] = {
    "mass": (
        r"\b(?:for|hold(?:s|ing)?|carr(?:y|ies|ying)|support(?:s|ing)?|bears?"
        r"|(?:i|he|she|they|we|who)(?:'m|'s|'re|\s+am|\s+is|\s+are|\s+weighs?))"
        r"(?:\s+(?:an?|my|our|somebody|someone|people|who|weighs?|weighing|is|of|up|to|about"
        r"|around))*\s+$",
        r"(?!)",
    ),
    "time": (
        r"\b(?:battery|batteries|lasts?|lasting|keeps?|keeping|stays?|runs?|running|burns?|burning"
        r"|plays?|playing|works?)\b[^,.;]*$",
        r"[\s-]+(?:of\s+)?(?:batter(?:y|ies)|play(?:time|back|ing)?|listening|runtime|burn(?:ing)?)\b",
    ),
}
"""What of -> what before or after such an amount says that more of it is as good: a chair for 130
kg, 30 hours of battery."""
AT_MOST_AFTER = (
    "or less", "or under", "or below", "or cheaper", "or lower", "tops", "max", "maximum",
    "at most", "at the most", "at the very most", "at the absolute most", "at the outside",
    "and under", "and below", "and less", "at maximum", "limit", "cap",
    "ceiling", "price limit", "spending limit", "is my limit", "is my max", "is my maximum",
    "is my cap", "would be my limit", "would be my max", "is my ceiling", "is the limit",
    "is the max", "is the maximum", "is the most", "is the very most", "is the absolute most",
    "is all i", "is all we", "is as much as", "is as far as", "is as high as",
)  # fmt: skip
AT_LEAST_AFTER = (
    "or more", "or above", "or over", "or higher", "or up", "and up", "and above", "and more",
    "and over", "and higher", "and upwards", "upwards", "up", "plus", "minimum", "min",
    "at least", "at the least",
)  # fmt: skip
ABOUT_AFTER = ("or so", "or thereabouts", "give or take", "more or less", "approximately", "range",
               "price range", "mark")  # fmt: skip
_ITEM = r"(?:piece|pair|ball|bottle|box|pack|bag|jar|tin|item|set)"
EACH = rf"each|apiece|a pop|per {_ITEM}"
A_PIECE = (
    rf"(?:for )?(?:an?|the)(?: whole| entire)? {_ITEM}|(?:for )?(?:the lot|the thing)"
    r"|for (?:it|them|one|everything)|all in|all together|altogether|in total"
)
"""The same, but only before a limit: "20 dollars, a bag for school" asks for a bag."""
FOR_AFTER = ("to spend", "to play with", "budget", "is my budget")
PRICE_WORDS = r"price|prices|priced|cost|costs|costing|budget|spend|pay|\$"
CHEAP = words_in("cheap cheapest inexpensive affordable budget economical low-cost cheaply bargain")
DEAR = words_in("expensive premium luxury luxurious high-end pricey costly")
BEFORE_LEVEL = words_in("too not very nothing no so that overly")

# Reviews

_GOOD = (
    r"(?:good|great|excellent|best|positive|high|highest|top|strong|solid|decent|amazing|awesome"
    r"|fantastic|brilliant|stellar|glowing|rave|outstanding|superb|favou?rable|better|perfect|nice)"
)
_BAD = r"(?:bad|poor|badly|poorly|terrible|low|negative|awful)"
_REVIEWS = r"(?:reviews?|ratings?|feedback|scores?)"
_WELL = r"(?:well|highly|best|top|good|great|better|highest|high|nicely|favou?rably|positively)"
_REVIEWED = r"(?:reviewed|rated|reviews?|ratings?|scoring)"
WELL_RATED = (
    rf"{_WELL}[ -]{_REVIEWED}|{_GOOD}\s+(?:(?:customer|user|buyer|online|average|overall)\s+)?"
    rf"{_REVIEWS}|(?:rated?|reviewed|scored?)\s+(?:very\s+|really\s+)?(?:well|highly)"
    rf"|{_REVIEWS}\s+(?:should|must|have to|need to|are|is)\s+(?:be\s+)?{_GOOD}"
    rf"|(?:no|not|nothing|without|avoid)\s+(?:(?:with|any|that has|having)\s+){{0,2}}{_BAD}\s+"
    rf"(?:{_REVIEWS}|rated|reviewed)(?:\s+(?:ones|items|products))?"
    r"|(?:loved by|popular with)\s+(?:customers|buyers|reviewers|people)"
    r"|(?:that|which|reviewers|customers|people)\s+(?:reviewers|customers|buyers)?\s*love\b"
)
RATED = r"(?:rated?|ratings?|reviews?|reviewed|scores?|scored|scoring|stars)"
RATED_LEAD = (
    r"(?:with|at least|minimum|min|over|above|more than|higher than|better than|of|is|are|a|an|at"
    r"|average|customer|user|no less than|no lower than|not lower than|not below|no worse than|has"
    r"|(?:nothing|not|none|no)\s+(?:below|under|(?:(?:with\s+)?(?:less|lower|fewer|worse) than))"
    r"|gave(?: it)?|it)"
)
NOT_BELOW_RATED = r"(?:(?:nothing|not|none|no)\s+rated\s+(?:below|under|less than|lower than)\s+)"
RATED_UP = r"(?:\s*(?:\+|plus\b|(?:and|or|&)\s*(?:up|upwards|above|more|better|higher|over)\b))"
_NOW = (
    r"(?:(?:right |just )?(?:now|away)|straight away|today|immediately|at once|at the moment"
    r"|currently|tomorrow)"
)
_GONE = r"(?:sold[ -]out|out[ -]of[ -]stock|(?:on )?back[ -]?order(?:ed)?)"
IN_STOCK_WORDS = (
    r"(?:(?:only|just|actually)\s+)?(?:if (?:it is|it's)\s+)?"
    r"(?:(?:must be|has to be|needs to be|should be|be|is|are|currently|it has to be|still"
    r"|you (?:actually )?have|actually)\s+)*"
    rf"(?:in[ -]stock(?: {_NOW})?|available(?: (?:for|to) \w+)? {_NOW}"
    r"|(?:currently|still|immediately) available|available to (?:ship|order|buy)"
    r"|(?:you have|is|are) available(?= *(?:$|[.,;!?]))"
    r"|ready (?:to (?:ship|send|go out)|for (?:shipping|delivery|dispatch))"
    rf"|(?:ships?|shipped|shipping|delivered|dispatched|sent) {_NOW}"
    rf"|(?:buy|order|get it|need it|want it|have) {_NOW}|on hand"
    r"|(?:immediate|same[ -]day) (?:delivery|dispatch|shipping)"
    rf"|(?:not|no|nothing|isn't|aren't|never|without)(?: \w+)?? {_GONE}"
    r"(?: (?:items|ones|products))?)"
)

# People

MEANT: dict[str, frozenset[str]] = table_of({
    frozenset({MEN}): "man men mens male gentleman gentlemen gents husband hubby boyfriend bf dad"
                      " fisherman businessman policeman fireman workman handyman postman"
                      " daddy father papa grandpa grandfather granddad grandad uncle guy guys"
                      " groom",
    frozenset({WOMEN}): "woman women womens lady ladies female wife girlfriend gf mom mum mommy"
                        " mummy mother mama grandma grandmother granny gran nan nanna nana"
                        " aunt auntie bride",
    frozenset({BOYS}): "boy boys son sons nephew nephews grandson grandsons",
    frozenset({GIRLS}): "girl girls daughter daughters niece nieces granddaughter granddaughters",
    frozenset({BOYS, MEN}): "brother brothers",
    frozenset({GIRLS, WOMEN}): "sister sisters",
    frozenset({BOYS, GIRLS}): "kid kids child children childrens grandchild grandchildren grandkid"
                              " grandkids youngster youngsters schoolkid schoolchild schoolchildren"
                              " preschooler preschoolers kindergartner kindergartners kiddo kiddos"
                              " kindergartener kindergarteners tween tweens preteen preteens"
                              " youngest oldest eldest",
    frozenset({BABIES}): "baby babies newborn newborns infant infants",
    frozenset({BABIES, BOYS, GIRLS}): "toddler toddlers",
    frozenset({BOYS, GIRLS, MEN, WOMEN}): "teen teens teenager teenagers teenage",
    frozenset({MEN, WOMEN}): "adult adults grown-ups",
})  # fmt: skip
"""Whom a word means, for whom something is asked."""

FOR_PRONOUNS = {
    "him": frozenset({MEN}), "his": frozenset({MEN}),
    "her": frozenset({WOMEN}), "hers": frozenset({WOMEN}),
}  # fmt: skip
"""Whom "for him" means."""

LIFE_STAGES: dict[str, tuple[float, float]] = table_of({
    (13.0, 18.0): "teen teens teenager teenagers teenage",
    (8.0, 12.0): "tween tweens preteen preteens",
    (5.0, 6.0): "kindergartner kindergartners kindergartener kindergarteners",
    (3.0, 5.0): "preschooler preschoolers preschool",
    (1.0, 3.0): "toddler toddlers",
    (0.0, 0.2): "newborn newborns",
})  # fmt: skip
"""Words that say how old somebody is, in years."""

IN_LAW = ("in", "law")
LESS_SURE = words_in("brother brothers sister sisters baby him his her hers")
NOT_PEOPLE = (
    "teenage mutant",
    "baby blue", "baby pink", "mother's day", "mothers day", "father's day", "fathers day",
    "women's day", "boyfriend jeans", "mom jeans", "dad hat", "baby shower", "man cave",
    "mummy shape", "mummy style", "mummy bag", "girl scout", "boy scout", "male to", "female to",
    "to male", "to female", "best man", "gran turismo",
)  # fmt: skip
ARTICLES = words_in("a an the my our")
"""Words that lead to one thing or person."""
OURS = words_in("my our his her their")
SIBLINGS = words_in("youngest oldest eldest")
"""People only where they are somebody's."""
OWNERS = words_in("my our a an the his her their your little younger older big small one new own")
IS_AGED = (
    r"who|that|is|are|was|am|'s|'re|'m|will|'ll|be|just|now|about|to|soon|nearly|almost|only|going"
    r"|aged?|of|turn(?:s|ing|ed)?|recently|s?he|they|both|year"
)
"""Words between somebody and their age: "my niece who will soon be" six."""
OLDER = (
    r"(?P<over>over|above|older than|from|at least)|(?P<under>under|below|younger than|up to"
    r"|no older than)"
)
AND_UP = r"(?:\s*\+|\s*(?:plus|(?:and|or|&)\s+(?:up|over|above|older|upwards|onwards))\b)"
HALF = r"(?:\s+and\s+a\s+half|\s*½|\s+1/2)"
YEARS = r"years?|yrs?|yo|y/o|y\.o\."
MONTHS = r"months?|mos?|mths?"
WEEKS = r"weeks?|wks?"
AFTER_AGE = (
    r"who|that|and|but|now|already|likes?|loves?|wants?|needs?|with|for|in|on|at|to|this|next"
    r"|tomorrow|soon|so"
    r"|because|please|under|over|below|is|or|year|years|nothing|no|not|i|we|he|she|they|something"
)
SPEAKING = words_in(
    "says said laughs laughed thinks thought told tells recommends recommended complains complained"
    " jokes swears suggested suggests insists"
)
"""What people do who only have an opinion of what is asked for."""
SOMEBODY = words_in("he she he's she's they they're little")
"""Words of which one says that numbers of years are people's."""
LASTING = words_in("for of lasts last than least most in every within after about to")
"""Words before months that are no age."""
NOT_AN_AGE = r"warranty|guarantee|supply|plan|subscription|contract|ago|of (?!age)"

# Negation

NEGATIONS = frozenset({
    "not", "no", "without", "except", "excluding", "minus", "isn't", "isnt", "aren't", "arent",
    "don't", "dont", "doesn't", "doesnt", "avoid", "avoiding", "nothing", "never", "nor", "neither",
    "zero", "hates", "hate", "dislikes", "dislike", "loathe", "loathes", "non",
    "can't", "cant", "cannot", "shouldn't", "won't",
})  # fmt: skip
LACKING = re.compile(r"(?:no|without|non|zero|not)[ -](?:added )?(\w+)|(\w+)[ -](?:free|less)")
"""How a value of a catalogue says that something is not in the product, and what."""
HAVING = words_in("i we he she they i've we've he's she's they've")
"""Who owns something."""
WITHOUT = "without"
OWNING = words_in("own owns owned i've we've got have has had")
"""Verbs of having; before a "no" they only tell what somebody lacks, but not after one of HELD."""
HELD = words_in("that which must should shall can to needs")
"""Words that say of the thing what it has: "that has no zip", "must have no zip"."""
ALREADY = words_in("already enough plenty")
"""Words that say of what somebody has that it is not wanted again."""
ELSE = words_in("something_else anything_else what_else")
"""How people say that they want another kind of thing."""
CHANGING = ELSE | words_in("instead this_time another_kind different_kind a_change")
"""How people say that they want another one than they have or had."""
OTHER = words_in("another other new different")
CHANGED: dict[str, str] = table_of({
    "colour": "colour color colours colors", "brand": "brand brands make", "style": "style styles",
    "scent": "scent scents smell", "flavour": "flavour flavours flavor flavors taste",
    "pattern": "pattern patterns design", "material": "material materials", "size": "size sizes",
    "type": "kind type",
})  # fmt: skip
"""After one of OTHER: the field in which another value is asked for."""
THE_SAME = words_in("same identical second replica")
"""Words with which what is there already is wanted again."""
HAVE_SHORT = words_in("i've we've he's she's they've")
"""They own something only where it follows: I've two."""
BEEN = words_in("was were")
"""Verbs of what was once: the red one was too bright."""
ASKED = words_in("you to can could may")
"""Words before a verb of having that only ask or wish: do you have, to have."""
THAT = words_in("that those these this it them")
"""What after "anything but" stands for what was named before."""
ANY = words_in("any anything every everything all whatever whichever")
BUT = words_in("but besides")
"""After one of ANY they rule out: any colour but black."""
NOT_FOR = words_in("not nothing never isn't aren't none")
"""Negations before a "for" that say for whom a thing must not be."""
LEADING_TO_NOTHING = OWNING | words_in("still is was there's there got found bought yet")
"""Words before a "nothing" that only tells what is lacking so far."""
HATING = words_in("hate hates dislike dislikes loathe loathes")
"""Verbs that rule out a word that ends the phrase: I hate lines."""
VERBAL = words_in("can't cant cannot don't dont doesn't doesnt won't shouldn't never")
"""Negations that a verb follows."""
AUXILIARIES = words_in("does do did will would can could should is are was were be")
BEARING = words_in("stand bear abide")
"""Verbs that make a dislike of a negation before them: can't stand."""
NOT_CARING = frozenset({
    ("care", "for"), ("go", "for"), ("smell", "of"), ("smells", "of"), ("taste", "of"),
})  # fmt: skip
"""The same in two words: doesn't care for."""
MADE = words_in("meant made suitable intended designed really that which is are was be one ones")
"""Words between such a negation and its "for"."""
STRONG_NEGATIONS = frozenset({
    "no", "without", "except", "excluding", "nothing", "nor", "minus", "not", "zero",
})  # fmt: skip
"""Negations that rule out also what is no value of any field: "no stripes"."""
NEGATION_PHRASES = (
    "instead of", "rather than", "other than", "anything but", "free of", "free from",
    "apart from", "aside from", "allergic to", "tired of", "sick of", "bored of", "bored with",
    "fed up", "enough of", "different from", "different than", "different to", "away from",
    "clear of", "save for", "colour than", "color than", "colours than", "colors than",
    "brand than", "brands than", "style than", "else than",
)  # fmt: skip
NOT_NEGATIONS = words_in(
    "only just sure too necessarily really matter problem preference rush idea one longer more"
    " else less over under above below wait thanks"
)
"""Words that make of a "not" or "no" before them something else."""
IN_NEGATION = words_in(
    "a an the any made of in with want wants like likes need needs have has contain contains or"
    " and nor from that is be look another those these type color colour coloured be one ones"
    " using kind sort anything wear wears wearing drink drinks eats uses use in either not no eat"
    " for needing require requires requiring involve involves"
    " bear touch run runs work works connect connects smell smells taste tastes over via through"
    " just merely on"
)
"""Words that a negation reaches over."""
CHARACTERS = words_in("cartoon cartoons character characters superhero superheroes licensed")
"""Words of which a "no" rules out all characters."""
LACKED = words_in("touch show slip iron tie drip spill sew dig drill contact fuss bake pull fog")
"""Words before which a "no" only makes an adjective of both: no-touch."""
MERELY = words_in("just merely")
ADVERBS = words_in("only")
"""Words that are brands too, where the name of a thing follows them: she only has two."""
QUALIFIERS = words_in("plain fancy bright loud bold boring dull garish flashy sporty famous big")
"""Words that only say of which kind what is ruled out is."""
EXAMPLES = words_in("like such")
"""Words after what is ruled out that lead to examples of it: no sporty brand like ..."""
LIKE_IT = ("ey", "y")
"""Endings of what is like a thing: chocolatey, nutty, smoky."""
AGENTS = ("ers", "er", "ists", "ist")
"""Endings of those who do something: runners, cyclists."""
IMPLIED: dict[str, str] = table_of({
    "wedding": "bride brides groom grooms bridesmaid bridesmaids newlyweds bridal marrying",
    "graduation": "graduates graduate graduating",
})  # fmt: skip
"""Word -> what it says of the occasion."""
EITHER = "either"
ALTERNATING = words_in("or at least a an the with one that which is are has have it")
"""Words between alternatives."""
AFTER_NEGATED = words_in("one ones")

# Talk

TALK = words_in(
    "i im i'm i'd id i'll ive i've we we're we'd you your he he's she she's they it it's its is"
    " are am was be been being me my our his her their them him who that that's which what where"
    " want wants wanted wanting need needs needed needing looking look searching search find"
    " finding buy buying purchase purchasing get getting order ordering shop shopping show give"
    " help please pls plz thanks thank hello hi hey can could would will should may might must"
    " like likes love loves liked wish wishing prefer preferably prefers ideally choose pick"
    " select recommend suggest suggestion suggestions recommendation interested acquiring there"
    " something anything some any one ones do does did have has had got go going just really very"
    " also maybe perhaps possibly ok okay so if then kindly want wanna gonna let lets let's"
    " doesn't don't isn't hoping trying mind know tell see us would've someone nice good great"
    " thing things item product products price priced prices cost costs costing budget dollars"
    " option options kind sort type somewhere exist exists possible preferred either"
)
"""Words of talk: they say nothing about the thing. Left out of what is searched for."""
SEGMENT_BREAKS = words_in(
    "for with to that which who so because but made instead if when where while like at on"
)
"""Words after which no longer the thing itself is named."""
AFTER_SIZE = SEGMENT_BREAKS | words_in("or and please")
"""What follows a bare number that is a size: "in a 9 for my son"."""
CLAUSE_STARTS = words_in("so because but since while although though")
"""Words with which a new clause begins."""
THEREFORE = "so"
"""What begins a clause that says what follows from the story: so a new lamp."""
ASKING = words_in(
    "need needs needed needing want wants wanted wanting looking look search searching seeking find"
    " get buy buying purchase order recommend suggest show give after hunting shopping another"
    " replacement replace please gimme wanna require requires prefer interested market thinking"
    " browsing lookout missing lack lacking lacks"
)
"""Words before a thing that ask for it: "looking for", "I'm after"."""
LEADING = words_in("for in of about on")
"""Prepositions between one of ASKING and the thing."""
RELATIVE = words_in("that which who")
NEW_TURN = "but"
"""What was ruled out before it is not after it."""
BREAKING = words_in(
    "broke breaks died dies cracked leaks leaked burnt burned ripped tore snapped vanished packed"
    " nicked stolen lost stopped fell gave shrank broken"
)
"""Verbs of what has to be replaced."""
TELLING = BREAKING | words_in(
    "is are was were isn't aren't wasn't looks looked smells smelled hurts hurt starts"
    " started begins began has had got gets keeps kept says said goes went comes came left moved"
    " moving ended turned turns brings brought lives happened ruining ruined shredding shredded"
    " chewed chews ate eats stole worn wore done loves likes hates took"
)
"""Verbs that tell how things stand."""
DEMANDING = (
    ("has", "to", "be"), ("must", "be"), ("should", "be"), ("needs", "to", "be"),
    ("would", "be"), ("would", "do"),
)  # fmt: skip
"""What after a thing says how it has to be: "the box must be red"."""
LIKING = words_in("like love")
"""Verbs that ask after one of WOULD: I'd like."""
WOULD = words_in("would i'd we'd id she'd he'd they'd")
EXTENTS: tuple[tuple[frozenset[str], tuple[str, ...], bool], ...] = (
    (words_in("big bigger biggest large larger largest huge spacious roomy jumbo giant massive"),
     ("volume", "person", "length", "data"), True),
    (words_in("small smaller smallest compact mini tiny little"),
     ("volume", "person", "length", "data"), False),
    (words_in("long tall wide high"), ("length",), True),
    (words_in("short narrow low"), ("length",), False),
    (words_in("heavy heavier"), ("mass",), True),
)  # fmt: skip
"""Words before a thing, what of it they measure, and whether they ask for much of that."""
EXTENT_PHRASES = (
    (r"(?:long|good|great|decent|strong) battery(?: life)?|long(?:er)?[ -]lasting(?: battery)?"
     r"|battery (?:that )?lasts", "time", True),
    (r"light[ -]?weight|ultra[ -]?light|featherweight|not (?:too )?heavy"
     r"|weighs (?:little|next to nothing)", "mass", False),
)  # fmt: skip
"""The same anywhere in a sentence, of patterns."""
VERBS_TOO = words_in(
    "suit suits cover watch play clear match stand lock brush dress train iron mop shave drink"
    " snack paint park store rest hose"
)
"""Nouns and colours that are verbs too, where they stand after one of DOING or before one of
DONE_TO: "would suit my son", "they clear everything out"."""
USED_FOR = words_in("for to at")
"""Prepositions that lead from a thing to what makes it another: a rucksack for school."""
DOING = words_in(
    "to would can could will should must might may i we they you he she who don't doesn't didn't"
    " i'll we'll they'll he'll she'll"
)
DONE_TO = words_in("everything it them out away down off")
BEING = words_in("is are was were")
HANDLING = words_in(
    "knit crochet sew weave embroider bake cook brew build make craft mend repair fix clean polish"
    " carry store hold keep protect charge cover hang grow plant hide wash dry paint fit take"
)
"""What one thing does to another: yarn to crochet hats, a bag that takes a laptop."""
HANDLED_BY = words_in("to that which can and or for could will would")
"""Words before such a verb."""
COMPLAINING = words_in("irritates itches bothers")
CAUSING = words_in("makes make brings gives")
COMPLAINTS = words_in("itch itchy rash sweat sweaty sneeze hives spots")
"""What somebody cannot bear irritates them, or makes them itch."""
OUTINGS = words_in("day night weekend brunch lunch dinner drinks out party holiday trip")
"""What people do with others: "brunch with the girls" asks for nothing for girls."""
NEW = words_in("a an some another any new one two three few")
"""Words that lead to a thing that is not there yet."""
GIVEN = words_in("the my our his her their your this that these those every each its")
"""Words that lead to a thing that is there already."""
PLACING = words_in(
    "in on at of under from by into onto near through inside outside behind over across to with"
    " for about beside between off against"
)
"""Prepositions: what follows is where, for what or of what something is."""
MEASURES = words_in("couple kind sort type lot")
"""Nouns before an "of" that are not what is meant, beside classifiers and containers."""
FAINT = words_in("fine fit fits fitting")
"""Praise that a value of a catalogue may hold, and says nothing of it."""
COMPARING = words_in("more less better similar comparable equivalent")
"""After a "something" they compare it with what was named, as a comparative does."""
UNNAMED = words_in("something anything what")
"""Words for a thing that somebody cannot name."""
VAGUE = words_in("something anything gift gifts present presents stuff accessory accessories")

WEARING = words_in("wears wear takes")
"""Verbs before a size: he wears a 9."""
FIELD_NOUNS = words_in(
    "colour color colours colors coloured colored size finish material style pattern skin hair"
    " flavour flavor scent room age brand year years old month months"
)
"""Words that name a field, not a value of it."""

INGREDIENTS: dict[str, str] = {
    "nuts": "hazelnut hazelnuts almond almonds walnut walnuts peanut peanuts pistachio pistachios"
            " cashew cashews pecan pecans nut nuts",
    "fish": "salmon tuna trout cod herring fish", "meat": "chicken beef lamb pork duck turkey meat",
}  # fmt: skip
"""Who wants none of it wants none of these."""
