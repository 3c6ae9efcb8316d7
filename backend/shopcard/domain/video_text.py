"""What is encoded for a video: a concise summary.

Embeddings are kept by their text, so that after a change here nothing old is found for a new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from shopcard.domain.product import Product
from shopcard.domain.video import Video

ENOUGH = 3
"""So many hashtags and kinds of products tell what a video is about. A caption beside them is talk
("told him ONE hero thing") that blurs it; docs/videos.md has how much."""

MAX_DESCRIPTION = 400
"""Characters of what the frames show: more drowns what the creator said."""

NOTHING_SAID = "a video without words"
"""Encoded for a video that says nothing at all."""

_TAG = re.compile(r"#([^\s#@]+)")
_MENTION = re.compile(r"(?:\b(?:reply to|with|by)\s+)?@[\w.]+", re.IGNORECASE)
_NOISE = re.compile(
    r"f+y+p*|fyp.*|f+o+u*r+y+o+u.*|foru(?:page)?|4u|4yp|4you.*|xyzbca|xyzcba|tiktok\w{0,3}|"
    r"tiktok\d+|tt|\w*viraa?l\w*|trend(?:s|ing|y)?|tendencia|vo+rjou\w*|vjp?|(?:en)?parati\w*|"
    r"para_?vo[cç]e\w*|pour_?toi\w*|f[uü]rdich\w*|dlaciebie|perte\w{0,4}|hora(?:de)?arrasar|"
    r"destaca?me|noticeme|ke[sş]fet\w*|recommendations?|recomendad\w*|rec|рек|\w*рекомендаци\w*|"
    r"хочув\w*|おすすめ\w*|اكسبلور\w*|(?:like)+s?|likeforlikes?|follow|followme|followforfollow|"
    r"duet|stitch|greenscreen\w*|videos?|\d+[km]?|makeme(?:famous|viral)|blowthisup|featureme",
    re.IGNORECASE,
)
"""Hashtags that ask for an audience and tell nothing about the video."""

_TOK = re.compile(r"^(?:tik_?tok)?(?=.{3})(.+?)(?:tik)?tok$|^tik_?tok(.{4,})$", re.IGNORECASE)
"""coffeetok is about coffee, TikTokFood about food."""

_OWN_SOUND = re.compile(
    r"\b(?:original (?:sound|audio|geluid)|origineel geluid|sonido original|som original|"
    r"son original|suono originale|originalton|originele? sound|orijinal ses|original ljud|"
    r"original lyd|dźwięk oryginalny|nhạc nền|suara asli|оригинальн\w+ звук|"
    r"оригінальний звук)\b|原聲|原声|オリジナル楽曲|오리지널 사운드|الصوت الأصلي|เสียงต้นฉบับ",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-zà-þ])(?=[A-ZÀ-Þ])|_+")
_SPACES = re.compile(r"\s+")


def video_text(video: Video, products: Sequence[Product] = ()) -> str:
    """Hashtags, linked products and what the frames show; the caption too where these leave it
    open what the video is about, and the music where nothing else tells.

    `products` are the linked ones that are known. A summary that somebody wrote stands for all.
    """
    if video.summary:
        return video.summary
    tags, kinds = telling_tags(video), kinds_of(products)
    said = [", ".join(tags), ", ".join(kinds)]
    said += [", ".join(dict.fromkeys(each.main_category for each in products))]
    said += [video.description[:MAX_DESCRIPTION]]
    if len(tags) + len(kinds) < ENOUGH:
        said.append(plain_caption(video.caption))
    if not any(said) and telling_music(video.music):
        said.append(f"Music: {video.music}")
    parts = [each.strip().rstrip(".") for each in said]
    return ". ".join(each for each in parts if each) or NOTHING_SAID


def plain_caption(caption: str) -> str:
    """A caption without its hashtags and without whom it greets."""
    return _SPACES.sub(" ", _MENTION.sub(" ", _TAG.sub(" ", caption))).strip(" |-")


def telling_tags(video: Video) -> tuple[str, ...]:
    """The hashtags that say what the video is about, as words where their spelling shows them,
    each once, as written in the caption where they stand there too."""
    written = {tag.casefold(): tag_words(tag) for tag in _TAG.findall(video.caption)}
    spoken = video.spoken_tags or tuple(tag_words(tag) for tag in video.hashtags)
    told = []
    for tag, words in zip(video.hashtags, spoken, strict=True):
        as_written = written.pop(tag.casefold(), "")
        told.append(as_written if " " in as_written else words)
    return tuple(dict.fromkeys(words for words in (*told, *written.values()) if words))


def tags_in(caption: str) -> tuple[str, ...]:
    """The hashtags that stand in a caption, without their sign, each once."""
    return tuple(dict.fromkeys(tag.strip("#_.,!?") for tag in _TAG.findall(caption)))


def tag_words(tag: str) -> str:
    """What a hashtag says, folded: "FallAesthetic" is "fall aesthetic", "coffeetok" "coffee", and
    "fyp" nothing."""
    bare = tag.strip("#_.,!?")
    if _NOISE.fullmatch(bare) or not any(letter.isalnum() for letter in bare):
        return ""
    if about := _TOK.match(bare):
        bare = about[1] or about[2]
        if len(bare) > len("of") + 2:  # dadsoftok are dads
            bare = bare.removesuffix("of")
    return " ".join(_CAMEL.split(bare)).casefold().strip()


def telling_music(music: str) -> bool:
    """Whether the name of the music says what it is."""
    return bool(music.strip()) and _OWN_SOUND.search(music) is None


def kinds_of(products: Iterable[Product]) -> tuple[str, ...]:
    """What kinds of things these are, each once: the type, else the most specific category."""
    kinds = (
        each.attributes.get("type") or (each.main_category, *each.sub_categories)[-1]
        for each in products
    )
    return tuple(dict.fromkeys(kinds))
