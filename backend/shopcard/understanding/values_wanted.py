"""Which colour, material, brand, character, size ... a query asks for, and which it rules out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shopcard.domain.facts import BRAND, COLOUR, TYPE
from shopcard.domain.shopping_intent import CERTAIN, Constraint
from shopcard.understanding import english, english_talk
from shopcard.understanding.clauses import clause_of
from shopcard.understanding.facts import SIZE, WORDS
from shopcard.understanding.kinds_wanted import Wanted, is_unknown
from shopcard.understanding.mentions import DEVICE, MATERIAL, Mention, is_linked
from shopcard.understanding.owned import is_owned
from shopcard.understanding.reading import Reading, Use
from shopcard.understanding.vocabulary import Sense, Vocabulary
from shopcard.understanding.words import bare, noun

CHARACTER, OCCASION = "character", "occasion"

ENOUGH = 2
"""Products of the wanted types that must hold a value before it may filter."""
WELL_FILLED = 0.6
"""The part of those products that must say anything in a field before its values may filter."""
HARDLY_FILLED = 0.05
"""Below this part a field is none that these products have at all."""

OF_CHOICE = frozenset({COLOUR, BRAND, WORDS, MATERIAL, "pattern", "scent", "flavour", "finish"})
"""Fields in which whoever has one thing wants another."""

OF_LOOKS = OF_CHOICE | {"style", SIZE}
"""Fields that tell how a thing is, not for what."""
OF_TASTE = frozenset({"flavour", "scent", "pattern"})
"""Fields in which a value that holds a word is of it."""

RULED_OUT, SAID_SIZE, LIKELY = 0.95, 0.85, 0.6
CERTAINTIES = {CHARACTER: 0.95, BRAND: 0.9, COLOUR: 0.85, MATERIAL: 0.85, SIZE: SAID_SIZE}


@dataclass(frozen=True, slots=True)
class _Value:
    """One value that is asked for."""

    field: str
    values: tuple[str, ...]
    certainty: float
    said: str


def read_values(reading: Reading, mentions: Sequence[Mention], wanted: Wanted) -> None:
    """Adds what the mentions say besides types: alternatives of one field in one constraint,
    everything that is ruled out by itself."""
    found: dict[str, list[_Value]] = {}
    shown = wanted.mentions
    previous: Mention | None = None
    last: tuple[Mention, Sense] | None = None
    for mention in mentions:
        is_joined = last is not None and _is_one_more(reading, last, mention)
        if mention in shown or not (is_joined or _has_value(reading, mention, wanted)):
            continue
        if (
            mention.is_negated
            or _is_unbearable(reading, mention)
            or _is_owned(reading, mention, wanted)
        ):
            reading.constraints.append(_ruled_out(reading, mention, wanted.types))
            reading.take(mention.first, mention.end, Use.GONE)
            continue
        sense = _chosen(reading, mention, wanted.types)
        if last and is_linked(reading, last[0], mention):  # an oak or brass finish
            sense = next((each for each in mention.senses if each.field == last[1].field), sense)
        last = (mention, sense)
        if sense.field == COLOUR and previous and _is_shade_of(reading, previous, mention):
            continue
        value = _value(reading, mention, sense, wanted.types)
        if value is None:
            continue
        reading.take(mention.first, mention.end, Use.KEPT)
        found.setdefault(value.field, []).append(value)
        previous = mention if sense.field == COLOUR else None
    for values in found.values():
        if wished := [each for each in values if not _is_ruled_out(reading, each)]:
            reading.constraints.append(_together(wished))


def _is_one_more(reading: Reading, last: tuple[Mention, Sense], mention: Mention) -> bool:
    """Whether it is named as an alternative in the same field: "walnut or oak top"."""
    before, sense = last
    is_alike = any(each.field == sense.field for each in mention.senses)
    return is_alike and not mention.is_negated and is_linked(reading, before, mention)


def _is_ruled_out(reading: Reading, value: _Value) -> bool:
    """Whether it is said elsewhere that this is not wanted: "she wears green, so no green"."""
    return any(
        each.negated and each.field == value.field and set(value.values) <= set(each.values)
        for each in reading.constraints
    )


def _has_value(reading: Reading, mention: Mention, wanted: Wanted) -> bool:
    """Whether a mention says a value of the thing wanted, not a type, nor what it is for: a
    teapot for green tea is not green."""
    if mention.is_negated:
        is_type = bool(mention.kinds) and any(
            each.field == TYPE and each.said == reading.said(mention.first, mention.end)
            for each in reading.constraints
        )
        is_wanted = mention.kinds is not None and not mention.kinds.all.isdisjoint(wanted.types)
        return not (is_type or (is_wanted and not _is_one_sort(reading, mention)))
    if not mention.senses or not reading.is_free(mention.first, mention.end):
        return False
    if mention.kinds and not mention.kinds.are_categories and mention.kinds.all <= {*wanted.types}:
        return False  # the thing again: "every plant died, so a houseplant"
    is_of_another = mention.end in reading.kinds_at or (
        is_unknown(reading, mention.end)  # under a white blouse
        and reading.word(mention.first) in english.PLAIN_COLOURS
        and reading.word(mention.first - 1) in english_talk.ARTICLES
    )
    is_later = bool(wanted.mentions) and mention.first >= wanted.mentions[-1].end
    follows = not reading.gap(mention.end).strip()
    if is_of_another and is_later and follows:
        return False
    return not _is_told_of_another(reading, mention, wanted)


def _is_one_sort(reading: Reading, mention: Mention) -> bool:
    """Whether it names only some of a kind by its other name: nuts, but no peanuts."""
    assert mention.kinds is not None
    name = noun(reading.word(mention.end - 1))
    return mention.length == 1 and not any(
        name in map(noun, kind.split()) for kind in mention.kinds.all
    )


def _is_told_of_another(reading: Reading, mention: Mention, wanted: Wanted) -> bool:
    """Whether it stands before a thing of another clause: "our green rug looks sad, I need...";
    or tells how another thing is: "my dress is navy"."""
    shown = wanted.mentions
    if all(each.field not in OF_LOOKS for each in mention.senses):
        return False  # what a wish is for: my motorbike battery
    is_their = reading.word(mention.first - 1) in english_talk.OURS and bool(shown)
    if is_their and reading.word(mention.first - 2) not in english_talk.PLACING:
        after = mention.end  # her covered toilet
        is_noun = is_unknown(reading, after) or after in reading.kinds_at
        is_one = is_noun and not reading.gap(after).strip()
        return is_one and all(each.first != after for each in shown)
    if (
        reading.word(mention.first - 1) in english_talk.BEING
        and mention.first - 2 in reading.kinds_at
    ):
        return all(each.first != mention.first - 2 for each in shown)
    if not shown or mention.end not in reading.kinds_at:
        return False
    if any(each.first == mention.end for each in shown):
        return False
    return clause_of(reading, mention.first) != clause_of(reading, shown[0].first)


def _is_unbearable(reading: Reading, mention: Mention) -> bool:
    """ "Silk makes me itch"."""
    if not any(each.field == MATERIAL for each in mention.senses):
        return False
    verb, *what = (reading.word(each) for each in range(mention.end, mention.end + 6))
    is_caused = verb in english_talk.CAUSING and bool(english_talk.COMPLAINTS.intersection(what))
    return is_caused or verb in english_talk.COMPLAINING


def _is_owned(reading: Reading, mention: Mention, wanted: Wanted) -> bool:
    """Whether somebody has enough of it already: "she has two from Baggit, so a different brand".
    Not the look of another thing, "I already have black sandals", nor what a wish is for."""
    at = mention.end
    is_of_another = (
        at in reading.kinds_at and all(each.first != at for each in wanted.mentions)
    ) or (
        is_unknown(reading, at) and not reading.gap(at).strip()  # white walls
    )
    field = _chosen(reading, mention, wanted.types).field
    if is_of_another or field not in OF_CHOICE:
        return False
    return is_owned(reading, mention.first, at, field)


def _chosen(reading: Reading, mention: Mention, types: Sequence[str]) -> Sense:
    """The sense that is meant: the field that is named beside it, else the one that most products
    of the wanted types know it in."""
    beside = {reading.word(mention.end), reading.word(mention.first - 1)}
    for sense in mention.senses:
        if sense.field.rsplit("_", 1)[-1] in beside or _FIELD_WORDS.get(sense.field) in beside:
            return sense
    counts = [count_of(reading.vocabulary, each, types) for each in mention.senses]
    # Of what none of them has, a plain colour is the likeliest to be meant.
    is_plain = not any(counts) and reading.word(mention.end - 1) in english.PLAIN_COLOURS
    return max(
        zip(mention.senses, counts, strict=True),
        key=lambda each: (each[1], (each[0].field == COLOUR) is is_plain, each[0].count),
    )[0]


def count_of(vocabulary: Vocabulary, sense: Sense, types: Sequence[str]) -> int:
    """How many of the wanted products know it in this sense: oak counts as wood."""
    if not types or sense.field == WORDS:
        return sense.count
    values: Sequence[str] = [sense.value]
    if sense.field == MATERIAL:
        values = _materials(sense.value, vocabulary)
    elif sense.field == COLOUR and sense.value in english.COLOUR_RANGES:
        values = _range(sense.value, vocabulary)
    return sum(vocabulary.count(sense.field, each, types) for each in values)


_FIELD_WORDS = {COLOUR: "colour", "flavour": "flavored", "scent": "scented"}


def _is_shade_of(reading: Reading, first: Mention, second: Mention) -> bool:
    """Whether two colour words are one colour: navy blue."""
    if first.end != second.first or reading.gap(second.first).strip():
        return False
    family = english.COLOUR_FAMILIES.get(bare(reading.word(first.end - 1)))
    return family is not None and family == bare(reading.word(second.end - 1))


def _value(reading: Reading, mention: Mention, sense: Sense, types: Sequence[str]) -> _Value | None:
    """The value as a wish; None where these products have nothing of the sort."""
    vocabulary = reading.vocabulary
    said = reading.said(mention.first, mention.end)
    field, value = sense.field, sense.value
    count = vocabulary.count(field, value, types)
    if field == DEVICE and types:
        return _device(vocabulary, value, said, types)
    if types and field not in (BRAND, CHARACTER, WORDS):
        if vocabulary.coverage(field, types) < HARDLY_FILLED:
            return None
        if not count and field not in (COLOUR, MATERIAL):
            return None
    if field == COLOUR and value in english.COLOUR_RANGES:
        colours = _range(value, vocabulary)
        return _Value(field, colours, LIKELY, said) if colours else None
    if field == COLOUR:
        value = _colour(reading, mention, sense, count)
        certainty = CERTAINTIES[COLOUR] if value == sense.value else CERTAIN
        is_vague = mention.length == 1 and reading.word(mention.first) in english.VAGUELY_MANY
        is_vague |= _may_be_thing(reading, mention)
        if is_vague or (not types and is_unknown(reading, mention.end)):
            certainty = LIKELY  # colourful; white noise
    elif field == MATERIAL:
        return _material(reading, mention, value, types)
    elif field == BRAND and vocabulary.is_plain_word(value):
        certainty = LIKELY
    elif field == SIZE:
        is_bound = reading.word(mention.first - 1) in {"least", "than"}  # at least 12 pieces
        if is_bound or (value.isalpha() and (not types or count < ENOUGH)):
            return None
        certainty = SAID_SIZE if count >= ENOUGH and not value.isalpha() else LIKELY
    elif field in CERTAINTIES:
        certainty = CERTAINTIES[field]
    elif field == WORDS:  # a brand that only names tell
        certainty = CERTAIN
    elif field == OCCASION:
        certainty = LIKELY
    else:
        is_usual = count >= ENOUGH and vocabulary.coverage(field, types) >= WELL_FILLED
        certainty = CERTAIN if is_usual else LIKELY
        for_all = english.EVERYBODY & vocabulary.counts[field].keys()
        return _Value(field, (value, *sorted(for_all)), certainty, said)
    return _Value(field, (value,), certainty, said)


def _may_be_thing(reading: Reading, mention: Mention) -> bool:
    """Whether a colour word may name the thing itself: face cream, but not a mug in cream."""
    return (
        reading.word(mention.end - 1) in english.ALSO_THINGS
        and mention.end == len(reading.words)
        and reading.word(mention.first - 1) not in {"in", "or", "and"}
    )


def _colour(reading: Reading, mention: Mention, sense: Sense, count: int) -> str:
    """The colour by its own name where enough products bear it, else its family."""
    family = english.COLOUR_FAMILIES.get(bare(reading.word(mention.end - 1)))
    return sense.value if count >= ENOUGH or family is None else family


def _material(
    reading: Reading, mention: Mention, value: str, types: Sequence[str]
) -> _Value | None:
    """The material with what counts as it; an imitation is none of it."""
    vocabulary = reading.vocabulary
    said = reading.said(mention.first, mention.end)
    imitation = reading.word(mention.first - 1)
    if imitation in english.NOT_REALLY and imitation != english.FREE:
        known = vocabulary.counts.get(MATERIAL, {})
        values = tuple(
            each
            for each in known
            if each.endswith(value) and english.NOT_REALLY.intersection(each.split())
        )
        said = reading.take(mention.first - 1, mention.end, Use.KEPT)
        return _Value(MATERIAL, values, CERTAINTIES[MATERIAL], said) if values else None
    values = tuple(_materials(value, vocabulary))
    total = sum(vocabulary.count(MATERIAL, each, types) for each in values)
    is_material = bool(types) or value.split()[-1] in english.MATERIALS | _MATERIAL_KINDS
    is_sure = total >= ENOUGH and is_material
    return _Value(MATERIAL, values, CERTAINTIES[MATERIAL] if is_sure else LIKELY, said)


_MATERIAL_KINDS = english.MATERIAL_KINDS.keys()


def _materials(material: str, vocabulary: Vocabulary) -> list[str]:
    """What counts as the material: oak is wood."""
    known = vocabulary.counts.get(MATERIAL, {})
    kinds = [material, *english.MATERIAL_KINDS.get(material, "").split()]
    return [each for each in dict.fromkeys(kinds) if each in known] or [material]


def _device(vocabulary: Vocabulary, name: str, said: str, types: Sequence[str]) -> _Value | None:
    """What fits a device: what names it, else what names its family, and what is for all such."""
    words = name.split()
    named = [" ".join(words[:length]) for length in range(len(words), 0, -1)]
    general = english.DEVICES.get(words[0], "").split()
    counts = {each: vocabulary.count(DEVICE, each, types) for each in (*named, *general)}
    values = [each for each in named if counts[each]][:1]
    values += [each for each in general if counts[each]]
    if not values:
        return None
    is_told = counts[name] >= ENOUGH and vocabulary.coverage(DEVICE, types) >= WELL_FILLED
    return _Value(DEVICE, tuple(values), CERTAIN if is_told else LIKELY, said)


def _range(name: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The colours of a range that the catalogue knows, and what it calls so itself: dark green."""
    known, first = vocabulary.counts.get(COLOUR, {}), name.split()[0]
    listed = [each for each in english.COLOUR_RANGES[name].split() if each in known]
    return tuple(dict.fromkeys([*listed, *(each for each in known if first in each.split())]))


def _together(values: Sequence[_Value]) -> Constraint:
    names = [_name(each) for each in values]
    return Constraint(
        field=values[0].field,
        values=tuple(dict.fromkeys(value for each in values for value in each.values)),
        certainty=min(each.certainty for each in values),
        label=" or ".join(dict.fromkeys([names[0], *(_after_or(name) for name in names[1:])])),
        said=", ".join(each.said for each in values),
    )


def _name(value: _Value) -> str:
    """How a value is shown: as it was said, with capitals."""
    if value.field in (BRAND, CHARACTER, WORDS) and value.said == value.said.lower():
        return value.said.title()
    return value.said[:1].upper() + value.said[1:]


def _after_or(name: str) -> str:
    return name if name[1:] != name[1:].lower() or " " in name else name[:1].lower() + name[1:]


def _ruled_out(reading: Reading, mention: Mention, types: Sequence[str]) -> Constraint:
    """Without sugar: what the catalogue calls sugar-free where it does, else not that value, else
    no name that holds the word."""
    said = reading.said(mention.first, mention.end)
    last = reading.words[mention.end - 1]
    if free := reading.vocabulary.lacking(last.text):
        label = free.value[:1].upper() + free.value[1:]
        return Constraint(
            field=free.field, values=(free.value,), certainty=CERTAIN, label=label, said=said
        )
    held = reading.vocabulary.counts.get(CHARACTER)
    is_of_thing = (
        reading.word(mention.first - 1) == english_talk.WITHOUT and mention.end in reading.kinds_at
    )  # a game without character cards
    if held and last.text in english_talk.CHARACTERS and not is_of_thing:
        return Constraint(
            field=CHARACTER,
            values=tuple(held),
            negated=True,
            certainty=RULED_OUT,
            label="No characters",
            said=said,
        )
    senses = _ingredients(last.text, reading.vocabulary)
    if not senses and mention.senses:
        senses = _of_taste(_chosen(reading, mention, types), reading.vocabulary)
        is_held = not types or senses[0].field in (MATERIAL, BRAND)
        is_held |= senses[0].field == COLOUR and last.text in english.PLAIN_COLOURS  # no petrol
        if not (is_held or any(count_of(reading.vocabulary, each, types) for each in senses)):
            senses = []
    field = senses[0].field if senses else WORDS
    values = dict.fromkeys(each.value for each in senses if each.field == field)
    if field == COLOUR and senses[0].value in english.COLOUR_RANGES:
        values = dict.fromkeys(_range(senses[0].value, reading.vocabulary))
    is_value = field != WORDS
    return Constraint(
        field=field,
        values=tuple(values) or (last.root,),
        negated=True,
        certainty=RULED_OUT if is_value else SAID_SIZE,
        label=f"{'Not' if is_value else 'No'} {said.casefold()}",
        said=said,
    )


def _of_taste(sense: Sense, vocabulary: Vocabulary) -> list[Sense]:
    """The sense with those of its field that hold it: candied orange peel is orange."""
    if sense.field not in OF_TASTE:
        return [sense]
    known = vocabulary.counts[sense.field]
    holding = (each for each in known if f" {sense.value} " in f" {each} ")
    return [sense, *(Sense(sense.field, each, known[each]) for each in holding)]


def _ingredients(thing: str, vocabulary: Vocabulary) -> list[Sense]:
    """What of the catalogue's values is a kind of it: hazelnuts are nuts."""
    kinds = english_talk.INGREDIENTS.get(thing, "").split()
    senses = [sense for each in kinds for sense in vocabulary.senses((noun(each),))[:1]]
    fields = dict.fromkeys(each.field for each in senses)
    return [
        Sense(field, each, vocabulary.counts[field][each])
        for field in fields
        for each in kinds
        if each in vocabulary.counts[field]
    ]
