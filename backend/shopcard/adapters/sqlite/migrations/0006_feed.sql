-- The feed follows the log of one user at a time. Not over all events: of two indexes that would
-- do, SQLite takes the wrong one for the latest signals, and reads every view on the way to them.
CREATE INDEX events_arriving ON events (user_id, seq) WHERE record IS NOT NULL;

-- What the feed made of each user's log so far. A version is written only over the one before.
CREATE TABLE feed_states (
    user_id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    record TEXT NOT NULL
);

-- The feed's policy, one for the whole shop; no row until somebody changed it.
CREATE TABLE feed_policies (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL,
    record TEXT NOT NULL
);
