-- Small facts about the whole store, one row each.
CREATE TABLE state (
    name TEXT PRIMARY KEY,
    value NOT NULL
) WITHOUT ROWID;
INSERT INTO state (name, value) VALUES ('catalogue_revision', 0);
-- Names the click log as it stands: a new name whenever clicks were taken out of it.
INSERT INTO state (name, value) VALUES ('click_generation', lower(hex(randomblob(8))));

-- The catalogue. A withdrawn product leaves its id and the revision at which it went.
CREATE TABLE products (
    product_id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    in_stock INTEGER NOT NULL,
    popularity REAL NOT NULL,
    record TEXT
);
CREATE INDEX products_by_revision ON products (revision, withdrawn, product_id);
CREATE INDEX products_by_popularity ON products (popularity DESC, product_id)
    WHERE withdrawn = 0 AND in_stock = 1;

-- The log. AUTOINCREMENT: a place in it is never given twice, not even after an erasure.
-- record, fingerprint, text and vector of a forgotten signal are NULL.
CREATE TABLE events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    content_hash BLOB NOT NULL,
    received_at TEXT NOT NULL,
    clicked TEXT,
    excluded TEXT,
    undoes TEXT,
    record TEXT,
    fingerprint TEXT,
    text TEXT,
    vector BLOB
);
CREATE UNIQUE INDEX events_by_id ON events (user_id, event_id);
CREATE INDEX events_signals ON events (user_id, seq) WHERE fingerprint IS NOT NULL;
CREATE INDEX events_clicks ON events (seq, clicked, received_at) WHERE clicked IS NOT NULL;
CREATE INDEX events_excluding ON events (user_id, excluded, event_id) WHERE excluded IS NOT NULL;
CREATE INDEX events_undoing ON events (user_id, undoes) WHERE undoes IS NOT NULL;

-- Who was erased, by SHA-256 of the id, and when.
CREATE TABLE erasures (
    user_hash BLOB PRIMARY KEY,
    at TEXT NOT NULL
) WITHOUT ROWID;

-- What was shown to whom.
CREATE TABLE served (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX served_by_user ON served (user_id, seq);
