"""The shop's own things as the JSON that `schemas.answers` describes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

from shopcard.domain import clip as clip_page
from shopcard.domain.events import Signal, to_iso
from shopcard.domain.product import Product
from shopcard.domain.ranking import Reason, Recommendation
from shopcard.domain.shopping_intent import Constraint, ShoppingIntent
from shopcard.domain.suggestion import Suggestion
from shopcard.domain.video import Video
from shopcard.services.clips import FinishedClip
from shopcard.services.feed import CardSlot, FeedItem
from shopcard.services.shop import Readiness
from shopcard.services.shop_card import Card
from shopcard.services.tracking import Receipt
from shopcard.web import compat

Json = dict[str, Any]

GONE = "A product that the shop no longer sells"


def product(product: Product) -> Json:
    """See `answers.Product`."""
    price = product.price
    return {
        "product_id": product.product_id,
        "name": product.name,
        "description": product.description,
        "main_category": product.main_category,
        "sub_categories": list(product.sub_categories),
        "brand": product.brand,
        "image": image_of(product),
        "price": None
        if price is None
        else {
            "amount": float(price.amount),
            "list_amount": float(price.list_amount),
            "currency": price.currency,
        },
        "discount_percent": 0 if price is None else price.discount_percent,
        "rating": product.rating,
        "rating_count": product.rating_count,
        "in_stock": product.in_stock,
        "attributes": dict(product.attributes),
        **compat.old_fields(product),
    }


def image_of(product: Product) -> str:
    """The address of its own picture, else the path of the one drawn here."""
    return product.image or picture_path(product.product_id)


def picture_path(product_id: str, view: int = 0) -> str:
    """Where this server draws a product that has no image of its own."""
    return f"/pictures/{quote(product_id, safe='')}/{view}.webp"


def pick(recommendation: Recommendation) -> Json:
    """See `answers.Pick`."""
    return {
        **product(recommendation.product),
        "reason": _reason(recommendation.reason),
        "score": float(recommendation.score),
    }


def card(card: Card) -> Json:
    """See `answers.ShopCard`."""
    served = card.served
    return {
        "request_id": served.request_id,
        "user_id": served.user_id,
        "strategy": served.strategy,
        "products": [pick(each) for each in card.recommendations],
    }


def intent(intent: ShoppingIntent) -> Json:
    """See `answers.Intent`."""
    return {"text": intent.text, "constraints": [constraint(each) for each in intent.constraints]}


def constraint(constraint: Constraint) -> Json:
    """See `answers.Constraint`."""
    minimum, maximum = constraint.minimum, constraint.maximum
    return {
        "key": constraint.key,
        "field": constraint.field,
        "values": list(constraint.values),
        "minimum": None if minimum is None else float(minimum),
        "maximum": None if maximum is None else float(maximum),
        "currency": constraint.currency,
        "negated": constraint.negated,
        "is_filter": constraint.is_filter,
        "label": constraint.label,
        "said": constraint.said,
    }


def suggestion(suggestion: Suggestion) -> Json:
    """See `answers.Suggestion`."""
    shown = suggestion.product
    if shown is None:
        return {"text": suggestion.text}
    return {"text": suggestion.text, "product_id": shown.product_id, "image": image_of(shown)}


def receipt(receipt: Receipt) -> Json:
    """See `answers.EventResult`."""
    refusal = receipt.refusal
    if refusal is None:
        return {"event_id": receipt.event_id, "status": receipt.status}
    return refused(receipt.event_id, refusal.message, refusal.code)


def refused(event_id: str | None, error: str, code: str) -> Json:
    """The `answers.EventResult` of an event that was not taken."""
    return {"event_id": event_id, "status": "refused", "code": code, "error": error}


def feed_item(item: FeedItem) -> Json:
    """See `answers.VideoItem` and `answers.ShopCardSlot`."""
    if isinstance(item, CardSlot):
        return {"type": "shop_card", "cursor": item.cursor, "reason": asdict(item.reason)}
    details = item.details
    return {
        "type": "video",
        **video(item.video, item.clip),
        "cursor": item.cursor,
        "reason": said(details["reason"]),
        "trace": {name: details[name] for name in ("state", "batch", "query", "score")},
    }


def said(values: Mapping[str, Any]) -> Json:
    """The values that there are."""
    return {name: value for name, value in values.items() if value is not None}


def video(video: Video, clip: FinishedClip | None) -> Json:
    """See `answers.Video`."""
    return {
        "video_id": video.video_id,
        "caption": video.caption,
        "hashtags": list(video.hashtags),
        "creator": asdict(video.creator),
        "music": video.music,
        "stats": asdict(video.stats),
        "product_ids": list(video.product_ids),
        **footage(video, clip),
    }


def footage(video: Video, clip: FinishedClip | None) -> Json:
    """What there is to see: the video's own file, else its clip, else a still picture."""
    if video.url is None and clip is not None:
        return {
            "duration_seconds": clip.seconds,
            "width": clip_page.WIDTH,
            "height": clip_page.HEIGHT,
            "url": f"/media/{clip.name}.mp4",
            "poster": f"/media/{clip.name}.webp",
            "captions_url": f"/media/{clip.name}.vtt",
        }
    still = picture_path(video.product_ids[0]) if video.product_ids else None
    return {
        "duration_seconds": video.duration_seconds,
        "width": video.width,
        "height": video.height,
        "url": video.url,
        "poster": video.poster or still,
        "captions_url": video.captions_url,
    }


def signal(signal: Signal, products: Mapping[str, Product]) -> Json:
    """See `answers.Signal`; `products` holds the clicked ones, by id, as far as they are sold."""
    shown: Json = {"event_id": signal.event_id, "kind": str(signal.kind)}
    if signal.product_id is None:
        shown |= {"query": signal.query, "text": signal.query or signal.text}
    elif clicked := products.get(signal.product_id):
        shown |= {"product_id": signal.product_id, "text": clicked.name, "image": image_of(clicked)}
    else:
        shown |= {"product_id": signal.product_id, "text": GONE}
    if signal.intent is not None:
        shown["intent"] = intent(signal.intent)
    return {**shown, "at": to_iso(signal.at)}


def not_ready(readiness: Readiness) -> Json:
    """What `answers.NotReady` says beside the failure."""
    step = readiness.progress
    return {
        "missing": list(readiness.missing),
        "progress": step
        and {
            "step": step.step,
            "done": step.done,
            "total": step.total,
            "percent": round(100 * step.done / step.total, 1) if step.total else None,
        },
    }


def _reason(reason: Reason) -> Json:
    shown = {"kind": reason.kind, "text": reason.text}
    return shown if reason.event_id is None else {**shown, "event_id": reason.event_id}
