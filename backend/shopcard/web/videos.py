"""Videos by themselves: found by words and meaning, and one by its id."""

from __future__ import annotations

from shopcard.web import wire
from shopcard.web.context import shop
from shopcard.web.endpoint import Resource
from shopcard.web.schemas import answers
from shopcard.web.schemas.requests import VideoQuery

api = Resource("videos")


@api.get("/videos", answer=answers.VideoSearchAnswer)
def videos(query: VideoQuery) -> wire.Json:
    """Videos about a text, best first. Logs nothing."""
    page = shop().video_search.find(query.q, limit=query.limit, cursor=query.cursor)
    return {
        "query": query.q,
        "matching": page.matching,
        "videos": [wire.video(each.video, each.clip) for each in page.videos],
        "next_cursor": page.next_cursor,
    }


@api.get("/videos/<id:video_id>", answer=answers.Video, fails=(404,))
def video(video_id: str) -> wire.Json:
    """One video."""
    found = shop().video_search.get(video_id)
    return wire.video(found.video, found.clip)
