"""A client that keeps its connection, and the load that several of them make."""

from __future__ import annotations

import http.client
import json
import random
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import quote


class Client:
    """One user agent with one connection."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)

    def get(self, path: str) -> Any:
        """The answer's JSON. Raises RuntimeError for any status but 200."""
        return self._ask("GET", path, None)

    def post(self, path: str, body: dict[str, Any]) -> Any:
        """The answer's JSON. Raises RuntimeError for any status but 200."""
        return self._ask("POST", path, json.dumps(body))

    def _ask(self, method: str, path: str, body: str | None) -> Any:
        headers = {"Content-Type": "application/json"} if body else {}
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        content = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{method} {path}: {answer.status} {content[:200]!r}")
        return json.loads(content)

    def search(self, query: str, user: str) -> Any:
        return self.post("/search", {"query": query, "user_id": user})

    def click(self, product_id: str, user: str) -> Any:
        return self.post("/click", {"product_id": product_id, "user_id": user})

    def suggest(self, typed: str) -> Any:
        return self.get(f"/suggest?q={quote(typed)}")

    def recommend(self, user: str) -> Any:
        return self.get(f"/recommend/{quote(user, safe='')}")


def percentile(values: list[float], share: float) -> float:
    """The value below which `share` of the values lie (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def timed(call: Callable[[], object]) -> float:
    """Milliseconds that the call took."""
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


@dataclass(frozen=True)
class Load:
    """What a load test saw."""

    requests_per_second: float
    milliseconds: list[float]
    errors: int


def mixed_load(
    port: int, queries: Sequence[str], product_ids: Sequence[str], clients: int, seconds: float
) -> Load:
    """`clients` at once, each a person who asks for cards, opens products and searches (5:3:2)."""
    started = time.perf_counter()
    deadline = started + seconds

    def one(number: int) -> tuple[list[float], int]:
        client, chance, errors, took = Client(port), random.Random(number), 0, []
        while time.perf_counter() < deadline:
            user = f"bench-{number}-{chance.randrange(50)}"
            draw = chance.random()
            if draw < 0.5:
                call = partial(client.recommend, user)
            elif draw < 0.8:
                call = partial(client.click, chance.choice(product_ids), user)
            else:
                call = partial(client.search, chance.choice(queries), user)
            try:
                took.append(timed(call))
            except (RuntimeError, OSError):
                errors += 1
                client = Client(port)
        return took, errors

    with ThreadPoolExecutor(clients) as pool:
        parts = list(pool.map(one, range(clients)))
    elapsed = time.perf_counter() - started
    milliseconds = [each for took, _ in parts for each in took]
    errors = sum(count for _, count in parts)
    return Load(len(milliseconds) / elapsed, milliseconds, errors)
