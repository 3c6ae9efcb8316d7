-- The latest searches of all users are read again and again, for what is popular.
CREATE INDEX events_searches ON events (seq) WHERE kind = 'search' AND fingerprint IS NOT NULL;
