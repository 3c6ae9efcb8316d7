"""One user's events as a log, read piece by piece."""

from __future__ import annotations

from typing import Any

from google.cloud.firestore import FieldFilter

from shopcard.adapters.firestore.connection import READ_AT_ONCE, Connection
from shopcard.adapters.firestore.event_documents import ARRIVAL_FIELDS, arrival_of
from shopcard.adapters.firestore.layout import EVENTS
from shopcard.domain.events import Arrival, Arrivals, place_in_log


def arrivals_since(connection: Connection, events: Any, cursor: str | None, limit: int) -> Arrivals:
    """`Events.arrivals_since` of the user whose collection `events` is.

    One call, unless forgotten events leave a gap; one read per event, those included.
    """
    place = place_in_log(cursor)
    query = EVENTS.of(events.where(filter=FieldFilter("arrival", ">", place)))
    found: list[Arrival] = []
    for page in connection.pages(query.select(ARRIVAL_FIELDS), min(limit, READ_AT_ONCE)):
        for snapshot in page:
            place = snapshot.get("arrival")
            arrival = arrival_of(snapshot.to_dict())
            if arrival is not None:
                found.append(arrival)
            if len(found) == limit:
                return Arrivals(tuple(found), str(place))
    return Arrivals(tuple(found), str(place))
