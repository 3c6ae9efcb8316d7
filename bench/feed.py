"""The feed measured: one person after another, then a hundred at once."""

from __future__ import annotations

import csv
import random
import statistics
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.client import Client, percentile, timed
from bench.floor import Floor
from bench.server import Server, command, running
from bench.table import Row

VIDEOS = 10_000
PEOPLE = 20
PAGES = 25
VIEWERS = 100
COLUMNS = (
    "video_id", "caption", "author", "duration_s", "play_count", "like_count", "share_count",
    "comment_count", "created", "hashtags", "music",
)  # fmt: skip
OPENINGS = (
    "honest look at {}", "day one with {}", "why I gave away {}", "three uses for {}",
    "unboxing {}", "mum tries {}", "we need to talk about {}", "a week of {}",
)  # fmt: skip


def measure_feed(seconds: float) -> tuple[str, list[Row]]:
    """All figures of the feed, and the sentence that says of what."""
    with tempfile.TemporaryDirectory(prefix="shopcard-bench-") as folder:
        data_dir = Path(folder)
        command(data_dir, "build")
        write_videos(data_dir / "videos.csv", Floor(data_dir).names_and_ids()[0])
        command(data_dir, "import-videos", str(data_dir / "videos.csv"), "--replace")
        with running(data_dir) as server:
            rows = [*measure_scrolling(server), *measure_viewers(server, seconds)]
        return f"the demo catalogue and {VIDEOS:,} videos; SQLite", rows


def write_videos(path: Path, names: list[str]) -> None:
    """Metadata of VIDEOS videos about products of these names."""
    chance = random.Random(7)
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        for number in range(VIDEOS):
            name = names[number % len(names)].lower()
            caption = chance.choice(OPENINGS).format(name)
            tag = name.split()[-1].strip("().,")
            plays = int(10 ** chance.uniform(3, 6))
            rows.writerow([
                f"bench-{number}", caption, f"maker{number % 300}", chance.randint(5, 40), plays,
                plays // 12, plays // 200, plays // 300, 1_700_000_000 + number * 600, tag, "",
            ])  # fmt: skip


@dataclass
class Person:
    """Somebody who scrolls, and watches what is about a taste of theirs."""

    client: Client
    user: str
    chance: random.Random
    cursor: str = ""
    items: list[Any] | None = None
    request_id: str = ""

    def ask(self) -> None:
        """The next five items."""
        cursor = f"&cursor={self.cursor}" if self.cursor else ""
        page = self.client.get(f"/feed/{self.user}?limit=5{cursor}")
        self.cursor, self.items, self.request_id = (
            page["next_cursor"],
            page["items"],
            page["request_id"],
        )

    def watch(self) -> None:
        """One of the videos that are on stage, for some time or to its end."""
        videos = [each for each in self.items or () if each["type"] == "video"]
        if not videos:
            return  # the page before did not come: that was counted as an error
        video = self.chance.choice(videos)
        event = {
            "event_id": f"{self.chance.getrandbits(64):016x}",
            "kind": "view",
            "user_id": self.user,
            "video_id": video["video_id"],
            "request_id": self.request_id,
            "duration_seconds": 6.0,
            "completion": self.chance.choice((0.2, 0.6, 0.8, 1.3)),
        }
        results = self.client.post("/events", {"events": [event]})["results"]
        if results[0]["status"] != "accepted":
            raise RuntimeError(f"a view was not taken: {results[0]}")


def measure_scrolling(server: Server) -> list[Row]:
    """One person after another, each from their first visit on."""
    pages, views = [], []
    for number in range(PEOPLE):
        person = Person(Client(server.port), f"bench-{number}", random.Random(number))
        for _ in range(PAGES):
            pages.append(timed(person.ask))
            views.append(timed(person.watch))
            views.append(timed(person.watch))
    return [
        (
            "`GET /feed` of 5 items p50 / p99",
            f"{statistics.median(pages):.1f} / {percentile(pages, 0.99):.1f} ms",
            "<= 15 / 60 ms",
        ),
        ("a view accepted by `POST /events` p50", f"{statistics.median(views):.1f} ms", "<= 5 ms"),
    ]


def measure_viewers(server: Server, seconds: float) -> list[Row]:
    """Many at once, each of whom looks at a page for about two seconds."""
    deadline = time.perf_counter() + seconds

    def scroll(number: int) -> tuple[list[float], int]:
        person = Person(Client(server.port), f"crowd-{number}", random.Random(number))
        took, errors = [], 0
        time.sleep(person.chance.random() * 2)  # people do not begin in step
        while time.perf_counter() < deadline:
            for step in (person.ask, person.watch, person.watch):
                try:
                    took.append(timed(step))
                except (RuntimeError, OSError):
                    errors += 1
                    person.client = Client(server.port)
            time.sleep(person.chance.uniform(1, 3))
        return took, errors

    with ThreadPoolExecutor(VIEWERS) as pool:
        parts = list(pool.map(scroll, range(VIEWERS)))
    took = [each for times, _ in parts for each in times]
    errors = sum(count for _, count in parts)
    return [
        (
            f"{VIEWERS} viewers scrolling for {seconds:.0f} s: requests/s, p99, errors",
            f"{len(took) / seconds:.0f}/s, {percentile(took, 0.99):.0f} ms, {errors}",
            "0 errors",
        ),
        ("memory of the serving process", f"{server.memory_mb():.0f} MB", ""),
    ]
