"""`make bench`: the figures of docs/figures.md, measured on real servers of its own: of the API,
of the feed, then of the pages in a browser.

Nothing is measured from a warm cache: each run builds a fresh data folder. Times are wall times
on the machine at hand; the ratio of a search to its floor is taken call by call in one run.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "backend"), str(ROOT)]

from bench.client import Client, mixed_load, percentile, timed  # noqa: E402
from bench.feed import measure_feed  # noqa: E402
from bench.floor import Floor  # noqa: E402
from bench.front_end import measure_front_end  # noqa: E402
from bench.server import Server, command, running  # noqa: E402
from bench.table import Row, as_markdown  # noqa: E402

CALLS = 400
MANY_PRODUCTS = 20_000
"""From so many products on, searches and memory have other aims."""
WARM_UP_CALLS = 50
CLIENTS = 8


def queries_from(names: list[str], count: int) -> list[str]:
    """Distinct queries as people type them: two to four words from a product's name."""
    chance = random.Random(7)
    found: dict[str, None] = {}
    while len(found) < count:
        words = [word for word in chance.choice(names).split() if word.isalpha()]
        if len(words) >= 2:
            size = min(len(words), chance.randint(2, 4))
            start = chance.randint(0, len(words) - size)
            found[" ".join(words[start : start + size]).lower()] = None
    return list(found)


def measure_build(data_dir: Path, catalogue: Path | None) -> list[Row]:
    """Fills the data folder, from nothing to a saved index."""
    if catalogue is None:
        seconds = command(data_dir, "build")
        what = "first build: catalogue, encoder, embeddings, index, demo people"
    else:
        seconds = command(data_dir, "import-products", str(catalogue), "--replace")
        seconds += command(data_dir, "build")
        what = "first build: import, embeddings, index, export of the encoder"
    return [(what, f"{seconds:.0f} s", "<= 60 s with bf16 units, else <= 120 s")]


def measure_calls(server: Server, floor: Floor, queries: list[str], ids: list[str]) -> list[Row]:
    """One client, one call after another."""
    client = Client(server.port)
    for number in range(WARM_UP_CALLS):
        client.search(queries[number], "warm")
        client.click(ids[number], "warm")
        client.recommend("warm")
        floor.search(queries[number])
    searches, floors, clicks, cards = [], [], [], []
    for number, query in enumerate(queries[WARM_UP_CALLS : WARM_UP_CALLS + CALLS]):
        user = f"bench-{number % 40}"
        floors.append(timed(lambda query=query: floor.search(query)))
        searches.append(timed(lambda query=query, user=user: client.search(query, user)))
        clicks.append(timed(lambda n=number, user=user: client.click(ids[n], user)))
        cards.append(timed(lambda user=user: client.recommend(user)))
    ratio = statistics.median(searches) / statistics.median(floors)
    return [
        (
            "`POST /search` p50 / p99",
            f"{statistics.median(searches):.1f} / {percentile(searches, 0.99):.1f} ms",
            "<= 25 / 90 ms" if len(ids) > MANY_PRODUCTS else "<= 12 / 50 ms",
        ),
        (
            "`POST /search` p50 / (encode one query + FAISS search) p50, same run",
            f"{ratio:.1f}x ({statistics.median(floors):.1f} ms)",
            "<= 3x",
        ),
        (
            "`GET /recommend` p50 / p99",
            f"{statistics.median(cards):.1f} / {percentile(cards, 0.99):.1f} ms",
            "<= 4 / 15 ms",
        ),
        ("`POST /click` p50", f"{statistics.median(clicks):.1f} ms", "<= 4 ms"),
    ]


def measure_typing(server: Server, queries: list[str]) -> list[Row]:
    """One client that asks for suggestions with every letter, as somebody types."""
    client = Client(server.port)
    typed = [query[:end] for query in queries for end in range(2, len(query) + 1)]
    chosen = random.Random(7).sample(typed, min(len(typed), WARM_UP_CALLS + CALLS))
    took = [timed(lambda text=text: client.suggest(text)) for text in chosen][WARM_UP_CALLS:]
    return [
        (
            "`GET /suggest` p50 / p99",
            f"{statistics.median(took):.1f} / {percentile(took, 0.99):.1f} ms",
            "p99 <= 10 ms",
        )
    ]


def measure_freshness(server: Server, ids: list[str], rounds: int = 100) -> list[Row]:
    """Whether the very next card after a new user's acknowledged click is made of that click."""
    client, used = Client(server.port), 0
    for number in range(rounds):
        user = f"fresh-{number}"
        event_id = client.click(ids[number], user)["event_id"]
        products = client.recommend(user)["products"]
        used += all(each["reason"].get("event_id") == event_id for each in products)
    return [
        (
            "click acknowledged -> the very next card uses it",
            f"{used} of {rounds}",
            "always",
        )
    ]


def measure_load(server: Server, queries: list[str], ids: list[str], seconds: float) -> list[Row]:
    """Several clients at once."""
    most_memory = "<= 900 MB" if len(ids) > MANY_PRODUCTS else "<= 450 MB"
    load = mixed_load(server.port, queries, ids, CLIENTS, seconds)
    return [
        (
            f"{CLIENTS} clients, mixed load for {seconds:.0f} s: requests/s, p99, errors",
            f"{load.requests_per_second:.0f}/s, {percentile(load.milliseconds, 0.99):.0f} ms, "
            f"{load.errors}",
            ">= 300/s, <= 100 ms, 0",
        ),
        ("memory of the serving process", f"{server.memory_mb():.0f} MB", most_memory),
    ]


def measure(catalogue: Path | None, seconds: float) -> tuple[str, list[Row]]:
    """All figures, and the sentence that says of what."""
    with tempfile.TemporaryDirectory(prefix="shopcard-bench-") as folder:
        data_dir = Path(folder)
        rows = measure_build(data_dir, catalogue)
        floor = Floor(data_dir)
        names, ids = floor.names_and_ids()
        queries = queries_from(names, WARM_UP_CALLS + CALLS)
        with running(data_dir) as server:
            rows += measure_calls(server, floor, queries, ids)
            rows += measure_typing(server, queries)
            rows += measure_freshness(server, ids)
            rows += measure_load(server, queries, ids, seconds)
        with running(data_dir) as server:
            rows.append(("second start to ready", f"{server.seconds_to_ready:.1f} s", "<= 3 s"))
        name = catalogue.name if catalogue else "the demo catalogue"
        return f"{name}, {len(names):,} products; SQLite", rows


def machine() -> str:
    """What this ran on, in a few words."""
    units = "with bf16 units" if "amx_bf16" in cpu_flags() else "without bf16 units"
    return (
        f"{os.cpu_count()} cores {units}, Python {platform.python_version()}, "
        f"{yardstick():.1f} s of processor time for ten million additions in Python"
    )


def yardstick() -> float:
    """Seconds of processor time for a fixed piece of work, by which machines can be compared."""
    started = time.process_time()
    total = 0
    for number in range(10_000_000):
        total += number
    return time.process_time() - started


def cpu_flags() -> str:
    """The processor's flags where Linux tells them, else nothing."""
    path = Path("/proc/cpuinfo")
    return path.read_text() if path.exists() else ""


def main() -> None:
    """Measures and prints; with --json for machines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("api", "feed", "pages"), help="only one of them")
    parser.add_argument("--catalogue", type=Path, help="API: a product file instead of the demo's")
    parser.add_argument(
        "--seconds", type=float, default=60, help="API and feed: length of the load test"
    )
    parser.add_argument("--built", type=Path, help="pages: a data folder that is built already")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    catalogue = arguments.catalogue.resolve() if arguments.catalogue else None
    parts = (arguments.part,) if arguments.part else ("api", "feed", "pages")
    if "api" in parts:
        print(f"Measuring on {catalogue or 'the demo catalogue'}.", file=sys.stderr)
        show(*measure(catalogue, arguments.seconds), arguments.json)
    if "feed" in parts:
        print("Measuring the feed.", file=sys.stderr)
        show(*measure_feed(arguments.seconds), arguments.json)
    if "pages" in parts:
        print("Measuring the pages.", file=sys.stderr)
        show(*measure_front_end(arguments.built), arguments.json)


def show(subject: str, rows: list[Row], as_json: bool) -> None:
    """Prints one table."""
    if as_json:
        print(json.dumps({"subject": subject, "rows": rows}))
    else:
        print(as_markdown(subject, machine(), rows), end="\n\n")


if __name__ == "__main__":
    main()
