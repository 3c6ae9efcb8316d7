"""The machinery below the SQLite store: shared commits, lent connections, translated errors."""

from __future__ import annotations

import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from contract.examples import NOON, click, hide, product, rated, search
from shopcard.adapters.sqlite import SqliteStore
from shopcard.adapters.sqlite.database import Database
from shopcard.adapters.sqlite.schema import APPLICATION_ID, Location, migrations
from shopcard.adapters.sqlite.translation import translate
from shopcard.domain.errors import Invalid, Unavailable
from shopcard.domain.events import Outcome, to_iso


@pytest.fixture(params=["memory", "file"])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> Location:
    return ":memory:" if request.param == "memory" else tmp_path / "below" / "shop.db"


@pytest.fixture
def database(location: Location) -> Iterator[Database]:
    database = Database(location)
    database.write(lambda connection: connection.execute("CREATE TABLE notes (note)") and None)
    yield database
    database.close()


Work = Callable[[sqlite3.Connection], object]


def note(text: str) -> Work:
    return lambda connection: connection.execute("INSERT INTO notes VALUES (?)", (text,)).rowcount


def notes(database: Database) -> set[str]:
    with database.reading() as connection:
        return {text for (text,) in connection.execute("SELECT note FROM notes")}


def in_one_group(database: Database, works: list[Work]) -> list[Future[object]]:
    """Futures of works that all waited while the writer was busy, so they share a commit."""
    is_busy, may_go_on = threading.Event(), threading.Event()

    def hold(_: sqlite3.Connection) -> None:
        is_busy.set()
        assert may_go_on.wait(10)

    arrivals = threading.Barrier(len(works) + 1)

    def send(work: Work) -> object:
        arrivals.wait(10)
        return database.write(work)

    with ThreadPoolExecutor(len(works) + 1) as pool:
        holding = pool.submit(database.write, hold)
        assert is_busy.wait(10)
        futures = [pool.submit(send, work) for work in works]
        arrivals.wait(10)
        may_go_on.set()
        holding.result()
    return futures


def test_a_write_that_fails_fails_alone(database: Database) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        note("half")(connection)
        raise Invalid("Not like this.")

    def break_sql(connection: sqlite3.Connection) -> None:
        note("half")(connection)
        connection.execute("NOT SQL")

    for alone, error in ((fail, Invalid), (break_sql, Unavailable)):
        with pytest.raises(error):
            database.write(alone)
    good, bad, broken, last = in_one_group(database, [note("first"), fail, break_sql, note("last")])
    assert (good.result(), last.result()) == (1, 1)
    assert isinstance(bad.exception(), Invalid)
    assert isinstance(broken.exception(), Unavailable)
    assert notes(database) == {"first", "last"}


def test_when_the_transaction_is_lost_nobody_is_told_otherwise(database: Database) -> None:
    def lose(connection: sqlite3.Connection) -> None:
        connection.execute("ROLLBACK")  # as SQLite does by itself when a disk is full
        raise sqlite3.OperationalError("database or disk is full")

    before, lost = database.write(note("before")), in_one_group(database, [lose] * 3)
    assert before == 1
    failures = [each.exception() for each in lost]
    assert {type(each) for each in failures} == {Unavailable}
    assert len({id(each) for each in failures}) == 3, "threads would write into one traceback"
    assert notes(database) == {"before"}
    assert database.write(note("after")) == 1
    assert notes(database) == {"before", "after"}


def test_an_interrupted_writer_leaves_nothing_half_done_and_blocks_nobody(
    database: Database,
) -> None:
    def interrupt(connection: sqlite3.Connection) -> None:
        note("half")(connection)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        database.write(interrupt)
    assert database.write(note("next")) == 1
    assert notes(database) == {"next"}


def test_a_caller_who_is_interrupted_while_waiting_blocks_nobody(database: Database) -> None:
    is_busy, may_go_on = threading.Event(), threading.Event()

    def hold(_: sqlite3.Connection) -> None:
        is_busy.set()
        assert may_go_on.wait(10)

    def wait_for_writers(count: int) -> None:
        deadline = time.monotonic() + 10
        while len(database._writes._waiting) < count and time.monotonic() < deadline:
            time.sleep(0.001)

    def interrupt() -> None:
        wait_for_writers(1)
        behind.append(pool.submit(database.write, note("behind")))
        wait_for_writers(2)
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGUSR1)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    behind: list[Future[int]] = []
    before = signal.signal(signal.SIGUSR1, interrupted)
    try:
        with ThreadPoolExecutor(3) as pool:
            pool.submit(database.write, hold)
            assert is_busy.wait(10)
            pool.submit(interrupt)
            with pytest.raises(KeyboardInterrupt):
                database.write(note("first in line"))
            may_go_on.set()
            assert behind[0].result(10) == 1
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert database.write(note("later")) == 1
    assert notes(database) == {"behind", "later"}


def test_many_writers_at_once_all_get_their_own_result(database: Database) -> None:
    def write(number: int) -> object:
        text = str(number)
        return database.write(lambda connection: (note(text)(connection), text)[1])

    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(write, range(400))) == [str(number) for number in range(400)]
    assert len(notes(database)) == 400


def test_a_snapshot_sees_one_state(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "shop.db")
    with store.database.snapshot() as connection:
        count = "SELECT count(*) FROM products"
        assert connection.execute(count).fetchone() == (0,)
        store.products.upsert([product("p1")])
        assert connection.execute(count).fetchone() == (0,)
    assert store.products.count() == 1
    store.close()


def test_reading_connections_cannot_write(tmp_path: Path) -> None:
    database = Database(tmp_path / "shop.db")
    with pytest.raises(Unavailable), database.reading() as connection:
        connection.execute("DELETE FROM state")
    database.close()


def test_a_closed_store_says_so(location: Location) -> None:
    store = SqliteStore(location)
    store.close()
    store.close()
    for call in (store.check, store.products.count, lambda: store.products.upsert([])):
        with pytest.raises(Unavailable, match="closed"):
            call()


def test_closing_finishes_what_is_being_written(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "shop.db")
    with ThreadPoolExecutor(8) as pool:
        sent = [
            pool.submit(store.events.append, [click("anna", f"e{number}")], NOON)
            for number in range(50)
        ]
        sent[0].result()
        store.close()
    accepted = sum(each.exception() is None for each in sent)
    assert all(isinstance(each.exception(), Unavailable | None) for each in sent)
    again = SqliteStore(tmp_path / "shop.db")
    assert len(again.events.history("anna")) == accepted
    again.close()
    assert [each.name for each in tmp_path.iterdir()] == ["shop.db"]


def test_what_was_written_is_there_after_reopening(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "shop.db"
    store = SqliteStore(path, synchronous="full")
    store.events.append([search("anna", "e1")], NOON)
    cursor = store.events.clicks_since(None, NOON).cursor
    store.close()
    again = SqliteStore(path)
    assert [each.event_id for each in again.events.latest_signals("anna", 3)] == ["e1"]
    assert again.events.clicks_since(cursor, NOON).restarted is False
    again.close()
    assert path.stat().st_mode & 0o077 == 0, "others on the machine could read it"


@pytest.mark.parametrize(("synchronous", "level"), [("normal", 1), ("full", 2)])
def test_the_writer_is_as_careful_as_asked(tmp_path: Path, synchronous: str, level: int) -> None:
    database = Database(tmp_path / "shop.db", synchronous)  # type: ignore[arg-type]

    def pragma(name: str) -> object:
        return database.write(lambda each: each.execute(f"PRAGMA {name}").fetchone()[0])

    assert pragma("journal_mode") == "wal"
    assert pragma("synchronous") == level
    assert pragma("user_version") == len(migrations())
    database.close()


def test_what_is_forgotten_or_erased_is_not_left_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    store = SqliteStore(path)
    store.events.append([search("anna", f"e{n}", f"forgotten-{n}") for n in range(30)], NOON)
    store.events.append([search("ben", f"e{n}", f"erased-{n}") for n in range(30)], NOON)
    store.events.append([search("cleo", "e1", "kept-words")], NOON)
    store.events.forget_all("anna")
    store.events.erase("ben", NOON)
    store.close()
    content = path.read_bytes()
    assert b"kept-words" in content
    assert b"forgotten-" not in content
    assert b"erased-" not in content
    for n in range(30):
        assert (
            bytes.fromhex(search("anna", f"e{n}", f"forgotten-{n}").event.content_hash())
            not in content
        ), "the query could be found by trying words"


def test_a_newer_version_clears_the_hashes_of_what_was_forgotten_before(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    with closing(sqlite3.connect(path)) as older:
        older.executescript(migrations()[0])
        older.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        older.execute("PRAGMA user_version = 1")
        older.executemany(
            "INSERT INTO events (user_id, event_id, kind, content_hash, received_at, record)"
            " VALUES ('anna', ?, 'search', ?, ?, ?)",
            [("e1", b"#" * 32, to_iso(NOON), None), ("e2", b"#" * 32, to_iso(NOON), "{}")],
        )
        older.commit()
    store = SqliteStore(path)
    outcomes = store.events.append([search("anna", "e1"), search("anna", "e2")], NOON)
    assert outcomes == [Outcome.DUPLICATE, Outcome.CONFLICT]
    store.close()


def test_broken_unicode_is_refused_and_null_characters_are_kept(location: Location) -> None:
    store = SqliteStore(location)
    with pytest.raises(Invalid):
        store.events.append([search("anna", "fine"), search("anna\ud800", "e1")], NOON)
    with pytest.raises(Invalid):
        store.events.history("anna\ud800")
    with pytest.raises(Invalid):
        store.products.upsert([product("p1", name="\udfff")])
    assert store.events.history("anna") == []
    store.products.upsert([product("a"), product("a\x00b"), product("a\x00c")])
    found = store.products.get_many(["a\x00c", "a"])
    assert [each.product_id for each in found] == ["a\x00c", "a"]
    store.close()


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "locked"),
        (sqlite3.SQLITE_FULL, "full"),
        (sqlite3.SQLITE_IOERR_WRITE, "disk"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "permissions"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "damaged"),
        (sqlite3.SQLITE_NOMEM, "failed"),
        (None, "failed"),
    ],
)
def test_every_error_of_sqlite_is_unavailable(code: int | None, word: str) -> None:
    error = sqlite3.DatabaseError("its own words")
    if code is not None:
        error.sqlite_errorcode = code
    translated = translate(error)
    assert isinstance(translated, Unavailable)
    assert word in translated.message
    assert "its own words" not in translated.message


def test_no_read_looks_at_more_rows_than_it_needs(tmp_path: Path) -> None:
    """The plan of every statement that a request may cause: an index, no sorting."""
    store = SqliteStore(tmp_path / "shop.db")
    store.products.upsert([rated(f"p{number}", 4.0, number) for number in range(50)])
    store.events.append([search("anna", "e1"), hide("anna", "e2", "p1")], NOON)
    statements: list[str] = []
    with store.database.reading() as connection:
        connection.set_trace_callback(statements.append)
    store.products.get_many(["p1", "p2"])
    store.products.popular(10, 5)
    store.products.revision()
    store.products.changes_since(1)
    next(store.products.batches(10))
    store.events.latest_signals("anna", 3)
    store.events.excluded_products("anna")
    store.events.hidden("anna")
    store.events.arrivals_since("anna", "1", 10)
    cursor = store.events.clicks_since(None, NOON).cursor
    store.events.clicks_since(cursor, NOON)
    store.served.get("r1")
    store.served.history("anna")
    store.feed_states.get("anna")
    store.feed_policies.get()
    selects = [each for each in statements if each.lstrip().startswith("SELECT")]
    assert len(selects) >= 18
    with store.database.reading() as connection:
        connection.set_trace_callback(None)
        for select in selects:
            steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {select}")]
            assert all("TEMP B-TREE" not in step for step in steps), (select, steps)
            assert all("INDEX" in step for step in steps if step.startswith("SCAN")), (
                select,
                steps,
            )
    store.close()


@pytest.mark.parametrize(
    ("read", "index"),
    [
        (lambda store: store.events.latest_signals("anna", 3), "events_signals"),
        (lambda store: store.events.hidden("anna"), "events_hiding"),
        (lambda store: store.events.excluded_products("anna"), "events_excluding"),
        (lambda store: store.events.arrivals_since("anna", "1", 10), "events_arriving"),
    ],
)
def test_a_card_reads_no_event_that_it_does_not_need(
    read: Callable[[SqliteStore], object], index: str
) -> None:
    """The small index of what is asked for, not one of all that a user ever did."""
    store, statements = SqliteStore(":memory:"), list[str]()
    with store.database.reading() as connection:
        connection.set_trace_callback(statements.append)
    read(store)
    with store.database.reading() as connection:
        connection.set_trace_callback(None)
        steps = connection.execute(f"EXPLAIN QUERY PLAN {statements[0]}").fetchall()
    assert f"INDEX {index} " in steps[0][3]
    store.close()
