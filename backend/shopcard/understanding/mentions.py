"""Where a query names things that the catalogue knows: its types and the values of its fields."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from shopcard.domain.facts import COLOUR
from shopcard.understanding import english, english_talk, english_things
from shopcard.understanding.ages import PETS
from shopcard.understanding.facts import WORDS
from shopcard.understanding.reading import Reading, Use
from shopcard.understanding.things import Kinds
from shopcard.understanding.vocabulary import LONGEST, Sense
from shopcard.understanding.words import bare, noun, nouns_of

_BREAK = re.compile(r"[.;!?()\[\]:]")
_COMMA = re.compile(r"[,/&]")
_LINKS = frozenset({"or", "and", "nor"})
_EITHER = _LINKS - {"and"}
_NONE = frozenset({"no", "zero"})
_NEGATIONS = frozenset(nouns_of(each) for each in english_talk.NEGATION_PHRASES)
_ARTICLES = frozenset({"a", "an", "the", "some", "in"})
_UNSAID = (
    english.FILLERS
    | english_talk.TALK
    | english_things.CLASSIFIERS
    | english_talk.FIELD_NOUNS
    | english_talk.DIGIT_WORDS.keys()
)
_REACHED_OVER = english_talk.IN_NEGATION | english_talk.FIELD_NOUNS | english_talk.EXAMPLES
_WHO_HAS = english_talk.HELD | english_talk.HAVING
_COLOUR_RANGES = {nouns_of(name): name for name in english.COLOUR_RANGES}
_MATERIALS = {nouns_of(name): name for name in english.MATERIAL_KINDS}
DEVICE, MATERIAL = "compatible_device", "material"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words, first to one after the last, that name something known."""

    first: int
    end: int
    senses: tuple[Sense, ...]
    """What they may mean as the value of a field."""
    kinds: Kinds | None
    """What they may mean as types."""
    is_negated: bool = False

    @property
    def length(self) -> int:
        return self.end - self.first


def find_mentions(reading: Reading) -> list[Mention]:
    """All of them in order, none within another. Words that only negate are taken, with what is
    ruled out."""
    return _Scan(reading).run()


class _Scan:
    """One walk over the words; a negation holds until something breaks it."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._found: list[Mention] = []
        self._cue: tuple[int, int] | None = None
        self._is_strong = False
        self._may_go_on = False

    def run(self) -> list[Mention]:
        index = 0
        while index < len(self._reading.words):
            index = self._step(index)
        return self._found

    def _step(self, index: int) -> int:
        reading = self._reading
        if self._cue and (
            _BREAK.search(reading.gap(index)) or reading.word(index) == english_talk.NEW_TURN
        ):
            self._cue = None
        if not reading.is_free(index, index + 1):
            return index + 1
        mention = mention_at(reading, index)
        if mention and not mention.kinds:
            mention = _before_thing(reading, mention)
        if (cue := self._negation_at(index)) and not (mention and mention.length > cue):
            if reading.word(index + cue) in english_talk.THAT and self._ends(index + cue + 1):
                return self._rule_out_named(index, index + cue + 1)
            self._start(index, cue)
            return index + cue
        if self._cue and mention is None and self._is_within_list(index):
            self._may_go_on = True
            return index + 1
        if self._cue and not (self._goes_on(index) or self._is_listed(index, mention)):
            self._cue = None
        if mention is None:
            return self._unknown(index)
        if reading.word(index - 1) == "non" and not self._cue:
            return mention.end
        if self._cue:
            self._rule_out(mention)
        elif reading.word(mention.end) == english.FREE and not self._negation_at(mention.end):
            self._free_of(mention)
            return mention.end + 1
        else:
            self._found.append(mention)
        return mention.end

    def _free_of(self, mention: Mention) -> None:
        """Leather-free boots: a material is ruled out, anything else stays what it is called."""
        reading = self._reading
        named = any(each.field == MATERIAL for each in mention.senses)
        if named or reading.vocabulary.lacking(reading.word(mention.end - 1)):
            reading.take(mention.first, mention.end + 1, Use.GONE if named else Use.KEPT)
            self._found.append(replace(mention, is_negated=True, kinds=None))

    def _negation_at(self, index: int) -> int:
        """How many words negate here, 0 for none."""
        reading = self._reading
        pair = tuple(noun(word.text) for word in reading.words[index : index + 2])
        is_twice = any(
            reading.word(each) in english_talk.NEGATIONS for each in range(max(0, index - 3), index)
        )  # never tired of dinosaurs, can't live without it
        if pair in _NEGATIONS:
            return 0 if is_twice else 2
        word, following = reading.word(index), reading.word(index + 1)
        pair_after = (following, reading.word(index + 2))
        if word in english_talk.BUT:
            before = {reading.word(index - each) for each in (1, 2, 3)}
            return int(bool(before & english_talk.ANY) and following not in english_talk.NEGATIONS)
        is_one = following == "one" and pair_after[1] in {"of", *english_talk.RELATIVE}
        is_mere = following in english_talk.NOT_NEGATIONS and not is_one
        is_mere |= (word, following) == ("no", "need")
        is_mere |= pair_after[1] == "than"  # no wider than
        if (word, following) == ("no", "more") and mention_at(reading, index + 2):
            return 2  # no more plastic ones
        if following in english_talk.MERELY and pair_after[1] in {"a", "an"}:
            is_mere = reading.word(index - 1) != "and"  # a real one, and not just a toy
        if following.isdigit():
            return 0  # minus 5
        if word not in english_talk.NEGATIONS or is_mere:
            return 0
        if word == english_talk.WITHOUT and is_twice:
            return 0
        if word in english_talk.VERBAL and following in english_talk.BEARING:
            return 0 if pair_after[1] in english_talk.PLACING else 2  # can't stand pink
        if word in english_talk.VERBAL and pair_after in english_talk.NOT_CARING:
            return 3  # don't care for pink
        if word in english_talk.VERBAL and following not in _REACHED_OVER:
            named = mention_at(reading, index + 1)  # never pink; but "I can't sleep"
            return int(bool(named and named.senses and not named.kinds))
        if word in _NONE and following in english_talk.LACKED and not self._ends(index + 2):
            return 0  # no-touch, no-show
        if word == "nothing" and following in english_talk.FAINT:
            return 0  # nothing fits
        if word in _NONE and self._is_lacked(index):
            return 0  # "we have no plates" rules out no plates
        if word == "non":  # "non-slip" denies nothing, "non-leather" does
            named = mention_at(reading, index + 1)
            return int(bool(named and any(each.field == MATERIAL for each in named.senses)))
        return 1

    def _is_lacked(self, index: int) -> bool:
        """Whether the "no" here only tells what somebody has not got: but "it must carry 120 kg,
        have no arms" tells how a thing is to be."""
        reading = self._reading
        if reading.word(index - 1) not in english_talk.OWNING:
            return False
        before = (reading.word(each) for each in range(index - 2, -1, -1))
        who = next((each for each in before if each in _WHO_HAS), None)
        return who not in english_talk.HELD

    def _start(self, index: int, length: int) -> None:
        self._cue = (index, index + length)
        word = self._reading.word(index)
        is_hated = word in english_talk.HATING and self._ends(index + 2)
        self._is_strong = length > 1 or is_hated or word in english_talk.STRONG_NEGATIONS
        self._may_go_on = True

    def _goes_on(self, index: int) -> bool:
        """Whether the negation reaches this word: the first thing after it, and what is joined."""
        if self._may_go_on:
            return True
        reading = self._reading
        if reading.word(index) in english_talk.FIELD_NOUNS and not reading.gap(index).strip():
            return True
        if reading.word(index) in english_talk.EXAMPLES:
            self._may_go_on = True
            return True
        if reading.word(index) in _LINKS or reading.word(index - 1) in _LINKS:
            self._may_go_on = reading.word(index) not in _LINKS
            return True
        return False

    def _is_listed(self, index: int, mention: Mention | None) -> bool:
        """Whether a comma stands before one more of what is ruled out: no leather, suede or ..."""
        if mention is None or "," not in self._reading.gap(index) or not self._found:
            return False
        fields = {each.field for each in mention.senses}
        ahead = {self._reading.word(each) for each in range(mention.end, mention.end + 3)}
        is_alike = any(each.field in fields for each in self._found[-1].senses)
        return is_alike and bool(ahead & _LINKS)

    def _unknown(self, index: int) -> int:
        word = self._reading.words[index]
        if not self._cue or word.text in _REACHED_OVER:
            return index + 1
        if self._is_before_known(index):
            return index + 1
        if self._reading.vocabulary.lacking(word.text):
            self._rule_out(_of_word(index, word.root))
            return index + 1
        is_said = (
            word.root in self._reading.vocabulary.counts.get(WORDS, {})
            or word.text in english_talk.CHARACTERS
        )
        is_person = bare(word.text) in english_talk.MEANT
        if self._is_strong and is_said and not is_person and word.text not in _UNSAID:
            self._rule_out(_of_word(index, word.root))
        elif self._is_strong and self._reading.word(self._cue[0]) == english_talk.WITHOUT:
            self._take(index)  # no name holds the word: nothing to rule out, nothing to search
            self._cue = None
        elif self._is_strong and self._reading.word(index + 1) in _EITHER:
            self._take(index)  # no knick-knacks or shoes
            self._may_go_on = True
        else:
            self._cue = None
        return index + 1

    def _is_before_known(self, index: int) -> bool:
        """Whether it only says of which kind what is ruled out is: no plain white ones. A thing
        itself is not ruled out so: "no show socks" asks for socks."""
        after = index + 1
        is_qualifier = self._reading.word(index) in english_talk.QUALIFIERS
        if not is_qualifier or self._reading.gap(after).strip():
            return False
        if self._reading.word(after) in english_talk.FIELD_NOUNS:
            return True
        mention = mention_at(self._reading, after)
        return mention is not None and not mention.kinds

    def _is_within_list(self, index: int) -> bool:
        """Whether it stands between what is ruled out and more of it: not the clear runny acacia
        sort."""
        is_after = bool(self._found) and self._found[-1].is_negated
        if not is_after or self._found[-1].end != index or self._reading.gap(index).strip():
            return False
        mention = mention_at(self._reading, index + 1)
        is_next = mention is not None and not mention.kinds
        return is_next and not self._reading.gap(index + 1).strip()

    def _ends(self, index: int) -> bool:
        """Whether nothing more is named in this phrase."""
        reading = self._reading
        return index >= len(reading.words) or not self._may_be_of(index)

    def _may_be_of(self, index: int) -> bool:
        reading = self._reading
        follows = not reading.gap(index).strip() and reading.word(index) not in english_talk.TALK
        return follows and reading.word(index) not in english_talk.SEGMENT_BREAKS

    def _rule_out_named(self, first: int, end: int) -> int:
        """Anything but that: what was named last, with what is joined to it."""
        self._reading.take(first, end, Use.GONE)
        for at in range(len(self._found) - 1, -1, -1):
            named = self._found[at]
            if named.kinds or named.is_negated:
                break
            self._reading.take(named.first, named.end, Use.GONE)
            self._found[at] = replace(named, is_negated=True)
            before = self._found[at - 1] if at else named
            if before.end == named.first or not is_linked(self._reading, before, named):
                break
        return end

    def _rule_out(self, mention: Mention) -> None:
        self._take(mention.first)
        reading = self._reading
        reading.take(mention.first, mention.end, Use.GONE)
        if reading.word(mention.end) in english_talk.AFTER_NEGATED:
            reading.take(mention.end, mention.end + 1, Use.GONE)
        self._found.append(replace(mention, is_negated=True))
        self._may_go_on = False

    def _take(self, last: int) -> None:
        """Takes the words from the negation to this one."""
        assert self._cue is not None
        for index in range(self._cue[0], last + 1):
            if self._reading.is_free(index, index + 1):
                self._reading.take(index, index + 1, Use.GONE)


def _of_word(index: int, root_of_word: str) -> Mention:
    return Mention(index, index + 1, (Sense(WORDS, root_of_word, 1),), None)


def mention_at(reading: Reading, index: int, before: int | None = None) -> Mention | None:
    """The longest thing known that begins with this word, and ends before another."""
    if index >= len(reading.words):
        return None
    if colours := _range_of_colours(reading, index):
        return colours
    word = reading.words[index]
    longest = LONGEST if noun(word.text) in reading.vocabulary.first_nouns else 0
    end = min(index + longest, len(reading.words) if before is None else before)
    for after in range(index + 1, end):
        if reading.uses[after] or _BREAK.search(reading.gap(after)) or "," in reading.gap(after):
            end = after
            break
    nouns = tuple(noun(each.text) for each in reading.words[index:end])
    for length in range(len(nouns), 0, -1):
        if length == 1 and (
            word.text in _UNSAID
            or (word.text in english.SHADES and _is_colour(reading.word(index + 1)))
            or bare(word.text) in english_talk.MEANT
            or _is_verb(reading, index)
            or _is_adverb(reading, index)
            or (word.text in english_things.CONTAINERS and reading.word(index + 1) == "of")
        ):
            return None
        if mention := _named(reading, index, length, nouns[:length]):
            return mention
    if _is_one_word(reading, index):
        joined = noun("".join(bare(each.text) for each in reading.words[index : index + 2]))
        if joined in reading.vocabulary.first_nouns and (
            mention := _named(reading, index, 2, (joined,))
        ):
            return mention
    return _english_mention(reading, index)


def _range_of_colours(reading: Reading, index: int) -> Mention | None:
    """Off-white, pastel, earth tones."""
    for length in (2, 1):
        nouns = tuple(
            "colour" if each.text in english.COLOUR_WORDS else noun(each.text)
            for each in reading.words[index : index + length]
        )
        if name := _COLOUR_RANGES.get(nouns):
            own = reading.vocabulary.senses(nouns)
            return Mention(index, index + length, (Sense(COLOUR, name, 1), *own), None)
    return None


def _before_thing(reading: Reading, mention: Mention) -> Mention | None:
    """The mention, or less of it where its last words begin the name of a thing: a white fish
    tank is no white fish."""
    for at in range(mention.first + 1, mention.end):
        thing = mention_at(reading, at)
        if thing and thing.kinds and thing.end > mention.end:
            return mention_at(reading, mention.first, at)
    return mention


def _is_verb(reading: Reading, index: int) -> bool:
    """Whether a word that may be a verb is one here."""
    before, after = reading.word(index - 1), reading.word(index + 1)
    if reading.word(index) not in english_talk.VERBS_TOO or reading.gap(index).strip():
        return False
    if before in english_talk.DOING:
        return True
    is_noun = before in english_talk.NEW | english_talk.GIVEN
    return not is_noun and after in english_talk.DONE_TO and not reading.gap(index + 1).strip()


def _is_adverb(reading: Reading, index: int) -> bool:
    following = reading.word(index + 1)
    return reading.word(index) in english_talk.ADVERBS and (
        not following or following in _UNSAID or following.isdigit()
    )


def _is_colour(word: str) -> bool:
    return bare(word) in english.COLOUR_FAMILIES


def _named(reading: Reading, index: int, length: int, nouns: tuple[str, ...]) -> Mention | None:
    senses, kinds = reading.vocabulary.senses(nouns), reading.vocabulary.things.find(nouns)
    is_named = any(each.field == MATERIAL for each in senses)
    if not is_named and (material := _english_material(reading, nouns)):
        senses = (*senses, material)
    if nouns[-1] in PETS:  # Hello Kitty is a character, a kitty none
        senses = tuple(each for each in senses if each.field != "character" or length > 1)
    return Mention(index, index + length, senses, kinds) if senses or kinds else None


def _is_one_word(reading: Reading, index: int) -> bool:
    """Whether two words may be one that was split: "smart watch"."""
    return all(
        len(each.text) > 2 and each.text.isalpha() for each in reading.words[index : index + 2]
    )


def _english_mention(reading: Reading, index: int) -> Mention | None:
    """Colours and materials that the catalogue names otherwise: brick is a red, metal is steel, a
    hard shell polycarbonate."""
    word = reading.word(index)
    for length in (2, 1):
        nouns = tuple(noun(each.text) for each in reading.words[index : index + length])
        if material := _english_material(reading, nouns):
            return Mention(index, index + length, (material,), None)
    if word in english.DEVICES and DEVICE in reading.vocabulary.counts:
        is_named = reading.word(index + 1) in english.DEVICES[word].split()  # nintendo switch
        device = reading.word(index + is_named)
        return Mention(index, index + 1 + is_named, (Sense(DEVICE, device, 1),), None)
    family = _colour_family(bare(word)) if word not in english.VAGUE_COLOURS else None
    if family and (count := reading.vocabulary.counts.get(COLOUR, {}).get(family)):
        return Mention(index, index + 1, (Sense(COLOUR, family, count),), None)
    return None


def _english_material(reading: Reading, nouns: tuple[str, ...]) -> Sense | None:
    material = _MATERIALS.get(nouns)
    known = reading.vocabulary.counts.get(MATERIAL, {})
    if material and any(each in known for each in english.MATERIAL_KINDS[material].split()):
        return Sense(MATERIAL, material, 1)
    return None


def _colour_family(word: str) -> str | None:
    """The family of a colour word, also of one that only comes near: reddish, bluish."""
    families = english.COLOUR_FAMILIES
    if word in families or not word.endswith(english.NEARLY):
        return families.get(word)
    near = word.removesuffix(english.NEARLY)
    undoubled = near[:-1] if near[-2:-1] == near[-1:] else near
    forms = (near, near + "e", undoubled)  # greenish, purplish, reddish; no goldfish
    return next((families[each] for each in forms if each in families), None)


def is_linked(reading: Reading, first: Mention, second: Mention) -> bool:
    """Whether two things are named as alternatives: "sandals or boots", "red, green"."""
    words = [reading.word(each) for each in range(first.end, second.first)]
    if words:
        return words[0] in _LINKS and all(word in _LINKS | _ARTICLES for word in words)
    return bool(_COMMA.search(reading.gap(second.first)))
